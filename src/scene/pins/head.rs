//! The head of a pin: the shape of its status, as in the words.

use std::f64::consts::{PI, TAU};

use super::fan::Pinned;
use crate::camera::Px;
use crate::scene::marker::number;
use crate::scene::{Color, Shape, Stage, Stroke};
use crate::trip::Status;

/// The radius of a quiet head, of one with a number, and of the current one, their casing included.
const QUIET_PX: f64 = 8.5;
const MORE_PX: f64 = 10.2;
/// The radius of the current pin, and the most that any has.
pub const CURRENT_PX: f64 = 11.0;
const CASING_PX: f64 = 2.2;
const MORE_TEXT_PX: f64 = 10.0;
/// Points of half a disc.
const HALF_POINTS: u8 = 9;
/// Dots of a dotted ring.
const DOTS: u8 = 8;

/// A head; `emphasis` is 1 for the current meeting, 0 for the others, and between them in passing.
pub fn head(stage: &Stage, what: Pinned, at: Px, emphasis: f64, alpha: f64) -> Vec<Shape> {
    let theme = stage.theme;
    let outer_px = match what {
        Pinned::Meeting(_) => QUIET_PX + (CURRENT_PX - QUIET_PX) * emphasis,
        Pinned::More(_) => MORE_PX,
    };
    let rim = Stroke { color: theme.quiet.faded(0.35 * alpha), width_px: 0.8 };
    let mut shapes = vec![
        Shape::Disc { center: at, radius_px: outer_px, fill: theme.casing.faded(alpha) },
        Shape::Circle { center: at, radius_px: outer_px, stroke: rim },
    ];
    let radius_px = outer_px - CASING_PX;
    match what {
        Pinned::Meeting(meeting) => {
            let Some(meeting) = stage.trip.meetings().get(meeting) else { return shapes };
            for (color, share) in [(theme.quiet, 1.0 - emphasis), (theme.accent, emphasis)] {
                if share > 0.0 {
                    let color = color.faded(alpha * share);
                    shapes.extend(symbol(meeting.status(), at, radius_px, color));
                }
            }
        }
        Pinned::More(count) => {
            let count = if count < 100 { format!("+{count}") } else { "…".to_owned() };
            shapes.push(number(count, at, MORE_TEXT_PX, theme.quiet.faded(alpha)));
        }
    }
    shapes
}

/// The shape of a status, `radius_px` around a point: ◌ ○ ◎ ◐ ● ⊖ ✕.
fn symbol(status: Status, at: Px, radius_px: f64, color: Color) -> Vec<Shape> {
    let stroke = Stroke { color, width_px: radius_px * 0.3 };
    let ring_px = radius_px - stroke.width_px / 2.0;
    let ring = Shape::Circle { center: at, radius_px: ring_px, stroke };
    let disc = |center: Px, radius_px: f64| Shape::Disc { center, radius_px, fill: color };
    let line = |dx: f64, dy: f64| Shape::Line {
        points: vec![at.shifted(-dx, -dy), at.shifted(dx, dy)],
        stroke,
    };
    let around = |angle: f64| at.shifted(ring_px * angle.cos(), ring_px * angle.sin());
    match status {
        Status::Arranging => {
            let dot = |index: u8| {
                disc(around(f64::from(index) * TAU / f64::from(DOTS)), radius_px * 0.19)
            };
            (0..DOTS).map(dot).collect()
        }
        Status::Planned => vec![ring],
        Status::Confirmed => vec![ring, disc(at, radius_px * 0.36)],
        Status::Underway => {
            let point =
                |index: u8| around(PI / 2.0 + PI * f64::from(index) / f64::from(HALF_POINTS - 1));
            vec![ring, Shape::Polygon { ring: (0..HALF_POINTS).map(point).collect(), fill: color }]
        }
        Status::Held => vec![disc(at, radius_px)],
        Status::Postponed => vec![ring, line(ring_px, 0.0)],
        Status::Cancelled => {
            let reach_px = ring_px * std::f64::consts::FRAC_1_SQRT_2;
            vec![line(reach_px, reach_px), line(reach_px, -reach_px)]
        }
    }
}
