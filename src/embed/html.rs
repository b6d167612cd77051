//! HTML that cannot be broken by what it says: names of tags and attributes are ours, everything else is escaped.

use crate::markup::escaped;

/// A piece of HTML.
#[derive(Clone, Debug, Default)]
pub(super) struct Html(String);

/// Attributes: names that are ours, values that need not be.
pub(super) type Attributes<'a> = &'a [(&'static str, &'a str)];

impl Html {
    /// Words.
    pub fn text(words: &str) -> Self {
        Self(escaped(words))
    }

    /// An element.
    #[allow(clippy::needless_pass_by_value, reason = "its inside becomes a part of it")]
    pub fn element(tag: &'static str, attributes: Attributes, inside: Self) -> Self {
        Self(format!("{}{}</{tag}>", opened(tag, attributes), inside.0))
    }

    /// An element that has no inside, such as `img`.
    pub fn void(tag: &'static str, attributes: Attributes) -> Self {
        Self(opened(tag, attributes))
    }

    /// What `paint` has written.
    pub fn picture(svg: String) -> Self {
        Self(svg)
    }

    /// Pieces after one another.
    pub fn joined(pieces: impl IntoIterator<Item = Self>, separator: &'static str) -> Self {
        let pieces: Vec<String> = pieces.into_iter().map(|piece| piece.0).collect();
        Self(pieces.join(separator))
    }

    /// Pieces on a line each, between two line ends: the inside of a block.
    pub fn lines(pieces: impl IntoIterator<Item = Self>) -> Self {
        Self(format!("\n{}\n", Self::joined(pieces, "\n").0))
    }

    /// The text of it all.
    pub fn into_text(self) -> String {
        self.0
    }
}

/// A start tag. An attribute without a value is written as its name alone.
fn opened(tag: &str, attributes: Attributes) -> String {
    let mut text = format!("<{tag}");
    for (name, value) in attributes {
        text.push(' ');
        text.push_str(name);
        if !value.is_empty() {
            text.extend(["=\"", &escaped(value), "\""]);
        }
    }
    text.push('>');
    text
}

#[cfg(test)]
mod tests {
    use super::Html;

    #[test]
    fn text_and_values_stay_text_and_values() {
        let evil = "\"><script>alert(1)</script>";
        let html = Html::element("p", &[("title", evil)], Html::text(evil)).into_text();
        assert_eq!(html.matches('<').count(), 2, "{html}");
        assert_eq!(html.matches('"').count(), 2, "{html}");
        assert_eq!(
            Html::void("img", &[("src", "a?b&c"), ("hidden", "")]).into_text(),
            "<img src=\"a?b&amp;c\" hidden>"
        );
    }
}
