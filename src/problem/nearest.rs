//! Words for messages: quoting what was found, and the nearest thing that is known.

use std::fmt::Write;

/// Longer words are quoted in part.
const QUOTE_CHARS: usize = 40;
/// A list of known words longer than this is cut.
const KNOWN_WORDS: usize = 16;

/// `"washingtn"`, shortened, with invisible and control characters spelt out.
pub(crate) fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTE_CHARS) {
        Some((end, _)) => format!("\"{}…\"", printable(&text[..end])),
        None => format!("\"{}\"", printable(text)),
    }
}

/// The text with control and formatting characters as `U+202E`, at most 200 characters of it.
pub(super) fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(200));
    for c in text.chars().take(200) {
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
pub(crate) fn did_you_mean<'a>(
    found: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> String {
    let Some(first) = known.clone().next() else {
        return String::new();
    };
    let mut list = quoted(first);
    for word in known.clone().skip(1).take(KNOWN_WORDS - 1) {
        list.push_str(", ");
        list.push_str(&quoted(word));
    }
    if known.clone().nth(KNOWN_WORDS).is_some() {
        list.push_str(", …");
    }
    match nearest(found, known) {
        Some(word) => format!("; did you mean {}? known here: {list}", quoted(word)),
        None => format!("; known here: {list}"),
    }
}

/// The known word at the smallest edit distance, if it is near enough to be a slip of the pen.
fn nearest<'a>(found: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    /// Ids are at most this long; anything longer is not a misspelt word.
    const LONGEST: usize = 64;
    let letters = found.chars().count();
    if letters > LONGEST {
        return None;
    }
    let allowed = (letters / 3).max(1);
    known
        .filter(|word| word.len() <= 4 * LONGEST)
        .map(|word| (distance(found, word), word))
        .filter(|&(distance, _)| distance <= allowed)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, word)| word)
}

/// Edit distance of two words, neighbours swapped counting one, capitals ignored.
///
/// Optimal string alignment; three rows of the matrix.
fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().flat_map(char::to_lowercase).collect();
    let b: Vec<char> = b.chars().flat_map(char::to_lowercase).collect();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_recognised() {
        let known = ["label", "lon", "lat", "washington"];
        let near = |word| nearest(word, known.into_iter());
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
