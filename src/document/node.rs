//! A JSON value that knows where in the text it stands.

use std::borrow::Cow;

/// A value and where it begins.
#[derive(Debug)]
pub(crate) struct Node<'a> {
    /// Bytes from the beginning of the text.
    pub offset: usize,
    pub value: Value<'a>,
}

/// What JSON can say.
#[derive(Debug)]
pub(crate) enum Value<'a> {
    Null,
    Bool(bool),
    /// As written; [`value_of`](super::number::value_of) tells how much it is.
    Number(&'a str),
    Text(Cow<'a, str>),
    List(Vec<Node<'a>>),
    /// In the order of the file.
    Object(Vec<Entry<'a>>),
}

/// A field of an object.
#[derive(Debug)]
pub(crate) struct Entry<'a> {
    pub key: Cow<'a, str>,
    /// Bytes from the beginning of the text.
    pub key_offset: usize,
    pub node: Node<'a>,
}

impl<'a> Node<'a> {
    /// The field of an object; a null reads as a field that is not there.
    pub(crate) fn get(&self, field: &str) -> Option<&Node<'a>> {
        let entry = self.entries().iter().find(|entry| entry.key == field)?;
        (!matches!(entry.node.value, Value::Null)).then_some(&entry.node)
    }

    /// The elements of a list; none of anything else.
    pub(crate) fn items(&self) -> &[Node<'a>] {
        if let Value::List(items) = &self.value { items } else { &[] }
    }

    /// The fields of an object; none of anything else.
    pub(crate) fn entries(&self) -> &[Entry<'a>] {
        if let Value::Object(entries) = &self.value { entries } else { &[] }
    }

    /// The elements of the list in a field; none without one.
    pub(crate) fn list(&self, field: &str) -> &[Node<'a>] {
        self.get(field).map_or(&[], Node::items)
    }

    /// The fields of the object in a field; none without one.
    pub(crate) fn object(&self, field: &str) -> &[Entry<'a>] {
        self.get(field).map_or(&[], Node::entries)
    }

    /// The text, if it is one.
    pub(crate) fn text(&self) -> Option<&str> {
        if let Value::Text(text) = &self.value { Some(text) } else { None }
    }

    /// The number as written, if it is one.
    pub(crate) fn number(&self) -> Option<&'a str> {
        if let Value::Number(number) = self.value { Some(number) } else { None }
    }

    /// The way to what stands at an offset, as `legs[1].from`; empty for the whole text.
    pub(crate) fn path_to(&self, offset: usize) -> String {
        let mut path = String::new();
        let mut node = self;
        loop {
            let (entries, items) = (node.entries(), node.items());
            let entry = entries.partition_point(|entry| entry.key_offset <= offset).wrapping_sub(1);
            let item = items.partition_point(|item| item.offset <= offset).wrapping_sub(1);
            if let Some(entry) = entries.get(entry) {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&entry.key);
                node = &entry.node;
            } else if let Some(found) = items.get(item) {
                path.push('[');
                path.push_str(&item.to_string());
                path.push(']');
                node = found;
            } else {
                return path;
            }
        }
    }
}
