//! Hands a scene to a surface: one match, no decisions.
//!
//! Shapes become plotters elements, which draw themselves on our plotters backend; what it gathers ends
//! on the browser's canvas or in an SVG document. plotters counts in whole units, so lengths become
//! sub-pixel units on the way in.

mod backend;
#[cfg(target_arch = "wasm32")]
mod canvas;
mod chart;
mod fixed;
#[cfg(not(target_arch = "wasm32"))]
mod inline;
mod lettering;
#[cfg(target_arch = "wasm32")]
mod ruler;
mod style;
mod svg;

pub use backend::{Backend, Target};
#[cfg(target_arch = "wasm32")]
pub use canvas::Canvas;
#[cfg(not(target_arch = "wasm32"))]
pub use inline::{InlineDocument, Name, inline_svg};
#[cfg(target_arch = "wasm32")]
pub use ruler::CanvasRuler;
pub use style::{Letters, Style};
pub use svg::{SvgDocument, chart_svg, svg};

use std::borrow::Borrow;

use plotters::element::{Circle, Drawable, PathElement, PointCollection, Polygon};
use plotters::prelude::DrawingBackend;
use plotters_backend::BackendCoord;

use crate::scene::chart::Chart;
use crate::scene::{Scene, Shape};
use fixed::{length, point, points};
use lettering::Lettering;
use style::{fill_of, pen_of};

/// Draws every shape of a scene on a target, in order.
pub fn paint<T: Target>(scene: &Scene, target: &mut T) {
    paint_shapes(&scene.shapes, target);
}

/// Draws a chart on a target: the ground, the axes, and what is on them.
pub fn paint_chart<T: Target>(chart: &Chart, target: &mut T) {
    paint_shapes(&chart.ground, target);
    chart::axes(chart, target);
    paint_shapes(&chart.shapes, target);
}

fn paint_shapes<T: Target>(shapes: &[Shape], target: &mut T) {
    let mut backend = Backend::new(target);
    let backend = &mut backend;
    for shape in shapes {
        match shape {
            Shape::Polygon { ring, fill } => {
                draw(backend, &Polygon::new(points(ring), fill_of(*fill)));
            }
            Shape::Line { points: line, stroke } => {
                draw(backend, &PathElement::new(points(line), pen_of(*stroke)));
            }
            Shape::Disc { center, radius_px, fill } => {
                draw(backend, &Circle::new(point(*center), length(*radius_px), fill_of(*fill)));
            }
            Shape::Circle { center, radius_px, stroke } => {
                draw(backend, &Circle::new(point(*center), length(*radius_px), pen_of(*stroke)));
            }
            Shape::Text(text) => draw(backend, &Lettering::new(text)),
        }
    }
    // The backend's error type is `Infallible`.
    let _presented = backend.present();
}

/// Draws a plotters element straight on the backend: a plotters drawing area would first move every
/// point that lies outside the picture to its edge, and bend the lines that leave it.
fn draw<'a, T: Target, E>(backend: &mut Backend<'_, T>, element: &'a E)
where
    &'a E: PointCollection<'a, BackendCoord>,
    E: for<'b> Drawable<Backend<'b, T>>,
{
    let points = element.point_iter().into_iter().map(|point| *point.borrow());
    let size = backend.get_size();
    let _drawn = element.draw(points, backend, size);
}
