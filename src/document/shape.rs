//! Whether a file has the shape of a trip: known fields, required fields, values of the right kind.
//!
//! Everything that is wrong is told together: the tree is whole, so one mistake hides no other.

use super::grammar::{Form, Kind, Need, Object};
use super::node::{Entry, Node, Value};
use super::report::Report;
use crate::problem::{Code, did_you_mean, nearest, quoted, shortened};

/// Reports where the tree below `node` is not of this kind; `root` tells the way to it.
pub(super) fn check(root: &Node<'_>, node: &Node<'_>, kind: &Kind, report: &mut Report) {
    // Of a hostile file's hundred thousand mistakes most need not be looked for.
    if report.is_full() {
        return;
    }
    match (kind, &node.value) {
        (Kind::Text | Kind::String(_), Value::Text(_)) | (Kind::Number, Value::Number(_)) => {}
        (Kind::Integer, Value::Number(number)) if number.parse::<u32>().is_ok() => {}
        (Kind::Position, Value::List(pair))
            if pair.len() == 2 && pair.iter().all(|degrees| degrees.number().is_some()) => {}
        (Kind::Text, Value::Object(translations)) => {
            each(root, translations, &Kind::String(Form::Free), report);
        }
        (Kind::List(kind), Value::List(items)) => {
            for item in items {
                check(root, item, kind, report);
            }
        }
        (Kind::Map(kind), Value::Object(entries)) => each(root, entries, kind, report),
        (Kind::Object(object), Value::Object(entries)) => {
            check_object(root, node, object, entries, report);
        }
        _ => {
            let message = format!("found {}, expected {}", found(&node.value), expected(kind));
            report.say(Code::WrongType, node.offset, message);
        }
    }
}

fn each(root: &Node<'_>, entries: &[Entry<'_>], kind: &Kind, report: &mut Report) {
    for entry in entries {
        check(root, &entry.node, kind, report);
    }
}

fn check_object(
    root: &Node<'_>,
    node: &Node<'_>,
    object: &Object,
    entries: &[Entry<'_>],
    report: &mut Report,
) {
    let mut meant = Vec::new();
    for entry in entries {
        let field = object.fields.iter().find(|field| field.name == entry.key);
        match field {
            Some(field) if field.may_be_null() && matches!(entry.node.value, Value::Null) => {}
            Some(field) => check(root, &entry.node, &field.kind, report),
            None if report.is_full() => return,
            None => {
                let known: Vec<&str> = object.fields.iter().map(|field| field.name).collect();
                let message = format!(
                    "unknown field {}{}",
                    quoted(&entry.key),
                    did_you_mean(&entry.key, &known)
                );
                report.say(Code::UnknownField, entry.key_offset, message);
                meant.extend(nearest(&entry.key, &known));
            }
        }
    }
    for field in object.fields.iter().filter(|field| field.need == Need::Required) {
        let is_there = entries.iter().any(|entry| entry.key == field.name);
        // A misspelt field is not missing, too.
        if !is_there && !meant.contains(&field.name) {
            let path = root.path_to(node.offset);
            let owner = if path.is_empty() { "the trip" } else { &path };
            let message = format!("{owner} has no \"{}\"; it must have one", field.name);
            report.say(Code::MissingField, node.offset, message);
        }
    }
}

fn found(value: &Value<'_>) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => if *value { "true" } else { "false" }.to_owned(),
        Value::Number(number) => format!("the number {}", shortened(number)),
        Value::Text(text) => format!("the text {}", quoted(text)),
        Value::List(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    }
}

fn expected(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text => "a text: a string, or an object with one string a language",
        Kind::String(_) => "a text in quotation marks",
        Kind::Number => "a number without quotation marks",
        Kind::Integer => "a whole number from 0",
        Kind::Position => "a position: [longitude, latitude]",
        Kind::List(_) => "a list in [square brackets]",
        Kind::Map(_) => "an object with one entry an id",
        Kind::Object(object) => object.what,
    }
}
