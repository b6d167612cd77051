//! What a picture holds, whatever the trip, the moment and the size.
#![allow(clippy::unwrap_used)]

#[path = "support/ring.rs"]
mod ring;
#[path = "support/pixels.rs"]
mod pixels;

use pixels::pixels;
use proptest::prelude::*;
use ring::is_inside;
use trip_map::TripMap;
use trip_map::camera::{Aim, Gaze, Px, Rest, Viewport};
use trip_map::scene::{Align, MetricsTable, Scene, Shape, Theme};
use trip_map::timeline::{Step, Timeline};

const HEADLINE: &str = include_str!("../www/trips/kishida-2024-07.json");

fn headline() -> TripMap {
    TripMap::parse(HEADLINE, "en").unwrap()
}

/// A trip over places at the given positions, every mode in turn.
fn trip_over(positions: &[(f64, f64)]) -> TripMap {
    trip_between(positions, |stop| stop)
}

/// The same, where `place_of` gives the place of each stop.
fn trip_between(positions: &[(f64, f64)], place_of: impl Fn(usize) -> usize) -> TripMap {
    let place = |(index, (lon, lat)): (usize, &(f64, f64))| {
        format!(r#""p{index}": {{"name": "P{index}", "lon": {lon}, "lat": {lat}}}"#)
    };
    let modes = ["air", "rail", "road", "sea", "foot"];
    let leg = |index: usize| {
        let mode = modes[index % modes.len()];
        let [from, to] = [index, index + 1].map(&place_of);
        format!(r#"{{"from": "p{from}", "to": "p{to}", "mode": "{mode}", "status": "planned"}}"#)
    };
    let places: Vec<String> = positions.iter().enumerate().map(place).collect();
    let legs: Vec<String> = (0..positions.len() - 1).map(leg).collect();
    let json = format!(
        r#"{{"format": 1, "id": "made-up", "lang": "en", "title": "Made up", "places": {{{}}}, "legs": [{}]}}"#,
        places.join(", "),
        legs.join(", ")
    );
    TripMap::parse(&json, "en").unwrap()
}

fn scene(map: &TripMap, seconds: f64) -> Scene {
    map.scene(Viewport::new(680.0, 383.0), seconds, &MetricsTable)
}

fn texts(scene: &Scene) -> Vec<&str> {
    scene
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Text(text) => Some(text.content.as_str()),
            _ => None,
        })
        .collect()
}

/// How much is drawn with a pen, counted in dashes or dots.
fn dashes_in(scene: &Scene, rgb: [u8; 3], width_px: f64) -> usize {
    let is_pen = |shape: &&Shape| {
        matches!(shape, Shape::Line { stroke, .. }
            if stroke.color.rgb == rgb && (stroke.width_px - width_px).abs() < 1e-9)
    };
    scene.shapes.iter().filter(is_pen).count()
}

fn second_of(timeline: &Timeline, id: &str) -> f64 {
    timeline.find(id).unwrap().still_s()
}

#[test]
fn steps_follow_each_other_without_a_gap_and_have_different_ids() {
    let map = headline();
    let steps = map.timeline().steps();
    assert!(steps[0].start_s().abs() < 1e-12);
    for pair in steps.windows(2) {
        assert!((pair[0].end_s() - pair[1].start_s()).abs() < 1e-12);
        assert!(pair[0].start_s() < pair[0].still_s() && pair[0].still_s() < pair[0].end_s());
    }
    let mut ids: Vec<&str> = steps.iter().map(Step::id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), steps.len());
}

#[test]
fn a_second_belongs_to_one_step_and_nonsense_to_the_ends() {
    let map = headline();
    let timeline = map.timeline();
    for (index, step) in timeline.steps().iter().enumerate() {
        assert_eq!(timeline.step_at(step.start_s()), index);
        assert_eq!(timeline.step_at(step.still_s()), index);
    }
    let last = timeline.steps().len() - 1;
    assert_eq!((timeline.step_at(-1.0), timeline.step_at(f64::NAN)), (0, 0));
    assert_eq!((timeline.step_at(1e9), timeline.step_at(f64::INFINITY)), (last, last));
}

#[test]
fn the_overview_names_every_place_once() {
    let map = headline();
    let scene = scene(&map, second_of(map.timeline(), "opening"));
    for name in ["Tokyo", "Washington, D.C.", "Berlin"] {
        assert_eq!(texts(&scene).iter().filter(|text| **text == name).count(), 1, "{name}");
    }
    assert!(texts(&scene).contains(&"1 · 4"), "a place visited twice carries both numbers");
}

#[test]
fn names_are_in_the_readers_language() {
    let map = TripMap::parse(HEADLINE, "ja").unwrap();
    let scene = scene(&map, second_of(map.timeline(), "opening"));
    assert!(texts(&scene).contains(&"東京"));
}

#[test]
fn the_travelled_part_of_a_leg_grows_and_the_rest_shrinks() {
    let mut map = headline();
    // The play's camera would follow the traveller: this one stays.
    let viewport = Viewport::new(680.0, 383.0);
    let aim = Aim::of(map.camera(viewport, 0.0), viewport);
    let rest = Rest { step: 0, aim: None };
    map.set_gaze(Some(Gaze { aim, from: rest, hold: Some(aim), share: 1.0 }));
    let leg = map.timeline().find("tokyo-washington").unwrap();
    let part = |share: f64| leg.settled_s() + share * (leg.end_s() - 0.4 - leg.settled_s());
    let travelled = |share| dashes_in(&scene(&map, part(share)), Theme::LIGHT.accent.rgb, 3.0);
    assert_eq!(travelled(0.0), 0);
    assert!(travelled(0.3) < travelled(0.6) && travelled(0.6) < travelled(0.99));
    let ahead = |share| dashes_in(&scene(&map, part(share)), Theme::LIGHT.quiet.rgb, 1.7);
    assert!(ahead(0.3) > ahead(0.9));
}

#[test]
fn the_same_second_gives_the_same_picture_whatever_was_drawn_before() {
    let map = headline();
    let first = scene(&map, 11.0);
    let small = map.scene(Viewport::new(360.0, 450.0), 50.0, &MetricsTable);
    assert_ne!(first, small);
    assert_eq!(first, scene(&map, 11.0));
    assert_eq!(first, scene(&headline(), 11.0));
}

#[test]
fn names_never_overlap_each_other() {
    for json in [HEADLINE, include_str!("../www/trips/kishida-2023-07.json")] {
        let map = TripMap::parse(json, "en").unwrap();
        for step in map.timeline().steps() {
            for (width, height) in [(360.0, 450.0), (680.0, 383.0), (1200.0, 675.0)] {
                let scene = map.scene(Viewport::new(width, height), step.still_s(), &MetricsTable);
                assert_no_overlap(&scene, step.id());
            }
        }
    }
}

fn assert_no_overlap(scene: &Scene, step: &str) {
    use trip_map::scene::Measure;
    let boxes: Vec<(f64, f64, f64, &str)> = scene
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Text(text) if text.casing.is_some() => {
                let width = MetricsTable.width_px(&text.content, text.size_px, text.bold);
                let left = match text.align {
                    Align::Start => text.at.x,
                    Align::Middle => text.at.x - width / 2.0,
                    Align::End => text.at.x - width,
                };
                Some((left, left + width, text.at.y, text.content.as_str()))
            }
            _ => None,
        })
        .collect();
    for (index, a) in boxes.iter().enumerate() {
        for b in &boxes[index + 1..] {
            let apart = a.1 <= b.0 || b.1 <= a.0 || (a.2 - b.2).abs() >= 13.0;
            assert!(apart, "{} and {} overlap at {step}", a.3, b.3);
        }
        assert!(a.0 >= 0.0 && a.1 <= scene.viewport.width_px(), "{} runs out at {step}", a.3);
    }
}

/// Cities so near each other that their markers would cover one another.
const NEAR: [(f64, f64); 8] = [
    (139.7, 35.7),
    (127.0, 37.6),
    (-77.0, 38.9),
    (-74.0, 40.7),
    (-0.1, 51.5),
    (2.3, 48.9),
    (4.4, 50.8),
    (13.4, 52.5),
];

#[test]
fn markers_of_near_cities_stand_apart_and_by_their_places() {
    let map = trip_over(&NEAR);
    for step in map.timeline().steps() {
        let scene = map.scene(Viewport::new(360.0, 450.0), step.still_s(), &MetricsTable);
        let numbers: Vec<Px> = scene
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Text(text) if text.casing.is_none() => Some(text.at),
                _ => None,
            })
            .collect();
        for (index, a) in numbers.iter().enumerate() {
            let nearest =
                numbers[index + 1..].iter().map(|b| a.distance_to(*b)).fold(f64::MAX, f64::min);
            assert!(nearest > 17.0, "markers {nearest} px apart at {}", step.id());
        }
    }
}

#[test]
fn names_keep_off_the_route_where_there_is_room() {
    let map = TripMap::parse(include_str!("../www/trips/kishida-2023-07.json"), "en").unwrap();
    let second = second_of(map.timeline(), "vilnius-brussels");
    let scene = map.scene(Viewport::new(360.0, 450.0), second, &MetricsTable);
    let name = |shape: &Shape| match shape {
        Shape::Text(text) if text.content == "Brussels" => Some(text.clone()),
        _ => None,
    };
    let brussels = scene.shapes.iter().find_map(name).unwrap();
    assert_ne!(brussels.align, Align::Start, "the route leaves to the right");
}

#[test]
fn nothing_jumps_where_one_step_follows_another() {
    let map = headline();
    for pair in map.timeline().steps().windows(2) {
        let moment = pair[1].start_s();
        let [before, after] = [moment - 1e-9, moment].map(|second| scene(&map, second));
        let names = |scene: &Scene| {
            let name = |shape: &Shape| match shape {
                Shape::Text(text) if text.casing.is_some() => {
                    Some((text.content.clone(), text.align, text.color.rgb))
                }
                _ => None,
            };
            let mut names: Vec<_> = scene.shapes.iter().filter_map(name).collect();
            names.sort_by(|a, b| a.0.cmp(&b.0));
            names
        };
        assert_eq!(names(&before), names(&after), "names at the start of {}", pair[1].id());
        // What is drawn of markers: discs, and lines where one is drawn out.
        let markers = |scene: &Scene| {
            let marker = |shape: &Shape| match shape {
                Shape::Disc { radius_px, fill, .. } => Some((*fill, *radius_px)),
                Shape::Line { stroke, .. } => Some((stroke.color, stroke.width_px / 2.0)),
                _ => None,
            };
            let drawn = scene.shapes.iter().filter_map(marker);
            let seen = drawn.filter(|(color, px)| color.alpha > 0.01 && (8.5..20.0).contains(px));
            let mut markers: Vec<String> =
                seen.map(|(color, px)| format!("{:?} {px:.1}", color.rgb)).collect();
            // The current one is on top.
            markers.sort();
            markers
        };
        assert_eq!(markers(&before), markers(&after), "markers at the start of {}", pair[1].id());
    }
}

#[test]
fn dots_ahead_stay_where_they_are_until_the_traveller_has_come() {
    let map = headline();
    let leg = map.timeline().find("tokyo-washington").unwrap();
    let dots = |seconds: f64| {
        let is_ahead = |shape: &&Shape| matches!(shape, Shape::Line { stroke, .. } if stroke.color == Theme::LIGHT.quiet);
        let scene = scene(&map, seconds);
        scene.shapes.iter().filter(is_ahead).map(|dot| pixels(dot)[0]).collect::<Vec<_>>()
    };
    // While the camera shows the whole leg.
    let (early, late) = (dots(leg.still_s()), dots(leg.still_s() + 0.2));
    assert!(late.len() < early.len());
    // The last dot is wherever the line happens to be cut off.
    let moved = |dot: &&Px| early.iter().all(|was| was.distance_to(**dot) > 0.05);
    assert!(late.iter().filter(moved).count() <= 1);
}

#[test]
fn the_traveller_flies_nose_first() {
    let map = headline();
    for id in ["tokyo-washington", "washington-berlin", "berlin-tokyo"] {
        let scene = scene(&map, second_of(map.timeline(), id));
        let plane = scene.shapes.iter().find_map(|shape| match shape {
            Shape::Polygon { ring, fill } if *fill == Theme::LIGHT.text => Some(ring.clone()),
            _ => None,
        });
        let plane = plane.unwrap();
        let middle = |points: &[Px]| {
            let count = points.iter().fold(0.0, |count, _| count + 1.0);
            let sum = points.iter().fold(Px::default(), |sum, px| sum.shifted(px.x, px.y));
            Px { x: sum.x / count, y: sum.y / count }
        };
        // The line travelled ends under the plane, and the dot before its last lies behind the tail.
        let is_travelled = |shape: &&Shape| {
            matches!(shape, Shape::Line { stroke, .. }
                if stroke.color == Theme::LIGHT.accent)
        };
        let dots: Vec<Px> =
            scene.shapes.iter().filter(is_travelled).map(|dot| pixels(dot)[0]).collect();
        let at = middle(&plane);
        let behind = dots.iter().rev().find(|dot| dot.distance_to(at) > 14.0).unwrap();
        let nose = plane[0];
        let ahead = (nose.x - at.x) * (at.x - behind.x) + (nose.y - at.y) * (at.y - behind.y);
        assert!(ahead > 0.0, "the nose is at {nose:?} and the way behind at {behind:?} on {id}");
    }
}

#[test]
fn stops_stand_on_their_own_countries() {
    let map = headline();
    for (id, viewport) in [
        ("washington", Viewport::new(360.0, 450.0)),
        ("berlin", Viewport::new(360.0, 450.0)),
        ("berlin", Viewport::new(1200.0, 675.0)),
    ] {
        let scene = map.scene(viewport, second_of(map.timeline(), id), &MetricsTable);
        for ground in [Theme::LIGHT.land, Theme::LIGHT.visited] {
            let covers = |shape: &Shape| matches!(shape, Shape::Polygon { ring, fill } if *fill == ground && is_inside(ring, viewport.middle()));
            assert!(scene.shapes.iter().any(covers), "{id} is not on {ground:?}");
        }
    }
}

#[test]
fn a_marker_fades_before_it_sets() {
    let map = trip_over(&[(0.0, 0.0), (120.0, 0.0), (120.0, 40.0)]);
    let faint = |scene: Scene| {
        let number = |shape: &Shape| matches!(shape, Shape::Text(text) if (0.01..0.99).contains(&text.color.alpha) && text.casing.is_none());
        scene.shapes.iter().any(number)
    };
    let seconds = (0..2000).map(|step| f64::from(step) / 100.0);
    assert!(seconds.into_iter().any(|second| faint(scene(&map, second))));
}

#[test]
fn a_place_visited_often_carries_its_first_and_last_number() {
    let shuttle: Vec<(f64, f64)> = (0..7).map(|stop| (f64::from(stop % 2) * 40.0, 10.0)).collect();
    let map = trip_between(&shuttle, |index| index % 2);
    assert!(texts(&scene(&map, 0.0)).contains(&"1 … 7"));
}

#[test]
fn ids_differ_even_when_places_are_called_like_steps() {
    let json = HEADLINE.replace("\"tokyo\"", "\"opening\"").replace("\"berlin\"", "\"closing\"");
    let map = TripMap::parse(&json, "en").unwrap();
    let ids: Vec<&str> = map.timeline().steps().iter().map(Step::id).collect();
    assert!(ids.contains(&"opening-2") && ids.contains(&"closing-2"), "{ids:?}");
    assert_eq!((ids[0], ids[ids.len() - 1]), ("opening", "closing"));
}

#[test]
fn every_country_visited_is_tinted() {
    let map = headline();
    let tinted = |scene: &Scene| {
        let visited = |shape: &&Shape| matches!(shape, Shape::Polygon { fill, .. } if *fill == Theme::LIGHT.visited);
        scene.shapes.iter().filter(visited).count()
    };
    assert!(tinted(&scene(&map, second_of(map.timeline(), "berlin"))) > 0);
    let elsewhere = trip_over(&[(0.0, -40.0), (10.0, -45.0)]);
    assert_eq!(tinted(&scene(&elsewhere, 0.0)), 0, "no country is guessed from a position");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_trip_at_any_second_and_size_is_a_finite_picture(
        positions in prop::collection::vec((-180.0..=180.0, -90.0..=90.0), 2..7),
        share in 0.0..=1.0f64, width in 1.0..3000.0, height in 1.0..3000.0,
    ) {
        prop_assume!(positions.windows(2).all(|pair| pair[0] != pair[1]));
        let map = trip_over(&positions);
        let scene = map.scene(Viewport::new(width, height), share * map.timeline().duration_s(), &MetricsTable);
        for px in scene.shapes.iter().flat_map(pixels) {
            prop_assert!(px.x.is_finite() && px.y.is_finite());
        }
    }

    #[test]
    fn a_trip_shifted_along_its_parallels_is_framed_alike(
        positions in prop::collection::vec((-179.0..179.0, -60.0..75.0), 2..5), turns in 1..12i32,
    ) {
        let shifted: Vec<(f64, f64)> = positions
            .iter()
            .map(|(lon, lat)| ((lon + 30.0 * f64::from(turns) + 180.0_f64).rem_euclid(360.0) - 180.0, *lat))
            .collect();
        let routes = [positions, shifted].map(|positions| {
            let scene = scene(&trip_over(&positions), 0.0);
            let is_route = |shape: &&Shape| matches!(shape, Shape::Line { stroke, .. } if stroke.color == Theme::LIGHT.quiet);
            scene.shapes.iter().filter(is_route).flat_map(pixels).collect::<Vec<_>>()
        });
        prop_assert_eq!(routes[0].len(), routes[1].len());
        for (a, b) in routes[0].iter().zip(&routes[1]) {
            prop_assert!(a.distance_to(*b) < 0.02, "{a:?} and {b:?}");
        }
    }
}

#[test]
fn hard_geometry_is_drawn() {
    let cases: [&[(f64, f64)]; 6] = [
        &[(0.0, 0.0), (180.0, 0.0)],
        &[(10.0, 80.0), (-170.0, 80.0)],
        &[(180.0, -20.0), (-180.0, 30.0)],
        &[(0.0, 90.0), (0.0, -90.0)],
        &[(-180.0, 10.0), (179.9, 10.0)],
        &[(139.0, 35.0), (139.001, 35.0)],
    ];
    for positions in cases {
        let map = trip_over(positions);
        let picture = scene(&map, map.timeline().duration_s());
        let travelled = dashes_in(&picture, Theme::LIGHT.accent.rgb, 3.0);
        assert!(travelled > 0, "{positions:?} shows no route");
    }
}
