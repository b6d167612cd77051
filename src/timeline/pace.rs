//! How long each step of a play lasts: by the way travelled, and by what there is to read.

use super::Beat;
use crate::geodesy::Path;
use crate::trip::{Text, Trip};

/// How long the camera flies to another place.
const FLIGHT_S: f64 = 2.2;
/// How long names and pins take to change where the camera is already.
const TURN_S: f64 = 1.0;
/// A moment to see that the traveller has arrived.
const ARRIVAL_S: f64 = 0.4;
/// The whole trip, at the end; a stop without meetings, or before its meetings.
const CLOSING_S: f64 = 2.5;
const STOP_S: f64 = 1.4;
/// The traveller's way takes 2.6 seconds and one more for each 4,000 km, at most 5.5 in all.
const LEG_BASE_S: f64 = 2.6;
const LEG_METRES_PER_S: f64 = 4_000_000.0;
const LEG_MAX_S: f64 = 5.5;
/// Reading: 17 characters a second, the pace of subtitles for adults. A Chinese, Japanese or Korean
/// character says as much as two and a half of an alphabet's.
const READING_CHARS_PER_S: f64 = 17.0;
const DENSE: f64 = 2.5;
/// The shortest and the longest time for the title of the trip, and for a meeting.
const OPENING_S: [f64; 2] = [3.0, 5.0];
const MEETING_S: [f64; 2] = [3.0, 7.0];

/// How long it takes to come from the step before; the opening has nowhere to come from.
pub fn flight_s(beat: Beat) -> f64 {
    match beat {
        Beat::Opening => 0.0,
        Beat::Stop(0) | Beat::Closing => FLIGHT_S,
        // The camera follows the traveller out of one stop and into the next, and rests at meetings.
        Beat::Leg(_) | Beat::Stop(_) | Beat::Meeting { .. } => TURN_S,
    }
}

/// How long a step still lasts when all has happened.
pub fn rest_s(beat: Beat) -> f64 {
    if let Beat::Leg(_) = beat { ARRIVAL_S } else { 0.0 }
}

/// An author's pace: 2 is twice as fast as usual, 0.5 half as fast. It changes the time for travelling and
/// for reading, not that in which the camera flies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace(f64);

impl Pace {
    /// As fast as usual.
    pub const USUAL: Self = Self(1.0);
    /// The slowest and the fastest.
    pub const RANGE: [f64; 2] = [0.25, 4.0];

    /// A pace; brought into its range, and a NaN is the usual one.
    ///
    /// ```
    /// use trip_map::timeline::Pace;
    /// assert_eq!(Pace::new(100.0), Pace::new(4.0));
    /// assert_eq!(Pace::new(f64::NAN), Pace::USUAL);
    /// ```
    pub fn new(factor: f64) -> Self {
        if factor.is_nan() { Self::USUAL } else { Self(within(factor, Self::RANGE)) }
    }

    /// The length of a step of a trip whose legs take `paths`, in seconds.
    pub fn length_s(self, trip: &Trip, paths: &[Path], beat: Beat) -> f64 {
        let acting_s = match beat {
            Beat::Opening => within(reading_s([trip.title()], trip.lang()), OPENING_S),
            Beat::Leg(leg) => {
                let distance_m = paths.get(leg).map_or(0.0, Path::distance_m);
                (LEG_BASE_S + distance_m / LEG_METRES_PER_S).min(LEG_MAX_S)
            }
            Beat::Stop(_) => STOP_S,
            Beat::Meeting { meeting, .. } => {
                let texts = trip.meetings().get(meeting).into_iter().flat_map(|what| {
                    what.topics().iter().chain([what.title()]).chain(what.outcome())
                });
                within(reading_s(texts, trip.lang()), MEETING_S) - TURN_S
            }
            Beat::Closing => CLOSING_S,
        };
        flight_s(beat) + acting_s / self.0 + rest_s(beat)
    }
}

/// The time to read some texts.
fn reading_s<'a>(texts: impl IntoIterator<Item = &'a Text>, lang: &str) -> f64 {
    let mut chars = 0.0;
    for text in texts {
        for char in text.get(lang).text.chars() {
            // From the first kana on: all scripts of East Asia, and their full-width signs.
            chars += if char >= '\u{3000}' { DENSE } else { 1.0 };
        }
    }
    chars / READING_CHARS_PER_S
}

/// Not `clamp`, which brings the printing of its bounds into the WebAssembly.
fn within(value: f64, [low, high]: [f64; 2]) -> f64 {
    value.max(low).min(high)
}
