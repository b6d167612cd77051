//! The present within a trip: where the traveller is by the dates of the file, and no more exactly than they tell.
#![allow(clippy::panic, clippy::unwrap_used)]

use trip_map::TripMap;
use trip_map::camera::{Px, Viewport};
use trip_map::scene::{MetricsTable, Shape, Text, Theme};
use trip_map::timeline::Whereabouts;
use trip_map::trip::Trip;

const HEADLINE: &str = include_str!("../www/trips/kishida-2024-07.json");

/// Tokyo to Washington and on to Berlin; a leg is its departure, its arrival and its status.
fn trip(legs: [(&str, &str, &str); 2], meetings: &str) -> TripMap {
    let date = |name: &str, date: &str| {
        if date.is_empty() { String::new() } else { format!(r#""{name}": "{date}", "#) }
    };
    let leg = |from: &str, to: &str, (depart, arrive, status): (&str, &str, &str)| {
        format!(
            r#"{{"from": "{from}", "to": "{to}", "mode": "air", {}{}"status": "{status}"}}"#,
            date("depart", depart),
            date("arrive", arrive)
        )
    };
    let json = format!(
        r#"{{"format": 1, "id": "now", "lang": "en", "title": "Now",
            "places": {{"tokyo": {{"name": "Tokyo", "lon": 139.7, "lat": 35.7, "zone": "Asia/Tokyo"}},
                        "washington": {{"name": "Washington", "lon": -77.0, "lat": 38.9, "zone": "America/New_York"}},
                        "berlin": {{"name": "Berlin", "lon": 13.4, "lat": 52.5, "zone": "Europe/Berlin"}}}},
            "legs": [{}, {}], "meetings": [{meetings}]}}"#,
        leg("tokyo", "washington", legs[0]),
        leg("washington", "berlin", legs[1]),
    );
    TripMap::parse(&json, "en").unwrap()
}

/// With days only: to Washington on the 10th, on to Berlin on the 11th, arrival on the 12th.
fn by_days() -> TripMap {
    trip([("2024-07-10", "2024-07-10", "planned"), ("2024-07-11", "2024-07-12", "planned")], "")
}

fn knowing_the_zones(mut map: TripMap) -> TripMap {
    for (zone, hours) in [("Asia/Tokyo", 9), ("America/New_York", -4), ("Europe/Berlin", 2)] {
        map.set_zone_offset(zone, hours * 60);
    }
    map
}

/// Seconds since 1970 of a time in July 2024, UTC.
fn july(day: u32, hour: u32, minute: u32) -> f64 {
    // 2024-07-01T00:00Z.
    1_719_792_000.0 + f64::from(((day - 1) * 24 + hour) * 60 + minute) * 60.0
}

/// The id of the step of an instant.
fn step(map: &mut TripMap, instant_s: f64) -> Option<String> {
    map.set_now(Some(instant_s));
    let now = map.now()?;
    Some(map.timeline().steps()[now.step].id().to_owned())
}

fn check(map: &mut TripMap, expected: &[(f64, Option<&str>)]) {
    for (instant_s, expected) in expected {
        assert_eq!(step(map, *instant_s).as_deref(), *expected, "at {instant_s}");
    }
}

#[test]
fn days_are_those_of_the_places_where_their_clocks_are_known() {
    check(
        &mut knowing_the_zones(by_days()),
        &[
            // In Tokyo the 10th begins at 15:00 UTC on the 9th, in Washington at 04:00 on the 10th.
            (july(9, 14, 59), None),
            (july(9, 15, 0), Some("tokyo")),
            (july(10, 3, 59), Some("tokyo")),
            (july(10, 4, 0), Some("tokyo-washington")),
            (july(10, 14, 59), Some("tokyo-washington")),
            (july(10, 15, 0), Some("washington")),
            (july(11, 14, 0), Some("washington")),
            // The 12th begins in Berlin while it is the 11th in Washington.
            (july(11, 22, 0), Some("washington-berlin")),
            (july(12, 4, 0), Some("berlin")),
            (july(12, 21, 59), Some("berlin")),
            (july(12, 22, 0), None),
        ],
    );
}

#[test]
fn where_no_clock_is_known_a_day_may_be_anywhere_on_earth() {
    check(
        &mut by_days(),
        &[
            (july(9, 9, 59), None),
            // The 10th has begun somewhere: in Tokyo, in Washington, or on the way.
            (july(9, 10, 0), Some("tokyo-washington")),
            (july(11, 9, 59), Some("tokyo-washington")),
            // It may be the 12th already; but it may still be the 10th as well.
            (july(11, 10, 0), None),
            (july(11, 12, 0), Some("washington-berlin")),
            (july(12, 12, 0), Some("berlin")),
            (july(13, 12, 0), None),
        ],
    );
}

#[test]
fn a_time_given_for_a_place_tells_its_clocks() {
    let meeting = r#"{"id": "talks", "at": "washington", "title": "Talks", "when": "2024-07-11T09:00-04:00",
                      "status": "planned"}"#;
    let legs = [("2024-07-10", "2024-07-10", "planned"), ("2024-07-11", "2024-07-12", "planned")];
    check(
        &mut trip(legs, meeting),
        &[
            (july(10, 4, 0), Some("tokyo-washington")),
            // Wherever it is still the 10th: by now, it is not in Tokyo.
            (july(11, 13, 0), Some("washington-berlin")),
            (july(12, 4, 0), Some("berlin")),
        ],
    );
}

#[test]
fn between_two_times_the_share_of_the_way_is_exact() {
    let legs = [
        ("2024-07-10T20:00+09:00", "2024-07-10T19:00-04:00", "underway"),
        ("2024-07-11", "2024-07-12", "planned"),
    ];
    let mut map = trip(legs, "");
    // Twelve hours, from 11:00 to 23:00 UTC.
    for (instant_s, expected) in
        [(july(10, 11, 0), 0.0), (july(10, 14, 0), 0.25), (july(10, 17, 0), 0.5)]
    {
        map.set_now(Some(instant_s));
        let now = map.now().unwrap();
        let Whereabouts::Leg { leg: 0, share: Some(share) } = now.whereabouts else {
            panic!("expected the first leg, found {now:?}");
        };
        assert!((share - expected).abs() < 1e-9, "{share} at {instant_s}");
        let moment = map.timeline().moment(now.second(map.timeline()).unwrap());
        assert_eq!(moment.step, now.step);
        assert!((moment.progress - expected).abs() < 1e-6, "the play is as far");
    }
}

#[test]
fn a_leg_with_one_time_is_told_as_a_whole() {
    let legs = [
        ("2024-07-10", "2024-07-10", "planned"),
        ("2024-07-11T20:00-04:00", "2024-07-12", "planned"),
    ];
    let mut map = knowing_the_zones(trip(legs, ""));
    check(
        &mut map,
        &[
            (july(11, 23, 59), Some("washington")),
            (july(12, 0, 0), Some("washington-berlin")),
            (july(12, 21, 59), Some("washington-berlin")),
        ],
    );
    assert_eq!(map.now().unwrap().whereabouts, Whereabouts::Leg { leg: 1, share: None });
}

#[test]
fn a_meeting_is_on_between_its_two_times_or_while_it_is_under_way() {
    let meetings = r#"
        {"id": "summit", "at": "washington", "title": "Summit", "when": "2024-07-11T09:00-04:00",
         "until": "2024-07-11T11:00-04:00", "status": "planned"},
        {"id": "talks", "at": "berlin", "title": "Talks", "when": "2024-07-13", "status": "underway"},
        {"id": "dinner", "at": "berlin", "title": "Dinner", "when": "2024-07-12T20:00+02:00", "status": "planned"}"#;
    let legs = [("2024-07-10", "2024-07-10", "held"), ("2024-07-11", "2024-07-12", "planned")];
    check(
        &mut trip(legs, meetings),
        &[
            (july(11, 12, 59), Some("washington")),
            (july(11, 13, 0), Some("washington/summit")),
            (july(11, 15, 0), Some("washington")),
            // How long a meeting without an end takes is not known.
            (july(12, 18, 30), Some("berlin")),
            (july(13, 12, 0), Some("berlin/talks")),
            (july(13, 22, 0), None),
        ],
    );
}

#[test]
fn what_is_completed_is_behind_and_what_is_called_off_is_not_travelled() {
    let legs =
        |first, second| [("2024-07-10", "2024-07-10", first), ("2024-07-11", "2024-07-12", second)];
    let at = |first, second, instant_s| {
        step(&mut knowing_the_zones(trip(legs(first, second), "")), instant_s)
    };
    let is = |found: Option<String>, expected: Option<&str>| assert_eq!(found.as_deref(), expected);
    is(at("held", "planned", july(10, 5, 0)), Some("washington"));
    is(at("underway", "planned", july(9, 16, 0)), Some("tokyo-washington"));
    is(at("planned", "cancelled", july(12, 1, 0)), Some("washington"));
    is(at("planned", "cancelled", july(12, 12, 0)), None);
    is(at("postponed", "planned", july(10, 5, 0)), Some("tokyo"));
    is(at("postponed", "planned", july(11, 14, 0)), None);
    is(at("held", "held", july(11, 14, 0)), None);
    is(at("held", "cancelled", july(11, 14, 0)), None);
}

#[test]
fn where_the_dates_leave_two_legs_open_nothing_is_told() {
    let legs = [("2024-07-10", "2024-07-10", "planned"), ("2024-07-10", "2024-07-10", "planned")];
    assert_eq!(step(&mut knowing_the_zones(trip(legs, "")), july(10, 12, 0)), None);
    let months = [("2024-07", "2024-07", "planned"), ("2024-07", "2024-07", "planned")];
    assert_eq!(step(&mut trip(months, ""), july(10, 12, 0)), None);
    let nothing = [("", "", "planned"), ("", "", "planned")];
    assert_eq!(step(&mut trip(nothing, ""), july(10, 12, 0)), None);
}

#[test]
fn nonsense_is_no_present() {
    let mut map = by_days();
    for instant_s in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300, -1e300] {
        assert_eq!(step(&mut map, instant_s), None);
    }
}

#[test]
fn only_what_changes_the_picture_is_a_change() {
    let mut map = knowing_the_zones(by_days());
    assert!(!map.set_now(Some(july(1, 0, 0))), "long before");
    assert!(map.set_now(Some(july(11, 14, 0))));
    assert!(!map.set_now(Some(july(11, 15, 0))), "still in Washington");
    assert!(map.set_now(Some(july(12, 1, 0))), "on the way");
    assert!(map.set_now(None));
    assert!(!map.set_now(None));
}

fn size() -> Viewport {
    Viewport::new(680.0, 383.0)
}

fn shapes(map: &TripMap, step: &str) -> Vec<Shape> {
    let second = map.timeline().find(step).unwrap().still_s();
    map.scene(size(), second, &MetricsTable).shapes
}

fn words(shapes: &[Shape]) -> Vec<&Text> {
    shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Text(text) => Some(text),
            _ => None,
        })
        .collect()
}

/// The middles of the rings in the colour of text.
fn rings(shapes: &[Shape]) -> Vec<Px> {
    let ring = |shape: &Shape| match shape {
        Shape::Circle { center, stroke, .. } if stroke.color == Theme::LIGHT.text => Some(*center),
        _ => None,
    };
    shapes.iter().filter_map(ring).collect()
}

#[test]
fn the_map_marks_the_stop_with_a_ring_and_a_word_that_clears_the_markers() {
    let mut map = knowing_the_zones(TripMap::parse(HEADLINE, "en").unwrap());
    let ids: Vec<String> = map.timeline().steps().iter().map(|step| step.id().to_owned()).collect();
    let without: Vec<usize> = ids.iter().map(|id| rings(&shapes(&map, id)).len()).collect();
    assert!(map.set_now(Some(july(11, 14, 0))));
    for (id, without) in ids.iter().zip(without) {
        let shapes = shapes(&map, id);
        let found = words(&shapes);
        let Some(now) = found.iter().find(|text| text.content == "Now") else {
            assert!(!id.starts_with("washington"), "the word is missing at {id}");
            continue;
        };
        assert_eq!(rings(&shapes).len(), without + 1, "at {id}");
        let half_px = 14.0;
        for other in found.iter().filter(|text| text.content.parse::<u32>().is_ok()) {
            let middle = match now.align {
                trip_map::scene::Align::Start => now.at.shifted(half_px, 0.0),
                trip_map::scene::Align::Middle => now.at,
                trip_map::scene::Align::End => now.at.shifted(-half_px, 0.0),
            };
            assert!(middle.distance_to(other.at) > 14.0, "{} at {id}", other.content);
        }
    }
}

#[test]
fn on_a_leg_the_mark_is_a_point_only_where_the_times_tell_it() {
    let legs =
        |depart, arrive| [(depart, arrive, "planned"), ("2024-07-14", "2024-07-15", "planned")];
    let mut timed = trip(legs("2024-07-10T20:00+09:00", "2024-07-10T19:00-04:00"), "");
    timed.set_now(Some(july(10, 17, 0)));
    let found = shapes(&timed, "tokyo-washington");
    assert_eq!(rings(&found).len(), 1);
    assert!(words(&found).iter().any(|text| text.content == "Now"));
    let mut dated = knowing_the_zones(trip(legs("2024-07-10", "2024-07-12"), ""));
    dated.set_now(Some(july(11, 16, 0)));
    assert_eq!(
        dated.now().map(|now| now.whereabouts),
        Some(Whereabouts::Leg { leg: 0, share: None })
    );
    let found = shapes(&dated, "tokyo-washington");
    assert!(rings(&found).is_empty(), "no position is made up");
    assert!(words(&found).iter().any(|text| text.content == "Now"));
    let band = |shape: &&Shape| matches!(shape, Shape::Line { stroke, .. } if stroke.color.rgb == Theme::LIGHT.text.rgb && stroke.width_px > 10.0);
    let bands: Vec<&Shape> = found.iter().filter(band).collect();
    assert!(!bands.is_empty(), "the whole leg is marked");
}

#[test]
fn a_trip_knows_its_zones() {
    let trip = Trip::parse(HEADLINE).unwrap();
    assert_eq!(trip.zones(), ["Asia/Tokyo", "America/New_York", "Europe/Berlin"]);
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn in_every_trip_the_present_goes_forward_only() {
    // Stops and legs in order.
    let rank = |whereabouts| match whereabouts {
        Whereabouts::Stop(stop) => 2 * stop,
        Whereabouts::Leg { leg, .. } => 2 * leg + 1,
    };
    let mut marked = 0;
    for folder in ["www/trips", "tests/pictures/trips"] {
        for entry in std::fs::read_dir(folder).unwrap() {
            let json = std::fs::read_to_string(entry.unwrap().path()).unwrap();
            let Ok(map) = TripMap::parse(&json, "en") else { continue };
            for mut map in [knowing_the_zones(map), TripMap::parse(&json, "en").unwrap()] {
                let days = map.trip().legs().iter().flat_map(|leg| [leg.depart(), leg.arrive()]);
                let first = days.flatten().map(trip_map::trip::When::first_day).min();
                let mut before = 0;
                for hour in -48..31 * 24 {
                    let from_s = f64::from(first.unwrap_or(0)) * 86_400.0;
                    map.set_now(Some(from_s + f64::from(hour) * 3600.0));
                    let Some(now) = map.now() else { continue };
                    let rank = rank(now.whereabouts);
                    assert!(rank >= before, "{} goes back at hour {hour}", map.trip().id());
                    before = rank;
                    marked += 1;
                }
            }
        }
    }
    assert!(marked > 100, "only {marked} hours lie within a trip");
}
