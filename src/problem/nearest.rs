//! Words for messages: quoting what was found, and the nearest thing that is known.

use std::fmt::Write;

/// Longer words are quoted in part.
const QUOTE_CHARS: usize = 40;
/// A list of known words longer than this is cut.
const KNOWN_WORDS: usize = 16;

/// `"washingtn"`, shortened, with invisible and control characters spelt out.
pub(crate) fn quoted(text: &str) -> String {
    let shortened = shortened(text);
    format!("\"{shortened}\"")
}

/// The beginning of a text, with invisible and control characters spelt out.
pub(crate) fn shortened(text: &str) -> String {
    let mut shortened = printable(text, QUOTE_CHARS);
    if text.chars().nth(QUOTE_CHARS).is_some() {
        shortened.push('…');
    }
    shortened
}

/// The first characters of the text, control and formatting characters as `U+202E`.
pub(super) fn printable(text: &str, chars: usize) -> String {
    let mut out = String::new();
    for c in text.chars().take(chars) {
        let formatting = matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
        if c.is_control() || formatting {
            // Writing to a string does not fail.
            let _ = write!(out, "U+{:04X}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}

/// `; did you mean "label"? known here: …`, or only what is known, for the end of a sentence.
pub(crate) fn did_you_mean(found: &str, known: &[&str]) -> String {
    let mut hint = String::from("; ");
    if let Some(word) = nearest(found, known) {
        hint.push_str("did you mean ");
        hint.push_str(&quoted(word));
        hint.push_str("? ");
    }
    let mut separator = "known here: ";
    for word in known.iter().take(KNOWN_WORDS) {
        hint.push_str(separator);
        hint.push_str(&quoted(word));
        separator = ", ";
    }
    if known.len() > KNOWN_WORDS {
        hint.push_str(", …");
    }
    if known.is_empty() { String::new() } else { hint }
}

/// The known word at the smallest edit distance, if it is near enough to be a slip of the pen.
pub(crate) fn nearest<'a>(found: &str, known: &[&'a str]) -> Option<&'a str> {
    /// Ids are at most this long; anything longer is not a misspelt word.
    const LONGEST: usize = 64;
    let letters = found.chars().count();
    if letters > LONGEST {
        return None;
    }
    let mut best = None;
    // At most this far; the first of the nearest wins.
    let mut limit = (letters / 3).max(1) + 1;
    for word in known.iter().filter(|word| word.len() <= 4 * LONGEST) {
        let distance = distance(found, word);
        if distance < limit {
            limit = distance;
            best = Some(*word);
        }
    }
    best
}

/// Edit distance of two words, neighbours swapped counting one, capitals ignored.
///
/// Optimal string alignment; three rows of the matrix.
fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = lower_case(a);
    let b: Vec<char> = lower_case(b);
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let change = above[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = change.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut above, row);
    }
    above[b.len()]
}

/// Names in a trip file are ASCII; the capitals of other letters are other letters.
fn lower_case(word: &str) -> Vec<char> {
    word.chars().map(|c| c.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_recognised() {
        let known = ["label", "lon", "lat", "washington"];
        let near = |word| nearest(word, &known);
        assert_eq!(near("lable"), Some("label"));
        assert_eq!(near("Washingtn"), Some("washington"));
        assert_eq!(near("berlin"), None);
        assert_eq!(near(""), None);
    }

    #[test]
    fn invisible_characters_are_spelt_out() {
        assert_eq!(quoted("a\u{202E}b\0"), "\"aU+202EbU+0000\"");
        assert_eq!(quoted(&"x".repeat(50)).chars().count(), 43);
    }
}
