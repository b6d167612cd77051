//! The base map file read back, for the tests of the encoder and of the files that are committed.
#![allow(clippy::unwrap_used)]

use super::encode::levels_per_byte;
use super::{ArcRef, Country, Map, Point, Polygon};

pub struct Reader<'a> {
    bytes: &'a [u8],
    last_arc: i64,
}

/// What a file says.
pub struct File {
    pub map: Map,
    /// The largest radius that each level serves.
    pub levels: Vec<u64>,
    pub counts: [usize; 4],
    /// The level of each point between the ends of an arc.
    pub of_points: Vec<usize>,
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, last_arc: 0 }
    }

    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    fn take<const N: usize>(&mut self) -> [u8; N] {
        let (head, tail) = self.bytes.split_first_chunk().unwrap();
        self.bytes = tail;
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

    fn count(&mut self) -> usize {
        self.unsigned().try_into().unwrap()
    }

    fn list<T>(&mut self, count: usize, mut item: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..count).map(|_| item(self)).collect()
    }

    fn counted<T>(&mut self, item: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let count = self.count();
        self.list(count, item)
    }

    fn step(&mut self) -> i32 {
        self.signed().try_into().unwrap()
    }

    fn arcs(&mut self, count: usize) -> Vec<Vec<Point>> {
        let mut start = [0, 0];
        self.list(count, |reader| {
            let mut last = start;
            let arc = reader.counted(|reader| {
                last = [last[0] + reader.step(), last[1] + reader.step()];
                last
            });
            start = arc[0];
            arc
        })
    }

    fn of_points(&mut self, levels: usize, count: usize) -> Vec<usize> {
        let per_byte = levels_per_byte(levels);
        let bytes =
            self.list(count.div_ceil(per_byte), |reader| usize::from(reader.take::<1>()[0]));
        let digit = |index: usize| {
            bytes[index / per_byte] / levels.pow((index % per_byte).try_into().unwrap()) % levels
        };
        (0..count).map(digit).collect()
    }

    fn reference(&mut self) -> ArcRef {
        let number = self.signed();
        self.last_arc += number >> 1;
        ArcRef { arc: self.last_arc.try_into().unwrap(), reversed: number & 1 == 1 }
    }

    fn polygons(&mut self) -> Vec<Polygon> {
        self.counted(|polygon| polygon.counted(|ring| ring.counted(Self::reference)))
    }
}

pub fn decode(bytes: &[u8]) -> File {
    let mut reader = Reader::new(bytes);
    assert_eq!(reader.take(), *b"TMB2");
    let units_per_degree = reader.unsigned().try_into().unwrap();
    let level_count = reader.count();
    let mut levels = reader.list(level_count - 1, Reader::unsigned);
    levels.push(u64::MAX);
    let counts = std::array::from_fn(|_| reader.count());
    let arcs = reader.arcs(counts.iter().sum());
    let between = arcs.iter().map(|arc| arc.len() - 2).sum();
    let of_points = if level_count == 1 { vec![] } else { reader.of_points(level_count, between) };
    let country = |reader: &mut Reader| Country {
        code: reader.take(),
        a3: String::new(),
        polygons: reader.polygons(),
    };
    let isle = |reader: &mut Reader| {
        let country = reader.count();
        (country, reader.polygons().remove(0))
    };
    let map = Map {
        units_per_degree,
        arcs,
        countries: reader.counted(country),
        land: reader.polygons(),
        lakes: reader.polygons(),
        isles: reader.counted(isle),
    };
    assert!(reader.is_empty(), "{} bytes are left over", reader.bytes.len());
    File { map, levels, counts, of_points }
}
