//! The browser tests in three engines, and the table of what each of them does, docs/engines.md.

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

/// Runs the tests in some engines, one after the other, or in Chromium; a failing one does not stop the others. After a run of all,
/// the table must be that of the run.
///
/// # Errors
/// When the pages are not built, an engine is missing, a test fails twice, or the table is another.
pub fn test(chosen: &[Engine]) -> Result<()> {
    build::expect_pages()?;
    tools::npm_ci(&tools::root().join("tests/consumers"))?;
    let chosen = if chosen.is_empty() { &[Engine::Chromium] } else { chosen };
    let all = Engine::value_variants();
    let failed: Vec<_> = all
        .iter()
        .filter(|engine| chosen.contains(engine))
        .filter(|engine| {
            let result = run::step(&format!("browser: {}", engine.name()), || engine.test());
            result.inspect_err(|error| eprintln!("error: {error:#}")).is_err()
        })
        .map(|engine| engine.name())
        .collect();
    if !failed.is_empty() {
        bail!("tests fail in {}; run one alone with --engine", failed.join(", "));
    }
    if all.iter().all(|engine| chosen.contains(engine)) { table(&[]) } else { Ok(()) }
}

/// Writes the table from the last runs.
///
/// # Errors
/// When there was no run of an engine.
pub fn write() -> Result<()> {
    table(&["--write"])
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

    fn test(self) -> Result<()> {
        let (variable, place) = self.place()?;
        tools::npm_ci(&tools::root().join("www"))?;
        let mut node = Command::new("node");
        node.current_dir(tools::root())
            .arg("tests/browser/suite/run.mjs")
            .arg(results()?.join(format!("{}.json", self.name())))
            .env("TRIP_MAP_ENGINE", self.name())
            .env(variable, place);
        run::child(&mut node)
    }
}
