//! Pointing at the picture: a stop, a meeting or a leg, or nothing.
#![allow(clippy::unwrap_used, missing_docs)]

use trip_map::TripMap;
use trip_map::camera::{Aim, Gaze, Px, Rest, Viewport};
use trip_map::scene::{Hit, MetricsTable, Shape};

const HEADLINE: &str = include_str!("../www/trips/kishida-2024-07.json");
const MOUSE_PX: f64 = 12.0;
const FINGER_PX: f64 = 22.0;

fn map() -> (TripMap, Viewport) {
    (TripMap::parse(HEADLINE, "en").unwrap(), Viewport::new(680.0, 383.0))
}

fn still(map: &TripMap, id: &str) -> f64 {
    map.timeline().find(id).unwrap().still_s()
}

fn id(map: &TripMap, hit: Option<Hit>) -> Option<String> {
    hit.map(|hit| map.timeline().steps()[hit.step].id().to_owned())
}

/// Where a number is drawn: the middle of its marker.
fn marker(map: &TripMap, viewport: Viewport, seconds: f64, number: &str) -> Px {
    let scene = map.scene(viewport, seconds, &MetricsTable);
    let at = scene.shapes.iter().rev().find_map(|shape| match shape {
        // The number of meetings beside a marker is smaller.
        Shape::Text(text) if text.content == number && text.size_px > 10.5 => Some(text.at),
        _ => None,
    });
    at.unwrap()
}

#[test]
fn each_marker_is_hit_where_it_is_drawn_and_a_little_around_it() {
    let (map, viewport) = map();
    let at_s = still(&map, "closing");
    for (number, step) in [("2", "washington"), ("3", "berlin")] {
        let at = marker(&map, viewport, at_s, number);
        for around in [at, at.shifted(11.0, 0.0), at.shifted(0.0, -11.0)] {
            assert_eq!(id(&map, map.hit(viewport, at_s, around, MOUSE_PX)).as_deref(), Some(step));
        }
        let finger = map.hit(viewport, at_s, at.shifted(0.0, 20.0), FINGER_PX);
        assert_eq!(id(&map, finger).as_deref(), Some(step));
    }
}

#[test]
fn a_place_visited_twice_means_the_next_visit() {
    let (map, viewport) = map();
    let tokyo = |at_s: f64| {
        let at = marker(&map, viewport, at_s, "1 · 4");
        id(&map, map.hit(viewport, at_s, at, MOUSE_PX))
    };
    assert_eq!(tokyo(still(&map, "opening")).as_deref(), Some("tokyo"));
    assert_eq!(tokyo(still(&map, "tokyo-washington")).as_deref(), Some("tokyo-2"));
    assert_eq!(tokyo(still(&map, "closing")).as_deref(), Some("tokyo"), "all visits are behind");
}

#[test]
fn every_meeting_of_a_stop_can_be_hit_at_its_own_pin() {
    let (map, viewport) = map();
    for stop in ["washington", "berlin"] {
        let steps = map.timeline().steps();
        let meetings = steps.iter().filter(|step| step.id().starts_with(&format!("{stop}/")));
        for meeting in meetings {
            // Its own anchor, while it is on, is where another step finds it.
            let at = map.anchor(viewport, meeting.still_s()).unwrap();
            let found = map.hit(viewport, still(&map, stop), at, MOUSE_PX);
            assert_eq!(id(&map, found).as_deref(), Some(meeting.id()));
        }
    }
}

#[test]
fn a_leg_is_hit_along_its_line_but_stops_come_first() {
    let (map, viewport) = map();
    let at_s = still(&map, "tokyo-washington");
    let traveller = map.anchor(viewport, at_s).unwrap();
    let found = map.hit(viewport, at_s, traveller.shifted(0.0, 6.0), MOUSE_PX);
    assert_eq!(id(&map, found).as_deref(), Some("tokyo-washington"));
    assert!(found.unwrap().at.distance_to(traveller.shifted(0.0, 6.0)) <= 6.0);
    let washington = marker(&map, viewport, at_s, "2");
    let found = map.hit(viewport, at_s, washington, MOUSE_PX);
    assert_eq!(id(&map, found).as_deref(), Some("washington"), "the line ends there, too");
}

#[test]
fn open_sea_and_nonsense_hit_nothing() {
    let (map, viewport) = map();
    for at in [Px { x: 5.0, y: 5.0 }, Px { x: -100.0, y: 1e9 }, Px { x: f64::NAN, y: f64::NAN }] {
        assert_eq!(map.hit(viewport, still(&map, "berlin"), at, MOUSE_PX), None);
    }
}

#[test]
fn what_the_reader_has_moved_is_hit_where_it_is_now() {
    let (mut map, viewport) = map();
    let at_s = still(&map, "washington");
    let before = map.anchor(viewport, at_s).unwrap();
    let aim = Aim::of(map.camera(viewport, at_s), viewport);
    let moved = map.dragged(viewport, aim, Some(viewport.middle()), Px { x: 80.0, y: 40.0 });
    let rest = Rest { step: map.timeline().step_at(at_s), aim: None };
    map.set_gaze(Some(Gaze { aim: moved, from: rest, hold: Some(moved), share: 1.0 }));
    let now = map.anchor(viewport, at_s).unwrap();
    assert!(now.distance_to(before.shifted(80.0, 40.0)) < 1.0, "{before:?} became {now:?}");
    assert_eq!(id(&map, map.hit(viewport, at_s, now, MOUSE_PX)).as_deref(), Some("washington"));
    let away = map.dragged(viewport, moved, None, Px { x: 1500.0, y: 0.0 });
    map.set_gaze(Some(Gaze { aim: away, from: rest, hold: Some(away), share: 1.0 }));
    assert_eq!(map.anchor(viewport, at_s), None, "it is out of the picture");
}

#[test]
fn the_whole_trip_has_no_anchor() {
    let (map, viewport) = map();
    assert_eq!(map.anchor(viewport, still(&map, "opening")), None);
    assert_eq!(map.anchor(viewport, still(&map, "closing")), None);
}
