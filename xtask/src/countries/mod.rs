//! `cargo xtask countries`: what the command calls countries on a map, in the words of a browser.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use crate::{run, tools};

/// Where the table is, in the repository.
const FILE: &str = "src/words/countries.tsv";

/// Writes the table again.
///
/// # Errors
/// When Node or npm is missing, or fails.
pub fn run() -> Result<()> {
    tools::npm_ci(&tools::root().join("xtask/npm"))?;
    let script = tools::root().join("xtask/src/countries/table.mjs");
    let table = run::output(Command::new("node").arg(script))?;
    fs::write(tools::root().join(FILE), table).with_context(|| format!("cannot write {FILE}"))?;
    println!("{FILE} is written.");
    Ok(())
}
