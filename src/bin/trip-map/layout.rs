//! How written JSON looks: fields in the order of the documentation, and on one line what fits on one.

use serde_json::{Map, Value};

/// An object of JSON.
pub type Object = Map<String, Value>;

/// Fields of a trip, in their order.
pub const TRIP: [&str; 14] = [
    "$schema",
    "format",
    "id",
    "lang",
    "title",
    "summary",
    "traveller",
    "updated",
    "revision",
    "corrections",
    "places",
    "sources",
    "legs",
    "meetings",
];
/// Fields of a leg, in their order.
pub const LEG: [&str; 10] =
    ["from", "to", "mode", "depart", "arrive", "status", "path", "via", "track", "sources"];

/// Longest line, in characters, unless a text alone is longer.
const WIDTH: usize = 100;

/// The fields of an object in the given order; empty lists and objects are left out.
pub fn in_order(mut object: Object, order: &[&str]) -> Object {
    let is_empty = |value: &Value| match value {
        Value::Array(items) => items.is_empty(),
        Value::Object(entries) => entries.is_empty(),
        _ => false,
    };
    let take = |&key: &&str| Some((key.to_owned(), object.shift_remove(key)?));
    let mut ordered: Object = order.iter().filter_map(take).collect();
    // A trip without legs or places is wrong, and whoever reads it should see what is missing.
    ordered.retain(|key, value| matches!(key.as_str(), "legs" | "places") || !is_empty(value));
    ordered
}

/// The text of a file.
pub fn text(document: &Value) -> String {
    let mut out = String::new();
    write(document, 0, 0, &mut out);
    out.push('\n');
    out
}

/// Writes a value that begins `used` characters into its line.
fn write(value: &Value, indent: usize, used: usize, out: &mut String) {
    let line = on_one_line(value);
    if used + line.chars().count() <= WIDTH && indent > 0 {
        out.push_str(&line);
        return;
    }
    let inner = indent + 2;
    match value {
        Value::Object(entries) if !entries.is_empty() => {
            let entries = entries
                .iter()
                .map(|(key, value)| (format!("{}: ", Value::from(key.as_str())), value));
            let items: Vec<String> = entries.map(|(key, value)| item(key, value, inner)).collect();
            enclose('{', &items, '}', indent, out);
        }
        Value::Array(items) if !items.is_empty() => {
            let is_line = items.iter().all(is_pair);
            let items: Vec<String> = if is_line {
                packed(items, inner)
            } else {
                items.iter().map(|value| item(String::new(), value, inner)).collect()
            };
            enclose('[', &items, ']', indent, out);
        }
        _ => out.push_str(&line),
    }
}

fn item(mut start: String, value: &Value, indent: usize) -> String {
    let used = indent + start.chars().count() + 1;
    write(value, indent, used, &mut start);
    start
}

fn enclose(open: char, lines: &[String], close: char, indent: usize, out: &mut String) {
    let margin = format!("\n{:width$}", "", width = indent + 2);
    out.push(open);
    for (index, line) in lines.iter().enumerate() {
        out.push_str(if index == 0 { "" } else { "," });
        out.push_str(&margin);
        out.push_str(line);
    }
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', indent));
    out.push(close);
}

/// A point of a track.
fn is_pair(value: &Value) -> bool {
    value.as_array().is_some_and(|pair| pair.len() == 2 && pair.iter().all(Value::is_number))
}

/// The points of a track, as many on a line as fit.
fn packed(points: &[Value], indent: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for point in points.iter().map(on_one_line) {
        match lines.last_mut() {
            Some(line) if indent + line.len() + point.len() + 3 <= WIDTH => {
                line.push_str(", ");
                line.push_str(&point);
            }
            _ => lines.push(point),
        }
    }
    lines
}

/// `{"en": "Tokyo", "ja": "東京"}`.
fn on_one_line(value: &Value) -> String {
    match value {
        Value::Object(entries) => {
            let entry = |(key, value): (&String, &Value)| {
                format!("{}: {}", Value::from(key.as_str()), on_one_line(value))
            };
            format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(", "))
        }
        Value::Array(items) => {
            format!("[{}]", items.iter().map(on_one_line).collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}
