//! The trip in words: nothing that is in the file is left out, and the sentences read as sentences.
#![allow(clippy::panic, clippy::unwrap_used, missing_docs)]

use serde_json::Value;
use trip_map::TripMap;
use trip_map::describe::{About, StepView, about, plain, steps};

const HEADLINE: &str = include_str!("../www/trips/kishida-2024-07.json");
const EVERY_FIELD: &str = include_str!("trips/good-every-field/trip.json");

fn told(json: &str, lang: &str) -> (About, Vec<StepView>, String) {
    let map = TripMap::parse(json, lang).unwrap();
    let (trip, paths, timeline) = (map.trip(), map.paths(), map.timeline());
    (
        about(trip, paths, lang),
        steps(trip, paths, timeline, lang),
        plain(trip, paths, timeline, lang),
    )
}

/// Every text of a part of the file in a language, except ids and words of fixed lists.
fn texts(part: &Value, lang: &str, out: &mut Vec<String>) {
    const CODES: [&str; 14] = [
        "id", "from", "to", "at", "mode", "status", "path", "kind", "country", "zone", "within",
        "depart", "arrive", "when",
    ];
    match part {
        Value::String(text) => out.push(text.clone()),
        Value::Array(parts) => parts.iter().for_each(|part| texts(part, lang, out)),
        Value::Object(fields) if fields.contains_key(lang) => texts(&fields[lang], lang, out),
        Value::Object(fields) => {
            for (name, field) in fields {
                let code = CODES.contains(&name.as_str())
                    || ["until", "published", "sources", "via"].contains(&name.as_str());
                if !code {
                    texts(field, lang, out);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn the_itinerary_has_every_text_of_the_file() {
    for (json, lang) in [(HEADLINE, "en"), (HEADLINE, "ja"), (EVERY_FIELD, "en")] {
        let file: Value = serde_json::from_str(json).unwrap();
        let (_, _, plain) = told(json, lang);
        let mut expected = Vec::new();
        for part in ["title", "summary", "traveller", "corrections", "places", "legs", "meetings"] {
            texts(&file[part], lang, &mut expected);
        }
        for source in file["sources"].as_object().unwrap().values() {
            texts(source, lang, &mut expected);
        }
        assert!(expected.len() > 10);
        for text in expected.iter().filter(|text| !text.starts_with("2024-")) {
            assert!(plain.contains(text.as_str()), "{lang}: {text} is missing in\n{plain}");
        }
    }
}

#[test]
fn each_kind_of_step_is_one_sentence() {
    let summary = |lang, id: &str| {
        let (_, steps, _) = told(HEADLINE, lang);
        steps.iter().find(|step| step.id == id).unwrap().summary.clone()
    };
    let english = |id| summary("en", id);
    assert_eq!(
        english("tokyo-washington"),
        "Tokyo to Washington, D.C. by air, 10 July 2024, arrives the same day, about 10,937 km; planned."
    );
    assert_eq!(
        english("washington"),
        "Stop 2 of 4: Washington, D.C., 10–11 July 2024, 5 meetings."
    );
    assert_eq!(
        english("berlin/steinmeier"),
        "Meeting with Frank-Walter Steinmeier: Bellevue Palace, Berlin, 12 July 2024, 15:35 (UTC+2); held."
    );
    assert_eq!(
        english("closing"),
        "The whole trip: Tokyo – Washington, D.C. – Berlin – Tokyo, 4 stops, 10–14 July 2024, about 26,603 km."
    );
    let japanese = |id| summary("ja", id);
    assert_eq!(
        japanese("tokyo-washington"),
        "2024年7月10日、東京からワシントンへ空路で移動（約10,937 km、同じ日に到着、予定）。"
    );
    assert_eq!(
        japanese("washington"),
        "4地点中2番目：ワシントン（2024年7月10〜11日、会談など5件）。"
    );
    assert_eq!(
        japanese("berlin/steinmeier"),
        "シュタインマイヤー独大統領との会談：2024年7月12日 15:35（UTC+2）、ベルビュー宮殿（ベルリン）にて（実施済み）。"
    );
    assert_eq!(
        japanese("closing"),
        "全行程：2024年7月10〜14日、東京→ワシントン→ベルリン→東京の4地点、約26,603 km。"
    );
}

#[test]
fn the_alternative_text_says_the_whole_trip() {
    assert_eq!(
        told(HEADLINE, "en").0.description,
        "Kishida’s trip to Washington and Berlin: Tokyo – Washington, D.C. – Berlin – Tokyo, 4 stops, 10–14 July 2024, about 26,603 km. \
         3 legs, all planned. 7 meetings: 1 being arranged, 4 planned, 2 held. As of 12 July 2024."
    );
    assert_eq!(
        told(HEADLINE, "ja").0.description,
        "岸田首相のワシントン・ベルリン訪問：2024年7月10〜14日、東京→ワシントン→ベルリン→東京の4地点、約26,603 km。移動3区間（すべて予定）。会談など7件（調整中1、予定4、実施済み2）。2024年7月12日現在。"
    );
}

#[test]
fn the_legend_has_what_is_drawn_and_nothing_else() {
    let (about, ..) = told(EVERY_FIELD, "en");
    let legend: Vec<&str> = about.legend.iter().map(|entry| entry.text).collect();
    assert_eq!(
        legend,
        [
            "planned",
            "route as published",
            "indicative (the shortest way; the actual route was not published)",
            "thin: still ahead",
            "small number: meetings there",
            "night at the moment shown"
        ]
    );
    let (about, ..) = told(include_str!("pictures/trips/called-off.json"), "ja");
    let lines: Vec<(&str, &str)> =
        about.legend.iter().map(|entry| (entry.symbol, entry.text)).skip(4).collect();
    assert_eq!(
        lines,
        [
            ("━", "公表された経路"),
            ("┈", "目安（実際の経路は公表されておらず、最短の線で結んだ）"),
            ("╌", "細い線：この先の区間"),
            ("─|─", "延期となった区間"),
            ("─✕─", "中止となった区間"),
        ]
    );
}

/// A phrase says which language it is really in, so that a page can mark it.
#[test]
fn a_phrase_names_its_own_language() {
    let (about, steps, _) = told(HEADLINE, "ja");
    assert_eq!(about.title.lang, "ja");
    let leg = steps.iter().find(|step| step.id == "tokyo-washington").unwrap();
    assert_eq!(leg.title.lang, "ja");
    assert_eq!(leg.sources[0].label.lang, "en", "a headline is quoted as published");
    let (about, steps, _) = told(EVERY_FIELD, "ja");
    assert_eq!(about.title.lang, "en", "the file has no Japanese");
    assert_eq!(steps[0].details[1].term, "経路");
    assert_eq!(steps[0].details[1].items[0].lang, "en", "the names on the way are English");
}

/// The last card says how much of the trip is certain.
#[test]
fn the_closing_counts_legs_and_meetings_by_status() {
    let (_, steps, _) = told(HEADLINE, "en");
    let status = steps.last().unwrap().details.last().unwrap();
    assert_eq!(status.term, "Status");
    let counts: Vec<&str> = status.items.iter().map(|item| item.text.as_str()).collect();
    assert_eq!(counts, ["3 legs, all planned", "7 meetings: 1 being arranged, 4 planned, 2 held"]);
}

/// The fields of the JSON that a page reads.
#[test]
fn a_step_has_the_fields_a_page_reads() {
    let (about, steps, _) = told(EVERY_FIELD, "en");
    let keys = |value: Value| {
        let mut keys: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
        keys.sort();
        keys.join(" ")
    };
    let meeting = steps.iter().find(|step| step.id == "bonn/lunch").unwrap();
    let meeting = serde_json::to_value(meeting).unwrap();
    assert_eq!(meeting["kind"], "meeting");
    assert_eq!(
        meeting["status"],
        serde_json::json!({"code": "planned", "label": "planned", "symbol": "○"})
    );
    assert_eq!(meeting["sources"][0]["url"], "https://www.example.org/a?b=c#d");
    assert_eq!(
        keys(meeting),
        "children details end_s id kind place sources start_s status still_s summary times title when"
    );
    let about = serde_json::to_value(about).unwrap();
    assert_eq!(
        keys(about),
        "as_of chart corrections credit description home id legend revision summary title traveller"
    );
    let stop = steps.iter().find(|step| step.id == "bonn").unwrap();
    assert_eq!(stop.children, ["bonn/lunch"]);
}

#[test]
fn times_are_told_as_instants_and_home_by_its_zone() {
    let (about, steps, _) = told(HEADLINE, "ja");
    let home = about.home.unwrap();
    assert_eq!((home.zone.as_str(), home.name.text.as_str()), ("Asia/Tokyo", "東京"));
    let timed: Vec<&StepView> = steps.iter().filter(|step| !step.times.is_empty()).collect();
    let [meeting] = timed[..] else { panic!("expected one, found {}", timed.len()) };
    assert_eq!(meeting.id, "berlin/steinmeier");
    // 2024-07-12T15:35+02:00.
    let time = &meeting.times[0];
    assert_eq!(
        (time.term, &time.instants_s[..], &time.offsets[..]),
        (None, &[1_720_791_300][..], &[120][..])
    );
}

#[test]
fn an_arrival_over_the_date_line_is_told_in_words_in_both_languages() {
    for (lang, words) in [("en", "10 July 2024, the same day"), ("ja", "2024年7月10日（同じ日）")]
    {
        let (_, steps, plain) = told(HEADLINE, lang);
        let leg = steps.iter().find(|step| step.id == "tokyo-washington").unwrap();
        let told =
            leg.details.iter().flat_map(|detail| &detail.items).any(|item| item.text == words);
        assert!(told, "{lang}: {:?}", leg.details);
        assert!(plain.contains(words), "{plain}");
    }
}
