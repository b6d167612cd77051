//! A map around its own middle that keeps areas: the oblique Lambert azimuthal equal-area projection
//! (Snyder, "Map Projections: A Working Manual", USGS 1987, §24), on unit vectors without
//! trigonometry.

use super::ViewVec;

/// The point of the plane, in Earth radii to the right and up.
///
/// With the angle c from the middle, Snyder's k' = √(2 / (1 + cos c)), and cos c is `near`. The
/// antipode of the middle has no place; it comes out far away and finite.
pub fn forward(point: ViewVec) -> (f64, f64) {
    let stretch = (2.0 / (1.0 + point.near).max(1e-12)).sqrt();
    (point.right * stretch, point.up * stretch)
}

/// The point of the sphere; beyond the antipode's circle, the antipode.
///
/// With the plane distance ρ = 2 sin(c/2): cos c = 1 − ρ²/2, and sin c / ρ = √(1 − ρ²/4).
pub fn inverse(x: f64, y: f64) -> ViewVec {
    let squared = (x * x + y * y).min(4.0);
    let shrink = (1.0 - squared / 4.0).sqrt();
    ViewVec { right: x * shrink, up: y * shrink, near: 1.0 - squared / 2.0 }
}

/// The distance from the middle at an angle from it, in Earth radii.
pub fn distance(angle: f64) -> f64 {
    2.0 * (angle / 2.0).sin()
}
