//! Which country a point lies in, and how far it is from one, on the sphere.

use super::EARTH_KM;
use crate::basemap::{Basemap, Cap, Polygon};
use crate::geodesy::{LonLat, UnitVec};

/// The countries of the base map, as rings.
pub(super) struct Atlas {
    countries: Vec<(&'static str, Vec<Area>)>,
}

/// A piece of a country: its shore, anticlockwise seen from outside, and its lakes, clockwise.
struct Area {
    rings: Vec<Vec<UnitVec>>,
    /// A cap that holds every point, its radius in radians.
    center: UnitVec,
    spread: f64,
}

impl Atlas {
    pub(super) fn new() -> Self {
        let world = Basemap::world();
        let outlines = world.outlines(Cap::everywhere(), f64::INFINITY);
        let area = |polygon: &Polygon| {
            let rings = outlines.rings(polygon, |point| point);
            Area { rings, center: polygon.cap.center, spread: polygon.cap.radius }
        };
        let countries = world.countries();
        Self {
            countries: countries
                .map(|(code, all)| (code, all.iter().map(area).collect()))
                .collect(),
        }
    }

    /// The code of the country that a point lies in, `--` where countries do not agree on one.
    pub(super) fn country_at(&self, position: LonLat) -> Option<&'static str> {
        let point = UnitVec::from(position);
        let found =
            self.countries.iter().find(|(_, areas)| areas.iter().any(|area| area.contains(point)));
        found.map(|(code, _)| *code)
    }

    /// How far a point is from a country, 0 within it; `None` when the map does not show the country.
    pub(super) fn distance_km(&self, code: &str, position: LonLat) -> Option<f64> {
        let point = UnitVec::from(position);
        let areas = &self.countries.iter().find(|(known, _)| *known == code)?.1;
        let nearest = areas.iter().map(|area| area.distance(point)).fold(f64::INFINITY, f64::min);
        Some(nearest * EARTH_KM)
    }
}

impl Area {
    fn contains(&self, point: UnitVec) -> bool {
        if point.angle_to(self.center) > self.spread {
            return false;
        }
        let plane = Plane::at(point);
        self.rings.iter().map(|ring| plane.turns(ring)).sum::<i32>() > 0
    }

    /// In radians.
    fn distance(&self, point: UnitVec) -> f64 {
        if self.contains(point) {
            return 0.0;
        }
        let edges = self.rings.iter().flat_map(|ring| edges(ring));
        edges.map(|(from, to)| distance_to_edge(point, from, to)).fold(f64::INFINITY, f64::min)
    }
}

/// The edges of a closed ring.
fn edges(ring: &[UnitVec]) -> impl Iterator<Item = (UnitVec, UnitVec)> {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

/// The plane that touches the sphere at a point: from there, every direction is one of its directions.
struct Plane {
    east: UnitVec,
    north: UnitVec,
}

impl Plane {
    fn at(point: UnitVec) -> Self {
        let pole = UnitVec { x: 0.0, y: 0.0, z: 1.0 };
        // At a pole, where everything is south or north, any axis will do.
        let up = if point.z.abs() > 0.999 { UnitVec { x: 1.0, y: 0.0, z: 0.0 } } else { pole };
        let north = up.minus(point.times(up.dot(point))).normalized();
        Self { east: north.cross(point), north }
    }

    /// How often a ring goes round the point anticlockwise, less how often round its antipode, which no
    /// country reaches together with the point.
    ///
    /// Counted where an edge crosses the line due east: a chord leaves the point in the same direction
    /// as its great circle, so the flat test is exact.
    fn turns(&self, ring: &[UnitVec]) -> i32 {
        let flat = |point: UnitVec| (point.dot(self.east), point.dot(self.north));
        let turn = |(from, to): (UnitVec, UnitVec)| {
            let ((from_x, from_y), (to_x, to_y)) = (flat(from), flat(to));
            let is_left = from_x * to_y - to_x * from_y > 0.0;
            match (from_y > 0.0, to_y > 0.0) {
                (false, true) if is_left => 1,
                (true, false) if !is_left => -1,
                _ => 0,
            }
        };
        edges(ring).map(turn).sum()
    }
}

/// In radians, to a millionth for edges as short as those of the base map (2°).
fn distance_to_edge(point: UnitVec, from: UnitVec, to: UnitVec) -> f64 {
    let along = to.minus(from);
    let length = along.dot(along);
    let share = if length == 0.0 { 0.0 } else { point.minus(from).dot(along) / length };
    let nearest = from.plus(along.times(share.clamp(0.0, 1.0)));
    point.angle_to(nearest)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn at(lon: f64, lat: f64) -> LonLat {
        LonLat::new(lon, lat).unwrap()
    }

    #[test]
    fn points_lie_in_their_countries_also_where_a_flat_map_is_cut() {
        let atlas = Atlas::new();
        for (lon, lat, country) in [
            (13.4, 52.5, Some("DE")),
            (36.82, -1.29, Some("KE")),
            (0.0, -90.0, Some("AQ")),
            (123.0, -89.9, Some("AQ")),
            (179.9, 67.5, Some("RU")),
            (-178.0, 67.0, Some("RU")),
            (28.23, -29.6, Some("LS")),
            (-58.4, -34.6, Some("AR")),
            (0.0, 0.0, None),
            (0.0, 90.0, None),
            (180.0, 0.0, None),
            (-93.2, 44.98, Some("US")),
        ] {
            assert_eq!(atlas.country_at(at(lon, lat)), country, "{lon} {lat}");
        }
    }

    #[test]
    fn distances_are_those_to_the_nearest_shore_or_border() {
        let atlas = Atlas::new();
        let km = |code, lon, lat| atlas.distance_km(code, at(lon, lat)).unwrap();
        assert!(km("CH", 7.45, 46.95) < 1e-9, "Bern");
        assert!((km("CH", 2.35, 48.86) - 360.0).abs() < 40.0, "Paris: {}", km("CH", 2.35, 48.86));
        assert!((km("AQ", 0.0, 90.0) - 17_000.0).abs() < 600.0, "from the other pole");
        // Suva and Taveuni, on both sides of the antimeridian.
        assert!(km("FJ", 178.44, -18.14) < 60.0 && km("FJ", -179.9, -16.8) < 60.0);
        assert_eq!(atlas.distance_km("MC", at(7.42, 43.74)), None, "too small for the map");
    }

    #[test]
    fn an_edge_is_as_far_as_its_nearest_point() {
        let [from, to] = [at(-1.0, 0.0), at(1.0, 0.0)].map(UnitVec::from);
        let degrees = |lon, lat| distance_to_edge(at(lon, lat).into(), from, to).to_degrees();
        assert!((degrees(0.3, 5.0) - 5.0).abs() < 1e-4);
        assert!((degrees(4.0, 0.0) - 3.0).abs() < 1e-9);
    }
}
