//! Words one after another. The standard library's `join` is as general as it is large.

/// All words, with a separator between them.
pub(crate) fn joined<W: AsRef<str>>(words: &[W], separator: &str) -> String {
    let mut list = String::new();
    for word in words {
        add(&mut list, word.as_ref(), separator);
    }
    list
}

/// Adds a word, unless it is empty.
fn add(list: &mut String, word: &str, separator: &str) {
    if !list.is_empty() && !word.is_empty() {
        list.push_str(separator);
    }
    list.push_str(word);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_stand_between_words_only() {
        assert_eq!(joined::<&str>(&[], ", "), "");
        assert_eq!(joined(&["a", "b", "c"], ", "), "a, b, c");
        assert_eq!(joined(&["", "a", "", "b", ""], " · "), "a · b");
    }
}
