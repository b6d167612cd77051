//! What is made of the accepted pictures for people: docs/geometry.md, and all of them on one sheet.

use std::fmt::Write as _;

use super::cases::Case;
use super::pixels::Pixels;
use super::render::Renderer;
use trip_map::camera::Viewport;

/// The table of hard geometry, with its pictures.
pub fn geometry(cases: &[Case], title: impl Fn(&Case) -> String) -> String {
    let mut page = include_str!("geometry-head.md").to_owned();
    for case in cases {
        let Case { name, trip, note, .. } = case;
        let picture = format!("![{note}](../tests/pictures/{name}.png)");
        let trip = format!("[{}](../tests/pictures/trips/{trip}.json)", title(case));
        writeln!(page, "| {picture} | {note} | {trip} |").unwrap();
    }
    page
}

/// A sheet of pictures, row by row.
pub struct Sheet {
    pub columns: usize,
    /// What each picture is fitted into.
    pub cell: (u16, u16),
}

/// A picture on a sheet, and what stands over it.
pub struct Cell {
    pub svg: String,
    pub size: Viewport,
    pub name: String,
    pub note: String,
}

const MARGIN: usize = 16;
const CAPTION_HEIGHT: usize = 22;

impl Sheet {
    /// The sheet, each of its pictures fitted into a cell and named.
    pub fn draw(&self, cells: &[Cell], renderer: &Renderer) -> Pixels {
        let (width, height) = self.cell;
        let across = usize::from(width) + MARGIN;
        let down = usize::from(height) + CAPTION_HEIGHT + MARGIN;
        let rows = cells.len().div_ceil(self.columns);
        let size = (self.columns * across + MARGIN, rows * down + MARGIN);
        let mut sheet = Pixels::blank(size.0, size.1, [255; 3]);
        for (place, Cell { svg, size, name, note }) in cells.iter().enumerate() {
            let column = place % self.columns;
            let (left, top) = (MARGIN + column * across, MARGIN + place / self.columns * down);
            let fit =
                f64::min(f64::from(width) / size.width_px(), f64::from(height) / size.height_px());
            #[allow(clippy::cast_possible_truncation, reason = "a scale needs no more")]
            sheet.paste(&renderer.render(svg, fit as f32), left, top + CAPTION_HEIGHT);
            sheet.paste(&renderer.render(&caption(width, name, note), 1.0), left, top);
        }
        sheet
    }
}

/// A name in bold, and a note.
fn caption(width: u16, name: &str, note: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{CAPTION_HEIGHT}\" \
         font-family=\"sans-serif\" font-size=\"12\"><text y=\"15\"><tspan font-weight=\"bold\">{name}</tspan> \
         <tspan fill=\"#555\"> {note}</tspan></text></svg>"
    )
}
