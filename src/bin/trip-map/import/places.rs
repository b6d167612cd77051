//! Places and sources: of tables of their own, or of columns beside the leg or meeting.

use std::path::Path;

use serde_json::Value;

use super::draft::{Draft, Object};
use super::table::{Cells, Layout, Table, shown};
use crate::End;

/// What a place has beside its id and name.
const PLACE: [&str; 5] = ["lon", "lat", "country", "zone", "within"];

/// The columns of a place at an end of a row, as `from_lon`.
pub fn columns_at(end: &str) -> Layout {
    let named = |field: &&str| format!("{end}_{field}");
    Layout { plain: PLACE.iter().map(named).collect(), texts: vec![format!("{end}_name")] }
}

/// Adds the places of a table.
pub fn read_places(path: &Path, draft: &mut Draft, places: &mut Object) -> Result<(), End> {
    let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
    let layout = Layout {
        plain: names(&["id", "lon", "lat", "country", "zone", "within"]),
        texts: names(&["name"]),
    };
    let table = Table::read(path, &layout, &mut draft.report)?;
    for cells in table.rows() {
        let mut key = Object::new();
        draft.plain(cells, "id", &mut key, "", "id");
        draft.require(cells, &mut key, "", "a place", &[("id", "".into())]);
        let Some(id) = cells.get("id") else { continue };
        let place = place(draft, cells, id, "");
        add(draft, cells, "id", id, place, places);
    }
    Ok(())
}

/// Adds the place that a row describes in the columns beside its end: `from_lon`, `from_lat` …
pub fn read_place_at(draft: &mut Draft, cells: Cells<'_>, end: &str, places: &mut Object) {
    let Some(id) = cells.get(end) else { return };
    let place = place(draft, cells, id, &format!("{end}_"));
    if !place.is_empty() {
        add(draft, cells, end, id, place, places);
    }
}

fn place(draft: &mut Draft, cells: Cells<'_>, id: &str, prefix: &str) -> Object {
    let mut place = Object::new();
    let at = format!("places.{id}");
    draft.report.came_first_from(at.clone(), cells.row_spot());
    draft.text(cells, &format!("{prefix}name"), &mut place, &at, "name");
    for key in ["lon", "lat"] {
        draft.number(cells, &format!("{prefix}{key}"), &mut place, &at, key);
    }
    for key in ["country", "zone", "within"] {
        draft.plain(cells, &format!("{prefix}{key}"), &mut place, &at, key);
    }
    place
}

/// Adds a place, or what is new of it; what is different is told.
fn add(
    draft: &mut Draft,
    cells: Cells<'_>,
    column: &str,
    id: &str,
    place: Object,
    places: &mut Object,
) {
    let known = places.entry(id).or_insert_with(|| Value::Object(Object::new()));
    let Some(known) = known.as_object_mut() else { return };
    for (key, value) in place {
        let before = known.entry(key.as_str()).or_insert_with(|| value.clone());
        if *before != value {
            let message = format!(
                "the {key} of {} is {value} here and {before} above; write it once, or the same each time",
                shown(id)
            );
            draft.report.say(cells.spot(column), "place-differs", message);
        }
    }
}

/// Complains of places that do not say where they are.
pub fn check(draft: &mut Draft, places: &mut Object) {
    for (id, place) in places {
        let Some(place) = place.as_object_mut() else { continue };
        let needed = [("name", Value::from(id.as_str())), ("lon", 0.into()), ("lat", 0.into())];
        for (key, placeholder) in needed {
            let Some(spot) = draft.report.origin(&format!("places.{id}")).cloned() else {
                continue;
            };
            if !place.contains_key(key) {
                place.insert(key.to_owned(), placeholder);
                draft.report.say(
                    spot,
                    "missing-cell",
                    format!("the place {} has no {key}", shown(id)),
                );
            }
        }
    }
}

/// Adds the sources of a table.
pub fn read_sources(path: &Path, draft: &mut Draft, sources: &mut Object) -> Result<(), End> {
    let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
    let layout = Layout {
        plain: names(&["key", "published", "url"]),
        texts: names(&["title", "publisher"]),
    };
    let table = Table::read(path, &layout, &mut draft.report)?;
    for cells in table.rows() {
        let mut key = Object::new();
        draft.plain(cells, "key", &mut key, "", "key");
        draft.require(cells, &mut key, "", "a source", &[("key", "".into())]);
        let Some(key) = cells.get("key") else { continue };
        let at = format!("sources.{key}");
        if draft.report.origin(&at).is_some() {
            draft.report.say(
                cells.spot("key"),
                "duplicate-key",
                format!("{} is here twice; keep one of the two", shown(key)),
            );
            continue;
        }
        draft.report.came_from(at.clone(), cells.row_spot());
        let mut source = Object::new();
        draft.text(cells, "title", &mut source, &at, "title");
        draft.text(cells, "publisher", &mut source, &at, "publisher");
        draft.plain(cells, "published", &mut source, &at, "published");
        draft.plain(cells, "url", &mut source, &at, "url");
        sources.insert(key.to_owned(), Value::Object(source));
    }
    Ok(())
}
