//! Hands a scene to a surface: one match, no decisions.
//!
//! Everything goes through plotters' [`DrawingBackend`](plotters::prelude::DrawingBackend). plotters
//! counts in whole units, so lengths become sub-pixel units on the way in; what the backend gathers
//! ends on the browser's canvas or in an SVG document.

mod backend;
#[cfg(target_arch = "wasm32")]
mod canvas;
mod fixed;
#[cfg(target_arch = "wasm32")]
mod ruler;
mod style;
mod svg;

pub use backend::{Backend, Target};
#[cfg(target_arch = "wasm32")]
pub use canvas::Canvas;
#[cfg(target_arch = "wasm32")]
pub use ruler::CanvasRuler;
pub use style::{Letters, Style};
pub use svg::{SvgDocument, svg};

use plotters::prelude::DrawingBackend;

use crate::scene::{Color, Scene, Shape, Stroke, Text};
use fixed::{length, point, points};
use style::{Ink, Type};

/// Draws every shape of a scene on a target, in order, and gives the target back.
pub fn paint<T: Target>(scene: &Scene, target: T) -> T {
    let mut backend = Backend::new(target);
    for shape in &scene.shapes {
        // The backend's error type is `Infallible`.
        let _drawn = match shape {
            Shape::Polygon { ring, fill } => backend.fill_polygon(points(ring), &ink(*fill)),
            Shape::Line { points: line, stroke } => backend.draw_path(points(line), &pen(stroke)),
            Shape::Disc { center, radius_px, fill } => {
                backend.draw_circle(point(*center), length(*radius_px), &ink(*fill), true)
            }
            Shape::Circle { center, radius_px, stroke } => {
                backend.draw_circle(point(*center), length(*radius_px), &pen(stroke), false)
            }
            Shape::Text(text) => {
                let letters = Letters::new(text);
                draw_casing(&mut backend, text, letters);
                let style = Type { letters, color: text.color };
                backend.draw_text(&text.content, &style, point(text.at))
            }
        };
    }
    backend.finish()
}

/// A band of colour around letters, half of which they cover.
fn draw_casing<T: Target>(backend: &mut Backend<T>, text: &Text, letters: Letters) {
    if let Some(stroke) = text.casing {
        let width_px = stroke.width_px * 2.0;
        let style = Style::stroke(&pen(&Stroke { width_px, ..stroke }));
        backend.outline_text(&text.content, point(text.at), letters, style);
    }
}

fn ink(color: Color) -> Ink {
    Ink { color, width: 0 }
}

fn pen(stroke: &Stroke) -> Ink {
    Ink { color: stroke.color, width: length(stroke.width_px) }
}
