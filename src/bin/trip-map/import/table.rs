//! A table as a spreadsheet saves it: a header, and rows of cells that know their line.

use std::path::Path;

use super::report::{Report, Spot};
use crate::End;
use crate::input;

/// A trip file has at most 1 MiB, and a table of a trip is no larger.
const MAX_BYTES: usize = 1024 * 1024;

/// What a column may be called.
pub struct Layout {
    /// Names with one column.
    pub plain: Vec<String>,
    /// Names that may have a column a language as well, as `title:ja`.
    pub texts: Vec<String>,
}

/// A column of the header.
#[derive(Debug)]
pub struct Column {
    /// As written, `title:ja`.
    pub heading: String,
    /// `title`.
    field: String,
    /// `ja`.
    pub lang: Option<String>,
}

/// A table.
pub struct Table {
    file: String,
    columns: Vec<Column>,
    rows: Vec<Row>,
}

struct Row {
    line: u64,
    cells: Vec<String>,
}

/// A row of a table, with the headings.
#[derive(Clone, Copy)]
pub struct Cells<'a> {
    table: &'a Table,
    row: &'a Row,
}

impl Table {
    /// Reads a table.
    ///
    /// # Errors
    /// The file cannot be read, is too large or is no text; a person has been told.
    pub fn read(path: &Path, layout: &Layout, report: &mut Report) -> Result<Self, End> {
        let bytes = input::read_up_to(path, MAX_BYTES)?;
        let file = input::shown(path);
        let Ok(text) = std::str::from_utf8(&bytes) else {
            eprintln!("trip-map: {file} is not UTF-8 text; save it as CSV UTF-8");
            return Err(End::Failed);
        };
        // Excel writes a byte order mark; it is no part of the first heading.
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let mut table = Self { file, columns: Vec::new(), rows: Vec::new() };
        table.parse(text, report);
        table.check_header(layout, report);
        table.check_cells(report);
        Ok(table)
    }

    fn parse(&mut self, text: &str, report: &mut Report) {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter(text))
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut lines = LineCounter { text, line: 1, byte: 0 };
        for record in reader.records() {
            match record {
                Ok(record) => {
                    let start = record.position().map_or(0, csv::Position::byte);
                    let line = lines.line_at(start);
                    let cells: Vec<String> =
                        record.iter().map(|cell| cell.trim().to_owned()).collect();
                    if self.columns.is_empty() {
                        self.columns = cells.iter().map(|heading| column(heading)).collect();
                    } else if cells.iter().any(|cell| !cell.is_empty()) {
                        self.rows.push(Row { line, cells });
                    }
                }
                Err(error) => report.say(self.spot(1, None), "not-csv", error.to_string()),
            }
        }
    }

    fn check_header(&self, layout: &Layout, report: &mut Report) {
        for (index, column) in
            self.columns.iter().enumerate().filter(|(_, column)| !column.is_note())
        {
            let spot = self.spot(1, Some(&column.heading));
            let is_text = layout.texts.contains(&column.field);
            if self.columns[..index].iter().any(|before| before.is_same(column)) {
                report.say(
                    spot,
                    "duplicate-column",
                    "this column is here twice; keep one of the two",
                );
            } else if column.lang.is_some() && layout.plain.contains(&column.field) {
                let message = format!(
                    "{:?} has no translations; only {} have",
                    column.field,
                    layout.texts.join(", ")
                );
                report.say(spot, "unknown-column", message);
            } else if !is_text && !layout.plain.contains(&column.field) {
                let message = format!(
                    "this column is not known;{} `trip-map import --help` lists the columns, and one for your own notes begins with #",
                    did_you_mean(&column.field, layout)
                );
                report.say(spot, "unknown-column", message);
            }
        }
    }

    /// What no column may have: cells without a heading, formulas, and what a formula has failed to become.
    fn check_cells(&self, report: &mut Report) {
        for row in &self.rows {
            for (index, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
                let Some(column) = self.columns.get(index) else {
                    let message = format!(
                        "found a cell {} in column {}, expected at most {} cells, as the header has",
                        shown(cell),
                        index + 1,
                        self.columns.len()
                    );
                    report.say(self.spot(row.line, None), "too-many-cells", message);
                    continue;
                };
                let spot = self.spot(row.line, Some(&column.heading));
                if column.heading.is_empty() {
                    let message = format!(
                        "found {}, but column {} has no heading that says what it is",
                        shown(cell),
                        index + 1
                    );
                    report.say(self.spot(row.line, None), "no-heading", message);
                } else if !column.is_note() && (cell.starts_with('=') || is_spreadsheet_error(cell))
                {
                    let message = format!(
                        "found the formula {}, expected its value; save the table with values",
                        shown(cell)
                    );
                    report.say(spot, "formula", message);
                }
            }
        }
    }

    /// A cell of this table, or a row.
    fn spot(&self, line: u64, column: Option<&str>) -> Spot {
        Spot { file: self.file.clone(), line, column: column.map(str::to_owned) }
    }

    /// The heading of a column that is not there.
    pub fn header_spot(&self) -> Spot {
        self.spot(1, None)
    }

    pub fn rows(&self) -> impl Iterator<Item = Cells<'_>> {
        self.rows.iter().map(|row| Cells { table: self, row })
    }

    /// True when a column with this name is there, in whatever language.
    pub fn has(&self, field: &str) -> bool {
        self.columns.iter().any(|column| column.field == field)
    }
}

impl<'a> Cells<'a> {
    /// The cell of a field as far as it is filled; of a translated field the one in the trip's language.
    pub fn get(&self, field: &str) -> Option<&'a str> {
        let is_it = |(column, _): &(&Column, &str)| column.lang.is_none();
        self.all(field).find(is_it).map(|(_, cell)| cell)
    }

    /// The filled cells of a field, one a language, in the order of the header.
    pub fn all(&self, field: &str) -> impl Iterator<Item = (&'a Column, &'a str)> {
        let cells = self.table.columns.iter().zip(&self.row.cells);
        let filled = cells.filter(move |(column, cell)| column.field == field && !cell.is_empty());
        filled.map(|(column, cell)| (column, cell.as_str()))
    }

    /// The cell of a field, filled or not, or else the row.
    pub fn spot(&self, field: &str) -> Spot {
        let column = self.table.columns.iter().find(|column| column.field == field);
        self.table.spot(self.row.line, column.map(|column| column.heading.as_str()))
    }

    /// The cell in one of the columns.
    pub fn spot_in(&self, column: &Column) -> Spot {
        self.table.spot(self.row.line, Some(&column.heading))
    }

    /// The row itself.
    pub fn row_spot(&self) -> Spot {
        self.table.spot(self.row.line, None)
    }

    pub fn table(&self) -> &'a Table {
        self.table
    }
}

impl Column {
    fn is_note(&self) -> bool {
        self.heading.is_empty() || self.heading.starts_with('#')
    }

    fn is_same(&self, other: &Self) -> bool {
        self.field == other.field && self.lang == other.lang
    }
}

/// ` did you mean "from"?`, if a known column is near.
fn did_you_mean(field: &str, layout: &Layout) -> String {
    let known = layout.plain.iter().chain(&layout.texts);
    let near = known.map(|name| (strsim::damerau_levenshtein(field, name), name)).min();
    let allowed = (field.chars().count() / 3).max(1);
    match near {
        Some((distance, name)) if distance <= allowed => format!(" did you mean {name:?}?"),
        _ => String::new(),
    }
}

/// `title:ja` is the field `title` in the language `ja`; capitals do not matter in the name.
fn column(heading: &str) -> Column {
    let (field, lang) = match heading.split_once(':') {
        Some((field, lang)) => (field.trim(), Some(lang.trim().to_owned())),
        None => (heading, None),
    };
    Column { heading: heading.to_owned(), field: field.to_ascii_lowercase(), lang }
}

/// Of comma, semicolon and tab the one the header has most of: where a comma is in the numbers, spreadsheets
/// separate cells by semicolons.
fn delimiter(text: &str) -> u8 {
    let header = text.trim_start().lines().next().unwrap_or_default();
    let count = |delimiter: &u8| header.bytes().filter(|byte| byte == delimiter).count();
    b"\t;,".iter().copied().max_by_key(count).unwrap_or(b',')
}

/// Counts lines up to where records start; asked in the order of the text, so that it is gone through once.
struct LineCounter<'a> {
    text: &'a str,
    line: u64,
    byte: usize,
}

impl LineCounter<'_> {
    /// The line, from 1, of the record that starts at a byte, or after empty lines there.
    fn line_at(&mut self, start: u64) -> u64 {
        let start = usize::try_from(start).unwrap_or(usize::MAX);
        let after = self.text.get(start..).unwrap_or_default();
        let empty = after.len() - after.trim_start_matches(['\r', '\n']).len();
        let passed = self.text.get(self.byte..start + empty).unwrap_or_default();
        self.line += passed.bytes().filter(|&byte| byte == b'\n').count() as u64;
        self.byte += passed.len();
        self.line
    }
}

fn is_spreadsheet_error(cell: &str) -> bool {
    matches!(cell, "#REF!" | "#NAME?" | "#VALUE!" | "#DIV/0!" | "#N/A" | "#NULL!" | "#NUM!")
}

/// The cell in quotation marks, its control characters spelt out, cut after 40 characters.
pub fn shown(cell: &str) -> String {
    let start: String = cell.chars().take(40).collect();
    let more = if start.len() < cell.len() { "…" } else { "" };
    format!("\"{}{more}\"", start.escape_debug())
}
