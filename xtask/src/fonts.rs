//! `cargo xtask fonts`: the fonts of `tests/fonts`, cut from npm packages to the letters that the pictures use.

use std::process::Command;

use anyhow::Result;

use crate::{run, tools};

/// Writes the fonts, and their licences, again.
///
/// # Errors
/// When Node or npm is missing, or fails.
pub fn run() -> Result<()> {
    let folder = tools::root().join("tests/fonts");
    tools::npm_ci(&folder)?;
    run::step("Cut the fonts", || {
        run::child(Command::new("node").arg("subset.mjs").current_dir(&folder))
    })
}
