//! The sides of a marker that a name may stand on.

use super::Align;
use super::marker::Marker;
use super::name::Name;
use crate::camera::Px;

/// Between a marker and the name beside it.
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

/// From a marker's middle to the point where its name hangs on one of its sides.
pub fn offset(name: &Name, marker: &Marker, side: u8) -> Px {
    let (dx, dy) = step(side);
    // At a corner the text box touches the disc on the diagonal.
    let corner = std::f64::consts::FRAC_1_SQRT_2;
    let reach_x = match dy {
        0.0 => marker.half_width_px() + GAP_PX,
        _ => marker.half_width_px() * corner + 1.0,
    };
    let (up_px, down_px) = marker.reach_px();
    let reach_y = name.height_px() / 2.0
        + match dx {
            0.0 => 1.0 + if dy < 0.0 { up_px } else { down_px },
            _ => marker.radius_px() * corner,
        };
    Px { x: dx * reach_x, y: dy * reach_y }
}

/// Which end of a name is at its marker.
pub fn align(side: u8) -> Align {
    match step(side).0 {
        dx if dx > 0.0 => Align::Start,
        dx if dx < 0.0 => Align::End,
        _ => Align::Middle,
    }
}

fn step(side: u8) -> (f64, f64) {
    SIDES.get(usize::from(side)).copied().unwrap_or_default()
}
