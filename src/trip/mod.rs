//! A valid trip: legs that join up, the stops between them, and the meetings at the stops.
//!
//! Everything here is made by validation only, so whoever holds a [`Trip`] need not check it again.

mod choice;
mod parts;
mod text;
mod validate;
mod when;

pub use crate::document::{MAX_TEXT_CHARS, grammar};
pub use crate::error::Error;
pub use crate::problem::{Code, Problem, Severity};
pub use choice::{Ground, MeetingKind, Mode, PathKind, Status};
pub use parts::{
    Correction, Label, Leg, Meeting, Person, Place, PlaceIndex, Source, SourceIndex, Stop,
};
pub(crate) use text::same_language;
pub use text::{Text, Translation};
#[cfg(feature = "cli")]
pub(crate) use validate::check_url;
pub use when::{Clock, Precision, When};

use crate::document::{self, Report};

/// Most legs of a trip.
pub const MAX_LEGS: usize = 500;
/// Most meetings of a trip.
pub const MAX_MEETINGS: usize = 2000;
/// Most labels of a trip.
pub const MAX_LABELS: usize = 30;
/// Most positions of a leg's track.
pub const MAX_TRACK_POSITIONS: usize = 2000;

/// A valid trip.
#[derive(Clone, Debug)]
pub struct Trip {
    id: String,
    lang: String,
    title: Text,
    summary: Option<Text>,
    traveller: Option<Person>,
    updated: Option<When>,
    revision: u32,
    corrections: Vec<Correction>,
    places: Vec<Place>,
    sources: Vec<Source>,
    legs: Vec<Leg>,
    stops: Vec<Stop>,
    meetings: Vec<Meeting>,
    labels: Vec<Label>,
}

impl Trip {
    /// Reads a trip file.
    ///
    /// # Errors
    /// The problems of the file, each with its place, in its order. All mistakes of one stage are told
    /// together: of the text (and the first one that makes it something else than JSON), or else of the
    /// shape (unknown and missing fields, values of another kind), or else of the meaning. What a newsroom
    /// should look at besides, `lint::check` says.
    ///
    /// ```
    /// use trip_map::trip::Trip;
    /// let trip = Trip::parse(r#"{
    ///     "format": 1, "id": "short", "lang": "en", "title": "A short trip",
    ///     "places": {"bonn": {"name": "Bonn", "lon": 7.1, "lat": 50.73}, "trier": {"name": "Trier", "lon": 6.64, "lat": 49.76}},
    ///     "legs": [{"from": "bonn", "to": "trier", "mode": "rail", "status": "planned"}]
    /// }"#)?;
    /// assert_eq!(trip.stops().len(), 2);
    /// # Ok::<(), trip_map::Error>(())
    /// ```
    pub fn parse(json: &str) -> Result<Self, Error> {
        let mut report = Report::default();
        let root = document::read(json, &mut report);
        let trip = if report.is_refused() { None } else { validate::trip(&root, &mut report) };
        match trip {
            Some(trip) if !report.is_refused() => Ok(trip),
            _ => Err(Error::new(report.into_problems(json, &root, Code::TooManyProblems))),
        }
    }

    /// Reads the bytes of a trip file.
    ///
    /// # Errors
    /// As [`Trip::parse`], and when the bytes are not UTF-8.
    pub fn parse_bytes(json: &[u8]) -> Result<Self, Error> {
        document::decode(json).map_err(|problem| Error::new(vec![problem])).and_then(Self::parse)
    }

    /// Name of the trip in addresses, `[a-z0-9-]{1,64}`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// BCP 47 language of the file's plain strings.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// Headline.
    pub fn title(&self) -> &Text {
        &self.title
    }

    /// A sentence or two under the headline.
    pub fn summary(&self) -> Option<&Text> {
        self.summary.as_ref()
    }

    /// Who travels.
    pub fn traveller(&self) -> Option<&Person> {
        self.traveller.as_ref()
    }

    /// When the file was last true.
    pub fn updated(&self) -> Option<&When> {
        self.updated.as_ref()
    }

    /// Number of the revision, from 1.
    pub fn revision(&self) -> u32 {
        self.revision
    }

    /// What was wrong in earlier revisions, in the order of the file.
    pub fn corrections(&self) -> &[Correction] {
        &self.corrections
    }

    /// Places in the order of the file.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// The place of an index, which validation made for this trip.
    pub fn place(&self, index: PlaceIndex) -> &Place {
        &self.places[index.0]
    }

    /// The city of a place: the outermost place it lies within, or itself.
    pub fn city(&self, mut index: PlaceIndex) -> PlaceIndex {
        while let Some(outer) = self.place(index).within() {
            index = outer;
        }
        index
    }

    /// The codes of the countries with a stop or a meeting, in the order of travel: what the file says,
    /// never a guess from a position.
    pub fn countries(&self) -> Vec<&str> {
        let stops = self.stops.iter().map(Stop::place);
        let venues = self.meetings.iter().map(Meeting::at);
        let mut codes: Vec<&str> = Vec::new();
        for code in stops.chain(venues).filter_map(|place| self.place(place).country()) {
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        codes
    }

    /// The time zones of the places, each once, in the order of the file.
    pub fn zones(&self) -> Vec<&str> {
        let mut zones: Vec<&str> = Vec::new();
        for zone in self.places.iter().filter_map(Place::zone) {
            if !zones.contains(&zone) {
                zones.push(zone);
            }
        }
        zones
    }

    /// Sources in the order of the file.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The source of an index, which validation made for this trip.
    pub fn source(&self, index: SourceIndex) -> &Source {
        &self.sources[index.0]
    }

    /// Legs in travel order; at least one. Leg `i` goes from stop `i` to stop `i + 1`.
    pub fn legs(&self) -> &[Leg] {
        &self.legs
    }

    /// Stops in travel order; always one more than there are legs.
    pub fn stops(&self) -> &[Stop] {
        &self.stops
    }

    /// Meetings in the order of the file; [`Stop::meetings`] has them in order of time.
    pub fn meetings(&self) -> &[Meeting] {
        &self.meetings
    }

    /// Names of seas and regions, in the order of the file.
    pub fn labels(&self) -> &[Label] {
        &self.labels
    }
}
