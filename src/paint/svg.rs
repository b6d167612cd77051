//! A scene as a self-contained SVG document.

use plotters::prelude::SVGBackend;

use super::fixed::length;
use super::paint;
use crate::scene::Scene;

/// The words around a picture, for readers who do not see it.
#[derive(Clone, Copy, Debug)]
pub struct SvgDocument<'a> {
    /// The picture's name.
    pub title: &'a str,
    /// What it shows, in sentences.
    pub description: &'a str,
    /// The language of both, as a BCP 47 tag.
    pub lang: &'a str,
    /// The CSS font-family list for text.
    pub font: &'a str,
}

/// Writes a scene as SVG, with presentation attributes only: no style sheet, no script, no reference
/// to anything outside.
pub fn svg(scene: &Scene, document: &SvgDocument) -> String {
    let (width, height) = (scene.viewport.width_px(), scene.viewport.height_px());
    let mut body = String::new();
    let mut surface = SVGBackend::with_string(&mut body, (length(width), length(height)));
    // Writing to a string cannot fail; plotters' file backends are the ones that can.
    let _written = paint(scene, &mut surface);
    drop(surface);
    let shapes = body.split_once('>').map_or("", |(_, shapes)| shapes);
    let SvgDocument { title, description, lang, font } = document;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {} {}\" role=\"img\" lang=\"{}\" font-family=\"{}\" \
         stroke-linecap=\"round\" stroke-linejoin=\"round\">\n\
         <title>{}</title>\n<desc>{}</desc>{shapes}",
        length(width),
        length(height),
        escaped(lang),
        escaped(font),
        escaped(title),
        escaped(description),
    )
}

/// Text for an attribute or an element. Control characters, which XML forbids, cannot be in a trip.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
