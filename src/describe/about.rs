//! What the map is about, and its alternative text.

use super::teller::Teller;
use super::{About, CorrectionView, LegendEntry};
use crate::trip::{PathKind, Status};
use crate::words::{Subject, TripFacts, stroke, symbol};

pub(super) fn about(teller: &Teller<'_>) -> About {
    let (trip, words) = (teller.trip, teller.words);
    let corrections = trip.corrections().iter().map(|correction| CorrectionView {
        when: words.date(correction.on()),
        text: teller.phrase(correction.text()),
    });
    About {
        id: trip.id().to_owned(),
        title: teller.phrase(trip.title()),
        summary: trip.summary().map(|text| teller.phrase(text)),
        traveller: trip.traveller().map(|person| teller.person(person)),
        as_of: trip.updated().map(|updated| words.as_of(updated)),
        revision: trip.revision(),
        corrections: corrections.collect(),
        description: description(teller),
        credit: words.credit(),
        legend: legend(teller),
        warnings: trip.warnings().to_vec(),
    }
}

/// The alternative text: the whole trip, its legs and meetings counted by status, and as of when.
fn description(teller: &Teller<'_>) -> String {
    let (trip, words) = (teller.trip, teller.words);
    let whole = words.trip_sentence(&TripFacts {
        title: teller.text(trip.title()),
        stops: &teller.stop_names(),
        when: teller.span().as_deref(),
        distance: &teller.whole_distance(),
    });
    let tallies = tallies(teller);
    let as_of = trip.updated().map(|updated| words.as_of(updated));
    let facts = tallies.iter().chain(&as_of).map(|fact| words.sentence(fact));
    words.sentences(&std::iter::once(whole).chain(facts).collect::<Vec<_>>())
}

/// The legs and the meetings, counted by status.
pub(super) fn tallies(teller: &Teller<'_>) -> Vec<String> {
    let legs = (Subject::Leg, tally(&leg_statuses(teller)));
    let meetings = (Subject::Meeting, tally(&meeting_statuses(teller)));
    let counted = [legs, meetings].into_iter().filter(|(_, counts)| !counts.is_empty());
    counted.map(|(of, counts)| teller.words.tally(of, &counts)).collect()
}

fn leg_statuses(teller: &Teller<'_>) -> impl Iterator<Item = Status> + Clone {
    teller.trip.legs().iter().map(crate::trip::Leg::status)
}

fn meeting_statuses(teller: &Teller<'_>) -> impl Iterator<Item = Status> + Clone {
    teller.trip.meetings().iter().map(crate::trip::Meeting::status)
}

/// How many of each status there are, in the order of the statuses, none of them zero.
fn tally(statuses: &(impl Iterator<Item = Status> + Clone)) -> Vec<(usize, Status)> {
    let count =
        |&status: &Status| (statuses.clone().filter(|&other| other == status).count(), status);
    Status::ALL.iter().map(count).filter(|&(count, _)| count > 0).collect()
}

/// The shapes and strokes that this trip uses.
fn legend(teller: &Teller<'_>) -> Vec<LegendEntry> {
    let of = |status| {
        if meeting_statuses(teller).any(|other| other == status) {
            Some(Subject::Meeting)
        } else {
            leg_statuses(teller).any(|other| other == status).then_some(Subject::Leg)
        }
    };
    let statuses = Status::ALL.iter().filter_map(|&status| {
        Some(LegendEntry { symbol: symbol(status), text: teller.words.status(status, of(status)?) })
    });
    let used = |path: &&PathKind| teller.trip.legs().iter().any(|leg| leg.path() == **path);
    let paths = PathKind::ALL
        .iter()
        .filter(used)
        .map(|&path| LegendEntry { symbol: stroke(path), text: teller.words.path(path) });
    statuses.chain(paths).collect()
}
