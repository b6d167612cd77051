//! Level of detail: which points of an arc are seen at a scale.
//!
//! Visvalingam and Whyatt's elimination ("Line generalisation by repeated elimination of points", Cartographic Journal 30,
//! 1993) takes away the point whose triangle with its neighbours is the smallest, again and again. Whole arcs are
//! simplified, so what neighbours share they go on sharing, and the ends of arcs stay.

use std::f64::consts::{PI, TAU};

use geo::{Coord, LineString, SimplifyVwIdx};

use super::{Map, Point};

const EARTH_KM: f64 = 6371.0;
/// A triangle smaller than this is not seen, in square CSS pixels.
const UNSEEN_PX2: f64 = 1.0;

/// One level of detail.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level {
    /// A point of which the triangle is smaller is left out.
    pub least_km2: f64,
}

impl Level {
    /// The globe's largest radius in CSS pixels at which nothing that is left out is seen.
    pub fn radius_px(self) -> f64 {
        (UNSEEN_PX2 / self.least_km2).sqrt() * EARTH_KM
    }
}

/// Leaves out the points that even the finest level does not need.
pub fn thin(map: &mut Map, levels: &[Level]) {
    for number in 0..map.arcs.len() {
        let of_points = of_points(map, &map.arcs[number], levels);
        let mut level = of_points.iter();
        map.arcs[number].retain(|_| level.next().is_some_and(|&level| level < levels.len()));
    }
}

/// The coarsest level that keeps each point of an arc; `levels.len()` where none does.
pub fn of_points(map: &Map, arc: &[Point], levels: &[Level]) -> Vec<usize> {
    let line = equal_area_km(map, arc);
    let mut of_points = vec![levels.len(); arc.len()];
    for (number, level) in levels.iter().enumerate().rev() {
        for index in kept(&line, level.least_km2) {
            of_points[index] = number;
        }
    }
    of_points
}

/// The points that stay. An arc that is a whole ring stays a triangle, however small.
fn kept(line: &LineString, mut least_km2: f64) -> Vec<usize> {
    let least_points = if line.is_closed() { 4.min(line.0.len()) } else { 2 };
    loop {
        // With no least area points in the middle of a straight line would still go.
        let all = least_km2 < 1e-6;
        let kept = if all { (0..line.0.len()).collect() } else { line.simplify_vw_idx(least_km2) };
        if kept.len() >= least_points {
            return kept;
        }
        least_km2 /= 2.0;
    }
}

/// An arc in Lambert's cylindrical equal-area projection, where a triangle has the area it has on the sphere.
fn equal_area_km(map: &Map, arc: &[Point]) -> LineString {
    let mut last_lon = None;
    let place = |&point: &Point| {
        let [lon, lat] = map.radians(point);
        // Unwrapped: the next point is never more than half a turn away.
        let lon = last_lon.map_or(lon, |last: f64| last + (lon - last + PI).rem_euclid(TAU) - PI);
        last_lon = Some(lon);
        Coord { x: lon * EARTH_KM, y: lat.sin() * EARTH_KM }
    };
    LineString(arc.iter().map(place).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEVELS: [Level; 2] = [Level { least_km2: 1000.0 }, Level { least_km2: 10.0 }];

    fn levels_of(arc: &[Point]) -> Vec<usize> {
        of_points(&Map::of_arcs(100, Vec::new()), arc, &LEVELS)
    }

    #[test]
    fn a_point_is_on_the_coarsest_level_that_shows_it() {
        // Triangles on a base of a degree, 111 km: 1 unit high is 62 km², 50 units are 3,100, and a straight one has none.
        assert_eq!(levels_of(&[[0, 0], [50, 1], [100, 0]]), [0, 1, 0]);
        assert_eq!(levels_of(&[[0, 0], [50, 50], [100, 0]]), [0, 0, 0]);
        assert_eq!(levels_of(&[[0, 0], [50, 0], [100, 0]]), [0, 2, 0]);
    }

    #[test]
    fn areas_are_those_on_the_sphere() {
        // At 60° the same triangle in degrees is half as large: 1,540 km² of 3,090, and 770 of 1,545.
        assert_eq!(levels_of(&[[0, 0], [50, 25], [100, 0]]), [0, 0, 0]);
        assert_eq!(levels_of(&[[0, 6000], [50, 6025], [100, 6000]]), [0, 1, 0]);
        assert_eq!(levels_of(&[[17950, 0], [-18000, 25], [-17950, 0]]), [0, 0, 0]);
    }

    #[test]
    fn the_smallest_island_stays_a_triangle() {
        let island = [[0, 0], [2, 0], [3, 1], [2, 2], [0, 2], [0, 0]];
        assert_eq!(levels_of(&island).iter().filter(|&&level| level == 0).count(), 4);
        assert_eq!(levels_of(&[[0, 0], [2, 0], [0, 2], [0, 0]]), [0; 4]);
    }

    #[test]
    fn a_level_serves_up_to_the_radius_at_which_a_pixel_is_lost() {
        let level = Level { least_km2: 200.0 };
        assert!((level.radius_px() - 450.5).abs() < 0.01);
        assert!(Level { least_km2: 0.0 }.radius_px().is_infinite());
    }
}
