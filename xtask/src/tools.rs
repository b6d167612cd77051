//! The tools a machine must have, and one sentence for each that is missing.

use std::env;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::run;

/// The WebAssembly target's name for rustup and cargo.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Something this machine lacks; the text says what to install.
#[derive(Debug)]
pub struct Missing(pub String);

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Missing {}

/// The oldest Node whose test runner and module loader the scripts use.
const NODE_MAJOR: u32 = 20;

/// The top folder of the repository.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_owned()
}

/// The cargo that runs us.
pub fn cargo() -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root());
    cargo
}

/// Where cargo puts what it builds, whatever the environment and configuration say.
///
/// # Errors
/// When cargo cannot say.
pub fn target_folder() -> Result<PathBuf> {
    #[derive(Deserialize)]
    struct Metadata {
        target_directory: PathBuf,
    }
    let arguments = ["metadata", "--format-version", "1", "--no-deps", "--offline"];
    let output = run::output(cargo().args(arguments))?;
    let metadata: Metadata = serde_json::from_str(&output).context("cargo metadata")?;
    Ok(metadata.target_directory)
}

/// Adds the WebAssembly target to the toolchain in use when it is missing.
///
/// # Errors
/// [`Missing`] when it is missing and there is no rustup to add it.
pub fn wasm_target() -> Result<()> {
    let mut rustc = Command::new("rustc");
    rustc.current_dir(root()).args(["--print", "target-libdir", "--target", WASM_TARGET]);
    if run::output(&mut rustc).is_ok_and(|folder| Path::new(folder.trim()).exists()) {
        return Ok(());
    }
    if !found("rustup") {
        let sentence = format!(
            "Rust's target {WASM_TARGET} is missing: install rustup (https://rustup.rs), or add the target to your Rust"
        );
        return Err(Missing(sentence).into());
    }
    run::step("Add the WebAssembly target", || {
        run::child(Command::new("rustup").current_dir(root()).args(["target", "add", WASM_TARGET]))
    })
}

fn found(tool: &str) -> bool {
    run::output(Command::new(tool).arg("--version")).is_ok()
}

/// Whether what was made from `source` is there and was made after its last change.
pub fn is_newer(made: &Path, source: &Path) -> bool {
    let modified = |path: &Path| path.metadata().and_then(|meta| meta.modified());
    match (modified(made), modified(source)) {
        (Ok(made), Ok(source)) => made >= source,
        _ => false,
    }
}

/// A path as a person in the repository writes it.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

/// Installs the npm packages that `folder/package-lock.json` pins, unless that is done already.
///
/// # Errors
/// [`Missing`] without Node and npm; otherwise when npm fails.
pub fn npm_ci(folder: &Path) -> Result<()> {
    node()?;
    let lock = folder.join("package-lock.json");
    // npm writes this file last, so it stands for a finished installation.
    let stamp = folder.join("node_modules/.package-lock.json");
    ensure!(lock.is_file(), "{} is missing", shown(&lock));
    if is_newer(&stamp, &lock) {
        return Ok(());
    }
    let quiet = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
    run::step(&format!("Install npm packages of {}", shown(folder)), || {
        run::child(Command::new("npm").args(quiet).current_dir(folder))
    })
}

/// Checks that Node and npm are there and new enough.
///
/// # Errors
/// [`Missing`], with what to install.
pub fn node() -> Result<()> {
    let install = format!("install Node {NODE_MAJOR} or newer with npm (https://nodejs.org)");
    let Ok(node) = run::output(Command::new("node").arg("--version")) else {
        return Err(Missing(format!("Node was not found: {install}")).into());
    };
    if major(&node).is_none_or(|found| found < NODE_MAJOR) {
        return Err(Missing(format!("Node {} is too old: {install}", node.trim())).into());
    }
    if !found("npm") {
        return Err(Missing(format!("npm was not found: {install}")).into());
    }
    Ok(())
}

/// `v20.20.2` → 20.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn reads_the_major_version_of_node() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("v9.0.0"), Some(9));
        assert_eq!(major("20.1"), None);
    }
}
