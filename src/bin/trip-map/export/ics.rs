//! A trip as a calendar (RFC 5545): the same file always makes the same text.

use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};
use trip_map::TripMap;
use trip_map::describe::{StepView, steps};
use trip_map::timeline::Beat;
use trip_map::trip::{PlaceIndex, Precision, Status, When};
use trip_map::words::{Label, for_language};

/// A calendar, and what it does not have.
pub struct Exported {
    pub text: String,
    /// A sentence each.
    pub left_out: Vec<String>,
}

/// When an event is.
enum Span {
    /// Whole days, the last included.
    Days(NaiveDate, NaiveDate),
    /// Instants; the second only if it is known.
    Instants(DateTime<Utc>, Option<DateTime<Utc>>),
}

/// The events of the legs and meetings, in the order of the journey.
pub fn calendar(map: &TripMap) -> Exported {
    let (trip, lang) = (map.trip(), map.lang());
    let mut left_out = Vec::new();
    let stamp = trip.updated().and_then(instant_of);
    if stamp.is_none() {
        left_out
            .push("the trip has no \"updated\", so the events are stamped 1970-01-01".to_owned());
    }
    let views = steps(trip, map.paths(), map.timeline(), lang);
    let title = trip.title().get(lang).text;
    let mut calendar = Calendar::empty();
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property(("PRODID", "-//trip-map//trip-map//EN"))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(("METHOD", "PUBLISH"));
    calendar.name(title);
    for (step, view) in map.timeline().steps().iter().zip(&views) {
        let Some(facts) = Facts::of(map, step.beat()) else { continue };
        let Some(span) = span(facts.first, facts.last) else {
            let known = facts
                .first
                .map_or_else(|| "not dated".to_owned(), |when| format!("known only as {when}"));
            left_out.push(format!("{} is left out: it is {known}", view.id));
            continue;
        };
        calendar.push(event(map, view, &facts, &span, stamp.unwrap_or_default()));
    }
    Exported { text: calendar.to_string(), left_out }
}

/// What an event needs of a leg or meeting.
struct Facts<'a> {
    /// Stays the same when the file is revised.
    uid: String,
    first: Option<&'a When>,
    last: Option<&'a When>,
    at: PlaceIndex,
    status: Status,
}

impl<'a> Facts<'a> {
    fn of(map: &'a TripMap, beat: Beat) -> Option<Self> {
        let trip = map.trip();
        match beat {
            Beat::Leg(index) => {
                let leg = trip.legs().get(index)?;
                let step = map.timeline().steps().iter().find(|step| step.beat() == beat)?;
                Some(Self {
                    uid: format!("{}.leg.{}@trip-map", trip.id(), step.id()),
                    first: leg.depart().or(leg.arrive()),
                    last: leg.arrive(),
                    at: if leg.depart().is_some() { leg.from() } else { leg.to() },
                    status: leg.status(),
                })
            }
            Beat::Meeting { meeting, .. } => {
                let meeting = trip.meetings().get(meeting)?;
                Some(Self {
                    uid: format!("{}.meeting.{}@trip-map", trip.id(), meeting.id()),
                    first: meeting.when(),
                    last: meeting.until(),
                    at: meeting.at(),
                    status: meeting.status(),
                })
            }
            Beat::Opening | Beat::Stop(_) | Beat::Closing => None,
        }
    }
}

fn event(
    map: &TripMap,
    view: &StepView,
    facts: &Facts<'_>,
    span: &Span,
    stamp: DateTime<Utc>,
) -> Event {
    let position = map.trip().place(facts.at).position();
    let mut event = Event::new();
    event
        .uid(&facts.uid)
        .timestamp(stamp)
        .sequence(map.trip().revision())
        .summary(&view.title.text)
        .location(&location(map, facts.at))
        .description(&description(map, view))
        .status(status(facts.status))
        .append_property(Property::new(
            "GEO",
            format!("{};{}", position.lat_deg(), position.lon_deg()),
        ))
        // A reader who follows the trip is not busy.
        .add_property("TRANSP", "TRANSPARENT");
    if let Some(url) = view.sources.iter().find_map(|source| source.url.as_deref()) {
        event.url(url);
    }
    match *span {
        Span::Days(first, last) => {
            event.starts(first);
            // The end is not part of the event; an event without one is of one day.
            if let Some(end) = last.succ_opt().filter(|_| last < MAX_DATE) {
                event.ends(end);
            }
        }
        Span::Instants(start, end) => {
            event.starts(start);
            if let Some(end) = end.filter(|end| *end > start) {
                event.ends(end);
            }
        }
    }
    event
}

/// The last day that has four digits for its year, as a calendar needs.
const MAX_DATE: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(date) => date,
    None => NaiveDate::MAX,
};

/// From the first date to the last, as precise as both are; `None` without a day.
fn span(first: Option<&When>, last: Option<&When>) -> Option<Span> {
    let first = first?;
    let start = date(first)?;
    if let Some(instant) =
        instant(first).filter(|_| last.is_none_or(|last| last.precision() == Precision::Minute))
    {
        return Some(Span::Instants(instant, last.and_then(instant_of)));
    }
    // Over the date line the day of arrival may be the one before.
    let end = last.and_then(date).unwrap_or(start).max(start);
    Some(Span::Days(start, end))
}

fn date(when: &When) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(when.year().into(), when.month()?.into(), when.day()?.into())
}

fn instant(when: &When) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp(when.instant_s()?, 0)
}

/// The instant, or else the first one of the day, month or year in UTC.
fn instant_of(when: &When) -> Option<DateTime<Utc>> {
    instant(when).or_else(|| DateTime::from_timestamp(i64::from(when.first_day()) * 86_400, 0))
}

/// What was only announced may still change; what was put off does not take place then.
fn status(status: Status) -> EventStatus {
    match status {
        Status::Arranging | Status::Planned => EventStatus::Tentative,
        Status::Confirmed | Status::Underway | Status::Held => EventStatus::Confirmed,
        Status::Postponed | Status::Cancelled => EventStatus::Cancelled,
    }
}

/// `Federal Chancellery, Berlin`.
fn location(map: &TripMap, place: PlaceIndex) -> String {
    let name = |place| map.trip().place(place).name().get(map.lang()).text;
    let city = map.trip().city(place);
    if city == place { name(place).to_owned() } else { format!("{}, {}", name(place), name(city)) }
}

/// The sentence with the status, everything else that is known, and who said so.
fn description(map: &TripMap, view: &StepView) -> String {
    let mut lines = vec![view.summary.clone()];
    for detail in &view.details {
        let items: Vec<&str> = detail.items.iter().map(|item| item.text.as_str()).collect();
        lines.push(format!("{}: {}", detail.term, items.join("; ")));
    }
    if !view.sources.is_empty() {
        lines.push(format!("{}:", for_language(map.lang()).label(Label::Sources)));
    }
    for source in &view.sources {
        let url = source.url.as_ref().map_or_else(String::new, |url| format!(" <{url}>"));
        lines.push(format!("- {}{url}", source.label.text));
    }
    lines.join("\n")
}
