//! Hands a scene to a surface: one match, no decisions.
//!
//! A surface is any plotters [`DrawingBackend`]; ours are the browser's canvas and plotters' own SVG
//! writer. plotters counts in whole units, so all lengths go through [`fixed`] first.

#[cfg(target_arch = "wasm32")]
mod canvas;
mod fixed;
#[cfg(target_arch = "wasm32")]
mod ruler;
mod style;
mod svg;

#[cfg(target_arch = "wasm32")]
pub use canvas::CanvasSurface;
#[cfg(target_arch = "wasm32")]
pub use ruler::CanvasRuler;
pub use svg::{SvgDocument, svg};

use plotters::prelude::DrawingBackend;
use plotters_backend::{BackendCoord, DrawingErrorKind};

use crate::scene::{Color, Scene, Shape, Stroke, Text};
use fixed::{length, point, points};
use style::{Ink, Type};

/// What can go wrong while painting: whatever the surface reports.
pub type PaintError<S> = DrawingErrorKind<<S as DrawingBackend>::ErrorType>;

/// A drawing backend that can put a band of colour around letters.
pub trait Surface: DrawingBackend {
    /// Draws the casing of a text, under its letters.
    ///
    /// plotters knows no outlined text, so the text itself is drawn in eight directions around its
    /// place; a surface that can outline letters does so instead.
    ///
    /// # Errors
    /// Whatever the surface reports.
    fn draw_casing(&mut self, text: &Text, stroke: Stroke) -> Result<(), PaintError<Self>>
    where
        Self: Sized,
    {
        let (near, far) = (stroke.width_px * std::f64::consts::FRAC_1_SQRT_2, stroke.width_px);
        let around = [
            (far, 0.0),
            (near, near),
            (0.0, far),
            (-near, near),
            (-far, 0.0),
            (-near, -near),
            (0.0, -far),
            (near, -near),
        ];
        for (dx, dy) in around {
            let at = point(text.at.shifted(dx, dy));
            self.draw_text(&text.content, &Type::new(text, stroke.color), at)?;
        }
        Ok(())
    }
}

impl Surface for plotters::prelude::SVGBackend<'_> {}

/// Draws every shape of a scene, in order.
///
/// # Errors
/// Whatever the surface reports.
pub fn paint<S: Surface>(scene: &Scene, surface: &mut S) -> Result<(), PaintError<S>> {
    surface.ensure_prepared()?;
    for shape in &scene.shapes {
        match shape {
            Shape::Polygon { ring, fill } => surface.fill_polygon(points(ring), &ink(*fill)),
            Shape::Line { points: line, stroke } => surface.draw_path(points(line), &pen(stroke)),
            Shape::Disc { center, radius_px, fill } => {
                surface.draw_circle(point(*center), length(*radius_px), &ink(*fill), true)
            }
            Shape::Circle { center, radius_px, stroke } => {
                surface.draw_circle(point(*center), length(*radius_px), &pen(stroke), false)
            }
            Shape::Text(text) => draw_text(surface, text),
        }?;
    }
    surface.present()
}

fn draw_text<S: Surface>(surface: &mut S, text: &Text) -> Result<(), PaintError<S>> {
    if let Some(casing) = text.casing {
        surface.draw_casing(text, casing)?;
    }
    let at: BackendCoord = point(text.at);
    surface.draw_text(&text.content, &Type::new(text, text.color), at)
}

fn ink(color: Color) -> Ink {
    Ink { color, width: 0 }
}

fn pen(stroke: &Stroke) -> Ink {
    Ink { color: stroke.color, width: length(stroke.width_px) }
}
