//! Pictures against their accepted SVG. `ACCEPT=1 cargo test --test pictures` accepts new ones: look
//! at them first.
#![allow(clippy::unwrap_used)]

#[path = "pictures/cases.rs"]
mod cases;

use std::path::Path;

#[test]
fn pictures_are_as_they_were_accepted() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures");
    let accept = std::env::var_os("ACCEPT").is_some();
    let mut differing = Vec::new();
    for picture in cases::all() {
        let svg = picture.svg();
        if accept {
            std::fs::write(folder.join(picture.name).with_extension("svg"), &svg).unwrap();
        } else if let Some(difference) = cases::first_difference(&svg, picture.accepted) {
            differing.push(format!("{}: {difference}", picture.name));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

#[test]
fn a_difference_is_found_and_named() {
    assert_eq!(cases::first_difference("a\nb\n", "a\nb\n"), None);
    assert!(cases::first_difference("a\nb\n", "a\nc\n").unwrap().starts_with("line 2"));
    assert!(cases::first_difference("a\nb\n", "a\n").is_some());
}

#[test]
fn an_svg_is_well_formed_and_its_words_are_escaped() {
    let json = include_str!("../www/trips/kishida-2024-07.json")
        .replace("Kishida’s trip to Washington and Berlin", "<b>&\\\" ]]></b>\u{ffff}");
    assert!(json.contains("<b>&"), "the headline is replaced");
    let map = trip_map::TripMap::parse(&json, "en").unwrap();
    let svg = map.svg(trip_map::camera::Viewport::new(360.0, 450.0), 0.0);
    let document = roxmltree::Document::parse(&svg).unwrap();
    let root = document.root_element();
    let child =
        |name| root.children().find(|node| node.has_tag_name(name)).and_then(|node| node.text());
    assert_eq!(child(("http://www.w3.org/2000/svg", "title")), Some("<b>&\" ]]></b>"));
    assert!(
        child(("http://www.w3.org/2000/svg", "desc")).is_some_and(|text| text.contains("Tokyo"))
    );
    assert_eq!(root.attribute("role"), Some("img"));
    assert!(
        document
            .descendants()
            .all(|node| !node.has_tag_name("style") && !node.has_tag_name("script"))
    );
}
