//! Legs: each on its own, and each after the one before.

use super::super::{Leg, MAX_LEGS, Mode, PathKind, PlaceIndex, When};
use super::fields::Fields;
use super::gazetteer::Gazetteer;
use super::track;
use crate::document::Node;
use crate::problem::Code;

/// The valid legs; at least one.
pub(super) fn legs(fields: &mut Fields<'_>, gazetteer: &Gazetteer<'_>) -> Option<Vec<Leg>> {
    let list = fields.root().get("legs")?;
    let legs = list.items();
    if legs.is_empty() {
        let message = "the trip has no legs; it needs at least one, from a place to another";
        fields.say(Code::NoLegs, list, message.to_owned());
        return None;
    }
    if legs.len() > MAX_LEGS {
        let message = format!("the trip has {} legs; the most allowed is {MAX_LEGS}", legs.len());
        fields.say(Code::TooManyLegs, list, message);
        return None;
    }
    let mut made = Vec::with_capacity(legs.len());
    let mut ended = None;
    let mut before = None;
    for (i, written) in legs.iter().enumerate() {
        let from = gazetteer.place(fields, written.get("from"));
        let to = gazetteer.place(fields, written.get("to"));
        if let (Some(from), Some(to)) = (from, to) {
            check_ends(fields, gazetteer, i, written, from, to);
        }
        if let (Some(ended), Some(from)) = (ended, from) {
            check_join(fields, gazetteer, i, written, ended, from);
        }
        ended = to;
        let leg = leg(fields, gazetteer, i, written, from, to);
        let times = leg.as_ref().map(|leg| (leg.depart, leg.arrive));
        if let (Some(before), Some(times)) = (before, times) {
            check_order(fields, i, written, before, times);
        }
        before = times;
        if let Some(leg) = leg {
            made.push(leg);
        }
    }
    (made.len() == legs.len()).then_some(made)
}

fn leg(
    fields: &mut Fields<'_>,
    gazetteer: &Gazetteer<'_>,
    i: usize,
    written: &Node<'_>,
    from: Option<PlaceIndex>,
    to: Option<PlaceIndex>,
) -> Option<Leg> {
    let mode = fields.choice(written.get("mode"), Mode::ALL, Mode::WORDS);
    let track = track::track(fields, i, written);
    let path = match written.get("path") {
        None if written.list("track").is_empty() => Some(PathKind::Indicative),
        None => Some(PathKind::Published),
        word => fields.choice(word, PathKind::ALL, PathKind::WORDS),
    };
    let via = gazetteer.places(fields, written.list("via"));
    let depart = fields.when(written.get("depart"));
    let arrive = fields.when(written.get("arrive"));
    let status = fields.status(written);
    let sources = gazetteer.sources(fields, written.list("sources"));
    let leg = Leg {
        from: from?,
        to: to?,
        mode: mode?,
        path: path?,
        via: via?,
        track: track?,
        depart,
        arrive,
        status: status?,
        sources: sources?,
    };
    check_times(fields, gazetteer, i, written, &leg);
    Some(leg)
}

fn check_ends(
    fields: &mut Fields<'_>,
    gazetteer: &Gazetteer<'_>,
    i: usize,
    written: &Node<'_>,
    from: PlaceIndex,
    to: PlaceIndex,
) {
    let city = match (gazetteer.city(from), gazetteer.city(to)) {
        (Some(start), Some(end)) if start == end => gazetteer.name(start),
        _ => return,
    };
    let message = if from == to {
        format!(
            "legs[{i}] goes from {} to itself; a leg goes to another place",
            gazetteer.name(from)
        )
    } else {
        let (from, to) = (gazetteer.name(from), gazetteer.name(to));
        format!(
            "legs[{i}] goes from {from} to {to}, and both are the stop {city}; a leg goes to another stop"
        )
    };
    fields.say(Code::LegToItself, written, message);
}

fn check_join(
    fields: &mut Fields<'_>,
    gazetteer: &Gazetteer<'_>,
    i: usize,
    written: &Node<'_>,
    ended: PlaceIndex,
    from: PlaceIndex,
) {
    let (Some(ended), Some(from)) = (gazetteer.city(ended), gazetteer.city(from)) else { return };
    if ended != from {
        let message = format!(
            "legs[{i}] starts in {}, but legs[{}] ended in {}; each leg starts where the one before it ended",
            gazetteer.name(from),
            i - 1,
            gazetteer.name(ended),
        );
        fields.say(Code::LegsDoNotJoin, written.get("from").unwrap_or(written), message);
    }
}

/// Arrival after departure: by instants, or by days, which may go one back over the date line.
fn check_times(
    fields: &mut Fields<'_>,
    gazetteer: &Gazetteer<'_>,
    i: usize,
    written: &Node<'_>,
    leg: &Leg,
) {
    let (Some(depart), Some(arrive)) = (leg.depart, leg.arrive) else { return };
    let slack_days = i32::from(goes_east_over_date_line(gazetteer, leg));
    if arrive.is_before_by_days(&depart, slack_days) {
        let message = format!(
            "legs[{i}] arrives \"{arrive}\", before it departs \"{depart}\"; both are local times"
        );
        fields.say(Code::ArriveBeforeDepart, written.get("arrive").unwrap_or(written), message);
    }
}

/// True when the shorter way from west to east passes 180°, so that the arrival may be a day earlier.
fn goes_east_over_date_line(gazetteer: &Gazetteer<'_>, leg: &Leg) -> bool {
    match (gazetteer.position(leg.from), gazetteer.position(leg.to)) {
        (Some(from), Some(to)) => from.lon_deg() - to.lon_deg() > 180.0,
        _ => false,
    }
}

/// Departure and arrival.
type Times = (Option<When>, Option<When>);

/// A leg departs where the one before it arrived, so their local days compare.
fn check_order(fields: &mut Fields<'_>, i: usize, written: &Node<'_>, before: Times, times: Times) {
    // Without an arrival the departure before serves, with a day of slack for the date line.
    let (earlier, word, slack_days) = match before {
        (_, Some(arrive)) => (arrive, "arrives", 0),
        (Some(depart), None) => (depart, "departs", 1),
        (None, None) => return,
    };
    let (later, field, verb) = match times {
        (Some(depart), _) => (depart, "depart", "departs"),
        (None, Some(arrive)) => (arrive, "arrive", "arrives"),
        (None, None) => return,
    };
    if later.is_before_by_days(&earlier, slack_days) {
        let message = format!(
            "legs[{i}] {verb} \"{later}\", before legs[{}] {word} \"{earlier}\"; legs are in the order of travel",
            i - 1
        );
        fields.say(Code::DepartBeforeArrive, written.get(field).unwrap_or(written), message);
    }
}
