//! A turning globe for the comparison with d3-geo in the browser: the trip, and at which seconds of its play the whole
//! globe turns, with the camera, so that both draw the same.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use trip_map::TripMap;
use trip_map::camera::{Shots, ViewChoice, Viewport};
use trip_map::geodesy::{LonLat, UnitVec};
use trip_map::timeline::Beat;

const TRIP: &str = include_str!("../../tests/pictures/trips/round-the-world.json");
/// Square, so that the globe is whole in it.
const SIDE_PX: f64 = 600.0;
const FRAMES_PER_SECOND: f64 = 30.0;
/// A globe that is not much larger than the picture, and turns by this much at least from frame to frame.
const MOST_RADIUS_PX: f64 = 1.4 * SIDE_PX / 2.0;
const LEAST_TURN: f64 = 0.002;

/// Writes the file where `cargo xtask bench` finds it.
pub fn write() {
    let map = TripMap::parse(TRIP, "en").unwrap();
    let shots = Shots::new(
        map.trip(),
        map.paths(),
        map.timeline(),
        ViewChoice::Globe,
        Viewport::new(SIDE_PX, SIDE_PX),
    );
    let frames = frames(&map, &shots);
    assert!(frames.len() > 100, "only {} frames of a turning globe", frames.len());
    let position = |at: LonLat| json!([at.lon_deg(), at.lat_deg()]);
    let paths = map
        .paths()
        .iter()
        .map(|path| path.points().map(|at| position(at.into())).collect::<Vec<_>>());
    let stops = map.trip().stops().iter().map(|stop| {
        let place = map.trip().place(stop.place());
        json!({"name": place.name().get("en").text, "at": position(place.position()), "country": place.country()})
    });
    let file = json!({
        "side": SIDE_PX, "trip": TRIP, "paths": paths.collect::<Vec<_>>(), "stops": stops.collect::<Vec<_>>(),
        "frames": frames,
    });
    fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join("turning-globe.json"), file.to_string())
        .unwrap();
}

/// Seconds, camera, and how many legs are travelled.
fn frames(map: &TripMap, shots: &Shots) -> Vec<Value> {
    let timeline = map.timeline();
    let mut frames = Vec::new();
    let mut before: Option<UnitVec> = None;
    let mut seconds = 0.0;
    while seconds < timeline.duration_s() {
        let moment = timeline.moment(seconds);
        let camera = shots.camera(map.paths(), moment);
        let center = UnitVec::from(camera.center);
        let turned =
            before.replace(center).is_some_and(|before| before.angle_to(center) > LEAST_TURN);
        if turned && camera.radius_px <= MOST_RADIUS_PX {
            let steps = timeline.steps().iter().take(moment.step);
            let legs = steps.filter(|step| matches!(step.beat(), Beat::Leg(_))).count();
            let (lon, lat) = (camera.center.lon_deg(), camera.center.lat_deg());
            frames.push(json!({
                "seconds": seconds, "lon": lon, "lat": lat, "radius": camera.radius_px, "travelled": legs,
            }));
        }
        seconds += 1.0 / FRAMES_PER_SECOND;
    }
    frames
}
