//! The trip with a language: the small pieces that all sentences are made of.

use super::{Phrase, SourceView, StatusView, wish};
use crate::geodesy::Path;
use crate::trip::{PathKind, Person, PlaceIndex, Precision, SourceIndex, Status, Text, Trip, When};
use crate::words::{self, Subject, Words};

/// Tells of a trip in one language.
pub(super) struct Teller<'a> {
    pub trip: &'a Trip,
    pub paths: &'a [Path],
    pub words: &'static dyn Words,
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
        Phrase { text: translation.text.to_owned(), lang: translation.lang.to_owned() }
    }

    /// Words of ours.
    pub(super) fn own(&self, text: impl Into<String>) -> Phrase {
        Phrase { text: text.into(), lang: self.words.lang().to_owned() }
    }

    /// A phrase built around a text of the file, and so in that text's language.
    pub(super) fn around(&self, text: &Text, built: String) -> Phrase {
        Phrase { text: built, lang: text.get(self.lang).lang.to_owned() }
    }

    pub(super) fn name(&self, place: PlaceIndex) -> &'a str {
        self.text(self.trip.place(place).name())
    }

    /// The name of a stop, by its number from 0.
    pub(super) fn stop_name(&self, stop: usize) -> &'a str {
        self.trip.stops().get(stop).map_or("", |stop| self.name(stop.place()))
    }

    /// A place, with its city if it is a venue.
    pub(super) fn venue(&self, place: PlaceIndex) -> Phrase {
        let city = self.trip.city(place);
        let text = if city == place {
            self.name(place).to_owned()
        } else {
            self.words.venue(self.name(place), self.name(city))
        };
        self.around(self.trip.place(place).name(), text)
    }

    pub(super) fn person(&self, person: &Person) -> Phrase {
        let name = self.text_of(person.name());
        let text = match person.role() {
            Some(role) => self.words.person(&name, &self.text_of(role)),
            None => name,
        };
        self.around(person.name(), text)
    }

    fn text_of(&self, text: &Text) -> String {
        text.get(self.lang).text.to_owned()
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
        let label = match (publisher, title) {
            (None, None) => source.key().to_owned(),
            _ => self.words.source(publisher, title, source.published()),
        };
        let label = match source.title().or(source.publisher()) {
            Some(text) => self.around(text, label),
            None => self.own(label),
        };
        SourceView { label, url: source.url().map(str::to_owned) }
    }
}
