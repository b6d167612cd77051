//! The limits of a trip file: what is just allowed, and what is refused without being looked at.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, missing_docs)]

use serde_json::{Value, json};
use trip_map::trip::{Code, Trip};

fn base() -> Value {
    serde_json::from_str(include_str!("trips/good-plain/trip.json")).unwrap()
}

/// The codes a text is refused with, each once, in the order they come.
fn refused(text: &str) -> Vec<Code> {
    let mut codes: Vec<Code> = Trip::parse(text)
        .unwrap_err()
        .problems()
        .iter()
        .map(trip_map::trip::Problem::code)
        .collect();
    codes.dedup();
    codes
}

/// A trip to and fro with this many legs.
fn shuttle(legs: usize) -> Value {
    let mut trip = base();
    let ends = [("bonn", "basel"), ("basel", "bonn")];
    let leg = |i: usize| {
        let (from, to) = ends[i % 2];
        json!({"from": from, "to": to, "mode": "rail", "status": "held"})
    };
    trip["legs"] = (0..legs).map(leg).collect();
    trip["meetings"] = json!([]);
    trip
}

fn with_meetings(mut trip: Value, meetings: usize) -> Value {
    let meeting =
        |i: usize| json!({"id": format!("m{i}"), "at": "hall", "title": "Tea", "status": "held"});
    trip["meetings"] = (0..meetings).map(meeting).collect();
    trip
}

/// Padded with spaces to this many bytes.
fn padded(trip: &Value, bytes: usize) -> String {
    let text = trip.to_string();
    format!("{text}{}", " ".repeat(bytes - text.len()))
}

#[test]
fn counts_are_allowed_up_to_their_limit() {
    assert!(Trip::parse(&shuttle(500).to_string()).is_ok());
    assert_eq!(refused(&shuttle(501).to_string()), [Code::TooManyLegs]);
    assert!(Trip::parse(&with_meetings(base(), 2000).to_string()).is_ok());
    assert_eq!(refused(&with_meetings(base(), 2001).to_string()), [Code::TooManyMeetings]);
}

#[test]
fn tracks_are_allowed_up_to_their_limit() {
    let with_track = |positions: usize| {
        let mut trip = base();
        trip["legs"][0]["track"] = (0..positions).map(|_| json!([7.1, 50.73])).collect();
        trip.to_string()
    };
    assert!(Trip::parse(&with_track(2000)).is_ok());
    assert_eq!(refused(&with_track(2001)), [Code::TrackLength]);
}

#[test]
fn texts_are_allowed_up_to_their_limit_in_characters() {
    let mut trip = base();
    trip["title"] = "東".repeat(2000).into();
    assert!(Trip::parse(&trip.to_string()).is_ok());
    trip["title"] = "東".repeat(2001).into();
    assert_eq!(refused(&trip.to_string()), [Code::TextTooLong]);
    trip["title"] = "x".repeat(1_000_000).into();
    assert_eq!(refused(&trip.to_string()), [Code::TextTooLong]);
}

#[test]
fn the_file_is_allowed_up_to_a_mebibyte() {
    assert!(Trip::parse(&padded(&base(), 1_048_576)).is_ok());
    assert_eq!(refused(&padded(&base(), 1_048_577)), [Code::TooLarge]);
}

#[test]
fn depth_is_refused_without_recursion() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")] {
        let text = format!("{}1{}", open.repeat(100_000), close.repeat(100_000));
        assert_eq!(refused(&text), [Code::TooDeep], "{open}");
        assert_eq!(refused(&open.repeat(100_000)), [Code::TooDeep], "{open} without end");
    }
    // 32 deep is not too deep, only not a trip.
    assert_eq!(refused(&format!("{}{}", "[".repeat(32), "]".repeat(32))), [Code::WrongType]);
}

/// Hostile files of full size; if something were quadratic, this test would run for minutes.
#[test]
fn full_size_files_are_refused_in_their_stride() {
    let many = |piece: &dyn Fn(usize) -> String| {
        let mut text = String::new();
        for i in 0.. {
            let piece = piece(i);
            if text.len() + piece.len() > 900_000 {
                break;
            }
            text.push_str(&piece);
        }
        text
    };
    let places = many(&|i| {
        format!(
            "\"p{i}\": {{\"name\": \"P\", \"lon\": 0, \"lat\": 0, \"within\": \"p{}\"}},",
            i + 1
        )
    });
    let unknown = many(&|i| format!("\"q{i}\","));
    let hostile = [
        format!("{{{}", many(&|_| "\"a\":0,".to_owned())),
        format!("{{{}", many(&|i| format!("\"k{i}\":0,"))),
        format!("[\"{}", "\\\"".repeat(450_000)),
        format!(
            "{{\"format\": 1, \"id\": \"a\", \"lang\": \"en\", \"title\": \"A\", \"places\": {{{}}}, \"legs\": []}}",
            places.trim_end_matches(',')
        ),
        format!(
            "{{\"format\": 1, \"id\": \"a\", \"lang\": \"en\", \"title\": \"A\", \"places\": {{}}, \"legs\": [{{\"from\": \"a\", \"to\": \"b\", \"mode\": \"air\", \"status\": \"held\", \"via\": [{}]}}]}}",
            unknown.trim_end_matches(',')
        ),
    ];
    for text in hostile {
        assert!(Trip::parse(&text).is_err());
    }
}
