//! What a picture holds, whatever the trip, the moment and the size.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use trip_map::TripMap;
use trip_map::camera::{Px, Viewport};
use trip_map::scene::{MetricsTable, Scene, Shape, Theme};
use trip_map::timeline::Timeline;

const HEADLINE: &str = include_str!("../www/trips/kishida-2024-07.json");

fn headline() -> TripMap {
    TripMap::parse(HEADLINE, "en").unwrap()
}

/// A trip over places at the given positions, every mode in turn.
fn trip_over(positions: &[(f64, f64)]) -> TripMap {
    let place = |(index, (lon, lat)): (usize, &(f64, f64))| {
        format!(r#""p{index}": {{"name": "P{index}", "lon": {lon}, "lat": {lat}}}"#)
    };
    let modes = ["air", "rail", "road", "sea", "foot"];
    let leg = |index: usize| {
        let mode = modes[index % modes.len()];
        format!(
            r#"{{"from": "p{index}", "to": "p{}", "mode": "{mode}", "status": "planned"}}"#,
            index + 1
        )
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

fn pixels(shape: &Shape) -> Vec<Px> {
    match shape {
        Shape::Polygon { ring, .. } => ring.clone(),
        Shape::Line { points, .. } => points.clone(),
        Shape::Disc { center, .. } | Shape::Circle { center, .. } => vec![*center],
        Shape::Text(text) => vec![text.at],
    }
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
    let mut ids: Vec<&str> = steps.iter().map(trip_map::timeline::Step::id).collect();
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
    let map = headline();
    let leg = map.timeline().find("tokyo-washington").unwrap();
    let part = |share: f64| leg.start_s() + 1.6 + share * (leg.end_s() - leg.start_s() - 2.0);
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
    use trip_map::scene::{Align, Measure};
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
