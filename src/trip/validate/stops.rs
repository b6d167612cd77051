//! The stops, derived from the legs, and the meetings at each.

use super::super::{Leg, Meeting, PlaceIndex, Stop};
use super::fields::Fields;
use super::gazetteer::Gazetteer;
use crate::list;
use crate::problem::Code;

/// One more stop than there are legs.
pub(super) fn stops(gazetteer: &Gazetteer<'_>, legs: &[Leg]) -> Vec<Stop> {
    let mut stops = Vec::with_capacity(legs.len() + 1);
    if let Some(leg) = legs.first() {
        stops.push(stop(city(gazetteer, leg.from), None, Some(leg)));
    }
    for (i, leg) in legs.iter().enumerate() {
        stops.push(stop(city(gazetteer, leg.to), Some(leg), legs.get(i + 1)));
    }
    stops
}

/// The city, or the place itself in a trip that is refused anyway.
fn city(gazetteer: &Gazetteer<'_>, place: PlaceIndex) -> PlaceIndex {
    gazetteer.city(place).unwrap_or(place)
}

fn stop(place: PlaceIndex, before: Option<&Leg>, after: Option<&Leg>) -> Stop {
    Stop {
        place,
        meetings: Vec::new(),
        arrive: before.and_then(|leg| leg.arrive),
        depart: after.and_then(|leg| leg.depart),
    }
}

/// Gives each meeting to the stop at its city, and orders the meetings of a stop by time.
pub(super) fn place_meetings(
    fields: &mut Fields<'_>,
    gazetteer: &Gazetteer<'_>,
    stops: &mut [Stop],
    meetings: &[Meeting],
) {
    let written = fields.root().list("meetings");
    for (i, (meeting, written)) in meetings.iter().zip(written).enumerate() {
        let Some(city) = gazetteer.city(meeting.at) else { continue };
        let visits: Vec<usize> = (0..stops.len()).filter(|&s| stops[s].place == city).collect();
        if let Some(visit) = choose_visit(&visits, stops, meeting) {
            let time = |i: usize| meetings[i].when.map_or(i64::MAX, |when| when.local_minute());
            let earlier = stops[visit].meetings.partition_point(|&other| time(other) <= time(i));
            stops[visit].meetings.insert(earlier, i);
            continue;
        }
        let message = format!(
            "the meeting is in {}, where the trip does not stop; it stops in {}",
            gazetteer.name(city),
            names(gazetteer, stops),
        );
        fields.say(Code::PlaceNotVisited, written.get("at").unwrap_or(written), message);
    }
}

/// Of several visits the one whose stay the date fits; the mere start of the trip only if no other does.
fn choose_visit(visits: &[usize], stops: &[Stop], meeting: &Meeting) -> Option<usize> {
    let fits = |visit: &&usize| stops[**visit].may_hold(meeting);
    let not_the_start = |visit: &&usize| **visit != 0;
    let fitting = || visits.iter().filter(fits);
    fitting()
        .find(not_the_start)
        .or_else(|| fitting().next())
        .or_else(|| visits.iter().find(not_the_start))
        .or(visits.first())
        .copied()
}

/// "Tokyo, Washington, Berlin", each once, at most eight.
fn names(gazetteer: &Gazetteer<'_>, stops: &[Stop]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for stop in stops {
        let name = gazetteer.name(stop.place);
        if !names.contains(&name) && names.len() < 8 {
            names.push(name);
        }
    }
    list::joined(&names, ", ")
}
