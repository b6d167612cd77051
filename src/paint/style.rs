use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, FontFamily, FontStyle,
};

use super::fixed::UNITS_PER_PX;
use crate::scene::{Align, Color, Text};

/// A colour and a width in plotters units.
pub struct Ink {
    pub color: Color,
    pub width: u32,
}

impl BackendStyle for Ink {
    fn color(&self) -> BackendColor {
        backend_color(self.color)
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

/// The type of a text, in plotters units.
pub struct Type {
    color: Color,
    align: Align,
    size: f64,
    bold: bool,
}

impl Type {
    /// The type of `text`, in another colour if need be.
    pub fn new(text: &Text, color: Color) -> Self {
        Self { color, align: text.align, size: text.size_px * UNITS_PER_PX, bold: text.bold }
    }
}

impl BackendTextStyle for Type {
    type FontError = Infallible;

    fn color(&self) -> BackendColor {
        backend_color(self.color)
    }

    fn size(&self) -> f64 {
        self.size
    }

    fn style(&self) -> FontStyle {
        if self.bold { FontStyle::Bold } else { FontStyle::Normal }
    }

    fn anchor(&self) -> Pos {
        let side = match self.align {
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
        // Scenes are laid out before they are painted; no surface of ours asks.
        Ok(((0, 0), (0, 0)))
    }

    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _text: &str,
        _pos: BackendCoord,
        _draw: F,
    ) -> Result<Result<(), E>, Infallible> {
        // Letters are the surface's own; none of ours asks for them pixel by pixel.
        Ok(Ok(()))
    }
}

fn backend_color(color: Color) -> BackendColor {
    let [red, green, blue] = color.rgb;
    // Two decimals keep SVG short, and no eye tells 0.123 from 0.12.
    BackendColor { rgb: (red, green, blue), alpha: (color.alpha * 100.0).round() / 100.0 }
}
