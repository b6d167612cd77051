//! The Sun over the trip at a moment, only where the file gives a time with its offset: no time, no night.

use super::{Beat, Moment, Timeline};
use crate::geodesy::{LonLat, subsolar};
use crate::trip::{Trip, When};

/// Over a longer leg the Sun would race round the globe; on it, no time is told.
const LONGEST_LEG_S: f64 = 36.0 * 3600.0;

/// Where the Sun is overhead, and how much of its light and shade is to be seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Daylight {
    /// The point that has the Sun overhead.
    pub sun: LonLat,
    /// 0 to 1: it comes and goes with the flight between a step that has a time and one that has none.
    pub strength: f64,
}

/// Whether any step of a trip has a time, and so a night.
pub fn has_night(trip: &Trip) -> bool {
    let arrivals = trip.stops().iter().filter_map(|stop| stop.arrive());
    let meetings = trip.meetings().iter().filter_map(|meeting| meeting.when());
    arrivals.chain(meetings).any(|when| when.time().is_some())
}

/// The daylight at a moment, or `None` where the file gives no time.
///
/// A leg with a time at both ends has every instant between them; a stop that of the arrival; a meeting
/// that of its beginning. Flying from one step with a time to another, the Sun turns the shorter way: the
/// days between are not told.
pub fn daylight(trip: &Trip, timeline: &Timeline, moment: Moment) -> Option<Daylight> {
    let times = |step: usize| times(trip, timeline.steps().get(step)?.beat());
    let before = times(moment.before).map(|[_, end_s]| sun(end_s));
    let now = times(moment.step)
        .map(|[start_s, end_s]| sun(start_s + (end_s - start_s) * moment.progress));
    let (sun, strength) = match (before, now) {
        (Some(before), Some(now)) => (before.toward(now, moment.flight), 1.0),
        (Some(before), None) => (before, 1.0 - moment.flight),
        (None, Some(now)) => (now, moment.flight),
        (None, None) => return None,
    };
    (strength > 0.0).then_some(Daylight { sun, strength })
}

/// The instants at which a step begins and ends, in seconds since 1970.
fn times(trip: &Trip, beat: Beat) -> Option<[f64; 2]> {
    match beat {
        Beat::Opening | Beat::Closing => None,
        Beat::Leg(leg) => {
            let leg = trip.legs().get(leg)?;
            let [depart_s, arrive_s] = [instant_s(leg.depart())?, instant_s(leg.arrive())?];
            (arrive_s - depart_s <= LONGEST_LEG_S).then_some([depart_s, arrive_s])
        }
        Beat::Stop(stop) => instant_s(trip.stops().get(stop)?.arrive()).map(|at_s| [at_s; 2]),
        Beat::Meeting { meeting, .. } => {
            instant_s(trip.meetings().get(meeting)?.when()).map(|at_s| [at_s; 2])
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "the year 9999 is 2³⁸ seconds away")]
pub(super) fn instant_s(when: Option<&When>) -> Option<f64> {
    when?.instant_s().map(|instant_s| instant_s as f64)
}

fn sun(instant_s: f64) -> LonLat {
    subsolar(instant_s).into()
}
