//! Format 1 of the trip file, as one table: the reader checks the shape of a file by it.

/// What a value may be.
#[derive(Debug)]
pub enum Kind {
    /// A text for readers: a string, or an object with one string a language.
    Text,
    /// A string of a certain form.
    String(Form),
    /// Any number.
    Number,
    /// A whole number from 0.
    Integer,
    /// Longitude and latitude, in a list.
    Position,
    /// A list of values of one kind.
    List(&'static Kind),
    /// An object of values of one kind, by id.
    Map(&'static Kind),
    /// An object with fields of its own.
    Object(&'static Object),
}

/// The form of a string; what the shape does not check, the validation of the trip does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Anything.
    Free,
    /// `[a-z0-9-]{1,64}`.
    Id,
    /// The id of a place of this file.
    Place,
    /// The key of a source of this file.
    Source,
    /// BCP 47.
    Language,
    /// ISO 3166-1 alpha-2.
    Country,
    /// IANA time zone.
    Zone,
    /// A year, month, day, or minute with its offset.
    When,
    /// An `https` address.
    Url,
    /// A word of [`Mode`](crate::trip::Mode).
    Mode,
    /// A word of [`PathKind`](crate::trip::PathKind).
    Path,
    /// A word of [`Status`](crate::trip::Status).
    Status,
    /// A word of [`MeetingKind`](crate::trip::MeetingKind).
    MeetingKind,
    /// A word of [`Ground`](crate::trip::Ground).
    Ground,
}

/// An object with fields of its own.
#[derive(Debug)]
pub struct Object {
    /// Its name in the schema.
    #[cfg(not(target_arch = "wasm32"))]
    pub name: &'static str,
    /// What it is, in one sentence.
    #[cfg(not(target_arch = "wasm32"))]
    pub about: &'static str,
    /// What it is, for the end of "expected …".
    pub what: &'static str,
    /// In the order of the documentation.
    pub fields: &'static [Field],
}

/// A field of an object.
#[derive(Debug)]
pub struct Field {
    /// The name in the file.
    pub name: &'static str,
    /// What its value may be.
    pub kind: Kind,
    /// When it must be there.
    pub need: Need,
    /// What it means, in one sentence without a full stop.
    #[cfg(not(target_arch = "wasm32"))]
    pub about: &'static str,
    /// A value, as JSON.
    #[cfg(not(target_arch = "wasm32"))]
    pub example: &'static str,
}

impl Field {
    /// A single value may be null for "not known"; a list or an object by id is left empty or out.
    pub fn may_be_null(&self) -> bool {
        self.need != Need::Required && !matches!(self.kind, List(_) | Map(_))
    }
}

/// Whether a field must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The shape is wrong without it.
    Required,
    /// Required as well, but told by the validation of the trip, which explains why.
    RequiredByMeaning,
    /// It may be left out.
    Optional,
}

/// Declares an object. What its fields mean is for people who write trip files, and not for the page
/// that shows them, so the WebAssembly has none of it.
macro_rules! object {
    (
        #[doc = $about:literal] $object:ident = $name:literal, $what:literal;
        $( $field:literal, $need:ident, $kind:expr, $meaning:literal, $example:literal; )*
    ) => {
        #[doc = $about]
        pub static $object: Object = Object {
            #[cfg(not(target_arch = "wasm32"))]
            name: $name,
            #[cfg(not(target_arch = "wasm32"))]
            about: $about.trim_ascii(),
            what: $what,
            fields: &[$( Field {
                name: $field,
                kind: $kind,
                need: Need::$need,
                #[cfg(not(target_arch = "wasm32"))]
                about: $meaning,
                #[cfg(not(target_arch = "wasm32"))]
                example: $example,
            } ),*],
        };
    };
}

use Form::{Country, Free, Id, Language, Mode, Path, Status, Url, When, Zone};
use Kind::{Integer, List, Map, Number, Position, String, Text};

const PLACE_IDS: Kind = List(&String(Form::Place));
const SOURCE_KEYS: Kind = List(&String(Form::Source));

object! {
    /// The whole file.
    TRIP = "trip", "an object with a trip";
    "$schema", Optional, String(Free), "Where an editor finds the JSON Schema of this format", "\"trip.schema.json\"";
    "format", Required, Integer, "The format of the file, always 1", "1";
    "id", Required, String(Id), "Name of the trip in addresses", "\"kishida-2024-07\"";
    "lang", Required, String(Language), "Language of plain strings", "\"en\"";
    "title", Required, Text, "Headline of the map", "{\"en\": \"A week in July\", \"ja\": \"七月の一週間\"}";
    "summary", Optional, Text, "One or two sentences under the headline", "\"Two summits in three days.\"";
    "traveller", Optional, Kind::Object(&PERSON), "Who travels", "{\"name\": \"Kishida Fumio\", \"country\": \"JP\"}";
    "updated", Optional, String(When), "When the file was last true", "\"2024-07-10T09:00:00+09:00\"";
    "revision", Optional, Integer, "Number of the revision, from 1, only ever growing", "1";
    "corrections", Optional, List(&Kind::Object(&CORRECTION)), "What was wrong in earlier revisions, shown to readers", "[{\"on\": \"2024-07-11\", \"text\": \"An earlier version gave the wrong day of the arrival.\"}]";
    "places", Required, Map(&Kind::Object(&PLACE)), "Every place the trip names, by id", "{\"tokyo\": {\"name\": \"Tokyo\", \"lon\": 139.7798, \"lat\": 35.5494}}";
    "sources", Optional, Map(&Kind::Object(&SOURCE)), "Every source the trip names, by key", "{\"paper\": {\"publisher\": \"The Paper\"}}";
    "legs", Required, List(&Kind::Object(&LEG)), "The way, in the order of travel; each leg starts where the one before it ended", "[{\"from\": \"tokyo\", \"to\": \"washington\", \"mode\": \"air\", \"status\": \"planned\"}]";
    "meetings", Optional, List(&Kind::Object(&MEETING)), "What happens at the stops", "[{\"id\": \"nato-summit\", \"at\": \"washington\", \"title\": \"NATO summit\", \"status\": \"planned\"}]";
    "labels", Optional, List(&Kind::Object(&LABEL)), "Names of seas and regions to show, besides those the map has of its own", "[{\"name\": \"Gulf of Finland\", \"ground\": \"water\", \"lon\": 26, \"lat\": 59.9, \"across_km\": 400}]";
}

object! {
    /// What was wrong in an earlier revision.
    CORRECTION = "correction", "an object with a correction: \"on\" and \"text\"";
    "on", Required, String(When), "When it was corrected", "\"2024-07-11\"";
    "text", Required, Text, "What was wrong", "\"An earlier version gave the wrong day of the arrival.\"";
}

object! {
    /// A city, or a venue within one.
    PLACE = "place", "an object with a place: \"name\", \"lon\", \"lat\"";
    "name", Required, Text, "Name on the map", "{\"en\": \"Tokyo\", \"ja\": \"東京\"}";
    "lon", Required, Number, "Degrees east, -180 to 180", "139.7798";
    "lat", Required, Number, "Degrees north, -90 to 90", "35.5494";
    "country", Optional, String(Country), "ISO 3166-1 code of two capital letters", "\"JP\"";
    "zone", Optional, String(Zone), "IANA time zone", "\"Asia/Tokyo\"";
    "within", Optional, String(Form::Place), "The place it lies in: the city of a venue", "\"tokyo\"";
}

object! {
    /// Where a fact was published.
    SOURCE = "source", "an object with a source";
    "title", Optional, Text, "Headline, as published", "\"Summit in Washington\"";
    "publisher", Optional, Text, "Who published it", "\"The Paper\"";
    "published", Optional, String(When), "When it was published", "\"2024-07-10\"";
    "url", Optional, String(Url), "Where to read it; https only", "\"https://www.example.org/summit\"";
}

object! {
    /// One way from a place to another.
    LEG = "leg", "an object with a leg: \"from\", \"to\", \"mode\", \"status\"";
    "from", Required, String(Form::Place), "Where it starts", "\"tokyo\"";
    "to", Required, String(Form::Place), "Where it ends", "\"washington\"";
    "mode", Required, String(Mode), "How it is travelled", "\"air\"";
    "depart", Optional, String(When), "Departure in local time", "\"2024-07-10\"";
    "arrive", Optional, String(When), "Arrival in local time", "\"2024-07-10T16:05-04:00\"";
    "status", RequiredByMeaning, String(Status), "How sure it is", "\"planned\"";
    "path", Optional, String(Path), "What is known of the way; if it is left out, published with a track, and indicative without one", "\"indicative\"";
    "via", Optional, PLACE_IDS, "Places passed on the way, in order", "[\"anchorage\"]";
    "track", Optional, List(&Position), "The way itself: 2 to 2,000 positions as [degrees east, degrees north], in order; a leg has either this or via", "[[139.7798, 35.5494], [-150.02, 61.17], [-77.456, 38.9475]]";
    "sources", Optional, SOURCE_KEYS, "Who said so", "[\"paper\"]";
}

object! {
    /// A meeting, summit, speech … at a stop.
    MEETING = "meeting", "an object with a meeting: \"id\", \"at\", \"title\", \"status\"";
    "id", Required, String(Id), "Name in addresses, unique in the trip", "\"nato-summit\"";
    "at", Required, String(Form::Place), "Where it is: a venue, or the city itself", "\"washington\"";
    "kind", Optional, String(Form::MeetingKind), "What kind of meeting; meeting if it is left out", "\"summit\"";
    "title", Required, Text, "What it is called", "\"NATO summit\"";
    "when", Optional, String(When), "Its day or beginning, in local time", "\"2024-07-11\"";
    "until", Optional, String(When), "Its last day or end", "\"2024-07-12\"";
    "with", Optional, List(&Kind::Object(&PERSON)), "With whom", "[{\"name\": \"Olaf Scholz\", \"country\": \"DE\"}]";
    "topics", Optional, List(&Text), "About what", "[\"Trade\"]";
    "outcome", Optional, Text, "What came of it", "\"A joint declaration\"";
    "status", RequiredByMeaning, String(Status), "How sure it is", "\"planned\"";
    "sources", Optional, SOURCE_KEYS, "Who said so", "[\"paper\"]";
}

object! {
    /// The name of a sea or a region on the map; it takes the place of a name of the map's own of which the middle lies within it.
    LABEL = "label", "an object with a label: \"name\", \"ground\", \"lon\", \"lat\", \"across_km\"";
    "name", Required, Text, "Name on the map", "\"Gulf of Finland\"";
    "ground", Required, String(Form::Ground), "What it lies on", "\"water\"";
    "lon", Required, Number, "Degrees east of its middle, -180 to 180", "26";
    "lat", Required, Number, "Degrees north of its middle, -90 to 90", "59.9";
    "across_km", Required, Number, "How far it is from end to end, 1 to 20,000 kilometres: it is named within that, where the picture is close enough for the name to fit", "400";
}

object! {
    /// Somebody, or a group.
    PERSON = "person", "an object with a person: \"name\"";
    "name", Required, Text, "Name", "\"Olaf Scholz\"";
    "role", Optional, Text, "Office", "\"Federal Chancellor\"";
    "country", Optional, String(Country), "ISO 3166-1 code of two capital letters, or EU", "\"DE\"";
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::document::node::Node;
    use crate::document::report::Report;
    use crate::document::{json, shape};

    /// Every object of the table, each once.
    const ALL: [&Object; 8] =
        [&TRIP, &CORRECTION, &PLACE, &SOURCE, &LEG, &MEETING, &LABEL, &PERSON];

    fn fields() -> impl Iterator<Item = &'static Field> {
        ALL.iter().flat_map(|object| object.fields)
    }

    #[test]
    fn every_example_is_of_the_kind_of_its_field() {
        for field in fields() {
            let mut report = Report::default();
            let node: Node<'_> = json::parse(field.example, &mut report);
            shape::check(&node, &node, &field.kind, &mut report);
            assert!(!report.is_refused(), "{} {}", field.name, field.example);
        }
    }

    #[test]
    fn every_field_says_what_it_means() {
        for field in fields() {
            assert!(!field.about.is_empty() && !field.about.ends_with('.'), "{}", field.name);
        }
    }
}
