//! `trip-map import` and `trip-map export` as a newsroom's build system sees them.
#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod calendar;
#[path = "../support/command.rs"]
mod command;
mod documented;
mod geojson;
mod tables;
mod tracks;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

const HEADLINE: &str = "../../www/trips/kishida-2024-07.json";
const RHINE: &str = "../trips/good-plain/trip.json";

/// What a command has done.
struct Done {
    code: i32,
    out: String,
    err: String,
}

impl Done {
    fn json(&self) -> Value {
        serde_json::from_str(&self.out)
            .unwrap_or_else(|error| panic!("{error}\n{}\n{}", self.out, self.err))
    }
}

/// Runs the command in `tests/exchange`.
fn run(arguments: &[&str], input: &[u8]) -> Done {
    let (code, out, err) = command::run("tests/exchange", arguments, input);
    Done { code, out, err }
}

/// A new, empty folder.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("exchange").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn trip(path: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(Path::new("tests/exchange").join(path)).unwrap())
        .unwrap()
}
