#![allow(clippy::unwrap_used)]
use super::*;
use crate::trip::{Status, When};

/// The languages of the tables below, in their order.
const LANGS: [&str; 6] = ["en", "ja", "de", "fr", "es", "ar"];

/// First and last, and how each language says it; the same date twice is a single date.
const RANGES: &[(&str, &str, [&str; 6])] = &[
    ("2024", "2024", ["2024", "2024年", "2024", "2024", "2024", "2024"]),
    (
        "2024-07",
        "2024-07",
        ["July 2024", "2024年7月", "Juli 2024", "juillet 2024", "julio de 2024", "يوليو 2024"],
    ),
    (
        "2024-07-01",
        "2024-07-01",
        [
            "1 July 2024",
            "2024年7月1日",
            "1. Juli 2024",
            "1er juillet 2024",
            "1 de julio de 2024",
            "1 يوليو 2024",
        ],
    ),
    (
        "2024-07-12T15:35+02:00",
        "2024-07-12T15:35+02:00",
        [
            "12 July 2024, 15:35 (UTC+2)",
            "2024年7月12日 15:35（UTC+2）",
            "12. Juli 2024, 15:35 Uhr (UTC+2)",
            "12 juillet 2024 à 15:35 (UTC+2)",
            "12 de julio de 2024, 15:35 (UTC+2)",
            "12 يوليو 2024، 15:35 (UTC+2)",
        ],
    ),
    (
        "2024-07-12T15:35-03:30",
        "2024-07-12T16:00-03:30",
        [
            "12 July 2024, 15:35–16:00 (UTC−3:30)",
            "2024年7月12日 15:35〜16:00（UTC−3:30）",
            "12. Juli 2024, 15:35–16:00 Uhr (UTC−3:30)",
            "12 juillet 2024, 15:35–16:00 (UTC−3:30)",
            "12 de julio de 2024, 15:35–16:00 (UTC−3:30)",
            "12 يوليو 2024، 15:35–16:00 (UTC−3:30)",
        ],
    ),
    (
        "2024-07-10",
        "2024-07-11",
        [
            "10–11 July 2024",
            "2024年7月10〜11日",
            "10.–11. Juli 2024",
            "10–11 juillet 2024",
            "10–11 de julio de 2024",
            "10–11 يوليو 2024",
        ],
    ),
    (
        "2024-05-02",
        "2024-05-01",
        [
            "2 May 2024 – 1 May 2024",
            "2024年5月2日〜2024年5月1日",
            "2. Mai 2024 – 1. Mai 2024",
            "2 mai 2024 – 1er mai 2024",
            "2 de mayo de 2024 – 1 de mayo de 2024",
            "2 مايو 2024 – 1 مايو 2024",
        ],
    ),
    (
        "2024-06-30",
        "2024-07-02",
        [
            "30 June – 2 July 2024",
            "2024年6月30日〜7月2日",
            "30. Juni – 2. Juli 2024",
            "30 juin – 2 juillet 2024",
            "30 de junio – 2 de julio de 2024",
            "30 يونيو – 2 يوليو 2024",
        ],
    ),
    (
        "2024-06",
        "2024-07",
        [
            "June–July 2024",
            "2024年6〜7月",
            "Juni–Juli 2024",
            "juin–juillet 2024",
            "junio–julio de 2024",
            "يونيو–يوليو 2024",
        ],
    ),
    (
        "2023-12-30",
        "2024-01-02",
        [
            "30 December 2023 – 2 January 2024",
            "2023年12月30日〜2024年1月2日",
            "30. Dezember 2023 – 2. Januar 2024",
            "30 décembre 2023 – 2 janvier 2024",
            "30 de diciembre de 2023 – 2 de enero de 2024",
            "30 ديسمبر 2023 – 2 يناير 2024",
        ],
    ),
    (
        "2023",
        "2024",
        [
            "2023 – 2024",
            "2023年〜2024年",
            "2023 – 2024",
            "2023 – 2024",
            "2023 – 2024",
            "2023 – 2024",
        ],
    ),
    (
        "2024-07",
        "2024-07-12",
        [
            "July 2024 – 12 July 2024",
            "2024年7月〜2024年7月12日",
            "Juli 2024 – 12. Juli 2024",
            "juillet 2024 – 12 juillet 2024",
            "julio de 2024 – 12 de julio de 2024",
            "يوليو 2024 – 12 يوليو 2024",
        ],
    ),
    (
        "2024-07-12T09:00Z",
        "2024-07-12T12:00+01:00",
        [
            "12 July 2024, 09:00 (UTC) – 12 July 2024, 12:00 (UTC+1)",
            "2024年7月12日 09:00（UTC）〜2024年7月12日 12:00（UTC+1）",
            "12. Juli 2024, 09:00 Uhr (UTC) – 12. Juli 2024, 12:00 Uhr (UTC+1)",
            "12 juillet 2024 à 09:00 (UTC) – 12 juillet 2024 à 12:00 (UTC+1)",
            "12 de julio de 2024, 09:00 (UTC) – 12 de julio de 2024, 12:00 (UTC+1)",
            "12 يوليو 2024، 09:00 (UTC) – 12 يوليو 2024، 12:00 (UTC+1)",
        ],
    ),
];

/// Meetings counted by status.
type Counts = &'static [(usize, Status)];

/// How each language says them.
const TALLIES: &[(Counts, [&str; 6])] = &[
    (
        &[(1, Status::Planned)],
        [
            "1 meeting, planned",
            "会談など1件（予定）",
            "1 Termin, geplant",
            "1 rendez-vous, prévu",
            "1 encuentro, previsto",
            "لقاء واحد، الحالة: مقرر",
        ],
    ),
    (
        &[(2, Status::Held)],
        [
            "2 meetings, all held",
            "会談など2件（すべて実施済み）",
            "2 Termine, alle abgehalten",
            "2 rendez-vous, tous tenus",
            "2 encuentros, todos celebrados",
            "لقاءان، الحالة: تم",
        ],
    ),
    (
        &[(5, Status::Planned), (1, Status::Held)],
        [
            "6 meetings: 5 planned, 1 held",
            "会談など6件（予定5、実施済み1）",
            "6 Termine: 5 geplant, 1 abgehalten",
            "6 rendez-vous\u{a0}: 5 prévus, 1 tenu",
            "6 encuentros: 5 previstos, 1 celebrado",
            "6 لقاءات: مقرر (5)، تم (1)",
        ],
    ),
    (
        &[(12, Status::Arranging)],
        [
            "12 meetings, all being arranged",
            "会談など12件（すべて調整中）",
            "12 Termine, alle in Vorbereitung",
            "12 rendez-vous, tous en préparation",
            "12 encuentros, todos en preparación",
            "12 لقاءً، الحالة: قيد الترتيب",
        ],
    ),
];

#[test]
fn ranges_say_once_what_they_share() {
    for (first, last, told) in RANGES {
        let (first, last) = (When::parse(first).unwrap(), When::parse(last).unwrap());
        for (lang, told) in LANGS.iter().zip(told) {
            assert_eq!(for_language(lang).range(&first, &last), *told, "{lang}");
        }
    }
}

#[test]
fn what_is_counted_agrees_with_its_number() {
    for (counts, told) in TALLIES {
        for (lang, told) in LANGS.iter().zip(told) {
            assert_eq!(for_language(lang).tally(Subject::Meeting, counts), *told, "{lang}");
        }
    }
}

#[test]
fn distances_are_grouped_and_never_too_exact() {
    let told = |lang: &str, metres| for_language(lang).distance(metres, false);
    assert_eq!(
        LANGS.map(|lang| told(lang, 10_921_600.0)),
        [
            "10,922 km",
            "10,922 km",
            "10.922 km",
            "10\u{202f}922\u{202f}km",
            "10.922 km",
            "10,922 كم",
        ]
    );
    assert_eq!(told("es", 8_940_000.0), "8940 km", "Spanish groups from five digits on");
    assert_eq!(told("en", 999_600.0), "1,000 km");
    assert_eq!(told("en", 447.0), "450 m");
    assert_eq!(for_language("ja").distance(27_345_000.0, true), "約27,345 km");
    assert_eq!(for_language("en").distance(27_345_000.0, true), "about 27,345 km");
}

#[test]
fn every_status_has_its_own_shape() {
    let symbols: std::collections::BTreeSet<&str> =
        Status::ALL.iter().map(|&s| symbol(s)).collect();
    assert_eq!(symbols.len(), Status::ALL.len());
}

/// The file of a language that is not English.
fn file(lang: &str) -> &'static str {
    let tag = format!("\"lang\": \"{lang}\"");
    OTHERS.iter().find(|json| json.contains(&tag)).unwrap()
}

#[test]
fn every_language_is_read_and_passes_the_check() {
    assert_eq!(tags(), ["en", "ar", "de", "es", "fr", "ja"]);
    assert_eq!(OTHERS.len() + 1, tags().len());
    let english = crate::document::tree(ENGLISH).unwrap();
    let names: Vec<&str> = english.entries().iter().map(|entry| &*entry.key).collect();
    let listed: Vec<&str> = keys::KEYS.iter().map(|key| key.name).chain([keys::PLURAL]).collect();
    assert_eq!(names, listed);
    for lang in ["ar", "de", "es", "fr", "ja"] {
        assert_eq!(check::problems(lang, file(lang)), Vec::<String>::new());
    }
}

#[test]
fn what_is_wrong_with_a_language_ends_the_build() {
    for (good, bad, problem) in [
        ("\"label.play\": \"Abspielen\",", "", "\"label.play\" is missing"),
        ("\"label.play\": \"Abspielen\"", "\"label.play\": \" \"", "\"label.play\" is empty"),
        ("\"label.play\"", "\"label.plays\": \"\", \"label.play\"", "\"label.plays\" is not one"),
        ("Von {from} nach", "Von {start} nach", "there is no such value"),
        ("{distance}; {status}", "{distance}; ", "lacks {status}"),
        ("[, {when}][, {arrival}]", ", {when}[, {arrival}]", "{when} in [brackets]"),
        ("{status}.", "{status.", "a bracket too many"),
        ("\"one\": \"{count} Tag später\", ", "", "has no form \"one\""),
        ("\"other\": \"{count} Tage später\"", "\"other\": \"Tage\"", "lacks {count}"),
        ("{\"one\": \"n = 1\"}", "{\"one\": \"n is 1\"}", "is no rule"),
        ("{\"one\": \"n = 1\"}", "{}", "without a rule"),
        ("\"ltr\"", "\"left\"", "neither"),
        ("\"1000\"", "\"many\"", "no number"),
        ("\"lang\": \"de\"", "\"lang\": \"nl\"", "the file is called de"),
        ("{\n", "[", "not a JSON object"),
    ] {
        assert!(file("de").contains(good), "{good}");
        let found = check::problems("de", &file("de").replacen(good, bad, 1));
        assert!(found.iter().any(|found| found.contains(problem)), "{bad}: {found:?}");
    }
}

#[test]
fn a_form_for_one_number_alone_may_say_it_in_a_word() {
    let in_a_word = |lang, one: &str| {
        let found = check::problems(lang, &file(lang).replacen(one, "\"one\": \"dann\"", 1));
        found.len()
    };
    assert_eq!(in_a_word("de", "\"one\": \"{count} Tag später\""), 0);
    assert_eq!(in_a_word("fr", "\"one\": \"{count} jour plus tard\""), 1, "0 and 1 in French");
}
