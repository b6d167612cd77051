//! The trips in `www/trips` are valid, and a newsroom has nothing to look at in them but their age.
#![cfg(all(feature = "lint", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::fs;

use trip_map::lint;
use trip_map::trip::Code;

#[test]
fn every_shipped_trip_is_valid_and_complete() {
    let mut seen = 0;
    for entry in fs::read_dir("www/trips").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        if path.to_string_lossy().ends_with(".schema.json") {
            continue;
        }
        let (trip, warnings) = lint::check(&fs::read(&path).unwrap())
            .unwrap_or_else(|error| panic!("{}: {:#?}", path.display(), error.problems()));
        // A leg that nobody reported as flown stays announced, and the warning says so: honestly.
        let warnings = warnings.iter().filter(|w| w.code() != Code::StaleStatus);
        let warnings: Vec<String> = warnings.map(ToString::to_string).collect();
        assert!(warnings.is_empty(), "{}: {warnings:#?}", path.display());
        assert_eq!(trip.stops().len(), trip.legs().len() + 1);
        seen += 1;
    }
    assert!(seen >= 6, "only {seen} trips found");
}
