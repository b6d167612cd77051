//! The itinerary as a list: a numbered entry for each stop, and in it the meetings there and the way on.

use super::html::Html;
use super::speech::{Speech, term};
use crate::describe::{Kind, SourceView, StatusView, StepView};
use crate::words::{Label, Words};

/// Writes it. The numbers of its entries are those on the map.
pub(super) fn html(steps: &[StepView], words: &Words, speech: Speech) -> Html {
    let stops = steps.iter().enumerate().filter(|(_, step)| step.kind == Kind::Stop);
    let entries = stops.map(|(index, stop)| {
        let after = steps.get(index + 1..).unwrap_or_default();
        let inner = after.iter().take_while(|step| step.kind != Kind::Stop);
        let inner = inner.filter(|step| matches!(step.kind, Kind::Meeting | Kind::Leg));
        entry(stop, inner, words, speech)
    });
    Html::element("ol", &[], Html::lines(entries))
}

fn entry<'a>(
    stop: &StepView,
    inner: impl Iterator<Item = &'a StepView>,
    words: &Words,
    speech: Speech,
) -> Html {
    let items: Vec<Html> =
        inner.map(|step| Html::element("li", &[], facts(step, words, speech))).collect();
    let mut parts = vec![facts(stop, words, speech)];
    if !items.is_empty() {
        parts.push(Html::element("ul", &[], Html::lines(items)));
    }
    Html::element("li", &[], Html::joined(parts, "\n"))
}

/// All that is known of a step, on lines.
fn facts(step: &StepView, words: &Words, speech: Speech) -> Html {
    let mut lines = vec![Html::element("strong", &[], speech.phrase(&step.title))];
    lines.extend(meta(step, speech));
    // What a stop's details name, its meetings, follows as entries of their own.
    for detail in step.details.iter().filter(|_| step.kind != Kind::Stop) {
        lines.push(term(detail.term, detail.items.iter().map(|item| speech.phrase(item))));
    }
    if !step.sources.is_empty() {
        let sources = step.sources.iter().map(|said| source(said, speech));
        lines.push(Html::element("small", &[], term(words.label(Label::Sources), sources)));
    }
    Html::joined(lines, "<br>\n")
}

/// When, where and how sure.
fn meta(step: &StepView, speech: Speech) -> Option<Html> {
    let when = step.when.as_deref().map(Html::text);
    let place = step.place.as_ref().map(|place| speech.phrase(place));
    let parts: Vec<Html> =
        [when, place, step.status.as_ref().map(status)].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| Html::joined(parts, " · "))
}

/// A shape and the word for it. The shape is plain text: Firefox's reading mode drops what is hidden from assistive
/// technology.
fn status(status: &StatusView) -> Html {
    Html::text(&format!("{} {}", status.symbol, status.label))
}

fn source(source: &SourceView, speech: Speech) -> Html {
    let label = speech.phrase(&source.label);
    match &source.url {
        Some(url) => Html::element("a", &[("href", url)], label),
        None => label,
    }
}
