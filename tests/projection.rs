//! The projections and their edges against d3-geo, an independent answer: `www/oracle` writes its numbers down in
//! `camera/d3-geo.json`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, missing_docs)]

use serde::Deserialize;
use trip_map::camera::{Camera, Projection, Px, View, ViewVec, Viewport};
use trip_map::geodesy::{LonLat, UnitVec};

/// How far apart both may be, forward in Earth radii and inverse in radians.
const POINT_TOLERANCE: f64 = 1e-9;
/// Of areas and lengths: d3-geo resamples to 0.02 px on a map of 1,000 px radius, we walk along each edge in steps of
/// [`STEP`].
const SIZE_TOLERANCE: f64 = 2e-4;
/// Of areas, in addition, for each point along the edge of the map: we draw it with a point a degree.
const RIM_TOLERANCE: f64 = 2e-6;
/// Of bounds, in Earth radii.
const BOUNDS_TOLERANCE: f64 = 2e-4;
/// Radians between the points that an edge is walked in.
const STEP: f64 = 0.001;

#[derive(Deserialize)]
struct Oracle {
    grid: Vec<[f64; 2]>,
    points: Vec<Points>,
    polygons: Vec<Polygon>,
    lines: Vec<Line>,
    pieces: Vec<Pieces>,
}

#[derive(Deserialize)]
struct Map {
    view: String,
    center: [f64; 2],
    edge: Option<f64>,
}

#[derive(Deserialize)]
struct Points {
    #[serde(flatten)]
    map: Map,
    /// Of each point of the grid: to the right and down.
    forward: Vec<[f64; 2]>,
    /// To the right and down; longitude and latitude.
    inverse: Vec<[f64; 4]>,
}

#[derive(Deserialize)]
struct Polygon {
    name: String,
    rings: Vec<Vec<[f64; 2]>>,
}

#[derive(Deserialize)]
struct Line {
    name: String,
    points: Vec<[f64; 2]>,
}

#[derive(Deserialize)]
struct Pieces {
    #[serde(flatten)]
    map: Map,
    /// Area, left, top, right and bottom; none of the latter when nothing is seen.
    areas: Vec<[Option<f64>; 5]>,
    lengths: Vec<f64>,
}

impl Map {
    fn projection(&self, radius_px: f64) -> Projection {
        let [lon, lat] = self.center;
        let view = match self.view.as_str() {
            "globe" => View::Globe,
            "flat" => View::Flat { edge_deg: self.edge.unwrap() },
            _ => View::World { meridian_deg: lon },
        };
        let camera = Camera { center: LonLat::new(lon, lat).unwrap(), radius_px };
        Projection::new(view, camera, Viewport::new(8000.0, 8000.0))
    }

    fn name(&self) -> String {
        format!("{} around {:?}", self.view, self.center)
    }
}

fn oracle() -> Oracle {
    serde_json::from_str(include_str!("camera/d3-geo.json")).unwrap()
}

fn unit([lon, lat]: [f64; 2]) -> UnitVec {
    LonLat::new(lon, lat).unwrap().into()
}

#[test]
fn points_are_where_d3_geo_has_them() {
    let oracle = oracle();
    let mut worst = 0.0_f64;
    for Points { map, forward, .. } in &oracle.points {
        let projection = map.projection(1.0);
        for (point, [x, y]) in oracle.grid.iter().zip(forward) {
            let found = projection.project(projection.turn(unit(*point)));
            let off = found.distance_to(projection.middle().shifted(*x, *y));
            assert!(off < POINT_TOLERANCE, "{}: {point:?} is off by {off:e}", map.name());
            worst = worst.max(off);
        }
        assert_eq!(forward.len(), oracle.grid.len());
    }
    println!("forward: {worst:e} Earth radii at most");
}

#[test]
fn places_under_a_point_are_those_of_d3_geo() {
    let mut worst = 0.0_f64;
    for Points { map, inverse, .. } in oracle().points {
        let projection = map.projection(1.0);
        assert!(inverse.len() > 20, "{}", map.name());
        for [x, y, lon, lat] in inverse {
            let found = projection.unproject(projection.middle().shifted(x, y)).unwrap();
            let off = found.angle_to(unit([lon, lat]));
            assert!(off < POINT_TOLERANCE, "{}: {x}, {y} is off by {off:e}", map.name());
            worst = worst.max(off);
        }
    }
    println!("inverse: {worst:e} rad at most");
}

const RADIUS_PX: f64 = 1000.0;

#[test]
fn clipped_polygons_are_as_large_as_those_of_d3_geo() {
    let oracle = oracle();
    let mut wrong = Vec::new();
    for Pieces { map, areas, .. } in &oracle.pieces {
        let projection = map.projection(RADIUS_PX);
        for (Polygon { name, rings }, [area, bounds @ ..]) in oracle.polygons.iter().zip(areas) {
            let rings: Vec<_> = rings.iter().map(|ring| walk(&projection, ring, true)).collect();
            let pieces = projection.polygon(&rings);
            let found = area_of(&pieces) / RADIUS_PX / RADIUS_PX;
            let area = area.unwrap();
            let on_rim = pieces.iter().flatten().filter(|px| is_on_rim(&projection, **px));
            let tolerance = on_rim.fold(SIZE_TOLERANCE * area, |sum, _| sum + RIM_TOLERANCE);
            if (found - area).abs() > tolerance {
                wrong.push(format!("{}, {name}: area {found}, not {area}", map.name()));
            }
            let extent = extent(&pieces, projection.middle());
            let off = extent
                .iter()
                .zip(bounds)
                .map(|(found, side)| (found - side.unwrap_or(*found)).abs());
            if off.fold(0.0, f64::max) > BOUNDS_TOLERANCE {
                wrong.push(format!("{}, {name}: bounds {extent:?}, not {bounds:?}", map.name()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn clipped_lines_are_as_long_as_those_of_d3_geo() {
    let oracle = oracle();
    let mut wrong = Vec::new();
    for Pieces { map, lengths, .. } in &oracle.pieces {
        let projection = map.projection(RADIUS_PX);
        for (Line { name, points }, length) in oracle.lines.iter().zip(lengths) {
            let pieces = projection.line(&walk(&projection, points, false));
            let steps = pieces.iter().flat_map(|piece| piece.windows(2));
            let found = steps.map(|step| step[0].distance_to(step[1])).sum::<f64>() / RADIUS_PX;
            if (found - length).abs() > SIZE_TOLERANCE * length.max(0.1) {
                wrong.push(format!("{}, {name}: length {found}, not {length}", map.name()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The great circles between positions, in small steps; a ring comes back to its start, which is not repeated.
fn walk(projection: &Projection, positions: &[[f64; 2]], is_ring: bool) -> Vec<ViewVec> {
    let ends = positions.iter().cycle().skip(1);
    let count = positions.len() - usize::from(!is_ring);
    let mut points: Vec<UnitVec> = Vec::new();
    for (from, to) in positions.iter().zip(ends).take(count) {
        let (from, to) = (unit(*from), unit(*to));
        let steps = (from.angle_to(to) / STEP).ceil().max(1.0);
        let mut step = 0.0;
        while step < steps {
            points.push(from.slerp(to, step / steps));
            step += 1.0;
        }
    }
    if !is_ring {
        points.extend(positions.last().map(|end| unit(*end)));
    }
    points.into_iter().map(|point| projection.turn(point)).collect()
}

fn is_on_rim(projection: &Projection, px: Px) -> bool {
    if let Some(disc_px) = projection.disc_px() {
        return (px.distance_to(projection.middle()) - disc_px).abs() < 1e-6;
    }
    let turned = projection.unproject(px).map(|point| projection.turn(point));
    turned.is_none_or(|point| point.near < 0.0 && point.right.abs() < 1e-9)
}

/// In squared pixels; holes run the other way and come off.
fn area_of(rings: &[Vec<Px>]) -> f64 {
    let cross = |(a, b): (&Px, &Px)| b.x * a.y - a.x * b.y;
    let twice =
        |ring: &Vec<Px>| ring.iter().zip(ring.iter().cycle().skip(1)).map(cross).sum::<f64>();
    rings.iter().map(twice).sum::<f64>() / 2.0
}

/// Left, top, right and bottom from the middle of the map, in Earth radii.
fn extent(rings: &[Vec<Px>], middle: Px) -> [f64; 4] {
    let start = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
    let sides = rings.iter().flatten().fold(start, |[left, top, right, bottom], px| {
        [left.min(px.x), top.min(px.y), right.max(px.x), bottom.max(px.y)]
    });
    let [left, top, right, bottom] = sides;
    [left - middle.x, top - middle.y, right - middle.x, bottom - middle.y].map(|px| px / RADIUS_PX)
}
