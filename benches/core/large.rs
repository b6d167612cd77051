//! The largest trip a page must take: 1 MiB with 500 legs and 2,000 meetings.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

/// Bytes of the file, which is the most that is allowed.
pub const BYTES: usize = 1024 * 1024;
const LEGS: usize = 500;
const MEETINGS: usize = 2000;
const CITIES: usize = 50;

/// The file. It is also written where `cargo xtask bench` finds it for the browser, so that both read the
/// same.
pub fn trip() -> String {
    let mut text = document(0).to_string();
    // Each meeting says as much more as makes the file full.
    let spare = (BYTES - text.len()) / MEETINGS;
    text = document(spare).to_string();
    text.push_str(&" ".repeat(BYTES - text.len()));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join("large-trip.json"), &text).unwrap();
    text
}

fn document(spare: usize) -> Value {
    let places: serde_json::Map<_, _> = (0..CITIES)
        .flat_map(|city| {
            let degrees = f64::from(u32::try_from(city).unwrap());
            let name = json!({"en": format!("City {city}"), "ja": format!("都市{city}")});
            let (lon, lat) = (7.2 * degrees - 180.0, 3.0 * degrees - 75.0);
            [
                (format!("city-{city}"), json!({"name": name, "lon": lon, "lat": lat})),
                (
                    format!("hall-{city}"),
                    json!({"name": "Town Hall", "lon": lon, "lat": lat, "within": format!("city-{city}")}),
                ),
            ]
        })
        .collect();
    json!({
        "format": 1, "id": "large", "lang": "en", "title": {"en": "A long way", "ja": "長い道"},
        "places": places, "sources": {"paper": {"publisher": "The Paper", "published": "2024-05-01"}},
        "legs": (0..LEGS).map(leg).collect::<Vec<_>>(),
        "meetings": (0..MEETINGS).map(|meeting| self::meeting(meeting, spare)).collect::<Vec<_>>(),
    })
}

/// A day in the legs' year, one later after each.
fn day(leg: usize) -> String {
    format!("{}-{:02}-{:02}", 2024 + leg / 336, leg / 28 % 12 + 1, leg % 28 + 1)
}

fn leg(leg: usize) -> Value {
    let city = |stop: usize| format!("city-{}", stop % CITIES);
    let day = day(leg);
    json!({
        "from": city(leg), "to": city(leg + 1), "mode": "air", "status": "planned", "sources": ["paper"],
        "depart": format!("{day}T08:00+00:00"), "arrive": format!("{day}T18:30+00:00"),
    })
}

/// Four at each stop but the first.
fn meeting(meeting: usize, spare: usize) -> Value {
    let leg = meeting / 4;
    json!({
        "id": format!("meeting-{meeting}"), "at": format!("hall-{}", (leg + 1) % CITIES), "kind": "bilateral",
        "title": {"en": format!("Talks {meeting}"), "ja": format!("会談{meeting}")},
        "when": format!("{}T19:{:02}+00:00", day(leg), meeting % 4 * 10), "status": "planned", "sources": ["paper"],
        "with": [{"name": "A Minister", "role": "Minister", "country": "DE"}], "topics": ["Trade", "Climate"],
        "outcome": "a".repeat(spare.saturating_sub(15)),
    })
}
