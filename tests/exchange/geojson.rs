//! A trip in, GeoJSON out, read back with the geojson crate.

use geojson::{Feature, FeatureCollection, GeoJson, GeometryValue, Position};
use serde_json::json;

use crate::{HEADLINE, RHINE, run, trip};

fn export(arguments: &[&str]) -> FeatureCollection {
    let done = run(&[&["export"], arguments, &["--to", "geojson"]].concat(), b"");
    assert_eq!(done.code, 0, "{}", done.err);
    FeatureCollection::try_from(done.out.parse::<GeoJson>().unwrap()).unwrap()
}

fn property<'a>(feature: &'a Feature, key: &str) -> &'a str {
    feature.property(key).and_then(|value| value.as_str()).unwrap_or_default()
}

fn of_kind<'a>(collection: &'a FeatureCollection, kind: &str) -> Vec<&'a Feature> {
    collection.features.iter().filter(|feature| property(feature, "kind") == kind).collect()
}

/// The parts of a leg's line.
fn parts(feature: &Feature) -> Vec<Vec<Position>> {
    match &feature.geometry.as_ref().unwrap().value {
        GeometryValue::LineString { coordinates } => vec![coordinates.clone()],
        GeometryValue::MultiLineString { coordinates } => coordinates.clone(),
        other => panic!("a leg is a {}", other.type_name()),
    }
}

#[test]
fn the_headline_trip_has_its_legs_stops_and_meetings() {
    let collection = export(&[HEADLINE]);
    let counts = ["leg", "stop", "meeting"].map(|kind| of_kind(&collection, kind).len());
    assert_eq!(counts, [3, 4, 7]);
    let ids: Vec<String> =
        collection.features.iter().map(|feature| format!("{:?}", feature.id)).collect();
    assert!(
        ids[0].contains("\"tokyo\"") && ids[1].contains("tokyo-washington"),
        "in the order of the journey: {ids:?}"
    );
    let scholz = of_kind(&collection, "meeting")
        .into_iter()
        .find(|meeting| property(meeting, "title") == "Talks with Olaf Scholz")
        .unwrap();
    assert_eq!(
        scholz.geometry.as_ref().unwrap().value,
        GeometryValue::new_point([13.3692, 52.5202])
    );
    let expected = ["planned", "2024-07-12", "chancellery", "Federal Chancellery", "bilateral"];
    assert_eq!(
        ["status", "when", "place", "name", "meeting_kind"].map(|key| property(scholz, key)),
        expected
    );
    assert_eq!(scholz.property("with"), Some(&json!(["Olaf Scholz"])));
    assert_eq!(scholz.property("until"), None, "what is not known is left out");
    let sources = scholz.property("sources").unwrap();
    assert!(sources[0]["label"].as_str().unwrap().starts_with("Kyodo News"), "{sources}");
}

#[test]
fn names_are_in_the_language_asked_for() {
    let collection = export(&[HEADLINE, "--lang", "ja"]);
    let names: Vec<&str> =
        of_kind(&collection, "stop").iter().map(|stop| property(stop, "name")).collect();
    assert_eq!(names, ["東京", "ワシントン", "ベルリン", "東京"]);
}

#[test]
fn a_leg_over_the_180_degree_meridian_is_cut_there() {
    let collection = export(&[HEADLINE]);
    let legs = of_kind(&collection, "leg");
    let cut = parts(legs[0]);
    assert_eq!(cut.len(), 2);
    let (before, after) = (cut[0].last().unwrap().as_slice(), cut[1][0].as_slice());
    assert_eq!((before[0], after[0]), (180.0, -180.0));
    assert!((before[1] - after[1]).abs() < 1e-9 && (60.0..66.0).contains(&before[1]), "{before:?}");
    assert_eq!(cut[0][0].as_slice(), [139.7798, 35.5494]);
    assert_eq!(cut[1].last().unwrap().as_slice(), [-77.0369, 38.9072]);
    assert_eq!([parts(legs[1]).len(), parts(legs[2]).len()], [1, 1]);
    for leg in legs {
        for part in parts(leg) {
            let jump = |pair: &[Position]| (pair[0].as_slice()[0] - pair[1].as_slice()[0]).abs();
            assert!(part.windows(2).all(|pair| jump(pair) < 90.0), "no line runs around the world");
        }
    }
}

#[test]
fn a_short_leg_is_one_line_with_its_facts() {
    let collection = export(&[RHINE]);
    let leg = of_kind(&collection, "leg")[0];
    let original = trip(RHINE);
    for key in ["from", "to", "mode", "status", "depart", "arrive"] {
        assert_eq!(leg.property(key), Some(&original["legs"][0][key]), "{key}");
    }
    assert_eq!(property(leg, "path"), "indicative");
    assert_eq!(leg.property("distance_m"), Some(&json!(354_349.0)));
}
