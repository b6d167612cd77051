//! From the Earth to the picture: where the camera looks, and what of the world it sees.
//!
//! A [`View`], a [`Camera`] and a [`Viewport`] make a [`Projection`]. Whatever is drawn is turned into
//! its frame first ([`ViewVec`]), cut there along the edge of the map (the horizon of a globe, the
//! meridian along which a world map is opened), projected to pixels, and cut along the picture.

mod aim;
mod clip;
mod fit;
mod flight;
mod hand;
mod projection;
mod shots;
mod view;

pub use aim::{Aim, Gaze, Rest};
pub use fit::{fit, whole_world};
pub use flight::fly;
pub use hand::{dragged, zoomed};
pub use projection::{Projection, ViewVec};
pub use shots::Shots;
pub use view::{View, ViewChoice};

use crate::geodesy::LonLat;

/// A point of the picture.
///
/// # Units
/// CSS pixels, `x` to the right and `y` down from the top left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Px {
    /// Pixels from the left edge.
    pub x: f64,
    /// Pixels from the top edge.
    pub y: f64,
}

impl Px {
    /// The point moved by `dx` to the right and `dy` down.
    #[must_use]
    pub fn shifted(self, dx: f64, dy: f64) -> Self {
        Self { x: self.x + dx, y: self.y + dy }
    }

    /// The top left and bottom right corners of the box around some points; of none, inside out.
    pub fn bounds(points: &[Self]) -> (Self, Self) {
        let (far, near) = (f64::INFINITY, f64::NEG_INFINITY);
        let (mut low, mut high) = (Self { x: far, y: far }, Self { x: near, y: near });
        // Not `min` and `max`, which are calls in WebAssembly: this runs for every vertex of a frame.
        for px in points {
            if px.x < low.x {
                low.x = px.x;
            }
            if px.x > high.x {
                high.x = px.x;
            }
            if px.y < low.y {
                low.y = px.y;
            }
            if px.y > high.y {
                high.y = px.y;
            }
        }
        (low, high)
    }

    /// The distance to another point, in pixels.
    pub fn distance_to(self, other: Self) -> f64 {
        let (dx, dy) = (self.x - other.x, self.y - other.y);
        // Not `hypot`: pixels cannot overflow a square, and this runs for every vertex of a frame.
        (dx * dx + dy * dy).sqrt()
    }
}

/// The size of the picture.
///
/// # Units
/// CSS pixels; at least one each way and at most 8,192, whatever was asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    width_px: f64,
    height_px: f64,
}

impl Viewport {
    /// The largest side, in pixels.
    pub const MAX_SIDE_PX: f64 = 8192.0;

    /// A viewport; sizes out of range, and numbers that are none, are brought into it.
    pub fn new(width_px: f64, height_px: f64) -> Self {
        let side = |px: f64| if px.is_nan() { 1.0 } else { px.clamp(1.0, Self::MAX_SIDE_PX) };
        Self { width_px: side(width_px), height_px: side(height_px) }
    }

    /// The width in pixels.
    pub fn width_px(self) -> f64 {
        self.width_px
    }

    /// The height in pixels.
    pub fn height_px(self) -> f64 {
        self.height_px
    }

    /// The shorter side in pixels.
    pub fn shorter_px(self) -> f64 {
        self.width_px.min(self.height_px)
    }

    /// The middle of the picture.
    pub fn middle(self) -> Px {
        Px { x: self.width_px / 2.0, y: self.height_px / 2.0 }
    }

    /// Whether a point is in the picture.
    pub fn contains(self, px: Px) -> bool {
        (0.0..=self.width_px).contains(&px.x) && (0.0..=self.height_px).contains(&px.y)
    }

    /// Points along the frame of the picture, `per_side` on each side and the corners among them.
    pub fn frame_points(self, per_side: u8) -> impl Iterator<Item = Px> {
        let (width, height, count) = (self.width_px, self.height_px, f64::from(per_side));
        (0..per_side).flat_map(move |index| {
            let (x, y) = (width * f64::from(index) / count, height * f64::from(index) / count);
            [
                Px { x, y: 0.0 },
                Px { x: width, y },
                Px { x: width - x, y: height },
                Px { x: 0.0, y: height - y },
            ]
        })
    }

    /// From the middle to a corner, in pixels.
    pub fn half_diagonal_px(self) -> f64 {
        self.middle().distance_to(Px::default())
    }
}

/// Where the camera looks, north up, and how large the globe is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The position in the middle of the picture.
    pub center: LonLat,
    /// The globe's radius in CSS pixels.
    pub radius_px: f64,
}
