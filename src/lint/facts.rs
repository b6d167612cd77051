//! Legs and meetings: their sources, and whether their status and dates agree with the rest.

use super::{Desk, field};
use crate::document::Node;
use crate::trip::{Code, Status, When};

/// The update and the event may be on two sides of the date line.
const SLACK_DAYS: i32 = 1;

pub(super) fn look(desk: &mut Desk<'_>) {
    for (leg, written) in desk.legs() {
        let (depart, arrive) = (leg.depart(), leg.arrive());
        let dates = (depart.or(arrive), arrive.or(depart));
        fact(desk, written, leg.sources().is_empty(), leg.status(), dates);
    }
    for (meeting, written) in desk.meetings() {
        let dates = (meeting.when(), meeting.until().or(meeting.when()));
        fact(desk, written, meeting.sources().is_empty(), meeting.status(), dates);
    }
    stays(desk);
}

/// A leg or meeting with its begin and end.
fn fact(
    desk: &mut Desk<'_>,
    written: &Node<'_>,
    is_without_source: bool,
    status: Status,
    (begin, end): (Option<&When>, Option<&When>),
) {
    let at = desk.root.path_to(written.offset);
    if is_without_source {
        let message = format!("{at} names no source; say who published it");
        desk.say(Code::NoSource, written, message);
    }
    let Some(updated) = desk.trip.updated() else { return };
    let word = status.word();
    let announced = matches!(
        status,
        Status::Arranging | Status::Planned | Status::Confirmed | Status::Underway
    );
    if let Some(end) = end.filter(|end| announced && end.is_before_by_days(updated, SLACK_DAYS)) {
        let message = format!(
            "{at} is still {word} for \"{end}\", but the file was updated \"{updated}\"; say what became of it"
        );
        desk.say(Code::StaleStatus, field(written, "status"), message);
    }
    let begun = matches!(status, Status::Held | Status::Underway);
    if let Some(begin) = begin.filter(|begin| begun && updated.is_before_by_days(begin, SLACK_DAYS))
    {
        let message = format!(
            "{at} is {word} on \"{begin}\", but the file was updated \"{updated}\", before it"
        );
        desk.say(Code::EarlyStatus, field(written, "status"), message);
    }
}

/// Meetings outside the stay at their stop.
fn stays(desk: &mut Desk<'_>) {
    let meetings = desk.root.list("meetings");
    for stop in desk.trip.stops() {
        for &index in stop.meetings() {
            let meeting = &desk.trip.meetings()[index];
            let (Some(when), false) = (meeting.when(), stop.may_hold(meeting)) else { continue };
            let stay = match (stop.arrive(), stop.depart()) {
                (Some(arrive), Some(depart)) => format!("from \"{arrive}\" to \"{depart}\""),
                (Some(arrive), None) => format!("from \"{arrive}\""),
                (None, Some(depart)) => format!("until \"{depart}\""),
                (None, None) => continue,
            };
            let city = desk.place(stop.place()).name().get(desk.trip.lang()).text;
            let message = format!("the meeting is on \"{when}\", but the stay in {city} is {stay}");
            desk.say(Code::OutsideStay, field(&meetings[index], "when"), message);
        }
    }
}
