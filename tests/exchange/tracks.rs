//! Tracks in, a leg with its way out.

use std::fs;

use serde_json::{Value, json};
use trip_map::TripMap;
use trip_map::geodesy::{LonLat, UnitVec};
use trip_map::trip::{PathKind, Trip};

use crate::{Done, HEADLINE, RHINE, folder, run};

/// Imports a track into the leg from Bonn to Basel.
fn import(format: &str, track: &[u8]) -> Done {
    run(&["import", "-", "--from", format, "--into", RHINE, "--leg", "bonn-basel"], track)
}

fn line(points: &[[f64; 2]]) -> String {
    json!({"type": "LineString", "coordinates": points}).to_string()
}

#[test]
fn the_same_way_in_three_formats_is_the_same_track() {
    for file in ["tracks/rhine.gpx", "tracks/rhine.kml", "tracks/rhine.geojson"] {
        let done = run(&["import", file, "--into", RHINE, "--leg", "bonn-basel"], b"");
        assert_eq!((done.code, done.err.as_str()), (0, ""), "{file}");
        let leg = &done.json()["legs"][0];
        let expected = json!([
            [7.097, 50.732],
            [7.598, 50.356],
            [8.271, 50.001],
            [8.469, 49.479],
            [7.752, 48.573],
            [7.59, 47.547]
        ]);
        assert_eq!(
            leg["track"], expected,
            "{file}: without the points that are on the line, or doubled"
        );
        assert_eq!(leg["path"], "published");
        let keys: Vec<&String> = leg.as_object().unwrap().keys().collect();
        assert_eq!(
            keys,
            ["from", "to", "mode", "depart", "arrive", "status", "path", "track", "sources"]
        );
        let trip = Trip::parse(&done.out).unwrap();
        assert_eq!((trip.legs()[0].path(), trip.legs()[0].track().len()), (PathKind::Published, 6));
    }
}

#[test]
fn the_map_follows_the_track() {
    let done = run(&["import", "tracks/rhine.kml", "--into", RHINE, "--leg", "bonn-basel"], b"");
    let (with, without) = (
        TripMap::parse(&done.out, "").unwrap(),
        TripMap::parse(&fs::read_to_string("tests/trips/good-plain/trip.json").unwrap(), "")
            .unwrap(),
    );
    let mainz = UnitVec::from(LonLat::new(8.271, 50.001).unwrap());
    let passes = |map: &TripMap| map.paths()[0].points().any(|point| point.angle_to(mainz) < 1e-6);
    assert!(passes(&with) && !passes(&without));
    assert!(with.paths()[0].distance_m() > without.paths()[0].distance_m() + 10_000.0);
}

#[test]
fn one_line_of_several_can_be_chosen() {
    let choose = |line| {
        run(
            &["import", "tracks/rhine.gpx", "--into", RHINE, "--leg", "bonn-basel", "--line", line],
            b"",
        )
    };
    let second = choose("2");
    assert_eq!(second.json()["legs"][0]["track"].as_array().unwrap().len(), 5);
    assert!(
        second
            .err
            .contains("warning[track-off-leg] at legs[0].track: the track begins 54 km from Bonn"),
        "{}",
        second.err
    );
    let third = choose("3");
    assert_eq!(third.code, 1);
    let list = "tracks/rhine.gpx: there is no line 3; its lines are 1 \"To the Moselle\" (5 points), 2 \"Up the Rhine\" (5 points)\n";
    assert_eq!(third.err, list);
    assert_eq!(choose("0").code, 1);
}

#[test]
fn a_gap_between_lines_is_told() {
    let lines = json!({"type": "MultiLineString", "coordinates": [[[7.1, 50.7], [7.6, 50.4]], [[7.7, 48.6], [7.59, 47.5]]]});
    assert_eq!(
        import("geojson", lines.to_string().as_bytes()).err,
        "",
        "the parts of one line belong together"
    );
    let collection = json!({"type": "GeometryCollection", "geometries": [
        {"type": "LineString", "coordinates": [[7.1, 50.7], [7.6, 50.4]]}, {"type": "LineString", "coordinates": [[7.7, 48.6], [7.59, 47.5]]},
    ]});
    let done = import("geojson", collection.to_string().as_bytes());
    assert_eq!(done.code, 0);
    assert!(
        done.err.starts_with(
            "standard input: warning: a line begins 200 km from the end of the one before"
        ),
        "{}",
        done.err
    );
}

#[test]
fn a_track_of_the_wrong_leg_or_direction_is_told() {
    let done = import("geojson", line(&[[7.59, 47.56], [7.1, 50.73]]).as_bytes());
    assert_eq!(done.code, 0);
    assert_eq!(done.err.matches("warning[track-off-leg]").count(), 2, "{}", done.err);
}

#[test]
fn a_long_track_is_simplified_to_what_the_map_can_show() {
    // A thousandth of a degree is at most 111 m, a tenth of what is left out.
    let wavy: Vec<[f64; 2]> = (0..20_000)
        .map(|i| f64::from(i) / 20_000.0)
        .map(|t| [7.1 + 0.49 * t, 50.73 - 3.17 * t + 0.001 * (t * 9000.0).sin()])
        .collect();
    let done = import("geojson", line(&wavy).as_bytes());
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    let kept = done.json()["legs"][0]["track"].as_array().unwrap().len();
    assert!((2..20).contains(&kept), "{kept} of 20,000 points");
    let zigzag: Vec<[f64; 2]> = (0..20_000)
        .map(|i| [if i % 2 == 0 { 7.1 } else { 7.3 }, 50.73 - f64::from(i) / 6500.0])
        .collect();
    let done = import("geojson", line(&zigzag).as_bytes());
    assert_eq!(done.code, 0);
    assert!(done.err.contains("because a track has at most 2000 points"), "{}", done.err);
    assert!(done.json()["legs"][0]["track"].as_array().unwrap().len() <= 2000);
}

#[test]
fn an_exported_leg_can_be_imported_again_over_the_date_line() {
    let file = folder("round-trip").join("trip.geojson");
    let path = file.to_str().unwrap();
    assert_eq!(run(&["export", HEADLINE, "--to", "geojson", "-o", path], b"").code, 0);
    let done =
        run(&["import", path, "--into", HEADLINE, "--leg", "tokyo-washington", "--line", "1"], b"");
    assert_eq!(done.code, 0, "{}", done.err);
    let (made, original) = (
        TripMap::parse(&done.out, "").unwrap(),
        fs::read_to_string("www/trips/kishida-2024-07.json").unwrap(),
    );
    let original = TripMap::parse(&original, "").unwrap();
    let lengths = [&made, &original].map(|map| map.paths()[0].distance_m());
    assert!((lengths[0] / lengths[1] - 1.0).abs() < 1e-4, "{lengths:?}");
    assert!(made.paths()[0].crosses_antimeridian());
}

#[test]
fn what_is_no_track_is_refused() {
    let deep = |open: &str, close: &str| {
        format!("<kml>{}{}</kml>", open.repeat(100_000), close.repeat(100_000))
    };
    let cases: Vec<(&str, String, &str)> = vec![
        ("gpx", String::new(), "this is not GPX"),
        ("gpx", "kind,from,to".into(), "this is not GPX"),
        ("gpx", "<gpx version=\"1.1\" creator=\"x\"></gpx>".into(), "found no line"),
        ("gpx", "<gpx version=\"1.1\" creator=\"x\"><trk><trkseg><trkpt lat=\"91\" lon=\"0\"/></trkseg></trk></gpx>".into(), "this is not GPX"),
        ("gpx", "<!DOCTYPE g [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><gpx version=\"1.1\" creator=\"&b;\"></gpx>".into(), "has a DOCTYPE"),
        ("gpx", deep("<extensions>", "</extensions>"), "nested more than 64 deep"),
        ("kml", deep("<Folder>", "</Folder>"), "nested more than 64 deep"),
        ("kml", String::new(), "this is not KML"),
        ("kml", "PK\u{3}\u{4}".into(), "packed KMZ; unpack it"),
        ("kml", "<kml><LineString><coordinates>0,0 1,1</coordinates>".into(), "ends before all its elements are closed"),
        ("kml", "<kml><LineString></kml></LineString>".into(), "this is not XML"),
        ("kml", "<kml><LineString><coordinates>0,0 one,1</coordinates></LineString></kml>".into(), "this is not KML"),
        ("kml", "<kml><LineString><coordinates>nan,0 1,1</coordinates></LineString></kml>".into(), "point 1 is NaN, 0"),
        ("geojson", "{}".into(), "this is not GeoJSON"),
        ("geojson", "[".repeat(100_000), "this is not GeoJSON"),
        ("geojson", line(&[[181.0, 0.0], [7.0, 50.0]]), "point 1 is 181, 0; expected a longitude"),
        ("geojson", line(&[[50.0, 97.0], [7.0, 50.0]]), "point 1 is 50, 97; expected"),
        ("geojson", line(&[[7.0, 50.0], [7.0, 50.0]]), "fewer than two different points"),
        ("geojson", line(&[[7.0, 50.0]]), "fewer than two different points"),
        ("geojson", json!({"type": "Point", "coordinates": [7.0, 50.0]}).to_string(), "found no line"),
    ];
    for (format, text, expected) in cases {
        let done = import(format, text.as_bytes());
        let start: String = text.chars().take(80).collect();
        assert_eq!((done.code, done.out.as_str()), (1, ""), "{start}\n{}", done.err);
        assert!(done.err.contains(expected), "{start}\n{}", done.err);
    }
    let huge = " ".repeat((32 << 20) + 1);
    assert_eq!(import("geojson", huge.as_bytes()).code, 2);
}

#[test]
fn an_unknown_leg_or_a_broken_trip_is_told() {
    let done = run(&["import", "tracks/rhine.gpx", "--into", RHINE, "--leg", "bonn-berlin"], b"");
    assert_eq!(done.code, 2);
    assert_eq!(
        done.err,
        "trip-map: --leg bonn-berlin is no leg of this trip; its legs are bonn-basel, basel-paris\n"
    );
    let broken = "../trips/legs-do-not-join/trip.json";
    let done = run(&["import", "tracks/rhine.gpx", "--into", broken, "--leg", "bonn-basel"], b"");
    assert_eq!(done.code, 1);
    assert!(
        done.err.starts_with("../trips/legs-do-not-join/trip.json:25:15: error[legs-do-not-join]"),
        "{}",
        done.err
    );
}

#[test]
fn a_leg_with_via_keeps_it() {
    let folder = folder("via");
    let mut trip: Value =
        serde_json::from_str(&fs::read_to_string("tests/trips/good-plain/trip.json").unwrap())
            .unwrap();
    trip["legs"][0]["via"] = json!(["paris"]);
    let path = folder.join("trip.json");
    fs::write(&path, trip.to_string()).unwrap();
    let done = run(
        &["import", "tracks/rhine.gpx", "--into", path.to_str().unwrap(), "--leg", "bonn-basel"],
        b"",
    );
    assert_eq!((done.code, done.out.as_str()), (1, ""));
    assert!(done.err.contains("error[track-and-via] at legs[0].track: "), "{}", done.err);
}
