//! The ground: sky, globe, graticule, land and the visited countries.

use std::sync::LazyLock;

use super::{Color, Shape, Stage, Stroke};
use crate::basemap::{Basemap, Polygon};
use crate::camera::{Projection, Px, View, ViewVec, Viewport};
use crate::geodesy::UnitVec;
use crate::trip::{Meeting, Stop};

const GRATICULE_DEG: u32 = 15;
/// Meridians end here, so that they do not crowd at the poles.
const MERIDIAN_END_DEG: f64 = 75.0;
/// Between points of the graticule; a chord of 3° strays half a pixel at 1,500 px radius.
const GRATICULE_STEP_DEG: f64 = 3.0;
/// The glow outside the globe and the shade inside it, as rings of falling strength.
const RINGS: u32 = 7;
const RING_WIDTH_PX: f64 = 2.0;
const RING_ALPHA: f64 = 0.045;
/// Points of an outline nearer than this to the last one drawn change nothing that can be seen.
const MIN_SPACING_PX: f64 = 0.35;

/// The lines of the graticule, worked out once: a frame only turns them.
static GRATICULE: LazyLock<Vec<Vec<UnitVec>>> = LazyLock::new(|| graticule_lines().collect());

/// Sky and sea; around a disc the edge between them is soft.
pub fn sea(stage: &Stage, projection: &Projection) -> Vec<Shape> {
    let theme = stage.theme;
    let mut shapes = vec![Shape::Polygon { ring: corners(stage.viewport), fill: theme.sky }];
    let Some(radius_px) = projection.disc_px() else {
        shapes.extend(projection.ground().map(|ring| Shape::Polygon { ring, fill: theme.sea }));
        return shapes;
    };
    let center = projection.middle();
    shapes.push(Shape::Disc { center, radius_px, fill: theme.sea });
    shapes.extend(edge_rings(1.0).map(|(offset_px, alpha)| Shape::Circle {
        center,
        radius_px: radius_px + offset_px,
        stroke: Stroke { color: theme.halo.faded(alpha), width_px: RING_WIDTH_PX },
    }));
    shapes
}

/// The rim of the map, and the shade inside a globe's limb, over land and sea.
pub fn limb(stage: &Stage, projection: &Projection) -> Vec<Shape> {
    let halo = stage.theme.halo;
    let rim = Stroke { color: halo.faded(0.5), width_px: 0.8 };
    let Some(radius_px) = projection.disc_px() else {
        let line = |points| Shape::Line { points, stroke: rim };
        return projection.rim().into_iter().map(line).collect();
    };
    let ring = |offset_px: f64, stroke: Stroke| Shape::Circle {
        center: projection.middle(),
        radius_px: (radius_px + offset_px).max(0.0),
        stroke,
    };
    let shade = |(offset_px, alpha): (f64, f64)| {
        ring(offset_px, Stroke { color: halo.faded(alpha), width_px: RING_WIDTH_PX })
    };
    let mut shapes = vec![ring(0.0, rim)];
    if projection.view() == View::Globe {
        shapes.extend(edge_rings(-1.0).map(shade));
    }
    shapes
}

/// Offsets and strengths of the rings outside (+1) or inside (−1) the globe's edge.
fn edge_rings(side: f64) -> impl Iterator<Item = (f64, f64)> {
    (0..RINGS).map(move |ring| {
        let offset_px = side * RING_WIDTH_PX * (f64::from(ring) + 0.5);
        (offset_px, RING_ALPHA * (1.0 - f64::from(ring) / f64::from(RINGS)))
    })
}

/// Meridians and parallels every 15°.
pub fn graticule(stage: &Stage, projection: &Projection) -> Vec<Shape> {
    let stroke = Stroke { color: stage.theme.graticule, width_px: 0.7 };
    GRATICULE
        .iter()
        .flat_map(|line| {
            let turned: Vec<ViewVec> = line.iter().map(|point| projection.turn(*point)).collect();
            projection.line(&turned)
        })
        .map(|points| Shape::Line { points, stroke })
        .collect()
}

fn graticule_lines() -> impl Iterator<Item = Vec<UnitVec>> {
    let on_sphere = |lon_deg: f64, lat_deg: f64| {
        let (sin_lon, cos_lon) = lon_deg.to_radians().sin_cos();
        let (sin_lat, cos_lat) = lat_deg.to_radians().sin_cos();
        UnitVec { x: cos_lat * cos_lon, y: cos_lat * sin_lon, z: sin_lat }
    };
    let steps = |from: f64, to: f64| {
        let count = ((to - from) / GRATICULE_STEP_DEG).round();
        (0..)
            .map(f64::from)
            .take_while(move |step| *step <= count)
            .map(move |step| from + (to - from) * step / count)
    };
    let meridians = (0..360 / GRATICULE_DEG).map(move |index| {
        let lon_deg = f64::from(index * GRATICULE_DEG);
        steps(-MERIDIAN_END_DEG, MERIDIAN_END_DEG).map(|lat| on_sphere(lon_deg, lat)).collect()
    });
    let parallels = (1..180 / GRATICULE_DEG).map(move |index| {
        let lat_deg = f64::from(index * GRATICULE_DEG) - 90.0;
        steps(0.0, 360.0).map(|lon| on_sphere(lon, lat_deg)).collect()
    });
    meridians.chain(parallels)
}

/// Land, the visited countries over it, and the coast.
pub fn land(stage: &Stage, projection: &Projection) -> Vec<Shape> {
    let theme = stage.theme;
    let ground = Ground::new(stage, projection);
    let land = ground.in_view(stage.basemap.land());
    let mut shapes = ground.fill(&land, theme.land, theme.sea);
    for country in visited_countries(stage) {
        shapes.extend(ground.fill(&ground.in_view(country), theme.visited, theme.land));
    }
    shapes.extend(ground.coast(&land, Stroke { color: theme.coast, width_px: 0.6 }));
    shapes
}

/// The polygons of the countries with a stop or a meeting, larger countries first: one inside
/// another (Lesotho) is painted over it.
fn visited_countries<'a>(stage: &Stage<'a>) -> Vec<&'a [Polygon]> {
    let trip = stage.trip;
    let stops = trip.stops().iter().map(Stop::place);
    let venues = trip.meetings().iter().map(Meeting::at);
    let mut codes: Vec<&str> = Vec::new();
    for code in stops.chain(venues).filter_map(|place| trip.place(place).country()) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    let mut countries: Vec<&[Polygon]> =
        codes.into_iter().map(|code| stage.basemap.country(code)).collect();
    let size = |polygons: &[Polygon]| polygons.iter().map(|it| it.spread).fold(0.0, f64::max);
    countries.sort_unstable_by(|a, b| size(b).total_cmp(&size(a)));
    countries
}

/// The base map as the camera sees it: every point turned once a frame.
struct Ground<'a> {
    basemap: &'a Basemap,
    projection: &'a Projection,
    turned: Vec<ViewVec>,
    /// The angle from the middle of the picture to its farthest ground.
    reach: f64,
}

impl<'a> Ground<'a> {
    fn new(stage: &Stage<'a>, projection: &'a Projection) -> Self {
        let basemap = stage.basemap;
        let turned = basemap.points().iter().map(|point| projection.turn(*point)).collect();
        Self { basemap, projection, turned, reach: projection.reach() }
    }

    /// The rings of the polygons that can be in the picture.
    fn in_view(&self, polygons: &[Polygon]) -> Vec<Vec<Vec<ViewVec>>> {
        let near =
            |it: &&Polygon| it.center.angle_to(self.projection.center()) - it.spread < self.reach;
        let rings = |polygon: &Polygon| self.basemap.rings(polygon, &self.turned);
        polygons.iter().filter(near).map(rings).collect()
    }

    /// Polygons with their holes filled in another colour: plotters fills one ring at a time.
    fn fill(&self, polygons: &[Vec<Vec<ViewVec>>], inside: Color, hole: Color) -> Vec<Shape> {
        polygons.iter().flat_map(|rings| self.fill_one(rings, inside, hole)).collect()
    }

    fn fill_one(&self, rings: &[Vec<ViewVec>], inside: Color, hole: Color) -> Vec<Shape> {
        let (outer, holes): (Vec<_>, Vec<_>) =
            self.projection.polygon(rings).into_iter().partition(|ring| signed_area(ring) >= 0.0);
        let outer = outer.into_iter().map(|ring| (ring, inside));
        let holes = holes.into_iter().map(|ring| (ring, hole));
        let polygon = |(ring, fill): (Vec<Px>, Color)| Shape::Polygon { ring: thinned(ring), fill };
        outer.chain(holes).map(polygon).collect()
    }

    fn coast(&self, polygons: &[Vec<Vec<ViewVec>>], stroke: Stroke) -> Vec<Shape> {
        polygons
            .iter()
            .flatten()
            .flat_map(|ring| {
                let closed: Vec<ViewVec> = ring.iter().chain(ring.first()).copied().collect();
                self.projection.line(&closed)
            })
            .map(|points| Shape::Line { points: thinned(points), stroke })
            .collect()
    }
}

/// Twice the area of a ring on the picture; negative for a hole, which runs clockwise.
fn signed_area(ring: &[Px]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| b.x * a.y - a.x * b.y).sum()
}

/// A line without points that lie as good as on the one before.
fn thinned(points: Vec<Px>) -> Vec<Px> {
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

pub(super) fn corners(viewport: Viewport) -> Vec<Px> {
    let (x, y) = (viewport.width_px(), viewport.height_px());
    vec![Px { x: 0.0, y: 0.0 }, Px { x, y: 0.0 }, Px { x, y }, Px { x: 0.0, y }]
}
