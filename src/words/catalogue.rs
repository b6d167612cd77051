//! The texts of one language, read from its file.

use super::ENGLISH;
use super::keys::{KEYS, PLURAL};
use super::pattern::{Filled, fill};
use super::plural::{CATEGORIES, Rules};
use crate::document::{Node, tree};

/// The words of one language.
#[derive(Debug, Default)]
pub struct Words {
    /// In the order of [`KEYS`].
    texts: Vec<Text>,
    plurals: Rules,
}

/// A text, with its other forms by their index in [`CATEGORIES`].
#[derive(Debug, Default)]
struct Text {
    other: String,
    forms: Vec<(usize, String)>,
}

impl Words {
    /// Reads the file of a language. The build has looked deeper into ours; here a text of no use is an empty one.
    ///
    /// # Errors
    /// A sentence, where it is not JSON or lacks a text.
    pub(super) fn parse(json: &str) -> Result<Self, String> {
        let root = tree(json).ok_or("expected the words of a language, a JSON object")?;
        let mut words = Self::default();
        // The list itself need not travel: English has the same names in the same order.
        for key in tree(ENGLISH).iter().flat_map(Node::entries).filter(|key| key.key != PLURAL) {
            let text = root.get(&key.key).and_then(Text::read);
            words.texts.push(text.ok_or_else(|| {
                let mut problem = "expected the words of a language, found none for ".to_owned();
                problem += &key.key;
                problem
            })?);
        }
        for rule in root.object(PLURAL) {
            if !words.plurals.add(&rule.key, rule.node.text().unwrap_or_default()) {
                return Err("expected a rule for each plural".to_owned());
            }
        }
        Ok(words)
    }

    /// The text of a key, by its place.
    pub(super) fn text(&self, key: usize) -> &str {
        self.texts.get(key).map_or("", |text| &text.other)
    }

    /// The text of a key in the form for a number.
    pub(super) fn form(&self, key: usize, number: usize) -> &str {
        let wanted = self.plurals.of(u32::try_from(number).unwrap_or(u32::MAX));
        let forms = self.texts.get(key).map_or(&[][..], |text| &text.forms);
        let form = forms.iter().find(|(category, _)| Some(*category) == wanted);
        form.map_or(self.text(key), |(_, text)| text)
    }

    /// A pattern with its values in it.
    pub(super) fn fill(&self, key: usize, values: &[(&str, &str)]) -> String {
        self.filled(key, values).text
    }

    /// The same, with the places of the values.
    pub(super) fn filled(&self, key: usize, values: &[(&str, &str)]) -> Filled {
        fill(self.text(key), values)
    }
}

impl Text {
    fn read(node: &Node<'_>) -> Option<Self> {
        let mut forms = Vec::new();
        for entry in node.entries() {
            if let Some(category) = CATEGORIES.iter().position(|&known| known == entry.key) {
                forms.push((category, entry.node.text()?.to_owned()));
            }
        }
        let other = node.text().or_else(|| node.get("other")?.text())?.to_owned();
        Some(Self { other, forms })
    }
}

/// The place of a key in [`KEYS`], worked out at compile time: a text that is not there does not compile.
pub const fn place(name: &str) -> usize {
    let [place] = places("", &[name]);
    place
}

/// The places of the keys of one kind, by what follows in their names.
pub const fn places<const N: usize>(prefix: &str, names: &[&str]) -> [usize; N] {
    let mut places = [0; N];
    let mut index = 0;
    while index < names.len() {
        while !is_joined(KEYS[places[index]].name, prefix, names[index]) {
            places[index] += 1;
            assert!(places[index] < KEYS.len(), "a text is missing from keys.rs");
        }
        index += 1;
    }
    places
}

/// Whether a name consists of two parts.
const fn is_joined(name: &str, first: &str, second: &str) -> bool {
    let (name, first, second) = (name.as_bytes(), first.as_bytes(), second.as_bytes());
    if name.len() != first.len() + second.len() {
        return false;
    }
    let mut at = 0;
    while at < name.len() {
        let letter = if at < first.len() { first[at] } else { second[at - first.len()] };
        if name[at] != letter {
            return false;
        }
        at += 1;
    }
    true
}
