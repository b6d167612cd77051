//! The browser tests in three engines, and the table of what each of them does, docs/engines.md.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};
use clap::ValueEnum;

use crate::{browser, build, run, tools};

/// An engine that the built pages are tested in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

/// All tests in all engines take more than an hour on two cores. What is not run for one commit is run for others.
const SHARDS: usize = 3;

/// Runs all tests in the chosen engines; without a choice all in Chromium, and in the others the files whose turn it is.
///
/// # Errors
/// When the pages are not built, an engine is missing, a test fails twice, or one does what the table does not say.
pub fn test(chosen: &[Engine]) -> Result<()> {
    let turn = [format!("--shard={}/{SHARDS}", turn() % SHARDS + 1)];
    let arguments = |engine| {
        // Chromium runs everything for every commit.
        let takes_turns = chosen.is_empty() && engine != Engine::Chromium;
        if takes_turns { &turn[..] } else { &[] }
    };
    let engines = Engine::value_variants().iter().copied();
    let engines = engines.filter(|engine| chosen.is_empty() || chosen.contains(engine));
    run_all(engines.map(|engine| (engine, arguments(engine))))?;
    table(&[])
}

/// Runs files of tests, or all, in every engine, and writes what came of them into the table.
///
/// # Errors
/// As for [`test()`]; the table is written also where tests fail.
pub fn write(files: &[String]) -> Result<()> {
    let result = run_all(Engine::value_variants().iter().map(|&engine| (engine, files)));
    table(&["--write"])?;
    result
}

/// Whose turn it is: the hash of the commit tells, which a clone without any history has, too. 0 without git.
fn turn() -> usize {
    let mut git = Command::new("git");
    git.current_dir(tools::root()).args(["rev-parse", "--short=4", "HEAD"]);
    let hash = run::output(&mut git).unwrap_or_default();
    usize::from_str_radix(hash.trim(), 16).unwrap_or_default()
}

/// Runs engines one after the other, each with what its runner is to run; a failing one does not stop the others.
fn run_all<'a>(runs: impl Iterator<Item = (Engine, &'a [String])>) -> Result<()> {
    build::expect_pages()?;
    tools::npm_ci(&tools::root().join("tests/consumers"))?;
    // What has run before says nothing of these tests.
    if results()?.exists() {
        fs::remove_dir_all(results()?)?;
    }
    let failed: Vec<_> = runs
        .filter(|(engine, arguments)| {
            let title = format!("browser: {}", engine.name());
            let result = run::step(&title, || engine.test(arguments));
            result.inspect_err(|error| eprintln!("error: {error:#}")).is_err()
        })
        .map(|(engine, _)| engine.name())
        .collect();
    if !failed.is_empty() {
        bail!("tests fail in {}; run one alone with --engine", failed.join(", "));
    }
    Ok(())
}

fn table(arguments: &[&str]) -> Result<()> {
    tools::node()?;
    let mut node = Command::new("node");
    node.current_dir(tools::root()).arg("tests/browser/suite/matrix.mjs").arg(results()?);
    run::child(node.args(arguments))
}

fn results() -> Result<PathBuf> {
    Ok(tools::target_folder()?.join("engines"))
}

impl Engine {
    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    /// The variable that tells the tests where this engine is, and where it is.
    fn place(self) -> Result<(&'static str, PathBuf)> {
        Ok(match self {
            Self::Chromium => ("TRIP_MAP_CHROMIUM", browser::chromium()?),
            Self::Firefox => ("TRIP_MAP_FIREFOX", browser::firefox()?),
            Self::Webkit => ("TRIP_MAP_WEBKIT_DRIVER", browser::webkit_driver()?),
        })
    }

    /// Runs its tests, with arguments for the runner.
    fn test(self, arguments: &[String]) -> Result<()> {
        let (variable, place) = self.place()?;
        tools::npm_ci(&tools::root().join("www"))?;
        let mut node = Command::new("node");
        node.current_dir(tools::root())
            .arg("tests/browser/suite/run.mjs")
            .arg(results()?.join(format!("{}.json", self.name())))
            .args(arguments)
            .env("TRIP_MAP_ENGINE", self.name())
            .env(variable, place);
        run::child(&mut node)
    }
}
