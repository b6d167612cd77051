//! The only place where pixels become whole numbers.
//!
//! plotters' coordinates are `i32`; with one unit a pixel, whatever moves would jump from pixel to
//! pixel. One unit is 1/64 px here, the sub-pixel step of common rasterisers.

use plotters_backend::BackendCoord;

use crate::camera::Px;

/// plotters units to the CSS pixel.
pub const UNITS_PER_PX: f64 = 64.0;

/// The nearest unit; what lies beyond ±2²⁴ units is far outside any picture.
#[expect(clippy::cast_possible_truncation, reason = "clamped, and NaN becomes 0")]
fn units(px: f64) -> i32 {
    const FAR: f64 = 16_777_216.0;
    (px * UNITS_PER_PX).round().clamp(-FAR, FAR) as i32
}

/// A point in units.
pub fn point(px: Px) -> BackendCoord {
    (units(px.x), units(px.y))
}

/// Points in units.
pub fn points(line: &[Px]) -> impl Iterator<Item = BackendCoord> {
    line.iter().map(|px| point(*px))
}

/// A width or a radius in units; at least one, so that nothing thin vanishes.
pub fn length(px: f64) -> u32 {
    units(px).max(1).unsigned_abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_pixel_is_kept_and_nonsense_stays_in_range() {
        assert_eq!(point(Px { x: 10.25, y: -0.5 }), (656, -32));
        assert_eq!(point(Px { x: f64::NAN, y: f64::INFINITY }), (0, 16_777_216));
        assert_eq!((length(3.0), length(0.0), length(-4.0)), (192, 1, 1));
    }
}
