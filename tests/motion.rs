//! How the camera moves through a play: without a jump in place or in speed, and never away from the traveller.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "support/made_up.rs"]
mod made_up;
#[path = "support/motion.rs"]
mod motion;
#[path = "support/shipped.rs"]
mod shipped;

use made_up::{Leg, trip};
use motion::motion;
use proptest::prelude::*;
use shipped::TRIPS;
use trip_map::TripMap;
use trip_map::camera::{Aim, Gaze, Projection, Px, Rest, Shots, ViewChoice, Viewport};
use trip_map::timeline::{Beat, Pace};

const ROUND_THE_WORLD: &str = include_str!("pictures/trips/round-the-world.json");

const SHAPES: [(f64, f64); 3] = [(360.0, 450.0), (680.0, 383.0), (1200.0, 675.0)];

const VIEWS: [ViewChoice; 4] =
    [ViewChoice::Auto, ViewChoice::Globe, ViewChoice::Flat, ViewChoice::World];

fn every_map(mut look: impl FnMut(&TripMap, Viewport, &str)) {
    for json in TRIPS.into_iter().chain([ROUND_THE_WORLD]) {
        for view in VIEWS {
            for (width, height) in SHAPES {
                let mut map = TripMap::parse(json, "en").unwrap();
                map.set_view(view);
                let about = format!("{} as {view:?} in {width}x{height}", map.trip().id());
                look(&map, Viewport::new(width, height), &about);
            }
        }
    }
}

/// The largest change of speed between two moments `tick_s` apart, and when it is.
fn largest_jerk(map: &TripMap, viewport: Viewport, tick_s: f64) -> (f64, f64) {
    let mut largest = (0.0, 0.0);
    let (mut at_s, mut before, mut speed) = (0.0, map.camera(viewport, 0.0), [0.0; 3]);
    while at_s < map.timeline().duration_s() {
        at_s += tick_s;
        let camera = map.camera(viewport, at_s);
        let now = motion(before, camera, viewport).map(|way| way / tick_s);
        let change = now.iter().zip(speed).map(|(now, was)| (now - was).abs()).fold(0.0, f64::max);
        if change > largest.0 {
            largest = (change, at_s);
        }
        (before, speed) = (camera, now);
    }
    largest
}

#[test]
fn neither_place_nor_speed_ever_jumps() {
    every_map(|map, viewport, about| {
        let (coarse, _) = largest_jerk(map, viewport, 1.0 / 60.0);
        let (fine, at_s) = largest_jerk(map, viewport, 1.0 / 480.0);
        // A jump stays as large however closely one looks; what is smooth shrinks with the tick.
        assert!(fine < 0.3 * coarse || fine < 0.02, "{about}: {coarse}, then {fine} at {at_s} s");
    });
}

/// Where the traveller is in the picture on each leg, at every twenty-fourth of a second.
fn look_for_traveller(map: &TripMap, viewport: Viewport, mut look: impl FnMut(Option<Px>, f64)) {
    let shots = Shots::new(map.trip(), map.paths(), map.timeline(), map.view(), viewport);
    let ticks = (0..).map(|tick| f64::from(tick) / 24.0);
    for at_s in ticks.take_while(|at_s| *at_s < map.timeline().duration_s()) {
        let moment = map.timeline().moment(at_s);
        if let Beat::Leg(leg) = map.timeline().steps()[moment.step].beat() {
            let position = map.paths()[leg].position(moment.progress);
            let camera = map.camera(viewport, at_s);
            look(Projection::new(shots.view(), camera, viewport).locate(position), at_s);
        }
    }
}

#[test]
fn the_traveller_is_always_in_the_picture() {
    every_map(|map, viewport, about| {
        look_for_traveller(map, viewport, |seen, at_s| {
            let is_in = seen.is_some_and(|px| viewport.contains(px));
            assert!(is_in, "{about}: {seen:?} at {at_s} s");
        });
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_traveller_is_in_the_picture_of_any_trip_on_a_globe(
        stops in prop::collection::vec((-180.0..180.0, -88.0..88.0), 2..5), pace in 0.25..4.0,
    ) {
        let legs: Vec<Leg> = (1..stops.len()).map(|to| Leg { from: to - 1, to, ..Leg::default() }).collect();
        let mut map = trip(&stops, &legs);
        map.set_view(ViewChoice::Globe);
        map.set_pace(Pace::new(pace));
        let viewport = Viewport::new(360.0, 450.0);
        let mut lost = Vec::new();
        look_for_traveller(&map, viewport, |seen, at_s| {
            if !seen.is_some_and(|px| viewport.contains(px)) {
                lost.push((seen, at_s));
            }
        });
        prop_assert!(lost.is_empty(), "{lost:?}");
    }
}

#[test]
fn a_still_shows_the_whole_leg() {
    for pace in [0.25, 1.0, 4.0] {
        let mut map = TripMap::parse(TRIPS[3], "en").unwrap();
        map.set_pace(Pace::new(pace));
        let viewport = Viewport::new(680.0, 383.0);
        let shots = Shots::new(map.trip(), map.paths(), map.timeline(), map.view(), viewport);
        for (index, step) in map.timeline().steps().iter().enumerate() {
            assert_eq!(map.camera(viewport, step.still_s()), shots.at_rest(index), "{}", step.id());
        }
    }
}

#[test]
fn a_pace_changes_travelling_and_reading_but_not_flights() {
    let mut map = TripMap::parse(TRIPS[3], "en").unwrap();
    let acting = |map: &TripMap| -> Vec<f64> {
        map.timeline().steps().iter().map(|step| step.end_s() - step.settled_s()).collect()
    };
    let flights = |map: &TripMap| -> Vec<f64> {
        map.timeline().steps().iter().map(|step| step.settled_s() - step.start_s()).collect()
    };
    let usual = (acting(&map), flights(&map));
    map.set_pace(Pace::new(2.0));
    for (&slow, fast) in usual.0.iter().zip(acting(&map)) {
        // A traveller's arrival takes the same moment.
        assert!(fast < slow && fast >= slow / 2.0 - 1e-9, "{slow} became {fast}");
    }
    for (&slow, fast) in usual.1.iter().zip(flights(&map)) {
        assert!((slow - fast).abs() < 1e-9);
    }
    map.set_pace(Pace::new(1.0));
    assert_eq!(acting(&map), usual.0);
}

/// A reader's camera over Berlin, at a stop of the headline trip.
fn held(map: &TripMap, viewport: Viewport) -> (Aim, f64) {
    let step = map.timeline().find("washington").unwrap();
    let berlin = map.timeline().find("berlin").unwrap();
    (Aim::of(map.camera(viewport, berlin.still_s()), viewport), step.still_s())
}

#[test]
fn a_reader_who_lets_go_flies_back_without_a_jump() {
    let mut map = TripMap::parse(TRIPS[3], "en").unwrap();
    let viewport = Viewport::new(680.0, 383.0);
    let (aim, at_s) = held(&map, viewport);
    let trip = map.camera(viewport, at_s);
    let from = Rest { step: map.timeline().step_at(at_s), aim: Some(aim) };
    map.set_gaze(Some(Gaze { aim, from, hold: Some(aim), share: 0.3 }));
    assert_eq!(map.camera(viewport, at_s), aim.camera(viewport), "in the reader's hands it stays");
    let mut before = aim.camera(viewport);
    for share in (0..=200).map(|tick| f64::from(tick) / 200.0) {
        map.set_gaze(Some(Gaze { aim, from, hold: None, share }));
        let camera = map.camera(viewport, at_s);
        let [east, north, growth] = motion(before, camera, viewport);
        assert!(east.hypot(north) < 0.1 && growth.abs() < 0.1, "a jump at {share}");
        before = camera;
    }
    assert_eq!(before, trip);
}

#[test]
fn a_reader_drags_the_ground_and_zooms_about_the_finger() {
    for view in VIEWS {
        let mut map = TripMap::parse(TRIPS[1], "en").unwrap();
        map.set_view(view);
        let viewport = Viewport::new(680.0, 383.0);
        let at_s = map.timeline().find("vilnius").unwrap().still_s();
        let shots = Shots::new(map.trip(), map.paths(), map.timeline(), map.view(), viewport);
        let project = |aim: Aim| Projection::new(shots.view(), aim.camera(viewport), viewport);
        let aim = Aim::of(map.camera(viewport, at_s), viewport);

        let ground = project(aim).unproject(viewport.middle()).unwrap();
        let dragged = map.dragged(viewport, aim, Some(viewport.middle()), Px { x: 60.0, y: -25.0 });
        let there = project(dragged).locate(ground).unwrap();
        let wanted = viewport.middle().shifted(60.0, -25.0);
        assert!(there.distance_to(wanted) < 1.0, "{view:?}: {there:?}");

        let finger = Px { x: 250.0, y: 240.0 };
        let ground = project(aim).unproject(finger).unwrap();
        let zoomed = map.zoomed(viewport, aim, finger, 2.0);
        assert!((zoomed.span / aim.span - 0.5).abs() < 1e-9);
        let there = project(zoomed).locate(ground).unwrap();
        assert!(there.distance_to(finger) < 1.0, "{view:?}: {there:?}");
    }
}

proptest! {
    #[test]
    fn whatever_a_reader_does_the_earth_stays_in_the_picture(
        view in 0..4_usize, lon in -180.0..180.0, lat in -85.0..85.0, span in 0.02..2.0,
        moves in prop::collection::vec((-2000.0..2000.0, -2000.0..2000.0, 0.05..20.0), 1..8),
    ) {
        let mut map = TripMap::parse(TRIPS[3], "en").unwrap();
        map.set_view(VIEWS[view]);
        let viewport = Viewport::new(360.0, 450.0);
        let mut aim = Aim { center: trip_map::geodesy::LonLat::new(lon, lat).unwrap(), span };
        for (x, y, factor) in moves {
            aim = map.zoomed(viewport, map.dragged(viewport, aim, Some(Px { x: y, y: x }), Px { x, y }), Px { x: x.abs(), y: y.abs() }, factor);
            prop_assert!(aim.span.is_finite() && aim.span > 0.0);
            let camera = aim.camera(viewport);
            let shots = Shots::new(map.trip(), map.paths(), map.timeline(), map.view(), viewport);
            let is_ground = Projection::new(shots.view(), camera, viewport).unproject(viewport.middle()).is_some();
            prop_assert!(is_ground, "the middle of the picture is off the map: {aim:?}");
        }
    }

    #[test]
    fn no_number_a_page_can_hand_over_breaks_the_camera(x in any::<f64>(), y in any::<f64>(), factor in any::<f64>()) {
        let map = TripMap::parse(TRIPS[3], "en").unwrap();
        let viewport = Viewport::new(360.0, 450.0);
        let aim = Aim::of(map.camera(viewport, 0.0), viewport);
        for aim in [map.dragged(viewport, aim, None, Px { x, y }), map.dragged(viewport, aim, Some(Px { x: y, y: x }), Px { x, y }), map.zoomed(viewport, aim, Px { x, y }, factor)] {
            prop_assert!(aim.span.is_finite() && aim.span > 0.0, "{aim:?}");
        }
    }
}
