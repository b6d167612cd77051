//! The base map file: `TMB2`, then LEB128 varints; signed ones zig-zag.
//!
//! - Units per degree.
//! - Levels of detail: how many; for each but the finest the globe's largest radius in pixels that it serves.
//! - Arcs: how many of each kind (borders, disputed borders, coasts, shores); each: point count, then steps east and north,
//!   the first from where the arc before begins.
//! - With more than one level, of each point between the ends of an arc, arc after arc: the coarsest level that shows it, 0
//!   the coarsest; as many as fit in a byte, the first in the lowest place of a number to the base of the levels' count.
//! - Countries: how many; each: two ASCII letters, polygons.
//! - Polygons of land, then of lakes; then islands in lakes: how many; each: the number of its country, polygons.
//!
//! Polygons are a count of lists of rings, rings a count of lists of arc references: `n` forward, `!n` from its end; written
//! as steps from the arc named before, times two, plus one where it is walked from its end.

use super::levels::{Level, of_points};
use super::{ArcRef, Map, Polygon};

/// The bytes of the file; `counts` are those of the kinds of arcs.
pub fn encode(map: &Map, counts: [usize; 4], levels: &[Level]) -> Vec<u8> {
    let mut file = Writer { bytes: b"TMB2".to_vec(), last_arc: 0 };
    file.unsigned(map.units_per_degree.into());
    file.count(levels);
    for level in &levels[..levels.len() - 1] {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few hundred"
        )]
        file.unsigned(level.radius_px().floor() as u64);
    }
    for count in counts {
        file.unsigned(count as u64);
    }
    file.arcs(map);
    if levels.len() > 1 {
        file.levels(map, levels);
    }
    file.count(&map.countries);
    for country in &map.countries {
        file.bytes.extend(country.code);
        file.polygons(&country.polygons);
    }
    file.polygons(&map.land);
    file.polygons(&map.lakes);
    file.count(&map.isles);
    for (country, isle) in &map.isles {
        file.unsigned(*country as u64);
        file.polygons(std::slice::from_ref(isle));
    }
    file.bytes
}

/// How many levels' numbers go into a byte.
pub fn levels_per_byte(levels: usize) -> usize {
    let fits = |count: &u32| levels.pow(*count) <= 256;
    (1..=8).take_while(fits).count()
}

struct Writer {
    bytes: Vec<u8>,
    last_arc: i64,
}

impl Writer {
    fn arcs(&mut self, map: &Map) {
        let mut start = [0, 0];
        for arc in &map.arcs {
            self.count(arc);
            let mut last = start;
            for point in arc {
                self.signed((point[0] - last[0]).into());
                self.signed((point[1] - last[1]).into());
                last = *point;
            }
            start = arc[0];
        }
    }

    fn levels(&mut self, map: &Map, levels: &[Level]) {
        let of_arc = |arc: &Vec<_>| {
            let of_points = of_points(map, arc, levels);
            of_points[1..of_points.len() - 1].to_vec()
        };
        let all: Vec<usize> = map.arcs.iter().flat_map(of_arc).collect();
        for byte in all.chunks(levels_per_byte(levels.len())) {
            let number = byte.iter().rev().fold(0, |number, level| number * levels.len() + level);
            self.bytes.extend(u8::try_from(number));
        }
    }

    fn polygons(&mut self, polygons: &[Polygon]) {
        self.count(polygons);
        for polygon in polygons {
            self.count(polygon);
            for ring in polygon {
                self.count(ring);
                for part in ring {
                    self.reference(*part);
                }
            }
        }
    }

    fn reference(&mut self, part: ArcRef) {
        let arc = i64::try_from(part.arc).unwrap_or(i64::MAX);
        self.signed((arc - self.last_arc) * 2 + i64::from(part.reversed));
        self.last_arc = arc;
    }

    fn count<T>(&mut self, list: &[T]) {
        self.unsigned(list.len() as u64);
    }

    /// Seven bits a byte, lowest first; the high bit says that another follows.
    fn unsigned(&mut self, mut value: u64) {
        loop {
            let [low, ..] = value.to_le_bytes();
            value >>= 7;
            if value == 0 {
                self.bytes.push(low);
                return;
            }
            self.bytes.push(low | 0x80);
        }
    }

    /// 0, −1, 1, −2 … → 0, 1, 2, 3 …, so that small steps either way are short.
    fn signed(&mut self, value: i64) {
        self.unsigned(((value << 1) ^ (value >> 63)).cast_unsigned());
    }
}

#[cfg(test)]
mod tests {
    use super::super::Country;
    use super::super::decode::{Reader, decode};
    use super::*;

    fn written(write: impl Fn(&mut Writer)) -> Vec<u8> {
        let mut file = Writer { bytes: Vec::new(), last_arc: 0 };
        write(&mut file);
        file.bytes
    }

    #[test]
    fn varints_come_back() {
        let edges = [0, 1, 63, 64, 127, 128, 8191, 8192, 16383, 16384, 35_999, 1 << 40, i64::MAX];
        for value in edges.iter().flat_map(|&value| [value, -value, !value]) {
            let bytes = written(|file| {
                file.signed(value);
                file.unsigned(value.cast_unsigned());
            });
            let mut reader = Reader::new(&bytes);
            assert_eq!(reader.signed(), value);
            assert_eq!(reader.unsigned(), value.cast_unsigned());
            assert!(reader.is_empty());
        }
    }

    #[test]
    fn varints_are_as_short_as_they_can_be() {
        let length = |value| written(|file| file.signed(value)).len();
        assert_eq!([0, -64, 63, 64, -65, 8191, 8192].map(length), [1, 1, 1, 2, 2, 2, 3]);
    }

    #[test]
    fn as_many_levels_share_a_byte_as_fit() {
        assert_eq!([2, 3, 4, 5].map(levels_per_byte), [8, 5, 4, 3]);
    }

    #[test]
    fn a_map_comes_back() {
        let ring = vec![ArcRef { arc: 1, reversed: true }, ArcRef { arc: 0, reversed: false }];
        let polygon = vec![ring.clone(), ring];
        let arcs =
            vec![vec![[-9000, 4500], [8999, -4500]], vec![[-9000, 4500], [0, 0], [8999, -4500]]];
        let map = Map {
            countries: vec![Country {
                code: *b"JP",
                a3: String::new(),
                polygons: vec![polygon.clone()],
            }],
            land: vec![polygon.clone(), polygon.clone()],
            lakes: vec![polygon.clone()],
            isles: vec![(0, polygon)],
            ..Map::of_arcs(50, arcs)
        };
        let levels = [50.0, 5.0, 0.0].map(|least_km2| Level { least_km2 });
        for levels in [&levels[..], &levels[2..]] {
            let file = decode(&encode(&map, [1, 0, 1, 0], levels));
            assert_eq!(file.map, map);
            assert_eq!((file.counts, file.levels.len()), ([1, 0, 1, 0], levels.len()));
            assert_eq!(file.of_points, if levels.len() == 1 { vec![] } else { vec![0] });
        }
    }
}
