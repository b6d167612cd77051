//! What a newsroom should look at in a trip that can be shown.

use super::super::{PlaceIndex, Status, Trip, When};
use super::fields::Fields;
use crate::document::Node;
use crate::document::grammar::{Kind, TRIP};
use crate::list;
use crate::problem::Code;

/// Widest place name that fits beside a marker on a screen of 320 px, in Latin letters; a CJK
/// character counts two.
const LABEL_WIDTH: usize = 32;

/// Adds every warning.
pub(super) fn look(trip: &Trip, fields: &mut Fields<'_>) {
    facts(trip, fields);
    places(trip, fields);
    unused_sources(trip, fields);
    translations(trip, fields);
}

/// Legs and meetings: their sources, and whether their status agrees with the date of the file.
fn facts(trip: &Trip, fields: &mut Fields<'_>) {
    for (leg, written) in trip.legs.iter().zip(fields.root().list("legs")) {
        let dates = (leg.depart.or(leg.arrive), leg.arrive.or(leg.depart));
        fact(trip, fields, written, leg.sources.is_empty(), leg.status, dates);
    }
    for (meeting, written) in trip.meetings.iter().zip(fields.root().list("meetings")) {
        let dates = (meeting.when, meeting.until.or(meeting.when));
        fact(trip, fields, written, meeting.sources.is_empty(), meeting.status, dates);
    }
}

/// A leg or meeting with its begin and end.
fn fact(
    trip: &Trip,
    fields: &mut Fields<'_>,
    written: &Node<'_>,
    is_without_source: bool,
    status: Status,
    (begin, end): (Option<When>, Option<When>),
) {
    /// The update and the event may be on two sides of the date line.
    const SLACK_DAYS: i32 = 1;
    let at = fields.root().path_to(written.offset);
    let at_status = written.get("status").unwrap_or(written);
    if is_without_source {
        let message = format!("{at} names no source; say who published it");
        fields.say(Code::NoSource, written, message);
    }
    let Some(updated) = trip.updated else { return };
    let word = status.word();
    let announced = matches!(
        status,
        Status::Arranging | Status::Planned | Status::Confirmed | Status::Underway
    );
    if let Some(end) = end.filter(|end| announced && end.is_before_by_days(&updated, SLACK_DAYS)) {
        let message = format!(
            "{at} is still {word} for \"{end}\", but the file was updated \"{updated}\"; say what became of it"
        );
        fields.say(Code::StaleStatus, at_status, message);
    }
    let begun = matches!(status, Status::Held | Status::Underway);
    if let Some(begin) = begin.filter(|begin| begun && updated.is_before_by_days(begin, SLACK_DAYS))
    {
        let message = format!(
            "{at} is {word} on \"{begin}\", but the file was updated \"{updated}\", before it"
        );
        fields.say(Code::EarlyStatus, at_status, message);
    }
}

fn places(trip: &Trip, fields: &mut Fields<'_>) {
    let used = used_places(trip);
    let places = fields.root().object("places");
    for ((place, entry), is_used) in trip.places.iter().zip(places).zip(used) {
        if !is_used {
            let message = format!("no leg or meeting uses the place \"{}\"", place.id);
            fields.say(Code::UnusedPlace, &entry.node, message);
        }
        if place.position.lon_deg() == 0.0 && place.position.lat_deg() == 0.0 {
            let message = format!(
                "\"{}\" lies at 0, 0, in the Gulf of Guinea; was a number left out?",
                place.id
            );
            fields.say(Code::NullIsland, &entry.node, message);
        }
        let name = entry.node.get("name").unwrap_or(&entry.node);
        for lang in place.name.langs() {
            let width = label_width(place.name.get(lang).text);
            if width > LABEL_WIDTH {
                let message = format!(
                    "the name is {width} characters wide; a label on a phone has room for {LABEL_WIDTH}"
                );
                fields.say(Code::LabelTooLong, name, message);
            }
        }
    }
}

/// A place is used if a leg or meeting names it, or a place within it.
fn used_places(trip: &Trip) -> Vec<bool> {
    let mut used = vec![false; trip.places.len()];
    let mut mark = |mut place: PlaceIndex| {
        used[place.0] = true;
        while let Some(outer) = trip.places[place.0].within {
            place = outer;
            used[place.0] = true;
        }
    };
    for leg in &trip.legs {
        mark(leg.from);
        mark(leg.to);
        leg.via.iter().copied().for_each(&mut mark);
    }
    for meeting in &trip.meetings {
        mark(meeting.at);
    }
    used
}

/// Latin letters' widths: East Asian wide characters take two.
fn label_width(name: &str) -> usize {
    let wide = |c: char| matches!(c, '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE6F}' | '\u{FF00}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFD}');
    name.chars().map(|c| if wide(c) { 2 } else { 1 }).sum()
}

fn unused_sources(trip: &Trip, fields: &mut Fields<'_>) {
    let mut used = vec![false; trip.sources.len()];
    let of_legs = trip.legs.iter().map(|leg| &leg.sources);
    for sources in of_legs.chain(trip.meetings.iter().map(|meeting| &meeting.sources)) {
        for source in sources {
            used[source.0] = true;
        }
    }
    for (entry, is_used) in fields.root().object("sources").iter().zip(used) {
        if !is_used {
            let message = format!("no leg or meeting uses the source \"{}\"", entry.key);
            fields.say(Code::UnusedSource, &entry.node, message);
        }
    }
}

/// The title says in which languages the trip is offered; the other texts should follow. Titles of
/// sources are quoted as published, so they need no translation.
fn translations(trip: &Trip, fields: &mut Fields<'_>) {
    for field in TRIP.fields.iter().filter(|field| field.name != "sources") {
        if let Some(node) = fields.root().get(field.name) {
            translations_in(trip, fields, node, &field.kind);
        }
    }
}

/// Looks at every text in a node of a kind.
fn translations_in(trip: &Trip, fields: &mut Fields<'_>, node: &Node<'_>, kind: &Kind) {
    match kind {
        Kind::Text => translations_of(trip, fields, node),
        Kind::List(kind) => {
            for item in node.items() {
                translations_in(trip, fields, item, kind);
            }
        }
        Kind::Map(kind) => {
            for entry in node.entries() {
                translations_in(trip, fields, &entry.node, kind);
            }
        }
        Kind::Object(object) => {
            for field in object.fields {
                if let Some(node) = node.get(field.name) {
                    translations_in(trip, fields, node, &field.kind);
                }
            }
        }
        Kind::String(_) | Kind::Number | Kind::Integer => {}
    }
}

fn translations_of(trip: &Trip, fields: &mut Fields<'_>, node: &Node<'_>) {
    let Some(text) = fields.text(Some(node)) else { return };
    let missing: Vec<&str> = trip.title.langs().filter(|lang| !text.has(lang)).collect();
    if !missing.is_empty() {
        let message = format!(
            "this text is not there in \"{}\", which the title has",
            list::joined(&missing, "\", \"")
        );
        fields.say(Code::MissingTranslation, node, message);
    }
}
