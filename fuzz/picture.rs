//! What must hold of every picture.

use std::slice::from_ref;

use trip_map::TripMap;
use trip_map::camera::{Px, Viewport};
use trip_map::scene::{MetricsTable, Shape};

/// Every number of the picture is one a screen can show.
pub fn draw(map: &TripMap, viewport: Viewport, seconds: f64) {
    let scene = map.scene(viewport, seconds, &MetricsTable);
    assert!(!scene.shapes.is_empty());
    for shape in &scene.shapes {
        let (points, sizes_px): (&[Px], Vec<f64>) = match shape {
            Shape::Polygon { ring, .. } => (ring, vec![]),
            Shape::Line { points, stroke } => (points, vec![stroke.width_px]),
            Shape::Disc { center, radius_px, .. } => (from_ref(center), vec![*radius_px]),
            Shape::Circle { center, radius_px, stroke } => {
                (from_ref(center), vec![*radius_px, stroke.width_px])
            }
            Shape::Text(text) => {
                let casing = text.casing.map_or(0.0, |casing| casing.width_px);
                (from_ref(&text.at), vec![text.size_px, casing])
            }
        };
        assert!(points.iter().all(|px| px.x.is_finite() && px.y.is_finite()), "{shape:?}");
        assert!(sizes_px.iter().all(|px| px.is_finite() && *px >= 0.0), "{shape:?}");
    }
}

/// The picture can be written down.
pub fn write(map: &TripMap, viewport: Viewport, seconds: f64) {
    let svg = map.svg(viewport, seconds);
    assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"));
}
