//! Every folder of `tests/trips` is a case: `trip.json` is read, and what is said of it must be
//! `expect.txt`. `ACCEPT=1 cargo test --test trip_cases` writes what is said now; read it before
//! committing. A missing `expect.txt` fails.
#![cfg(all(feature = "lint", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use trip_map::TripMap;
use trip_map::describe::plain;
use trip_map::lint;
use trip_map::trip::{Code, Problem};

#[test]
fn every_case_says_what_was_accepted() {
    let accept = env::var_os("ACCEPT").is_some();
    let mut cases: Vec<_> =
        fs::read_dir("tests/trips").unwrap().map(|e| e.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() >= 150, "only {} cases found", cases.len());
    let mut failures = String::new();
    for case in cases {
        let said = say(&fs::read(case.join("trip.json")).unwrap());
        let expected = fs::read_to_string(case.join("expect.txt"));
        if expected.as_deref().ok() == Some(said.as_str()) {
            continue;
        }
        if accept {
            fs::write(case.join("expect.txt"), said).unwrap();
        } else {
            report(&mut failures, &case, expected.ok().as_deref(), &said);
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

/// The three that are too large to be committed are in `trip_limits.rs`.
#[test]
fn every_code_has_a_case() {
    let said: String = fs::read_dir("tests/trips")
        .unwrap()
        .map(|case| fs::read_to_string(case.unwrap().path().join("expect.txt")).unwrap())
        .collect();
    let elsewhere = [Code::TooLarge, Code::TooManyLegs, Code::TooManyMeetings];
    for code in Code::ALL.iter().filter(|code| !elsewhere.contains(code)) {
        assert!(said.contains(&format!("[{}]", code.as_str())), "no case for {}", code.as_str());
    }
}

/// The problems, and the itinerary if there is a trip.
fn say(bytes: &[u8]) -> String {
    match lint::check(bytes) {
        Ok((trip, warnings)) => {
            let problems = lines(&warnings);
            let map = TripMap::new(trip, "");
            let itinerary = plain(map.trip(), map.paths(), map.timeline(), map.lang());
            format!("{problems}{itinerary}")
        }
        Err(error) => lines(error.problems()),
    }
}

fn lines(problems: &[Problem]) -> String {
    problems.iter().fold(String::new(), |lines, problem| format!("{lines}{problem}\n"))
}

fn report(failures: &mut String, case: &Path, expected: Option<&str>, said: &str) {
    let expected = expected.unwrap_or("(no expect.txt; accept one by hand)");
    write!(failures, "\n{}\n--- expected\n{expected}\n--- said\n{said}", case.display()).unwrap();
}
