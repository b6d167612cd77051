//! One whole play as a strip of pictures: legs and stops at their stills, and the others where most happens between two.

use trip_map::TripMap;
use trip_map::camera::{Camera, Viewport};
use trip_map::timeline::{Beat, Step};

use super::motion::motion;
use super::pages::Cell;

const FRAMES: usize = 24;
/// How finely a play is looked at to find where most happens.
const TICKS_PER_S: f64 = 24.0;
/// A second in which the camera rests counts as much as a move by this share of the picture's shorter side.
const RESTING: f64 = 0.1;

/// The frames, with their second and the id of the step.
pub fn cells(map: &TripMap, size: Viewport) -> Vec<Cell> {
    let cell = |seconds: f64| {
        let step = &map.timeline().steps()[map.timeline().step_at(seconds)];
        let svg = map.svg(size, seconds);
        Cell { svg, size, name: format!("{seconds:.2} s"), note: step.id().to_owned() }
    };
    times(map, size).into_iter().map(cell).collect()
}

/// The seconds of the frames.
fn times(map: &TripMap, size: Viewport) -> Vec<f64> {
    let timeline = map.timeline();
    // The camera rests at meetings, and a few of them show how.
    let moved = timeline.steps().iter().filter(|step| !matches!(step.beat(), Beat::Meeting { .. }));
    let mut times: Vec<f64> = moved.map(Step::still_s).collect();
    times.extend([0.0, timeline.duration_s()]);
    times.sort_by(f64::total_cmp);
    let change = change(map, size);
    let by = |seconds: f64| {
        let tick = change.partition_point(|(at_s, _)| *at_s <= seconds);
        change[tick.saturating_sub(1)].1
    };
    while times.len() < FRAMES {
        let gaps = times.windows(2).map(|ends| by(ends[1]) - by(ends[0]));
        let (widest, gap) = gaps.enumerate().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
        let half = by(times[widest]) + gap / 2.0;
        let middle = change.partition_point(|(_, so_far)| *so_far < half);
        times.insert(widest + 1, change[middle].0);
    }
    times
}

/// How much has happened by each tick of a play.
fn change(map: &TripMap, size: Viewport) -> Vec<(f64, f64)> {
    let ticks = (0..).map(|tick| f64::from(tick) / TICKS_PER_S);
    let mut so_far = 0.0;
    let mut before: Option<Camera> = None;
    let mut look = |at_s: f64| {
        let camera = map.camera(size, at_s);
        let [east, north, growth] = before.map_or([0.0; 3], |before| motion(before, camera, size));
        so_far += east.hypot(north).hypot(growth) + RESTING / TICKS_PER_S;
        before = Some(camera);
        (at_s, so_far)
    };
    ticks.take_while(|at_s| *at_s <= map.timeline().duration_s()).map(&mut look).collect()
}
