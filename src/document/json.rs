//! JSON text (RFC 8259) into a tree whose nodes know where in the text they stand.
//!
//! Reading always ends in a tree. The first mistake of syntax is reported and ends the text there, so
//! that it is reported once; what JSON allows and a trip file does not (long texts, hidden characters,
//! doubled keys) is all reported.

use super::MAX_DEPTH;
use super::keys::Keys;
use super::node::{Entry, Node, Value};
use super::report::Report;
use super::scan::Scanner;
use crate::problem::{Code, quoted};

/// Reads the text as far as it is JSON.
pub(super) fn parse<'a>(text: &'a str, report: &mut Report) -> Node<'a> {
    let mut parser = Parser { scanner: Scanner::new(text, report), depth: 0 };
    let root = parser.value();
    let end = parser.scanner.offset();
    if end < text.len() {
        parser.scanner.fail(end, "there is more after the end of the trip");
    }
    root
}

struct Parser<'a, 'r> {
    scanner: Scanner<'a, 'r>,
    /// Open lists and objects.
    depth: usize,
}

impl<'a> Parser<'a, '_> {
    fn value(&mut self) -> Node<'a> {
        let offset = self.scanner.offset();
        let value = match self.scanner.peek() {
            Some(b'{' | b'[') if self.depth == MAX_DEPTH => self.too_deep(offset),
            Some(b'{') => self.object(),
            Some(b'[') => self.list(),
            Some(b'"') => Value::Text(self.scanner.string()),
            Some(b'-' | b'0'..=b'9') => self.scanner.number(),
            _ => self.scanner.word(),
        };
        Node { offset, value }
    }

    fn too_deep(&mut self, offset: usize) -> Value<'a> {
        let message = format!(
            "lists and objects are nested more than {MAX_DEPTH} deep here; a trip file needs no more than 5"
        );
        self.scanner.stop(Code::TooDeep, offset, message);
        Value::Null
    }

    fn list(&mut self) -> Value<'a> {
        const EXPECTED: &str =
            "a comma or a closing ] was expected; most often the line before lacks its comma";
        let mut items = Vec::new();
        let mut more = self.open(b'[', b']');
        while more {
            items.push(self.value());
            more = self.more(b']', EXPECTED);
        }
        self.depth -= 1;
        Value::List(items)
    }

    fn object(&mut self) -> Value<'a> {
        const EXPECTED: &str =
            "a comma or a closing } was expected; most often the line before lacks its comma";
        let mut entries = Vec::new();
        let mut more = self.open(b'{', b'}');
        while more {
            entries.push(self.entry());
            more = self.more(b'}', EXPECTED);
        }
        self.depth -= 1;
        self.refuse_doubled_keys(&entries);
        Value::Object(entries)
    }

    /// Steps over an opening bracket; false when it is closed at once.
    fn open(&mut self, open: u8, close: u8) -> bool {
        self.depth += 1;
        self.scanner.take(open);
        self.scanner.offset();
        !self.scanner.take(close)
    }

    /// Steps over a comma; false when it is the closing bracket.
    fn more(&mut self, close: u8, expected: &str) -> bool {
        let end = self.scanner.offset();
        if self.scanner.take(close) {
            return false;
        }
        if !self.scanner.take(b',') {
            self.scanner.fail(end, expected);
        }
        let next = self.scanner.offset();
        if self.scanner.peek() == Some(close) {
            self.scanner.fail(next, "a comma before a closing bracket; take the comma out");
        }
        !self.scanner.has_failed()
    }

    fn entry(&mut self) -> Entry<'a> {
        let key_offset = self.scanner.offset();
        if self.scanner.peek() != Some(b'"') {
            self.scanner.fail(
                key_offset,
                "a field name in \"straight quotes\" was expected; there are no comments, and no second comma",
            );
        }
        let key = self.scanner.string();
        let colon = self.scanner.offset();
        if !self.scanner.take(b':') {
            self.scanner.fail(colon, "a colon was expected between a field name and its value");
        }
        Entry { key, key_offset, node: self.value() }
    }

    fn refuse_doubled_keys(&mut self, entries: &[Entry<'_>]) {
        let keys = Keys::new(entries.iter().map(|entry| &*entry.key).collect());
        for (_, second) in keys.doubled() {
            // Of a hostile file's hundred thousand most need not be told.
            if let Some(entry) = entries.get(second).filter(|_| !self.scanner.is_full()) {
                let message = format!(
                    "{} is here twice in the same object; keep one of the two",
                    quoted(&entry.key)
                );
                self.scanner.refuse(Code::DuplicateKey, entry.key_offset, message);
            }
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;
    use serde_json::{Map, Value as Json};

    use super::*;
    use crate::document::value_of;

    /// The tree as another reader's tree.
    fn plain(node: &Node<'_>) -> Json {
        match &node.value {
            Value::Null => Json::Null,
            Value::Bool(value) => Json::Bool(*value),
            Value::Number(number) => value_of(number).into(),
            Value::Text(text) => Json::String(text.to_string()),
            Value::List(items) => items.iter().map(plain).collect(),
            Value::Object(entries) => {
                let field = |entry: &Entry<'_>| (entry.key.to_string(), plain(&entry.node));
                Json::Object(entries.iter().map(field).collect::<Map<_, _>>())
            }
        }
    }

    /// The tree, or the codes of what is wrong with the text.
    fn read(text: &str) -> Result<Json, Vec<Code>> {
        let mut report = Report::default();
        let root = parse(text, &mut report);
        let tree = plain(&root);
        let problems = report.into_problems(text, &root, Code::TooManyProblems);
        let codes: Vec<Code> = problems.iter().map(crate::problem::Problem::code).collect();
        if codes.is_empty() { Ok(tree) } else { Err(codes) }
    }

    /// Any tree of texts without control characters; numbers are whole, as their fractions may differ
    /// in the last bit.
    fn trees() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![
            Just(Json::Null),
            any::<bool>().prop_map(Json::Bool),
            any::<i32>().prop_map(|number| f64::from(number).into()),
            "[a-z \"\\\\/é東🚢]{0,8}".prop_map(Json::String),
        ];
        leaf.prop_recursive(6, 60, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Json::Array),
                prop::collection::btree_map("[a-z]{1,4}", inner, 0..6)
                    .prop_map(|fields| Json::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_another_writes_is_read(tree in trees()) {
            prop_assert_eq!(read(&tree.to_string()), Ok(tree.clone()));
            prop_assert_eq!(read(&serde_json::to_string_pretty(&tree).unwrap()), Ok(tree));
        }

        /// A JSON text with a few signs changed is refused by both readers or by none, but for what only a
        /// trip file forbids.
        #[test]
        fn another_reader_agrees_on_what_is_json(
            tree in trees(),
            changes in prop::collection::vec((any::<prop::sample::Index>(), r#"[\[\]{}",:\\a-u0-9 .eE+-]"#), 0..3),
        ) {
            let mut signs: Vec<char> = tree.to_string().chars().collect();
            for (at, sign) in &changes {
                let at = at.index(signs.len());
                signs.splice(at..=at, sign.chars());
            }
            let text: String = signs.into_iter().collect();
            let other = serde_json::from_str::<Json>(&text);
            match read(&text) {
                Ok(_) => prop_assert!(other.is_ok(), "{text}"),
                Err(codes) if codes.contains(&Code::NotJson) => prop_assert!(other.is_err(), "{text}"),
                Err(codes) => {
                    let ours = |code: &Code| matches!(code, Code::DuplicateKey | Code::ForbiddenCharacter);
                    prop_assert!(codes.iter().all(ours), "{codes:?} {text}");
                }
            }
        }
    }
}
