//! A turning globe beside the same one drawn with d3-geo, in the same page of Chromium.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::{browser, run, tools};

/// What our script may take of d3-geo's, by the detail of the coast.
const BUDGETS: [(&str, f64); 2] = [("110m", 1.0 / 8.0), ("50m", 1.0 / 20.0)];

/// What `benches/d3-geo/run.mjs` prints; all times in milliseconds.
#[derive(Deserialize)]
struct Report {
    /// By the detail of the coast.
    turning: BTreeMap<String, Turning>,
    /// By how many times slower the processor was made.
    first: BTreeMap<String, Pair>,
}

#[derive(Deserialize)]
struct Turning {
    frames: u32,
    script: Pair,
    pixels: Pair,
}

/// Medians.
#[derive(Clone, Copy, Deserialize)]
struct Pair {
    ours: f64,
    d3: f64,
}

/// The figures as text.
///
/// # Errors
/// When the benches have not run, or Chromium fails.
pub fn measure() -> Result<String> {
    let mut node = Command::new("node");
    node.arg(tools::root().join("benches/d3-geo/run.mjs"));
    node.arg(tools::target_folder()?.join("tmp/turning-globe.json"));
    node.env("TRIP_MAP_CHROMIUM", browser::chromium()?);
    let report =
        serde_json::from_str(&run::output(&mut node)?).context("benches/d3-geo/run.mjs")?;
    table(&report)
}

fn table(Report { turning, first }: &Report) -> Result<String> {
    let mut text = String::new();
    let title = "A turning globe beside d3-geo";
    writeln!(text, "{title:40} {:>9} {:>9} {:>9}", "ours", "d3-geo", "ratio")?;
    let row = |what: &str, Pair { ours, d3 }: Pair| {
        format!("{what:40} {ours:>6.2} ms {d3:>6.2} ms {:>9}", format!("1/{:.1}", d3 / ours))
    };
    for (detail, Turning { frames, script, pixels }) in turning {
        let budget =
            BUDGETS.iter().find(|(name, _)| name == detail).map_or(1.0, |(_, budget)| *budget);
        let verdict = super::verdict(script.ours / script.d3, budget);
        let line = row(&format!("{detail}, script a frame ({frames} frames)"), *script);
        writeln!(text, "{line}, {verdict} its budget of 1/{:.0}", 1.0 / budget)?;
        writeln!(text, "{}", row(&format!("{detail}, until the pixels are there"), *pixels))?;
    }
    for (slowdown, pair) in first {
        let verdict = super::verdict(pair.ours, pair.d3);
        let line = row(&format!("110m, first frame, processor {slowdown}× slower"), *pair);
        writeln!(text, "{line}, {verdict} its budget of 1/1")?;
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_ratio_is_held_against_its_budget() {
        let json = r#"{"turning": {"110m": {"frames": 100, "script": {"ours": 1.0, "d3": 9.0}, "pixels": {"ours": 20, "d3": 30}},
            "50m": {"frames": 100, "script": {"ours": 1.0, "d3": 9.0}, "pixels": {"ours": 20, "d3": 30}}},
            "first": {"4": {"ours": 500, "d3": 400}}}"#;
        let text = table(&serde_json::from_str(json).unwrap()).unwrap();
        let line = |start: &str| text.lines().find(|line| line.starts_with(start)).unwrap();
        assert!(line("110m, script").ends_with("1/9.0, within its budget of 1/8"));
        assert!(line("50m, script").ends_with("1/9.0, OVER its budget of 1/20"));
        assert!(line("110m, first frame").ends_with("1/0.8, OVER its budget of 1/1"));
    }
}
