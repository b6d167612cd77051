//! What is made of the accepted pictures for people: docs/geometry.md, and all of them on one sheet.

use std::fmt::Write as _;

use super::cases::Case;
use super::pixels::Pixels;
use super::render::Renderer;

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

const CELL_WIDTH: u16 = 288;
const CELL_HEIGHT: u16 = 216;
const COLUMNS: usize = 6;
const MARGIN: usize = 16;
const CAPTION_HEIGHT: usize = 22;

/// All pictures on one sheet, each fitted into a cell and named.
pub fn sheet(pictures: &[(&Case, String)], renderer: &Renderer) -> Pixels {
    let across = usize::from(CELL_WIDTH) + MARGIN;
    let down = usize::from(CELL_HEIGHT) + CAPTION_HEIGHT + MARGIN;
    let rows = pictures.len().div_ceil(COLUMNS);
    let mut sheet = Pixels::blank(COLUMNS * across + MARGIN, rows * down + MARGIN, [255; 3]);
    for (place, (case, svg)) in pictures.iter().enumerate() {
        let (left, top) = (MARGIN + place % COLUMNS * across, MARGIN + place / COLUMNS * down);
        let fit = f64::min(
            f64::from(CELL_WIDTH) / case.size.width_px(),
            f64::from(CELL_HEIGHT) / case.size.height_px(),
        );
        #[allow(clippy::cast_possible_truncation, reason = "a scale needs no more")]
        sheet.paste(&renderer.render(svg, fit as f32), left, top + CAPTION_HEIGHT);
        sheet.paste(&renderer.render(&caption(case), 1.0), left, top);
    }
    sheet
}

fn caption(case: &Case) -> String {
    let Case { name, theme, lang, step, size, .. } = case;
    let (width, height) = (size.width_px(), size.height_px());
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{CELL_WIDTH}\" height=\"{CAPTION_HEIGHT}\" \
         font-family=\"sans-serif\" font-size=\"12\"><text y=\"15\"><tspan font-weight=\"bold\">{name}</tspan> \
         <tspan fill=\"#555\"> {step} · {theme} · {lang} · {width}×{height}</tspan></text></svg>"
    )
}
