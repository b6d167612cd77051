//! The play in time: which beat is on at a second, and how far it has come. No clock runs here.

mod daylight;

pub use daylight::{Daylight, daylight, has_night};

use crate::geodesy::Path;
use crate::trip::{PlaceIndex, Text, Trip};

/// How long the camera flies at the start of a beat.
pub const FLIGHT_S: f64 = 1.6;
/// The ids of the first step and of the last, which show the whole trip.
const OPENING: &str = "opening";
const CLOSING: &str = "closing";
const OPENING_S: f64 = 3.0;
const CLOSING_S: f64 = FLIGHT_S + 2.5;
/// A stop without meetings, or before its meetings.
const STOP_S: f64 = FLIGHT_S + 1.4;
/// The traveller's way takes two seconds and one more for each 4,000 km, at most five in all.
const LEG_BASE_S: f64 = 2.0;
const LEG_METRES_PER_S: f64 = 4_000_000.0;
const LEG_MAX_S: f64 = 5.0;
/// A moment to see that the traveller has arrived.
const ARRIVAL_S: f64 = 0.4;
/// How far a step has come in its still picture.
const STILL: f64 = 0.55;
/// Reading a meeting: 17 characters a second, the pace of subtitles for adults.
const READING_CHARS_PER_S: f64 = 17.0;
const MEETING_MIN_S: f64 = 3.0;
const MEETING_MAX_S: f64 = 7.0;

/// What a step of the play shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beat {
    /// The whole trip, before it begins.
    Opening,
    /// The traveller on the leg with this index.
    Leg(usize),
    /// The stop with this index.
    Stop(usize),
    /// A meeting at a stop.
    Meeting {
        /// Index into the trip's stops.
        stop: usize,
        /// Index into the trip's meetings.
        meeting: usize,
    },
    /// The whole trip, travelled.
    Closing,
}

impl Beat {
    /// The stop the traveller is at.
    pub fn stop(self) -> Option<usize> {
        match self {
            Self::Stop(stop) | Self::Meeting { stop, .. } => Some(stop),
            Self::Opening | Self::Leg(_) | Self::Closing => None,
        }
    }

    /// The stop that was reached last, in a trip that ends at the stop `last`; before it none is.
    pub fn reached(self, last: usize) -> Option<usize> {
        match self {
            Self::Opening => None,
            Self::Leg(stop) | Self::Stop(stop) | Self::Meeting { stop, .. } => Some(stop),
            Self::Closing => Some(last),
        }
    }
}

/// One beat with its id and its place in time.
#[derive(Clone, Debug)]
pub struct Step {
    id: String,
    beat: Beat,
    start_s: f64,
    end_s: f64,
}

impl Step {
    /// The name used in links, events and on the command line: `washington`, `washington/nato`,
    /// `tokyo-washington`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What the step shows.
    pub fn beat(&self) -> Beat {
        self.beat
    }

    /// When it begins, in seconds.
    pub fn start_s(&self) -> f64 {
        self.start_s
    }

    /// When the next one begins, in seconds.
    pub fn end_s(&self) -> f64 {
        self.end_s
    }

    /// The second that shows the step best as a still: the camera has arrived, and on a leg the
    /// traveller is a little past half way.
    pub fn still_s(&self) -> f64 {
        let acting_s = self.end_s - self.start_s - self.flight_s() - ARRIVAL_S;
        self.start_s + self.flight_s() + STILL * acting_s
    }

    /// How long the camera flies at its start; the opening has nowhere to come from.
    fn flight_s(&self) -> f64 {
        if self.beat == Beat::Opening { 0.0 } else { FLIGHT_S }
    }
}

/// A point in time, as the step that is on and how far it has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// Index into [`Timeline::steps`].
    pub step: usize,
    /// The camera's way from the step before: 0 at the start, 1 once it has arrived; eased.
    pub flight: f64,
    /// What the step itself shows, once the camera has arrived: 0 to 1; eased.
    pub progress: f64,
}

/// All steps of a trip, end to end.
#[derive(Clone, Debug)]
pub struct Timeline {
    steps: Vec<Step>,
}

impl Timeline {
    /// The play of a trip whose legs take `paths`.
    pub fn new(trip: &Trip, paths: &[Path]) -> Self {
        // A place may have one of these ids, too.
        let ids = [OPENING, CLOSING].map(|id| (id.to_owned(), 1)).to_vec();
        let mut builder = Builder { trip, ids, steps: Vec::new() };
        builder.push(OPENING.to_owned(), Beat::Opening, OPENING_S);
        for stop in 0..trip.stops().len() {
            if let Some((leg, path)) =
                stop.checked_sub(1).and_then(|leg| Some((leg, paths.get(leg)?)))
            {
                builder.leg(leg, path);
            }
            builder.stop(stop);
        }
        builder.push(CLOSING.to_owned(), Beat::Closing, CLOSING_S);
        Self { steps: builder.steps }
    }

    /// The steps in play order; each begins where the one before ends.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The length of the play in seconds.
    pub fn duration_s(&self) -> f64 {
        self.steps.last().map_or(0.0, Step::end_s)
    }

    /// The index of the step that is on at a second; the first before the start, the last after the end.
    pub fn step_at(&self, seconds: f64) -> usize {
        let begun = self.steps.partition_point(|step| step.start_s <= seconds);
        begun.saturating_sub(1)
    }

    /// The step with an id.
    pub fn find(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The state of the play at a second; clamped to the play, and a NaN is its start.
    pub fn moment(&self, seconds: f64) -> Moment {
        let seconds = seconds.max(0.0).min(self.duration_s());
        let step = self.step_at(seconds);
        let Some(current) = self.steps.get(step) else {
            return Moment { step, flight: 1.0, progress: 1.0 };
        };
        let elapsed_s = seconds - current.start_s;
        let length_s = current.end_s - current.start_s;
        let flight_s = current.flight_s();
        let acting_s = length_s - flight_s - ARRIVAL_S;
        Moment {
            step,
            flight: if flight_s > 0.0 { ease(elapsed_s / flight_s) } else { 1.0 },
            progress: ease((elapsed_s - flight_s) / acting_s),
        }
    }
}

/// Slow at both ends, with no jump in speed: 3t² − 2t³, clamped.
pub fn ease(fraction: f64) -> f64 {
    let t = fraction.clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// Lays steps end to end and keeps their ids apart.
struct Builder<'a> {
    trip: &'a Trip,
    /// The ids given so far, and how often each was asked for.
    ids: Vec<(String, u32)>,
    steps: Vec<Step>,
}

impl Builder<'_> {
    fn push(&mut self, id: String, beat: Beat, length_s: f64) {
        let start_s = self.steps.last().map_or(0.0, Step::end_s);
        self.steps.push(Step { id, beat, start_s, end_s: start_s + length_s });
    }

    /// The id itself the first time, then with `-2`, `-3` … after it.
    fn unique(&mut self, id: String) -> String {
        let Some((_, count)) = self.ids.iter_mut().find(|(given, _)| *given == id) else {
            self.ids.push((id.clone(), 1));
            return id;
        };
        *count += 1;
        let numbered = format!("{id}-{count}");
        // A place may be called `tokyo-2`, too.
        self.unique(numbered)
    }

    fn leg(&mut self, leg: usize, path: &Path) {
        let (Some(from), Some(to)) = (self.city(leg), self.city(leg + 1)) else { return };
        let id = self.unique(format!("{from}-{to}"));
        let way_s = (LEG_BASE_S + path.distance_m() / LEG_METRES_PER_S).min(LEG_MAX_S);
        self.push(id, Beat::Leg(leg), FLIGHT_S + way_s + ARRIVAL_S);
    }

    fn stop(&mut self, stop: usize) {
        let Some(city) = self.city(stop) else { return };
        let city = self.unique(city);
        self.push(city.clone(), Beat::Stop(stop), STOP_S);
        let trip = self.trip;
        for &meeting in trip.stops().get(stop).map_or(&[][..], |stop| stop.meetings()) {
            let Some(what) = trip.meetings().get(meeting) else { continue };
            let topics = what.topics().iter().chain([what.title()]).chain(what.outcome());
            let length_s = reading_s(topics, trip.lang());
            let id = self.unique(format!("{city}/{}", what.id()));
            self.push(id, Beat::Meeting { stop, meeting }, length_s);
        }
    }

    fn city(&self, stop: usize) -> Option<String> {
        let place: PlaceIndex = self.trip.stops().get(stop)?.place();
        Some(self.trip.place(place).id().to_owned())
    }
}

fn reading_s<'a>(texts: impl Iterator<Item = &'a Text>, lang: &str) -> f64 {
    let chars: usize = texts.map(|text| text.get(lang).text.chars().count()).sum();
    // Texts are limited, so the count fits; a longer one would read as the longest.
    let chars = u32::try_from(chars).map_or(f64::INFINITY, f64::from);
    (chars / READING_CHARS_PER_S).clamp(MEETING_MIN_S, MEETING_MAX_S)
}
