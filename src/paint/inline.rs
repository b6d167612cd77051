//! A scene as SVG for the inside of an HTML page, which may meet programs that drop its tags and keep its text.
//!
//! So its text, read from the first letter to the last, is a sentence: the names on the map are pieces of it, and the
//! words between them are there without being displayed.

use std::fmt::Write;

use super::fixed::{length, point};
use super::paint;
use super::style::{Letters, Style};
use super::svg::{Svg, attributes, placed};
use crate::markup::escaped;
use crate::scene::{Scene, Stroke, Text};

/// The words around and in a picture.
#[derive(Clone, Copy, Debug)]
pub struct InlineDocument<'a> {
    /// What its ids begin with, which no other id of the page does.
    pub id: &'a str,
    /// The id of what the page calls the picture.
    pub named_by: &'a str,
    /// What the sentence is about, as `Route: `.
    pub title: &'a str,
    /// The sentence: the names on the map, in order.
    pub names: &'a [Name<'a>],
    /// The rest of the sentence after the last name.
    pub after: &'a str,
    /// What else there is to say, in sentences.
    pub description: &'a str,
    /// The language of all of it, as a BCP 47 tag.
    pub lang: &'a str,
    /// The CSS font-family list for text.
    pub font: &'a str,
}

/// A name on the map, and what is said before it.
#[derive(Clone, Copy, Debug)]
pub struct Name<'a> {
    /// The words since the name before, which the picture does not show.
    pub before: &'a str,
    /// The name.
    pub text: &'a Text,
}

/// Writes a scene as an `svg` element of HTML, as wide as its column, with presentation attributes only.
///
/// What the scene itself has of texts comes without a place in the sentence.
pub fn inline_svg(scene: &Scene, document: &InlineDocument) -> String {
    let mut body = Svg::new(scene.viewport);
    paint(scene, &mut body);
    let InlineDocument { id, named_by, title, names, after, description, lang, font } = document;
    let (width, height) = body.size;
    let mut sentence = String::new();
    for name in *names {
        // Writing to a string cannot fail.
        let _written = write!(sentence, "{}{}", hidden(name.before), shown(name.text));
    }
    // The shapes are cut off at the edge of the picture, where the box of a page has another shape.
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"{named_by} {id}-title {id}-route {id}-desc\" lang=\"{lang}\" direction=\"ltr\" \
         font-family=\"{font}\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n\
         <title id=\"{id}-title\">{title}</title>\n<svg width=\"{width}\" height=\"{height}\">\n{shapes}</svg>\n<g id=\"{id}-route\">{sentence}{after}</g>\n\
         <desc id=\"{id}-desc\">{description}</desc>\n</svg>",
        named_by = escaped(named_by),
        id = escaped(id),
        lang = escaped(lang),
        font = escaped(font),
        title = escaped(title),
        shapes = body.shapes,
        after = hidden(after),
        description = escaped(description),
    )
}

/// Words that are read and not seen.
fn hidden(words: &str) -> String {
    if words.is_empty() {
        return String::new();
    }
    format!("<text display=\"none\">{}</text>", escaped(words))
}

/// A name: once, the band around its letters painted before them.
fn shown(text: &Text) -> String {
    let place = placed(point(text.at), Letters::new(text));
    let fill = attributes(Style::of(text.color));
    let band = |casing: Stroke| {
        let (color, width) = (casing.color, length(casing.width_px));
        format!(" paint-order=\"stroke\" stroke=\"{color}\" stroke-width=\"{width}\"")
    };
    let band = text.casing.map(band).unwrap_or_default();
    format!("<text{place}{fill}{band}>{}</text>", escaped(&text.content))
}
