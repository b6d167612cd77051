//! Names beside the markers: placed so that they cover nothing and do not move about.
//!
//! A side for every name is chosen where the camera rests (`placement.rs`), not frame by frame: while
//! it flies from one rest to the next, a name whose side changes fades out on the one and in on the
//! other.

use super::marker::{Marker, Spot, State};
use super::placement::{EDGE_PX, sides};
use super::{Align, Measure, Shape, Stage, Stroke, Text};
use crate::camera::{Px, Viewport};
use crate::timeline::Moment;

const SIZE_PX: f64 = 13.0;
const CURRENT_SIZE_PX: f64 = 15.0;
pub const LINE_HEIGHT: f64 = 1.25;
pub const CASING_PX: f64 = 2.6;
const GAP_PX: f64 = 5.0;

/// The sides of a marker as steps to the right and down, the best first: right, left, above, below,
/// then the corners.
pub const SIDES: [(f64, f64); 8] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (1.0, -1.0),
    (1.0, 1.0),
    (-1.0, -1.0),
    (-1.0, 1.0),
];

/// By how many pixels a name is wider than the whole picture; 0 when there is room for it.
///
/// It is measured at its largest, beside the current stop, which the camera keeps in the middle.
pub fn name_overhang_px(name: &str, viewport: Viewport, measure: &dyn Measure) -> f64 {
    let taken = measure.width_px(name, CURRENT_SIZE_PX, true) + 2.0 * (CASING_PX + EDGE_PX);
    (taken - viewport.width_px()).max(0.0)
}

/// The names of all markers that can be seen.
pub fn draw(stage: &Stage, moment: Moment, markers: &[Marker], spots: &[Spot]) -> Vec<Shape> {
    // An advance width grows with the font size: one measure serves all.
    let width_em = |marker: &Marker| stage.measure.width_px(&marker.name, SIZE_PX, true) / SIZE_PX;
    let widths_em: Vec<f64> = markers.iter().map(width_em).collect();
    let before = sides(stage, moment.step.saturating_sub(1), &widths_em);
    let after = sides(stage, moment.step, &widths_em);
    let mut shapes = Vec::new();
    for (((marker, spot), before), after) in markers.iter().zip(spots).zip(before).zip(after) {
        let mut add = |side: Option<u8>, alpha: f64| {
            let alpha = alpha.clamp(0.0, 1.0) * spot.strength;
            if alpha > 0.0 {
                shapes.extend(side.map(|side| name(stage, marker, spot.at, side, alpha)));
            }
        };
        if before == after {
            add(after, 1.0);
        } else {
            add(before, 1.0 - 2.0 * moment.flight);
            add(after, 2.0 * moment.flight - 1.0);
        }
    }
    shapes
}

/// The font size of a name.
pub fn size_px(marker: &Marker) -> f64 {
    if marker.is_current() { CURRENT_SIZE_PX } else { SIZE_PX }
}

/// The point a name hangs on, beside its marker.
pub fn anchor(marker: &Marker, at: Px, side: u8) -> (Px, Align) {
    let (dx, dy) = SIDES.get(usize::from(side)).copied().unwrap_or_default();
    let half_height = size_px(marker) * LINE_HEIGHT / 2.0;
    // At a corner the text box touches the disc on the diagonal.
    let corner = std::f64::consts::FRAC_1_SQRT_2;
    let reach_x = match dy {
        0.0 => marker.half_width_px() + GAP_PX,
        _ => marker.half_width_px() * corner + 1.0,
    };
    let (up_px, down_px) = marker.reach_px();
    let reach_y = half_height
        + match dx {
            0.0 => 1.0 + if dy < 0.0 { up_px } else { down_px },
            _ => marker.radius_px() * corner,
        };
    let align = match dx {
        dx if dx > 0.0 => Align::Start,
        dx if dx < 0.0 => Align::End,
        _ => Align::Middle,
    };
    (at.shifted(dx * reach_x, dy * reach_y), align)
}

fn name(stage: &Stage, marker: &Marker, at: Px, side: u8, alpha: f64) -> Shape {
    let theme = stage.theme;
    let color = if marker.state == State::Ahead { theme.quiet } else { theme.text };
    let (at, align) = anchor(marker, at, side);
    Shape::Text(Text {
        content: marker.name.clone(),
        at,
        align,
        size_px: size_px(marker),
        bold: true,
        color: color.faded(alpha),
        casing: Some(Stroke { color: theme.casing.faded(alpha), width_px: CASING_PX }),
    })
}
