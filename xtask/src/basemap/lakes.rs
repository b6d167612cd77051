//! Lakes, from a source of their own: as water over the land, and their islands as land of a country.

use anyhow::{Context, Result};
use serde::Deserialize;

use super::rings::area_on_the_left;
use super::topology::{self, Collection, Topology};
use super::{ArcRef, Map, Point, Polygon, Ring};

const EARTH_KM: f64 = 6371.0;
/// Islands smaller than this are left out of their lake.
const LEAST_ISLE_KM2: f64 = 50.0;

#[derive(Deserialize)]
struct Objects {
    lakes: Collection<Lake>,
}

#[derive(Deserialize)]
#[serde(tag = "type")]
enum Lake {
    Polygon { arcs: Vec<Vec<i64>> },
    MultiPolygon { arcs: Vec<Vec<Vec<i64>>> },
}

/// Adds the lakes of a topology with the object `lakes` that are large enough and not there yet, each shore as an arc of its
/// own.
///
/// # Errors
/// When the topology has another form, or a ring names an arc that is not there.
pub fn add(map: &mut Map, json: &str, least_km2: f64) -> Result<()> {
    let topology: Topology<Objects> =
        serde_json::from_str(json).context("the topology of lakes")?;
    let source = Map::of_arcs(map.units_per_degree, topology.arcs(map.units_per_degree));
    for lake in topology.objects.lakes.geometries {
        let shapes = match lake {
            Lake::Polygon { arcs } => vec![arcs],
            Lake::MultiPolygon { arcs } => arcs,
        };
        for polygon in topology::polygons(shapes, source.arcs.len())? {
            if polygon.first().is_some_and(|shore| has(map, &source.points(shore))) {
                continue;
            }
            add_one(map, &source, &polygon, least_km2);
        }
    }
    Ok(())
}

/// Whether the middle of a shore is already in the box around a lake.
fn has(map: &Map, shore: &[Point]) -> bool {
    let (low, high) = extent(shore);
    let middle = [0, 1].map(|axis| i32::midpoint(low[axis], high[axis]));
    map.lakes.iter().flatten().any(|ring| {
        let (low, high) = extent(&map.points(ring));
        (0..2).all(|axis| (low[axis]..=high[axis]).contains(&middle[axis]))
    })
}

/// The south-western and the north-eastern corner of the box around a ring.
fn extent(ring: &[Point]) -> (Point, Point) {
    ring.iter().fold(([i32::MAX; 2], [i32::MIN; 2]), |(low, high), point| {
        let corner = |pick: fn(i32, i32) -> i32, so_far: Point| {
            [pick(so_far[0], point[0]), pick(so_far[1], point[1])]
        };
        (corner(i32::min, low), corner(i32::max, high))
    })
}

fn add_one(map: &mut Map, source: &Map, polygon: &Polygon, least_km2: f64) {
    for (index, ring) in polygon.iter().enumerate() {
        let shore = source.points(ring);
        let is_isle = index > 0;
        let km2 = area_km2(map, &shore);
        if km2 < least_km2 && !is_isle {
            return;
        }
        if is_isle && km2 < LEAST_ISLE_KM2 {
            continue;
        }
        let country = shore.first().and_then(|&point| country_at(map, point));
        let polygon = vec![vec![ArcRef { arc: map.arcs.len(), reversed: false }]];
        match country {
            _ if !is_isle => map.lakes.push(polygon),
            Some(country) => map.isles.push((country, polygon)),
            None => continue,
        }
        map.arcs.push(shore);
    }
}

fn area_km2(map: &Map, ring: &[Point]) -> f64 {
    let left = area_on_the_left(map, ring);
    left.min(4.0 * std::f64::consts::PI - left) * EARTH_KM * EARTH_KM
}

/// The number of the country around a point. No lake with islands lies by the antimeridian or a pole: the flat test will do.
fn country_at(map: &Map, point: Point) -> Option<usize> {
    let is_inside = |ring: &Ring| encloses(&map.points(ring), point);
    map.countries.iter().position(|country| {
        country
            .polygons
            .iter()
            .any(|polygon| polygon.iter().filter(|it| is_inside(it)).count() == 1)
    })
}

/// Whether a ray due east of a point crosses a ring an odd number of times.
fn encloses(ring: &[Point], [lon, lat]: Point) -> bool {
    let crosses = |edge: &&[Point]| {
        let [[from_lon, from_lat], [to_lon, to_lat]] =
            [edge[0], edge[1]].map(|it| it.map(f64::from));
        let lat = f64::from(lat);
        let share = (lat - from_lat) / (to_lat - from_lat);
        (from_lat > lat) != (to_lat > lat)
            && f64::from(lon) < from_lon + share * (to_lon - from_lon)
    };
    ring.windows(2).filter(crosses).count() % 2 == 1
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::Country;
    use super::*;

    /// A country of 20° by 20°, and in it the lakes of `arcs`, on a grid of degrees.
    fn with_lakes(lake: &str) -> Map {
        let square = vec![[0, 0], [2000, 0], [2000, 2000], [0, 2000], [0, 0]];
        let mut map = Map::of_arcs(100, vec![square]);
        let country = |polygons| Country { code: *b"JP", a3: "JPN".to_owned(), polygons };
        let elsewhere = country(Vec::new());
        let here = country(vec![vec![vec![ArcRef { arc: 0, reversed: false }]]]);
        map.countries = vec![elsewhere, here];
        let json = format!(
            r#"{{"transform": {{"scale": [1, 1], "translate": [0, 0]}},
                "arcs": [[[5, 5], [8, 0], [0, 8], [-8, 0], [0, -8]], [[8, 8], [2, 0], [0, 2], [-2, 0], [0, -2]]],
                "objects": {{"lakes": {{"geometries": [{lake}]}}}}}}"#
        );
        add(&mut map, &json, 500_000.0).unwrap();
        map
    }

    #[test]
    fn a_lake_is_water_and_its_island_the_countrys() {
        let map = with_lakes(r#"{"type": "Polygon", "arcs": [[0], [1]]}"#);
        assert_eq!((map.lakes.len(), map.isles.len(), map.isles[0].0), (1, 1, 1));
        assert_eq!(map.points(&map.lakes[0][0])[..2], [[500, 500], [1300, 500]]);
        assert_eq!(map.points(&map.isles[0].1[0])[..2], [[800, 800], [1000, 800]]);
    }

    #[test]
    fn a_lake_is_added_once() {
        let again = r#"{"type": "Polygon", "arcs": [[0]]}"#;
        assert_eq!(with_lakes(&format!("{again}, {again}")).lakes.len(), 1);
    }

    #[test]
    fn a_small_lake_is_left_out() {
        let map = with_lakes(r#"{"type": "MultiPolygon", "arcs": [[[1]], [[0]]]}"#);
        assert_eq!((map.lakes.len(), map.isles.len()), (1, 0));
        assert_eq!(map.arcs.len(), 2);
    }
}
