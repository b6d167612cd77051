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
    city: PlaceIndex,
}

impl<'a> Gazetteer<'a> {
    pub(super) fn new(document: &'a Document, fields: &mut Fields<'_>) -> Self {
        let places = &document.places.0;
        let place_ids = places.iter().map(|(id, _)| id.as_str());
        let source_keys = document.sources.0.iter().map(|(key, _)| key.as_str());
        let entry = |(index, (id, place)): (usize, &'a (String, Written))| Entry {
            id,
            name: shown(&place.name, &document.lang).unwrap_or(id),
            position: LonLat::new(place.lon, place.lat),
            within: None,
            city: PlaceIndex(index),
        };
        let entries = places.iter().enumerate().map(entry).collect();
        let mut gazetteer = Self {
            places: Keys::new("place", Code::UnknownPlace, place_ids),
            sources: Keys::new("source", Code::UnknownSource, source_keys),
            entries,
        };
        for (index, (id, place)) in places.iter().enumerate() {
            if let Some(outer) = &place.within {
                let at = format!("places.{id}.within");
                gazetteer.entries[index].within = gazetteer.find(fields, &at, outer);
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

    /// The city of a place.
    pub(super) fn city(&self, place: PlaceIndex) -> PlaceIndex {
        self.entries[place.0].city
    }

    /// The name for a sentence, in the language of the file.
    pub(super) fn name(&self, place: PlaceIndex) -> &'a str {
        self.entries[place.0].name
    }

    pub(super) fn position(&self, place: PlaceIndex) -> Option<LonLat> {
        self.entries[place.0].position
    }

    /// Follows `within`; a circle is a problem, and its places count as their own city.
    fn outermost(&self, place: PlaceIndex, fields: &mut Fields<'_>) -> PlaceIndex {
        let mut outer = place;
        for _ in 0..=MAX_LEVELS {
            match self.entries[outer.0].within {
                Some(next) => outer = next,
                None => return outer,
            }
        }
        let message = format!(
            "{} lies within places in a circle, or in more than {MAX_LEVELS} levels; the last place must be within none",
            self.name(place)
        );
        fields.say(
            Code::WithinCycle,
            &format!("places.{}.within", self.entries[place.0].id),
            message,
        );
        place
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
    if LonLat::new(lat, lon).is_some() {
        let message = format!(
            "found lon {lon} and lat {lat}; a latitude goes from -90 to 90, so the two look swapped"
        );
        fields.say(Code::BadCoordinates, &format!("{at}.lat"), message);
        return None;
    }
    if !(-180.0..=180.0).contains(&lon) {
        fields.say(
            Code::BadCoordinates,
            &format!("{at}.lon"),
            format!("found {lon}, expected a longitude from -180 to 180 degrees east"),
        );
    }
    if !(-90.0..=90.0).contains(&lat) {
        fields.say(
            Code::BadCoordinates,
            &format!("{at}.lat"),
            format!("found {lat}, expected a latitude from -90 to 90 degrees north"),
        );
    }
    None
}
