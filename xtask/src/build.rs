//! `cargo xtask build`: core, element, pages and trips → `www/dist/`, each file also compressed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::size::{self, Report};
use crate::{run, tools, wasm};

/// What a browser gains nothing from having compressed is not in this list.
const COMPRESSED: [&str; 8] = ["bin", "css", "html", "js", "json", "svg", "txt", "wasm"];

/// Builds `www/dist/` and prints what it weighs.
///
/// # Errors
/// When a tool is missing or a step fails.
pub fn run() -> Result<()> {
    tools::node()?;
    let www = tools::root().join("www");
    // Whatever fails below, nobody takes an older build for this one.
    wasm::remove(&www.join("dist"))?;
    wasm::package()?;
    tools::npm_ci(&www)?;
    let command =
        run::step("Compile the command, which writes what stands in for the maps", command)?;
    run::step("Bundle the element and the pages", || {
        let mut bundle = Command::new("node");
        run::child(bundle.arg("build.mjs").env("TRIP_MAP", &command).current_dir(&www))
    })?;
    let report = run::step("Compress", || compress(&www.join("dist")))?;
    println!("\n{report}");
    report.check()?;
    let snippet = snippet(&command, &www.join("dist"))?;
    println!("To paste, with the address of your folder:\n\n{snippet}");
    Ok(())
}

/// Makes sure that there is a `www/dist/` to test.
///
/// # Errors
/// When it is not built.
pub fn expect_pages() -> Result<()> {
    ensure!(
        tools::root().join("www/dist/index.html").is_file(),
        "www/dist is not built: see the step build"
    );
    Ok(())
}

/// The lines that bring the element into a page, with the hashes of what they name, as `trip-map embed` writes them.
fn snippet(command: &Path, dist: &Path) -> Result<String> {
    let mut embed = Command::new(command);
    embed.args(["embed", "--picture", "none", "--manifest"]).arg(dist.join("manifest.json"));
    let html = run::output(embed.arg(tools::root().join("www/trips/kishida-2024-07.json")))?;
    Ok(html
        .lines()
        .take_while(|line| !line.starts_with("<trip-map"))
        .collect::<Vec<_>>()
        .join("\n"))
}

/// Compiles the command `trip-map`, with the same features as the tests, so that nothing is compiled twice.
///
/// # Errors
/// When cargo fails.
pub fn command() -> Result<PathBuf> {
    run::child(tools::cargo().args([
        "build",
        "--workspace",
        "--all-features",
        "--bin",
        "trip-map",
    ]))?;
    Ok(tools::target_folder()?.join("debug/trip-map"))
}

/// Writes `.gz` and `.br` beside each file that compresses, and weighs them.
fn compress(dist: &Path) -> Result<Report> {
    let mut report = Report::default();
    for path in files(dist)? {
        let extension = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        if !COMPRESSED.contains(&extension.as_str()) {
            continue;
        }
        let bytes = fs::read(&path)?;
        let (gzip, brotli) = (size::gzip(&bytes)?, size::brotli(&bytes)?);
        fs::write(path.with_extension(format!("{extension}.gz")), &gzip)?;
        fs::write(path.with_extension(format!("{extension}.br")), &brotli)?;
        let size = size::Size { raw: bytes.len(), gzip: gzip.len(), brotli: brotli.len() };
        let name = path.strip_prefix(dist)?.to_string_lossy().replace('\\', "/");
        report.files.push((name, size));
    }
    Ok(report)
}

/// Every file below `folder`, in the order of their names.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
