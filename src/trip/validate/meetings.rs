//! Meetings, each on its own.

use std::collections::BTreeMap;

use super::super::{MAX_MEETINGS, Meeting, MeetingKind, Person, Text};
use super::fields::Fields;
use super::gazetteer::Gazetteer;
use super::people;
use crate::document;
use crate::problem::Code;

/// The valid meetings, in the order of the file.
pub(super) fn meetings(
    fields: &mut Fields<'_>,
    gazetteer: &Gazetteer<'_>,
    meetings: &[document::Meeting],
) -> Option<Vec<Meeting>> {
    if meetings.len() > MAX_MEETINGS {
        let message =
            format!("the trip has {} meetings; the most allowed is {MAX_MEETINGS}", meetings.len());
        fields.say(Code::TooManyMeetings, "meetings", message);
        return None;
    }
    let mut first_with: BTreeMap<&str, usize> = BTreeMap::new();
    let mut made: Vec<Option<Meeting>> = Vec::new();
    for (i, written) in meetings.iter().enumerate() {
        let at = format!("meetings[{i}]");
        if let Some(first) = first_with.get(written.id.as_str()) {
            let message = format!(
                "meetings[{i}] has the id of meetings[{first}]; each meeting needs its own"
            );
            fields.say(Code::DuplicateId, &format!("{at}.id"), message);
        }
        first_with.entry(&written.id).or_insert(i);
        made.push(meeting(fields, gazetteer, &at, written));
    }
    made.into_iter().collect()
}

fn meeting(
    fields: &mut Fields<'_>,
    gazetteer: &Gazetteer<'_>,
    at: &str,
    written: &document::Meeting,
) -> Option<Meeting> {
    let id = fields.id(&format!("{at}.id"), &written.id);
    let place = gazetteer.find(fields, &format!("{at}.at"), &written.at);
    let kind = match &written.kind {
        Some(word) => {
            fields.choice(&format!("{at}.kind"), word, MeetingKind::ALL, MeetingKind::word)
        }
        None => Some(MeetingKind::Meeting),
    };
    let title = fields.text(&format!("{at}.title"), &written.title);
    let when = fields.when(&format!("{at}.when"), written.when.as_deref());
    let until = fields.when(&format!("{at}.until"), written.until.as_deref());
    let with = with(fields, at, &written.with);
    let topics = topics(fields, at, &written.topics);
    let outcome = fields.optional_text(&format!("{at}.outcome"), written.outcome.as_ref());
    let status = fields.status(at, written.status.as_deref());
    let sources = gazetteer.sources(fields, &format!("{at}.sources"), &written.sources);
    match (when, until) {
        (Some(when), Some(until)) if until.is_before(&when) => {
            let message = format!("the meeting ends \"{until}\", before it begins \"{when}\"");
            fields.say(Code::UntilBeforeWhen, &format!("{at}.until"), message);
        }
        (None, Some(until)) if written.when.is_none() => {
            let message = format!(
                "the meeting has \"until\": \"{until}\" but no \"when\"; say when it begins, too"
            );
            fields.say(Code::UntilWithoutWhen, &format!("{at}.until"), message);
        }
        _ => {}
    }
    Some(Meeting {
        id: id?,
        at: place?,
        kind: kind?,
        title: title?,
        when,
        until,
        with: with?,
        topics: topics?,
        outcome,
        status: status?,
        sources: sources?,
    })
}

fn with(fields: &mut Fields<'_>, at: &str, persons: &[document::Person]) -> Option<Vec<Person>> {
    let made: Vec<Option<Person>> = persons
        .iter()
        .enumerate()
        .map(|(i, person)| people::person(fields, &format!("{at}.with[{i}]"), person))
        .collect();
    made.into_iter().collect()
}

fn topics(fields: &mut Fields<'_>, at: &str, topics: &[document::Text]) -> Option<Vec<Text>> {
    let made: Vec<Option<Text>> = topics
        .iter()
        .enumerate()
        .map(|(i, topic)| fields.text(&format!("{at}.topics[{i}]"), topic))
        .collect();
    made.into_iter().collect()
}
