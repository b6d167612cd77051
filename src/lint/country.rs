//! Places that do not lie in their country, and what may have happened to their numbers.

use super::atlas::Atlas;
use super::country_names::name;
use super::{Desk, field};
use crate::document::Node;
use crate::geodesy::LonLat;
use crate::trip::Code;

/// A place this near to its country's outline passes: the base map draws coasts and borders roughly.
///
/// Tried on 7,322 cities of a gazetteer: five were doubted, four of them in Western Sahara and said to be
/// in Morocco, one with 0, 0 for its position.
const TOLERANCE_KM: f64 = 60.0;
/// In the sea, a place this near is on an island that the base map leaves out.
const NEAR_ISLAND_KM: f64 = 500.0;
/// So may be one this near, unless a slip of the pen explains it better: the Azores are 1,400 km from
/// Portugal, Easter Island is 3,500 km from Chile.
const FAR_ISLAND_KM: f64 = 4000.0;

pub(super) fn look(desk: &mut Desk<'_>) {
    let atlas = Atlas::new();
    for (place, entry) in desk.places() {
        let Some(country) = desk.outwards(place).find_map(|place| place.country()) else {
            continue;
        };
        // At 0, 0 the numbers were left out, which is said already.
        if place.position() == LonLat::ORIGIN {
            continue;
        }
        let claim = Claim { atlas: &atlas, country, position: place.position() };
        if let Some((code, message)) = claim.doubt(place.id()) {
            desk.say(code, doubtful(code, &entry.node), message);
        }
    }
}

/// What a person would look at first.
fn doubtful<'a>(code: Code, place: &'a Node<'a>) -> &'a Node<'a> {
    field(place, if code == Code::SwappedCoordinates { "lon" } else { "country" })
}

/// That a position lies in a country.
struct Claim<'a> {
    atlas: &'a Atlas,
    country: &'a str,
    position: LonLat,
}

impl Claim<'_> {
    /// What speaks against it.
    fn doubt(&self, id: &str) -> Option<(Code, String)> {
        let distance_km = self.atlas.distance_km(self.country, self.position)?;
        let found = self.atlas.country_at(self.position);
        let tolerance_km = if found.is_none() { NEAR_ISLAND_KM } else { TOLERANCE_KM };
        // Where countries do not agree, the map has no say.
        if distance_km <= tolerance_km || found == Some("--") {
            return None;
        }
        let (lon, lat) = (self.position.lon_deg(), self.position.lat_deg());
        let country = shown(self.country);
        let lies = match found {
            Some(other) => format!("in {}", shown(other)),
            None => format!("in the sea, {distance_km:.0} km from it"),
        };
        let found_there =
            format!("\"{id}\" should be in {country}, but lon {lon}, lat {lat} lie {lies}");
        if self.would_hold(lat, lon) {
            let message = format!("{found_there}; swapped, they would lie in {country}");
            return Some((Code::SwappedCoordinates, message));
        }
        let slips = [("lon", -lon, lat), ("lat", lon, -lat), ("lon and lat", -lon, -lat)];
        let slip = slips.into_iter().find(|&(_, lon, lat)| self.would_hold(lon, lat));
        if let Some((which, ..)) = slip {
            let message = format!(
                "{found_there}; with the other sign at {which} they would lie in {country}"
            );
            return Some((Code::OutsideCountry, message));
        }
        let may_be_an_island = found.is_none() && distance_km <= FAR_ISLAND_KM;
        (!may_be_an_island).then_some((Code::OutsideCountry, found_there))
    }

    fn would_hold(&self, lon: f64, lat: f64) -> bool {
        let distance_km = LonLat::new(lon, lat)
            .and_then(|position| self.atlas.distance_km(self.country, position));
        distance_km.is_some_and(|km| km <= TOLERANCE_KM)
    }
}

/// `Germany (DE)`
fn shown(code: &str) -> String {
    name(code).map_or_else(|| code.to_owned(), |name| format!("{name} ({code})"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn doubt(country: &str, lon: f64, lat: f64) -> Option<Code> {
        let position = LonLat::new(lon, lat).unwrap();
        Claim { atlas: &Atlas::new(), country, position }.doubt("place").map(|(code, _)| code)
    }

    #[test]
    fn awkward_places_that_are_right_pass() {
        for (country, lon, lat, place) in [
            ("JP", 127.68, 26.21, "Naha, on an island the map leaves out"),
            ("PT", -25.67, 37.75, "Ponta Delgada, 1,400 km out at sea"),
            ("ES", 2.65, 39.57, "Palma, which lies in Spain with the other sign, too"),
            ("ID", 104.47, 0.92, "Tanjungpinang, an island near the equator"),
            ("FR", -52.33, 4.92, "Cayenne"),
            ("GF", -52.33, 4.92, "Cayenne with its own code, which the map does not show"),
            ("MC", 7.42, 43.74, "Monaco, too small for the map"),
            ("SG", 103.85, 1.29, "Singapore"),
            ("CH", 6.14, 46.2, "Geneva, beside France"),
            ("FR", 7.75, 48.58, "Strasbourg, beside Germany"),
            ("SO", 44.06, 9.56, "Hargeisa, where countries do not agree"),
            ("FJ", -179.9, -16.8, "Taveuni, over the antimeridian"),
            ("AQ", 0.0, -90.0, "the South Pole"),
        ] {
            assert_eq!(doubt(country, lon, lat), None, "{place}");
        }
    }

    #[test]
    fn slips_are_told_apart() {
        let outside = Some(Code::OutsideCountry);
        assert_eq!(doubt("KE", -1.29, 36.82), Some(Code::SwappedCoordinates), "Nairobi");
        assert_eq!(doubt("US", 77.04, 38.9), outside, "Washington without its minus");
        assert_eq!(doubt("AU", 16.37, 48.21), outside, "Vienna");
        assert_eq!(doubt("JP", -139.69, 35.69), outside, "Tokyo in the Pacific");
        assert_eq!(doubt("BR", -10.0, -50.0), Some(Code::SwappedCoordinates), "in the sea");
    }
}
