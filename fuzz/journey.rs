//! A trip as a traveller might make it, written as a trip file.

use arbitrary::Arbitrary;
use serde_json::{Map, Value, json};

#[derive(Arbitrary, Debug)]
pub struct Journey {
    places: [Place; 5],
    first_leg: Leg,
    legs: Vec<Leg>,
    meetings: Vec<Meeting>,
    title: Words,
    updated: Option<When>,
    correction: Option<(When, Words)>,
    traveller: Option<Words>,
    revision: Option<u32>,
}

#[derive(Arbitrary, Debug)]
struct Place {
    spot: Spot,
    name: Words,
    country: Option<Country>,
    zone: Option<Zone>,
    /// It has a venue of its own, at the same or another spot.
    venue: Option<Spot>,
}

/// Where maps go wrong.
#[derive(Arbitrary, Debug)]
enum Spot {
    Anywhere {
        lon: u16,
        lat: u16,
    },
    NorthPole {
        lon: i8,
    },
    SouthPole {
        lon: i8,
    },
    DateLine {
        west: bool,
        lat: i8,
    },
    /// On the other side of the place before.
    Antipode,
    /// As far from the place before as these, in units of 1e-9 degrees.
    Beside {
        lon: i16,
        lat: i16,
    },
}

#[derive(Arbitrary, Debug)]
struct Leg {
    /// How many places further in the list.
    step: u8,
    mode: u8,
    status: u8,
    published: bool,
    via: Vec<u8>,
    track: Option<[Spot; 4]>,
    depart: Option<When>,
    arrive: Option<When>,
    sourced: bool,
}

#[derive(Arbitrary, Debug)]
struct Meeting {
    /// Which stop.
    at: u8,
    at_venue: bool,
    status: u8,
    kind: Option<u8>,
    when: Option<When>,
    until: Option<When>,
    title: Words,
    with: Vec<Words>,
    topics: Vec<Words>,
    outcome: Option<Words>,
    sourced: bool,
}

/// Days later than what was dated last, so that most journeys are in order.
#[derive(Arbitrary, Debug)]
struct When {
    days: u8,
    precision: u8,
    minute: u16,
    offset_hours: i8,
}

#[derive(Arbitrary, Debug)]
enum Words {
    Plain,
    Long(u8),
    Wide(u8),
    Arabic,
    Emoji,
    Marks(u8),
    Markup,
    Translated,
    Any(String),
}

#[derive(Arbitrary, Debug)]
enum Country {
    Known(u8),
    Any([u8; 2]),
}

#[derive(Arbitrary, Debug)]
enum Zone {
    Known(u8),
    Any(String),
}

fn pick<T: Copy>(list: &[T], index: u8) -> T {
    list[usize::from(index) % list.len()]
}

impl Spot {
    fn lon_lat(&self, (lon, lat): (f64, f64)) -> (f64, f64) {
        let share = |part: u16| f64::from(part) / f64::from(u16::MAX);
        let (lon, lat) = match *self {
            Self::Anywhere { lon, lat } => (360.0 * share(lon) - 180.0, 180.0 * share(lat) - 90.0),
            Self::NorthPole { lon } => (f64::from(lon), 90.0),
            Self::SouthPole { lon } => (f64::from(lon), -90.0),
            Self::DateLine { west, lat } => (if west { -180.0 } else { 180.0 }, f64::from(lat)),
            Self::Antipode => (if lon > 0.0 { lon - 180.0 } else { lon + 180.0 }, -lat),
            Self::Beside { lon: east, lat: north } => {
                (lon + f64::from(east) * 1e-9, lat + f64::from(north) * 1e-9)
            }
        };
        (lon.clamp(-180.0, 180.0), lat.clamp(-90.0, 90.0))
    }
}

impl Words {
    fn text(&self) -> Value {
        match self {
            Self::Plain => "Words".into(),
            Self::Long(count) => "Donaudampfschiff".repeat(1 + usize::from(*count) % 40).into(),
            Self::Wide(count) => "東京".repeat(1 + usize::from(*count) % 40).into(),
            Self::Arabic => "القاهرة".into(),
            Self::Emoji => "👩‍👩‍👧‍👦 🇯🇵".into(),
            Self::Marks(count) => format!("a{}", "\u{301}".repeat((*count).into())).into(),
            Self::Markup => "</script><img src=x onerror=alert(1)>&amp;]]>".into(),
            Self::Translated => json!({"en": "Words", "ja": "言葉", "ar": "كلمات"}),
            Self::Any(text) => text.as_str().into(),
        }
    }
}

/// The days since the beginning of the journey.
struct Calendar(u32);

impl Calendar {
    fn date(&mut self, when: &When) -> Value {
        self.0 += u32::from(when.days) % 20;
        let (year, month, day) = (2024 + self.0 / 336, self.0 / 28 % 12 + 1, self.0 % 28 + 1);
        let minute = when.minute % 1440;
        let offset = when.offset_hours.clamp(-12, 14);
        match when.precision % 4 {
            0 => format!("{year}"),
            1 => format!("{year}-{month:02}"),
            2 => format!("{year}-{month:02}-{day:02}"),
            _ => format!(
                "{year}-{month:02}-{day:02}T{:02}:{:02}{}{:02}:00",
                minute / 60,
                minute % 60,
                if offset < 0 { '-' } else { '+' },
                offset.unsigned_abs(),
            ),
        }
        .into()
    }

    fn optional(&mut self, when: Option<&When>) -> Value {
        when.map_or(Value::Null, |when| self.date(when))
    }
}

const STATUSES: [&str; 7] =
    ["arranging", "planned", "confirmed", "underway", "held", "postponed", "cancelled"];
const MODES: [&str; 5] = ["air", "rail", "road", "sea", "foot"];
const KINDS: [&str; 4] = ["summit", "bilateral", "speech", "ceremony"];
const COUNTRIES: [&str; 8] = ["JP", "US", "RU", "FJ", "AQ", "ZA", "SG", "ZZ"];
const ZONES: [&str; 6] =
    ["Asia/Tokyo", "Pacific/Apia", "Europe/Dublin", "America/St_Johns", "Antarctica/Troll", "UTC"];

impl Journey {
    /// The trip file.
    pub fn document(&self) -> Value {
        let mut calendar = Calendar(0);
        let mut stops = vec![0];
        let legs: Vec<Value> = std::iter::once(&self.first_leg)
            .chain(self.legs.iter().take(12))
            .map(|leg| self.leg(leg, &mut stops, &mut calendar))
            .collect();
        let meetings = self.meetings.iter().take(12).enumerate();
        let meetings: Vec<Value> =
            meetings.map(|(i, meeting)| self.meeting(i, meeting, &stops)).collect();
        let corrections: Vec<Value> = self
            .correction
            .iter()
            .map(|(on, text)| json!({"on": calendar.date(on), "text": text.text()}))
            .collect();
        json!({
            "format": 1, "id": "fuzz", "lang": "en", "title": self.title.text(),
            "traveller": self.traveller.as_ref().map(|name| json!({"name": name.text()})),
            "updated": calendar.optional(self.updated.as_ref()),
            "revision": self.revision, "corrections": corrections,
            "places": self.places(), "sources": {"paper": {"publisher": "The Paper"}},
            "legs": legs, "meetings": meetings,
        })
    }

    fn places(&self) -> Map<String, Value> {
        let mut places = Map::new();
        let mut last = (0.0, 0.0);
        for (i, place) in self.places.iter().enumerate() {
            last = place.spot.lon_lat(last);
            let country = place.country.as_ref().map(|country| match country {
                Country::Known(index) => pick(&COUNTRIES, *index).to_owned(),
                Country::Any(letters) => {
                    letters.map(|letter| char::from(b'A' + letter % 26)).iter().collect()
                }
            });
            let zone = place.zone.as_ref().map(|zone| match zone {
                Zone::Known(index) => pick(&ZONES, *index),
                Zone::Any(name) => name,
            });
            places.insert(
                format!("p{i}"),
                json!({"name": place.name.text(), "lon": last.0, "lat": last.1, "country": country, "zone": zone}),
            );
            let (lon, lat) = place.venue.as_ref().map_or(last, |spot| spot.lon_lat(last));
            places.insert(
                format!("v{i}"),
                json!({"name": "Venue", "lon": lon, "lat": lat, "within": format!("p{i}")}),
            );
        }
        places
    }

    fn leg(&self, leg: &Leg, stops: &mut Vec<usize>, calendar: &mut Calendar) -> Value {
        let from = stops.last().copied().unwrap_or_default();
        let to = (from + 1 + usize::from(leg.step) % (self.places.len() - 1)) % self.places.len();
        stops.push(to);
        let via =
            leg.via.iter().take(3).map(|via| format!("p{}", usize::from(*via) % self.places.len()));
        let mut written = json!({
            "from": format!("p{from}"), "to": format!("p{to}"), "mode": pick(&MODES, leg.mode),
            "status": pick(&STATUSES, leg.status), "via": via.collect::<Vec<_>>(),
            "path": if leg.published { "published" } else { "indicative" },
            "depart": calendar.optional(leg.depart.as_ref()), "arrive": calendar.optional(leg.arrive.as_ref()),
            "sources": if leg.sourced { vec!["paper"] } else { vec![] },
        });
        if let Some(track) = &leg.track {
            let mut last = (0.0, 0.0);
            let position = |spot: &Spot| {
                last = spot.lon_lat(last);
                json!([last.0, last.1])
            };
            written["track"] = track.iter().map(position).collect();
            written["via"] = json!([]);
            written["path"] = "published".into();
        }
        written
    }

    fn meeting(&self, i: usize, meeting: &Meeting, stops: &[usize]) -> Value {
        let mut calendar = Calendar(0);
        let stop = stops[usize::from(meeting.at) % stops.len()];
        let texts = |words: &[Words]| words.iter().take(4).map(Words::text).collect::<Vec<_>>();
        let with: Vec<Value> =
            texts(&meeting.with).into_iter().map(|name| json!({"name": name})).collect();
        json!({
            "id": format!("m{i}"), "at": format!("{}{stop}", if meeting.at_venue { "v" } else { "p" }),
            "status": pick(&STATUSES, meeting.status), "title": meeting.title.text(),
            "kind": meeting.kind.map(|kind| pick(&KINDS, kind)),
            "when": calendar.optional(meeting.when.as_ref()), "until": calendar.optional(meeting.until.as_ref()),
            "with": with, "topics": texts(&meeting.topics), "outcome": meeting.outcome.as_ref().map(Words::text),
            "sources": if meeting.sourced { vec!["paper"] } else { vec![] },
        })
    }
}
