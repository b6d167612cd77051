//! How the route is drawn, whatever the trip, the moment and the view.
#![allow(clippy::unwrap_used, clippy::panic)]

mod support;

use proptest::prelude::*;
use support::made_up::{Leg, json, trip};
use trip_map::TripMap;
use trip_map::camera::{Px, ViewChoice, Viewport};
use trip_map::scene::{Align, Color, Measure, MetricsTable, Scene, Shape, Theme};

const VIEWS: [ViewChoice; 3] = [ViewChoice::Globe, ViewChoice::Flat, ViewChoice::World];
const SIZES: [(f64, f64); 3] = [(360.0, 450.0), (680.0, 383.0), (1200.0, 675.0)];
const TOKYO: (f64, f64) = (139.7, 35.7);
const WASHINGTON: (f64, f64) = (-77.0, 38.9);

fn published(from: usize, to: usize) -> Leg<'static> {
    Leg { from, to, path: "published", ..Leg::default() }
}

fn there_and_back(places: &[(f64, f64)]) -> TripMap {
    trip(places, &[published(0, 1), published(1, 0)])
}

fn scene(map: &TripMap, (width, height): (f64, f64), seconds: f64) -> Scene {
    map.scene(Viewport::new(width, height), seconds, &MetricsTable)
}

fn at_end(map: &TripMap, size: (f64, f64)) -> Scene {
    scene(map, size, map.timeline().duration_s())
}

/// The pieces of the travelled line.
fn travelled(scene: &Scene) -> Vec<Vec<Px>> {
    let accent = Theme::LIGHT.accent;
    let piece = |shape: &Shape| match shape {
        Shape::Line { points, stroke } if stroke.color == accent => Some(points.clone()),
        _ => None,
    };
    scene.shapes.iter().filter_map(piece).collect()
}

fn is_arrow(shape: &Shape) -> bool {
    let inks = [Theme::LIGHT.accent.rgb, Theme::LIGHT.quiet.rgb];
    matches!(shape, Shape::Polygon { ring, fill } if ring.len() == 4 && inks.contains(&fill.rgb))
}

/// The arrowheads: where they point from and to.
fn arrows(scene: &Scene) -> Vec<(Px, Px)> {
    let arrow = |shape: &Shape| match shape {
        Shape::Polygon { ring, .. } if is_arrow(shape) => Some((ring[2], ring[0])),
        _ => None,
    };
    scene.shapes.iter().filter_map(arrow).collect()
}

fn distance_to_line(at: Px, line: &[Px]) -> f64 {
    let to_piece = |pair: &[Px]| {
        let (way_x, way_y) = (pair[1].x - pair[0].x, pair[1].y - pair[0].y);
        let along = (at.x - pair[0].x) * way_x + (at.y - pair[0].y) * way_y;
        let share = (along / (way_x * way_x + way_y * way_y).max(1e-12)).clamp(0.0, 1.0);
        at.distance_to(pair[0].shifted(way_x * share, way_y * share))
    };
    line.windows(2).map(to_piece).fold(f64::MAX, f64::min)
}

/// The sharpest turn of a line, in radians.
fn sharpest_turn(line: &[Px]) -> f64 {
    let heading = |pair: &[Px]| (pair[1].y - pair[0].y).atan2(pair[1].x - pair[0].x);
    let long: Vec<Px> = line.iter().fold(Vec::new(), |mut kept: Vec<Px>, px| {
        if kept.last().is_none_or(|last| last.distance_to(*px) > 2.0) {
            kept.push(*px);
        }
        kept
    });
    let headings: Vec<f64> = long.windows(2).map(heading).collect();
    let turn = |pair: &[f64]| {
        let turn = (pair[1] - pair[0]).rem_euclid(std::f64::consts::TAU);
        turn.min(std::f64::consts::TAU - turn)
    };
    headings.windows(2).map(turn).fold(0.0, f64::max)
}

#[test]
fn a_leg_and_the_one_back_keep_right_and_meet_at_the_stops() {
    for view in VIEWS {
        for size in SIZES {
            let mut map = there_and_back(&[TOKYO, WASHINGTON]);
            map.set_view(view);
            let lines = travelled(&at_end(&map, size));
            assert_eq!(lines.len(), 2, "{view:?} {size:?}");
            let (out, back) = (&lines[0], &lines[1]);
            let (start, end) = (out[0], out[out.len() - 1]);
            assert!(
                start.distance_to(back[back.len() - 1]) < 0.1 && end.distance_to(back[0]) < 0.1
            );
            let middle = out[out.len() / 2];
            let apart = distance_to_line(middle, back);
            assert!((5.5..6.5).contains(&apart), "{apart} px apart in {view:?} {size:?}");
            // The way back is on the left of the way out.
            let ahead = out[out.len() / 2 + 1];
            let nearest = *back
                .iter()
                .min_by(|a, b| a.distance_to(middle).total_cmp(&b.distance_to(middle)))
                .unwrap();
            let cross = (ahead.x - middle.x) * (nearest.y - middle.y)
                - (ahead.y - middle.y) * (nearest.x - middle.x);
            assert!(cross < 0.0, "the way out keeps left in {view:?} {size:?}");
            assert!(
                sharpest_turn(out) < 0.2,
                "a kink of {} in {view:?} {size:?}",
                sharpest_turn(out)
            );
        }
    }
}

#[test]
fn three_legs_on_one_line_have_a_lane_each_and_many_do_not_spread() {
    let legs: Vec<Leg> = (0..3).map(|leg| published(leg % 2, (leg + 1) % 2)).collect();
    let lines = travelled(&at_end(&trip(&[TOKYO, WASHINGTON], &legs), SIZES[1]));
    assert_eq!(lines.len(), 3);
    for (index, line) in lines.iter().enumerate() {
        for other in &lines[index + 1..] {
            assert!(distance_to_line(line[line.len() / 2], other) > 5.5);
        }
    }
    let legs: Vec<Leg> = (0..24).map(|leg| published(leg % 2, (leg + 1) % 2)).collect();
    let lines = travelled(&at_end(&trip(&[TOKYO, WASHINGTON], &legs), SIZES[1]));
    let first = lines[0][lines[0].len() / 2];
    for line in &lines {
        assert!(distance_to_line(first, line) < 25.0);
    }
}

#[test]
fn legs_that_share_a_corridor_for_a_while_part_without_a_kink() {
    let (paris, new_york, london) = ((2.35, 48.86), (-74.0, 40.71), (-0.13, 51.51));
    let map = trip(&[paris, new_york, london], &[published(0, 1), published(1, 2)]);
    let lines = travelled(&at_end(&map, SIZES[1]));
    let (out, back) = (&lines[0], &lines[1]);
    let apart: Vec<f64> = out.iter().map(|px| distance_to_line(*px, back)).collect();
    // From Paris on they come nearer, stay a lane apart, and meet at New York.
    let third = apart.len() / 3;
    assert!(apart[..third].is_sorted_by(|a, b| a >= b));
    assert!(apart[third * 2] > 5.0 && *apart.last().unwrap() < 0.1, "{apart:?}");
    for line in &lines {
        assert!(sharpest_turn(line) < 0.15, "a kink of {}", sharpest_turn(line));
    }
}

#[test]
fn legs_apart_are_drawn_on_their_paths() {
    let berlin = (13.4, 52.5);
    let map =
        trip(&[TOKYO, WASHINGTON, berlin], &[published(0, 1), published(1, 2), published(2, 0)]);
    let alone = trip(&[TOKYO, WASHINGTON, berlin], &[published(0, 1), published(1, 2)]);
    let first = |map: &TripMap| {
        let step = map.timeline().find("p0-p1").unwrap().end_s() - 0.1;
        travelled(&scene(map, SIZES[1], step))[0].clone()
    };
    assert_eq!(first(&map), first(&alone));
}

#[test]
fn the_traveller_is_on_the_line_in_its_lane() {
    let map = there_and_back(&[TOKYO, WASHINGTON]);
    let still = map.timeline().find("p1-p0").unwrap().still_s();
    let scene = scene(&map, SIZES[1], still);
    let tip = travelled(&scene).last().unwrap().last().copied().unwrap();
    let is_plane =
        |shape: &&Shape| matches!(shape, Shape::Polygon { fill, .. } if *fill == Theme::LIGHT.text);
    let Some(Shape::Polygon { ring, .. }) = scene.shapes.iter().find(is_plane) else {
        panic!("no plane")
    };
    let nearest = ring.iter().map(|px| px.distance_to(tip)).fold(f64::MAX, f64::min);
    assert!(nearest < 12.0, "the plane is {nearest} px from the end of its line");
    let sides =
        ring.iter().fold((f64::MAX, f64::MIN), |(low, high), px| (low.min(px.y), high.max(px.y)));
    assert!((f64::midpoint(sides.0, sides.1) - tip.y).abs() < 3.0);
}

#[test]
fn what_is_called_off_is_struck_and_never_in_the_accent() {
    for (status, strokes) in [("cancelled", 2), ("postponed", 1)] {
        let map = trip(&[TOKYO, WASHINGTON], &[Leg { status, ..Leg::default() }]);
        for step in map.timeline().steps() {
            let scene = scene(&map, SIZES[1], step.still_s());
            assert!(travelled(&scene).is_empty(), "{status} at {}", step.id());
        }
        let scene = at_end(&map, SIZES[1]);
        let strikes = scene.shapes.iter().filter_map(|shape| match shape {
            Shape::Line { points, stroke }
                if stroke.color == Theme::LIGHT.quiet && points.len() == 2 =>
            {
                let length = points[0].distance_to(points[1]);
                ((length - 6.4).abs() < 0.1).then(|| {
                    points[0].shifted(
                        (points[1].x - points[0].x) / 2.0,
                        (points[1].y - points[0].y) / 2.0,
                    )
                })
            }
            _ => None,
        });
        let strikes: Vec<Px> = strikes.collect();
        assert!(strikes.len() > 5 * strokes, "{} strikes of {status}", strikes.len());
        let at_first = strikes.iter().filter(|px| px.distance_to(strikes[0]) < 0.1).count();
        assert_eq!(at_first, strokes, "a cross for cancelled, a bar for postponed");
    }
}

#[test]
fn arrows_show_the_direction_where_nothing_else_does() {
    let there_and_back = there_and_back(&[TOKYO, WASHINGTON]);
    let heads = arrows(&at_end(&there_and_back, SIZES[1]));
    assert_eq!(heads.len(), 2);
    assert!(heads[0].1.x > heads[0].0.x && heads[1].1.x < heads[1].0.x, "east, and back west");
    let on_the_way = there_and_back.timeline().find("p1-p0").unwrap().still_s();
    assert_eq!(
        arrows(&scene(&there_and_back, SIZES[1], on_the_way)).len(),
        1,
        "the traveller shows the other"
    );
    let one_way = trip(&[TOKYO, WASHINGTON], &[published(0, 1)]);
    assert!(arrows(&at_end(&one_way, SIZES[1])).is_empty(), "the numbers tell");
    let tiny = arrows(&at_end(&there_and_back, (80.0, 60.0)));
    assert!(tiny.is_empty(), "no room on a short leg");
}

#[test]
fn names_keep_off_the_arrows() {
    // Around a hub with a long name there is a leg on every side of it.
    let around = (0..8).map(|leg| f64::from(leg) * std::f64::consts::TAU / 8.0);
    let mut places = vec![(10.0, 0.0)];
    places.extend(around.map(|turn| (10.0 + 7.0 * turn.cos(), 7.0 * turn.sin())));
    let legs: Vec<Leg> = (1..9).flat_map(|end| [published(0, end), published(end, 0)]).collect();
    let hub = json(&places, &legs).replace("\"P0\"", "\"Long-named hub\"");
    let there_and_back = include_str!("../www/trips/kishida-2024-04.json");
    for json in [&hub, there_and_back, include_str!("pictures/trips/four-lanes.json")] {
        let map = TripMap::parse(json, "en").unwrap();
        for step in map.timeline().steps().iter().step_by(7) {
            for size in SIZES {
                let scene = scene(&map, size, step.still_s());
                for (back, tip) in arrows(&scene) {
                    let middle =
                        Px { x: f64::midpoint(back.x, tip.x), y: f64::midpoint(back.y, tip.y) };
                    for shape in &scene.shapes {
                        let Shape::Text(name) = shape else { continue };
                        let width = MetricsTable.width_px(&name.content, name.size_px, name.bold);
                        let left = match name.align {
                            Align::Start => name.at.x,
                            Align::Middle => name.at.x - width / 2.0,
                            Align::End => name.at.x - width,
                        };
                        let is_off = middle.x < left
                            || middle.x > left + width
                            || (middle.y - name.at.y).abs() > name.size_px / 2.0;
                        assert!(is_off, "{} covers an arrow at {}", name.content, step.id());
                    }
                }
            }
        }
    }
}

/// The middle of what the traveller's wheels, or head, are made of, and of its body.
fn traveller(scene: &Scene, ink: Color) -> (Option<Px>, Px) {
    let middle = |points: &[Px]| {
        let count = points.iter().fold(0.0, |count, _| count + 1.0);
        let sum = points.iter().fold(Px::default(), |sum, px| sum.shifted(px.x, px.y));
        Px { x: sum.x / count, y: sum.y / count }
    };
    let body = scene.shapes.iter().find_map(|shape| match shape {
        Shape::Polygon { ring, fill } if *fill == ink && ring.len() > 8 => Some(middle(ring)),
        _ => None,
    });
    let discs = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Disc { center, fill, .. } if *fill == ink => Some(*center),
        _ => None,
    });
    let discs: Vec<Px> = discs.collect();
    ((!discs.is_empty()).then(|| middle(&discs)), body.unwrap())
}

#[test]
fn travellers_stay_upright_whichever_way_they_go() {
    for (mode, wheels_below) in [("rail", true), ("road", true), ("foot", false)] {
        for ends in [[(0.0, 40.0), (8.0, 46.0)], [(8.0, 46.0), (0.0, 40.0)]] {
            let map = trip(&ends, &[Leg { mode, ..Leg::default() }]);
            let still = map.timeline().find("p0-p1").unwrap().still_s();
            let (wheels, body) = traveller(&scene(&map, SIZES[1], still), Theme::LIGHT.text);
            assert_eq!(wheels.unwrap().y > body.y, wheels_below, "{mode} from {ends:?}");
        }
    }
}

#[test]
fn nobody_travels_where_a_leg_is_called_off() {
    let map = trip(&[TOKYO, WASHINGTON], &[Leg { status: "cancelled", ..Leg::default() }]);
    let scene = scene(&map, SIZES[1], map.timeline().find("p0-p1").unwrap().still_s());
    traveller(&scene, Theme::LIGHT.casing);
    let is_full =
        |shape: &Shape| matches!(shape, Shape::Polygon { fill, .. } if *fill == Theme::LIGHT.text);
    assert!(!scene.shapes.iter().any(is_full), "only its outline");
}

#[test]
fn places_on_the_way_are_dots_on_the_line() {
    let via = Leg { via: Some(2), ..published(0, 1) };
    let map = trip(&[TOKYO, WASHINGTON, (-149.9, 61.2)], &[via, published(1, 0)]);
    let scene = at_end(&map, SIZES[1]);
    let dots: Vec<Px> = scene
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Disc { center, radius_px, fill }
                if *fill == Theme::LIGHT.accent && *radius_px < 4.0 =>
            {
                Some(*center)
            }
            _ => None,
        })
        .collect();
    assert_eq!(dots.len(), 1);
    assert!(distance_to_line(dots[0], &travelled(&scene)[0]) < 0.1);
}

#[test]
fn nothing_of_the_route_jumps_where_one_step_follows_another() {
    let map = there_and_back(&[TOKYO, WASHINGTON]);
    for pair in map.timeline().steps().windows(2) {
        let moment = pair[1].start_s();
        let [before, after] = [moment - 1e-9, moment].map(|second| scene(&map, SIZES[0], second));
        let heads = |scene: &Scene| arrows(scene).len();
        assert_eq!(heads(&before), heads(&after), "arrows at the start of {}", pair[1].id());
        for (a, b) in travelled(&before).iter().zip(&travelled(&after)) {
            assert!(a[0].distance_to(b[0]) < 0.01);
        }
    }
}

#[test]
fn arrows_come_and_go_by_fading() {
    let map = there_and_back(&[TOKYO, WASHINGTON]);
    let arrows = |second: f64| {
        let scene = scene(&map, SIZES[0], second);
        let arrow = |shape: &Shape| match shape {
            Shape::Polygon { ring, fill } if is_arrow(shape) => Some((ring[0], fill.alpha)),
            _ => None,
        };
        scene.shapes.iter().filter_map(arrow).collect::<Vec<_>>()
    };
    // Out of one leg, into a stop, and on to the next leg.
    let [start, end] = ["p1", "p1-p0"].map(|id| map.timeline().find(id).unwrap().start_s());
    let seconds = (-12..60).map(|frame| f64::from(frame) / 24.0);
    let frames: Vec<_> =
        seconds.clone().map(|s| start + s).chain(seconds.map(|s| end + s)).map(arrows).collect();
    for pair in frames.windows(2) {
        for (from, to) in [(&pair[0], &pair[1]), (&pair[1], &pair[0])] {
            for (at, alpha) in from {
                let strongest = to.iter().filter(|(other, _)| other.distance_to(*at) < 60.0);
                let strongest = strongest.map(|(_, alpha)| *alpha).fold(0.0, f64::max);
                assert!(alpha - strongest < 0.2, "{at:?} goes from {alpha} to {strongest}");
            }
        }
    }
    let counts = || frames.iter().map(Vec::len);
    assert_eq!((counts().min(), counts().max()), (Some(1), Some(2)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn lanes_stay_beside_the_path_and_on_the_map(
        ends in prop::array::uniform2((-180.0..=180.0, -89.0..=89.0)), view in 0..3_usize, second in 0.0..=1.0_f64,
    ) {
        prop_assume!(ends[0] != ends[1]);
        let mut pair = there_and_back(&ends);
        let mut alone = trip(&ends, &[published(0, 1)]);
        for map in [&mut pair, &mut alone] {
            map.set_view(VIEWS[view]);
        }
        // The camera rests where both show the whole of the one leg.
        let step = |map: &TripMap| {
            let step = map.timeline().find("p0-p1").unwrap();
            let still_s = step.still_s();
            still_s - 0.15 * (1.0 - second) * (still_s - step.start_s()) + 0.1 * second * (step.end_s() - still_s)
        };
        let (pair, alone) = (scene(&pair, SIZES[1], step(&pair)), scene(&alone, SIZES[1], step(&alone)));
        let paths = travelled(&alone);
        for line in travelled(&pair) {
            for px in &line {
                let off = paths.iter().map(|path| distance_to_line(*px, path)).fold(f64::MAX, f64::min);
                prop_assert!(off < 3.5, "{off} px off its path");
            }
        }
    }
}
