//! A trip in, a calendar out, read back as a calendar program would.

use icalendar::{
    Calendar, CalendarComponent, Component, DatePerhapsTime, Event, EventLike, EventStatus,
};
use serde_json::{Value, json};

use crate::{Done, HEADLINE, RHINE, run, trip};

fn export(arguments: &[&str], trip: &Value) -> Done {
    run(&[&["export", "-", "--to", "ics"], arguments].concat(), trip.to_string().as_bytes())
}

fn events(text: &str) -> Vec<Event> {
    let calendar: Calendar = text.parse().unwrap();
    let event = |component: &CalendarComponent| component.as_event().cloned();
    calendar.components.iter().filter_map(event).collect()
}

fn find<'a>(events: &'a [Event], uid: &str) -> &'a Event {
    events.iter().find(|event| event.get_uid() == Some(uid)).unwrap()
}

/// `20240710` or `20240712T133500Z`.
fn date(date: Option<DatePerhapsTime>) -> Option<String> {
    date.map(|date| match date {
        DatePerhapsTime::Date(date) => date.format("%Y%m%d").to_string(),
        DatePerhapsTime::DateTime(icalendar::CalendarDateTime::Utc(time)) => {
            time.format("%Y%m%dT%H%M%SZ").to_string()
        }
        DatePerhapsTime::DateTime(other) => format!("not UTC: {other:?}"),
    })
}

fn span(event: &Event) -> (Option<String>, Option<String>) {
    (date(event.get_start()), date(event.get_end()))
}

fn is(first: &str, last: &str) -> (Option<String>, Option<String>) {
    (Some(first.to_owned()), Some(last.to_owned()).filter(|last| !last.is_empty()))
}

#[test]
fn the_headline_trip_is_a_calendar() {
    let done = run(&["export", HEADLINE, "--to", "ics"], b"");
    assert_eq!(done.code, 0);
    assert!(
        done.out.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')),
        "folded at 75 octets, ended by CRLF"
    );
    let again = run(&["export", HEADLINE, "--to", "ics"], b"");
    assert_eq!(done.out, again.out, "nothing depends on the clock");
    let calendar: Calendar = done.out.parse().unwrap();
    assert_eq!(calendar.get_name(), Some("Kishida’s trip to Washington and Berlin"));
    let events = events(&done.out);
    assert_eq!(events.len(), 7, "three legs and four dated meetings");

    let flight = find(&events, "kishida-2024-07.leg.tokyo-washington@trip-map");
    assert_eq!(flight.get_summary(), Some("Tokyo to Washington, D.C."));
    assert_eq!(span(flight), is("20240710", "20240711"), "the end is not part of it");
    assert_eq!(flight.get_status(), Some(EventStatus::Tentative));
    assert_eq!(flight.get_location(), Some("Haneda Airport, Tokyo"));
    assert_eq!(flight.property_value("GEO"), Some("35.5494;139.7798"));
    assert_eq!(flight.get_sequence(), Some(2), "the revision");
    assert_eq!(flight.get_timestamp().unwrap().to_rfc3339(), "2024-07-12T00:00:00+00:00");
    assert_eq!(flight.property_value("TRANSP"), Some("TRANSPARENT"));

    let summit = find(&events, "kishida-2024-07.meeting.nato-summit@trip-map");
    assert_eq!(span(summit), is("20240710", "20240712"));
    let steinmeier = find(&events, "kishida-2024-07.meeting.steinmeier@trip-map");
    assert_eq!(
        span(steinmeier),
        is("20240712T133500Z", ""),
        "15:35 in Berlin; its end was not published"
    );
    assert_eq!(steinmeier.get_status(), Some(EventStatus::Confirmed));
    let description = steinmeier.get_description().unwrap();
    assert!(
        description.contains("; held.")
            && description.contains("\n- Prime Minister’s Office of Japan, “Visit to Germany"),
        "{description}"
    );
    assert_eq!(
        steinmeier.get_url(),
        Some("https://japan.kantei.go.jp/101_kishida/diplomatic/202407/12germany.html")
    );
    for left_out in ["washington/ip4", "washington/ip4-ukraine", "washington/yoon"] {
        assert!(
            done.err.contains(&format!("{left_out} is left out: it is not dated\n")),
            "{}",
            done.err
        );
    }
}

#[test]
fn the_calendar_speaks_the_language_asked_for() {
    let done = run(&["export", HEADLINE, "--to", "ics", "--lang", "ja"], b"");
    let events = events(&done.out);
    assert_eq!(
        find(&events, "kishida-2024-07.meeting.scholz@trip-map").get_location(),
        Some("連邦首相府, ベルリン")
    );
    assert_eq!(
        find(&events, "kishida-2024-07.meeting.scholz@trip-map").get_summary(),
        Some("ショルツ独首相との会談")
    );
}

/// A journey whose first leg has these times, and the span of its event.
fn leg_span(depart: &str, arrive: &str) -> (Option<String>, Option<String>) {
    let mut trip = trip(RHINE);
    trip["meetings"] = json!([]);
    trip["legs"] = json!([{"from": "bonn", "to": "basel", "mode": "rail", "status": "held"}]);
    for (key, value) in [("depart", depart), ("arrive", arrive)] {
        if !value.is_empty() {
            trip["legs"][0][key] = value.into();
        }
    }
    let done = export(&[], &trip);
    assert_eq!(done.code, 0, "{}", done.err);
    events(&done.out).first().map_or((None, None), span)
}

#[test]
fn an_event_is_as_precise_as_its_dates() {
    assert_eq!(leg_span("2024-05-02", "2024-05-02"), is("20240502", "20240503"));
    assert_eq!(leg_span("2024-12-31", "2025-01-01"), is("20241231", "20250102"));
    assert_eq!(leg_span("2024-02-28", ""), is("20240228", "20240229"));
    assert_eq!(leg_span("", "2024-02-29"), is("20240229", "20240301"));
    assert_eq!(
        leg_span("2024-05-02T23:30+02:00", "2024-05-03T01:00+02:00"),
        is("20240502T213000Z", "20240502T230000Z")
    );
    assert_eq!(
        leg_span("2024-05-02T08:00+02:00", "2024-05-02T08:00+02:00"),
        is("20240502T060000Z", ""),
        "no time of no length"
    );
    assert_eq!(leg_span("2024-05-02T08:00+02:00", ""), is("20240502T060000Z", ""));
    assert_eq!(
        leg_span("2024-05-02T08:00+02:00", "2024-05-03"),
        is("20240502", "20240504"),
        "days, as one of them has no time"
    );
    assert_eq!(leg_span("2024-05-02", "2024-05"), is("20240502", "20240503"));
    assert_eq!(leg_span("9999-12-31", ""), is("99991231", ""), "the year 10000 cannot be written");
    assert_eq!(leg_span("0001-01-01", ""), is("00010101", "00010102"));
    assert_eq!(leg_span("2024-05", "2024-05-02"), (None, None), "the month alone is not a day");
    assert_eq!(leg_span("2024", ""), (None, None));
}

#[test]
fn over_the_date_line_an_event_does_not_end_before_it_begins() {
    let trip = json!({
        "format": 1, "id": "east", "lang": "en", "title": "East", "updated": "2024-05-01T12:00+09:00",
        "places": {"tokyo": {"name": "Tokyo", "lon": 139.7, "lat": 35.7}, "honolulu": {"name": "Honolulu", "lon": -157.9, "lat": 21.3}},
        "legs": [{"from": "tokyo", "to": "honolulu", "mode": "air", "status": "planned", "depart": "2024-05-02", "arrive": "2024-05-01"}],
    });
    let done = export(&[], &trip);
    let events = events(&done.out);
    assert_eq!(span(&events[0]), is("20240502", "20240503"));
    assert_eq!(events[0].get_timestamp().unwrap().to_rfc3339(), "2024-05-01T03:00:00+00:00");
}

#[test]
fn every_status_has_one_in_the_calendar() {
    for (word, shown, expected) in [
        ("arranging", "being arranged", EventStatus::Tentative),
        ("planned", "planned", EventStatus::Tentative),
        ("confirmed", "confirmed", EventStatus::Confirmed),
        ("underway", "under way", EventStatus::Confirmed),
        ("held", "held", EventStatus::Confirmed),
        ("postponed", "postponed", EventStatus::Cancelled),
        ("cancelled", "cancelled", EventStatus::Cancelled),
    ] {
        let mut trip = trip(RHINE);
        trip["meetings"][0]["status"] = word.into();
        let events = events(&export(&[], &trip).out);
        let lunch = find(&events, "rhine.meeting.lunch@trip-map");
        assert_eq!(lunch.get_status(), Some(expected), "{word}");
        assert!(lunch.get_description().unwrap().contains(shown), "{word}");
    }
}

#[test]
fn text_cannot_leave_its_field() {
    let mut trip = trip(RHINE);
    let title = "END:VEVENT; a \\n \"quoted\", comma: 東京 👩‍👩‍👧‍👦 and more text than one line of a calendar has room for";
    trip["meetings"][0]["title"] = title.into();
    let done = export(&[], &trip);
    let read = events(&done.out);
    assert_eq!(find(&read, "rhine.meeting.lunch@trip-map").get_summary(), Some(title));
    let without = events(&export(&[], &crate::trip(RHINE)).out).len();
    assert_eq!(read.len(), without);
}

#[test]
fn without_a_date_of_the_file_the_stamp_is_not_now() {
    let mut trip = trip(RHINE);
    trip.as_object_mut().unwrap().remove("updated");
    let done = export(&[], &trip);
    assert!(
        done.err.contains("has no \"updated\", so the events are stamped 1970-01-01"),
        "{}",
        done.err
    );
    assert!(done.out.contains("DTSTAMP:19700101T000000Z"));
}

#[test]
fn a_broken_trip_is_not_exported() {
    let done = run(&["export", "../trips/legs-do-not-join/trip.json", "--to", "ics"], b"");
    assert_eq!((done.code, done.out.as_str()), (1, ""));
    assert_eq!(run(&["export", RHINE], b"").code, 2, "--to has no default");
    assert_eq!(run(&["export", RHINE, "--to", "docx"], b"").code, 2);
}
