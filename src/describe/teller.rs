//! The trip with a language: the small pieces that all sentences are made of.

use std::ops::Range;

use super::{Part, Phrase, SourceView, StatusView, wish};
use crate::geodesy::Path;
use crate::trip::{
    PathKind, Person, PlaceIndex, Precision, SourceIndex, Status, Text, Trip, When, same_language,
};
use crate::words::{self, Filled, Subject, Words};

/// Tells of a trip in one language.
pub(super) struct Teller<'a> {
    pub trip: &'a Trip,
    pub paths: &'a [Path],
    pub words: &'static Words,
    lang: &'a str,
}

impl<'a> Teller<'a> {
    pub(super) fn new(trip: &'a Trip, paths: &'a [Path], lang: &'a str) -> Self {
        let lang = wish(trip, lang);
        Self { trip, paths, words: words::for_language(lang), lang }
    }

    /// A text of the file in the language wished for.
    pub(super) fn text(&self, text: &'a Text) -> &'a str {
        text.get(self.lang).text
    }

    /// A text of the file, with the language it is really in.
    pub(super) fn phrase(&self, text: &Text) -> Phrase {
        let translation = text.get(self.lang);
        plain(translation.text, translation.lang)
    }

    /// Words of ours.
    pub(super) fn own(&self, text: impl Into<String>) -> Phrase {
        plain(text, self.words.lang())
    }

    /// The language that a text of the file is really in.
    fn lang_of(&self, text: &'a Text) -> &'a str {
        text.get(self.lang).lang
    }

    /// The title of a leg, by the numbers of its stops.
    pub(super) fn between(&self, from: usize, to: usize) -> Phrase {
        let langs = [from, to].map(|stop| self.stop(stop).map_or("", |name| self.lang_of(name)));
        let filled = self.words.between(self.stop_name(from), self.stop_name(to));
        mixed(filled, self.words.lang(), &langs)
    }

    /// The stops as one way, in the language of the first name.
    pub(super) fn route(&self) -> Option<Phrase> {
        let stops = 0..self.trip.stops().len();
        let langs: Vec<&str> =
            stops.filter_map(|stop| Some(self.lang_of(self.stop(stop)?))).collect();
        let route = self.words.route(&self.stop_names());
        Some(mixed(route, langs.first()?, &langs))
    }

    pub(super) fn name(&self, place: PlaceIndex) -> &'a str {
        self.text(self.trip.place(place).name())
    }

    /// The name of a stop, by its number from 0.
    pub(super) fn stop_name(&self, stop: usize) -> &'a str {
        self.stop(stop).map_or("", |name| self.text(name))
    }

    fn stop(&self, stop: usize) -> Option<&'a Text> {
        Some(self.trip.place(self.trip.stops().get(stop)?.place()).name())
    }

    /// A place, with its city if it is a venue.
    pub(super) fn venue(&self, place: PlaceIndex) -> Phrase {
        let city = self.trip.city(place);
        let (venue, town) = (self.trip.place(place).name(), self.trip.place(city).name());
        if city == place {
            return self.phrase(venue);
        }
        let filled = self.words.venue(self.text(venue), self.text(town));
        mixed(filled, self.lang_of(venue), &[self.lang_of(venue), self.lang_of(town)])
    }

    pub(super) fn person(&self, person: &'a Person) -> Phrase {
        let name = person.name();
        let Some(role) = person.role() else { return self.phrase(name) };
        let filled = self.words.person(self.text(name), self.text(role));
        mixed(filled, self.lang_of(name), &[self.lang_of(name), self.lang_of(role)])
    }

    pub(super) fn status(&self, status: Status, of: Subject) -> StatusView {
        StatusView {
            code: status.word(),
            label: self.words.status(status, of),
            symbol: words::symbol(status),
        }
    }

    /// The dates of a way; one of the two alone says which it is.
    pub(super) fn way(&self, depart: Option<&When>, arrive: Option<&When>) -> Option<String> {
        self.either(depart, arrive).or_else(|| self.period(depart, arrive))
    }

    /// The dates of a stay; one of the two alone says which it is.
    pub(super) fn stay(&self, arrive: Option<&When>, depart: Option<&When>) -> Option<String> {
        self.either(depart, arrive).or_else(|| self.period(arrive, depart))
    }

    fn either(&self, depart: Option<&When>, arrive: Option<&When>) -> Option<String> {
        match (depart, arrive) {
            (Some(depart), None) => Some(self.words.departure_on(depart)),
            (None, Some(arrive)) => Some(self.words.arrival_on(arrive)),
            _ => None,
        }
    }

    /// A beginning and an end, of which either may be unknown.
    pub(super) fn period(&self, first: Option<&When>, last: Option<&When>) -> Option<String> {
        match (first, last) {
            (Some(first), Some(last)) => Some(self.words.range(first, last)),
            (Some(when), None) | (None, Some(when)) => Some(self.words.date(when)),
            (None, None) => None,
        }
    }

    /// The dates of the whole trip, to the day, and no more exact than the vaguer end.
    pub(super) fn span(&self) -> Option<String> {
        let mut span: Option<(&When, &When)> = None;
        let mut include = |when: Option<&'a When>| {
            let Some(when) = when else { return };
            let (first, last) = span.unwrap_or((when, when));
            let first = if when.first_day() < first.first_day() { when } else { first };
            let last = if when.last_day() >= last.last_day() { when } else { last };
            span = Some((first, last));
        };
        for leg in self.trip.legs() {
            include(leg.depart());
            include(leg.arrive());
        }
        for meeting in self.trip.meetings() {
            include(meeting.when());
            include(meeting.until());
        }
        let (first, last) = span?;
        let precision = Precision::Day.min(first.precision()).min(last.precision());
        Some(self.words.range(&first.at_most(precision), &last.at_most(precision)))
    }

    /// The length of the whole trip.
    pub(super) fn whole_distance(&self) -> String {
        let metres = self.paths.iter().map(Path::distance_m).sum();
        let about = self.trip.legs().iter().any(|leg| leg.path() == PathKind::Indicative);
        self.words.distance(metres, about)
    }

    /// The names of the stops in order.
    pub(super) fn stop_names(&self) -> Vec<&'a str> {
        self.trip.stops().iter().map(|stop| self.name(stop.place())).collect()
    }

    pub(super) fn sources(&self, sources: &[SourceIndex]) -> Vec<SourceView> {
        sources.iter().map(|&source| self.source(source)).collect()
    }

    fn source(&self, index: SourceIndex) -> SourceView {
        let source = self.trip.source(index);
        let publisher = source.publisher().map(|text| self.text(text));
        let title = source.title().map(|text| self.text(text));
        let own = self.words.lang();
        let label = match source.title().or(source.publisher()) {
            None => self.own(source.key()),
            Some(main) => {
                let lang = |text: Option<&'a Text>| text.map_or(own, |text| self.lang_of(text));
                let langs = [lang(source.publisher()), lang(source.title()), own];
                let filled = self.words.source(publisher, title, source.published());
                mixed(filled, self.lang_of(main), &langs)
            }
        };
        SourceView { label, url: source.url().map(str::to_owned) }
    }
}

/// A phrase in one language.
fn plain(text: impl Into<String>, lang: &str) -> Phrase {
    Phrase { text: text.into(), lang: lang.to_owned(), parts: Vec::new() }
}

/// A phrase in one language with values in theirs.
fn mixed(filled: Filled, lang: &str, langs: &[&str]) -> Phrase {
    let mut parts = Vec::new();
    let mut end = 0;
    let mut add = |range: Range<usize>, lang: &str| {
        let text = filled.text.get(range).unwrap_or_default().to_owned();
        if !text.is_empty() {
            parts.push(Part { text, lang: lang.to_owned() });
        }
    };
    for (value, place) in &filled.places {
        add(end..place.start, lang);
        add(place.clone(), langs.get(*value).unwrap_or(&lang));
        end = place.end;
    }
    add(end..filled.text.len(), lang);
    if parts.iter().all(|part| same_language(&part.lang, lang)) {
        parts.clear();
    }
    Phrase { text: filled.text, lang: lang.to_owned(), parts }
}
