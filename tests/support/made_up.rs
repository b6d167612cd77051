//! Trips made up for a test.

use trip_map::TripMap;

/// A leg between two of the places, by their numbers.
#[derive(Clone, Copy)]
pub struct Leg<'a> {
    pub from: usize,
    pub to: usize,
    pub mode: &'a str,
    pub path: &'a str,
    pub status: &'a str,
    pub via: Option<usize>,
}

impl Default for Leg<'_> {
    fn default() -> Self {
        Self { from: 0, to: 1, mode: "air", path: "indicative", status: "planned", via: None }
    }
}

/// A trip over places at these positions, called `P0`, `P1` …
pub fn trip(places: &[(f64, f64)], legs: &[Leg]) -> TripMap {
    TripMap::parse(&json(places, legs), "en").unwrap()
}

/// The file of such a trip; the ids of its places are `p0`, `p1` …
pub fn json(places: &[(f64, f64)], legs: &[Leg]) -> String {
    let place = |(index, (lon, lat)): (usize, &(f64, f64))| {
        format!(r#""p{index}": {{"name": "P{index}", "lon": {lon}, "lat": {lat}}}"#)
    };
    let leg = |leg: &Leg| {
        let Leg { from, to, mode, path, status, via } = leg;
        let via = via.map_or(String::new(), |via| format!(r#""p{via}""#));
        format!(
            r#"{{"from": "p{from}", "to": "p{to}", "mode": "{mode}", "path": "{path}", "status": "{status}", "via": [{via}]}}"#
        )
    };
    let places: Vec<String> = places.iter().enumerate().map(place).collect();
    let legs: Vec<String> = legs.iter().map(leg).collect();
    format!(
        r#"{{"format": 1, "id": "made-up", "lang": "en", "title": "Made up", "places": {{{}}}, "legs": [{}]}}"#,
        places.join(", "),
        legs.join(", ")
    )
}
