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
    let mut shapes = Vec::new();
    let (land, lakes) = (&Basemap::land, &Basemap::lakes);
    let (inside, hole) = (theme.land, theme.sea);
    fill(&mut shapes, grounds, &Layer { pick: land, least_px: LEAST_LAND_PX, inside, hole });
    let codes = if stage.borders == Borders::None { Vec::new() } else { stage.trip.countries() };
    for code in by_size(stage.basemap, &codes) {
        let pick = &|basemap| Basemap::country(basemap, code);
        let (inside, hole) = (theme.visited, theme.land);
        fill(&mut shapes, grounds, &Layer { pick, least_px: 0.0, inside, hole });
    }
    if stage.borders == Borders::All {
        shapes.extend(borders::lines(stage, grounds));
    }
    let (inside, hole) = (theme.sea, theme.land);
    fill(&mut shapes, grounds, &Layer { pick: lakes, least_px: LEAST_LAKE_PX, inside, hole });
    let coast = Stroke { color: theme.coast, width_px: 0.6 };
    for ground in grounds {
        for (code, isle) in ground.basemap.isles() {
            let inside = if codes.contains(&code) { theme.visited } else { theme.land };
            let (outer, _) = ground.fills(isle, LEAST_LAKE_PX);
            shapes.extend(outer.into_iter().map(|ring| ground.filled(ring, inside)));
            shapes.extend(ground.strokes(isle, LEAST_LAKE_PX, coast));
        }
        shapes.extend(ground.strokes(ground.basemap.land(), LEAST_LAND_PX, coast));
        shapes.extend(ground.strokes(ground.basemap.lakes(), LEAST_LAKE_PX, coast));
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

/// Fills polygons, and then their holes in another colour: plotters fills one ring at a time.
fn fill<'a>(shapes: &mut Vec<Shape>, grounds: &[Ground<'a>], layer: &Layer<'_, 'a>) {
    let mut holes = Vec::new();
    for ground in grounds {
        let (outer, inner) = ground.fills((layer.pick)(ground.basemap), layer.least_px);
        shapes.extend(outer.into_iter().map(|ring| ground.filled(ring, layer.inside)));
        holes.extend(inner.into_iter().map(|ring| ground.filled(ring, layer.hole)));
    }
    // After the last map: one that comes in over another does not close its holes meanwhile.
    shapes.append(&mut holes);
}

impl Ground<'_> {
    /// The outer rings of polygons in the picture, and the rings of their holes.
    fn fills(&self, polygons: &[Polygon], least_px: f64) -> (Vec<Vec<Px>>, Vec<Vec<Px>>) {
        let (mut outer, mut holes) = (Vec::new(), Vec::new());
        for polygon in polygons.iter().filter(|polygon| self.outlines.shows(polygon, least_px)) {
            let rings = self.outlines.rings(polygon, |point| self.projection.turn(point));
            for ring in self.projection.polygon(&rings) {
                let rings = if signed_area(&ring) >= 0.0 { &mut outer } else { &mut holes };
                rings.push(thinned(ring));
            }
        }
        (outer, holes)
    }

    fn filled(&self, ring: Vec<Px>, fill: Color) -> Shape {
        Shape::Polygon { ring, fill: fill.faded(self.strength) }
    }

    /// The outlines of polygons.
    fn strokes(&self, polygons: &[Polygon], least_px: f64, stroke: Stroke) -> Vec<Shape> {
        let mut shapes = Vec::new();
        for polygon in polygons.iter().filter(|polygon| self.outlines.shows(polygon, least_px)) {
            for line in self.outlines.lines(polygon, |point| self.projection.turn(point)) {
                let pieces = self.projection.line(&line).into_iter();
                shapes.extend(pieces.map(|points| self.stroked(thinned(points), stroke)));
            }
        }
        shapes
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
