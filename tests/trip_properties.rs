//! Whatever the text, reading it ends in a trip or in problems; and what a trip promises, it keeps.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, missing_docs)]

use std::fmt::Write;

use proptest::prelude::*;
use trip_map::TripMap;
use trip_map::describe::{about, figures, plain, steps};
use trip_map::trip::{Severity, Trip};

const HEADLINE: &str = include_str!("../www/trips/kishida-2024-07.json");
const EVERY_FIELD: &str = include_str!("trips/good-every-field/trip.json");

/// Reads the bytes and holds the outcome to its promises.
fn read(bytes: &[u8]) -> Option<Trip> {
    match Trip::parse_bytes(bytes) {
        Ok(trip) => {
            keeps_its_promises(trip.clone());
            Some(trip)
        }
        Err(error) => {
            let problems = error.problems();
            assert!(problems.iter().all(|p| p.severity() == Severity::Error));
            assert!((1..=101).contains(&problems.len()), "{}", problems.len());
            for problem in problems {
                let shown = problem.to_string();
                assert!(!problem.message().is_empty() && !problem.message().ends_with('.'));
                assert!(!shown.contains(char::is_control), "{shown:?}");
                assert!(shown.chars().count() < 2000, "{shown}");
            }
            None
        }
    }
}

/// What the rest of the core relies on; describing it goes through every index there is.
fn keeps_its_promises(trip: Trip) {
    assert_eq!(trip.stops().len(), trip.legs().len() + 1);
    for (i, leg) in trip.legs().iter().enumerate() {
        assert_eq!(trip.city(leg.from()), trip.stops()[i].place());
        assert_eq!(trip.city(leg.to()), trip.stops()[i + 1].place());
        assert_ne!(trip.stops()[i].place(), trip.stops()[i + 1].place());
    }
    let mut placed: Vec<usize> = trip.stops().iter().flat_map(|s| s.meetings().to_vec()).collect();
    placed.sort_unstable();
    assert_eq!(placed, (0..trip.meetings().len()).collect::<Vec<_>>(), "each meeting at one stop");
    for stop in trip.stops() {
        assert!(
            stop.meetings().iter().all(|&m| trip.city(trip.meetings()[m].at()) == stop.place())
        );
    }
    let map = TripMap::new(trip, "ja");
    let (trip, paths, timeline) = (map.trip(), map.paths(), map.timeline());
    for lang in ["", "en", "ja-JP", "tlh"] {
        assert!(steps(trip, paths, timeline, lang).iter().all(|step| !step.summary.is_empty()));
        assert!(!about(trip, paths, lang).description.is_empty());
        assert!(!plain(trip, paths, timeline, lang).is_empty());
    }
    assert_eq!(figures(trip, paths, timeline, "").legs.len(), trip.legs().len());
}

#[test]
fn a_file_cut_off_at_any_byte_is_refused() {
    // Every byte of the small one; the large one, which has Japanese, at every 61st.
    for (whole, stride) in [(EVERY_FIELD.trim_end(), 1), (HEADLINE.trim_end(), 61)] {
        for end in (0..whole.len()).step_by(stride) {
            assert!(read(&whole.as_bytes()[..end]).is_none(), "cut after {end} bytes");
        }
        assert!(read(whole.as_bytes()).is_some());
    }
}

/// A text in which every number, word or string may turn into something else.
fn tampered() -> impl Strategy<Value = String> {
    let pieces: Vec<String> = EVERY_FIELD
        .split_inclusive(['"', ',', ':', '{', '}', '[', ']'])
        .map(str::to_owned)
        .collect();
    let values = prop_oneof![
        Just("null"),
        Just("{}"),
        Just("[]"),
        Just("-1"),
        Just("1e308"),
        Just("\"\""),
        Just("\"bonn\""),
        Just("\"2024-05-03\""),
        Just("\"2024-05-02T23:59-12:00\""),
        Just("\"basel\""),
        Just("\""),
        Just(","),
        Just("{"),
        Just("]"),
        Just("held"),
        Just("\\u202e"),
        Just("東京"),
    ];
    prop::collection::vec((0..pieces.len(), values), 1..4).prop_map(move |changes| {
        let mut pieces = pieces.clone();
        for (at, value) in changes {
            value.clone_into(&mut pieces[at]);
        }
        pieces.concat()
    })
}

/// A walk over four cities with meetings anywhere, most of which are in order.
fn journey() -> impl Strategy<Value = String> {
    let legs = prop::collection::vec((1usize..4, 1u32..29, 0u32..3), 1..8);
    let meetings = prop::collection::vec((0usize..4, prop::option::of(1u32..29)), 0..6);
    (legs, meetings).prop_map(|(legs, meetings)| {
        let cities = ["auckland", "honolulu", "tokyo", "lima"];
        let mut text = r#"{"format": 1, "id": "walk", "lang": "en", "title": "Walk", "places": {
            "auckland": {"name": "Auckland", "lon": 174.76, "lat": -36.85}, "honolulu": {"name": "Honolulu", "lon": -157.86, "lat": 21.31},
            "tokyo": {"name": "Tokyo", "lon": 139.69, "lat": 35.69}, "lima": {"name": "Lima", "lon": -77.04, "lat": -12.05}}, "legs": ["#.to_owned();
        let mut at = 0;
        let mut day = 0;
        for (i, (step, depart, length)) in legs.into_iter().enumerate() {
            let to = (at + step) % cities.len();
            day = depart.max(day).min(28);
            let arrive = (day + length).min(28);
            let comma = if i > 0 { "," } else { "" };
            write!(text, r#"{comma}{{"from": "{}", "to": "{}", "mode": "air", "status": "held", "depart": "2024-05-{day:02}", "arrive": "2024-05-{arrive:02}"}}"#, cities[at], cities[to]).unwrap();
            (at, day) = (to, arrive);
        }
        text.push_str("], \"meetings\": [");
        for (i, (city, day)) in meetings.into_iter().enumerate() {
            let comma = if i > 0 { "," } else { "" };
            let when = day.map_or("null".to_owned(), |day| format!("\"2024-05-{day:02}\""));
            write!(text, r#"{comma}{{"id": "m{i}", "at": "{}", "title": "M", "when": {when}, "status": "held"}}"#, cities[city]).unwrap();
        }
        text + "]}"
    })
}

proptest! {
    #[test]
    fn any_bytes_are_read_to_an_end(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        read(&bytes);
    }

    #[test]
    fn any_text_of_json_signs_is_read_to_an_end(text in r#"[\[\]{}",:\\a-u0-9 .eE\n-]{0,200}"#) {
        read(text.as_bytes());
    }

    #[test]
    fn a_tampered_file_is_read_to_an_end(text in tampered()) {
        read(text.as_bytes());
    }

    #[test]
    fn a_changed_byte_is_read_to_an_end(at in 0..EVERY_FIELD.len(), byte in any::<u8>()) {
        let mut bytes = EVERY_FIELD.as_bytes().to_vec();
        bytes[at] = byte;
        read(&bytes);
    }

    /// Only a meeting in a city that is not visited refuses such a trip.
    #[test]
    fn any_walk_in_order_is_a_trip(text in journey()) {
        if let Err(error) = Trip::parse(&text) {
            for problem in error.problems() {
                prop_assert_eq!(problem.code().as_str(), "place-not-visited", "{} {}", problem, text);
            }
        } else {
            read(text.as_bytes());
        }
    }
}
