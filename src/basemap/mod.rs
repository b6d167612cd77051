//! Land, countries and lakes, decoded once and shared by every map on a page.
//!
//! There are two files, made by `cargo xtask basemap` from Natural Earth's 1:110m and 1:50m maps; the
//! format is written down in `xtask/src/basemap/encode.rs`. The coarse one is part of the core. The
//! fine one is handed over when a picture is close enough to need it
//! ([`TripMap::wants_detail`](crate::TripMap::wants_detail)).
//!
//! Borders are stored once, as arcs that neighbours share, so a coastline and the country behind it
//! always coincide. An arc has its points at several levels of detail; a picture takes the level its
//! scale can show where an arc is in sight, and the coarsest where it is not ([`Outlines`]).

mod cap;
mod decode;
mod outlines;

use std::ops::Range;
#[cfg(feature = "cli")]
use std::sync::Arc;
use std::sync::LazyLock;

pub use cap::Cap;
pub use outlines::Outlines;

use crate::geodesy::UnitVec;

static WORLD: LazyLock<Basemap> = LazyLock::new(|| {
    // The bytes are our own and a test decodes them; a map without land beats no map.
    Basemap::decode(include_bytes!("land-110m.bin")).unwrap_or_default()
});

#[cfg(feature = "cli")]
static DETAILED: LazyLock<Arc<Basemap>> =
    LazyLock::new(|| Arc::new(Basemap::decode(include_bytes!("land-50m.bin")).unwrap_or_default()));

/// The outlines of the world: arcs, and polygons over them.
#[derive(Debug, Default)]
pub struct Basemap {
    /// The coarsest first.
    levels: Vec<Level>,
    /// A cap around each arc.
    arcs: Vec<Cap>,
    /// Arcs between two countries.
    borders: Range<usize>,
    /// Arcs between two countries that are disputed.
    disputed: Range<usize>,
    countries: Vec<Country>,
    land: Vec<Polygon>,
    lakes: Vec<Polygon>,
    isles: Vec<Isle>,
}

/// The points of all arcs in one level of detail.
#[derive(Debug)]
struct Level {
    /// The globe's largest radius in pixels that it serves.
    radius_px: f64,
    points: Vec<UnitVec>,
    arcs: Vec<Range<usize>>,
}

impl Level {
    fn arc(&self, arc: usize) -> &[UnitVec] {
        let range = self.arcs.get(arc).cloned().unwrap_or_default();
        self.points.get(range).unwrap_or_default()
    }
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

/// An island in a lake.
#[derive(Debug)]
struct Isle {
    /// The number of its country.
    country: usize,
    polygons: Vec<Polygon>,
}

/// One outer ring and its holes.
#[derive(Debug)]
pub struct Polygon {
    rings: Vec<Vec<ArcRef>>,
    /// Every point is in it.
    pub cap: Cap,
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

    /// The world at 1:50 million.
    #[cfg(feature = "cli")]
    pub fn detailed() -> Arc<Self> {
        DETAILED.clone()
    }

    /// All land, without borders.
    pub fn land(&self) -> &[Polygon] {
        &self.land
    }

    /// Lakes, which lie on land.
    pub fn lakes(&self) -> &[Polygon] {
        &self.lakes
    }

    /// Islands in lakes, each with the code of its country.
    pub fn isles(&self) -> impl Iterator<Item = (&str, &[Polygon])> {
        self.isles.iter().map(|isle| {
            let code = self.countries.get(isle.country).map_or("--", Country::code);
            (code, &*isle.polygons)
        })
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

    /// The outlines as a picture shows them: of what is within `sight`, with the globe's radius in
    /// pixels.
    pub fn outlines(&self, sight: Cap, radius_px: f64) -> Outlines<'_> {
        Outlines::new(self, sight, radius_px)
    }
}
