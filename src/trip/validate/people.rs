//! Persons, sources and corrections.

use super::super::{Correction, Person, Source};
use super::fields::Fields;
use crate::document::{Entry, Node};

pub(super) fn person(fields: &mut Fields<'_>, person: &Node<'_>) -> Option<Person> {
    let name = fields.text(person.get("name"));
    Some(Person {
        role: fields.text(person.get("role")),
        country: fields.country(person.get("country")),
        name: name?,
    })
}

pub(super) fn correction(fields: &mut Fields<'_>, correction: &Node<'_>) -> Option<Correction> {
    let on = fields.when(correction.get("on"));
    let text = fields.text(correction.get("text"));
    Some(Correction { on: on?, text: text? })
}

pub(super) fn sources(fields: &mut Fields<'_>) -> Option<Vec<Source>> {
    let entries = fields.root().object("sources");
    let mut made = Vec::with_capacity(entries.len());
    for entry in entries {
        if let Some(source) = source(fields, entry) {
            made.push(source);
        }
    }
    (made.len() == entries.len()).then_some(made)
}

fn source(fields: &mut Fields<'_>, entry: &Entry<'_>) -> Option<Source> {
    let key = fields.key(entry.key_offset, &entry.key);
    let node = &entry.node;
    Some(Source {
        title: fields.text(node.get("title")),
        publisher: fields.text(node.get("publisher")),
        published: fields.when(node.get("published")),
        url: fields.url(node.get("url")),
        key: key?,
    })
}
