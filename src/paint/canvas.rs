//! The browser's canvas as a plotters backend.
//!
//! Calls from WebAssembly into JavaScript cost more than the arithmetic of a frame, so lines and
//! polygons of one style are gathered and traced together, a typed array at a time.

use std::convert::Infallible;
use std::f64::consts::TAU;

use plotters::prelude::DrawingBackend;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind, FontStyle,
};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::CanvasRenderingContext2d as Context;

use super::fixed::{UNITS_PER_PX, length, point};
use super::ruler::{CanvasRuler, css_font};
use super::style::Type;
use super::{PaintError, Surface};
use crate::camera::Viewport;
use crate::scene::{Measure, Stroke, Text};

/// From a text's middle height down to its baseline, in font sizes: half the height of an x.
const BASELINE: f64 = 0.26;

#[wasm_bindgen(module = "/src/paint/canvas.js")]
extern "C" {
    fn trace(context: &Context, lines: &[i32], closed: bool);
}

/// A canvas, in plotters units.
pub struct CanvasSurface<'a> {
    context: &'a Context,
    font: &'a str,
    viewport: Viewport,
    pixel_ratio: f64,
    gathered: Gathered,
    grid: Grid,
}

/// Lines or polygons of one style that wait to be traced together.
#[derive(Default)]
struct Gathered {
    lines: Vec<i32>,
    style: Option<Style>,
}

#[derive(Clone, Copy, PartialEq)]
struct Style {
    color: ([u8; 3], f64),
    /// The stroke's width, or `None` for a fill.
    width: Option<u32>,
}

/// What one step of the canvas' coordinates means.
#[derive(Clone, Copy, PartialEq)]
enum Grid {
    Units,
    Pixels,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl<'a> CanvasSurface<'a> {
    /// A canvas with `pixel_ratio` device pixels to the CSS pixel.
    pub fn new(context: &'a Context, font: &'a str, viewport: Viewport, pixel_ratio: f64) -> Self {
        context.set_line_cap("round");
        context.set_line_join("round");
        let mut surface = Self {
            context,
            font,
            viewport,
            pixel_ratio,
            gathered: Gathered::default(),
            grid: Grid::Pixels,
        };
        surface.use_grid(Grid::Units);
        surface
    }

    fn use_grid(&mut self, grid: Grid) {
        if self.grid == grid {
            return;
        }
        self.grid = grid;
        let scale = match grid {
            Grid::Units => self.pixel_ratio / UNITS_PER_PX,
            Grid::Pixels => self.pixel_ratio,
        };
        // It throws for a matrix that is not finite only, and the ratio is checked on the way in.
        let _set = self.context.set_transform(scale, 0.0, 0.0, scale, 0.0, 0.0);
    }

    /// Adds a line to those of its style, after drawing those of another.
    fn gather(&mut self, path: impl IntoIterator<Item = BackendCoord>, style: Style) {
        if self.gathered.style != Some(style) {
            self.flush();
            self.gathered.style = Some(style);
        }
        let lines = &mut self.gathered.lines;
        let start = lines.len();
        lines.push(0);
        for (x, y) in path {
            lines.extend([x, y]);
        }
        let count = i32::try_from((lines.len() - start - 1) / 2).unwrap_or(0);
        match lines.get_mut(start) {
            Some(first) if count > 0 => *first = count,
            _ => lines.truncate(start),
        }
    }

    fn flush(&mut self) {
        let Gathered { lines, style } = std::mem::take(&mut self.gathered);
        let Some(style) = style.filter(|_| !lines.is_empty()) else { return };
        self.use_grid(Grid::Units);
        trace(self.context, &lines, style.width.is_none());
        self.apply(style);
    }

    /// Fills or strokes the current path.
    fn apply(&self, style: Style) {
        let color = css_color(style.color);
        if let Some(width) = style.width {
            self.context.set_stroke_style_str(&color);
            self.context.set_line_width(f64::from(width));
            self.context.stroke();
        } else {
            self.context.set_fill_style_str(&color);
            self.context.fill();
        }
    }
}

impl DrawingBackend for CanvasSurface<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (length(self.viewport.width_px()), length(self.viewport.height_px()))
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        self.flush();
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect(at, (at.0 + 1, at.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S) -> Drawn {
        self.gather([a, b], stroke_of(style));
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        if fill {
            return self.fill_polygon(corners, style);
        }
        self.draw_path(corners.into_iter().chain([(left, top)]), style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.gather(path, stroke_of(style));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.flush();
        self.use_grid(Grid::Units);
        self.context.begin_path();
        // It throws for a negative radius only.
        let _traced = self.context.arc(f64::from(x), f64::from(y), f64::from(radius), 0.0, TAU);
        self.apply(if fill { fill_of(style) } else { stroke_of(style) });
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.gather(path, fill_of(style));
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, at: BackendCoord) -> Drawn {
        self.flush();
        self.use_grid(Grid::Pixels);
        let (x, y) = self.begin_text(style, at);
        let color = style.color();
        self.context.set_fill_style_str(&css_color(color_of(color)));
        let _drawn = self.context.fill_text(text, x, y);
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let ruler = CanvasRuler { context: self.context, font: self.font };
        let size_px = style.size() / UNITS_PER_PX;
        let bold = matches!(style.style(), FontStyle::Bold);
        Ok((length(ruler.width_px(text, size_px, bold)), length(size_px)))
    }

    fn blit_bitmap(&mut self, _at: BackendCoord, _size: (u32, u32), _rgb: &[u8]) -> Drawn {
        // Scenes have no bitmaps.
        Ok(())
    }
}

impl CanvasSurface<'_> {
    /// Sets font and alignment, and returns where the baseline begins.
    fn begin_text<T: BackendTextStyle>(&self, style: &T, (x, y): BackendCoord) -> (f64, f64) {
        let size_px = style.size() / UNITS_PER_PX;
        let bold = matches!(style.style(), FontStyle::Bold);
        self.context.set_font(&css_font(self.font, size_px, bold));
        self.context.set_text_align(match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        });
        (f64::from(x) / UNITS_PER_PX, f64::from(y) / UNITS_PER_PX + BASELINE * size_px)
    }
}

impl Surface for CanvasSurface<'_> {
    fn draw_casing(&mut self, text: &Text, stroke: Stroke) -> Result<(), PaintError<Self>> {
        self.flush();
        self.use_grid(Grid::Pixels);
        let (x, y) = self.begin_text(&Type::new(text, stroke.color), point(text.at));
        self.context.set_stroke_style_str(&css_color((stroke.color.rgb, stroke.color.alpha)));
        self.context.set_line_width(2.0 * stroke.width_px);
        let _drawn = self.context.stroke_text(&text.content, x, y);
        Ok(())
    }
}

fn fill_of<S: BackendStyle>(style: &S) -> Style {
    Style { color: color_of(style.color()), width: None }
}

fn stroke_of<S: BackendStyle>(style: &S) -> Style {
    Style { color: color_of(style.color()), width: Some(style.stroke_width()) }
}

fn color_of(color: BackendColor) -> ([u8; 3], f64) {
    let (red, green, blue) = color.rgb;
    ([red, green, blue], color.alpha)
}

fn css_color(([red, green, blue], alpha): ([u8; 3], f64)) -> String {
    format!("rgba({red},{green},{blue},{alpha})")
}
