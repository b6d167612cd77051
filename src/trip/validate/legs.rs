//! Legs: each on its own, and each after the one before.

use super::super::{Leg, MAX_LEGS, Mode, PathKind, PlaceIndex};
use super::fields::Fields;
use super::gazetteer::Gazetteer;
use crate::document;
use crate::problem::Code;

/// The valid legs; at least one.
pub(super) fn legs(
    fields: &mut Fields<'_>,
    gazetteer: &Gazetteer<'_>,
    legs: &[document::Leg],
) -> Option<Vec<Leg>> {
    if legs.is_empty() {
        fields.say(
            Code::NoLegs,
            "legs",
            "the trip has no legs; it needs at least one, from a place to another",
        );
        return None;
    }
    if legs.len() > MAX_LEGS {
        fields.say(
            Code::TooManyLegs,
            "legs",
            format!("the trip has {} legs; the most allowed is {MAX_LEGS}", legs.len()),
        );
        return None;
    }
    let mut ends: Vec<(Option<PlaceIndex>, Option<PlaceIndex>)> = Vec::new();
    let mut made: Vec<Option<Leg>> = Vec::new();
    for (i, written) in legs.iter().enumerate() {
        let at = format!("legs[{i}]");
        let from = gazetteer.find(fields, &format!("{at}.from"), &written.from);
        let to = gazetteer.find(fields, &format!("{at}.to"), &written.to);
        if let (Some(from), Some(to)) = (from, to) {
            check_ends(fields, gazetteer, &at, from, to);
        }
        if let (Some((_, Some(ended))), Some(from)) = (ends.last(), from) {
            check_join(fields, gazetteer, i, *ended, from);
        }
        ends.push((from, to));
        let leg = leg(fields, gazetteer, &at, written, from, to);
        if let (Some(Some(before)), Some(leg)) = (made.last(), &leg) {
            check_order(fields, i, before, leg);
        }
        made.push(leg);
    }
    made.into_iter().collect()
}

fn leg(
    fields: &mut Fields<'_>,
    gazetteer: &Gazetteer<'_>,
    at: &str,
    written: &document::Leg,
    from: Option<PlaceIndex>,
    to: Option<PlaceIndex>,
) -> Option<Leg> {
    let mode = fields.choice(&format!("{at}.mode"), &written.mode, Mode::ALL, Mode::word);
    let path = match &written.path {
        Some(word) => fields.choice(&format!("{at}.path"), word, PathKind::ALL, PathKind::word),
        None => Some(PathKind::Indicative),
    };
    let via = gazetteer.find_all(fields, &format!("{at}.via"), &written.via);
    let depart = fields.when(&format!("{at}.depart"), written.depart.as_deref());
    let arrive = fields.when(&format!("{at}.arrive"), written.arrive.as_deref());
    let status = fields.status(at, written.status.as_deref());
    let sources = gazetteer.sources(fields, &format!("{at}.sources"), &written.sources);
    let leg = Leg {
        from: from?,
        to: to?,
        mode: mode?,
        path: path?,
        via: via?,
        depart,
        arrive,
        status: status?,
        sources: sources?,
    };
    check_times(fields, gazetteer, at, &leg);
    Some(leg)
}

fn check_ends(
    fields: &mut Fields<'_>,
    gazetteer: &Gazetteer<'_>,
    at: &str,
    from: PlaceIndex,
    to: PlaceIndex,
) {
    let city = match (gazetteer.city(from), gazetteer.city(to)) {
        (Some(start), Some(end)) if start == end => gazetteer.name(start),
        _ => return,
    };
    let message = if from == to {
        format!("{at} goes from {} to itself; a leg goes to another place", gazetteer.name(from))
    } else {
        let (from, to) = (gazetteer.name(from), gazetteer.name(to));
        format!(
            "{at} goes from {from} to {to}, and both are the stop {city}; a leg goes to another stop"
        )
    };
    fields.say(Code::LegToItself, at, message);
}

fn check_join(
    fields: &mut Fields<'_>,
    gazetteer: &Gazetteer<'_>,
    i: usize,
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
        fields.say(Code::LegsDoNotJoin, &format!("legs[{i}].from"), message);
    }
}

/// Arrival after departure: by instants, or by days, which may go one back over the date line.
fn check_times(fields: &mut Fields<'_>, gazetteer: &Gazetteer<'_>, at: &str, leg: &Leg) {
    let (Some(depart), Some(arrive)) = (leg.depart, leg.arrive) else { return };
    let slack_days = i32::from(goes_east_over_date_line(gazetteer, leg));
    if arrive.is_before_by_days(&depart, slack_days) {
        let message = format!(
            "{at} arrives \"{arrive}\", before it departs \"{depart}\"; both are local times"
        );
        fields.say(Code::ArriveBeforeDepart, &format!("{at}.arrive"), message);
    }
}

/// True when the shorter way from west to east passes 180°, so that the arrival may be a day earlier.
fn goes_east_over_date_line(gazetteer: &Gazetteer<'_>, leg: &Leg) -> bool {
    match (gazetteer.position(leg.from), gazetteer.position(leg.to)) {
        (Some(from), Some(to)) => from.lon_deg() - to.lon_deg() > 180.0,
        _ => false,
    }
}

/// A leg departs where the one before it arrived, so their local days compare.
fn check_order(fields: &mut Fields<'_>, i: usize, before: &Leg, leg: &Leg) {
    // Without an arrival the departure before serves, with a day of slack for the date line.
    let (earlier, word, slack_days) = match (before.arrive, before.depart) {
        (Some(arrive), _) => (arrive, "arrives", 0),
        (None, Some(depart)) => (depart, "departs", 1),
        (None, None) => return,
    };
    let Some((later, field, verb)) = leg
        .depart
        .map(|depart| (depart, "depart", "departs"))
        .or(leg.arrive.map(|arrive| (arrive, "arrive", "arrives")))
    else {
        return;
    };
    if later.is_before_by_days(&earlier, slack_days) {
        let message = format!(
            "legs[{i}] {verb} \"{later}\", before legs[{}] {word} \"{earlier}\"; legs are in the order of travel",
            i - 1
        );
        fields.say(Code::DepartBeforeArrive, &format!("legs[{i}].{field}"), message);
    }
}
