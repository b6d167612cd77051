//! What must hold whatever a file says.

use trip_map::trip::{Problem, Severity, Trip};
use trip_map::{TripMap, describe, lint};

/// Reads a file, and describes the trip if it is one.
pub fn read(bytes: &[u8]) {
    match Trip::parse_bytes(bytes) {
        Ok(trip) => {
            describe(&TripMap::new(trip, ""));
            let warnings = lint::check(bytes).expect("what was read is read again").1;
            assert!(warnings.len() <= 101);
            warnings.iter().for_each(|warning| can_be_shown(warning, Severity::Warning));
        }
        Err(error) => {
            assert!((1..=101).contains(&error.problems().len()));
            error.problems().iter().for_each(|problem| can_be_shown(problem, Severity::Error));
        }
    }
}

fn can_be_shown(problem: &Problem, severity: Severity) {
    assert_eq!(problem.severity(), severity);
    assert!(!problem.message().is_empty());
    let shown = problem.to_string();
    assert!(!shown.contains(char::is_control), "{shown:?}");
    assert!(shown.chars().count() < 4000, "{shown}");
}

/// The steps follow each other without a gap, and each has words.
pub fn describe(map: &TripMap) {
    let (trip, paths, timeline) = (map.trip(), map.paths(), map.timeline());
    for lang in ["en", "ja"] {
        let steps = describe::steps(trip, paths, timeline, lang);
        assert_eq!(steps.len(), timeline.steps().len());
        assert!(steps.iter().all(|step| !step.summary.is_empty()));
    }
    assert_eq!(timeline.steps().first().map(|step| step.start_s()), Some(0.0));
    for pair in timeline.steps().windows(2) {
        assert_eq!(pair[0].end_s(), pair[1].start_s(), "a gap after {}", pair[0].id());
        assert!(pair[0].start_s() < pair[0].end_s(), "{} takes no time", pair[0].id());
    }
    assert!(timeline.duration_s().is_finite());
}
