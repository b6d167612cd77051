//! The words of every language, in the sentences of every trip.
#![allow(clippy::unwrap_used)]

use std::fs;

use trip_map::TripMap;
use trip_map::describe::{about, steps};
use trip_map::words::{Label, for_language, learn, tags};

/// Every valid trip there is: those that are shipped, and those of the tests.
fn trips() -> Vec<(String, String)> {
    let mut paths = Vec::new();
    for file in fs::read_dir("www/trips").unwrap() {
        paths.push(file.unwrap().path());
    }
    for folder in fs::read_dir("tests/trips").unwrap() {
        paths.push(folder.unwrap().path().join("trip.json"));
    }
    let read = |path: std::path::PathBuf| {
        let json = fs::read_to_string(&path).ok()?;
        TripMap::parse(&json, "en").ok()?;
        Some((path.display().to_string(), json))
    };
    paths.into_iter().filter_map(read).collect()
}

/// All that is said of a trip in one language, but for what the file says itself.
fn told(json: &str, lang: &str) -> Vec<String> {
    let map = TripMap::parse(json, lang).unwrap();
    let (trip, paths) = (map.trip(), map.paths());
    let about = about(trip, paths, lang);
    let mut told = vec![about.description, about.credit.to_owned()];
    told.extend(about.chart);
    told.extend(about.as_of);
    for step in steps(trip, paths, map.timeline(), lang) {
        told.push(step.title.text);
        told.push(step.summary);
        told.extend(step.when);
        told.extend(step.details.into_iter().flat_map(|detail| detail.items).map(|item| item.text));
        told.extend(step.sources.into_iter().map(|source| source.label.text));
    }
    told
}

/// All texts of a trip file, a line each.
fn texts(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::String(text) => format!("{text}\n"),
        serde_json::Value::Array(items) => items.iter().map(texts).collect(),
        serde_json::Value::Object(fields) => fields.values().map(texts).collect(),
        _ => String::new(),
    }
}

#[test]
fn sentences_are_whole_in_every_language() {
    /// What no sentence has unless the file said so.
    const SLIPS: [&str; 13] =
        ["{", "}", "[", "]", "  ", "..", ",,", ",.", ";.", "، .", "、、", "。。", "()"];
    let trips = trips();
    assert!(trips.len() > 20, "{}", trips.len());
    for (path, json) in &trips {
        let texts = texts(&serde_json::from_str(json).unwrap());
        for lang in tags() {
            for sentence in told(json, lang) {
                let is_ours = |slip: &&&str| sentence.contains(**slip) && !texts.contains(**slip);
                assert_eq!(SLIPS.iter().find(is_ours), None, "{path} in {lang}: {sentence}");
                assert_ne!(sentence, "", "{path} in {lang}");
            }
        }
    }
}

#[test]
fn every_language_tells_a_trip_in_its_own_words() {
    let json = fs::read_to_string("www/trips/kishida-2024-07.json").unwrap();
    let english = TripMap::parse(&json, "en").unwrap();
    let summaries = |map: &TripMap, lang| {
        let steps = steps(map.trip(), map.paths(), map.timeline(), lang);
        steps.into_iter().map(|step| step.summary).collect::<Vec<_>>()
    };
    let in_english = summaries(&english, "en");
    for lang in tags().into_iter().filter(|lang| *lang != "en") {
        for (sentence, english) in summaries(&english, lang).iter().zip(&in_english) {
            assert_ne!(sentence, english, "{lang}");
        }
    }
}

#[test]
fn names_in_other_languages_say_which() {
    let json = r#"{"format": 1, "id": "t", "lang": "ja", "title": "T", "places": {
        "tokyo": {"name": "東京", "lon": 139.7, "lat": 35.7},
        "berlin": {"name": {"ja": "ベルリン", "de": "Berlin"}, "lon": 13.4, "lat": 52.5},
        "office": {"name": {"ja": "首相府", "de": "Kanzleramt"}, "lon": 13.37, "lat": 52.52, "within": "berlin"},
        "hall": {"name": "会館", "lon": 13.38, "lat": 52.51, "within": "berlin"}},
        "legs": [{"from": "tokyo", "to": "berlin", "mode": "air", "status": "planned"}],
        "meetings": [
          {"id": "a", "at": "office", "title": "T", "status": "planned"},
          {"id": "b", "at": "hall", "title": "T", "status": "planned",
           "with": [{"name": "山田", "role": {"ja": "大臣", "de": "Minister"}}]}]}"#;
    let map = TripMap::parse(json, "de").unwrap();
    let steps = steps(map.trip(), map.paths(), map.timeline(), "de");
    let step = |id: &str| steps.iter().find(|step| step.id == id).unwrap();
    let pieces = |phrase: &trip_map::describe::Phrase| {
        let parts = phrase.parts.iter().map(|part| format!("{}={}", part.lang, part.text));
        format!("{}: {}", phrase.lang, parts.collect::<Vec<_>>().join("|"))
    };
    assert_eq!(pieces(&step("tokyo-berlin").title), "de: ja=東京|de= – |de=Berlin");
    assert_eq!(pieces(step("berlin/a").place.as_ref().unwrap()), "de: ", "all of it is German");
    assert_eq!(pieces(step("berlin/b").place.as_ref().unwrap()), "ja: ja=会館|ja=, |de=Berlin");
    let with = step("berlin/b").details.iter().find(|detail| detail.term == "Mit").unwrap();
    assert_eq!(pieces(&with.items[0]), "ja: ja=山田|ja=, |de=Minister");
    let route = steps[0].details.iter().find(|detail| detail.term == "Route").unwrap();
    assert_eq!(pieces(&route.items[0]), "ja: ja=東京|ja= – |de=Berlin");
}

#[test]
fn a_language_from_elsewhere_is_learned_or_refused_as_a_whole() {
    let german = fs::read_to_string("src/words/languages/de.json").unwrap();
    let dutch = german.replacen("\"lang\": \"de\"", "\"lang\": \"nl\"", 1);
    assert_eq!(for_language("nl").lang(), "en");
    let incomplete = dutch.replace("mode.air", "mode.sky");
    let bad = ["", "[]", "<!doctype html>", "{\"lang\": \"nl\"}", &incomplete];
    for json in bad {
        assert!(learn(json).is_err(), "{json}");
        assert_eq!(for_language("nl").lang(), "en");
    }
    learn(&dutch).unwrap();
    assert_eq!(for_language("nl-BE").lang(), "nl");
    learn(&german.replace("Abspielen", "Los")).unwrap();
    assert_eq!(for_language("de").label(Label::Play), "Abspielen", "what is there stays");
}
