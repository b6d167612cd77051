//! A trip in words and figures: the steps of the itinerary, what the map is about, and the data behind.
//!
//! These are the structs a page or a program gets to see; their fields are the JSON.

mod about;
mod figures;
mod plain;
mod step;
mod teller;

use serde::Serialize;

use crate::geodesy::Path;
use crate::timeline::{Now, Timeline};
use crate::trip::Trip;
use crate::words::{Labels, for_language};

pub use figures::{Figures, LegFigures, MeetingFigures, StopFigures, figures};
pub use plain::plain;
use teller::Teller;

/// A text and the language it is in, which need not be the language asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Phrase {
    /// The words; plain text.
    pub text: String,
    /// BCP 47 tag.
    pub lang: String,
    /// The same in pieces, where some of it is in another language, as a name that the file does not translate.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
}

/// A piece of a phrase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// The words; plain text.
    pub text: String,
    /// BCP 47 tag.
    pub lang: String,
}

/// What a step shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// The whole trip, before it begins.
    Opening,
    /// The traveller on the way.
    Leg,
    /// A city.
    Stop,
    /// A meeting there.
    Meeting,
    /// The whole trip, travelled.
    Closing,
}

/// One step of the play in words.
#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    /// As in [`Step::id`](crate::timeline::Step::id).
    pub id: String,
    /// What it shows.
    pub kind: Kind,
    /// When it begins, in seconds of the play.
    pub start_s: f64,
    /// When it ends, in seconds of the play.
    pub end_s: f64,
    /// The second that shows it best as a still.
    pub still_s: f64,
    /// Headline of the card.
    pub title: Phrase,
    /// Date, as precise as it is known.
    pub when: Option<String>,
    /// Where a meeting is.
    pub place: Option<Phrase>,
    /// How sure a leg or meeting is.
    pub status: Option<StatusView>,
    /// One full sentence.
    pub summary: String,
    /// Everything else that is known.
    pub details: Vec<Detail>,
    /// Who said so.
    pub sources: Vec<SourceView>,
    /// Ids of the meeting steps of a stop.
    pub children: Vec<String>,
    /// Those of its dates that have a time.
    pub times: Vec<TimeView>,
}

/// A time of a step as instants, for whoever knows what clocks elsewhere show then.
#[derive(Clone, Debug, Serialize)]
pub struct TimeView {
    /// `Departs` or `Arrives`; a meeting needs no word.
    pub term: Option<&'static str>,
    /// In seconds since 1970: one, or a beginning and an end.
    pub instants_s: Vec<i64>,
    /// What clocks show where it is, in minutes east of UTC, for each.
    pub offsets: Vec<i16>,
}

/// Where a trip begins, as far as clocks go.
#[derive(Clone, Debug, Serialize)]
pub struct Home {
    /// IANA time zone.
    pub zone: String,
    /// The city.
    pub name: Phrase,
}

/// Where the present lies in the play.
#[derive(Clone, Debug, Serialize)]
pub struct Present {
    /// As in [`Step::id`](crate::timeline::Step::id): of a leg, a stop or a meeting.
    pub step: String,
    /// The second of the play that stands for it.
    pub seconds: f64,
}

/// A status as word and shape.
#[derive(Clone, Debug, Serialize)]
pub struct StatusView {
    /// As in the trip file.
    pub code: &'static str,
    /// The word.
    pub label: &'static str,
    /// The shape.
    pub symbol: &'static str,
}

/// A term and what belongs to it.
#[derive(Clone, Debug, Serialize)]
pub struct Detail {
    /// Such as `Topics`.
    pub term: &'static str,
    /// At least one.
    pub items: Vec<Phrase>,
}

/// A source of a step.
#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    /// Publisher, title and date.
    pub label: Phrase,
    /// `https` only.
    pub url: Option<String>,
}

/// What the map is about.
#[derive(Clone, Debug, Serialize)]
pub struct About {
    /// Id of the trip.
    pub id: String,
    /// Headline.
    pub title: Phrase,
    /// A sentence or two.
    pub summary: Option<Phrase>,
    /// Who travels.
    pub traveller: Option<Phrase>,
    /// `As of 10 July 2024`.
    pub as_of: Option<String>,
    /// From 1.
    pub revision: u32,
    /// What was wrong before.
    pub corrections: Vec<CorrectionView>,
    /// Where the trip begins, if the file gives the time zone there.
    pub home: Option<Home>,
    /// Alternative text of the whole map.
    pub description: String,
    /// Alternative text of the chart; a trip with too few dates has none.
    pub chart: Option<String>,
    /// Where the map comes from.
    pub credit: &'static str,
    /// What the shapes and strokes mean.
    pub legend: Vec<LegendEntry>,
}

/// A correction in words.
#[derive(Clone, Debug, Serialize)]
pub struct CorrectionView {
    /// Date.
    pub when: String,
    /// What was wrong.
    pub text: Phrase,
}

/// A shape or stroke and its meaning.
#[derive(Clone, Debug, Serialize)]
pub struct LegendEntry {
    /// The shape.
    pub symbol: &'static str,
    /// The word.
    pub text: &'static str,
}

/// The steps of the play in words, in play order.
///
/// `paths` are those of the legs; `lang` is a BCP 47 wish, or empty for the trip's own language.
pub fn steps(trip: &Trip, paths: &[Path], timeline: &Timeline, lang: &str) -> Vec<StepView> {
    let teller = Teller::new(trip, paths, lang);
    timeline.steps().iter().map(|step| step::view(&teller, timeline, step)).collect()
}

/// What the map is about; arguments as in [`steps`].
pub fn about(trip: &Trip, paths: &[Path], lang: &str) -> About {
    about::about(&Teller::new(trip, paths, lang))
}

/// Where the present lies in the play.
pub fn present(timeline: &Timeline, now: Option<Now>) -> Option<Present> {
    let now = now?;
    let step = timeline.steps().get(now.step)?.id().to_owned();
    Some(Present { step, seconds: now.second(timeline)? })
}

/// The words for the controls; `lang` as in [`steps`].
pub fn labels(trip: &Trip, lang: &str) -> Labels<'static> {
    for_language(wish(trip, lang)).labels()
}

/// The language wished for, or the trip's own.
fn wish<'a>(trip: &'a Trip, lang: &'a str) -> &'a str {
    if lang.is_empty() { trip.lang() } else { lang }
}
