//! The places where maps of the world go wrong: the poles, the date line, the far side of the Earth.
#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

#[path = "support/pixels.rs"]
mod pixels;

use std::fs;
use std::path::PathBuf;

use pixels::pixels;
use serde_json::Value;
use trip_map::TripMap;
use trip_map::basemap::{Basemap, Cap};
use trip_map::camera::{Camera, Projection, Px, View, ViewChoice, Viewport};
use trip_map::geodesy::LonLat;
use trip_map::scene::{Color, MetricsTable, Scene, Shape, Theme};
use trip_map::timeline::Step;

const CHOICES: [ViewChoice; 3] = [ViewChoice::Globe, ViewChoice::Flat, ViewChoice::World];

/// The trips we ship, and every trip of the cases that is accepted.
fn corpus() -> Vec<(PathBuf, Value)> {
    let files = |folder: &str| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let cases = files("tests/trips").map(|case| case.join("trip.json"));
    let shipped = files("www/trips").filter(|path| path.to_string_lossy().contains("-20"));
    let mut trips: Vec<(PathBuf, Value)> = shipped
        .chain(cases)
        .filter_map(|path| {
            let text = fs::read_to_string(&path).ok()?;
            TripMap::parse(&text, "").ok()?;
            Some((path, serde_json::from_str(&text).unwrap()))
        })
        .collect();
    trips.sort_by(|a, b| a.0.cmp(&b.0));
    trips
}

/// The trip turned about the Earth's axis. Countries stay where they are, so no place names one.
fn turned(trip: &Value, by_deg: f64) -> TripMap {
    let east = |lon: &mut Value| {
        let lon_deg = lon.as_f64().unwrap() + by_deg;
        *lon = ((lon_deg + 180.0).rem_euclid(360.0) - 180.0).into();
    };
    let mut trip = trip.clone();
    for place in trip["places"].as_object_mut().unwrap().values_mut() {
        place.as_object_mut().unwrap().remove("country");
        east(&mut place["lon"]);
    }
    for leg in trip["legs"].as_array_mut().unwrap() {
        // Which days are possible depends on the date line.
        leg.as_object_mut().unwrap().retain(|field, _| field != "depart" && field != "arrive");
        for position in leg.get_mut("track").and_then(Value::as_array_mut).into_iter().flatten() {
            east(&mut position[0]);
        }
    }
    TripMap::parse(&trip.to_string(), "").unwrap()
}

/// The route, the traveller and the stops: what is drawn in none of the colours of the ground.
fn foreground(scene: Scene) -> Vec<Shape> {
    let theme = Theme::LIGHT;
    let inks = [theme.accent, theme.quiet, theme.text].map(|color| color.rgb);
    let is_ink = |color: &Color| inks.contains(&color.rgb);
    let belongs = |shape: &Shape| match shape {
        Shape::Polygon { fill, .. } | Shape::Disc { fill, .. } => is_ink(fill),
        Shape::Line { stroke, .. } | Shape::Circle { stroke, .. } => is_ink(&stroke.color),
        // Seas have their names where they are.
        Shape::Text(text) => is_ink(&text.color) && text.bold,
    };
    scene.shapes.into_iter().filter(belongs).collect()
}

#[test]
fn every_trip_turned_about_the_axis_gives_the_same_picture() {
    let viewport = Viewport::new(680.0, 383.0);
    let trips = corpus();
    assert!(trips.len() > 20, "only {} trips", trips.len());
    for (index, (path, trip)) in trips.iter().enumerate() {
        // Every turn for some trip and every trip at some turns: all of both would take minutes.
        for (nth, choice) in CHOICES.into_iter().enumerate() {
            let by_deg = [30.0, 60.0, 90.0, 120.0, 150.0, 180.0, 210.0, 240.0, 270.0, 300.0, 330.0]
                [(index * 3 + nth) % 11];
            let [mut here, mut there] = [turned(trip, 0.0), turned(trip, by_deg)];
            here.set_view(choice);
            there.set_view(choice);
            for step in here.timeline().steps().iter().map(Step::still_s) {
                let [a, b] =
                    [&here, &there].map(|map| foreground(map.scene(viewport, step, &MetricsTable)));
                let what = format!("{} {choice:?} turned by {by_deg}° at {step} s", path.display());
                assert!(!a.is_empty(), "{what}: nothing is drawn");
                assert_eq!(a.len(), b.len(), "{what}: {} and {} shapes", a.len(), b.len());
                for (a, b) in a.iter().flat_map(pixels).zip(b.iter().flat_map(pixels)) {
                    assert!(a.distance_to(b) < 0.02, "{what}: {a:?} and {b:?}");
                }
            }
        }
    }
}

/// Millions of square kilometres of a country on a map: both flat views keep areas.
fn area_on_map(code: &str, view: View) -> f64 {
    /// The radius of a sphere with the Earth's area.
    const EARTH_KM: f64 = 6371.007;
    const RADIUS_PX: f64 = 400.0;
    let world = Basemap::world();
    let center = match view {
        View::World { meridian_deg } => LonLat::new(meridian_deg, 0.0).unwrap(),
        View::Flat { edge_deg } => LonLat::new(edge_deg, edge_deg - 120.0).unwrap(),
        View::Globe => panic!("a globe keeps no areas"),
    };
    let camera = Camera { center, radius_px: RADIUS_PX };
    let map = Projection::new(view, camera, Viewport::new(3000.0, 3000.0));
    let outlines = world.outlines(Cap::everywhere(), map.radius_px());
    let rings = world
        .country(code)
        .iter()
        .flat_map(|it| map.polygon(&outlines.rings(it, |point| map.turn(point))));
    let twice = |ring: Vec<Px>| -> f64 {
        ring.iter().zip(ring.iter().cycle().skip(1)).map(|(a, b)| b.x * a.y - a.x * b.y).sum()
    };
    let area_px2 = rings.map(twice).sum::<f64>() / 2.0;
    area_px2 * (EARTH_KM / RADIUS_PX).powi(2) / 1e6
}

#[test]
fn countries_over_the_cut_and_round_the_pole_keep_their_area() {
    // Published areas, in millions of km² (CIA World Factbook): what 1:110 million leaves of them.
    let countries = [("RU", 17.1, 0.05), ("AQ", 14.2, 0.15), ("FJ", 0.018, 0.3), ("US", 9.8, 0.08)];
    for (code, published, tolerance) in countries {
        let uncut = area_on_map(
            code,
            View::World { meridian_deg: if code == "US" { -100.0 } else { 100.0 } },
        );
        assert!((uncut / published - 1.0).abs() < tolerance, "{code}: {uncut} million km²");
        for step in 0..48 {
            // Half a degree off, so that cuts meet vertices as well as edges.
            let meridian_deg = f64::from(step) * 7.5 - 180.0;
            let cut = area_on_map(code, View::World { meridian_deg });
            assert!(
                (cut / uncut - 1.0).abs() < 2e-3,
                "{code} at {meridian_deg}°: {cut}, not {uncut}"
            );
        }
    }
}

#[test]
fn land_on_a_flat_map_of_nearly_everything_is_all_the_land() {
    let world = Basemap::world();
    let codes: Vec<String> = world.countries().map(|(code, _)| code.to_owned()).collect();
    for code in codes.iter().filter(|code| *code != "--") {
        let on_world = area_on_map(code, View::World { meridian_deg: 11.0 });
        // The rest of the Earth is a spot of 4° around the antipode, in the sea.
        let on_flat = area_on_map(code, View::Flat { edge_deg: 176.0 });
        // Edges are straight on each map, which a country of ten corners shows.
        let tolerance = 0.008 * on_world + 0.0005;
        assert!((on_flat - on_world).abs() < tolerance, "{code}: {on_flat}, not {on_world}");
    }
}
