//! Colours, pens and letters in plotters' terms.

use std::convert::Infallible;

use plotters::style::{Color as _, RGBAColor, ShapeStyle};
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, FontFamily, FontStyle,
};

use super::fixed::{UNITS_PER_PX, length, percent, whole};
use crate::scene::{Align, Color, Measure, MetricsTable, Stroke, Text};

/// The inside of a shape, for plotters.
pub fn fill_of(color: Color) -> ShapeStyle {
    ShapeStyle { color: rgba(color), filled: true, stroke_width: 0 }
}

/// The line of a shape, for plotters.
pub fn pen_of(stroke: Stroke) -> ShapeStyle {
    ShapeStyle { color: rgba(stroke.color), filled: false, stroke_width: length(stroke.width_px) }
}

fn rgba(color: Color) -> RGBAColor {
    let [red, green, blue] = color.rgb;
    RGBAColor(red, green, blue, color.alpha)
}

/// How something is drawn, on the way out of plotters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Red, green and blue.
    pub rgb: [u8; 3],
    /// How solid it is, 0 to 100.
    pub percent: u32,
    /// The width of the stroke, or `None` for a fill.
    pub width: Option<u32>,
}

impl Style {
    /// The inside of a shape.
    pub fn fill<S: BackendStyle>(style: &S) -> Self {
        Self::new(style.color(), None)
    }

    /// The line of a shape.
    pub fn stroke<S: BackendStyle>(style: &S) -> Self {
        Self::new(style.color(), Some(style.stroke_width()))
    }

    /// The inside of a shape in a colour of the scene.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn of(color: Color) -> Self {
        Self { rgb: color.rgb, percent: percent(color.alpha), width: None }
    }

    /// Whether nothing of it can be seen.
    pub fn is_clear(self) -> bool {
        self.percent == 0
    }

    /// Whether it is an inside, and the ground shows through.
    pub fn is_see_through_fill(self) -> bool {
        self.width.is_none() && self.percent < 100
    }

    fn new(color: BackendColor, width: Option<u32>) -> Self {
        let (red, green, blue) = color.rgb;
        Self { rgb: [red, green, blue], percent: percent(color.alpha), width }
    }
}

/// The size, weight and slant of letters, and the side that is at their point; both ways through plotters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letters {
    /// The font size in plotters units.
    pub size: u32,
    /// Whether they are bold.
    pub bold: bool,
    /// Whether they slant.
    pub italic: bool,
    /// Which end of the text is at its point.
    pub align: Align,
}

impl Letters {
    /// The letters of a text.
    pub fn new(text: &Text) -> Self {
        let Text { size_px, bold, italic, align, .. } = *text;
        Self { size: length(size_px), bold, italic, align }
    }

    /// The letters that plotters asks for.
    pub fn of<S: BackendTextStyle>(style: &S) -> Self {
        let align = match style.anchor().h_pos {
            HPos::Left => Align::Start,
            HPos::Center => Align::Middle,
            HPos::Right => Align::End,
        };
        let bold = matches!(style.style(), FontStyle::Bold);
        let italic = matches!(style.style(), FontStyle::Italic);
        // A size in units, which plotters keeps as a floating-point number.
        Self { size: whole(style.size()), bold, italic, align }
    }
}

impl Letters {
    /// From the middle height of a line down to its baseline: half the height of an x.
    pub fn baseline(self) -> u32 {
        self.size * 26 / 100
    }

    /// The width of a line by the metrics table, for surfaces that cannot measure.
    pub fn table_width(self, content: &str) -> u32 {
        let size_px = f64::from(self.size) / UNITS_PER_PX;
        length(MetricsTable.width_px(content, size_px, self.bold))
    }
}

/// Letters with their colour, on the way into plotters.
pub struct Type {
    /// The letters.
    pub letters: Letters,
    /// The colour.
    pub color: Color,
}

impl BackendTextStyle for Type {
    type FontError = Infallible;

    fn color(&self) -> BackendColor {
        rgba(self.color).to_backend_color()
    }

    fn size(&self) -> f64 {
        f64::from(self.letters.size)
    }

    fn style(&self) -> FontStyle {
        match self.letters {
            Letters { bold: true, .. } => FontStyle::Bold,
            Letters { italic: true, .. } => FontStyle::Italic,
            _ => FontStyle::Normal,
        }
    }

    fn anchor(&self) -> Pos {
        let side = match self.letters.align {
            Align::Start => HPos::Left,
            Align::Middle => HPos::Center,
            Align::End => HPos::Right,
        };
        Pos::new(side, VPos::Center)
    }

    /// The surface has one font, and knows it.
    fn family(&self) -> FontFamily<'_> {
        FontFamily::SansSerif
    }

    fn layout_box(&self, _text: &str) -> Result<((i32, i32), (i32, i32)), Infallible> {
        // Scenes are laid out before they are painted; our backend does not ask.
        Ok(((0, 0), (0, 0)))
    }

    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _text: &str,
        _pos: BackendCoord,
        _draw: F,
    ) -> Result<Result<(), E>, Infallible> {
        // Letters are the surface's own; our backend does not ask for them pixel by pixel.
        Ok(Ok(()))
    }
}
