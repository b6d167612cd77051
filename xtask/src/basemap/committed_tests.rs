//! What the committed base map files hold.
#![allow(clippy::unwrap_used)]

use std::f64::consts::TAU;

use super::decode::{File, decode};
use super::rings::area_on_the_left;
use super::{ArcRef, Map, Point, Polygon};
use crate::size;

fn coarse() -> File {
    decode(include_bytes!("../../../src/basemap/land-110m.bin"))
}

fn fine() -> File {
    decode(include_bytes!("../../../src/basemap/land-50m.bin"))
}

fn polygons(map: &Map) -> impl Iterator<Item = &Polygon> {
    let countries = map.countries.iter().flat_map(|country| &country.polygons);
    let isles = map.isles.iter().map(|(_, isle)| isle);
    countries.chain(&map.land).chain(&map.lakes).chain(isles)
}

fn edges(points: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    points.windows(2).map(|pair| (pair[0], pair[1]))
}

/// A ring's own points, in degrees.
fn degrees(map: &Map, ring: &[ArcRef]) -> Vec<[f64; 2]> {
    map.points(ring).iter().map(|point| map.radians(*point).map(f64::to_degrees)).collect()
}

/// The lake in which a place lies.
fn has_lake(map: &Map, lon: f64, lat: f64) -> bool {
    map.lakes.iter().any(|lake| {
        let ring = degrees(map, &lake[0]);
        let crosses = |edge: &&[[f64; 2]]| {
            let ([from_lon, from_lat], [to_lon, to_lat]) = (edge[0], edge[1]);
            let share = (lat - from_lat) / (to_lat - from_lat);
            (from_lat > lat) != (to_lat > lat) && lon < from_lon + share * (to_lon - from_lon)
        };
        ring.windows(2).filter(crosses).count() % 2 == 1
    })
}

#[test]
fn every_ring_joins_up_and_closes() {
    for map in [coarse().map, fine().map] {
        for ring in polygons(&map).flatten() {
            let ends = |part: &ArcRef| {
                let arc = &map.arcs[part.arc];
                let (first, last) = (arc[0], arc[arc.len() - 1]);
                if part.reversed { (last, first) } else { (first, last) }
            };
            for (index, part) in ring.iter().enumerate() {
                assert_eq!(ends(part).1, ends(&ring[(index + 1) % ring.len()]).0);
            }
        }
    }
}

#[test]
fn every_interior_is_on_the_left() {
    for map in [coarse().map, fine().map] {
        for polygon in polygons(&map) {
            for (index, ring) in polygon.iter().enumerate() {
                let left = area_on_the_left(&map, &map.points(ring));
                assert_eq!(left < TAU, index == 0, "ring {index} of {polygon:?}: {left} sr");
            }
        }
    }
}

#[test]
fn every_arc_is_used_and_has_no_point_twice_running() {
    for map in [coarse().map, fine().map] {
        let mut used = vec![false; map.arcs.len()];
        polygons(&map).flatten().flatten().for_each(|part| used[part.arc] = true);
        assert!(used.iter().all(|&used| used));
        for arc in &map.arcs {
            assert!(arc.len() >= 2);
            assert!(edges(arc).all(|(from, to)| from != to));
        }
    }
}

#[test]
fn no_ring_runs_along_the_antimeridian_or_to_the_pole() {
    for map in [coarse().map, fine().map] {
        let on_antimeridian = |point: Point| point[0].abs() == map.half_turn();
        for ring in polygons(&map).flatten() {
            let points = map.points(ring);
            assert!(
                edges(&points).all(|(from, to)| !(on_antimeridian(from) && on_antimeridian(to)))
            );
            assert!(
                points.iter().all(|point| point[1].abs() < 89 * i32::from(map.units_per_degree))
            );
        }
    }
}

#[test]
fn antarctica_is_one_ring_round_the_pole_besides_its_islands() {
    for map in [coarse().map, fine().map] {
        let half = map.half_turn();
        let winds = |ring: &&Vec<ArcRef>| {
            let east =
                |(from, to): (Point, Point)| (to[0] - from[0] + half).rem_euclid(2 * half) - half;
            let turn: i32 = edges(&map.points(ring)).map(east).sum();
            assert!(turn == 0 || turn == -2 * half, "westward round the south pole, or not at all");
            turn != 0
        };
        let antarctica = map.countries.iter().find(|country| country.code == *b"AQ").unwrap();
        assert_eq!(antarctica.polygons.iter().flatten().filter(winds).count(), 1);
        let all = polygons(&map).flatten().filter(winds).count();
        assert_eq!(all, 2, "once as a country, once as land");
    }
}

#[test]
fn countries_have_their_codes_and_no_code_twice() {
    for (map, countries, without) in [(coarse().map, 177, 2), (fine().map, 241, 4)] {
        let mut codes: Vec<_> = map.countries.iter().map(|country| country.code).collect();
        assert_eq!(codes.len(), countries);
        codes.sort_unstable();
        for code in [b"JP", b"US", b"XK", b"UA", b"EH", b"PS", b"FR", b"NO"] {
            assert!(codes.contains(code));
        }
        let uncoded = codes.iter().filter(|code| *code == b"--").count();
        assert_eq!(uncoded, without, "N. Cyprus, Somaliland; Siachen, Indian Ocean Territories");
        codes.dedup();
        assert_eq!(codes.len(), countries - without + 1);
    }
}

#[test]
fn the_caspian_is_a_hole_in_the_land() {
    for map in [coarse().map, fine().map] {
        let holes: Vec<_> = map.land.iter().flat_map(|polygon| &polygon[1..]).collect();
        assert_eq!(holes.len(), 1);
        let [lon, lat] = degrees(&map, holes[0])[0];
        assert!((46.0..55.0).contains(&lon) && (36.0..48.0).contains(&lat), "{lon}, {lat}");
    }
}

#[test]
fn the_great_lakes_are_water() {
    let great = [
        ("Superior", -87.5, 47.5),
        ("Michigan", -87.0, 43.5),
        ("Huron", -82.3, 44.6),
        ("Erie", -81.2, 42.2),
        ("Victoria", 33.0, -1.0),
        ("Tanganyika", 29.6, -6.5),
        ("Baikal", 108.0, 53.6),
        ("Ladoga", 31.5, 60.8),
        ("Great Slave", -114.0, 61.7),
    ];
    for (name, lon, lat) in great {
        assert!(has_lake(&coarse().map, lon, lat) && has_lake(&fine().map, lon, lat), "{name}");
    }
    let smaller = [("Geneva", 6.5, 46.42), ("Vänern", 13.2, 58.9), ("Titicaca", -69.4, -15.8)];
    for (name, lon, lat) in smaller {
        assert!(has_lake(&fine().map, lon, lat), "{name}");
    }
    assert!(!has_lake(&fine().map, 13.4, 52.5), "Berlin is not under water");
}

#[test]
fn islands_in_lakes_belong_to_their_countries() {
    let map = fine().map;
    // Isle Royale, in Lake Superior, and Manitoulin, in Lake Huron.
    for (code, lon, lat) in [(b"US", -88.8, 48.0), (b"CA", -82.2, 45.7)] {
        let is_near = |isle: &Polygon| {
            let [isle_lon, isle_lat] = degrees(&map, &isle[0])[0];
            (isle_lon - lon).abs() < 1.0 && (isle_lat - lat).abs() < 0.5
        };
        let (country, _) = map.isles.iter().find(|(_, isle)| is_near(isle)).unwrap();
        assert_eq!(map.countries[*country].code, *code);
    }
}

#[test]
fn borders_come_first_and_the_disputed_ones_after_them() {
    for map in [coarse(), fine()] {
        let [borders, disputed, coasts, shores] = map.counts;
        assert!(borders > 250 && coasts > 150 && shores >= 10, "{:?}", map.counts);
        assert!((15..30).contains(&disputed), "{disputed}");
        let arcs = &map.map.arcs[borders..borders + disputed];
        let passes = |lon: f64, lat: f64| {
            arcs.iter().flatten().any(|point| {
                let [point_lon, point_lat] = map.map.radians(*point).map(f64::to_degrees);
                (point_lon - lon).abs() < 1.0 && (point_lat - lat).abs() < 1.0
            })
        };
        assert!(passes(127.0, 38.1), "Korea");
        assert!(passes(74.0, 34.0) && !passes(70.5, 25.7), "Kashmir, and not Sindh");
        assert!(passes(-8.67, 27.66), "Western Sahara");
        assert!(passes(33.4, 35.1), "Cyprus");
    }
}

#[test]
fn detail_is_in_levels_and_the_coarse_map_has_one() {
    assert_eq!(coarse().levels, [u64::MAX]);
    let file = fine();
    assert_eq!(file.levels, [450, 1007, u64::MAX]);
    let on = |level| file.of_points.iter().filter(|&&of_point| of_point == level).count();
    assert!((0..3).all(|level| on(level) > 10_000), "{:?}", [0, 1, 2].map(on));
}

#[test]
fn the_finer_map_is_not_too_heavy() {
    let bytes = include_bytes!("../../../src/basemap/land-50m.bin");
    let brotli = size::weigh(bytes).unwrap().brotli;
    assert!(brotli < 90_000, "{brotli} bytes with brotli");
}
