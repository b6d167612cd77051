//! Meetings, each on its own.

use super::super::{MAX_MEETINGS, Meeting, MeetingKind};
use super::fields::Fields;
use super::gazetteer::Gazetteer;
use super::people;
use crate::document::{Keys, Node};
use crate::problem::Code;

/// The valid meetings, in the order of the file.
pub(super) fn meetings(fields: &mut Fields<'_>, gazetteer: &Gazetteer<'_>) -> Option<Vec<Meeting>> {
    let meetings = fields.root().list("meetings");
    if meetings.len() > MAX_MEETINGS {
        let message =
            format!("the trip has {} meetings; the most allowed is {MAX_MEETINGS}", meetings.len());
        fields.say(Code::TooManyMeetings, fields.root().get("meetings")?, message);
        return None;
    }
    refuse_doubled_ids(fields, meetings);
    fields.all(meetings, |fields, written| meeting(fields, gazetteer, written))
}

fn refuse_doubled_ids(fields: &mut Fields<'_>, meetings: &[Node<'_>]) {
    let ids = meetings.iter().map(|meeting| meeting.get("id").and_then(Node::text));
    let ids = Keys::new(ids.map(Option::unwrap_or_default).collect());
    for (first, second) in ids.doubled() {
        if let Some(id) = meetings[second].get("id") {
            let message = format!(
                "meetings[{second}] has the id of meetings[{first}]; each meeting needs its own"
            );
            fields.say(Code::DuplicateId, id, message);
        }
    }
}

fn meeting(
    fields: &mut Fields<'_>,
    gazetteer: &Gazetteer<'_>,
    written: &Node<'_>,
) -> Option<Meeting> {
    let id = fields.id(written.get("id"));
    let place = gazetteer.place(fields, written.get("at"));
    let kind = match written.get("kind") {
        None => Some(MeetingKind::Meeting),
        word => fields.choice(word, MeetingKind::ALL, MeetingKind::WORDS),
    };
    let title = fields.text(written.get("title"));
    let when = fields.when(written.get("when"));
    let until = fields.when(written.get("until"));
    let with = fields.all(written.list("with"), people::person);
    let topics = fields.all(written.list("topics"), |fields, topic| fields.text(Some(topic)));
    let outcome = fields.text(written.get("outcome"));
    let status = fields.status(written);
    let sources = gazetteer.sources(fields, written.list("sources"));
    match (when, until) {
        (Some(when), Some(until)) if until.is_before(&when) => {
            let message = format!("the meeting ends \"{until}\", before it begins \"{when}\"");
            fields.say(Code::UntilBeforeWhen, written.get("until")?, message);
        }
        (None, Some(until)) if written.get("when").is_none() => {
            let message = format!(
                "the meeting has \"until\": \"{until}\" but no \"when\"; say when it begins, too"
            );
            fields.say(Code::UntilWithoutWhen, written.get("until")?, message);
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
