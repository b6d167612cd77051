//! The places and sources by id, with the cities, known before any of them is valid.

use super::super::{Place, PlaceIndex, SourceIndex};
use super::fields::Fields;
use crate::document::{Entry, Keys, Node, value_of};
use crate::geodesy::LonLat;
use crate::problem::{Code, did_you_mean, quoted, shortened};

/// Deepest nesting of places: a room in a building in a quarter of a city is 3.
const MAX_LEVELS: usize = 8;

/// Looks up places and sources, valid or not, so that legs and meetings are checked in any case.
pub(super) struct Gazetteer<'a> {
    places: Keys<'a>,
    sources: Keys<'a>,
    known: Vec<Known<'a>>,
}

/// What is known of a place.
struct Known<'a> {
    written: &'a Node<'a>,
    name: &'a str,
    position: Option<LonLat>,
    within: Option<PlaceIndex>,
    /// False when its `within` is unknown.
    is_sound: bool,
    city: Option<PlaceIndex>,
}

impl<'a> Gazetteer<'a> {
    pub(super) fn new(fields: &mut Fields<'a>) -> Self {
        let places = fields.root().object("places");
        let sources = fields.root().object("sources");
        let mut gazetteer = Self {
            places: Keys::new(places.iter().map(|place| &*place.key).collect()),
            sources: Keys::new(sources.iter().map(|source| &*source.key).collect()),
            known: Vec::with_capacity(places.len()),
        };
        for place in places {
            let within = place.node.get("within");
            let found = gazetteer.place(fields, within);
            gazetteer.known.push(Known {
                written: &place.node,
                name: shown(place, fields.lang()),
                position: position(&place.node),
                within: found,
                is_sound: within.is_some() == found.is_some(),
                city: None,
            });
        }
        for index in 0..places.len() {
            gazetteer.known[index].city = gazetteer.outermost(PlaceIndex(index), fields);
        }
        gazetteer
    }

    /// The place of an id, or a problem that names the nearest id.
    pub(super) fn place(
        &self,
        fields: &mut Fields<'_>,
        id: Option<&Node<'_>>,
    ) -> Option<PlaceIndex> {
        find(&self.places, fields, id?, Code::UnknownPlace, "place").map(PlaceIndex)
    }

    /// The places of a list of ids.
    pub(super) fn places(
        &self,
        fields: &mut Fields<'_>,
        ids: &[Node<'_>],
    ) -> Option<Vec<PlaceIndex>> {
        fields.all(ids, |fields, id| self.place(fields, Some(id)))
    }

    /// The sources of a list of keys.
    pub(super) fn sources(
        &self,
        fields: &mut Fields<'_>,
        keys: &[Node<'_>],
    ) -> Option<Vec<SourceIndex>> {
        fields.all(keys, |fields, key| {
            find(&self.sources, fields, key, Code::UnknownSource, "source").map(SourceIndex)
        })
    }

    /// The city of a place; `None` when its `within` leads nowhere, which is a problem already told.
    pub(super) fn city(&self, place: PlaceIndex) -> Option<PlaceIndex> {
        self.known[place.0].city
    }

    /// The name for a sentence, in the language of the file.
    pub(super) fn name(&self, place: PlaceIndex) -> &'a str {
        self.known[place.0].name
    }

    pub(super) fn position(&self, place: PlaceIndex) -> Option<LonLat> {
        self.known[place.0].position
    }

    /// Follows `within` to the place that is within none.
    fn outermost(&self, place: PlaceIndex, fields: &mut Fields<'_>) -> Option<PlaceIndex> {
        let mut outer = place;
        for _ in 0..=MAX_LEVELS {
            let known = &self.known[outer.0];
            match known.within {
                Some(next) => outer = next,
                None => return known.is_sound.then_some(outer),
            }
        }
        let message = format!(
            "{} lies within places in a circle, or in more than {MAX_LEVELS} levels; the last place must be within none",
            self.name(place)
        );
        let written = self.known[place.0].written;
        fields.say(Code::WithinCycle, written.get("within").unwrap_or(written), message);
        None
    }

    /// The valid places, in the order of the file.
    pub(super) fn valid_places(&self, fields: &mut Fields<'_>) -> Option<Vec<Place>> {
        let entries = fields.root().object("places");
        let mut made = Vec::with_capacity(entries.len());
        for (entry, known) in entries.iter().zip(&self.known) {
            if let Some(place) = place(fields, entry, known) {
                made.push(place);
            }
        }
        (made.len() == entries.len()).then_some(made)
    }
}

fn place(fields: &mut Fields<'_>, entry: &Entry<'_>, known: &Known<'_>) -> Option<Place> {
    let node = &entry.node;
    let id = fields.key(entry.key_offset, &entry.key);
    let name = fields.text(node.get("name"));
    if known.position.is_none() {
        off_the_map(fields, node);
    }
    Some(Place {
        country: fields.country(node.get("country")),
        zone: fields.zone(node.get("zone")),
        within: known.within,
        id: id?,
        name: name?,
        position: known.position?,
    })
}

/// The index of a key, or a problem that names the nearest one.
fn find(
    keys: &Keys<'_>,
    fields: &mut Fields<'_>,
    node: &Node<'_>,
    unknown: Code,
    what: &str,
) -> Option<usize> {
    let key = node.text()?;
    let found = keys.find(key);
    if found.is_none() {
        // A full report takes no more, so the search for the nearest key would be wasted.
        let hint = if fields.is_full() { String::new() } else { did_you_mean(key, keys.names()) };
        fields.say(unknown, node, format!("there is no {what} {}{hint}", quoted(key)));
    }
    found
}

/// The name as it stands, for sentences about a file that may not be valid.
fn shown<'a>(place: &'a Entry<'a>, lang: &str) -> &'a str {
    let Some(name) = place.node.get("name") else { return &place.key };
    let names = name.entries();
    let own = names.iter().find(|name| name.key == lang).or(names.first());
    own.map_or(name, |own| &own.node).text().unwrap_or(&place.key)
}

fn degrees(place: &Node<'_>, field: &str) -> f64 {
    place.get(field).map_or(f64::NAN, value)
}

/// The value of a number; of anything else not a number.
pub(super) fn value(node: &Node<'_>) -> f64 {
    // Adding zero turns -0 into 0, which would print.
    node.number().map_or(f64::NAN, value_of) + 0.0
}

/// Where a place or a label is.
pub(super) fn position(place: &Node<'_>) -> Option<LonLat> {
    LonLat::new(degrees(place, "lon"), degrees(place, "lat"))
}

/// Says which of the two numbers of a place or a label is too large.
pub(super) fn off_the_map(fields: &mut Fields<'_>, place: &Node<'_>) {
    let is_swapped = LonLat::new(degrees(place, "lat"), degrees(place, "lon")).is_some();
    let swapped = if is_swapped { "; are lon and lat swapped?" } else { "" };
    let ranges = [
        ("lon", 180.0, "a longitude from -180 to 180 degrees east", ""),
        ("lat", 90.0, "a latitude from -90 to 90 degrees north", swapped),
    ];
    for (field, most, expected, hint) in ranges {
        let node = place.get(field).unwrap_or(place);
        if degrees(place, field).abs() > most {
            let found = shortened(node.number().unwrap_or_default());
            let message = format!("found {found}, expected {expected}{hint}");
            fields.say(Code::BadCoordinates, node, message);
        }
    }
}
