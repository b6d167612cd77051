//! From the document to a trip: everything that the shape of the file cannot say.
//!
//! Checks do not stop at the first problem. Each part is `None` when it could not be made, and then
//! the report says why.

mod fields;
mod gazetteer;
mod labels;
mod legs;
mod meetings;
mod people;
mod stops;
mod track;
mod url;

use super::Trip;
use crate::document::{Node, Report};
use crate::problem::Code;
use fields::Fields;
use gazetteer::Gazetteer;
#[cfg(feature = "cli")]
pub(crate) use url::check as check_url;

/// Makes the trip of a file that has the right shape, or reports everything that stands against it.
pub(super) fn trip(root: &Node<'_>, report: &mut Report) -> Option<Trip> {
    let fields = &mut Fields::new(root, report);
    // Everything is made before the first `?`, so that every problem is found.
    let lang = root.get("lang").and_then(|lang| fields.language(lang.offset, lang.text()?));
    let id = fields.id(root.get("id"));
    let title = fields.text(root.get("title"));
    let summary = fields.text(root.get("summary"));
    let traveller = root.get("traveller").and_then(|person| people::person(fields, person));
    let updated = fields.when(root.get("updated"));
    let revision = revision(fields);
    let corrections = fields.all(root.list("corrections"), people::correction);
    let gazetteer = Gazetteer::new(fields);
    let places = gazetteer.valid_places(fields);
    let sources = people::sources(fields);
    let legs = legs::legs(fields, &gazetteer);
    let stops = legs.as_deref().map(|legs| stops::stops(&gazetteer, legs));
    let meetings = meetings::meetings(fields, &gazetteer);
    let labels = labels::labels(fields);
    let (legs, mut stops, meetings) = (legs?, stops?, meetings?);
    stops::place_meetings(fields, &gazetteer, &mut stops, &meetings);
    Some(Trip {
        id: id?,
        lang: lang?,
        title: title?,
        summary,
        traveller,
        updated,
        revision: revision?,
        corrections: corrections?,
        places: places?,
        sources: sources?,
        legs,
        stops,
        meetings,
        labels: labels?,
    })
}

fn revision(fields: &mut Fields<'_>) -> Option<u32> {
    let Some(node) = fields.root().get("revision") else { return Some(1) };
    let revision = node.number()?.parse().ok()?;
    if revision == 0 {
        let message =
            "found revision 0, expected 1 for the first version and more for each later one";
        fields.say(Code::BadRevision, node, message.to_owned());
    }
    Some(revision)
}
