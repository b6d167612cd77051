//! Where the traveller is at an instant, as far as the dates of a trip tell.
//!
//! - A date without a time is a whole day at its place. Where that day begins and ends, a time given for the place
//!   says by its offset, else the place's time zone if the host knows it; else it may be anywhere on Earth, and lasts
//!   from 00:00 UTC+14 to 24:00 UTC−12. A month and a year are their days.
//! - Between two times of a leg the traveller is the exact share of the way along it. A leg with one time, or with days
//!   that leave open which of its stops is meant, is told as a whole, its ends included; no position is made up.
//! - On the day of an arrival or a departure the traveller is at the stop, as long as no other stop may be meant.
//! - A leg that is completed is behind, and beyond one that is called off nobody travels. A leg or a meeting that is
//!   under way is where the traveller is while its dates allow it.
//! - Where the dates leave more than one leg open, nothing is told; nor before the first date of a trip, after its last,
//!   or once nothing in it is still to come.

use super::course::Course;
use super::{Beat, Step, Timeline};
use crate::trip::{Leg, Meeting, Status, Trip};

/// The present within a trip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Now {
    /// Index into [`Timeline::steps`]: of a leg, a stop or a meeting.
    pub step: usize,
    /// Where the traveller is.
    pub whereabouts: Whereabouts,
}

/// Where a traveller is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Whereabouts {
    /// At the stop with this index.
    Stop(usize),
    /// On a leg, its ends included.
    Leg {
        /// Index into the trip's legs.
        leg: usize,
        /// How much of its length lies behind, where that is known.
        share: Option<f64>,
    },
}

impl Now {
    /// The second of the play that stands for it: where the traveller is as far, else the still of the step.
    pub fn second(self, timeline: &Timeline) -> Option<f64> {
        let step = timeline.steps().get(self.step)?;
        Some(match self.whereabouts {
            Whereabouts::Leg { share: Some(share), .. } => {
                step.settled_s() + uneased(share) * step.acting_s()
            }
            _ => step.still_s(),
        })
    }
}

/// Where [`ease`](super::ease) comes so far.
fn uneased(eased: f64) -> f64 {
    0.5 - ((1.0 - 2.0 * eased).asin() / 3.0).sin()
}

/// Minutes east of UTC in time zones, by their names, at about the instant in question.
pub type Offsets = [(String, i16)];

/// Where the present lies within a trip; `instant_s` in seconds since 1970.
pub fn now(trip: &Trip, timeline: &Timeline, offsets: &Offsets, instant_s: f64) -> Option<Now> {
    if !is_running(trip) {
        return None;
    }
    let course = Course::new(trip, offsets);
    if !course.whole.contains(instant_s) {
        return None;
    }
    let meeting = meeting_at(trip, &course, instant_s);
    let whereabouts = match meeting {
        Some((stop, _)) => Whereabouts::Stop(stop),
        None => whereabouts(trip, &course, instant_s)?,
    };
    let is_it = |step: &Step| match (whereabouts, step.beat()) {
        (Whereabouts::Leg { leg, .. }, Beat::Leg(own)) => leg == own,
        (Whereabouts::Stop(stop), Beat::Stop(own)) => stop == own && meeting.is_none(),
        (Whereabouts::Stop(_), Beat::Meeting { stop, meeting: own }) => {
            meeting == Some((stop, own))
        }
        _ => false,
    };
    let step = timeline.steps().iter().position(is_it)?;
    Some(Now { step, whereabouts })
}

/// Whether anything of a trip is still to come.
fn is_running(trip: &Trip) -> bool {
    let legs = trip.legs().iter().map(Leg::status);
    let meetings = trip.meetings().iter().map(Meeting::status);
    legs.chain(meetings).any(|status| status != Status::Held && !status.is_off())
}

/// The meeting that is on, after its stop: one between its two times, or one that is under way.
fn meeting_at(trip: &Trip, course: &Course, instant_s: f64) -> Option<(usize, usize)> {
    let is_on = |meeting: &Meeting| {
        let has_times = [meeting.when(), meeting.until()]
            .iter()
            .all(|when| when.is_some_and(|when| when.time().is_some()));
        (has_times || meeting.status() == Status::Underway)
            && !meeting.status().is_off()
            && course.meeting(meeting).is_some_and(|span| span.contains(instant_s))
    };
    let mut held = trip
        .stops()
        .iter()
        .enumerate()
        .flat_map(|(stop, at)| at.meetings().iter().map(move |meeting| (stop, *meeting)));
    held.find(|(_, meeting)| trip.meetings().get(*meeting).is_some_and(is_on))
}

fn whereabouts(trip: &Trip, course: &Course, instant_s: f64) -> Option<Whereabouts> {
    let legs = trip.legs();
    let status = |leg: usize| legs.get(leg).map(Leg::status);
    // Between the last leg that is completed and the first one that is called off.
    let first = legs.iter().rposition(|leg| leg.status() == Status::Held).map_or(0, |leg| leg + 1);
    let last = legs.iter().position(|leg| leg.status().is_off()).unwrap_or(legs.len());
    let on = |leg| Some(Whereabouts::Leg { leg, share: course.share(leg, instant_s) });
    let open: Vec<usize> =
        (first..last).filter(|leg| course.way(*leg).contains(instant_s)).collect();
    if let Some(leg) = open.iter().find(|leg| status(**leg) == Some(Status::Underway)) {
        return on(*leg);
    }
    let is_at = |stop: &usize| {
        let stay = course.stay(*stop);
        // After a completed leg the stop has been reached, whatever day it was to be.
        (*stop == first || stay.from_s <= instant_s) && instant_s < stay.to_s
    };
    let stops: Vec<usize> = (first..=last).filter(is_at).collect();
    match (&stops[..], &open[..]) {
        ([stop], _) => Some(Whereabouts::Stop(*stop)),
        ([before, after], _) if before + 1 == *after => on(*before),
        ([], [leg]) => on(*leg),
        _ => None,
    }
}
