//! The plotters backend: gathers what has one style, and hands it to a target in one call.
//!
//! plotters' own SVG writer makes an element of every dash and prints floating-point numbers, which
//! costs a page 12 KB of WebAssembly and the files twice their size; its canvas writer counts in whole
//! pixels. So one backend serves both surfaces, and a surface is no more than a [`Target`].

use std::convert::Infallible;

use plotters::prelude::DrawingBackend;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind,
};

use super::style::{Letters, Style};

/// What a surface can do. Coordinates and lengths are in plotters units.
pub trait Target {
    /// Width and height.
    fn size(&self) -> (u32, u32);

    /// Fills or strokes lines together; for each line its number of points, then `x` and `y` of each.
    fn lines(&mut self, lines: &[i32], style: Style);

    /// Fills or strokes a circle.
    fn circle(&mut self, center: BackendCoord, radius: u32, style: Style);

    /// Writes one line of text, its middle height at a point; with a width, only its outline.
    fn text(&mut self, content: &str, at: BackendCoord, letters: Letters, style: Style);

    /// The width of one line of text.
    fn text_width(&self, content: &str, letters: Letters) -> u32;
}

/// A target as a plotters backend. Nothing it does can fail.
pub struct Backend<'a, T> {
    target: &'a mut T,
    gathered: Vec<i32>,
    style: Option<Style>,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl<'a, T: Target> Backend<'a, T> {
    /// A backend that draws on `target`.
    pub fn new(target: &'a mut T) -> Self {
        Self { target, gathered: Vec::new(), style: None }
    }

    /// Outlines letters, under those that will be drawn in their place: plotters knows no such thing.
    pub fn outline_text(
        &mut self,
        content: &str,
        at: BackendCoord,
        letters: Letters,
        style: Style,
    ) {
        self.flush();
        self.target.text(content, at, letters, style);
    }

    /// Adds a line to those of its style, after drawing those of another. Fills that let the ground
    /// through stay apart: one over another, they are darker than together.
    fn gather(&mut self, path: impl IntoIterator<Item = BackendCoord>, style: Style) {
        if style.is_clear() {
            return;
        }
        if self.style != Some(style) || style.is_see_through_fill() {
            self.flush();
            self.style = Some(style);
        }
        let start = self.gathered.len();
        self.gathered.push(0);
        for (x, y) in path {
            self.gathered.extend([x, y]);
        }
        let count = i32::try_from((self.gathered.len() - start - 1) / 2).unwrap_or(0);
        match self.gathered.get_mut(start) {
            Some(first) if count > 0 => *first = count,
            _ => self.gathered.truncate(start),
        }
    }

    fn flush(&mut self) {
        if let Some(style) = self.style.take().filter(|_| !self.gathered.is_empty()) {
            self.target.lines(&self.gathered, style);
        }
        self.gathered.clear();
    }
}

impl<T: Target> DrawingBackend for Backend<'_, T> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.target.size()
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
        self.gather([a, b], Style::stroke(style));
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
        self.gather(corners, if fill { Style::fill(style) } else { Style::stroke(style) });
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.gather(path, Style::stroke(style));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.flush();
        let style = if fill { Style::fill(style) } else { Style::stroke(style) };
        if !style.is_clear() {
            self.target.circle(center, radius, style);
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.gather(path, Style::fill(style));
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        self.flush();
        self.target.text(text, at, Letters::of(style), Style::fill(&style.color()));
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let letters = Letters::of(style);
        Ok((self.target.text_width(text, letters), letters.size))
    }

    fn blit_bitmap(&mut self, _at: BackendCoord, _size: (u32, u32), _rgb: &[u8]) -> Drawn {
        // Scenes have no bitmaps.
        Ok(())
    }
}
