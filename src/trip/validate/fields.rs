//! Checks of single values; each says what was found and what was expected.

use super::super::{Status, Text, When};
use super::url;
use crate::document::{Node, Report};
use crate::list;
use crate::problem::{Code, did_you_mean, quoted};

/// Longest id.
const MAX_ID: usize = 64;

/// Reads fields into the report. A field that is not there is none without a word: whether it must be
/// there is a matter of shape.
pub(super) struct Fields<'a> {
    report: &'a mut Report,
    root: &'a Node<'a>,
    /// The language of plain strings.
    lang: &'a str,
}

impl<'a> Fields<'a> {
    pub(super) fn new(root: &'a Node<'a>, report: &'a mut Report) -> Self {
        let lang = root.get("lang").and_then(Node::text).unwrap_or_default();
        Self { report, root, lang }
    }

    pub(super) fn say(&mut self, code: Code, at: &Node<'_>, message: String) {
        self.report.say(code, at.offset, message);
    }

    /// True when further problems would not be listed, so that looking for the nearest word can be spared.
    pub(super) fn is_full(&self) -> bool {
        self.report.is_full()
    }

    /// The whole file.
    pub(super) fn root(&self) -> &'a Node<'a> {
        self.root
    }

    /// The trip's own language, valid or not.
    pub(super) fn lang(&self) -> &'a str {
        self.lang
    }

    /// Makes something of each element of a list; `None` if it fails for one, but it is tried for all.
    pub(super) fn all<T>(
        &mut self,
        items: &[Node<'_>],
        mut make: impl FnMut(&mut Self, &Node<'_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let mut made = Vec::with_capacity(items.len());
        for item in items {
            if let Some(item) = make(self, item) {
                made.push(item);
            }
        }
        (made.len() == items.len()).then_some(made)
    }

    /// The last part of an address.
    pub(super) fn id(&mut self, node: Option<&Node<'_>>) -> Option<String> {
        let node = node?;
        self.key(node.offset, node.text()?)
    }

    /// An id or the key of an object, at an offset of the file.
    pub(super) fn key(&mut self, offset: usize, id: &str) -> Option<String> {
        let allowed = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
        if (1..=MAX_ID).contains(&id.len()) && id.bytes().all(allowed) {
            return Some(id.to_owned());
        }
        let message = format!(
            "found the id {}, expected 1 to {MAX_ID} characters of a-z, 0-9 and hyphens",
            quoted(id)
        );
        self.report.say(Code::BadId, offset, message);
        None
    }

    /// A BCP 47 tag at an offset of the file, as far as its form goes.
    pub(super) fn language(&mut self, offset: usize, tag: &str) -> Option<String> {
        let mut subtags = tag.split('-');
        let primary = subtags.next().unwrap_or_default();
        let alphabetic =
            (2..=8).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_alphabetic());
        let short = |subtag: &str| {
            (1..=8).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphanumeric())
        };
        if alphabetic && tag.len() <= 35 && subtags.all(short) {
            return Some(tag.to_owned());
        }
        let message = format!(
            "found {}, expected a language tag such as \"en\", \"ja\" or \"zh-Hant\"",
            quoted(tag)
        );
        self.report.say(Code::BadLanguage, offset, message);
        None
    }

    /// A text that has something to show in each of its languages.
    pub(super) fn text(&mut self, node: Option<&Node<'_>>) -> Option<Text> {
        let node = node?;
        let mut translations = Vec::new();
        if let Some(text) = node.text() {
            self.not_empty(node, text)?;
            translations.push((self.lang.to_owned(), text.to_owned()));
        }
        let mut is_sound = true;
        for entry in node.entries() {
            let text = entry.node.text().unwrap_or_default();
            let lang = self.language(entry.key_offset, &entry.key);
            is_sound &= self.not_empty(&entry.node, text).is_some() && lang.is_some();
            translations.push((lang.unwrap_or_default(), text.to_owned()));
        }
        let made = Text::new(translations, self.lang);
        if made.is_none() {
            let message =
                "this text has no language; write it in at least one, or leave the field out";
            self.say(Code::EmptyText, node, message.to_owned());
        }
        made.filter(|_| is_sound)
    }

    fn not_empty(&mut self, node: &Node<'_>, text: &str) -> Option<()> {
        let invisible = |c: char| {
            c.is_whitespace()
                || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{00AD}')
        };
        if text.chars().all(invisible) {
            let message = "this text is empty; write something, or leave the field out";
            self.say(Code::EmptyText, node, message.to_owned());
            return None;
        }
        Some(())
    }

    /// A date as precise as it is known.
    pub(super) fn when(&mut self, node: Option<&Node<'_>>) -> Option<When> {
        let node = node?;
        match When::parse(node.text()?) {
            Ok(when) => Some(when),
            Err((code, message)) => {
                self.say(code, node, message);
                None
            }
        }
    }

    /// ISO 3166-1 alpha-2, as far as its form goes.
    pub(super) fn country(&mut self, node: Option<&Node<'_>>) -> Option<String> {
        let well_formed =
            |code: &str| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
        let expected = "a country code of two capital letters, as \"JP\" or \"DE\"";
        self.string(node, Code::BadCountry, expected, well_formed)
    }

    /// An IANA zone, as far as its form goes.
    pub(super) fn zone(&mut self, node: Option<&Node<'_>>) -> Option<String> {
        let allowed = |part: &str| {
            part.starts_with(|c: char| c.is_ascii_alphabetic())
                && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"_+-".contains(&b))
        };
        let well_formed = |zone: &str| {
            zone == "UTC"
                || (zone.bytes().any(|b| b == b'/')
                    && zone.len() <= 64
                    && zone.split('/').all(allowed))
        };
        self.string(node, Code::BadZone, "a time zone such as \"Europe/Berlin\"", well_formed)
    }

    /// A string of a form.
    fn string(
        &mut self,
        node: Option<&Node<'_>>,
        code: Code,
        expected: &str,
        well_formed: impl FnOnce(&str) -> bool,
    ) -> Option<String> {
        let node = node?;
        let text = node.text()?;
        if well_formed(text) {
            return Some(text.to_owned());
        }
        self.say(code, node, format!("found {}, expected {expected}", quoted(text)));
        None
    }

    /// An address a reader may follow.
    pub(super) fn url(&mut self, node: Option<&Node<'_>>) -> Option<String> {
        let node = node?;
        let url = node.text()?;
        if let Err(message) = url::check(url) {
            self.say(Code::BadUrl, node, message);
            return None;
        }
        Some(url.to_owned())
    }

    /// One of the words of a list.
    pub(super) fn choice<T: Copy>(
        &mut self,
        node: Option<&Node<'_>>,
        all: &[T],
        words: &[&str],
    ) -> Option<T> {
        all.get(self.word(node?, words)?).copied()
    }

    /// The index of a word in a list.
    fn word(&mut self, node: &Node<'_>, words: &[&str]) -> Option<usize> {
        let found = node.text()?;
        let index = words.iter().position(|&word| word == found);
        if index.is_none() {
            let hint = did_you_mean(found, words);
            self.say(
                Code::UnknownValue,
                node,
                format!("{} is not known here{hint}", quoted(found)),
            );
        }
        index
    }

    /// The status of a leg or meeting, which has no default.
    pub(super) fn status(&mut self, owner: &Node<'_>) -> Option<Status> {
        let status = owner.get("status");
        if status.is_none() {
            let at = self.root.path_to(owner.offset);
            let words = list::joined(Status::WORDS, ", ");
            let message =
                format!("{at} has no status, and none is taken for granted; say one of {words}");
            self.say(Code::MissingStatus, owner, message);
        }
        self.choice(status, Status::ALL, Status::WORDS)
    }
}
