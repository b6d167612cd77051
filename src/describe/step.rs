//! One step of the play in words.

use super::about::tallies;
use super::teller::Teller;
use super::{Detail, Kind, Phrase, StepView, TimeView};
use crate::geodesy::Path;
use crate::timeline::{Beat, Step, Timeline};
use crate::trip::{Leg, MeetingKind, PathKind, PlaceIndex, When};
use crate::words::{LegFacts, MeetingFacts, StopFacts, Subject, Term, TripFacts};

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
        times: Vec::new(),
    }
}

impl StepView {
    /// Adds a detail, unless it has no items.
    fn add(&mut self, term: &'static str, items: Vec<Phrase>) {
        if !items.is_empty() {
            self.details.push(Detail { term, items });
        }
    }

    /// Adds a detail of one item, if there is one.
    fn add_one(&mut self, term: &'static str, item: Option<Phrase>) {
        if let Some(item) = item {
            self.details.push(Detail { term, items: vec![item] });
        }
    }

    /// Adds those of some dates that have a time, if any.
    fn add_times(&mut self, term: Option<&'static str>, dates: [Option<&When>; 2]) {
        let dates = dates.into_iter().flatten();
        let timed = dates.filter_map(|date| Some((date.instant_s()?, date.time()?.offset_minutes)));
        let (instants_s, offsets): (Vec<i64>, Vec<i16>) = timed.unzip();
        if !instants_s.is_empty() {
            self.times.push(TimeView { term, instants_s, offsets });
        }
    }
}

fn opening(teller: &Teller<'_>) -> StepView {
    let title = teller.phrase(teller.trip.title());
    let words = teller.words;
    let traveller = teller.trip.traveller().map(|person| teller.person(person));
    let route = teller.route();
    let mut view = whole(teller, Kind::Opening, title);
    view.add_one(words.term(Term::Traveller), traveller);
    view.add_one(words.term(Term::Route), route);
    view.add_one(words.term(Term::Distance), Some(teller.own(teller.whole_distance())));
    view
}

fn closing(teller: &Teller<'_>) -> StepView {
    let title = teller.own(teller.words.whole_trip());
    let words = teller.words;
    let mut counts = Vec::new();
    for tally in tallies(teller) {
        counts.push(teller.own(tally));
    }
    let mut view = whole(teller, Kind::Closing, title);
    view.add_one(words.term(Term::Distance), Some(teller.own(teller.whole_distance())));
    view.add(words.term(Term::Status), counts);
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
    let title = teller.between(index, index + 1);
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
    let sources = teller.sources(leg.sources());
    let mut view =
        StepView { when, status: Some(status), sources, ..plain(Kind::Leg, title, summary) };
    add_leg_details(&mut view, teller, leg, path, distance);
    view
}

fn add_leg_details(
    view: &mut StepView,
    teller: &Teller<'_>,
    leg: &Leg,
    path: &Path,
    distance: String,
) {
    let words = teller.words;
    let remark = days_later(leg, path).map(|days| words.days_later(days));
    let mut via = Vec::new();
    for &place in leg.via() {
        via.push(teller.phrase(teller.trip.place(place).name()));
    }
    view.add_one(words.term(Term::Mode), Some(teller.own(words.mode(leg.mode()))));
    view.add_one(words.term(Term::Distance), Some(teller.own(distance)));
    view.add(words.term(Term::Departs), end(teller, leg.from(), leg.depart(), None));
    view.add(words.term(Term::Arrives), end(teller, leg.to(), leg.arrive(), remark));
    view.add(words.term(Term::Via), via);
    view.add_one(words.term(Term::Path), Some(teller.own(words.path(leg.path()))));
    view.add_times(Some(words.term(Term::Departs)), [leg.depart(), None]);
    view.add_times(Some(words.term(Term::Arrives)), [leg.arrive(), None]);
}

/// Where and when exactly a leg starts or ends, if that goes beyond its title: the city is there.
fn end(
    teller: &Teller<'_>,
    place: PlaceIndex,
    when: Option<&When>,
    remark: Option<String>,
) -> Vec<Phrase> {
    let venue = (teller.trip.city(place) != place).then(|| teller.venue(place));
    let is_in_the_city = venue.is_none();
    let mut items = Vec::new();
    if let Some(venue) = venue {
        items.push(venue);
    }
    match (when.map(|when| teller.words.date(when)), remark) {
        (Some(date), Some(remark)) => {
            items.push(teller.own(teller.words.remarked(&date, &remark)));
        }
        (Some(date), None) if !is_in_the_city => items.push(teller.own(date)),
        _ => {}
    }
    items
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
    let mut titles = Vec::new();
    for &meeting in stop.meetings() {
        if let Some(meeting) = teller.trip.meetings().get(meeting) {
            titles.push(teller.phrase(meeting.title()));
        }
    }
    let title = teller.phrase(teller.trip.place(stop.place()).name());
    let mut view = StepView { when, ..plain(Kind::Stop, title, summary) };
    view.add(teller.words.term(Term::Meetings), titles);
    view
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
    let words = teller.words;
    let kind = (meeting.kind() != MeetingKind::Meeting)
        .then(|| teller.own(teller.words.meeting_kind(meeting.kind())));
    let mut with = Vec::new();
    for person in meeting.with() {
        with.push(teller.person(person));
    }
    let mut topics = Vec::new();
    for topic in meeting.topics() {
        topics.push(teller.phrase(topic));
    }
    let mut view = StepView {
        when,
        place: Some(place),
        status: Some(status),
        sources: teller.sources(meeting.sources()),
        ..plain(Kind::Meeting, title, summary)
    };
    view.add_one(words.term(Term::Kind), kind);
    view.add(words.term(Term::With), with);
    view.add(words.term(Term::Topics), topics);
    view.add_one(words.term(Term::Outcome), meeting.outcome().map(|text| teller.phrase(text)));
    view.add_times(None, [meeting.when(), meeting.until()]);
    view
}
