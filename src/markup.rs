//! The one place where text becomes part of HTML or XML.

/// Text for an element, or for an attribute in double quotes.
pub(crate) fn escaped(text: &str) -> String {
    // XML 1.0 (§2.2) does not have these at all; no escape helps.
    let unheard_of =
        |letter| !matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
    let text = text.replace(unheard_of, "").replace('&', "&amp;");
    text.replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_in_a_text_can_become_markup() {
        assert_eq!(
            escaped("</script><img src=x onerror=\"alert(1)\"> & 'more'"),
            "&lt;/script&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; 'more'"
        );
        assert_eq!(escaped("&lt;"), "&amp;lt;", "what looks escaped is text, too");
        assert_eq!(escaped("a\u{0}b\u{ffff}c\u{2028}d"), "abc\u{2028}d");
    }
}
