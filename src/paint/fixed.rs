//! The only place where pixels become whole numbers.
//!
//! plotters' coordinates are `i32`; with one unit a pixel, whatever moves would jump from pixel to
//! pixel. One unit is 1/64 px here, the sub-pixel step of common rasterisers.

use plotters_backend::BackendCoord;

use crate::camera::Px;

/// plotters units to the CSS pixel.
pub const UNITS_PER_PX: f64 = 64.0;

/// The nearest unit, the even one of two as near: WebAssembly has an instruction for that. What lies
/// beyond ±2²⁴ units is far outside any picture.
#[expect(clippy::cast_possible_truncation, reason = "clamped, and NaN becomes 0")]
pub fn units(px: f64) -> i32 {
    const FAR: f64 = 16_777_216.0;
    (px * UNITS_PER_PX).round_ties_even().clamp(-FAR, FAR) as i32
}

/// A point in units.
pub fn point(px: Px) -> BackendCoord {
    (units(px.x), units(px.y))
}

/// Points in units.
pub fn points(line: &[Px]) -> Vec<BackendCoord> {
    line.iter().map(|px| point(*px)).collect()
}

/// A width or a radius in units; at least one, so that nothing thin vanishes.
pub fn length(px: f64) -> u32 {
    units(px).max(1).unsigned_abs()
}

/// A part of a length that is in units already.
pub fn part(whole: i32, share: f64) -> i32 {
    units(f64::from(whole) * share / UNITS_PER_PX)
}

/// A size that is in units already.
pub fn whole(units: f64) -> u32 {
    length(units / UNITS_PER_PX)
}

/// An opacity of 0 to 1 in hundredths; no eye tells 0.123 from 0.12.
pub fn percent(alpha: f64) -> u32 {
    whole(alpha.clamp(0.0, 1.0) * 100.0 + 1.0) - 1
}

/// A length as CSS writes it, in pixels: `13`, `13.5`. The standard library's way to write
/// floating-point numbers costs a page 12 KB.
pub fn px_text(units: u32) -> String {
    let (px, rest) = (units / 64, units % 64);
    if rest == 0 { format!("{px}") } else { format!("{px}.{:03}", rest * 1000 / 64) }
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

    #[test]
    fn lengths_and_opacities_are_written_without_floating_point() {
        assert_eq!([px_text(832), px_text(864), px_text(1)], ["13", "13.500", "0.015"]);
        assert_eq!([0.0, 0.005, 0.454, 1.0, 7.0, -1.0].map(percent), [0, 1, 45, 100, 100, 0]);
    }
}
