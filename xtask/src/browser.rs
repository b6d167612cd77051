//! Browsers for tests, and what drives them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use serde_json::json;

use crate::program::Program;
use crate::run;

/// With fonts that make Latin and Japanese text real in screenshots.
const CHROMIUM: Program = Program {
    variable: "CHROMIUM",
    names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    packages: &["chromium", "fonts-liberation2", "fonts-noto-cjk"],
};

const CHROMEDRIVER: Program =
    Program { variable: "CHROMEDRIVER", names: &["chromedriver"], packages: &["chromium-driver"] };

const FIREFOX: Program = Program {
    variable: "FIREFOX",
    names: &["firefox-esr"],
    packages: &["firefox-esr", "fonts-liberation2", "fonts-noto-cjk"],
};

const WEBKIT_DRIVER: Program = Program {
    variable: "WEBKIT_DRIVER",
    names: &["WebKitWebDriver"],
    packages: &["webkit2gtk-driver", "fonts-liberation2", "fonts-noto-cjk"],
};

/// The screen that nobody sees.
const XVFB: Program = Program { variable: "XVFB", names: &["Xvfb"], packages: &["xvfb"] };

/// Debian's Python, whose bindings are those of Debian's WebKitGTK: the window around it is a script.
const PYTHON: Program = Program {
    variable: "PYTHON_WITH_WEBKIT",
    names: &["/usr/bin/python3"],
    packages: &["python3-gi", "python3-gi-cairo", "gir1.2-gtk-3.0", "gir1.2-webkit2-4.1"],
};

/// A browser started by tests calls nobody and keeps no sandbox, which a container has no rights for.
const ARGUMENTS: [&str; 6] = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// Chromium itself: the variable `CHROMIUM`, or one in the search path, or one installed now.
///
/// # Errors
/// [`Missing`](crate::tools::Missing) when there is none and this is not a Debian that we are root of.
pub fn chromium() -> Result<PathBuf> {
    CHROMIUM.found()
}

/// Chromium's driver: the variable `CHROMEDRIVER`, or one in the search path, or one installed now.
///
/// # Errors
/// As for [`chromium`].
pub fn driver() -> Result<PathBuf> {
    CHROMEDRIVER.found()
}

/// Firefox ESR.
///
/// # Errors
/// As for [`chromium`].
pub fn firefox() -> Result<PathBuf> {
    FIREFOX.found()
}

/// The driver of WebKitGTK, with the screen and the bindings that its window needs.
///
/// # Errors
/// As for [`chromium`].
pub fn webkit_driver() -> Result<PathBuf> {
    XVFB.found()?;
    let python = PYTHON.found()?;
    let has_bindings = || {
        let import = "import gi; gi.require_version('WebKit2', '4.1'); gi.require_foreign('cairo')";
        run::output(Command::new(&python).args(["-c", import])).is_ok()
    };
    if !has_bindings() {
        PYTHON.install()?;
    }
    WEBKIT_DRIVER.found()
}

/// What the driver is to start, in the form that wasm-bindgen's test runner reads.
///
/// # Errors
/// When the file cannot be written.
pub fn capabilities(chromium: &Path, target_folder: &Path) -> Result<PathBuf> {
    let options = json!({ "binary": chromium, "args": ARGUMENTS });
    let path = target_folder.join("webdriver.json");
    fs::write(&path, json!({ "goog:chromeOptions": options }).to_string())?;
    Ok(path)
}
