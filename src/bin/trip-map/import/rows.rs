//! The rows of the table: legs and meetings.

use std::path::Path;

use serde_json::Value;
use trip_map::trip::MeetingKind;

use super::draft::{Draft, Object};
use super::places::{columns_at, read_place_at};
use super::table::{Cells, Layout, Table, shown};
use crate::End;

/// Columns that only a leg fills.
const LEG: [&str; 7] = ["from", "to", "mode", "depart", "arrive", "path", "via"];
/// Columns that only a meeting fills.
const MEETING: [&str; 4] = ["id", "at", "when", "until"];
const MEETING_TEXTS: [&str; 4] = ["title", "with", "topics", "outcome"];
/// Columns of both.
const BOTH: [&str; 3] = ["kind", "status", "sources"];

/// The legs and meetings of a table, in its order.
#[derive(Default)]
pub struct Rows {
    pub legs: Vec<Value>,
    pub meetings: Vec<Value>,
}

/// Reads the table; places described in its rows are added to `places`.
pub fn read(path: &Path, draft: &mut Draft, places: &mut Object) -> Result<Rows, End> {
    let table = Table::read(path, &layout(), &mut draft.report)?;
    let mut rows = Rows::default();
    if !table.has("kind") {
        let message = "there is no column \"kind\", which says of each row whether it is a leg or what kind of meeting";
        draft.report.say(table.header_spot(), "missing-column", message);
        return Ok(rows);
    }
    for cells in table.rows() {
        match cells.get("kind") {
            Some("leg") => {
                unfilled(
                    draft,
                    cells,
                    "leg",
                    &[&MEETING[..], &MEETING_TEXTS[..]].concat(),
                    &["at"],
                );
                let leg = leg(draft, cells, rows.legs.len(), places);
                rows.legs.push(leg);
            }
            Some(kind) if MeetingKind::WORDS.contains(&kind) => {
                unfilled(draft, cells, "meeting", &LEG, &["from", "to"]);
                let meeting = meeting(draft, cells, kind, rows.meetings.len(), places);
                rows.meetings.push(meeting);
            }
            other => {
                let words: Vec<&str> = MeetingKind::ALL.iter().map(|kind| kind.word()).collect();
                let message = format!(
                    "found {}, expected leg or the kind of a meeting: {}",
                    shown(other.unwrap_or_default()),
                    words.join(", ")
                );
                draft.report.say(cells.spot("kind"), "unknown-value", message);
            }
        }
    }
    Ok(rows)
}

fn layout() -> Layout {
    let mut layout = Layout { plain: Vec::new(), texts: Vec::new() };
    layout.plain.extend(BOTH.iter().chain(&LEG).chain(&MEETING).map(|&name| name.to_owned()));
    layout.texts.extend(MEETING_TEXTS.iter().map(|&name| name.to_owned()));
    for end in ["from", "to", "at"] {
        let place = columns_at(end);
        layout.plain.extend(place.plain);
        layout.texts.extend(place.texts);
    }
    layout
}

/// Complains of filled cells that this kind of row has no use for.
fn unfilled(draft: &mut Draft, cells: Cells<'_>, what: &str, fields: &[&str], ends: &[&str]) {
    let mut fields: Vec<String> = fields.iter().map(|&field| field.to_owned()).collect();
    for end in ends {
        let place = columns_at(end);
        fields.extend(place.plain.into_iter().chain(place.texts));
    }
    for field in fields {
        for (column, cell) in cells.all(&field) {
            let message = format!(
                "found {}, but a {what} has no {field:?}; leave the cell empty",
                shown(cell)
            );
            draft.report.say(cells.spot_in(column), "wrong-column", message);
        }
    }
}

fn leg(draft: &mut Draft, cells: Cells<'_>, index: usize, places: &mut Object) -> Value {
    let at = &format!("legs[{index}]");
    let mut leg = Object::new();
    draft.report.came_from(at.clone(), cells.row_spot());
    for key in ["from", "to", "mode"] {
        draft.plain(cells, key, &mut leg, at, key);
    }
    draft.require(
        cells,
        &mut leg,
        at,
        "a leg",
        &[("from", "".into()), ("to", "".into()), ("mode", "".into())],
    );
    for key in ["depart", "arrive", "status", "path"] {
        draft.plain(cells, key, &mut leg, at, key);
    }
    draft.ids(cells, "via", &mut leg, at, "via");
    draft.ids(cells, "sources", &mut leg, at, "sources");
    read_place_at(draft, cells, "from", places);
    read_place_at(draft, cells, "to", places);
    Value::Object(leg)
}

fn meeting(
    draft: &mut Draft,
    cells: Cells<'_>,
    kind: &str,
    index: usize,
    places: &mut Object,
) -> Value {
    let at = &format!("meetings[{index}]");
    let mut meeting = Object::new();
    draft.report.came_from(at.clone(), cells.row_spot());
    draft.plain(cells, "id", &mut meeting, at, "id");
    draft.plain(cells, "at", &mut meeting, at, "at");
    draft.require(
        cells,
        &mut meeting,
        at,
        "a meeting",
        &[("id", format!("meeting-{index}").into()), ("at", "".into())],
    );
    if kind != MeetingKind::Meeting.word() {
        meeting.insert("kind".to_owned(), kind.into());
    }
    draft.text(cells, "title", &mut meeting, at, "title");
    draft.require(cells, &mut meeting, at, "a meeting", &[("title", "?".into())]);
    draft.plain(cells, "when", &mut meeting, at, "when");
    draft.plain(cells, "until", &mut meeting, at, "until");
    draft.persons(cells, "with", &mut meeting, at, "with");
    draft.texts(cells, "topics", &mut meeting, at, "topics");
    draft.text(cells, "outcome", &mut meeting, at, "outcome");
    draft.plain(cells, "status", &mut meeting, at, "status");
    draft.ids(cells, "sources", &mut meeting, at, "sources");
    read_place_at(draft, cells, "at", places);
    Value::Object(meeting)
}
