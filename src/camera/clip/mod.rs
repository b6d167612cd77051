//! Cutting lines and polygons: on the sphere along the edge of the map, on the plane along the frame
//! of the picture.

mod edge;
mod frame;

pub use edge::Edge;
pub use frame::{line_in, ring_in};

use super::ViewVec;
use edge::Crossing;

/// The pieces of a line that lie on the map.
pub fn line(edge: Edge, points: &[ViewVec]) -> Vec<Vec<ViewVec>> {
    let mut pieces = Vec::new();
    let mut piece = Vec::new();
    let mut before: Option<ViewVec> = None;
    for &point in points {
        let crossing = match before.replace(point) {
            Some(before) => edge.crossing(before, point),
            None if edge.shows(point) => Crossing::None,
            None => Crossing::Hidden,
        };
        match crossing {
            Crossing::None => piece.push(point),
            Crossing::Hidden => {}
            Crossing::Out(exit) => {
                piece.push(exit);
                pieces.push(std::mem::take(&mut piece));
            }
            Crossing::In(entry) => piece.extend([entry, point]),
            Crossing::Across(exit, entry) => {
                piece.push(exit);
                pieces.push(std::mem::replace(&mut piece, vec![entry, point]));
            }
        }
    }
    pieces.push(piece);
    pieces.retain(|piece| piece.len() > 1);
    pieces
}

/// The part of a polygon that lies on the map, as closed rings.
///
/// A polygon that leaves over the edge and comes back is closed along it. Rings run with their inside
/// on the left, so walking on from an exit, counter-clockwise along the edge, the next entry belongs
/// to the same piece (the walk of Weiler and Atherton's clipping, SIGGRAPH 1977, on a closed curve).
pub fn polygon(edge: Edge, rings: &[Vec<ViewVec>]) -> Vec<Vec<ViewVec>> {
    let mut closed = Vec::new();
    let mut runs = Vec::new();
    for (index, ring) in rings.iter().enumerate() {
        let Some(start) = first_entry(edge, ring) else {
            if ring.first().is_some_and(|first| edge.shows(*first)) {
                closed.push(if index == 0 && edge.is_inside_out(ring) {
                    up_to_the_edge(edge, ring)
                } else {
                    ring.clone()
                });
            }
            continue;
        };
        runs.extend(runs_from(edge, ring, start));
    }
    closed.extend(join_along(edge, runs));
    closed
}

/// An outer ring the wrong way round has what the map does not show inside it: from there to the
/// edge all belongs to the polygon. One ring, that goes over and comes back the same way.
fn up_to_the_edge(edge: Edge, ring: &[ViewVec]) -> Vec<ViewVec> {
    let mut around = edge.outline();
    around.extend(around.first().copied());
    around.extend(ring);
    around.extend(ring.first());
    around
}

/// One stretch of a ring on the map, from edge to edge.
struct Run {
    points: Vec<ViewVec>,
    entry: f64,
    exit: f64,
}

/// The first point of a ring that is reached over the edge.
fn first_entry(edge: Edge, ring: &[ViewVec]) -> Option<usize> {
    let mut before = *ring.last()?;
    ring.iter().position(|&point| {
        let crossing = edge.crossing(std::mem::replace(&mut before, point), point);
        matches!(crossing, Crossing::In(_) | Crossing::Across(..))
    })
}

/// The stretches of a ring, beginning with the edge that leads to `start`.
fn runs_from(edge: Edge, ring: &[ViewVec], start: usize) -> Vec<Run> {
    // Once round from the point before the start, and over that edge again: what lies before the
    // first crossing and behind the last is not a stretch.
    let before = start + ring.len() - 1;
    let around: Vec<ViewVec> =
        ring.iter().cycle().skip(before).take(ring.len() + 2).copied().collect();
    let mut pieces = line(edge, &around);
    pieces.pop();
    let skip = usize::from(around.first().is_some_and(|first| edge.shows(*first)));
    let run = |points: Vec<ViewVec>| {
        let entry = edge.position(*points.first()?);
        let exit = edge.position(*points.last()?);
        Some(Run { points, entry, exit })
    };
    pieces.into_iter().skip(skip).filter_map(run).collect()
}

/// Joins stretches into rings, each exit to the next entry counter-clockwise.
fn join_along(edge: Edge, runs: Vec<Run>) -> Vec<Vec<ViewVec>> {
    let turn = |from: f64, to: f64| (to - from).rem_euclid(Edge::AROUND);
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
                ring.extend(edge.between(run.exit, turn(run.exit, *entry)));
            }
        }
        if ring.len() > 2 {
            rings.push(ring);
        }
    }
    rings
}
