//! The commands a person runs in this repository.
//!
//! One file a command; [`run`] starts child processes, [`tools`] finds what they need, [`size`] weighs what they made.

mod basemap;
mod bench;
mod browser;
mod build;
mod countries;
mod demo;
mod engines;
mod fonts;
mod fuzz;
mod hosting;
mod notices;
mod pictures;
mod program;
mod run;
mod site;
mod size;
mod test;
mod tools;
mod wasm;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Build, try and check trip-map.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build everything and serve it on this machine, at port 8080
    Demo {
        /// Port to listen on; when it is taken, the next free one
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Build www/dist: script, WebAssembly, pages and trips, with a size table
    Build,
    /// Run every check: what CI runs, and all it runs
    Test {
        /// Run this step alone (can be given more than once)
        #[arg(long, value_name = "STEP")]
        only: Vec<test::Step>,
        /// Run all browser tests in this engine (can be given more than once) [default: all in
        /// Chromium; in each of the others a third, which the commit tells]
        #[arg(long, value_name = "ENGINE")]
        engine: Vec<engines::Engine>,
    },
    /// Run browser tests in every engine, and write into docs/engines.md what each of them does
    Engines {
        /// Which files, as that page calls them: `accessibility/axe` [default: all]
        files: Vec<String>,
    },
    /// Measure what the core costs, natively and in Chromium
    Bench,
    /// Try trip files nobody would write, by the million, for crashes (docs/fuzzing.md)
    Fuzz {
        /// What to try [default: everything, at the same time]
        target: Option<fuzz::Target>,
        /// How long, in seconds
        #[arg(long, default_value_t = 60)]
        seconds: u32,
    },
    /// Make the base map again from its source (only needed when the source changes)
    Basemap,
    /// Make the table of country names again (needed when Unicode changes one, or a language comes)
    Countries,
    /// Draw every accepted picture, one play as a film, and the built example pages: docs/{pictures,film,examples}.png
    Pictures,
    /// Cut the fonts of the accepted pictures again (needed when a new letter appears in one)
    Fonts,
    /// Write THIRD-PARTY-NOTICES.md again (needed when a dependency of the core changes)
    Notices,
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Demo { port } => demo::run(port),
        Command::Build => build::run(),
        Command::Test { only, engine } => test::run(&only, &engine),
        Command::Engines { files } => engines::write(&files),
        Command::Bench => bench::run(),
        Command::Fuzz { target, seconds } => fuzz::run(target, seconds),
        Command::Basemap => basemap::run(),
        Command::Countries => countries::run(),
        Command::Pictures => pictures::run(),
        Command::Fonts => fonts::run(),
        Command::Notices => notices::run(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            let usage = error.is::<tools::Missing>();
            ExitCode::from(if usage { 2 } else { 1 })
        }
    }
}
