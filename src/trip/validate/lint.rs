//! What a newsroom should look at in a trip that can be shown.

use super::super::{PlaceIndex, SourceIndex, Status, Text, Trip, When};
use crate::problem::{Code, Report};

/// Widest place name that fits beside a marker on a screen of 320 px, in Latin letters; a CJK
/// character counts two.
const LABEL_WIDTH: usize = 32;

/// Adds every warning.
pub(super) fn look(trip: &Trip, report: &mut Report) {
    facts(trip, report);
    places(trip, report);
    unused_sources(trip, report);
    translations(trip, report);
}

/// Legs and meetings: their sources, and whether their status agrees with the date of the file.
fn facts(trip: &Trip, report: &mut Report) {
    for (i, leg) in trip.legs.iter().enumerate() {
        let date = leg.arrive.or(leg.depart);
        let begin = leg.depart.or(leg.arrive);
        fact(trip, report, &format!("legs[{i}]"), &leg.sources, leg.status, begin, date);
    }
    for (i, meeting) in trip.meetings.iter().enumerate() {
        let end = meeting.until.or(meeting.when);
        fact(
            trip,
            report,
            &format!("meetings[{i}]"),
            &meeting.sources,
            meeting.status,
            meeting.when,
            end,
        );
    }
}

fn fact(
    trip: &Trip,
    report: &mut Report,
    at: &str,
    sources: &[SourceIndex],
    status: Status,
    begin: Option<When>,
    end: Option<When>,
) {
    /// The update and the event may be on two sides of the date line.
    const SLACK_DAYS: i32 = 1;
    if sources.is_empty() {
        report.say(Code::NoSource, at, format!("{at} names no source; say who published it"));
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
        report.say(Code::StaleStatus, &format!("{at}.status"), message);
    }
    let begun = matches!(status, Status::Held | Status::Underway);
    if let Some(begin) = begin.filter(|begin| begun && updated.is_before_by_days(begin, SLACK_DAYS))
    {
        let message = format!(
            "{at} is {word} on \"{begin}\", but the file was updated \"{updated}\", before it"
        );
        report.say(Code::EarlyStatus, &format!("{at}.status"), message);
    }
}

fn places(trip: &Trip, report: &mut Report) {
    let used = used_places(trip);
    for (i, place) in trip.places.iter().enumerate() {
        let at = format!("places.{}", place.id);
        if !used[i] {
            report.say(
                Code::UnusedPlace,
                &at,
                format!("no leg or meeting uses the place \"{}\"", place.id),
            );
        }
        if place.position.lon_deg() == 0.0 && place.position.lat_deg() == 0.0 {
            report.say(
                Code::NullIsland,
                &at,
                format!(
                    "\"{}\" lies at 0, 0, in the Gulf of Guinea; was a number left out?",
                    place.id
                ),
            );
        }
        for lang in place.name.langs() {
            let name = place.name.get(lang).text;
            let width = label_width(name);
            if width > LABEL_WIDTH {
                let message = format!(
                    "the name is {width} characters wide; a label on a phone has room for {LABEL_WIDTH}"
                );
                report.say(Code::LabelTooLong, &format!("{at}.name"), message);
            }
        }
    }
}

/// A place is used if a leg or meeting names it, or a place within it.
fn used_places(trip: &Trip) -> Vec<bool> {
    let mut used = vec![false; trip.places.len()];
    let ends = trip
        .legs
        .iter()
        .flat_map(|leg| [leg.from, leg.to].into_iter().chain(leg.via.iter().copied()));
    let named = ends.chain(trip.meetings.iter().map(|meeting| meeting.at));
    for place in named {
        let outer = |place: &PlaceIndex| trip.places[place.0].within;
        for place in std::iter::successors(Some(place), outer) {
            used[place.0] = true;
        }
    }
    used
}

/// Latin letters' widths: East Asian wide characters take two.
fn label_width(name: &str) -> usize {
    let wide = |c: char| matches!(c, '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE6F}' | '\u{FF00}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFD}');
    name.chars().map(|c| if wide(c) { 2 } else { 1 }).sum()
}

fn unused_sources(trip: &Trip, report: &mut Report) {
    let of_legs = trip.legs.iter().flat_map(|leg| &leg.sources);
    let of_meetings = trip.meetings.iter().flat_map(|meeting| &meeting.sources);
    let mut used = vec![false; trip.sources.len()];
    for source in of_legs.chain(of_meetings) {
        used[source.0] = true;
    }
    for (source, _) in trip.sources.iter().zip(used).filter(|(_, used)| !used) {
        let message = format!("no leg or meeting uses the source \"{}\"", source.key);
        report.say(Code::UnusedSource, &format!("sources.{}", source.key), message);
    }
}

/// The title says in which languages the trip is offered; the other texts should follow. Titles of
/// sources are quoted as published, so they need no translation.
fn translations(trip: &Trip, report: &mut Report) {
    let mut look = |at: String, text: &Text| {
        let missing: Vec<&str> = trip.title.langs().filter(|lang| !text.has(lang)).collect();
        if !missing.is_empty() {
            let message = format!(
                "this text is not there in \"{}\", which the title has",
                missing.join("\", \"")
            );
            report.say(Code::MissingTranslation, &at, message);
        }
    };
    for_each_text(trip, &mut look);
}

fn for_each_text(trip: &Trip, look: &mut impl FnMut(String, &Text)) {
    if let Some(summary) = &trip.summary {
        look("summary".into(), summary);
    }
    if let Some(traveller) = &trip.traveller {
        person("traveller", traveller, look);
    }
    for (i, correction) in trip.corrections.iter().enumerate() {
        look(format!("corrections[{i}].text"), &correction.text);
    }
    for place in &trip.places {
        look(format!("places.{}.name", place.id), &place.name);
    }
    for (i, meeting) in trip.meetings.iter().enumerate() {
        let at = format!("meetings[{i}]");
        look(format!("{at}.title"), &meeting.title);
        for (j, with) in meeting.with.iter().enumerate() {
            person(&format!("{at}.with[{j}]"), with, look);
        }
        for (j, topic) in meeting.topics.iter().enumerate() {
            look(format!("{at}.topics[{j}]"), topic);
        }
        if let Some(outcome) = &meeting.outcome {
            look(format!("{at}.outcome"), outcome);
        }
    }
}

fn person(at: &str, person: &super::super::Person, look: &mut impl FnMut(String, &Text)) {
    look(format!("{at}.name"), &person.name);
    if let Some(role) = &person.role {
        look(format!("{at}.role"), role);
    }
}
