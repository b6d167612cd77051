//! `cargo xtask pictures`: docs/pictures.png, every accepted picture on one sheet, docs/film.png, one play as a strip, and
//! docs/examples.png, the example pages.

use std::process::Command;

use anyhow::Result;

use crate::{browser, build, run, tools};

/// Draws the sheets and the films.
///
/// # Errors
/// When cargo fails, a picture cannot be read, the pages are not built, or there is no Chromium.
pub fn run() -> Result<()> {
    let test = ["test", "--quiet", "--package", "trip-map", "--test", "pictures"];
    run::child(tools::cargo().args(test).args(["--", "--ignored"]))?;
    build::expect_pages()?;
    tools::npm_ci(&tools::root().join("www"))?;
    let mut node = Command::new("node");
    node.current_dir(tools::root()).arg("tests/browser/suite/sheet.mjs");
    run::child(node.env("TRIP_MAP_CHROMIUM", browser::chromium()?))?;
    println!(
        "docs/pictures.png, docs/film.png and docs/examples.png are drawn, and more films in target/pictures. Look at them."
    );
    Ok(())
}
