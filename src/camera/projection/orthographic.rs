//! The globe as seen from far away: the orthographic projection (Snyder, "Map Projections: A Working
//! Manual", USGS 1987, §20). The edge is the horizon.

use super::ViewVec;

/// The point of the plane, in Earth radii to the right and up.
pub fn forward(point: ViewVec) -> (f64, f64) {
    (point.right, point.up)
}

/// The near point over a point of the plane; outside the disc, the nearest of its rim.
pub fn inverse(x: f64, y: f64) -> ViewVec {
    let squared = x * x + y * y;
    if squared >= 1.0 {
        let length = squared.sqrt();
        return ViewVec { right: x / length, up: y / length, near: 0.0 };
    }
    ViewVec { right: x, up: y, near: (1.0 - squared).sqrt() }
}
