//! The play in time: which beat is on at a second, and how far it has come. No clock runs here.

mod course;
mod daylight;
mod now;
mod pace;

pub use daylight::{Daylight, daylight, has_night};
pub use now::{Now, Offsets, Whereabouts, now};
pub use pace::Pace;

use crate::geodesy::Path;
use crate::trip::{PlaceIndex, Trip};
use pace::{flight_s, rest_s};

/// The ids of the first step and of the last, which show the whole trip.
const OPENING: &str = "opening";
const CLOSING: &str = "closing";
/// How far a step has come in its still picture.
const STILL: f64 = 0.55;
/// For this share of the time to the still of a leg the camera rises, …
const RISING: f64 = 0.85;
/// … and for this share of the time from there on it stays.
const HOVERING: f64 = 0.1;

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
        self.settled_s() + STILL * self.acting_s()
    }

    /// The second at which nothing of the step before is left in the picture.
    pub fn settled_s(&self) -> f64 {
        self.start_s + flight_s(self.beat)
    }

    /// How long it takes the camera to rise from a stop, until the whole leg is in the picture.
    fn risen_s(&self) -> f64 {
        RISING * (self.still_s() - self.start_s)
    }

    /// The second at which it begins to sink to the next one: the still has the whole leg.
    fn sinks_s(&self) -> f64 {
        self.still_s() + HOVERING * (self.end_s - self.still_s())
    }

    /// How long the step shows what it is about: the traveller's way on a leg.
    fn acting_s(&self) -> f64 {
        self.end_s - rest_s(self.beat) - self.settled_s()
    }
}

/// A point in time, as the step that is on and how far it has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// Index into [`Timeline::steps`].
    pub step: usize,
    /// The step that the picture comes from: the one before, or that from which the reader jumped.
    pub before: usize,
    /// How far it has come from there: 0 at the start, 1 once it is all here; eased.
    pub flight: f64,
    /// What the step itself shows, once it is all here: 0 to 1; eased.
    pub progress: f64,
    /// On a leg, how far the camera has risen from the stop it leaves: 0 to 1; eased.
    pub risen: f64,
    /// How far it has sunk to the next stop, once it has risen: 0 to 1; eased.
    pub sunk: f64,
}

/// All steps of a trip, end to end.
#[derive(Clone, Debug)]
pub struct Timeline {
    steps: Vec<Step>,
}

impl Timeline {
    /// The play of a trip whose legs take `paths`, at an author's pace.
    pub fn new(trip: &Trip, paths: &[Path], pace: Pace) -> Self {
        // A place may have one of these ids, too.
        let ids = [OPENING, CLOSING].map(|id| (id.to_owned(), 1)).to_vec();
        let mut builder = Builder { trip, paths, pace, ids, steps: Vec::new() };
        builder.push(OPENING.to_owned(), Beat::Opening);
        for stop in 0..trip.stops().len() {
            if let Some(leg) = stop.checked_sub(1) {
                builder.leg(leg);
            }
            builder.stop(stop);
        }
        builder.push(CLOSING.to_owned(), Beat::Closing);
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
        let before = step.saturating_sub(1);
        let Some(current) = self.steps.get(step) else {
            return Moment { step, before, flight: 1.0, progress: 1.0, risen: 1.0, sunk: 1.0 };
        };
        let elapsed_s = seconds - current.start_s;
        let flight_s = flight_s(current.beat);
        Moment {
            step,
            before,
            flight: if flight_s > 0.0 { glide(elapsed_s / flight_s) } else { 1.0 },
            progress: ease((elapsed_s - flight_s) / current.acting_s()),
            risen: glide(elapsed_s / current.risen_s()),
            sunk: glide((seconds - current.sinks_s()) / (current.end_s - current.sinks_s())),
        }
    }
}

/// Slow at both ends, with no jump in speed: 3t² − 2t³, clamped.
pub fn ease(fraction: f64) -> f64 {
    let t = fraction.clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// Slower still at both ends, with no jump in acceleration either: 6t⁵ − 15t⁴ + 10t³, clamped (Perlin,
/// "Improving noise", SIGGRAPH 2002). A camera moves so.
pub fn glide(fraction: f64) -> f64 {
    let t = fraction.clamp(0.0, 1.0);
    t * t * t * (t * (t * 6.0 - 15.0) + 10.0)
}

/// Lays steps end to end and keeps their ids apart.
struct Builder<'a> {
    trip: &'a Trip,
    paths: &'a [Path],
    pace: Pace,
    /// The ids given so far, and how often each was asked for.
    ids: Vec<(String, u32)>,
    steps: Vec<Step>,
}

impl Builder<'_> {
    fn push(&mut self, id: String, beat: Beat) {
        let start_s = self.steps.last().map_or(0.0, Step::end_s);
        let length_s = self.pace.length_s(self.trip, self.paths, beat);
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

    fn leg(&mut self, leg: usize) {
        let (Some(from), Some(to)) = (self.city(leg), self.city(leg + 1)) else { return };
        let id = self.unique(format!("{from}-{to}"));
        self.push(id, Beat::Leg(leg));
    }

    fn stop(&mut self, stop: usize) {
        let Some(city) = self.city(stop) else { return };
        let city = self.unique(city);
        self.push(city.clone(), Beat::Stop(stop));
        let trip = self.trip;
        for &meeting in trip.stops().get(stop).map_or(&[][..], |stop| stop.meetings()) {
            let Some(what) = trip.meetings().get(meeting) else { continue };
            let id = self.unique(format!("{city}/{}", what.id()));
            self.push(id, Beat::Meeting { stop, meeting });
        }
    }

    fn city(&self, stop: usize) -> Option<String> {
        let place: PlaceIndex = self.trip.stops().get(stop)?.place();
        Some(self.trip.place(place).id().to_owned())
    }
}
