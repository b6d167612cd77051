//! What the map is about, and its alternative text.

use super::teller::Teller;
use super::{About, CorrectionView, Home, LegendEntry};
use crate::scene::chart::Course;
use crate::timeline::has_night;
use crate::trip::{PathKind, Status};
use crate::words::{
    CANCELLED, COUNT, Mark, POSTPONED, SHADE, Subject, TripFacts, stroke, symbol, thin_stroke,
};

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
        home: home(teller),
        description: description(teller),
        chart: Course::new(trip, teller.paths).map(|_| chart(teller)),
        credit: words.credit(),
        legend: legend(teller),
    }
}

/// The city where the trip begins, if its clocks are known.
fn home(teller: &Teller<'_>) -> Option<Home> {
    let city = teller.trip.place(teller.trip.stops().first()?.place());
    Some(Home { zone: city.zone()?.to_owned(), name: teller.phrase(city.name()) })
}

/// The alternative text of the chart; what else it shows, the itinerary says to the reader who listens.
fn chart(teller: &Teller<'_>) -> String {
    teller.words.trip_sentence(&TripFacts {
        title: teller.words.distance_covered(),
        stops: &teller.stop_names(),
        when: teller.span().as_deref(),
        distance: &teller.whole_distance(),
    })
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
    let mut sentences = vec![whole];
    for tally in tallies(teller) {
        sentences.push(words.sentence(&tally));
    }
    if let Some(updated) = trip.updated() {
        sentences.push(words.sentence(&words.as_of(updated)));
    }
    words.sentences(&sentences)
}

/// The legs and the meetings, counted by status.
pub(super) fn tallies(teller: &Teller<'_>) -> Vec<String> {
    let mut tallies = Vec::new();
    for (of, statuses) in
        [(Subject::Leg, leg_statuses(teller)), (Subject::Meeting, meeting_statuses(teller))]
    {
        if !statuses.is_empty() {
            tallies.push(teller.words.tally(of, &tally(&statuses)));
        }
    }
    tallies
}

fn leg_statuses(teller: &Teller<'_>) -> Vec<Status> {
    teller.trip.legs().iter().map(crate::trip::Leg::status).collect()
}

fn meeting_statuses(teller: &Teller<'_>) -> Vec<Status> {
    teller.trip.meetings().iter().map(crate::trip::Meeting::status).collect()
}

/// How many of each status there are, in the order of the statuses, none of them zero.
fn tally(statuses: &[Status]) -> Vec<(usize, Status)> {
    let mut counts = Vec::new();
    for &status in Status::ALL {
        let count = statuses.iter().filter(|&&other| other == status).count();
        if count > 0 {
            counts.push((count, status));
        }
    }
    counts
}

/// The shapes, strokes and shades that this trip uses.
fn legend(teller: &Teller<'_>) -> Vec<LegendEntry> {
    let (legs, meetings) = (leg_statuses(teller), meeting_statuses(teller));
    let mut legend = Vec::new();
    for &status in Status::ALL {
        let of = if meetings.contains(&status) { Subject::Meeting } else { Subject::Leg };
        if of == Subject::Meeting || legs.contains(&status) {
            let text = teller.words.status(status, of);
            legend.push(LegendEntry { symbol: symbol(status), text });
        }
    }
    legend.extend(line_legend(teller));
    let words = teller.words;
    if !meetings.is_empty() {
        legend.push(LegendEntry { symbol: COUNT, text: words.mark(Mark::Meetings) });
    }
    if has_night(teller.trip) {
        legend.push(LegendEntry { symbol: SHADE, text: words.mark(Mark::Night) });
    }
    legend
}

/// The strokes that this trip uses.
fn line_legend(teller: &Teller<'_>) -> Vec<LegendEntry> {
    let (legs, words) = (teller.trip.legs(), teller.words);
    let is_drawn =
        |path: &PathKind| legs.iter().any(|leg| leg.path() == *path && !leg.status().is_off());
    let mut legend = Vec::new();
    for &path in PathKind::ALL.iter().filter(|path| is_drawn(path)) {
        legend.push(LegendEntry { symbol: stroke(path), text: teller.words.path(path) });
    }
    if let Some(&path) = PathKind::ALL.iter().find(|path| is_drawn(path)) {
        legend.push(LegendEntry { symbol: thin_stroke(path), text: words.mark(Mark::Ahead) });
    }
    for (status, symbol, text) in [
        (Status::Postponed, POSTPONED, words.mark(Mark::Postponed)),
        (Status::Cancelled, CANCELLED, words.mark(Mark::Cancelled)),
    ] {
        if legs.iter().any(|leg| leg.status() == status) {
            legend.push(LegendEntry { symbol, text });
        }
    }
    legend
}
