use web_sys::CanvasRenderingContext2d as Context;

use super::fixed::{length, px_text};
use crate::scene::Measure;

/// Measures text with the canvas that will draw it.
pub struct CanvasRuler<'a> {
    /// The canvas.
    pub context: &'a Context,
    /// The CSS font-family list.
    pub font: &'a str,
}

impl Measure for CanvasRuler<'_> {
    fn width_px(&self, text: &str, size_px: f64, bold: bool) -> f64 {
        self.context.set_font(&css_font(
            self.font,
            length(size_px),
            if bold { "bold" } else { "normal" },
        ));
        self.context.measure_text(text).map_or(0.0, |metrics| metrics.width())
    }
}

/// A font as the canvas wants it: its face is a word or two of CSS, its size in plotters units.
pub(super) fn css_font(family: &str, size: u32, face: &str) -> String {
    format!("{face} {}px {family}", px_text(size))
}
