//! From the document to a trip: everything that the shape of the file cannot say.
//!
//! Checks do not stop at the first problem. Each part is `None` when it could not be made, and then
//! the report says why.

mod fields;
mod gazetteer;
mod keys;
mod legs;
mod lint;
mod meetings;
mod people;
mod stops;
mod url;

use super::Trip;
use crate::document::Document;
use crate::problem::{Code, Problem, Report};
use fields::Fields;
use gazetteer::Gazetteer;

/// Makes the trip, or says everything that stands against it.
pub(super) fn trip(document: &Document) -> Result<Trip, Vec<Problem>> {
    let mut report = Report::default();
    let mut fields = Fields::new(&mut report, &document.lang);
    let trip = assemble(document, &mut fields);
    match trip {
        Some(mut trip) if !report.is_refused() => {
            lint::look(&trip, &mut report);
            trip.warnings = report.into_problems();
            Ok(trip)
        }
        _ => Err(report.into_problems()),
    }
}

fn assemble(document: &Document, fields: &mut Fields<'_>) -> Option<Trip> {
    // Everything is made before the first `?`, so that every problem is found.
    let lang = fields.own_lang();
    let id = fields.id("id", &document.id);
    let title = fields.text("title", &document.title);
    let summary = fields.optional_text("summary", document.summary.as_ref());
    let traveller =
        document.traveller.as_ref().and_then(|person| people::person(fields, "traveller", person));
    let updated = fields.when("updated", document.updated.as_deref());
    let revision = revision(document, fields);
    let corrections = people::corrections(fields, &document.corrections);
    let gazetteer = Gazetteer::new(document, fields);
    let places = gazetteer.valid_places(document, fields);
    let sources = people::sources(fields, &document.sources);
    let legs = legs::legs(fields, &gazetteer, &document.legs);
    let stops = legs.as_deref().map(|legs| stops::stops(&gazetteer, legs));
    let meetings = meetings::meetings(fields, &gazetteer, &document.meetings);
    let (legs, mut stops, meetings) = (legs?, stops?, meetings?);
    stops::place_meetings(fields, &gazetteer, &mut stops, &meetings);
    Some(Trip {
        warnings: Vec::new(),
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
    })
}

fn revision(document: &Document, fields: &mut Fields<'_>) -> Option<u32> {
    match document.revision.unwrap_or(1) {
        0 => {
            fields.say(
                Code::BadRevision,
                "revision",
                "found revision 0, expected 1 for the first version and more for each later one",
            );
            None
        }
        revision => Some(revision),
    }
}
