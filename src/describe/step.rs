//! One step of the play in words.

use super::about::tallies;
use super::teller::Teller;
use super::{Detail, Kind, Phrase, StepView};
use crate::geodesy::Path;
use crate::timeline::{Beat, Step, Timeline};
use crate::trip::{Leg, MeetingKind, PathKind, PlaceIndex, When};
use crate::words::{LegFacts, MeetingFacts, StopFacts, Subject, TripFacts};

/// The view of a step of this timeline.
pub(super) fn view(teller: &Teller<'_>, timeline: &Timeline, step: &Step) -> StepView {
    let mut view = match step.beat() {
        Beat::Opening => opening(teller),
        Beat::Leg(leg) => self::leg(teller, leg),
        Beat::Stop(stop) => self::stop(teller, stop),
        Beat::Meeting { meeting, .. } => self::meeting(teller, meeting),
        Beat::Closing => closing(teller),
    };
    if let Beat::Stop(stop) = step.beat() {
        view.children = meeting_steps(timeline, stop);
    }
    step.id().clone_into(&mut view.id);
    view.start_s = step.start_s();
    view.end_s = step.end_s();
    view.still_s = step.still_s();
    view
}

/// A view that says nothing yet but its title and sentence.
fn plain(kind: Kind, title: Phrase, summary: String) -> StepView {
    StepView {
        id: String::new(),
        kind,
        start_s: 0.0,
        end_s: 0.0,
        still_s: 0.0,
        title,
        when: None,
        place: None,
        status: None,
        summary,
        details: Vec::new(),
        sources: Vec::new(),
        children: Vec::new(),
    }
}

/// A detail, unless it has no items.
fn detail(term: &'static str, items: Vec<Phrase>) -> Option<Detail> {
    (!items.is_empty()).then_some(Detail { term, items })
}

fn opening(teller: &Teller<'_>) -> StepView {
    let title = teller.phrase(teller.trip.title());
    let terms = teller.words.terms();
    let traveller = teller.trip.traveller().map(|person| teller.person(person));
    let route = route(teller);
    let mut view = whole(teller, Kind::Opening, title);
    view.details.extend(detail(terms.traveller, traveller.into_iter().collect()));
    view.details.extend(detail(terms.route, route.into_iter().collect()));
    view.details.extend(detail(terms.distance, vec![teller.own(teller.whole_distance())]));
    view
}

/// The stops as one way, in the language of their names.
fn route(teller: &Teller<'_>) -> Option<Phrase> {
    let first = teller.trip.place(teller.trip.stops().first()?.place());
    Some(teller.around(first.name(), teller.words.route(&teller.stop_names())))
}

fn closing(teller: &Teller<'_>) -> StepView {
    let title = teller.own(teller.words.whole_trip());
    let terms = teller.words.terms();
    let tallies = tallies(teller).into_iter().map(|tally| teller.own(tally)).collect();
    let mut view = whole(teller, Kind::Closing, title);
    view.details.extend(detail(terms.distance, vec![teller.own(teller.whole_distance())]));
    view.details.extend(detail(terms.status, tallies));
    view
}

fn whole(teller: &Teller<'_>, kind: Kind, title: Phrase) -> StepView {
    let when = teller.span();
    let summary = teller.words.trip_sentence(&TripFacts {
        title: &title.text,
        stops: &teller.stop_names(),
        when: when.as_deref(),
        distance: &teller.whole_distance(),
    });
    StepView { when, ..plain(kind, title, summary) }
}

fn leg(teller: &Teller<'_>, index: usize) -> StepView {
    let (from, to) = (teller.stop_name(index), teller.stop_name(index + 1));
    let title = teller.own(teller.words.between(from, to));
    let (Some(leg), Some(path)) = (teller.trip.legs().get(index), teller.paths.get(index)) else {
        return plain(Kind::Leg, title, String::new());
    };
    let words = teller.words;
    let distance = words.distance(path.distance_m(), leg.path() == PathKind::Indicative);
    let when = teller.way(leg.depart(), leg.arrive());
    let arrival = days_later(leg, path).map(|days| words.arrival(days));
    let status = teller.status(leg.status(), Subject::Leg);
    let summary = words.leg_sentence(&LegFacts {
        from,
        to,
        mode: words.mode(leg.mode()),
        distance: &distance,
        when: when.as_deref(),
        arrival: arrival.as_deref(),
        status: status.label,
    });
    StepView {
        when,
        status: Some(status),
        details: leg_details(teller, leg, path, distance),
        sources: teller.sources(leg.sources()),
        ..plain(Kind::Leg, title, summary)
    }
}

fn leg_details(teller: &Teller<'_>, leg: &Leg, path: &Path, distance: String) -> Vec<Detail> {
    let (words, terms) = (teller.words, teller.words.terms());
    let via = leg.via().iter().map(|&place| teller.phrase(teller.trip.place(place).name()));
    let remark = days_later(leg, path).map(|days| words.days_later(days));
    [
        detail(terms.mode, vec![teller.own(words.mode(leg.mode()))]),
        detail(terms.distance, vec![teller.own(distance)]),
        detail(terms.departs, end(teller, leg.from(), leg.depart(), None)),
        detail(terms.arrives, end(teller, leg.to(), leg.arrive(), remark)),
        detail(terms.via, via.collect()),
        detail(terms.path, vec![teller.own(words.path(leg.path()))]),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Where and when exactly a leg starts or ends, if that goes beyond its title: the city is there.
fn end(
    teller: &Teller<'_>,
    place: PlaceIndex,
    when: Option<&When>,
    remark: Option<String>,
) -> Vec<Phrase> {
    let venue = (teller.trip.city(place) != place).then(|| teller.venue(place));
    let date = when.map(|when| teller.words.date(when)).and_then(|date| match remark {
        Some(remark) => Some(teller.own(teller.words.remarked(&date, &remark))),
        None => venue.is_some().then(|| teller.own(date)),
    });
    venue.into_iter().chain(date).collect()
}

/// The local day of arrival, counted from that of departure, where that is worth a word.
fn days_later(leg: &Leg, path: &Path) -> Option<i32> {
    let (depart, arrive) = (leg.depart()?, leg.arrive()?);
    depart.day().and(arrive.day())?;
    let days = arrive.first_day() - depart.first_day();
    (days != 0 || path.crosses_antimeridian()).then_some(days)
}

fn stop(teller: &Teller<'_>, index: usize) -> StepView {
    let Some(stop) = teller.trip.stops().get(index) else {
        return plain(Kind::Stop, teller.own(""), String::new());
    };
    let when = teller.stay(stop.arrive(), stop.depart());
    let summary = teller.words.stop_sentence(&StopFacts {
        number: index + 1,
        count: teller.trip.stops().len(),
        name: teller.name(stop.place()),
        when: when.as_deref(),
        meetings: stop.meetings().len(),
    });
    let meetings =
        stop.meetings().iter().filter_map(|&meeting| teller.trip.meetings().get(meeting));
    let titles = meetings.map(|meeting| teller.phrase(meeting.title())).collect();
    StepView {
        when,
        details: detail(teller.words.terms().meetings, titles).into_iter().collect(),
        ..plain(Kind::Stop, teller.phrase(teller.trip.place(stop.place()).name()), summary)
    }
}

/// The ids of the meeting steps of a stop.
fn meeting_steps(timeline: &Timeline, stop: usize) -> Vec<String> {
    let at_stop =
        |step: &&Step| matches!(step.beat(), Beat::Meeting { stop: at, .. } if at == stop);
    timeline.steps().iter().filter(at_stop).map(|step| step.id().to_owned()).collect()
}

fn meeting(teller: &Teller<'_>, index: usize) -> StepView {
    let Some(meeting) = teller.trip.meetings().get(index) else {
        return plain(Kind::Meeting, teller.own(""), String::new());
    };
    let title = teller.phrase(meeting.title());
    let when = teller.period(meeting.when(), meeting.until());
    let place = teller.venue(meeting.at());
    let status = teller.status(meeting.status(), Subject::Meeting);
    let summary = teller.words.meeting_sentence(&MeetingFacts {
        title: &title.text,
        place: &place.text,
        when: when.as_deref(),
        status: status.label,
    });
    let terms = teller.words.terms();
    let kind = (meeting.kind() != MeetingKind::Meeting)
        .then(|| teller.own(teller.words.meeting_kind(meeting.kind())));
    let details = [
        detail(terms.kind, kind.into_iter().collect()),
        detail(terms.with, meeting.with().iter().map(|person| teller.person(person)).collect()),
        detail(terms.topics, meeting.topics().iter().map(|topic| teller.phrase(topic)).collect()),
        detail(terms.outcome, meeting.outcome().iter().map(|text| teller.phrase(text)).collect()),
    ];
    StepView {
        when,
        place: Some(place),
        status: Some(status),
        details: details.into_iter().flatten().collect(),
        sources: teller.sources(meeting.sources()),
        ..plain(Kind::Meeting, title, summary)
    }
}
