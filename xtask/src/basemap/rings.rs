//! Rings as the clipper needs them: none without area, interiors on the left.

use std::f64::consts::{PI, TAU};

use super::{Map, Point, Polygon};

/// Drops what has shrunk to nothing, and turns every ring the right way.
pub fn tidy(mut map: Map) -> Map {
    let whole = map.clone();
    for polygon in map.polygons_mut() {
        for ring in polygon.iter_mut() {
            ring.retain(|part| whole.arcs[part.arc].len() >= 2);
        }
        // The source has a hole in Western Sahara that is a single point.
        polygon.retain(|ring| distinct(&whole.points(ring)) >= 3);
        orient(&whole, polygon);
    }
    for country in &mut map.countries {
        country.polygons.retain(|polygon| !polygon.is_empty());
    }
    map.land.retain(|polygon| !polygon.is_empty());
    map.lakes.retain(|polygon| !polygon.is_empty());
    map.isles.retain(|(_, polygon)| !polygon.is_empty());
    map
}

fn distinct(points: &[Point]) -> usize {
    let mut points = points.to_vec();
    points.sort_unstable();
    points.dedup();
    points.len()
}

/// Interiors on the left: exteriors counter-clockwise seen from outside the sphere, holes clockwise.
fn orient(map: &Map, polygon: &mut Polygon) {
    for (index, ring) in polygon.iter_mut().enumerate() {
        let exterior = index == 0;
        let encloses_little = area_on_the_left(map, &map.points(ring)) < TAU;
        if encloses_little != exterior {
            ring.reverse();
            for part in ring {
                part.reversed = !part.reversed;
            }
        }
    }
}

/// The area to the left of a ring in steradians, 0 to 4π, with edges straight in longitude and sine of latitude.
///
/// Every ring but the ocean's own bounds less than half the sphere, so this tells its direction; also round a pole, where the
/// planar formula fails.
pub fn area_on_the_left(map: &Map, ring: &[Point]) -> f64 {
    let (mut area, mut winding) = (0.0, 0.0);
    for edge in ring.windows(2) {
        let [[from_lon, from_lat], [to_lon, to_lat]] = [edge[0], edge[1]].map(|it| map.radians(it));
        let east = (to_lon - from_lon + PI).rem_euclid(TAU) - PI;
        area -= east * f64::midpoint(from_lat.sin(), to_lat.sin());
        winding += east;
    }
    // Eastward round the globe the left is the north cap, westward the south cap: 2π(1 ∓ sin φ).
    (area + winding.abs()).rem_euclid(2.0 * TAU)
}

#[cfg(test)]
mod tests {
    use super::super::ArcRef;
    use super::*;

    const WHOLE: ArcRef = ArcRef { arc: 0, reversed: false };

    fn square(west: i32, south: i32, side: i32) -> Vec<Point> {
        let (east, north) = (west + side, south + side);
        vec![[west, south], [east, south], [east, north], [west, north], [west, south]]
    }

    fn left_of(ring: &[Point]) -> f64 {
        area_on_the_left(&Map::of_arcs(100, Vec::new()), ring)
    }

    fn reversed(points: &[Point]) -> Vec<Point> {
        points.iter().rev().copied().collect()
    }

    #[test]
    fn measures_the_left_side() {
        // 0° to 30° north over 90° of longitude: π/2 · sin 30°.
        let octant = vec![[0, 0], [9000, 0], [9000, 3000], [0, 3000], [0, 0]];
        assert!((left_of(&octant) - PI / 4.0).abs() < 1e-9);
        assert!((left_of(&reversed(&octant)) - (4.0 * PI - PI / 4.0)).abs() < 1e-9);
    }

    #[test]
    fn measures_across_the_antimeridian() {
        let here = left_of(&square(0, 0, 1000));
        let across = [[17500, 0], [-17500, 0], [-17500, 1000], [17500, 1000], [17500, 0]];
        assert!((left_of(&across) - here).abs() < 1e-9);
    }

    #[test]
    fn measures_round_each_pole() {
        let cap = 2.0 * PI * (1.0 - 60_f64.to_radians().sin());
        let eastward = |lat| [[-12000, lat], [0, lat], [12000, lat], [-12000, lat]];
        assert!((left_of(&eastward(6000)) - cap).abs() < 1e-9);
        assert!((left_of(&reversed(&eastward(-6000))) - cap).abs() < 1e-9);
    }

    #[test]
    fn turns_exteriors_and_holes() {
        for (exterior, hole) in [(false, false), (false, true), (true, false), (true, true)] {
            let turn = |points: Vec<Point>, turned| if turned { reversed(&points) } else { points };
            let arcs = vec![turn(square(0, 0, 900), exterior), turn(square(300, 300, 300), hole)];
            let polygon = vec![vec![WHOLE], vec![ArcRef { arc: 1, reversed: false }]];
            let map = tidy(Map { land: vec![polygon], ..Map::of_arcs(100, arcs) });
            assert!(area_on_the_left(&map, &map.points(&map.land[0][0])) < TAU);
            assert!(area_on_the_left(&map, &map.points(&map.land[0][1])) > TAU);
        }
    }

    #[test]
    fn drops_what_has_no_area() {
        let arcs = vec![vec![[5, 5]], square(0, 0, 900), vec![[1, 1], [2, 2]]];
        let refs = |arc| ArcRef { arc, reversed: false };
        let flat = vec![refs(2), ArcRef { arc: 2, reversed: true }];
        let polygon = vec![vec![refs(1), refs(0)], vec![refs(0)], flat];
        let map = tidy(Map { land: vec![polygon], ..Map::of_arcs(100, arcs) });
        assert_eq!(map.land, [vec![vec![refs(1)]]]);
    }
}
