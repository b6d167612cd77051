//! The command `trip-map` as a newsroom's build system sees it: exit codes, streams, formats.
#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "support/command.rs"]
mod command;

use serde_json::Value;

const HEADLINE: &str = "www/trips/kishida-2024-07.json";
const GOOD: &str = "tests/trips/good-every-field/trip.json";
const BROKEN: &str = "tests/trips/legs-do-not-join/trip.json";
const WARNED: &str = "tests/trips/unused-place/trip.json";

/// Exit code, standard output, standard error.
fn run(arguments: &[&str], input: &[u8]) -> (i32, String, String) {
    command::run(".", arguments, input)
}

#[test]
fn check_tells_problems_with_file_line_and_column() {
    let (code, out, err) = run(&["check", GOOD, BROKEN, WARNED], b"");
    assert_eq!(code, 1, "one of the three is refused");
    assert_eq!(out, format!("{GOOD}: fine\n{BROKEN}: 1 error\n{WARNED}: 1 warning\n"));
    assert_eq!(
        err,
        format!(
            "{BROKEN}:25:15: error[legs-do-not-join] at legs[1].from: legs[1] starts in Rome, but legs[0] ended in Basel; each leg starts where the one before it ended\n\
             {WARNED}:11:13: warning[unused-place] at places.rome: no leg or meeting uses the place \"rome\"\n"
        )
    );
}

#[test]
fn exit_codes_tell_fine_from_refused_from_unreadable() {
    assert_eq!(run(&["check", GOOD], b"").0, 0);
    assert_eq!(run(&["check", WARNED], b"").0, 0, "warnings are allowed");
    assert_eq!(run(&["check", BROKEN], b"").0, 1);
    assert_eq!(run(&["describe", BROKEN], b"").0, 1);
    assert_eq!(run(&["check", BROKEN, "no-such-file.json"], b"").0, 2);
    assert_eq!(run(&["describe", "no-such-file.json"], b"").0, 2);
    assert_eq!(run(&["check"], b"").0, 2);
    assert_eq!(run(&["fly"], b"").0, 2);
    assert_eq!(run(&["--help"], b"").0, 0);
}

#[test]
fn svg_draws_the_map_or_the_chart() {
    let (code, map, _) = run(&["svg", HEADLINE], b"");
    assert!(code == 0 && map.contains("width=\"680\" height=\"383\""));
    let (code, chart, _) = run(&["svg", HEADLINE, "--chart", "--lang", "ja"], b"");
    assert!(code == 0 && chart.contains("width=\"680\" height=\"148\""));
    assert!(chart.contains("<desc>移動距離：2024年7月10〜14日、"));
    let (code, out, err) = run(&["svg", "www/trips/kishida-2022-06.json", "--chart"], b"");
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.starts_with("trip-map: there is no chart: it needs two dates"), "{err}");
}

#[test]
fn a_pace_moves_the_seconds_of_a_page_and_of_the_command_alike() {
    let steps = |pace: &[&str]| -> Vec<Value> {
        let (code, out, _) = run(&[&["describe", HEADLINE, "--json"], pace].concat(), b"");
        assert_eq!(code, 0);
        let figures: Value = serde_json::from_str(&out).unwrap();
        figures["steps"].as_array().unwrap().clone()
    };
    let seconds = |step: &Value, name: &str| step[name].as_f64().unwrap();
    let (usual, fast) = (steps(&[]), steps(&["--pace", "2"]));
    assert_eq!(usual, steps(&["--pace", "1"]));
    let (last, hurried) = (usual.last().unwrap(), fast.last().unwrap());
    assert_eq!(last["id"], hurried["id"]);
    assert!(seconds(hurried, "end_s") < 0.7 * seconds(last, "end_s"));
    let washington = fast.iter().find(|step| step["id"] == "washington").unwrap();
    let at = seconds(washington, "still_s").to_string();
    let by_second = run(&["svg", HEADLINE, "--pace", "2", "--at", &at], b"");
    assert_eq!(by_second, run(&["svg", HEADLINE, "--at", "washington"], b""));
    for nonsense in ["0", "9", "NaN", "fast", "1e999", ""] {
        let (code, _, err) = run(&["svg", HEADLINE, "--pace", nonsense], b"");
        assert!(code == 2 && err.contains("expected a number from 0.25 to 4"), "{err}");
    }
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let (_, out, err) = run(&["check", "no-such-file.json"], b"");
    assert_eq!(out, "");
    assert!(err.starts_with("trip-map: no-such-file.json cannot be read: "), "{err}");
}

#[test]
fn a_dash_reads_standard_input() {
    let (code, out, err) = run(&["check", "-"], br#"{"format": 2}"#);
    assert_eq!((code, out.as_str()), (1, "standard input: 1 error\n"));
    assert!(err.starts_with("standard input:1:12: error[unsupported-format] at format: "), "{err}");
    let (code, out, _) = run(&["describe", "-"], &std::fs::read(GOOD).unwrap());
    assert_eq!((code, out.lines().next()), (0, Some("Along the Rhine")));
}

#[test]
fn an_endless_input_is_refused_after_a_mebibyte() {
    // The last character is cut in two by the limit.
    let endless = format!("\"{}", "東".repeat(500_000));
    let (code, _, err) = run(&["check", "-"], endless.as_bytes());
    assert_eq!(code, 1);
    assert!(err.starts_with("standard input: error[too-large]: "), "{err}");
}

#[test]
fn check_writes_problems_as_json() {
    let (code, out, err) = run(&["check", "--json", GOOD, BROKEN], b"");
    assert_eq!((code, err.as_str()), (1, ""));
    let checked: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(checked[0], serde_json::json!({"file": GOOD, "valid": true, "problems": []}));
    assert_eq!(checked[1]["valid"], false);
    let problem = &checked[1]["problems"][0];
    assert_eq!(problem["code"], "legs-do-not-join");
    assert_eq!(problem["severity"], "error");
    assert_eq!(problem["at"], "legs[1].from");
    assert_eq!((&problem["line"], &problem["column"]), (&25.into(), &15.into()));
}

#[test]
fn describe_speaks_the_language_asked_for() {
    let first = |lang| {
        run(&["describe", "--lang", lang, HEADLINE], b"").1.lines().next().map(str::to_owned)
    };
    assert_eq!(first("en").as_deref(), Some("Kishida’s trip to Washington and Berlin"));
    assert_eq!(first("ja-JP").as_deref(), Some("岸田首相のワシントン・ベルリン訪問"));
}

#[test]
fn describe_writes_figures_as_json() {
    let (code, out, _) = run(&["describe", "--json", HEADLINE], b"");
    assert_eq!(code, 0);
    let trip: Value = serde_json::from_str(&out).unwrap();
    let lengths = |name: &str| trip[name].as_array().unwrap().len();
    assert_eq!((lengths("legs"), lengths("stops")), (3, 4));
    let leg = &trip["legs"][0];
    assert_eq!((&leg["from"], &leg["to"]), (&"haneda".into(), &"washington".into()));
    assert_eq!(leg["crosses_antimeridian"], true);
    assert!((leg["distance_m"].as_f64().unwrap() - 10_936_956.0).abs() < 1.0);
    assert_eq!(leg["depart"], "2024-07-10");
    let steps = trip["steps"].as_array().unwrap();
    assert_eq!(steps[0]["start_s"], 0.0);
    assert!(steps.windows(2).all(|pair| pair[0]["end_s"] == pair[1]["start_s"]));
    let ids: Vec<&str> = steps.iter().map(|step| step["id"].as_str().unwrap()).collect();
    assert!(ids.contains(&"berlin/steinmeier") && ids.contains(&"tokyo-2"), "{ids:?}");
}

#[test]
fn svg_is_drawn_in_the_colours_asked_for_and_says_what_cannot_be() {
    let (code, plain, err) = run(&["svg", HEADLINE], b"");
    assert_eq!((code, err.as_str()), (0, ""));
    let brand = ["svg", HEADLINE, "--color", "accent=#05c", "--color", "sea=#dde8ff"];
    let (code, brand, err) = run(&brand, b"");
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(brand.contains("#0055cc") && brand.contains("#dde8ff"));
    assert!(plain.contains("#c7321a") && !brand.contains("#c7321a"));
    let (code, yellow, err) = run(&["svg", HEADLINE, "--color", "accent=#ffd500"], b"");
    assert_eq!(code, 0);
    assert_eq!(
        err,
        "trip-map: to be readable (WCAG 2.2), accent #ffd500 is drawn as #9e8300: 1.1:1 to sea, 3.0:1 needed\n"
    );
    assert!(yellow.contains("#9e8300"));
}

#[test]
fn a_colour_that_is_none_is_refused_with_what_was_expected() {
    let refused = |color: &str| run(&["svg", HEADLINE, "--color", color], b"");
    for (color, sentence) in [
        ("red", "expected one of accent, surface, sea, land, visited, quiet, text before the ="),
        (
            "ocean=#eef",
            "expected one of accent, surface, sea, land, visited, quiet, text before the =",
        ),
        ("sea=blue", "expected a colour such as sea=#00aa77 or sea=#0a7"),
        ("sea=#12345", "expected a colour such as sea=#00aa77 or sea=#0a7"),
        ("sea=#+12345", "expected a colour such as sea=#00aa77 or sea=#0a7"),
    ] {
        let (code, out, err) = refused(color);
        assert_eq!((code, out.as_str()), (2, ""), "{color}");
        assert!(err.contains(sentence), "{err}");
    }
}

#[test]
fn svg_shows_the_view_and_the_borders_asked_for() {
    let drawn =
        |option: &[&str]| run(&[&["svg", HEADLINE, "--at", "berlin"], option].concat(), b"");
    let plain = drawn(&[]);
    assert_eq!((plain.0, plain.2.as_str()), (0, ""));
    assert_eq!(drawn(&["--view", "auto", "--borders", "visited"]), plain, "the defaults");
    let tint = "#f3dccf";
    assert!(plain.1.contains(tint) && drawn(&["--borders", "all"]).1.contains(tint));
    assert!(drawn(&["--borders", "all"]).1.len() > plain.1.len());
    assert!(!drawn(&["--borders", "none"]).1.contains(tint));
    assert_ne!(drawn(&["--view", "world"]).1, drawn(&["--view", "flat"]).1);
    assert_eq!(drawn(&["--borders", "some"]).0, 2);
    assert_eq!(drawn(&["--view", "mercator"]).0, 2);
}

#[test]
fn svg_marks_the_present_it_is_told_and_no_other() {
    let svg = |more: &[&str]| run(&[&["svg", HEADLINE, "--at", "washington"], more].concat(), b"");
    let (end, picture, said) = svg(&["--now", "2024-07-11T10:00-04:00"]);
    assert_eq!((end, said.as_str()), (0, ""));
    assert!(picture.contains(">Now</text>"));
    let (_, without, _) = svg(&[]);
    assert!(!without.contains(">Now</text>"));
    let (end, picture, said) = svg(&["--now", "2024-08-11T10:00Z"]);
    assert_eq!((end, picture), (0, without));
    assert!(said.contains("--now marks nothing"), "{said}");
    let (end, _, said) = svg(&["--now", "today"]);
    assert_eq!(end, 2);
    assert!(said.contains("2024-07-11T10:00-04:00"), "{said}");
}
