//! Where a shape is.

use trip_map::camera::Px;
use trip_map::scene::Shape;

/// The points that make a shape.
pub fn pixels(shape: &Shape) -> Vec<Px> {
    match shape {
        Shape::Polygon { ring, .. } => ring.clone(),
        Shape::Line { points, .. } => points.clone(),
        Shape::Disc { center, .. } | Shape::Circle { center, .. } => vec![*center],
        Shape::Text(text) => vec![text.at],
    }
}
