//! What stands in for the map: its headline, a picture, the itinerary, and how sure and how old all that is.

use super::html::Html;
use super::itinerary;
use super::picture::Picture;
use super::speech::{Speech, term};
use crate::TripMap;
use crate::describe::{About, CorrectionView, about, steps};
use crate::words::{Label, Term, Words, for_language};

/// Writes it in the map's language; its ids begin with `id`.
pub(super) fn html(map: &TripMap, picture: &Picture, id: &str) -> Html {
    let words = for_language(map.lang());
    let about = about(map.trip(), map.paths(), map.lang());
    let steps = steps(map.trip(), map.paths(), map.timeline(), map.lang());
    let speech = Speech::new(words.lang());
    let headline = Html::element(
        "p",
        &[("id", &format!("{id}-name"))],
        Html::element("strong", &[], speech.phrase(&about.title)),
    );
    let mut parts = vec![headline];
    parts.extend(picture.html(map, words, &steps, id));
    parts.extend(preamble(&about, words, speech));
    parts.push(itinerary::html(&steps, words, speech));
    parts.extend(corrections(&about.corrections, words, speech));
    parts.push(paragraph(Html::element("small", &[], Html::text(about.credit))));
    let attributes = [
        ("class", "trip-map-fallback"),
        ("lang", words.lang()),
        ("dir", words.label(Label::Direction)),
    ];
    Html::element("div", &attributes, Html::lines(parts))
}

/// The summary, who travels, and as of when all this is true.
fn preamble(about: &About, words: &Words, speech: Speech) -> Vec<Html> {
    let mut parts = Vec::new();
    parts.extend(about.summary.as_ref().map(|summary| paragraph(speech.phrase(summary))));
    if let Some(traveller) = &about.traveller {
        parts.push(paragraph(term(words.term(Term::Traveller), [speech.phrase(traveller)])));
    }
    parts.extend(about.as_of.as_ref().map(|as_of| paragraph(Html::text(as_of))));
    parts
}

fn corrections(corrections: &[CorrectionView], words: &Words, speech: Speech) -> Vec<Html> {
    if corrections.is_empty() {
        return Vec::new();
    }
    let heading = Html::element("strong", &[], Html::text(words.label(Label::Corrections)));
    let items = corrections.iter().map(|correction| {
        Html::element("li", &[], term(&correction.when, [speech.phrase(&correction.text)]))
    });
    vec![paragraph(heading), Html::element("ul", &[], Html::lines(items))]
}

fn paragraph(inside: Html) -> Html {
    Html::element("p", &[], inside)
}
