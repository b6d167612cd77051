//! The base map file read back: tests of the encoder, and of the file that is committed.
#![allow(clippy::unwrap_used)]

use std::f64::consts::TAU;

use super::rings::area_on_the_left;
use super::{ArcRef, Country, Map, Point, Polygon, UNITS_PER_DEGREE};

pub struct Reader<'a>(pub &'a [u8]);

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> [u8; N] {
        let (head, tail) = self.0.split_first_chunk().unwrap();
        self.0 = tail;
        *head
    }

    pub fn unsigned(&mut self) -> u64 {
        let mut value = 0;
        for shift in (0..).step_by(7) {
            let [byte] = self.take();
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        value
    }

    pub fn signed(&mut self) -> i64 {
        let value = self.unsigned();
        (value >> 1).cast_signed() ^ -(value & 1).cast_signed()
    }

    fn list<T>(&mut self, mut item: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.unsigned()).map(|_| item(self)).collect()
    }

    fn step(&mut self) -> i32 {
        self.signed().try_into().unwrap()
    }

    fn arc(&mut self) -> Vec<Point> {
        let mut last = [0, 0];
        self.list(|reader| {
            last = [last[0] + reader.step(), last[1] + reader.step()];
            last
        })
    }

    fn reference(&mut self) -> ArcRef {
        let number = self.signed();
        ArcRef { arc: number.max(!number).try_into().unwrap(), reversed: number < 0 }
    }

    fn polygons(&mut self) -> Vec<Polygon> {
        self.list(|polygon| polygon.list(|ring| ring.list(Self::reference)))
    }
}

pub fn decode(bytes: &[u8]) -> Map {
    let mut reader = Reader(bytes);
    assert_eq!(reader.take(), *b"TMB1");
    assert_eq!(reader.unsigned(), u64::from(UNITS_PER_DEGREE));
    let map = Map {
        arcs: reader.list(Reader::arc),
        countries: reader
            .list(|reader| Country { code: reader.take(), polygons: reader.polygons() }),
        land: reader.polygons(),
    };
    assert!(reader.0.is_empty(), "{} bytes are left over", reader.0.len());
    map
}

/// The file that is committed.
fn committed() -> Map {
    decode(include_bytes!("../../../src/basemap/land-110m.bin"))
}

fn polygons(map: &Map) -> impl Iterator<Item = &Polygon> {
    let countries = map.countries.iter().flat_map(|country| &country.polygons);
    countries.chain(&map.land)
}

fn edges(points: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    points.windows(2).map(|pair| (pair[0], pair[1]))
}

fn on_antimeridian(point: Point) -> bool {
    point[0].abs() == 180 * i32::from(UNITS_PER_DEGREE)
}

#[test]
fn every_ring_joins_up_and_closes() {
    let map = committed();
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

#[test]
fn every_interior_is_on_the_left() {
    let map = committed();
    for polygon in polygons(&map) {
        for (index, ring) in polygon.iter().enumerate() {
            let left = area_on_the_left(&map.points(ring));
            assert_eq!(left < TAU, index == 0, "ring {index} of {polygon:?}: {left} sr");
        }
    }
}

#[test]
fn every_arc_is_used_and_has_no_point_twice_running() {
    let map = committed();
    let mut used = vec![false; map.arcs.len()];
    polygons(&map).flatten().flatten().for_each(|part| used[part.arc] = true);
    assert!(used.iter().all(|&used| used));
    for arc in &map.arcs {
        assert!(arc.len() >= 2);
        assert!(edges(arc).all(|(from, to)| from != to));
    }
}

#[test]
fn no_ring_runs_along_the_antimeridian_or_to_the_pole() {
    let map = committed();
    for ring in polygons(&map).flatten() {
        let points = map.points(ring);
        assert!(edges(&points).all(|(from, to)| !(on_antimeridian(from) && on_antimeridian(to))));
        assert!(points.iter().all(|point| point[1].abs() < 89 * i32::from(UNITS_PER_DEGREE)));
    }
}

#[test]
fn antarctica_is_one_ring_round_the_pole_besides_its_islands() {
    let map = committed();
    let full_turn = 360 * i32::from(UNITS_PER_DEGREE);
    let winds = |ring: &&Vec<ArcRef>| {
        let half = full_turn / 2;
        let east =
            |(from, to): (Point, Point)| (to[0] - from[0] + half).rem_euclid(full_turn) - half;
        let turn: i32 = edges(&map.points(ring)).map(east).sum();
        assert!(turn == 0 || turn == -full_turn, "westward round the south pole, or not at all");
        turn != 0
    };
    let antarctica = map.countries.iter().find(|country| country.code == *b"AQ").unwrap();
    assert_eq!(antarctica.polygons.iter().flatten().filter(winds).count(), 1);
    assert_eq!(
        polygons(&map).flatten().filter(winds).count(),
        2,
        "once as a country, once as land"
    );
}

#[test]
fn countries_have_their_codes_and_no_code_twice() {
    let mut codes: Vec<_> = committed().countries.iter().map(|country| country.code).collect();
    assert_eq!(codes.len(), 177);
    codes.sort_unstable();
    for code in [b"JP", b"US", b"XK", b"UA", b"EH", b"PS", b"FR", b"NO"] {
        assert!(codes.contains(code));
    }
    assert_eq!(codes.iter().filter(|code| *code == b"--").count(), 2, "N. Cyprus, Somaliland");
    codes.dedup();
    assert_eq!(codes.len(), 176);
}

#[test]
fn the_caspian_is_a_hole_in_the_land() {
    let map = committed();
    let holes: Vec<_> = map.land.iter().flat_map(|polygon| &polygon[1..]).collect();
    assert_eq!(holes.len(), 1);
    let [lon, lat] = map.points(holes[0])[0];
    assert!((4600..5500).contains(&lon) && (3600..4800).contains(&lat), "{lon}, {lat}");
}
