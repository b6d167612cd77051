//! The base map file: `TMB1`, then LEB128 varints; signed ones zig-zag.
//!
//! Units per degree; arcs (count; each: point count, then steps east and north, the first from 0, 0); countries (count; each:
//! two ASCII letters, polygons); land polygons. Polygons are a count of lists of rings, rings a count of lists of arc
//! references: `n` forward, `!n` from its end.

use super::{ArcRef, Map, Polygon, UNITS_PER_DEGREE};

/// The bytes of the file.
pub fn encode(map: &Map) -> Vec<u8> {
    let mut bytes = b"TMB1".to_vec();
    unsigned(&mut bytes, UNITS_PER_DEGREE.into());
    count(&mut bytes, &map.arcs);
    for arc in &map.arcs {
        count(&mut bytes, arc);
        let mut last = [0, 0];
        for point in arc {
            signed(&mut bytes, (point[0] - last[0]).into());
            signed(&mut bytes, (point[1] - last[1]).into());
            last = *point;
        }
    }
    count(&mut bytes, &map.countries);
    for country in &map.countries {
        bytes.extend(country.code);
        polygons(&mut bytes, &country.polygons);
    }
    polygons(&mut bytes, &map.land);
    bytes
}

fn polygons(bytes: &mut Vec<u8>, polygons: &[Polygon]) {
    count(bytes, polygons);
    for polygon in polygons {
        count(bytes, polygon);
        for ring in polygon {
            count(bytes, ring);
            for part in ring {
                reference(bytes, *part);
            }
        }
    }
}

fn reference(bytes: &mut Vec<u8>, part: ArcRef) {
    let forward = i64::try_from(part.arc).unwrap_or(i64::MAX);
    signed(bytes, if part.reversed { !forward } else { forward });
}

fn count<T>(bytes: &mut Vec<u8>, list: &[T]) {
    unsigned(bytes, list.len() as u64);
}

/// Seven bits a byte, lowest first; the high bit says that another follows.
fn unsigned(bytes: &mut Vec<u8>, mut value: u64) {
    loop {
        let [low, ..] = value.to_le_bytes();
        value >>= 7;
        if value == 0 {
            bytes.push(low);
            return;
        }
        bytes.push(low | 0x80);
    }
}

/// 0, −1, 1, −2 … → 0, 1, 2, 3 …, so that small steps either way are short.
fn signed(bytes: &mut Vec<u8>, value: i64) {
    unsigned(bytes, ((value << 1) ^ (value >> 63)).cast_unsigned());
}

#[cfg(test)]
mod tests {
    use super::super::decode::{Reader, decode};
    use super::super::{Country, Map};
    use super::*;

    #[test]
    fn varints_come_back() {
        let edges = [0, 1, 63, 64, 127, 128, 8191, 8192, 16383, 16384, 35_999, 1 << 40, i64::MAX];
        for value in edges.iter().flat_map(|&value| [value, -value, !value]) {
            let mut bytes = Vec::new();
            signed(&mut bytes, value);
            unsigned(&mut bytes, value.cast_unsigned());
            let mut reader = Reader(&bytes);
            assert_eq!(reader.signed(), value);
            assert_eq!(reader.unsigned(), value.cast_unsigned());
            assert!(reader.0.is_empty());
        }
    }

    #[test]
    fn varints_are_as_short_as_they_can_be() {
        let length = |value| {
            let mut bytes = Vec::new();
            signed(&mut bytes, value);
            bytes.len()
        };
        assert_eq!([0, -64, 63, 64, -65, 8191, 8192].map(length), [1, 1, 1, 2, 2, 2, 3]);
    }

    #[test]
    fn a_map_comes_back() {
        let ring = vec![ArcRef { arc: 0, reversed: false }, ArcRef { arc: 1, reversed: true }];
        let map = Map {
            arcs: vec![
                vec![[-18000, 9000], [17999, -9000]],
                vec![[-18000, 9000], [0, 0], [17999, -9000]],
            ],
            countries: vec![Country {
                code: *b"JP",
                polygons: vec![vec![ring.clone(), ring.clone()]],
            }],
            land: vec![vec![ring.clone()], vec![ring]],
        };
        assert_eq!(decode(&encode(&map)), map);
    }
}
