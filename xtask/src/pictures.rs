//! `cargo xtask pictures`: docs/pictures.png, every accepted picture on one sheet, and docs/film.png, one play as a strip.

use anyhow::Result;

use crate::{run, tools};

/// Draws the sheet and the films.
///
/// # Errors
/// When cargo fails, or a picture cannot be read.
pub fn run() -> Result<()> {
    let test = ["test", "--quiet", "--package", "trip-map", "--test", "pictures"];
    run::child(tools::cargo().args(test).args(["--", "--ignored"]))?;
    println!(
        "docs/pictures.png and docs/film.png are drawn, and more films in target/pictures. Look at them."
    );
    Ok(())
}
