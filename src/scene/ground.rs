//! The ground: land, the visited countries, lakes, and the coast around them.

use super::{Borders, Color, Shape, Stage, Stroke, borders};
use crate::basemap::{Basemap, Cap, Outlines, Polygon};
use crate::camera::{Projection, Px};

/// Points of an outline nearer than this to the last one drawn change nothing that can be seen.
const MIN_SPACING_PX: f64 = 0.35;
/// Land and lakes that are less than this across are left out: a lake so small is a speck. A visited
/// country never is.
const LEAST_LAND_PX: f64 = 1.0;
const LEAST_LAKE_PX: f64 = 4.0;
/// Ground this far outside the picture is still cut and not left out, in radians.
const SIGHT_MARGIN: f64 = 0.02;

/// A base map of which the detail is coming in over the coarse one.
#[derive(Clone, Copy)]
pub struct Detail<'a> {
    /// The finer map.
    pub basemap: &'a Basemap,
    /// How far it has come in: 0 not at all, 1 wholly.
    pub share: f64,
}

/// One base map as the camera sees it.
pub struct Ground<'a> {
    pub basemap: &'a Basemap,
    pub outlines: Outlines<'a>,
    pub projection: &'a Projection,
    /// How strongly it is drawn.
    strength: f64,
}

/// One kind of polygons.
struct Layer<'p, 'a> {
    pick: &'p dyn Fn(&'a Basemap) -> &'a [Polygon],
    least_px: f64,
    inside: Color,
    /// The inside of the holes.
    hole: Color,
    /// The outlines are drawn too.
    coast: bool,
}

/// What of some polygons is in the picture.
#[derive(Default)]
struct Drawn {
    outer: Vec<Vec<Px>>,
    holes: Vec<Vec<Px>>,
    lines: Vec<Vec<Px>>,
}

/// The base maps of a picture, the coarser first: one, or two while one gives way to the other.
pub fn grounds<'a>(stage: &Stage<'a>, projection: &'a Projection) -> Vec<Ground<'a>> {
    let sight = Cap::new(projection.center(), projection.reach() + SIGHT_MARGIN);
    let share = stage.detail.map_or(0.0, |detail| detail.share);
    // The finer map fades in over the coarser one, then that one out from under it: what both have in
    // common stays as it is.
    let coarse = Some((stage.basemap, (2.0 - 2.0 * share).min(1.0)));
    let fine = stage.detail.map(|detail| (detail.basemap, (2.0 * share).min(1.0)));
    let drawn = [coarse, fine].into_iter().flatten().filter(|(_, strength)| *strength > 0.0);
    drawn
        .map(|(basemap, strength)| {
            let outlines = basemap.outlines(sight, projection.radius_px());
            Ground { basemap, outlines, projection, strength }
        })
        .collect()
}

/// Land, the visited countries over it, lakes, and the coast.
pub fn land(stage: &Stage, grounds: &[Ground]) -> Vec<Shape> {
    let theme = stage.theme;
    let coast = Stroke { color: theme.coast, width_px: 0.6 };
    let mut shapes = Vec::new();
    let land = fill(
        &mut shapes,
        grounds,
        &Layer {
            pick: &Basemap::land,
            least_px: LEAST_LAND_PX,
            inside: theme.land,
            hole: theme.sea,
            coast: true,
        },
    );
    let codes = if stage.borders == Borders::None { Vec::new() } else { stage.trip.countries() };
    for code in by_size(stage.basemap, &codes) {
        let pick = &|basemap| Basemap::country(basemap, code);
        let (inside, hole) = (theme.visited, theme.land);
        fill(&mut shapes, grounds, &Layer { pick, least_px: 0.0, inside, hole, coast: false });
    }
    if stage.borders == Borders::All {
        shapes.extend(borders::lines(stage, grounds));
    }
    let lakes = fill(
        &mut shapes,
        grounds,
        &Layer {
            pick: &Basemap::lakes,
            least_px: LEAST_LAKE_PX,
            inside: theme.sea,
            hole: theme.land,
            coast: true,
        },
    );
    for ground in grounds {
        for (code, isle) in ground.basemap.isles() {
            let inside = if codes.contains(&code) { theme.visited } else { theme.land };
            let Drawn { outer, lines, .. } = ground.draw(isle, LEAST_LAKE_PX, true);
            shapes.extend(outer.into_iter().map(|ring| ground.filled(ring, inside)));
            shapes.extend(lines.into_iter().map(|line| ground.stroked(line, coast)));
        }
    }
    for lines in [land, lakes] {
        for (ground, lines) in grounds.iter().zip(lines) {
            shapes.extend(lines.into_iter().map(|line| ground.stroked(line, coast)));
        }
    }
    shapes
}

/// Larger countries first: one inside another (Lesotho) is painted over it.
fn by_size<'a>(basemap: &Basemap, codes: &[&'a str]) -> Vec<&'a str> {
    let radius = |code: &str| {
        basemap.country(code).iter().map(|polygon| polygon.cap.radius).fold(0.0, f64::max)
    };
    let mut codes = codes.to_vec();
    codes.sort_unstable_by(|a, b| radius(b).total_cmp(&radius(a)));
    codes
}

/// Fills polygons, and then their holes in another colour: plotters fills one ring at a time. Returns
/// their outlines for each base map.
fn fill<'a>(
    shapes: &mut Vec<Shape>,
    grounds: &[Ground<'a>],
    layer: &Layer<'_, 'a>,
) -> Vec<Vec<Vec<Px>>> {
    let (mut inner, mut outlines) = (Vec::new(), Vec::new());
    for ground in grounds {
        let polygons = (layer.pick)(ground.basemap);
        let Drawn { outer, holes, lines } = ground.draw(polygons, layer.least_px, layer.coast);
        shapes.extend(outer.into_iter().map(|ring| ground.filled(ring, layer.inside)));
        inner.extend(holes.into_iter().map(|ring| ground.filled(ring, layer.hole)));
        outlines.push(lines);
    }
    // After the last map: one that comes in over another does not close its holes meanwhile.
    shapes.append(&mut inner);
    outlines
}

impl Ground<'_> {
    /// Polygons, and their outlines where these are wanted.
    fn draw(&self, polygons: &[Polygon], least_px: f64, coast: bool) -> Drawn {
        let mut drawn = Drawn::default();
        for polygon in polygons.iter().filter(|polygon| self.outlines.shows(polygon, least_px)) {
            let is_uncut = self.is_uncut(&polygon.cap);
            let rings = self.outlines.rings(polygon, |point| self.projection.turn(point));
            for ring in self.projection.polygon(&rings) {
                let ring = thinned(ring);
                if coast && is_uncut {
                    // The same points once more; along the frame of the picture they lie outside it.
                    drawn.lines.push(ring.iter().chain(ring.first()).copied().collect());
                }
                let is_outer = signed_area(&ring) >= 0.0;
                if is_outer { &mut drawn.outer } else { &mut drawn.holes }.push(ring);
            }
            if coast && !is_uncut {
                for line in self.outlines.lines(polygon, |point| self.projection.turn(point)) {
                    drawn.lines.extend(self.projection.line(&line).into_iter().map(thinned));
                }
            }
        }
        drawn
    }

    fn is_uncut(&self, cap: &Cap) -> bool {
        self.projection.shows_whole(cap.center, cap.radius_cos(), cap.radius_sin())
    }

    fn filled(&self, ring: Vec<Px>, fill: Color) -> Shape {
        Shape::Polygon { ring, fill: fill.faded(self.strength) }
    }

    /// A line in a pen.
    pub fn stroked(&self, points: Vec<Px>, stroke: Stroke) -> Shape {
        let color = stroke.color.faded(self.strength);
        Shape::Line { points, stroke: Stroke { color, ..stroke } }
    }
}

/// Twice the area of a ring on the picture; negative for a hole, which runs clockwise.
fn signed_area(ring: &[Px]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| b.x * a.y - a.x * b.y).sum()
}

/// A line without points that lie as good as on the one before.
pub fn thinned(points: Vec<Px>) -> Vec<Px> {
    let end = points.len().saturating_sub(1);
    let mut line: Vec<Px> = Vec::with_capacity(points.len());
    for (index, px) in points.into_iter().enumerate() {
        let is_end = index == 0 || index == end;
        if is_end || line.last().is_none_or(|last| last.distance_to(px) > MIN_SPACING_PX) {
            line.push(px);
        }
    }
    line
}
