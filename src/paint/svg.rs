//! A scene as a self-contained SVG document.

use std::fmt::Write;

use plotters_backend::BackendCoord;

use super::backend::Target;
use super::fixed::{length, px_text};
use super::style::{Letters, Style};
use super::{paint, paint_chart};
use crate::camera::Viewport;
use crate::markup::escaped;
use crate::scene::chart::Chart;
use crate::scene::{Align, Scene};

/// The words around a picture, for readers who do not see it.
#[derive(Clone, Copy, Debug)]
pub struct SvgDocument<'a> {
    /// The picture's name.
    pub title: &'a str,
    /// What it shows, in sentences.
    pub description: &'a str,
    /// The language of both, as a BCP 47 tag.
    pub lang: &'a str,
    /// The CSS font-family list for text.
    pub font: &'a str,
}

/// Writes a scene as SVG, with presentation attributes only: no style sheet, no script, no reference
/// to anything outside.
///
/// Its numbers are whole sub-pixel units, so that it is the same to the byte wherever it is written.
pub fn svg(scene: &Scene, document: &SvgDocument) -> String {
    let mut body = Svg::new(scene.viewport);
    paint(scene, &mut body);
    body.into_document(document)
}

/// Writes a chart as SVG, in the manner of [`svg`].
pub fn chart_svg(chart: &Chart, document: &SvgDocument) -> String {
    let mut body = Svg::new(chart.viewport);
    paint_chart(chart, &mut body);
    body.into_document(document)
}

/// The body of a document.
pub(super) struct Svg {
    pub size: (u32, u32),
    pub shapes: String,
}

impl Svg {
    pub fn new(viewport: Viewport) -> Self {
        let size = (length(viewport.width_px()), length(viewport.height_px()));
        Self { size, shapes: String::new() }
    }

    fn into_document(self, document: &SvgDocument) -> String {
        let shapes = self.shapes;
        let SvgDocument { title, description, lang, font } = document;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" \
             role=\"img\" lang=\"{}\" direction=\"ltr\" font-family=\"{}\" stroke-linecap=\"round\" \
             stroke-linejoin=\"round\">\n<title>{}</title>\n<desc>{}</desc>\n{shapes}</svg>\n",
            px_text(self.size.0),
            px_text(self.size.1),
            self.size.0,
            self.size.1,
            escaped(lang),
            escaped(font),
            escaped(title),
            escaped(description),
        )
    }

    fn push(&mut self, element: std::fmt::Arguments) {
        // Writing to a string cannot fail.
        let _written = self.shapes.write_fmt(element);
    }
}

impl Target for Svg {
    fn size(&self) -> (u32, u32) {
        self.size
    }

    fn lines(&mut self, lines: &[i32], style: Style) {
        self.push(format_args!("<path d=\"{}\"{}/>\n", path_data(lines, style), attributes(style)));
    }

    fn circle(&mut self, (x, y): BackendCoord, radius: u32, style: Style) {
        let style = attributes(style);
        self.push(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"{style}/>\n"));
    }

    fn text(&mut self, content: &str, (x, y): BackendCoord, letters: Letters, style: Style) {
        let place = placed((x, y), letters);
        // The outline is there for the eye; whoever reads the document reads the letters once.
        let hidden = if style.width.is_some() { " aria-hidden=\"true\"" } else { "" };
        let (style, content) = (attributes(style), escaped(content));
        self.push(format_args!("<text{place}{hidden}{style}>{content}</text>\n"));
    }

    fn text_width(&self, content: &str, letters: Letters) -> u32 {
        letters.table_width(content)
    }
}

/// The `d` of a path: each line starts at a place and goes on by steps.
fn path_data(lines: &[i32], style: Style) -> String {
    let mut data = String::new();
    let mut rest = lines;
    while let Some((&count, after)) = rest.split_first() {
        let length = usize::try_from(count).unwrap_or(0) * 2;
        let (line, next) = after.split_at(length.min(after.len()));
        rest = next;
        let (mut x, mut y) = (0, 0);
        for (index, point) in line.chunks_exact(2).enumerate() {
            let &[to_x, to_y] = point else { continue };
            let command = match index {
                0 => "M",
                1 => "l",
                _ if to_x < x => "",
                _ => " ",
            };
            let gap = if to_y < y { "" } else { " " };
            let _written = write!(data, "{command}{}{gap}{}", to_x - x, to_y - y);
            (x, y) = (to_x, to_y);
        }
        if style.width.is_none() {
            data.push('z');
        }
    }
    data
}

/// Where letters stand, and what they look like.
pub(super) fn placed((x, y): BackendCoord, letters: Letters) -> String {
    let anchor = match letters.align {
        Align::Start => "",
        Align::Middle => " text-anchor=\"middle\"",
        Align::End => " text-anchor=\"end\"",
    };
    let weight = if letters.bold { " font-weight=\"bold\"" } else { "" };
    let slant = if letters.italic { " font-style=\"italic\"" } else { "" };
    let baseline = y.saturating_add_unsigned(letters.baseline());
    format!(" x=\"{x}\" y=\"{baseline}\" font-size=\"{}\"{weight}{slant}{anchor}", letters.size)
}

pub(super) fn attributes(style: Style) -> String {
    let [red, green, blue] = style.rgb;
    let color = format!("#{red:02x}{green:02x}{blue:02x}");
    let (name, width) = match style.width {
        Some(width) => ("stroke", format!(" fill=\"none\" stroke-width=\"{width}\"")),
        None => ("fill", String::new()),
    };
    let opacity = match style.percent {
        100 => String::new(),
        percent => format!(" {name}-opacity=\".{percent:02}\""),
    };
    format!("{width} {name}=\"{color}\"{opacity}")
}
