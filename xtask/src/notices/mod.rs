//! `cargo xtask notices`: THIRD-PARTY-NOTICES.md, for the map data and for every crate inside the WebAssembly.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::{run, tools};

/// The file's name, in the repository and beside the built files.
pub const FILE: &str = "THIRD-PARTY-NOTICES.md";

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    authors: Vec<String>,
    source: Option<String>,
    manifest_path: PathBuf,
}

/// Writes the file.
///
/// # Errors
/// When cargo cannot say what is compiled in.
pub fn run() -> Result<()> {
    fs::write(tools::root().join(FILE), text()?).with_context(|| format!("cannot write {FILE}"))?;
    println!("{FILE} is written.");
    Ok(())
}

fn text() -> Result<String> {
    let mut text = include_str!("head.md").to_owned();
    let packages = packages()?;
    for crate_and_version in compiled_in()? {
        let Some(package) = packages.get(&crate_and_version) else { continue };
        let licence = package.license.as_deref().unwrap_or("not stated");
        writeln!(text, "| {} | {licence} | {} |", package.name, copyright(package))?;
    }
    Ok(text)
}

/// `name version` of every crate that the WebAssembly is compiled from, sorted.
fn compiled_in() -> Result<Vec<String>> {
    let edges = ["tree", "--package", "trip-map", "--edges", "normal,no-proc-macro"];
    let format =
        ["--target", tools::WASM_TARGET, "--prefix", "none", "--no-dedupe", "--format", "{p}"];
    let tree = run::output(tools::cargo().args(edges).args(format))?;
    let crate_and_version = |line: &str| {
        let mut words = line.split_whitespace();
        Some(format!("{} {}", words.next()?, words.next()?.trim_start_matches('v')))
    };
    let mut crates: Vec<_> = tree.lines().filter_map(crate_and_version).collect();
    crates.sort();
    crates.dedup();
    Ok(crates)
}

/// Packages that are not ours, by `name version`.
fn packages() -> Result<BTreeMap<String, Package>> {
    let arguments = ["metadata", "--format-version", "1", "--filter-platform", tools::WASM_TARGET];
    let output = run::output(tools::cargo().args(arguments))?;
    let metadata: Metadata = serde_json::from_str(&output).context("cargo metadata")?;
    let others = metadata.packages.into_iter().filter(|package| package.source.is_some());
    Ok(others.map(|package| (format!("{} {}", package.name, package.version), package)).collect())
}

/// The copyright lines of a package's licence files; its authors where there are none.
fn copyright(package: &Package) -> String {
    let folder = package.manifest_path.parent().unwrap_or(Path::new(""));
    let mut names: Vec<_> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.to_ascii_uppercase().starts_with("LICEN") && !name.contains("APACHE"))
        .collect();
    names.sort();
    let texts = names.iter().filter_map(|name| fs::read_to_string(folder.join(name)).ok());
    let mut lines: Vec<_> = texts.flat_map(|text| copyright_lines(&text)).collect();
    lines.dedup();
    if !lines.is_empty() {
        return lines.join("; ");
    }
    let without_address = |author: &String| author.split(" <").next().unwrap_or(author).to_owned();
    let authors: Vec<_> = package.authors.iter().map(without_address).collect();
    if authors.is_empty() { format!("the {} authors", package.name) } else { authors.join(", ") }
}

fn copyright_lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| line.trim().replace('|', "/"));
    lines.filter(|line| line.starts_with("Copyright") && !line.contains('[')).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_committed_file_is_current() {
        let committed = fs::read_to_string(tools::root().join(FILE)).unwrap();
        assert!(committed == text().unwrap(), "run `cargo xtask notices` and commit {FILE}");
        assert!(committed.contains("| wasm-bindgen |") && committed.contains("Natural Earth"));
        assert!(!committed.contains("not stated"), "every crate states its licence");
    }

    #[test]
    fn finds_copyright_lines() {
        let text = "MIT\n\n  Copyright (c) 2019 A | B\nPermission …\nCopyright [yyyy] [name]\n";
        assert_eq!(copyright_lines(text), ["Copyright (c) 2019 A / B"]);
    }
}
