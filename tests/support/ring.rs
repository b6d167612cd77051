//! Rings on the picture.

use trip_map::camera::Px;

/// Whether a ring goes round a point: a ray to the right crosses it an odd number of times.
pub fn is_inside(ring: &[Px], at: Px) -> bool {
    let edges = ring.iter().zip(ring.iter().cycle().skip(1));
    let crossings = edges.filter(|(a, b)| {
        (a.y > at.y) != (b.y > at.y) && at.x < a.x + (b.x - a.x) * (at.y - a.y) / (b.y - a.y)
    });
    crossings.count() % 2 == 1
}
