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

/// How far from its middle something reaches that a name stands beside.
///
/// # Units
/// Pixels.
#[derive(Clone, Copy, Debug)]
pub struct Reach {
    /// To the left and to the right.
    pub half_width: f64,
    /// The radius of its corners.
    pub radius: f64,
    /// Up.
    pub up: f64,
    /// Down.
    pub down: f64,
}

impl Reach {
    /// That of a disc.
    pub fn disc(radius_px: f64) -> Self {
        Self { half_width: radius_px, radius: radius_px, up: radius_px, down: radius_px }
    }

    /// The same, larger on all sides.
    #[must_use]
    pub fn grown(self, px: f64) -> Self {
        Self {
            half_width: self.half_width + px,
            radius: self.radius + px,
            up: self.up + px,
            down: self.down + px,
        }
    }

    /// That of a marker.
    pub fn marker(marker: &Marker) -> Self {
        let (up, down) = marker.reach_px();
        let (half_width, radius) = (marker.half_width_px(), marker.radius_px());
        Self { half_width, radius, up, down }
    }
}

/// From the middle of what has such a reach to the point where a name hangs on one of its sides.
pub fn offset(name: &Name, reach: Reach, side: u8) -> Px {
    let (dx, dy) = step(side);
    // At a corner the text box touches the disc on the diagonal.
    let corner = std::f64::consts::FRAC_1_SQRT_2;
    let reach_x = match dy {
        0.0 => reach.half_width + GAP_PX,
        _ => reach.half_width * corner + 1.0,
    };
    let reach_y = name.height_px() / 2.0
        + match dx {
            0.0 => 1.0 + if dy < 0.0 { reach.up } else { reach.down },
            _ => reach.radius * corner,
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
