//! `cargo xtask pictures`: docs/pictures.png, every accepted picture on one sheet.

use anyhow::Result;

use crate::{run, tools};

/// Draws the sheet.
///
/// # Errors
/// When cargo fails, or a picture cannot be read.
pub fn run() -> Result<()> {
    let test = ["test", "--quiet", "--package", "trip-map", "--test", "pictures"];
    let sheet = ["--", "--ignored", "--exact", "draw_the_contact_sheet"];
    run::child(tools::cargo().args(test).args(sheet))?;
    println!("docs/pictures.png is drawn. Look at it.");
    Ok(())
}
