//! Cutting lines and polygons along the horizon, in view space.
//!
//! A polygon that leaves over the horizon and comes back is closed along it. Rings run with their
//! inside on the left, so walking on from an exit, counter-clockwise along the limb, the next entry
//! belongs to the same piece (the walk of Weiler and Atherton's clipping, SIGGRAPH 1977, on a circle).

use std::f64::consts::TAU;

use super::ViewVec;

/// How far apart points along the limb are: at 3,000 px radius a chord of 1° stays within 0.12 px.
const LIMB_STEP: f64 = TAU / 360.0;

/// The visible pieces of a line.
pub fn line(points: &[ViewVec]) -> Vec<Vec<ViewVec>> {
    let mut pieces = Vec::new();
    let mut piece = Vec::new();
    for (index, &point) in points.iter().enumerate() {
        if let Some(&before) = index.checked_sub(1).and_then(|before| points.get(before))
            && before.is_visible() != point.is_visible()
        {
            piece.push(horizon_crossing(before, point));
        }
        if point.is_visible() {
            piece.push(point);
        } else if !piece.is_empty() {
            pieces.push(std::mem::take(&mut piece));
        }
    }
    pieces.push(piece);
    pieces.retain(|piece| piece.len() > 1);
    pieces
}

/// The visible part of a polygon, as closed rings; the last point of a ring is not repeated.
///
/// `rings` are the polygon's own, without a repeated last point either: the outer one
/// counter-clockwise as seen from outside the globe, its holes clockwise. No polygon may cover more
/// than a hemisphere, and no country does.
pub fn polygon(rings: &[Vec<ViewVec>]) -> Vec<Vec<ViewVec>> {
    let mut closed = Vec::new();
    let mut open = Vec::new();
    for ring in rings {
        let visible = ring.iter().filter(|point| point.is_visible()).count();
        if visible == ring.len() {
            closed.push(ring.clone());
        } else if visible > 0 {
            open.extend(visible_runs(ring));
        }
    }
    closed.extend(join_along_limb(open));
    closed
}

/// One visible stretch of a ring, from the limb to the limb.
struct Run {
    points: Vec<ViewVec>,
    entry: f64,
    exit: f64,
}

/// The visible stretches of a ring that has points on both sides.
fn visible_runs(ring: &[ViewVec]) -> Vec<Run> {
    // Starting behind the horizon, no stretch is torn in two by the ring's own beginning.
    let Some(start) = ring.iter().position(|point| !point.is_visible()) else {
        return Vec::new();
    };
    let around: Vec<ViewVec> =
        ring.iter().cycle().skip(start).take(ring.len() + 1).copied().collect();
    line(&around)
        .into_iter()
        .filter_map(|points| {
            let entry = azimuth(*points.first()?);
            let exit = azimuth(*points.last()?);
            Some(Run { points, entry, exit })
        })
        .collect()
}

/// Joins stretches into rings, each exit to the next entry counter-clockwise.
fn join_along_limb(runs: Vec<Run>) -> Vec<Vec<ViewVec>> {
    let turn = |from: f64, to: f64| (to - from).rem_euclid(TAU);
    let entries: Vec<f64> = runs.iter().map(|run| run.entry).collect();
    let next_of = |exit: f64| {
        let by_turn = |a: &f64, b: &f64| turn(exit, *a).total_cmp(&turn(exit, *b));
        let next = entries.iter().enumerate().min_by(|a, b| by_turn(a.1, b.1));
        next.map(|(index, _)| index)
    };
    let mut waiting: Vec<Option<Run>> = runs.into_iter().map(Some).collect();
    let mut rings = Vec::new();
    for first in 0..waiting.len() {
        let mut ring = Vec::new();
        let mut current = Some(first);
        while let Some(run) = current.and_then(|index| waiting.get_mut(index)?.take()) {
            ring.extend(run.points);
            current = next_of(run.exit);
            if let Some(entry) = current.and_then(|index| entries.get(index)) {
                ring.extend(limb(run.exit, turn(run.exit, *entry)));
            }
        }
        if ring.len() > 2 {
            rings.push(ring);
        }
    }
    rings
}

/// Points on the limb strictly between two azimuths.
fn limb(from: f64, turn: f64) -> impl Iterator<Item = ViewVec> {
    let steps = (turn / LIMB_STEP).ceil();
    (1..).map(f64::from).take_while(move |step| *step < steps).map(move |step| {
        let (up, right) = (from + turn * step / steps).sin_cos();
        ViewVec { right, up, near: 0.0 }
    })
}

/// The direction of a point from the middle of the picture, counter-clockwise from the right.
fn azimuth(point: ViewVec) -> f64 {
    point.up.atan2(point.right)
}

/// Where the edge between a visible and a hidden point meets the horizon.
fn horizon_crossing(a: ViewVec, b: ViewVec) -> ViewVec {
    let fraction = a.near / (a.near - b.near);
    let right = a.right + (b.right - a.right) * fraction;
    let up = a.up + (b.up - a.up) * fraction;
    let length = (right * right + up * up).sqrt().max(f64::MIN_POSITIVE);
    ViewVec { right: right / length, up: up / length, near: 0.0 }
}
