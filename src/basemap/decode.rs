use super::{ArcRef, Basemap, Country, Polygon};
use crate::geodesy::{LonLat, UnitVec};

const MAGIC: &[u8] = b"TMB1";

/// Longer edges are cut in decoding: at 1,600 px radius, the closest view, a chord of 2° stays within
/// a quarter of a pixel of its great circle (R·θ²/8).
const LONGEST_EDGE: f64 = 0.035;

impl Basemap {
    /// Reads a base map file; `None` when it is not one, or ends early.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader { bytes: bytes.strip_prefix(MAGIC)? };
        let units_per_degree = f64::from(u32::try_from(reader.unsigned()?).ok()?);
        let mut map = Self::default();
        for _ in 0..reader.count()? {
            let start = map.points.len();
            reader.arc(units_per_degree, &mut map.points)?;
            map.arcs.push(start..map.points.len());
        }
        for _ in 0..reader.count()? {
            let code = [reader.byte()?, reader.byte()?];
            let polygons = reader.polygons(&map)?;
            map.countries.push(Country { code, polygons });
        }
        map.land = reader.polygons(&map)?;
        reader.bytes.is_empty().then_some(map)
    }
}

/// Varints (LEB128) off the front of a slice.
struct Reader<'a> {
    bytes: &'a [u8],
}

impl Reader<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (&first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(first)
    }

    fn unsigned(&mut self) -> Option<u64> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    /// A number of things to read; each takes a byte at least, so more than are left is an error.
    fn count(&mut self) -> Option<usize> {
        let count = usize::try_from(self.unsigned()?).ok()?;
        (count <= self.bytes.len()).then_some(count)
    }

    /// A zig-zag number: 0, −1, 1, −2 …
    fn signed(&mut self) -> Option<i32> {
        let value = self.unsigned()?;
        let magnitude = i32::try_from(value >> 1).ok()?;
        Some(if value & 1 == 0 { magnitude } else { !magnitude })
    }

    /// One arc's points, long edges cut into shorter ones.
    fn arc(&mut self, units_per_degree: f64, points: &mut Vec<UnitVec>) -> Option<()> {
        let (mut lon, mut lat) = (0_i32, 0_i32);
        let mut last: Option<UnitVec> = None;
        for _ in 0..self.count()? {
            lon = lon.checked_add(self.signed()?)?;
            lat = lat.checked_add(self.signed()?)?;
            let degrees = |units: i32| f64::from(units) / units_per_degree;
            let point = UnitVec::from(LonLat::new(degrees(lon), degrees(lat))?);
            if let Some(last) = last.replace(point) {
                points.extend(between(last, point));
            }
            points.push(point);
        }
        Some(())
    }

    fn polygons(&mut self, map: &Basemap) -> Option<Vec<Polygon>> {
        (0..self.count()?).map(|_| self.polygon(map)).collect()
    }

    fn polygon(&mut self, map: &Basemap) -> Option<Polygon> {
        let ring_count = self.count()?;
        let rings: Option<Vec<_>> = (0..ring_count).map(|_| self.ring(map)).collect();
        let rings = rings?;
        let outline = map.ring(rings.first()?, &map.points);
        let sum = outline.iter().fold(UnitVec::default(), |sum, point| sum.plus(*point));
        let center = sum.normalized();
        let spread = outline.iter().map(|point| point.angle_to(center)).fold(0.0, f64::max);
        Some(Polygon { rings, center, spread })
    }

    fn ring(&mut self, map: &Basemap) -> Option<Vec<ArcRef>> {
        (0..self.count()?)
            .map(|_| {
                let number = self.signed()?;
                let reversed = number < 0;
                let arc = usize::try_from(if reversed { !number } else { number }).ok()?;
                (arc < map.arcs.len()).then_some(ArcRef { arc, reversed })
            })
            .collect()
    }
}

/// Points strictly between the ends of an edge that is too long to be drawn straight.
fn between(from: UnitVec, to: UnitVec) -> impl Iterator<Item = UnitVec> {
    let pieces = (from.angle_to(to) / LONGEST_EDGE).ceil();
    (1..)
        .map(f64::from)
        .take_while(move |piece| *piece < pieces)
        .map(move |piece| from.slerp(to, piece / pieces))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_world_decodes() {
        let world = Basemap::world();
        assert_eq!(world.countries.len(), 177);
        assert!(world.land().len() > 100);
        assert!(!world.country("JP").is_empty() && world.country("XX").is_empty());
    }

    #[test]
    fn a_file_cut_anywhere_is_refused() {
        let bytes = include_bytes!("land-110m.bin");
        for length in (0..bytes.len()).step_by(97) {
            assert!(bytes.get(..length).is_some_and(|cut| Basemap::decode(cut).is_none()));
        }
    }

    #[test]
    fn edges_are_short_and_rings_are_closed_by_their_arcs() {
        let world = Basemap::world();
        for polygon in world.land() {
            for ring in world.rings(polygon, world.points()) {
                let next = ring.iter().cycle().skip(1);
                for (from, to) in ring.iter().zip(next) {
                    assert!(from.angle_to(*to) <= LONGEST_EDGE * 1.0001, "a gap in a ring");
                }
            }
        }
    }
}
