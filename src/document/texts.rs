//! What no text of a trip file may have: hidden characters, and no end.

use super::MAX_TEXT_CHARS;
use crate::problem::Code;

/// Why a text or a field name is refused, if it is.
pub(super) fn refusal(text: &str) -> Option<(Code, String)> {
    if let Some((index, found)) = text.chars().enumerate().find(|&(_, c)| is_forbidden(c)) {
        let message = format!(
            "character {} of this text is U+{:04X}, {}; take it out",
            index + 1,
            u32::from(found),
            name_of(found)
        );
        return Some((Code::ForbiddenCharacter, message));
    }
    // A text of n characters has at least n bytes, which spares the counting.
    if text.len() <= MAX_TEXT_CHARS {
        return None;
    }
    let chars = text.chars().count();
    let message =
        format!("this text has {chars} characters; the longest allowed has {MAX_TEXT_CHARS}");
    (chars > MAX_TEXT_CHARS).then_some((Code::TextTooLong, message))
}

/// Control characters, line separators, and those that reorder the text after them.
///
/// The marks U+200E and U+200F stay allowed: they only describe themselves.
fn is_forbidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

fn name_of(c: char) -> &'static str {
    match c {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => "a line break, and a text is one line",
        '\t' => "a tab, and a text is one line",
        '\u{FEFF}' => "a byte order mark",
        c if c.is_control() => "a control character",
        _ => "which changes the direction of the text after it",
    }
}
