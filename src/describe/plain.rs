//! The itinerary as plain text, for terminals, mails and tests.

use super::{About, Kind, SourceView, StepView, about, steps, wish};
use crate::geodesy::Path;
use crate::timeline::Timeline;
use crate::trip::Trip;
use crate::words::{Label, for_language};

/// The whole itinerary as lines of text; arguments as in [`steps`].
pub fn plain(trip: &Trip, paths: &[Path], timeline: &Timeline, lang: &str) -> String {
    let about = about(trip, paths, lang);
    let sources = for_language(wish(trip, lang)).label(Label::Sources);
    let mut lines = head(&about);
    for step in steps(trip, paths, timeline, lang) {
        let indent = match step.kind {
            Kind::Opening | Kind::Closing => continue,
            Kind::Stop => "",
            Kind::Leg => {
                lines.push(String::new());
                ""
            }
            Kind::Meeting => "    ",
        };
        lines.push(format!("{indent}{}", headline(&step)));
        lines.extend(body(&step, sources).iter().map(|line| format!("{indent}    {line}")));
        if step.kind == Kind::Leg {
            lines.push(String::new());
        }
    }
    lines.push(String::new());
    lines.push(about.credit.to_owned());
    lines.push(String::new());
    lines.join("\n")
}

fn head(about: &About) -> Vec<String> {
    let phrases = [Some(&about.title), about.traveller.as_ref(), about.summary.as_ref()];
    let mut lines: Vec<String> =
        phrases.into_iter().flatten().map(|phrase| phrase.text.clone()).collect();
    lines.extend(about.as_of.clone());
    lines.extend(about.corrections.iter().map(|c| format!("{}: {}", c.when, c.text.text)));
    lines.push(String::new());
    lines
}

/// `○ Talks with Olaf Scholz · 12 July 2024 · Federal Chancellery, Berlin · planned`.
fn headline(step: &StepView) -> String {
    let title = match &step.status {
        Some(status) => format!("{} {}", status.symbol, step.title.text),
        None => step.title.text.clone(),
    };
    let place = step.place.as_ref().map(|place| place.text.as_str());
    let status = step.status.as_ref().map(|status| status.label);
    let parts = [Some(title.as_str()), step.when.as_deref(), place, status];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The details, and the sources last. The meetings of a stop follow as steps of their own.
fn body(step: &StepView, sources: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for detail in step.details.iter().filter(|_| step.kind != Kind::Stop) {
        let items = detail.items.iter().map(|item| item.text.clone());
        push(&mut lines, detail.term, &items.collect::<Vec<_>>());
    }
    push(&mut lines, sources, &step.sources.iter().map(source).collect::<Vec<_>>());
    lines
}

/// One item beside its term, several under it.
fn push(lines: &mut Vec<String>, term: &str, items: &[String]) {
    match items {
        [] => {}
        [item] => lines.push(format!("{term}: {item}")),
        items => {
            lines.push(format!("{term}:"));
            lines.extend(items.iter().map(|item| format!("- {item}")));
        }
    }
}

fn source(source: &SourceView) -> String {
    match &source.url {
        Some(url) => format!("{} <{url}>", source.label.text),
        None => source.label.text.clone(),
    }
}
