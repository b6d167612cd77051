//! The meetings on the map: pins where the camera is close, a number where it is far.
#![allow(clippy::unwrap_used)]

use trip_map::TripMap;
use trip_map::camera::{Px, Viewport};
use trip_map::scene::{Align, Measure, MetricsTable, Scene, Shape, Text, Theme};
use trip_map::timeline::{Beat, Step};

const HEADLINE: &str = include_str!("../www/trips/kishida-2024-07.json");
const VILNIUS: &str = include_str!("../www/trips/kishida-2023-07.json");
const MANY: &str = include_str!("pictures/trips/many-meetings.json");
const FIVE_VENUES: &str = include_str!("pictures/trips/five-venues.json");
const DENSE: &str = include_str!("pictures/trips/dense-stops.json");
const SIZES: [(f64, f64); 4] = [(240.0, 160.0), (360.0, 450.0), (680.0, 383.0), (1200.0, 675.0)];

fn map(json: &str) -> TripMap {
    TripMap::parse(json, "en").unwrap()
}

fn scene(map: &TripMap, (width, height): (f64, f64), seconds: f64) -> Scene {
    map.scene(Viewport::new(width, height), seconds, &MetricsTable)
}

fn still(map: &TripMap, size: (f64, f64), id: &str) -> Scene {
    scene(map, size, map.timeline().find(id).unwrap().still_s())
}

/// The heads of pins by their rims: middle and radius.
fn heads(scene: &Scene) -> Vec<(Px, f64)> {
    let head = |shape: &Shape| match shape {
        Shape::Circle { center, radius_px, stroke }
            if (stroke.width_px - 0.8).abs() < 1e-9 && *radius_px < 12.0 =>
        {
            Some((*center, *radius_px))
        }
        _ => None,
    };
    scene.shapes.iter().filter_map(head).collect()
}

fn texts(scene: &Scene) -> impl Iterator<Item = &Text> {
    scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Text(text) => Some(text),
        _ => None,
    })
}

/// The numbers of meetings shown.
fn badges(scene: &Scene) -> Vec<&str> {
    let is_badge = |text: &&Text| (text.size_px - 10.5).abs() < 1e-9;
    let badges = texts(scene).filter(is_badge).filter(|text| scene.viewport.contains(text.at));
    badges.map(|text| text.content.as_str()).collect()
}

fn at_a_stop(step: &Step) -> bool {
    matches!(step.beat(), Beat::Stop(_) | Beat::Meeting { .. })
}

#[test]
fn pins_cover_nothing_and_stay_in_the_picture() {
    for json in [HEADLINE, VILNIUS, MANY, FIVE_VENUES, DENSE] {
        let map = map(json);
        for step in map.timeline().steps().iter().filter(|step| at_a_stop(step)) {
            for size in SIZES {
                let scene = scene(&map, size, step.still_s());
                assert_clear(&scene, step.id());
            }
        }
    }
}

fn assert_clear(scene: &Scene, step: &str) {
    let heads = heads(scene);
    for (index, (at, radius_px)) in heads.iter().enumerate() {
        for (other, other_px) in &heads[index + 1..] {
            assert!(at.distance_to(*other) >= radius_px + other_px, "pins overlap at {step}");
        }
        let (width, height) = (scene.viewport.width_px(), scene.viewport.height_px());
        assert!(at.x >= *radius_px && at.x <= width - radius_px, "{at:?} runs out at {step}");
        assert!(at.y >= *radius_px && at.y <= height - radius_px, "{at:?} runs out at {step}");
        // Numbers of stops are bold and have no casing.
        let numbers = texts(scene).filter(|text| text.casing.is_none() && text.size_px > 10.6);
        for number in numbers {
            assert!(at.distance_to(number.at) >= radius_px + 9.0, "a pin covers a stop at {step}");
        }
        for name in texts(scene).filter(|text| text.casing.is_some() && text.color.alpha > 0.5) {
            let width = MetricsTable.width_px(&name.content, name.size_px, name.bold);
            let left = match name.align {
                Align::Start => name.at.x,
                Align::Middle => name.at.x - width / 2.0,
                Align::End => name.at.x - width,
            };
            let dx = (left - at.x).max(at.x - left - width).max(0.0);
            let dy = ((name.at.y - at.y).abs() - name.size_px / 2.0).max(0.0);
            assert!(
                dx * dx + dy * dy > radius_px * radius_px,
                "{} is covered at {step}",
                name.content
            );
        }
    }
}

#[test]
fn every_meeting_of_a_stop_has_a_pin_and_a_far_stop_their_number() {
    let map = map(HEADLINE);
    for size in SIZES {
        assert_eq!(heads(&still(&map, size, "washington")).len(), 5);
        assert_eq!(heads(&still(&map, size, "berlin/scholz")).len(), 2);
        for step in ["opening", "washington-berlin", "closing"] {
            let scene = still(&map, size, step);
            assert!(heads(&scene).is_empty());
            let mut badges = badges(&scene);
            badges.sort_unstable();
            assert_eq!(badges, ["2", "5"], "{step}");
        }
    }
    assert!(badges(&still(&map, SIZES[2], "washington")).is_empty(), "Berlin is far away");
    let tiny = still(&map, (60.0, 60.0), "washington");
    assert!(heads(&tiny).is_empty() && badges(&tiny) == ["5"], "no room for pins");
}

#[test]
fn what_has_no_room_is_counted_and_the_current_meeting_is_always_there() {
    let map = map(MANY);
    for size in SIZES {
        for step in map.timeline().steps().iter().filter(|step| at_a_stop(step)) {
            let scene = scene(&map, size, step.still_s());
            let pins = heads(&scene).len();
            let more = texts(&scene)
                .find_map(|text| text.content.strip_prefix('+'))
                .map(|more| more.parse::<usize>().unwrap());
            match step.id() {
                id if id.starts_with("geneva") => {
                    assert!(pins >= 8, "{pins} pins at {size:?}");
                    assert_eq!(pins - usize::from(more.is_some()) + more.unwrap_or(0), 29);
                }
                _ => assert_eq!(pins, 0),
            }
            if let Beat::Meeting { .. } = step.beat() {
                let largest =
                    heads(&scene).iter().map(|(_, radius_px)| *radius_px).fold(0.0, f64::max);
                assert!((largest - 11.0).abs() < 1e-9, "no pin is emphasised at {}", step.id());
            }
        }
    }
}

#[test]
fn a_venue_apart_has_its_pin_where_it_is() {
    let map = map(MANY);
    let scene = still(&map, (680.0, 383.0), "geneva");
    let leaders = scene.shapes.iter().filter(|shape| {
        matches!(shape, Shape::Line { points, stroke } if points.len() == 2 && (stroke.width_px - 1.2).abs() < 1e-9)
    });
    assert_eq!(leaders.count() + 1, heads(&scene).len(), "one stands on its own");
}

#[test]
fn pins_do_not_jump_and_stand_still_from_meeting_to_meeting() {
    for json in [HEADLINE, MANY] {
        let map = map(json);
        for pair in map.timeline().steps().windows(2) {
            let moment = pair[1].start_s();
            let [before, after] =
                [moment - 1e-9, moment].map(|second| scene(&map, SIZES[1], second));
            let places =
                |scene: &Scene| heads(scene).into_iter().map(|(at, _)| at).collect::<Vec<_>>();
            let (mut before, mut after) = (places(&before), places(&after));
            // The emphasised one is drawn last.
            for places in [&mut before, &mut after] {
                places.sort_unstable_by(|a, b| (a.x, a.y).partial_cmp(&(b.x, b.y)).unwrap());
            }
            assert_eq!(before.len(), after.len(), "at the start of {}", pair[1].id());
            for (a, b) in before.iter().zip(&after) {
                assert!(a.distance_to(*b) < 0.01, "at the start of {}", pair[1].id());
            }
        }
    }
}

#[test]
fn pins_grow_out_of_the_marker_as_the_camera_comes() {
    let map = map(HEADLINE);
    let stop = map.timeline().find("berlin").unwrap();
    let reach = |second: f64| {
        let scene = scene(&map, SIZES[2], second);
        let heads = heads(&scene);
        heads.first().map_or(0.0, |(at, _)| {
            heads.iter().map(|(other, _)| at.distance_to(*other)).fold(0.0, f64::max)
        })
    };
    let reaches: Vec<f64> =
        (0..=16).map(|step| reach(stop.start_s() + 0.1 * f64::from(step))).collect();
    assert!(reaches.is_sorted(), "{reaches:?}");
    assert!(reaches[0] == 0.0 && reaches[16] > 15.0);
}

#[test]
fn a_pin_shows_its_status_by_form() {
    let map = map(MANY);
    // Seven statuses in a row, each the current one once; how many shapes of the accent each has.
    let forms = ["m0", "m1", "m2", "m3", "m4", "m5", "m6"].map(|meeting| {
        let scene = still(&map, SIZES[1], &format!("geneva/{meeting}"));
        let count = |matches: fn(&Shape) -> bool| scene.shapes.iter().filter(|shape| matches(shape)).count();
        [
            count(|shape| matches!(shape, Shape::Disc { fill, radius_px, .. } if *fill == Theme::LIGHT.accent && *radius_px < 10.0)),
            count(|shape| matches!(shape, Shape::Circle { stroke, .. } if stroke.color == Theme::LIGHT.accent)),
            count(|shape| matches!(shape, Shape::Line { points, stroke } if points.len() == 2 && stroke.color == Theme::LIGHT.accent && (2.0..2.9).contains(&stroke.width_px))),
            count(|shape| matches!(shape, Shape::Polygon { ring, fill } if ring.len() == 9 && *fill == Theme::LIGHT.accent)),
        ]
    });
    let expected = [
        [1, 0, 0, 0], // held ●
        [0, 1, 0, 1], // under way ◐
        [1, 1, 0, 0], // confirmed ◎
        [0, 1, 0, 0], // planned ○
        [8, 0, 0, 0], // arranging ◌
        [0, 1, 1, 0], // postponed ⊖
        [0, 0, 2, 0], // cancelled ✕
    ];
    assert_eq!(forms, expected);
}
