//! English.

mod labels;

use super::{
    Labels, LegFacts, Marks, MeetingFacts, StopFacts, Subject, Terms, TripFacts, Words, number,
    number::Shared,
};
use crate::list;
use crate::trip::{MeetingKind, Mode, PathKind, Status, When};

/// British dates, as most of the world's English newspapers outside the United States write them.
pub(super) struct English;

const MONTHS: &str =
    "January February March April May June July August September October November December";

impl Words for English {
    fn lang(&self) -> &'static str {
        "en"
    }

    fn labels(&self) -> &'static Labels {
        &labels::LABELS
    }

    fn terms(&self) -> &'static Terms {
        &labels::TERMS
    }

    fn status(&self, status: Status, of: Subject) -> &'static str {
        match (status, of) {
            (Status::Arranging, _) => "being arranged",
            (Status::Planned, _) => "planned",
            (Status::Confirmed, _) => "confirmed",
            (Status::Underway, _) => "under way",
            (Status::Held, Subject::Meeting) => "held",
            (Status::Held, Subject::Leg) => "completed",
            (Status::Postponed, _) => "postponed",
            (Status::Cancelled, _) => "cancelled",
        }
    }

    fn mode(&self, mode: Mode) -> &'static str {
        match mode {
            Mode::Air => "by air",
            Mode::Rail => "by rail",
            Mode::Road => "by road",
            Mode::Sea => "by sea",
            Mode::Foot => "on foot",
        }
    }

    fn path(&self, path: PathKind) -> &'static str {
        match path {
            PathKind::Published => "route as published",
            PathKind::Indicative => {
                "indicative (the shortest way; the actual route was not published)"
            }
        }
    }

    fn marks(&self) -> &'static Marks {
        &labels::MARKS
    }

    fn meeting_kind(&self, kind: MeetingKind) -> &'static str {
        match kind {
            MeetingKind::Summit => "summit",
            MeetingKind::Bilateral => "bilateral talks",
            MeetingKind::Multilateral => "multilateral talks",
            MeetingKind::Consultations => "intergovernmental consultations",
            MeetingKind::Meeting => "meeting",
            MeetingKind::Signing => "signing",
            MeetingKind::Speech => "speech",
            MeetingKind::Press => "press conference",
            MeetingKind::Visit => "visit",
            MeetingKind::Ceremony => "ceremony",
        }
    }

    fn date(&self, when: &When) -> String {
        let (day, year) = (day_and_month(when), when.year());
        let date = if day.is_empty() { year.to_string() } else { format!("{day} {year}") };
        match when.time() {
            Some(time) => format!("{date}, {} ({})", number::clock(time), number::offset(time)),
            None => date,
        }
    }

    fn date_in_year(&self, when: &When) -> String {
        day_and_month(when)
    }

    fn day_in_month(&self, day: u8) -> String {
        day.to_string()
    }

    fn range(&self, first: &When, last: &When) -> String {
        match number::shared(first, last) {
            Shared::Everything => self.date(first),
            Shared::Day(from, to) => format!(
                "{} {}, {}–{} ({})",
                day_and_month(first),
                first.year(),
                number::clock(from),
                number::clock(to),
                number::offset(from)
            ),
            Shared::Month(from, to) => format!("{from}–{to} {} {}", month(first), first.year()),
            Shared::Year if first.day().is_none() => {
                format!("{}–{} {}", month(first), month(last), first.year())
            }
            Shared::Year => {
                format!("{} – {} {}", day_and_month(first), day_and_month(last), first.year())
            }
            Shared::Nothing => format!("{} – {}", self.date(first), self.date(last)),
        }
    }

    fn departure_on(&self, when: &When) -> String {
        format!("departure {}", self.date(when))
    }

    fn arrival_on(&self, when: &When) -> String {
        format!("arrival {}", self.date(when))
    }

    fn days_later(&self, days: i32) -> String {
        match days {
            0 => "the same day".to_owned(),
            1 => "the next day".to_owned(),
            ..=-1 => "the day before, across the date line".to_owned(),
            days => format!("{days} days later"),
        }
    }

    fn arrival(&self, days_later: i32) -> String {
        format!("arrives {}", self.days_later(days_later))
    }

    fn remarked(&self, date: &str, remark: &str) -> String {
        format!("{date}, {remark}")
    }

    fn distance(&self, metres: f64, about: bool) -> String {
        let distance = number::distance(metres);
        if about { format!("about {distance}") } else { distance }
    }

    fn as_of(&self, updated: &When) -> String {
        format!("As of {}", self.date(updated))
    }

    fn between(&self, from: &str, to: &str) -> String {
        format!("{from} to {to}")
    }

    fn venue(&self, venue: &str, city: &str) -> String {
        format!("{venue}, {city}")
    }

    fn person(&self, name: &str, role: &str) -> String {
        format!("{name}, {role}")
    }

    fn source(
        &self,
        publisher: Option<&str>,
        title: Option<&str>,
        published: Option<&When>,
    ) -> String {
        let title = title.map(|title| format!("“{title}”"));
        let published = published.map(|when| self.date(when));
        let parts = [publisher, title.as_deref(), published.as_deref()];
        list::known(&parts, ", ")
    }

    fn route(&self, stops: &[&str]) -> String {
        list::joined(stops, " – ")
    }

    fn whole_trip(&self) -> &'static str {
        "The whole trip"
    }

    fn trip_sentence(&self, trip: &TripFacts<'_>) -> String {
        let stops = format!("{} stops", trip.stops.len());
        let route = self.route(trip.stops);
        let parts = [Some(route.as_str()), Some(&stops), trip.when, Some(trip.distance)];
        let facts = list::known(&parts, ", ");
        format!("{}: {facts}.", trip.title)
    }

    fn leg_sentence(&self, leg: &LegFacts<'_>) -> String {
        let way = format!("{} to {} {}", leg.from, leg.to, leg.mode);
        let parts = [Some(way.as_str()), leg.when, leg.arrival, Some(leg.distance)];
        let facts = list::known(&parts, ", ");
        format!("{facts}; {}.", leg.status)
    }

    fn stop_sentence(&self, stop: &StopFacts<'_>) -> String {
        let meetings = (stop.meetings > 0).then(|| count(stop.meetings, Subject::Meeting));
        let parts = [Some(stop.name), stop.when, meetings.as_deref()];
        let facts = list::known(&parts, ", ");
        let end = if facts.ends_with('.') { "" } else { "." };
        format!("Stop {} of {}: {facts}{end}", stop.number, stop.count)
    }

    fn meeting_sentence(&self, meeting: &MeetingFacts<'_>) -> String {
        let when = meeting.when.map_or(String::new(), |when| format!(", {when}"));
        format!("{}: {}{when}; {}.", meeting.title, meeting.place, meeting.status)
    }

    fn tally(&self, of: Subject, counts: &[(usize, Status)]) -> String {
        if let &[(all, status)] = counts {
            let whole = if all == 1 { "" } else { "all " };
            return format!("{}, {whole}{}", count(all, of), self.status(status, of));
        }
        let all = counts.iter().map(|(count, _)| count).sum();
        let each: Vec<String> = counts
            .iter()
            .map(|&(count, status)| format!("{count} {}", self.status(status, of)))
            .collect();
        format!("{}: {}", count(all, of), list::joined(&each, ", "))
    }

    fn sentence(&self, phrase: &str) -> String {
        format!("{phrase}.")
    }

    fn sentences(&self, sentences: &[String]) -> String {
        list::joined(sentences, " ")
    }

    fn distance_covered(&self) -> &'static str {
        "Distance covered"
    }

    fn credit(&self) -> &'static str {
        "Map: Natural Earth, borders as edited by Visionscarto; they express no position"
    }
}

/// `1 meeting`, `3 legs`.
fn count(count: usize, of: Subject) -> String {
    let noun = if of == Subject::Leg { "leg" } else { "meeting" };
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

fn month(when: &When) -> &'static str {
    let index = when.month().map_or(0, |month| usize::from(month) - 1);
    MONTHS.split(' ').nth(index).unwrap_or_default()
}

/// `10 July`, `July`, or nothing.
fn day_and_month(when: &When) -> String {
    match (when.month(), when.day()) {
        (Some(_), Some(day)) => format!("{day} {}", month(when)),
        (Some(_), None) => month(when).to_owned(),
        _ => String::new(),
    }
}
