//! Chromium and its driver for tests: found, or installed where that is ours to do.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use serde_json::json;

use crate::run;
use crate::tools::Missing;

/// The names that Chromium goes by.
const CHROMIUM: [&str; 4] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Debian's names for both, with fonts that make Latin and Japanese text real in screenshots.
const PACKAGES: [&str; 4] = ["chromium", "chromium-driver", "fonts-liberation2", "fonts-noto-cjk"];

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
/// [`Missing`] when there is none and this is not a Debian that we are root of.
pub fn chromium() -> Result<PathBuf> {
    found("CHROMIUM", &CHROMIUM)
}

/// Chromium's driver: the variable `CHROMEDRIVER`, or one in the search path, or one installed now.
///
/// # Errors
/// As for [`chromium`].
pub fn driver() -> Result<PathBuf> {
    found("CHROMEDRIVER", &["chromedriver"])
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

fn found(variable: &str, names: &[&str]) -> Result<PathBuf> {
    if let Some(path) = env::var_os(variable) {
        let path = PathBuf::from(path);
        if path.is_file() {
            return Ok(path);
        }
        let sentence = format!("{variable} names {}, and there is no such file", path.display());
        return Err(Missing(sentence).into());
    }
    if let Some(path) = in_path(names) {
        return Ok(path);
    }
    if is_root_of_debian() {
        run::step("Install Chromium", install)?;
    }
    in_path(names).ok_or_else(|| {
        let sentence = format!(
            "{} was not found: install Chromium and its driver (Debian: apt-get install chromium chromium-driver), \
             or name it in the variable {variable}",
            names[0]
        );
        Missing(sentence).into()
    })
}

fn in_path(names: &[&str]) -> Option<PathBuf> {
    let folders = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<_> = env::split_paths(&folders).collect();
    let in_folders =
        |name: &&str| folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file());
    names.iter().find_map(in_folders)
}

fn is_root_of_debian() -> bool {
    let root = run::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    root && Path::new("/etc/debian_version").exists()
}

fn install() -> Result<()> {
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").arg("-qq").args(arguments);
        run::child(&mut command)
    };
    apt(&["update"])?;
    apt(&[&["install", "-y", "--no-install-recommends"], &PACKAGES[..]].concat())
}
