//! Every word a reader reads that is not in the trip file: one file a language, in `languages/`.
//!
//! [`keys`](self) lists what a language has to say. Code names a text by its key at compile time, and the build script
//! holds every file to the list, so a word that is missing does not compile or does not build. Words are plain text;
//! nothing here is markup.
//!
//! English is always there. Natively the other languages are as well; WebAssembly [learns](learn) them.

mod catalogue;
#[cfg(test)]
mod check;
#[cfg(not(target_arch = "wasm32"))]
mod country;
mod dates;
#[allow(dead_code, reason = "the build script uses the rest of it")]
mod keys;
mod names;
mod number;
mod pattern;
mod plural;
mod sentences;

pub use catalogue::Words;
#[cfg(not(target_arch = "wasm32"))]
pub use country::country_name;
pub use names::{Label, Labels, Mark, Region, Term};
pub use pattern::Filled;
pub use sentences::{LegFacts, MeetingFacts, StopFacts, Subject, TripFacts};

use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use crate::trip::{PathKind, Status, same_language};

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// The languages there are; the first is English.
fn languages() -> MutexGuard<'static, Vec<&'static Words>> {
    static LANGUAGES: OnceLock<Mutex<Vec<&'static Words>>> = OnceLock::new();
    let languages = LANGUAGES.get_or_init(|| {
        let english: &Words = Box::leak(Box::new(Words::parse(ENGLISH).unwrap_or_default()));
        #[cfg_attr(target_arch = "wasm32", allow(unused_mut, reason = "there is English alone"))]
        let mut languages = vec![english];
        #[cfg(not(target_arch = "wasm32"))]
        for words in OTHERS.iter().filter_map(|json| Words::parse(json).ok()) {
            languages.push(Box::leak(Box::new(words)));
        }
        Mutex::new(languages)
    });
    languages.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The words for a BCP 47 tag: those of its primary language, or else English.
///
/// ```
/// assert_eq!(trip_map::words::for_language("ja-JP").lang(), "ja");
/// assert_eq!(trip_map::words::for_language("tlh").lang(), "en");
/// ```
pub fn for_language(tag: &str) -> &'static Words {
    spoken(tag).unwrap_or_else(|| languages()[0])
}

/// The words for a BCP 47 tag, if its primary language is spoken here.
fn spoken(tag: &str) -> Option<&'static Words> {
    languages().iter().find(|words| same_language(words.lang(), tag)).copied()
}

/// Adds a language from its file, for as long as the program runs; one that is there already stays as it is.
///
/// # Errors
/// A sentence, where it is not the file of a language.
pub fn learn(json: &str) -> Result<(), String> {
    let words = Words::parse(json)?;
    if spoken(words.lang()).is_none() {
        languages().push(Box::leak(Box::new(words)));
    }
    Ok(())
}

/// The tags of the languages there are.
pub fn tags() -> Vec<&'static str> {
    languages().iter().map(|words| words.lang()).collect()
}

/// The shape of a status, the same in every language; its word goes with it.
pub fn symbol(status: Status) -> &'static str {
    match status {
        Status::Arranging => "◌",
        Status::Planned => "○",
        Status::Confirmed => "◎",
        Status::Underway => "◐",
        Status::Held => "●",
        Status::Postponed => "⊖",
        Status::Cancelled => "✕",
    }
}

/// The stroke of a path in the legend, as it is drawn.
pub fn stroke(path: PathKind) -> &'static str {
    match path {
        PathKind::Published => "━",
        PathKind::Indicative => "┈",
    }
}

/// The same where it is still ahead.
pub fn thin_stroke(path: PathKind) -> &'static str {
    match path {
        PathKind::Published => "╌",
        PathKind::Indicative => "┈",
    }
}

/// The stroke of a leg that is cancelled, in the legend, as it is drawn.
pub const CANCELLED: &str = "─✕─";

/// The stroke of one that is postponed.
pub const POSTPONED: &str = "─|─";

/// The number of meetings in the legend, as it is drawn.
pub const COUNT: &str = "②";

/// The shade of the night in the legend, as it is drawn.
pub const SHADE: &str = "▒";

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
