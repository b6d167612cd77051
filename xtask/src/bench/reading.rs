//! Reading the largest trip file, natively and in Chromium.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::{browser, run, tools};

/// The bench of `benches/core` whose file the browser reads, too.
const READING: &str = "parse and validate 1 MiB with 500 legs and 2,000 meetings";

/// What reading that file may take, in milliseconds.
const NATIVE_BUDGET_MS: f64 = 50.0;
const BROWSER_BUDGET_MS: f64 = 150.0;

/// The figures as text.
///
/// # Errors
/// When the benches have not run, or Chromium fails.
pub fn measure() -> Result<String> {
    let target = tools::target_folder()?;
    let native_ms = criterion_median_ms(&target.join("criterion").join(READING))?;
    let browser_ms = in_browser_ms(&target.join("tmp/large-trip.json"))?;
    let mut text = format!("{READING}\n");
    for (place, found_ms, budget_ms) in
        [("native", native_ms, NATIVE_BUDGET_MS), ("Chromium", browser_ms, BROWSER_BUDGET_MS)]
    {
        let verdict = super::verdict(found_ms, budget_ms);
        writeln!(text, "{place:10} {found_ms:>7.1} ms, {verdict} its budget of {budget_ms} ms")?;
    }
    Ok(text)
}

/// The median of criterion's last run.
fn criterion_median_ms(folder: &Path) -> Result<f64> {
    #[derive(Deserialize)]
    struct Estimates {
        median: Estimate,
    }
    #[derive(Deserialize)]
    struct Estimate {
        /// Nanoseconds.
        point_estimate: f64,
    }
    let path = folder.join("new/estimates.json");
    let json = fs::read_to_string(&path).with_context(|| tools::shown(&path))?;
    let estimates: Estimates = serde_json::from_str(&json).with_context(|| tools::shown(&path))?;
    Ok(estimates.median.point_estimate / 1e6)
}

/// The median of reading a trip file in Chromium; there it is made ready to be drawn as well.
fn in_browser_ms(trip: &Path) -> Result<f64> {
    let mut node = Command::new("node");
    node.arg(tools::root().join("benches/reading.mjs")).arg(trip);
    node.env("TRIP_MAP_CHROMIUM", browser::chromium()?);
    let median = run::output(&mut node)?;
    median.trim().parse().context("a number of milliseconds from benches/reading.mjs")
}
