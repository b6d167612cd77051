//! The browser's canvas.

use std::f64::consts::TAU;

use plotters_backend::BackendCoord;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::CanvasRenderingContext2d as Context;

use super::backend::Target;
use super::fixed::{UNITS_PER_PX, length};
use super::ruler::{CanvasRuler, css_font};
use super::style::{Letters, Style};
use crate::camera::Viewport;
use crate::scene::{Align, Measure};

#[wasm_bindgen(module = "/src/paint/canvas.js")]
extern "C" {
    /// Calls from WebAssembly into JavaScript cost more than the arithmetic of a frame: a typed array
    /// goes over in one.
    fn trace(context: &Context, lines: &[i32], closed: bool);

    /// Sets the direction of the text that follows.
    fn direct(context: &Context, direction: &str);
}

/// A canvas to draw on.
pub struct Canvas<'a> {
    context: &'a Context,
    font: &'a str,
    viewport: Viewport,
    pixel_ratio: f64,
    grid: Option<Grid>,
}

/// What one step of the canvas' coordinates means.
#[derive(Clone, Copy, PartialEq)]
enum Grid {
    Units,
    Pixels,
}

impl<'a> Canvas<'a> {
    /// A canvas with `pixel_ratio` device pixels to the CSS pixel.
    pub fn new(context: &'a Context, font: &'a str, viewport: Viewport, pixel_ratio: f64) -> Self {
        context.set_line_cap("round");
        context.set_line_join("round");
        // A page from right to left would turn "1 · 4" around.
        direct(context, "ltr");
        Self { context, font, viewport, pixel_ratio, grid: None }
    }

    fn use_grid(&mut self, grid: Grid) {
        if self.grid == Some(grid) {
            return;
        }
        self.grid = Some(grid);
        let scale = match grid {
            Grid::Units => self.pixel_ratio / UNITS_PER_PX,
            Grid::Pixels => self.pixel_ratio,
        };
        // It throws for a matrix that is not finite only, and the ratio is checked on the way in.
        let _set = self.context.set_transform(scale, 0.0, 0.0, scale, 0.0, 0.0);
    }

    /// Sets the colour, and for a stroke its width; returns whether it is one.
    fn set_style(&self, style: Style, units_per_step: f64) -> bool {
        let [red, green, blue] = style.rgb;
        let color = format!("rgba({red},{green},{blue},{}%)", style.percent);
        let Some(width) = style.width else {
            self.context.set_fill_style_str(&color);
            return false;
        };
        self.context.set_stroke_style_str(&color);
        self.context.set_line_width(f64::from(width) / units_per_step);
        true
    }

    /// Fills or strokes the current path, which is in units.
    fn ink(&self, style: Style) {
        if self.set_style(style, 1.0) {
            self.context.stroke();
        } else {
            self.context.fill();
        }
    }
}

impl Target for Canvas<'_> {
    fn size(&self) -> (u32, u32) {
        (length(self.viewport.width_px()), length(self.viewport.height_px()))
    }

    fn lines(&mut self, lines: &[i32], style: Style) {
        self.use_grid(Grid::Units);
        trace(self.context, lines, style.width.is_none());
        self.ink(style);
    }

    fn circle(&mut self, (x, y): BackendCoord, radius: u32, style: Style) {
        self.use_grid(Grid::Units);
        self.context.begin_path();
        // It throws for a negative radius only.
        let _traced = self.context.arc(f64::from(x), f64::from(y), f64::from(radius), 0.0, TAU);
        self.ink(style);
    }

    /// Text is set in pixels: browsers hint and cache letters by their font size.
    fn text(&mut self, content: &str, (x, y): BackendCoord, letters: Letters, style: Style) {
        self.use_grid(Grid::Pixels);
        let face = match letters {
            Letters { bold: true, .. } => "bold",
            Letters { italic: true, .. } => "italic",
            _ => "normal",
        };
        self.context.set_font(&css_font(self.font, letters.size, face));
        self.context.set_text_align(match letters.align {
            Align::Start => "left",
            Align::Middle => "center",
            Align::End => "right",
        });
        let x = f64::from(x) / UNITS_PER_PX;
        let y = (f64::from(y) + f64::from(letters.baseline())) / UNITS_PER_PX;
        // Both throw for coordinates that are not finite only.
        let _drawn = if self.set_style(style, UNITS_PER_PX) {
            self.context.stroke_text(content, x, y)
        } else {
            self.context.fill_text(content, x, y)
        };
    }

    fn text_width(&self, content: &str, letters: Letters) -> u32 {
        let ruler = CanvasRuler { context: self.context, font: self.font };
        let size_px = f64::from(letters.size) / UNITS_PER_PX;
        length(ruler.width_px(content, size_px, letters.bold))
    }
}
