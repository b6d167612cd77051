//! The route: what lies behind the traveller strong, what lies ahead light.

use super::{Color, Shape, Stage, Stroke};
use crate::camera::{Projection, ViewVec};
use crate::geodesy::UnitVec;
use crate::trip::PathKind;

/// On and off along a line, in pixels; no `off` means an unbroken line.
#[derive(Clone, Copy)]
struct Dash {
    on_px: f64,
    off_px: f64,
}

/// A pen for one part of the route.
struct Pen {
    stroke: Stroke,
    dash: Dash,
}

const SOLID: Dash = Dash { on_px: f64::INFINITY, off_px: 0.0 };
const DASHED: Dash = Dash { on_px: 6.0, off_px: 5.0 };

const TRAVELLED_PX: f64 = 3.0;
const AHEAD_PX: f64 = 1.7;
/// How far the casing reaches beyond the line on each side.
const CASING_PX: f64 = 1.4;

/// How far each leg has been travelled at a moment, 0 to 1.
pub fn legs(stage: &Stage, projection: &Projection, travelled: &[f64]) -> Vec<Shape> {
    let theme = stage.theme;
    let mut shapes = Vec::new();
    let legs = || stage.trip.legs().iter().zip(stage.paths).zip(travelled);
    for ((leg, path), &done) in legs().filter(|(_, done)| **done < 1.0) {
        // From its far end: the pattern stays where it is while the traveller shortens the line.
        let mut ahead = path.part(done, 1.0);
        ahead.reverse();
        shapes.extend(ink(projection, &ahead, &ahead_pen(theme.quiet, leg.path())));
    }
    for ((leg, path), &done) in legs().filter(|(_, done)| **done > 0.0) {
        let behind = path.part(0.0, done);
        let casing =
            Stroke { color: theme.casing.faded(0.85), width_px: TRAVELLED_PX + 2.0 * CASING_PX };
        shapes.extend(ink(projection, &behind, &Pen { stroke: casing, dash: SOLID }));
        shapes.extend(ink(projection, &behind, &travelled_pen(theme.accent, leg.path())));
    }
    shapes
}

/// Published paths are unbroken; an indicative one is a row of fine dots.
fn travelled_pen(color: Color, path: PathKind) -> Pen {
    let stroke = Stroke { color, width_px: TRAVELLED_PX };
    Pen { stroke, dash: if path == PathKind::Published { SOLID } else { dots(TRAVELLED_PX) } }
}

fn ahead_pen(color: Color, path: PathKind) -> Pen {
    let stroke = Stroke { color, width_px: AHEAD_PX };
    Pen { stroke, dash: if path == PathKind::Published { DASHED } else { dots(AHEAD_PX) } }
}

/// Round caps make a dash of next to no length a dot.
fn dots(width_px: f64) -> Dash {
    Dash { on_px: 0.05, off_px: width_px * 1.55 + 1.0 }
}

/// A line on the map in the pen's pattern. The pattern is measured along the whole line, the part
/// behind the horizon included, so that it does not creep as the globe turns.
fn ink(projection: &Projection, points: &[UnitVec], pen: &Pen) -> Vec<Shape> {
    let turned: Vec<ViewVec> = points.iter().map(|point| projection.turn(*point)).collect();
    dashes(&turned, projection, pen.dash)
        .into_iter()
        .flat_map(|dash| projection.line(&dash))
        .map(|points| Shape::Line { points, stroke: pen.stroke })
        .collect()
}

/// Cuts a line into dashes, measured in pixels on the picture.
fn dashes(points: &[ViewVec], projection: &Projection, dash: Dash) -> Vec<Vec<ViewVec>> {
    if dash.off_px <= 0.0 {
        return vec![points.to_vec()];
    }
    let mut all = Vec::new();
    let mut current: Vec<ViewVec> = points.first().copied().into_iter().collect();
    let (mut drawing, mut left_px) = (true, dash.on_px);
    for (from, to) in points.iter().zip(points.iter().skip(1)) {
        let length_px = projection.step_px(*from, *to);
        let mut done_px = 0.0;
        while length_px - done_px > left_px {
            done_px += left_px;
            let cut = mix(*from, *to, done_px / length_px);
            if drawing {
                current.push(cut);
                all.push(std::mem::take(&mut current));
            } else {
                current.push(cut);
            }
            drawing = !drawing;
            left_px = if drawing { dash.on_px } else { dash.off_px };
        }
        left_px -= length_px - done_px;
        if drawing {
            current.push(*to);
        }
    }
    if current.len() > 1 {
        all.push(current);
    }
    all
}

fn mix(from: ViewVec, to: ViewVec, fraction: f64) -> ViewVec {
    let between = |from: f64, to: f64| from + (to - from) * fraction;
    ViewVec {
        right: between(from.right, to.right),
        up: between(from.up, to.up),
        near: between(from.near, to.near),
    }
}
