//! Text in one or more languages.

/// A text in at least one language; no translation is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// (BCP 47 tag, text), in the order of the file.
    translations: Vec<(String, String)>,
    /// The one in the trip's own language, or the first.
    own: usize,
}

/// One language's version of a [`Text`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Translation<'a> {
    /// The words.
    pub text: &'a str,
    /// BCP 47 tag of their language.
    pub lang: &'a str,
}

impl Text {
    /// `None` without any translation. `trip_lang` is the language to fall back to.
    pub(super) fn new(translations: Vec<(String, String)>, trip_lang: &str) -> Option<Self> {
        let own = position(&translations, trip_lang).unwrap_or(0);
        (!translations.is_empty()).then_some(Self { translations, own })
    }

    /// The text in the language wished for, or else in its primary language (`ja` for `ja-JP`), or in
    /// the trip's own, or in the first there is.
    pub fn get(&self, lang: &str) -> Translation<'_> {
        let index = position(&self.translations, lang).unwrap_or(self.own);
        let (lang, text) = &self.translations[index];
        Translation { text, lang }
    }

    /// The languages the text is in.
    pub fn langs(&self) -> impl Iterator<Item = &str> {
        self.translations.iter().map(|(lang, _)| lang.as_str())
    }
}

/// Exact tag first, then the same primary language.
fn position(translations: &[(String, String)], wish: &str) -> Option<usize> {
    let exact = |(lang, _): &(String, String)| lang.eq_ignore_ascii_case(wish);
    let related = |(lang, _): &(String, String)| same_language(lang, wish);
    translations.iter().position(exact).or_else(|| translations.iter().position(related))
}

/// True for two tags of one language, whatever their regions.
pub(crate) fn same_language(a: &str, b: &str) -> bool {
    primary_subtag(a).eq_ignore_ascii_case(primary_subtag(b))
}

/// `ja` of `ja-JP`.
fn primary_subtag(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}
