//! `cargo xtask fuzz`: trip files nobody would write, by the million. See `docs/fuzzing.md`.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::{run, tools};

/// What to try, in `fuzz/NAME.rs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Target {
    /// Anything at all, as a trip file
    Bytes,
    /// Trip files that are nearly right, drawn when they are trips
    Document,
}

/// What the targets try is made of these.
const TRIED: [&str; 5] = ["src/document", "src/lint", "src/problem", "src/trip", "fuzz"];

/// The core forbids unsafe code, so the sanitizers would look for what is not there, and need a nightly compiler; without
/// them, every try is faster.
const SANITIZER: [&str; 2] = ["--sanitizer", "none"];

/// Longest try, in bytes; a whole file of 1 MiB takes the fuzzer longer than it teaches it.
const MAX_BYTES: u32 = 32 * 1024;
/// A try that takes longer than this, in seconds, or more memory, in MiB, counts as a crash.
const TIMEOUT_S: u32 = 10;
const MEMORY_MIB: u32 = 1024;

/// Tries a target, or all of them at once, for so many seconds.
///
/// # Errors
/// When a target crashes; the message says how to see it again.
pub fn run(target: Option<Target>, seconds: u32) -> Result<()> {
    let chosen = target.map_or(Target::value_variants().to_vec(), |target| vec![target]);
    install()?;
    run::step("Compile the fuzz targets", || run::child(cargo_fuzz("build").args(SANITIZER)))?;
    let mut running = Vec::new();
    for target in chosen {
        seed(target)?;
        running.push((target, start(target, seconds)?));
    }
    let mut crashed = Vec::new();
    for (target, mut child) in running {
        let passed = child.wait()?.success();
        println!("{}", summary(target, passed)?);
        if !passed {
            crashed.push(target.name());
        }
    }
    if !crashed.is_empty() {
        bail!("crashed: {}", crashed.join(", "));
    }
    Ok(())
}

/// True when what is tried has changed in the last commit or since, or when git cannot tell.
pub fn is_due() -> bool {
    let git = |arguments: &[&str]| {
        let mut git = Command::new("git");
        git.current_dir(tools::root()).args(arguments).arg("--").args(TRIED);
        run::output(&mut git)
    };
    let committed = git(&["diff", "--name-only", "HEAD~1", "HEAD"]);
    let uncommitted = git(&["status", "--porcelain"]);
    [committed, uncommitted].iter().any(|changes| !matches!(changes, Ok(files) if files.is_empty()))
}

impl Target {
    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }
}

fn folder() -> PathBuf {
    tools::root().join("fuzz")
}

fn log(target: Target) -> PathBuf {
    folder().join("target").join(target.name()).with_extension("log")
}

fn cargo_fuzz(command: &str) -> Command {
    let mut cargo = tools::cargo();
    cargo.args(["fuzz", command]);
    cargo
}

fn install() -> Result<()> {
    if run::output(tools::cargo().args(["fuzz", "--version"])).is_ok() {
        return Ok(());
    }
    let arguments = ["install", "--locked", "cargo-fuzz"];
    run::step("Install cargo-fuzz", || run::child(tools::cargo().args(arguments)))
}

/// Gives a target the trip files of the tests and of the pages to start from; to the target `document` they are only bytes
/// to choose by.
fn seed(target: Target) -> Result<()> {
    let corpus = folder().join("corpus").join(target.name());
    fs::create_dir_all(&corpus)?;
    let root = tools::root();
    for case in entries(&root.join("tests/trips"))? {
        let name = case.file_name().unwrap_or_default();
        fs::copy(case.join("trip.json"), corpus.join(name).with_extension("json"))
            .with_context(|| tools::shown(&case))?;
    }
    for trip in entries(&root.join("www/trips"))?.iter().filter(|path| path.is_file()) {
        fs::copy(trip, corpus.join(trip.file_name().unwrap_or_default()))?;
    }
    Ok(())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| tools::shown(folder))?;
    Ok(entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?)
}

/// Starts a target; what it says goes to its log.
fn start(target: Target, seconds: u32) -> Result<Child> {
    let name = target.name();
    let log = log(target);
    // Cargo may build somewhere else.
    fs::create_dir_all(folder().join("target"))?;
    println!("{name}: {seconds} s; its log is {}", tools::shown(&log));
    let options = [
        format!("-max_total_time={seconds}"),
        format!("-timeout={TIMEOUT_S}"),
        format!("-rss_limit_mb={MEMORY_MIB}"),
        format!("-max_len={MAX_BYTES}"),
        "-print_final_stats=1".to_owned(),
    ];
    let mut command = cargo_fuzz("run");
    command.args(SANITIZER).arg(name).arg("--").args(options);
    let file = File::create(&log)?;
    command.stdout(file.try_clone()?).stderr(file);
    command.spawn().context("cargo fuzz could not be started")
}

/// How many were tried; or, after a crash, the end of the log, which says how to see it again.
fn summary(target: Target, passed: bool) -> Result<String> {
    let name = target.name();
    let log = fs::read(log(target))?;
    let log = String::from_utf8_lossy(&log);
    if !passed {
        let lines: Vec<&str> = log.lines().filter(|line| !line.starts_with('#')).collect();
        let end = lines.len().saturating_sub(60);
        return Ok(format!("{name}: CRASHED\n{}", lines.get(end..).unwrap_or_default().join("\n")));
    }
    let tries = executions(&log).unwrap_or_default();
    Ok(format!("{name}: {tries} executions, no crash"))
}

/// The fuzzer's own count.
fn executions(log: &str) -> Option<u64> {
    let line = log.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"))?;
    line.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_is_read_from_the_log() {
        let log = "#2\tINITED\nDone 70 runs in 2 second(s)\nstat::number_of_executed_units: 70\nstat::average: 1\n";
        assert_eq!(executions(log), Some(70));
        assert_eq!(executions("no such line"), None);
    }
}
