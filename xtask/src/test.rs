//! `cargo xtask test`: every check there is. CI runs this and nothing else.

use std::process::Command;
use std::time::Instant;

use anyhow::{Result, bail};
use clap::ValueEnum;

use crate::engines::{self, Engine};
use crate::{browser, build, fuzz, hosting, run, tools};

/// The fuzz targets are a workspace of their own.
const FUZZ: &str = "fuzz/Cargo.toml";

/// One group of checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Step {
    /// rustfmt changes nothing
    Fmt,
    /// Clippy has no warning, natively and for WebAssembly
    Clippy,
    /// Rust tests: unit, integration and documentation examples
    Rust,
    /// Rust's documentation builds without a warning
    Doc,
    /// Rust tests compiled to WebAssembly, in Chromium
    Wasm,
    /// Release build of www/dist, with its sizes
    Build,
    /// Types and unit tests of the JavaScript, and AMP's validator on the AMP example
    Js,
    /// The built pages in three engines: all tests in Chromium, a third of them in the others
    Browser,
    /// The built pages behind nginx, and in a crowd
    Hosting,
    /// Trip files nobody would write, for a minute, when what reads them has changed
    Fuzz,
}

/// Runs the chosen steps, or all of them, in order; a failing one does not stop the others.
///
/// # Errors
/// When a step fails; the message names all that did.
pub fn run(only: &[Step], engines: &[Engine]) -> Result<()> {
    let start = Instant::now();
    let chosen = |step: &&Step| only.is_empty() || only.contains(step);
    let failed: Vec<_> = Step::value_variants()
        .iter()
        .filter(chosen)
        .filter(|step| {
            let title = format!("{}: {}", step.name(), step.title());
            let result = run::step(&title, || step.run(engines));
            result.inspect_err(|error| eprintln!("error: {error:#}")).is_err()
        })
        .map(|step| step.name())
        .collect();
    let seconds = start.elapsed().as_secs();
    if failed.is_empty() {
        eprintln!("\nAll passed in {seconds} s.");
        return Ok(());
    }
    bail!("failed after {seconds} s: {}; run one alone with --only", failed.join(", "))
}

impl Step {
    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    fn title(self) -> String {
        let help =
            self.to_possible_value().and_then(|value| value.get_help().map(ToString::to_string));
        help.unwrap_or_default()
    }

    fn run(self, engines: &[Engine]) -> Result<()> {
        match self {
            Self::Fmt => fmt(),
            Self::Clippy => clippy(),
            Self::Rust => cargo(&["test", "--workspace", "--all-features", "--no-fail-fast"]),
            Self::Doc => doc(),
            Self::Wasm => wasm_tests(),
            Self::Build => build::run(),
            Self::Js => js_tests(),
            Self::Browser => engines::test(engines),
            Self::Hosting => hosting::test(),
            Self::Fuzz => fuzz_what_changed(),
        }
    }
}

fn cargo(arguments: &[&str]) -> Result<()> {
    run::child(tools::cargo().args(arguments))
}

fn fmt() -> Result<()> {
    cargo(&["fmt", "--all", "--check"])?;
    cargo(&["fmt", "--manifest-path", FUZZ, "--check"])
}

fn clippy() -> Result<()> {
    let deny = ["--", "-D", "warnings"];
    cargo(&[&["clippy", "--workspace", "--all-targets", "--all-features"], &deny[..]].concat())?;
    tools::wasm_target()?;
    cargo(
        &[&["clippy", "--lib", "--test", "web", "--target", tools::WASM_TARGET], &deny[..]]
            .concat(),
    )
}

fn fuzz_what_changed() -> Result<()> {
    const SECONDS: u32 = 60;
    if fuzz::is_due() {
        return fuzz::run(None, SECONDS);
    }
    eprintln!("Nothing that reads trip files has changed since the commit before: compiled only.");
    cargo(&["check", "--manifest-path", FUZZ])
}

fn doc() -> Result<()> {
    let arguments =
        ["doc", "--workspace", "--all-features", "--no-deps", "--document-private-items"];
    // Readers of the private documentation are contributors, and see private items.
    let flags = "-D warnings -A rustdoc::private_intra_doc_links";
    run::child(tools::cargo().args(arguments).env("RUSTDOCFLAGS", flags))
}

fn wasm_tests() -> Result<()> {
    tools::wasm_target()?;
    let (chromium, driver) = (browser::chromium()?, browser::driver()?);
    cargo(&["build", "--package", "wasm-test-runner"])?;
    let target_folder = tools::target_folder()?;
    let capabilities = browser::capabilities(&chromium, &target_folder)?;
    let runner = target_folder.join("debug/wasm-test-runner");
    run::child(
        tools::cargo()
            .args(["test", "--test", "web", "--target", tools::WASM_TARGET])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            .env("CHROMEDRIVER", driver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities),
    )
}

/// A script of `www/package.json`.
fn npm(script: &str) -> Result<Command> {
    let www = tools::root().join("www");
    tools::npm_ci(&www)?;
    let mut npm = Command::new("npm");
    npm.current_dir(www).args(["run", "--silent", script]);
    Ok(npm)
}

fn js_tests() -> Result<()> {
    run::child(npm("test")?.env("TRIP_MAP", build::command()?))?;
    // The validator comes with a large package, which nothing else is to wait for.
    let amp = tools::root().join("tests/amp");
    tools::npm_ci(&amp)?;
    run::child(Command::new("node").args(["--test", "examples.test.mjs"]).current_dir(amp))
}
