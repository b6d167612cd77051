//! `cargo xtask bench`: what the core costs, natively and in the browser, beside what it may cost.

mod d3_geo;
mod reading;

use anyhow::Result;

use crate::{build, run, tools};

/// Runs the native benches, then the browser's, and prints what has a budget.
///
/// # Errors
/// When a tool is missing or a step fails; not when something is slow, which is for a person to judge.
pub fn run() -> Result<()> {
    build::run()?;
    run::child(tools::cargo().args(["bench", "--bench", "core"]))?;
    let reading = reading::measure()?;
    let d3_geo = d3_geo::measure()?;
    println!("\n{reading}\n{d3_geo}");
    Ok(())
}

/// What a figure is beside its budget.
fn verdict(found: f64, budget: f64) -> &'static str {
    if found > budget { "OVER" } else { "within" }
}
