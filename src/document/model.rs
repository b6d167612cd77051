//! The trip file, field by field; the only types of the core that are deserialized.
//!
//! Words of a fixed list (mode, status …) and dates stay strings here, so that validation can
//! speak of all of them together.

use serde::Deserialize;

use super::entries::objects;
use super::{Entries, Text};

objects! {
    Document: "an object with a trip";
    Correction: "an object with a correction: \"on\" and \"text\"";
    Place: "an object with a place: \"name\", \"lon\", \"lat\"";
    Source: "an object with a source";
    Leg: "an object with a leg: \"from\", \"to\", \"mode\", \"status\"";
    Meeting: "an object with a meeting: \"id\", \"at\", \"title\", \"status\"";
    Person: "an object with a person: \"name\"";
}

/// A trip file of format 1.
#[derive(Debug, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Document {
    /// Where an editor finds the JSON Schema; not used here.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    /// Always 1.
    pub format: u64,
    /// Name of the trip in addresses, `[a-z0-9-]{1,64}`.
    pub id: String,
    /// BCP 47 language of plain strings.
    pub lang: String,
    /// Headline of the map.
    pub title: Text,
    /// One or two sentences under the headline.
    pub summary: Option<Text>,
    /// Who travels.
    pub traveller: Option<Person>,
    /// When the file was last true.
    pub updated: Option<String>,
    /// Number of the revision, from 1, only ever growing.
    pub revision: Option<u32>,
    /// What was wrong in earlier revisions.
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// Every place the trip names, by id.
    pub places: Entries<Place>,
    /// Every source the trip names, by key.
    #[serde(default)]
    pub sources: Entries<Source>,
    /// The way, in order.
    pub legs: Vec<Leg>,
    /// What happens at the stops.
    #[serde(default)]
    pub meetings: Vec<Meeting>,
}

/// A correction, shown to readers.
#[derive(Debug, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Correction {
    /// When it was corrected.
    pub on: String,
    /// What was wrong.
    pub text: Text,
}

/// A city or a venue.
#[derive(Debug, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Place {
    /// Name on the map.
    pub name: Text,
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// IANA time zone.
    pub zone: Option<String>,
    /// The city a venue lies in.
    pub within: Option<String>,
}

/// Where a fact was published.
#[derive(Debug, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Source {
    /// Headline of what was published.
    pub title: Option<Text>,
    /// Who published it.
    pub publisher: Option<Text>,
    /// When.
    pub published: Option<String>,
    /// Where to read it; https only.
    pub url: Option<String>,
}

/// One way from a place to another.
#[derive(Debug, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Leg {
    /// Place id.
    pub from: String,
    /// Place id.
    pub to: String,
    /// air, rail, road, sea or foot.
    pub mode: String,
    /// Departure in local time.
    pub depart: Option<String>,
    /// Arrival in local time.
    pub arrive: Option<String>,
    /// How sure it is; required, but missing ones are reported all together.
    pub status: Option<String>,
    /// published or indicative (the default).
    pub path: Option<String>,
    /// Places passed on the way.
    #[serde(default)]
    pub via: Vec<String>,
    /// Source keys.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// A meeting, summit, speech … at a stop.
#[derive(Debug, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Meeting {
    /// Name in addresses, unique in the trip.
    pub id: String,
    /// Place id of the venue or city.
    pub at: String,
    /// What kind of meeting.
    pub kind: Option<String>,
    /// What it is called.
    pub title: Text,
    /// Its day or beginning, in local time.
    pub when: Option<String>,
    /// Its last day or end.
    pub until: Option<String>,
    /// With whom.
    #[serde(default)]
    pub with: Vec<Person>,
    /// About what.
    #[serde(default)]
    pub topics: Vec<Text>,
    /// What came of it.
    pub outcome: Option<Text>,
    /// How sure it is; required, but missing ones are reported all together.
    pub status: Option<String>,
    /// Source keys.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// Somebody, or a group.
#[derive(Debug, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Person {
    /// Name.
    pub name: Text,
    /// Office.
    pub role: Option<Text>,
    /// ISO 3166-1 alpha-2, or EU.
    pub country: Option<String>,
}
