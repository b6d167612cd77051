use std::ops::Range;

use super::{ArcRef, Basemap, Cap, Country, Isle, Level, Polygon};
use crate::geodesy::{LonLat, UnitVec};

const MAGIC: &[u8] = b"TMB2";

/// Longer edges are cut in decoding: at 1,600 px radius, the closest view, a chord of 2° stays within
/// a quarter of a pixel of its great circle (R·θ²/8).
const LONGEST_EDGE: f64 = 0.035;

/// Both files have far fewer of each; a damaged one may not claim all memory.
const MOST_LEVELS: usize = 8;
const MOST_POINTS: usize = 1_000_000;

impl Basemap {
    /// Reads a base map file; `None` when it is not one, is damaged, or ends early.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader { bytes: bytes.strip_prefix(MAGIC)?, arc: 0 };
        let units_per_degree = f64::from(u32::try_from(reader.unsigned()?).ok()?);
        let radii_px = reader.levels()?;
        let [borders, disputed, coasts, shores] =
            [reader.count()?, reader.count()?, reader.count()?, reader.count()?];
        let disputed = borders..borders + disputed;
        let arc_count = disputed.end + coasts + shores;
        let (points, ranges) = reader.arcs(arc_count, units_per_degree)?;
        let levels = reader.points_by_level(&points, &ranges, &radii_px)?;
        let finest = levels.last()?;
        let arcs = (0..arc_count).map(|arc| Cap::around(finest.arc(arc))).collect();
        let mut map = Self { levels, arcs, borders: 0..borders, disputed, ..Self::default() };
        for _ in 0..reader.count()? {
            let code = [reader.byte()?, reader.byte()?];
            let polygons = reader.polygons(&map)?;
            map.countries.push(Country { code, polygons });
        }
        map.land = reader.polygons(&map)?;
        map.lakes = reader.polygons(&map)?;
        for _ in 0..reader.count()? {
            let country = reader.count_of(map.countries.len())?;
            let polygons = reader.polygons(&map)?;
            map.isles.push(Isle { country, polygons });
        }
        reader.bytes.is_empty().then_some(map)
    }
}

/// Varints (LEB128) off the front of a slice.
struct Reader<'a> {
    bytes: &'a [u8],
    /// The arc that a ring named last.
    arc: i64,
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
        let most = self.bytes.len();
        self.count_of(most)
    }

    /// A number that is at most another.
    fn count_of(&mut self, most: usize) -> Option<usize> {
        let count = usize::try_from(self.unsigned()?).ok()?;
        (count <= most).then_some(count)
    }

    /// A zig-zag number: 0, −1, 1, −2 …
    fn signed(&mut self) -> Option<i32> {
        let value = self.unsigned()?;
        let magnitude = i32::try_from(value >> 1).ok()?;
        Some(if value & 1 == 0 { magnitude } else { !magnitude })
    }

    /// The radius that each level of detail serves; the finest serves any.
    fn levels(&mut self) -> Option<Vec<f64>> {
        let mut radii_px = Vec::new();
        for _ in 1..self.count_of(MOST_LEVELS)? {
            radii_px.push(f64::from(u32::try_from(self.unsigned()?).ok()?));
        }
        radii_px.push(f64::INFINITY);
        Some(radii_px)
    }

    /// The points of all arcs, and where those of each are.
    fn arcs(
        &mut self,
        count: usize,
        units_per_degree: f64,
    ) -> Option<(Vec<UnitVec>, Vec<Range<usize>>)> {
        let (mut points, mut arcs) = (Vec::new(), Vec::new());
        let mut start = (0_i32, 0_i32);
        for _ in 0..count {
            let from = points.len();
            let (mut lon, mut lat) = start;
            for index in 0..self.count()? {
                lon = lon.checked_add(self.signed()?)?;
                lat = lat.checked_add(self.signed()?)?;
                let degrees = |units: i32| f64::from(units) / units_per_degree;
                points.push(LonLat::new(degrees(lon), degrees(lat))?.into());
                if index == 0 {
                    start = (lon, lat);
                }
            }
            arcs.push(from..points.len());
        }
        Some((points, arcs))
    }

    /// The points of each level, those of the finer ones left out and long edges cut into shorter ones.
    fn points_by_level(
        &mut self,
        points: &[UnitVec],
        arcs: &[Range<usize>],
        radii_px: &[f64],
    ) -> Option<Vec<Level>> {
        let of_points = self.level_of_each(points.len(), arcs, radii_px.len())?;
        let mut levels = Vec::new();
        for (number, &radius_px) in radii_px.iter().enumerate() {
            let mut level = Level { radius_px, points: Vec::new(), arcs: Vec::new() };
            for range in arcs {
                let from = level.points.len();
                for (point, of_point) in
                    points.get(range.clone())?.iter().zip(of_points.get(range.clone())?)
                {
                    if usize::from(*of_point) <= number {
                        append(&mut level.points, from, *point)?;
                    }
                }
                level.arcs.push(from..level.points.len());
            }
            levels.push(level);
        }
        Some(levels)
    }

    /// The coarsest level that shows each point; the ends of arcs are on all.
    fn level_of_each(
        &mut self,
        points: usize,
        arcs: &[Range<usize>],
        levels: usize,
    ) -> Option<Vec<u8>> {
        let mut of_points = vec![0; points];
        let base = u8::try_from(levels).ok()?;
        if base < 2 {
            return Some(of_points);
        }
        let (mut packed, mut left) = (0, 0_u32);
        for range in arcs {
            for index in range.start + 1..range.end.saturating_sub(1) {
                if left == 0 {
                    packed = self.byte()?;
                    left = 256_u32.ilog(base.into());
                }
                *of_points.get_mut(index)? = packed % base;
                packed /= base;
                left -= 1;
            }
        }
        Some(of_points)
    }

    fn polygons(&mut self, map: &Basemap) -> Option<Vec<Polygon>> {
        (0..self.count()?).map(|_| self.polygon(map)).collect()
    }

    fn polygon(&mut self, map: &Basemap) -> Option<Polygon> {
        let ring_count = self.count()?;
        let rings: Option<Vec<_>> = (0..ring_count).map(|_| self.ring(map)).collect();
        let rings = rings?;
        let mut outline = Vec::new();
        for part in rings.first()? {
            outline.extend_from_slice(map.levels.last()?.arc(part.arc));
        }
        Some(Polygon { rings, cap: Cap::around(&outline) })
    }

    fn ring(&mut self, map: &Basemap) -> Option<Vec<ArcRef>> {
        (0..self.count()?).map(|_| self.arc_ref(map.arcs.len())).collect()
    }

    fn arc_ref(&mut self, arcs: usize) -> Option<ArcRef> {
        let number = i64::from(self.signed()?);
        self.arc += number >> 1;
        let arc = usize::try_from(self.arc).ok()?;
        (arc < arcs).then_some(ArcRef { arc, reversed: number & 1 == 1 })
    }
}

/// Adds a point to an arc that begins at `start`, and between it and the last one as many as keep edges
/// short.
fn append(points: &mut Vec<UnitVec>, start: usize, point: UnitVec) -> Option<()> {
    if points.len() > MOST_POINTS {
        return None;
    }
    if let Some(&last) = points.get(start..)?.last() {
        points.extend(between(last, point));
    }
    points.push(point);
    Some(())
}

/// Points strictly between the ends of an edge that is too long to be drawn straight.
fn between(from: UnitVec, to: UnitVec) -> impl Iterator<Item = UnitVec> {
    // Nearly all edges are short, and of those no angle is asked for.
    let is_short = from.dot(to) > 1.0 - LONGEST_EDGE * LONGEST_EDGE / 2.0;
    let pieces = if is_short { 1.0 } else { (from.angle_to(to) / LONGEST_EDGE).ceil() };
    (1..)
        .map(f64::from)
        .take_while(move |piece| *piece < pieces)
        .map(move |piece| from.slerp(to, piece / pieces))
}

#[cfg(test)]
#[path = "decode_tests.rs"]
mod tests;
