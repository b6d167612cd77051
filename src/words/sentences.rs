//! Sentences, and names put together.

use super::catalogue::{Words, place, places};
use super::pattern::Filled;
use crate::trip::{MeetingKind, Mode, PathKind, Status, When};

const OF_LEG: [usize; Status::WORDS.len()] = places("status.leg.", Status::WORDS);
const OF_MEETING: [usize; Status::WORDS.len()] = places("status.meeting.", Status::WORDS);
const MODES: [usize; Mode::WORDS.len()] = places("mode.", Mode::WORDS);
const PATHS: [usize; PathKind::WORDS.len()] = places("path.", PathKind::WORDS);
const KINDS: [usize; MeetingKind::WORDS.len()] = places("kind.", MeetingKind::WORDS);

/// What a status is said of; a flight is not held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A leg.
    Leg,
    /// A meeting.
    Meeting,
}

/// What the sentence for a trip is made of.
#[derive(Clone, Copy, Debug)]
pub struct TripFacts<'a> {
    /// Headline, or the title of the last step.
    pub title: &'a str,
    /// Names of the stops in order; at least two.
    pub stops: &'a [&'a str],
    /// Its dates, in words.
    pub when: Option<&'a str>,
    /// Its length, in words.
    pub distance: &'a str,
}

/// What the sentence for a leg is made of; all in words.
#[derive(Clone, Copy, Debug)]
pub struct LegFacts<'a> {
    /// City.
    pub from: &'a str,
    /// City.
    pub to: &'a str,
    /// By air …
    pub mode: &'a str,
    /// How far.
    pub distance: &'a str,
    /// Departure and arrival.
    pub when: Option<&'a str>,
    /// The day of arrival against that of departure.
    pub arrival: Option<&'a str>,
    /// How sure.
    pub status: &'a str,
}

/// What the sentence for a stop is made of.
#[derive(Clone, Copy, Debug)]
pub struct StopFacts<'a> {
    /// From 1.
    pub number: usize,
    /// Number of all stops.
    pub count: usize,
    /// City.
    pub name: &'a str,
    /// The stay, in words.
    pub when: Option<&'a str>,
    /// Number of meetings there.
    pub meetings: usize,
}

/// What the sentence for a meeting is made of; all in words.
#[derive(Clone, Copy, Debug)]
pub struct MeetingFacts<'a> {
    /// What it is called.
    pub title: &'a str,
    /// Venue and city.
    pub place: &'a str,
    /// Its date.
    pub when: Option<&'a str>,
    /// How sure.
    pub status: &'a str,
}

impl Words {
    /// BCP 47 tag of this language.
    pub fn lang(&self) -> &str {
        self.text(const { place("lang") })
    }

    /// How sure a leg or meeting is, as `planned`.
    pub fn status(&self, status: Status, of: Subject) -> &str {
        self.statuses(status, of, 1)
    }

    /// The same of several, which some languages say in another form.
    fn statuses(&self, status: Status, of: Subject, count: usize) -> &str {
        let places = if of == Subject::Leg { &OF_LEG } else { &OF_MEETING };
        self.form(places[status as usize], count)
    }

    /// How a leg is travelled, as `by air`.
    pub fn mode(&self, mode: Mode) -> &str {
        self.text(MODES[mode as usize])
    }

    /// What the drawn way stands for.
    pub fn path(&self, path: PathKind) -> &str {
        self.text(PATHS[path as usize])
    }

    /// What kind of meeting it is, as `bilateral talks`.
    pub fn meeting_kind(&self, kind: MeetingKind) -> &str {
        self.text(KINDS[kind as usize])
    }

    /// The title of a leg, as `Tokyo to Berlin`; its values are the two names.
    pub fn between(&self, from: &str, to: &str) -> Filled {
        self.filled(const { place("between") }, &[("from", from), ("to", to)])
    }

    /// A venue in its city, as `Federal Chancellery, Berlin`; its values are the two names.
    pub fn venue(&self, venue: &str, city: &str) -> Filled {
        self.filled(const { place("venue") }, &[("venue", venue), ("city", city)])
    }

    /// Somebody with an office, as `Olaf Scholz, Chancellor of Germany`; its values are the two.
    pub fn person(&self, name: &str, role: &str) -> Filled {
        // Brackets within brackets read badly.
        let key = if role.contains(['(', '（']) {
            const { place("person.bracketed") }
        } else {
            const { place("person") }
        };
        self.filled(key, &[("name", name), ("role", role)])
    }

    /// A source, from what is known of it; its values are the three.
    pub fn source(
        &self,
        publisher: Option<&str>,
        title: Option<&str>,
        published: Option<&When>,
    ) -> Filled {
        let title = title.map_or(String::new(), |title| {
            self.fill(const { place("source.title") }, &[("title", title)])
        });
        let published = published.map_or(String::new(), |when| {
            self.fill(const { place("source.published") }, &[("date", &self.date(when))])
        });
        let parts = [publisher.unwrap_or_default(), &title, &published];
        self.chained(const { place("source") }, ["source", "next"], &parts)
    }

    /// The names of the stops as one way, as `Tokyo – Berlin – Tokyo`; its values are they.
    pub fn route(&self, stops: &[&str]) -> Filled {
        self.chained(const { place("route") }, ["route", "stop"], stops)
    }

    /// Facts that are known, one after another.
    fn list(&self, facts: &[&str]) -> String {
        self.chained(const { place("list") }, ["list", "next"], facts).text
    }

    /// Joins what is not empty, two at a time, by a pattern for what there is and what comes next.
    fn chained(&self, key: usize, [so_far, next]: [&str; 2], parts: &[&str]) -> Filled {
        let mut chain = Filled::default();
        for (index, part) in parts.iter().enumerate().filter(|(_, part)| !part.is_empty()) {
            chain = if chain.text.is_empty() {
                Filled { text: (*part).to_owned(), places: vec![(index, 0..part.len())] }
            } else {
                let longer = self.filled(key, &[(so_far, &chain.text), (next, part)]);
                longer.nested(&chain.places, index)
            };
        }
        chain
    }

    /// The title of the last step.
    pub fn whole_trip(&self) -> &str {
        self.text(const { place("whole_trip") })
    }

    /// One sentence for the trip.
    pub fn trip_sentence(&self, trip: &TripFacts<'_>) -> String {
        self.fill(
            const { place("trip") },
            &[
                ("title", trip.title),
                ("route", &self.route(trip.stops).text),
                ("stops", &self.count(const { place("stops") }, trip.stops.len())),
                ("when", trip.when.unwrap_or_default()),
                ("distance", trip.distance),
            ],
        )
    }

    /// One sentence for a leg.
    pub fn leg_sentence(&self, leg: &LegFacts<'_>) -> String {
        self.fill(
            const { place("leg") },
            &[
                ("from", leg.from),
                ("to", leg.to),
                ("mode", leg.mode),
                ("when", leg.when.unwrap_or_default()),
                ("arrival", leg.arrival.unwrap_or_default()),
                ("distance", leg.distance),
                ("status", leg.status),
            ],
        )
    }

    /// One sentence for a stop.
    pub fn stop_sentence(&self, stop: &StopFacts<'_>) -> String {
        let meetings = match stop.meetings {
            0 => String::new(),
            count => self.count(const { place("meetings") }, count),
        };
        self.fill(
            const { place("stop") },
            &[
                ("number", &stop.number.to_string()),
                ("count", &stop.count.to_string()),
                ("name", stop.name),
                ("facts", &self.list(&[stop.when.unwrap_or_default(), &meetings])),
            ],
        )
    }

    /// One sentence for a meeting.
    pub fn meeting_sentence(&self, meeting: &MeetingFacts<'_>) -> String {
        self.fill(
            const { place("meeting") },
            &[
                ("title", meeting.title),
                ("place", meeting.place),
                ("when", meeting.when.unwrap_or_default()),
                ("status", meeting.status),
            ],
        )
    }

    /// Legs or meetings counted by status, as `7 meetings: 2 held, 5 planned` or `3 legs, all planned`.
    pub fn tally(&self, of: Subject, counts: &[(usize, Status)]) -> String {
        let all = counts.iter().map(|(count, _)| count).sum();
        let total = match of {
            Subject::Leg => self.count(const { place("legs") }, all),
            Subject::Meeting => self.count(const { place("meetings") }, all),
        };
        if let &[(count, status)] = counts {
            let pattern = match count {
                1 => self.text(const { place("tally.single") }),
                _ => self.form(const { place("tally.all") }, count),
            };
            let status = self.statuses(status, of, count);
            return super::pattern::fill(pattern, &[("total", &total), ("status", status)]).text;
        }
        let mut parts = Vec::new();
        for &(count, status) in counts {
            let (status, count) = (self.statuses(status, of, count), count.to_string());
            parts.push(
                self.fill(const { place("tally.part") }, &[("count", &count), ("status", status)]),
            );
        }
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let parts = self.list(&parts);
        self.fill(const { place("tally.mixed") }, &[("total", &total), ("parts", &parts)])
    }

    /// `1 meeting`, `3 legs`.
    pub(super) fn count(&self, key: usize, count: usize) -> String {
        super::pattern::fill(self.form(key, count), &[("count", &count.to_string())]).text
    }

    /// A phrase with its full stop.
    pub fn sentence(&self, phrase: &str) -> String {
        self.fill(const { place("sentence") }, &[("phrase", phrase)])
    }

    /// Sentences after one another.
    pub fn sentences(&self, sentences: &[String]) -> String {
        let sentences: Vec<&str> = sentences.iter().map(String::as_str).collect();
        self.chained(const { place("sentences") }, ["text", "sentence"], &sentences).text
    }

    /// What the chart shows.
    pub fn distance_covered(&self) -> &str {
        self.text(const { place("distance_covered") })
    }

    /// Where the map comes from, and what its borders do not say.
    pub fn credit(&self) -> &str {
        self.text(const { place("credit") })
    }
}
