use std::iter::{Once, once};

use plotters::element::{Drawable, PointCollection};
use plotters::prelude::DrawingBackend;
use plotters_backend::{BackendCoord, DrawingErrorKind};

use super::backend::{Backend, Target};
use super::fixed::point;
use super::style::{Letters, Style, Type, pen_of};
use crate::scene::{Stroke, Text};

/// A text as a plotters element: its casing, then its letters.
///
/// plotters' own text element measures with fonts it loads itself, and knows no outline.
pub struct Lettering<'t> {
    text: &'t Text,
    letters: Letters,
}

impl<'t> Lettering<'t> {
    /// The element of a text.
    pub fn new(text: &'t Text) -> Self {
        Self { text, letters: Letters::new(text) }
    }
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Lettering<'_> {
    type Point = BackendCoord;
    type IntoIter = Once<BackendCoord>;

    fn point_iter(self) -> Once<BackendCoord> {
        once(point(self.text.at))
    }
}

impl<T: Target> Drawable<Backend<'_, T>> for Lettering<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut points: I,
        backend: &mut Backend<'_, T>,
        _area: (u32, u32),
    ) -> Result<(), DrawingErrorKind<<Backend<'_, T> as DrawingBackend>::ErrorType>> {
        let Some(at) = points.next() else { return Ok(()) };
        let Self { text, letters } = self;
        if let Some(casing) = text.casing {
            // The letters cover its inner half.
            let band = Stroke { width_px: casing.width_px * 2.0, ..casing };
            backend.outline_text(&text.content, at, *letters, Style::stroke(&pen_of(band)));
        }
        backend.draw_text(&text.content, &Type { letters: *letters, color: text.color }, at)
    }
}
