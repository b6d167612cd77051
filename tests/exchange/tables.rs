//! Tables in, a trip out.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use serde_json::json;

use crate::{Done, HEADLINE, RHINE, run, trip};

const RHINE_PLACES: [&str; 8] = [
    "--places",
    "rhine-places.csv",
    "--sources",
    "rhine-sources.csv",
    "--id",
    "rhine",
    "--title",
    "Along the Rhine",
];

/// Imports a table with the places of the Rhine.
fn import(table: &[u8]) -> Done {
    run(&[&["import", "-", "--from", "csv"], &RHINE_PLACES[..]].concat(), table)
}

#[test]
fn the_headline_trip_comes_back_from_its_tables() {
    let tables =
        ["kishida.csv", "--places", "kishida-places.csv", "--sources", "kishida-sources.csv"];
    let done = run(
        &[&["import"], &tables[..], &["--id", "kishida-2024-07", "--title", "Kishida"]].concat(),
        b"",
    );
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    let (made, original) = (done.json(), trip(HEADLINE));
    for part in ["places", "sources", "legs", "meetings"] {
        assert_eq!(made[part], original[part], "{part}");
    }
}

#[test]
fn into_a_trip_replaces_its_legs_and_meetings_and_nothing_else() {
    let done = run(&["import", "kishida.csv", "--into", HEADLINE], b"");
    assert_eq!(done.code, 0, "{}", done.err);
    let mut original = trip(HEADLINE);
    original.as_object_mut().unwrap().retain(|key, _| key != "corrections");
    assert_eq!(done.json(), original, "an empty list is left out");
}

#[test]
fn into_a_trip_keeps_the_tracks_of_legs_that_stay() {
    let tracked = crate::folder("keep-tracks").join("trip.json");
    let path = tracked.to_str().unwrap();
    let track = run(
        &["import", "tracks/rhine.gpx", "--into", RHINE, "--leg", "bonn-basel", "-o", path],
        b"",
    );
    assert_eq!(track.code, 0, "{}", track.err);
    let table = "kind,from,to,mode,status\nleg,bonn,basel,rail,held\n";
    let kept = run(&["import", "-", "--from", "csv", "--into", path], table.as_bytes());
    assert_eq!(kept.code, 0, "{}", kept.err);
    assert_eq!(kept.json()["legs"][0]["track"][0], json!([7.097, 50.732]));
    let other = run(
        &["import", "-", "--from", "csv", "--into", path],
        b"kind,from,to,mode,status\nleg,bonn,paris,rail,held\n",
    );
    assert_eq!(other.json()["legs"][0].get("track"), None);
    assert!(
        other.err.contains("the track from \"bonn\" to \"basel\" is left out"),
        "{}",
        other.err
    );
}

/// Every table of `tests/exchange/broken` is a case: what is said of it must be the text beside it.
/// `ACCEPT=1` writes what is said now; read it before committing.
#[test]
fn what_is_wrong_is_told_by_file_line_and_column() {
    let accept = env::var_os("ACCEPT").is_some();
    let mut failures = String::new();
    let mut tables: Vec<_> =
        fs::read_dir("tests/exchange/broken").unwrap().map(|entry| entry.unwrap().path()).collect();
    tables.retain(|path| path.extension().is_some_and(|end| end == "csv"));
    assert!(tables.len() >= 14);
    for table in tables {
        let name = Path::new("broken").join(table.file_name().unwrap());
        let done = run(&[&["import", name.to_str().unwrap()], &RHINE_PLACES[..]].concat(), b"");
        let said = format!("{}{}", done.err, done.out);
        let expected = table.with_extension("txt");
        if accept {
            fs::write(expected, &said).unwrap();
        } else if fs::read_to_string(expected).ok().as_deref() != Some(&said) {
            write!(failures, "\n{}\n{said}", name.display()).unwrap();
        }
        assert_eq!(done.code, 1, "{}", name.display());
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn the_dialects_of_spreadsheets_are_read() {
    let plain = import(b"kind,from,to,mode,status,sources\nleg,bonn,basel,rail,planned,paper\n");
    assert_eq!((plain.code, plain.err.as_str()), (0, plain.err.as_str()));
    for dialect in [
        "\u{FEFF}kind;from;to;mode;status;sources\r\nleg;bonn;basel;rail;planned;paper\r\n;;;;;\r\n",
        "kind\tfrom\tto\tmode\tstatus\tsources\nleg\tbonn\tbasel\trail\tplanned\tpaper",
        "KIND, From ,\"to\",mode,status,sources,# checked by\n leg , bonn,\"basel\",rail,planned,paper,me\n",
    ] {
        let done = import(dialect.as_bytes());
        assert_eq!(done.out, plain.out, "{dialect:?}\n{}", done.err);
    }
}

#[test]
fn what_looks_like_markup_or_a_command_is_only_text() {
    let table = "kind,from,to,mode,status,sources,id,at,title,topics\n\
        leg,bonn,basel,rail,planned,paper,,,,\n\
        speech,,,,planned,paper,a,hall,\"<img src=x onerror=\"\"alert(1)\"\"> \"\"quoted\"\", with a comma\",+1 -2 @SUM(A1); 東京\n";
    let done = import(table.as_bytes());
    assert_eq!(done.code, 0, "{}", done.err);
    let meeting = &done.json()["meetings"][0];
    assert_eq!(meeting["title"], "<img src=x onerror=\"alert(1)\"> \"quoted\", with a comma");
    assert_eq!(meeting["topics"], json!(["+1 -2 @SUM(A1)", "東京"]));
}

#[test]
fn lists_are_separated_by_semicolons_wide_ones_and_line_breaks() {
    let table = "kind,from,to,mode,status,sources,id,at,title,topics,with\n\
        leg,bonn,basel,rail,planned,paper,,,,,\n\
        meeting,,,,planned,paper,a,hall,Tea,\"One\nTwo;; Three ；Four\",\"A B （大臣、JP）; C D (Minister, acting, FR)\"\n";
    let done = import(table.as_bytes());
    assert_eq!(done.code, 0, "{}", done.err);
    let meeting = &done.json()["meetings"][0];
    assert_eq!(meeting["topics"], json!(["One", "Two", "Three", "Four"]));
    assert_eq!(meeting.get("kind"), None, "meeting is the default");
    assert_eq!(
        meeting["with"],
        json!([{"name": "A B", "role": "大臣", "country": "JP"}, {"name": "C D", "role": "Minister, acting", "country": "FR"}])
    );
}

#[test]
fn places_may_stand_beside_the_legs() {
    let table = "kind,from,from_name,from_name:fr,from_lon,from_lat,from_country,to,to_name,to_lon,to_lat,mode,status\n\
        leg,trier,Trier,Trèves,6.64,49.76,DE,nancy,Nancy,6.18,48.69,road,held\n\
        leg,nancy,Nancy,,,,FR,trier,,,,road,held\n";
    let done = run(
        &["import", "-", "--from", "csv", "--id", "day-trip", "--title", "A day trip"],
        table.as_bytes(),
    );
    assert_eq!(done.code, 0, "{}", done.err);
    assert_eq!(
        done.json()["places"],
        json!({
            "trier": {"name": {"en": "Trier", "fr": "Trèves"}, "lon": 6.64, "lat": 49.76, "country": "DE"},
            "nancy": {"name": "Nancy", "lon": 6.18, "lat": 48.69, "country": "FR"},
        })
    );
    assert!(
        done.err.contains("-:2: ") || done.err.contains("standard input:2: warning[no-source]: "),
        "{}",
        done.err
    );
}

#[test]
fn what_is_no_table_is_refused() {
    let huge =
        format!("kind,from,to,mode,status\n{}", "leg,bonn,basel,rail,planned\n".repeat(40_000));
    for (input, expected) in [
        (huge.as_bytes(), "standard input is larger than 1 MiB"),
        (b"kind\xFF".as_slice(), "is not UTF-8 text; save it as CSV UTF-8"),
        (b"\xFF\xFEk\0i\0n\0d\0", "is not UTF-8 text"),
    ] {
        let done = import(input);
        assert_eq!((done.code, done.out.as_str()), (2, ""));
        assert!(done.err.contains(expected), "{}", done.err);
    }
    assert_eq!(import(b"\0\0\0\0").code, 1);
    let rows = format!("kind,from,to,mode,status,sources\n{}", "leg,x,y,z,v,w\n".repeat(20_000));
    let many = import(rows.as_bytes());
    assert_eq!(many.code, 1);
    assert!(many.err.lines().count() <= 101, "{} lines", many.err.lines().count());
}

#[test]
fn options_that_do_not_fit_are_told() {
    for (arguments, expected) in [
        (&["import", "kishida.csv"][..], "--id and --title"),
        (
            &["import", "kishida.csv", "--into", HEADLINE, "--id", "x"],
            "--into names one that has them",
        ),
        (&["import", "kishida.csv", "--into", HEADLINE, "--leg", "x"], "a table has none"),
        (&["import", "tracks/rhine.gpx"], "--into, the trip file, and --leg"),
        (
            &["import", "tracks/rhine.gpx", "--into", RHINE, "--leg", "bonn-basel", "--lang", "en"],
            "a track needs none of them",
        ),
        (&["import", "rhine"], "say --from csv, gpx, kml or geojson"),
        (&["import", "no-such.csv", "--id", "a", "--title", "b"], "no-such.csv cannot be read"),
    ] {
        let done = run(arguments, b"");
        assert_eq!((done.code, done.out.as_str()), (2, ""), "{arguments:?}");
        assert!(done.err.contains(expected), "{}", done.err);
    }
}
