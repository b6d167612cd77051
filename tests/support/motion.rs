//! How far a camera moves between two moments.

use trip_map::camera::{Camera, Viewport};
use trip_map::geodesy::UnitVec;

/// How a camera differs from one shortly before: the move of its middle and its growth, in shorter sides of the picture.
pub fn motion(before: Camera, after: Camera, viewport: Viewport) -> [f64; 3] {
    let per_side = after.radius_px / viewport.shorter_px();
    let (from, to) = (UnitVec::from(before.center), UnitVec::from(after.center));
    let moved = to.minus(from).times(per_side);
    let east = UnitVec { x: -to.y, y: to.x, z: 0.0 }.normalized();
    [moved.dot(east), moved.dot(to.cross(east)), (after.radius_px / before.radius_px).ln()]
}
