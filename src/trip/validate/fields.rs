//! Checks of single values; each says what was found and what was expected.

use super::super::{Status, Text, When};
use super::url;
use crate::document;
use crate::problem::{Code, Report, did_you_mean, quoted};

/// Longest id.
const MAX_ID: usize = 64;

/// The report, and the language of plain strings.
pub(super) struct Fields<'a> {
    report: &'a mut Report,
    lang: &'a str,
}

impl<'a> Fields<'a> {
    pub(super) fn new(report: &'a mut Report, lang: &'a str) -> Self {
        Self { report, lang }
    }

    pub(super) fn say(&mut self, code: Code, at: &str, message: impl Into<String>) {
        self.report.say(code, at, message);
    }

    /// True when further problems would not be listed, so that looking for the nearest word can be spared.
    pub(super) fn is_full(&self) -> bool {
        self.report.is_full()
    }

    /// The trip's own language.
    pub(super) fn own_lang(&mut self) -> Option<String> {
        self.lang("lang", self.lang)
    }

    /// An id, key or the last part of an address.
    pub(super) fn id(&mut self, at: &str, id: &str) -> Option<String> {
        let allowed = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
        if (1..=MAX_ID).contains(&id.len()) && id.bytes().all(allowed) {
            return Some(id.to_owned());
        }
        let message = format!(
            "found the id {}, expected 1 to {MAX_ID} characters of a-z, 0-9 and hyphens",
            quoted(id)
        );
        self.say(Code::BadId, at, message);
        None
    }

    /// A BCP 47 tag, as far as its form goes.
    pub(super) fn lang(&mut self, at: &str, tag: &str) -> Option<String> {
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
        self.say(Code::BadLanguage, at, message);
        None
    }

    /// A text that has something to show in each of its languages.
    pub(super) fn text(&mut self, at: &str, text: &document::Text) -> Option<Text> {
        let mut translations = Vec::new();
        match text {
            document::Text::Plain(text) => {
                self.not_empty(at, text)?;
                translations.push((self.lang.to_owned(), text.clone()));
            }
            document::Text::ByLanguage(entries) => {
                for (lang, text) in &entries.0 {
                    let at = format!("{at}.{lang}");
                    let lang = self.lang(&at, lang);
                    self.not_empty(&at, text);
                    translations.push((lang?, text.clone()));
                }
            }
        }
        let made = Text::new(translations, self.lang);
        if made.is_none() {
            self.say(
                Code::EmptyText,
                at,
                "this text has no language; write it in at least one, or leave the field out",
            );
        }
        made
    }

    pub(super) fn optional_text(
        &mut self,
        at: &str,
        text: Option<&document::Text>,
    ) -> Option<Text> {
        text.and_then(|text| self.text(at, text))
    }

    fn not_empty(&mut self, at: &str, text: &str) -> Option<()> {
        let invisible = |c: char| {
            c.is_whitespace()
                || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{00AD}')
        };
        if text.chars().all(invisible) {
            self.say(
                Code::EmptyText,
                at,
                "this text is empty; write something, or leave the field out",
            );
            return None;
        }
        Some(())
    }

    /// A date as precise as it is known.
    pub(super) fn when(&mut self, at: &str, text: Option<&str>) -> Option<When> {
        match When::parse(text?) {
            Ok(when) => Some(when),
            Err((code, message)) => {
                self.say(code, at, message);
                None
            }
        }
    }

    /// ISO 3166-1 alpha-2, as far as its form goes.
    pub(super) fn country(&mut self, at: &str, code: Option<&str>) -> Option<String> {
        let code = code?;
        if code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()) {
            return Some(code.to_owned());
        }
        let message = format!(
            "found {}, expected a country code of two capital letters, as \"JP\" or \"DE\"",
            quoted(code)
        );
        self.say(Code::BadCountry, at, message);
        None
    }

    /// An IANA zone, as far as its form goes.
    pub(super) fn zone(&mut self, at: &str, zone: Option<&str>) -> Option<String> {
        let zone = zone?;
        let allowed = |part: &str| {
            part.starts_with(|c: char| c.is_ascii_alphabetic())
                && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"_+-".contains(&b))
        };
        let region = zone.contains('/') && zone.len() <= 64 && zone.split('/').all(allowed);
        if region || zone == "UTC" {
            return Some(zone.to_owned());
        }
        let message =
            format!("found {}, expected a time zone such as \"Europe/Berlin\"", quoted(zone));
        self.say(Code::BadZone, at, message);
        None
    }

    /// An address a reader may follow.
    pub(super) fn url(&mut self, at: &str, url: Option<&str>) -> Option<String> {
        let url = url?;
        if let Err(message) = url::check(url) {
            self.say(Code::BadUrl, at, message);
            return None;
        }
        Some(url.to_owned())
    }

    /// One of the words of a list.
    pub(super) fn choice<T: Copy>(
        &mut self,
        at: &str,
        word: &str,
        known: &[T],
        word_of: fn(T) -> &'static str,
    ) -> Option<T> {
        let found = known.iter().copied().find(|&value| word_of(value) == word);
        if found.is_none() {
            let hint = did_you_mean(word, known.iter().map(|&value| word_of(value)));
            self.say(Code::UnknownValue, at, format!("{} is not known here{hint}", quoted(word)));
        }
        found
    }

    /// The status of a leg or meeting, which has no default.
    pub(super) fn status(&mut self, at: &str, word: Option<&str>) -> Option<Status> {
        let at_status = format!("{at}.status");
        if let Some(word) = word {
            return self.choice(&at_status, word, Status::ALL, Status::word);
        }
        let words = Status::ALL.iter().map(|status| status.word()).collect::<Vec<_>>().join(", ");
        let message =
            format!("{at} has no status, and none is taken for granted; say one of {words}");
        self.say(Code::MissingStatus, &at_status, message);
        None
    }
}
