//! Phrases as HTML, with the languages they are in.

use super::html::Html;
use crate::describe::Phrase;
use crate::trip::same_language;

/// Words with the language around them.
#[derive(Clone, Copy)]
pub(super) struct Speech {
    /// The language of the whole, as a BCP 47 tag.
    lang: &'static str,
}

impl Speech {
    /// In a language, as a BCP 47 tag.
    pub fn new(lang: &'static str) -> Self {
        Self { lang }
    }

    /// A phrase, which may be in another language, or have a name in it that is.
    pub fn phrase(self, phrase: &Phrase) -> Html {
        let inside = match phrase.parts.as_slice() {
            [] => Html::text(&phrase.text),
            parts => Html::joined(
                parts.iter().map(|part| marked(Html::text(&part.text), &part.lang, &phrase.lang)),
                "",
            ),
        };
        marked(inside, &phrase.lang, self.lang)
    }
}

/// A term and what belongs to it.
pub(super) fn term(term: &str, items: impl IntoIterator<Item = Html>) -> Html {
    Html::joined([Html::text(&format!("{term}: ")), Html::joined(items, "; ")], "")
}

/// Says the language of words that is not the one around them.
fn marked(words: Html, lang: &str, around: &str) -> Html {
    if same_language(lang, around) {
        return words;
    }
    Html::element("span", &[("lang", lang)], words)
}
