//! The places and sources by id, with the cities, known before any of them is valid.

use super::super::{Place, PlaceIndex, SourceIndex};
use super::fields::Fields;
use super::keys::Keys;
use crate::document::{Document, Place as Written, Text};
use crate::geodesy::LonLat;
use crate::problem::Code;

/// Deepest nesting of places: a room in a building in a quarter of a city is 3.
const MAX_LEVELS: usize = 8;

/// Looks up places and sources, valid or not, so that legs and meetings are checked in any case.
pub(super) struct Gazetteer<'a> {
    places: Keys<'a>,
    sources: Keys<'a>,
    entries: Vec<Entry<'a>>,
}

struct Entry<'a> {
    id: &'a str,
    name: &'a str,
    position: Option<LonLat>,
    within: Option<PlaceIndex>,
    /// False when its `within` is unknown.
    is_sound: bool,
    city: Option<PlaceIndex>,
}

impl<'a> Gazetteer<'a> {
    pub(super) fn new(document: &'a Document, fields: &mut Fields<'_>) -> Self {
        let places = &document.places.0;
        let place_ids = places.iter().map(|(id, _)| id.as_str());
        let source_keys = document.sources.0.iter().map(|(key, _)| key.as_str());
        let entry = |(id, place): &'a (String, Written)| Entry {
            id,
            name: shown(&place.name, &document.lang).unwrap_or(id),
            position: LonLat::new(place.lon, place.lat),
            within: None,
            is_sound: true,
            city: None,
        };
        let entries = places.iter().map(entry).collect();
        let mut gazetteer = Self {
            places: Keys::new("place", Code::UnknownPlace, place_ids),
            sources: Keys::new("source", Code::UnknownSource, source_keys),
            entries,
        };
        for (index, (id, place)) in places.iter().enumerate() {
            if let Some(outer) = &place.within {
                let at = format!("places.{id}.within");
                let found = gazetteer.find(fields, &at, outer);
                gazetteer.entries[index].within = found;
                gazetteer.entries[index].is_sound = found.is_some();
            }
        }
        for index in 0..places.len() {
            gazetteer.entries[index].city = gazetteer.outermost(PlaceIndex(index), fields);
        }
        gazetteer
    }

    /// The place of an id, or a problem that names the nearest id.
    pub(super) fn find(&self, fields: &mut Fields<'_>, at: &str, id: &str) -> Option<PlaceIndex> {
        self.places.find(fields, at, id).map(PlaceIndex)
    }

    /// The places of a list of ids.
    pub(super) fn find_all(
        &self,
        fields: &mut Fields<'_>,
        at: &str,
        ids: &[String],
    ) -> Option<Vec<PlaceIndex>> {
        let found = self.places.find_all(fields, at, ids)?;
        Some(found.into_iter().map(PlaceIndex).collect())
    }

    /// The sources of a list of keys.
    pub(super) fn sources(
        &self,
        fields: &mut Fields<'_>,
        at: &str,
        keys: &[String],
    ) -> Option<Vec<SourceIndex>> {
        let found = self.sources.find_all(fields, at, keys)?;
        Some(found.into_iter().map(SourceIndex).collect())
    }

    /// The city of a place; `None` when its `within` leads nowhere, which is a problem already told.
    pub(super) fn city(&self, place: PlaceIndex) -> Option<PlaceIndex> {
        self.entries[place.0].city
    }

    /// The name for a sentence, in the language of the file.
    pub(super) fn name(&self, place: PlaceIndex) -> &'a str {
        self.entries[place.0].name
    }

    pub(super) fn position(&self, place: PlaceIndex) -> Option<LonLat> {
        self.entries[place.0].position
    }

    /// Follows `within` to the place that is within none.
    fn outermost(&self, place: PlaceIndex, fields: &mut Fields<'_>) -> Option<PlaceIndex> {
        let mut outer = place;
        for _ in 0..=MAX_LEVELS {
            let entry = &self.entries[outer.0];
            match entry.within {
                Some(next) => outer = next,
                None => return entry.is_sound.then_some(outer),
            }
        }
        let message = format!(
            "{} lies within places in a circle, or in more than {MAX_LEVELS} levels; the last place must be within none",
            self.name(place)
        );
        let at = format!("places.{}.within", self.entries[place.0].id);
        fields.say(Code::WithinCycle, &at, message);
        None
    }

    /// The valid places, in the order of the file.
    pub(super) fn valid_places(
        &self,
        document: &Document,
        fields: &mut Fields<'_>,
    ) -> Option<Vec<Place>> {
        let made: Vec<Option<Place>> = document
            .places
            .0
            .iter()
            .zip(&self.entries)
            .map(|((id, place), entry)| {
                let at = format!("places.{id}");
                let id = fields.id(&at, id);
                let name = fields.text(&format!("{at}.name"), &place.name);
                let position = position(fields, &at, place.lon, place.lat);
                Some(Place {
                    country: fields.country(&format!("{at}.country"), place.country.as_deref()),
                    zone: fields.zone(&format!("{at}.zone"), place.zone.as_deref()),
                    within: entry.within,
                    id: id?,
                    name: name?,
                    position: position?,
                })
            })
            .collect();
        made.into_iter().collect()
    }
}

/// The name as it stands, for sentences about a file that may not be valid.
fn shown<'a>(name: &'a Text, lang: &str) -> Option<&'a str> {
    match name {
        Text::Plain(name) => Some(name),
        Text::ByLanguage(names) => {
            let own = names.0.iter().find(|(tag, _)| tag == lang).or(names.0.first());
            own.map(|(_, name)| name.as_str())
        }
    }
}

fn position(fields: &mut Fields<'_>, at: &str, lon: f64, lat: f64) -> Option<LonLat> {
    // Adding zero turns -0 into 0, which would print.
    let found = LonLat::new(lon + 0.0, lat + 0.0);
    if found.is_some() {
        return found;
    }
    if !(-180.0..=180.0).contains(&lon) {
        let message =
            format!("found {}, expected a longitude from -180 to 180 degrees east", plain(lon));
        fields.say(Code::BadCoordinates, &format!("{at}.lon"), message);
    }
    if !(-90.0..=90.0).contains(&lat) {
        let swapped = LonLat::new(lat, lon).is_some();
        let hint = if swapped { "; are lon and lat swapped?" } else { "" };
        let message =
            format!("found {}, expected a latitude from -90 to 90 degrees north{hint}", plain(lat));
        fields.say(Code::BadCoordinates, &format!("{at}.lat"), message);
    }
    None
}

/// A number without three hundred zeros.
fn plain(number: f64) -> String {
    if number.abs() < 1e9 { number.to_string() } else { format!("{number:e}") }
}
