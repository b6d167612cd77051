//! `trip-map embed`: the HTML that newsrooms paste, as they get it. What sanitizers and validators make of it is
//! tested in www/filters.
#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "support/command.rs"]
mod command;

use std::fs;
use std::path::Path;

use roxmltree::Document;

const TRIP: &str = "tests/trips/good-every-field/trip.json";
const HEADLINE: &str = "www/trips/kishida-2024-07.json";

fn run(arguments: &[&str]) -> (i32, String, String) {
    command::run(".", &[&["embed"], arguments].concat(), b"")
}

fn html(arguments: &[&str]) -> String {
    let (code, html, err) = run(arguments);
    assert_eq!((code, err.as_str()), (0, ""), "{arguments:?}");
    html
}

/// Compares with `tests/embed/NAME`; `ACCEPT=1` writes it.
fn accepted(name: &str, arguments: &[&str]) {
    let made = html(arguments);
    let path = Path::new("tests/embed").join(name);
    if std::env::var_os("ACCEPT").is_some() {
        fs::write(&path, &made).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(made, expected, "{}: look at it, then run with ACCEPT=1", path.display());
}

#[test]
fn each_form_is_as_accepted() {
    let picture = ["--picture", "img:/pictures/rhine.svg"];
    accepted("element.html", &[&[TRIP], &picture[..]].concat());
    let iframe = ["--mode", "iframe", "--base", "https://maps.example.org/trip-map"];
    let told = ["--attribute", "theme=dark", "--attribute", "autoplay"];
    accepted("iframe.html", &[&[TRIP], &picture[..], &iframe, &told].concat());
    accepted(
        "fallback-ja.html",
        &[TRIP, "--mode", "fallback", "--lang", "ja", "--picture", "set:rhine"],
    );
}

/// The `svg` of some HTML.
fn svg(html: &str) -> &str {
    let start = html.find("<svg").unwrap();
    let end = html.rfind("</svg>").unwrap() + "</svg>".len();
    &html[start..end]
}

#[test]
fn the_picture_has_presentation_attributes_only_and_is_well_formed() {
    let html = html(&[HEADLINE]);
    let document = Document::parse(svg(&html)).unwrap();
    let mut names = 0;
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        let tag = node.tag_name().name();
        assert!(["svg", "title", "desc", "g", "path", "circle", "text"].contains(&tag), "{tag}");
        for attribute in node.attributes() {
            let name = attribute.name();
            assert!(
                !["style", "class", "href"].contains(&name) && !name.starts_with("on"),
                "{name}"
            );
        }
        names += usize::from(tag == "text" && node.attribute("display").is_none());
    }
    assert_eq!(names, 3, "Tokyo, Washington, Berlin");
}

#[test]
fn the_text_of_the_picture_is_a_sentence() {
    let text = |arguments: &[&str]| {
        let html = html(arguments);
        let document = Document::parse(svg(&html)).unwrap();
        let text: String = document
            .descendants()
            .filter_map(|node| node.is_text().then(|| node.text())?)
            .collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        text(&[HEADLINE]),
        "Route: Tokyo – Washington, D.C. – Berlin – Tokyo. 10–14 July 2024 · about 26,603 km. \
         3 legs, all planned. 7 meetings: 1 being arranged, 4 planned, 2 held."
    );
    assert!(
        text(&[HEADLINE, "--lang", "ja"]).starts_with("経路: 東京→ワシントン→ベルリン→東京。 ")
    );
}

#[test]
fn every_id_is_the_trips_own() {
    let html = html(&[HEADLINE, "--lang", "en-GB"]);
    let ids: Vec<&str> =
        html.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(ids.len(), 4);
    assert!(ids.iter().all(|id| id.starts_with("trip-map-kishida-2024-07-en-GB-")), "{ids:?}");
}

#[test]
fn a_trip_can_be_on_a_page_twice_with_an_id() {
    let html = html(&[HEADLINE, "--id", "second"]);
    assert!(html.contains("<trip-map id=\"second\" src=") && html.contains(" id=\"second-title\""));
    let (code, _, err) = run(&[HEADLINE, "--id", "2nd map"]);
    assert!(code == 2 && err.contains("expected small letters, digits and hyphens"), "{err}");
}

#[test]
fn the_files_lie_where_they_are_said_to() {
    let lines = |arguments: &[&str]| -> Vec<String> {
        html(&[&[TRIP, "--picture", "none"], arguments].concat())
            .lines()
            .take(3)
            .map(str::to_owned)
            .collect()
    };
    let usual = lines(&[]);
    assert_eq!(usual[0], "<link rel=\"stylesheet\" href=\"/trip-map/trip-map.css\">");
    assert_eq!(usual[1], "<script type=\"module\" src=\"/trip-map/trip-map.js\"></script>");
    assert_eq!(usual[2], "<trip-map src=\"/trip-map/trips/rhine.json\" lang=\"en\">");
    let told = lines(&[
        "--base",
        "..",
        "--src",
        "https://data.example.org/a.json",
        "--attribute",
        "theme=dark",
    ]);
    assert_eq!(told[0], "<link rel=\"stylesheet\" href=\"../trip-map.css\">");
    assert_eq!(
        told[2],
        "<trip-map src=\"https://data.example.org/a.json\" lang=\"en\" theme=\"dark\">"
    );
}

#[test]
fn a_manifest_gives_names_and_hashes() {
    let folder = std::env::temp_dir().join(format!("trip-map-embed-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let manifest = folder.join("manifest.json");
    let entry = |file: &str| {
        format!("{{\"file\": \"{file}\", \"bytes\": 1, \"integrity\": \"sha384-abc\"}}")
    };
    let text = format!(
        "{{\"trip-map.js\": {}, \"trip-map.css\": {}}}",
        entry("trip-map.1f.js"),
        entry("trip-map.2e.css")
    );
    fs::write(&manifest, text).unwrap();
    let path = manifest.to_str().unwrap();
    let made = html(&[TRIP, "--manifest", path]);
    assert!(made.starts_with(
        "<link rel=\"stylesheet\" href=\"/trip-map/trip-map.2e.css\" integrity=\"sha384-abc\" crossorigin=\"anonymous\">\n\
         <script type=\"module\" src=\"/trip-map/trip-map.1f.js\" integrity=\"sha384-abc\" crossorigin=\"anonymous\"></script>\n"
    ));
    fs::write(&manifest, "{}").unwrap();
    let (code, out, err) = run(&[TRIP, "--manifest", path]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.ends_with("is no manifest of a build: it has no \"trip-map.js\"\n"), "{err}");
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn pictures_are_drawn_under_the_names_in_the_html() {
    let folder = std::env::temp_dir().join(format!("trip-map-pictures-{}", std::process::id()));
    let path = folder.to_str().unwrap();
    let made = html(&[HEADLINE, "--picture", "set:/a/b/visit", "--pictures", path]);
    let mut drawn: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    drawn.sort();
    assert_eq!(
        drawn,
        ["narrow-dark", "narrow-light", "wide-dark", "wide-light"]
            .map(|end| format!("visit-{end}.svg"))
    );
    for name in drawn {
        assert!(made.contains(&format!("\"/a/b/{name}\"")), "{name}");
        assert!(fs::read_to_string(folder.join(name)).unwrap().contains("Washington"));
    }
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn what_does_not_go_together_is_refused_with_a_reason() {
    for (arguments, reason) in [
        (
            vec!["--base", "javascript:alert(1)"],
            "found \"javascript:alert(1)\", expected an address such as",
        ),
        (vec!["--base", "http://example.org/"], "expected an address such as"),
        (vec!["--src", "//evil.example/a.json"], "expected an address such as"),
        (vec!["--picture", "png"], "expected svg, none, img:URL or set:URL"),
        (vec!["--attribute", "onload=alert(1)"], "expected one of theme, view"),
        (
            vec!["--attribute", "at=mars"],
            "at=mars is no step of this trip; its steps are opening, ",
        ),
        (vec!["--pictures", "x"], "--pictures draws the files of --picture img:URL or set:URL"),
        (
            vec!["--pictures", "x", "--picture", "img:/p/my%20trip.svg"],
            "found \"my%20trip.svg\" at its end, expected a name such as visit.svg",
        ),
        (vec!["--pictures", "x", "--picture", "set:/p/"], "found \"\" at its end"),
        (vec!["--pictures", "x", "--picture", "img:/p/trip.svg?v=2"], "found \"trip.svg?v=2\""),
        (vec!["--pictures", "x", "--picture", "set:/p/.."], "found \"..\""),
        (vec!["--mode", "fallback", "--src", "a.json"], "leave them out with --mode fallback"),
    ] {
        let (code, out, err) = run(&[&[TRIP], &arguments[..]].concat());
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
        assert!(err.contains(reason), "{arguments:?}: {err}");
    }
    assert_eq!(run(&["tests/trips/legs-do-not-join/trip.json"]).0, 1);
}
