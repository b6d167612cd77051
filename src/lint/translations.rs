//! The title says in which languages the trip is offered; the other texts should follow.

use super::Desk;
use crate::document::Node;
use crate::document::grammar::{Kind, TRIP};
use crate::trip::{Code, same_language};

/// Titles of sources are quoted as published, so they need no translation.
pub(super) fn look(desk: &mut Desk<'_>) {
    for field in TRIP.fields.iter().filter(|field| field.name != "sources") {
        if let Some(node) = desk.root.get(field.name) {
            look_in(desk, node, &field.kind);
        }
    }
}

/// Looks at every text in a node of a kind.
fn look_in(desk: &mut Desk<'_>, node: &Node<'_>, kind: &Kind) {
    match kind {
        Kind::Text => look_at(desk, node),
        Kind::List(kind) => {
            for item in node.items() {
                look_in(desk, item, kind);
            }
        }
        Kind::Map(kind) => {
            for entry in node.entries() {
                look_in(desk, &entry.node, kind);
            }
        }
        Kind::Object(object) => {
            for field in object.fields {
                if let Some(node) = node.get(field.name) {
                    look_in(desk, node, &field.kind);
                }
            }
        }
        Kind::String(_) | Kind::Number | Kind::Integer | Kind::Position => {}
    }
}

fn look_at(desk: &mut Desk<'_>, text: &Node<'_>) {
    // A plain string is in the language of the file.
    let mut langs: Vec<&str> = text.entries().iter().map(|entry| &*entry.key).collect();
    if langs.is_empty() {
        langs.push(desk.trip.lang());
    }
    let is_there = |lang: &&str| langs.iter().any(|other| same_language(lang, other));
    let missing: Vec<&str> = desk.trip.title().langs().filter(|lang| !is_there(lang)).collect();
    if !missing.is_empty() {
        let message = format!(
            "this text is not there in \"{}\", which the title has",
            missing.join("\", \"")
        );
        desk.say(Code::MissingTranslation, text, message);
    }
}
