//! The trip while it is being made: JSON values, each with the cell it came from.

use std::collections::BTreeSet;

use serde_json::Value;

pub use crate::layout::Object;

use super::people;
use super::report::Report;
use super::table::{Cells, shown};

/// The report, and the language of columns that name none.
pub struct Draft {
    pub report: Report,
    pub lang: String,
    /// Columns already said to be missing.
    missing: BTreeSet<String>,
}

impl Draft {
    pub fn new(lang: String) -> Self {
        Self { report: Report::default(), lang, missing: BTreeSet::new() }
    }

    /// Remembers the column of a value; an empty cell only while no other has been seen.
    fn note(&mut self, cells: Cells<'_>, column: &str, at: String) {
        if cells.all(column).next().is_some() {
            self.report.came_from(at, cells.spot(column));
        } else {
            self.report.came_first_from(at, cells.spot(column));
        }
    }

    /// Copies a cell, if it is filled.
    pub fn plain(
        &mut self,
        cells: Cells<'_>,
        column: &str,
        object: &mut Object,
        at: &str,
        key: &str,
    ) {
        self.note(cells, column, format!("{at}.{key}"));
        if let Some(cell) = cells.get(column) {
            object.insert(key.to_owned(), cell.into());
        }
    }

    /// Copies a text: a string, or an object with one string a language.
    pub fn text(
        &mut self,
        cells: Cells<'_>,
        column: &str,
        object: &mut Object,
        at: &str,
        key: &str,
    ) {
        let at = format!("{at}.{key}");
        self.note(cells, column, at.clone());
        let mut texts = Vec::new();
        for (column, cell) in cells.all(column) {
            let lang = column.lang.as_deref().unwrap_or(&self.lang);
            self.report.came_from(format!("{at}.{lang}"), cells.spot_in(column));
            texts.push((column.lang.as_deref(), cell.to_owned()));
        }
        if let Some(text) = self.join(texts) {
            object.insert(key.to_owned(), text);
        }
    }

    /// One text of its translations; `None` is the trip's own language.
    pub fn join(&self, texts: Vec<(Option<&str>, String)>) -> Option<Value> {
        match &texts[..] {
            [] => None,
            [(None, text)] => Some(text.as_str().into()),
            _ => {
                let entry = |(lang, text): (Option<&str>, String)| {
                    (lang.unwrap_or(&self.lang).to_owned(), text.into())
                };
                Some(Value::Object(texts.into_iter().map(entry).collect()))
            }
        }
    }

    /// Copies a list of ids.
    pub fn ids(
        &mut self,
        cells: Cells<'_>,
        column: &str,
        object: &mut Object,
        at: &str,
        key: &str,
    ) {
        self.note(cells, column, format!("{at}.{key}"));
        let ids: Vec<Value> =
            entries(cells.get(column).unwrap_or_default()).map(Value::from).collect();
        if !ids.is_empty() {
            object.insert(key.to_owned(), ids.into());
        }
    }

    /// Copies a list of texts, each in all the languages.
    pub fn texts(
        &mut self,
        cells: Cells<'_>,
        column: &str,
        object: &mut Object,
        at: &str,
        key: &str,
    ) {
        let lists = self.lists(cells, column, &format!("{at}.{key}"));
        let texts: Vec<Value> = lists.into_iter().filter_map(|texts| self.join(texts)).collect();
        if !texts.is_empty() {
            object.insert(key.to_owned(), texts.into());
        }
    }

    /// Copies a list of persons, each in all the languages.
    pub fn persons(
        &mut self,
        cells: Cells<'_>,
        column: &str,
        object: &mut Object,
        at: &str,
        key: &str,
    ) {
        let lists = self.lists(cells, column, &format!("{at}.{key}"));
        let persons: Vec<Value> = lists
            .into_iter()
            .filter_map(|texts| match people::person(self, &texts) {
                Ok(person) => Some(person),
                Err((lang, message)) => {
                    let written =
                        cells.all(column).find(|(column, _)| column.lang.as_deref() == lang);
                    let spot = written
                        .map_or_else(|| cells.spot(column), |(column, _)| cells.spot_in(column));
                    self.report.say(spot, "bad-person", message);
                    None
                }
            })
            .collect();
        if !persons.is_empty() {
            object.insert(key.to_owned(), persons.into());
        }
    }

    /// The entries of a list, each with its translations; every language must have as many.
    fn lists<'a>(
        &mut self,
        cells: Cells<'a>,
        field: &str,
        at: &str,
    ) -> Vec<Vec<(Option<&'a str>, String)>> {
        self.report.came_from(at.to_owned(), cells.spot(field));
        let mut lists: Vec<Vec<(Option<&str>, String)>> = Vec::new();
        for (number, (column, cell)) in cells.all(field).enumerate() {
            let lang = column.lang.as_deref();
            let found: Vec<&str> = entries(cell).collect();
            if number == 0 {
                lists = found.iter().map(|_| Vec::new()).collect();
            }
            if found.len() != lists.len() {
                let message = format!(
                    "found {}, expected {} as in the other language, separated by semicolons",
                    counted(found.len()),
                    counted(lists.len())
                );
                self.report.say(cells.spot_in(column), "lists-differ", message);
                continue;
            }
            for (index, (list, entry)) in lists.iter_mut().zip(found).enumerate() {
                let tag = lang.unwrap_or(&self.lang);
                for part in ["", ".name", ".role"] {
                    self.report
                        .came_from(format!("{at}[{index}]{part}.{tag}"), cells.spot_in(column));
                }
                list.push((lang, entry.to_owned()));
            }
        }
        lists
    }

    /// Copies a number, if the cell is filled.
    pub fn number(
        &mut self,
        cells: Cells<'_>,
        column: &str,
        object: &mut Object,
        at: &str,
        key: &str,
    ) {
        self.note(cells, column, format!("{at}.{key}"));
        let Some(cell) = cells.get(column) else { return };
        let number = cell.parse().ok().and_then(serde_json::Number::from_f64);
        let number = number.unwrap_or_else(|| {
            let message = format!(
                "found {}, expected a number with a point, as 139.7798 or -77.0369",
                shown(cell)
            );
            self.report.say(cells.spot(column), "bad-number", message);
            0.into()
        });
        object.insert(key.to_owned(), Value::Number(number));
    }

    /// Complains of what must be there and is not, and puts something in its place, so that the rest can be checked.
    pub fn require(
        &mut self,
        cells: Cells<'_>,
        object: &mut Object,
        at: &str,
        what: &str,
        keys: &[(&str, Value)],
    ) {
        for (key, placeholder) in keys {
            if object.contains_key(*key) {
                continue;
            }
            object.insert((*key).to_owned(), placeholder.clone());
            if cells.table().has(key) {
                let message = format!("the cell is empty, and {what} needs {key:?}");
                self.report.say(cells.spot(key), "missing-cell", message);
                continue;
            }
            let spot = cells.table().header_spot();
            self.report.came_from(format!("{at}.{key}"), spot.clone());
            if self.missing.insert(format!("{}: {key}", spot.file)) {
                self.report.say(
                    spot,
                    "missing-column",
                    format!("there is no column {key:?}, and {what} needs it"),
                );
            }
        }
    }
}

/// `1 entry`.
fn counted(entries: usize) -> String {
    format!("{entries} {}", if entries == 1 { "entry" } else { "entries" })
}

/// The entries of a list: separated by semicolons, also the wide ones of Japanese, or by line breaks.
fn entries(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', '；', '\n']).map(str::trim).filter(|entry| !entry.is_empty())
}
