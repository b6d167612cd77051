//! Dates and distances as a language writes them.

use super::catalogue::{Words, place};
use super::names::Label;
use super::number::{self, Shared};
use crate::trip::When;

impl Words {
    /// A date in the precision it has, as `10 July 2024` or `12 July 2024, 15:35 (UTC+2)`.
    pub fn date(&self, when: &When) -> String {
        let Some(time) = when.time() else { return self.day(when) };
        self.fill(
            const { place("date.time") },
            &[
                ("date", &self.day(when)),
                ("time", &number::clock(time)),
                ("zone", &number::offset(time)),
            ],
        )
    }

    /// The same without the time of day.
    fn day(&self, when: &When) -> String {
        let key = match (when.month(), when.day()) {
            (Some(_), Some(_)) => const { place("date.day") },
            (Some(_), None) => const { place("date.month") },
            (None, _) => const { place("date.year") },
        };
        self.fill_day(key, when)
    }

    /// A day or a month without its year, as `10 July` or `July`.
    pub fn date_in_year(&self, when: &When) -> String {
        let key = match (when.month(), when.day()) {
            (Some(_), Some(_)) => const { place("date.day_in_year") },
            (Some(_), None) => const { place("date.month_in_year") },
            (None, _) => return String::new(),
        };
        self.fill_day(key, when)
    }

    fn fill_day(&self, key: usize, when: &When) -> String {
        let day = when.day().map_or(String::new(), |day| self.number_of_day(day));
        let year = when.year().to_string();
        self.fill(key, &[("day", &day), ("month", self.month(when)), ("year", &year)])
    }

    /// The name of the month; none without one.
    fn month(&self, when: &When) -> &str {
        when.month().map_or("", |month| {
            self.text((const { place("month.1") } + usize::from(month)).saturating_sub(1))
        })
    }

    /// `10`, or for the first what it is called.
    fn number_of_day(&self, day: u8) -> String {
        if day == 1 { self.label(Label::FirstDay).to_owned() } else { day.to_string() }
    }

    /// A day whose month has been said, as `10`.
    pub fn day_in_month(&self, day: u8) -> String {
        self.fill(const { place("date.day_in_month") }, &[("day", &self.number_of_day(day))])
    }

    /// Two dates, with what they share said once, as `10–11 July 2024`.
    pub fn range(&self, first: &When, last: &When) -> String {
        let year = first.year().to_string();
        match number::shared(first, last) {
            Shared::Everything => self.date(first),
            Shared::Day(from, to) => self.fill(
                const { place("range.times") },
                &[
                    ("date", &self.day(first)),
                    ("from", &number::clock(from)),
                    ("to", &number::clock(to)),
                    ("zone", &number::offset(from)),
                ],
            ),
            Shared::Month(from, to) => self.fill(
                const { place("range.days") },
                &[
                    ("from", &self.number_of_day(from)),
                    ("to", &self.number_of_day(to)),
                    ("month", self.month(first)),
                    ("year", &year),
                ],
            ),
            Shared::Year if first.day().is_none() => self.between_dates(
                const { place("range.months") },
                self.month(first),
                self.month(last),
                &year,
            ),
            Shared::Year => {
                let (from, to) = (self.date_in_year(first), self.date_in_year(last));
                self.between_dates(const { place("range.days_in_year") }, &from, &to, &year)
            }
            Shared::Nothing => {
                let (from, to) = (self.date(first), self.date(last));
                self.between_dates(const { place("range.dates") }, &from, &to, &year)
            }
        }
    }

    fn between_dates(&self, key: usize, from: &str, to: &str, year: &str) -> String {
        self.fill(key, &[("from", from), ("to", to), ("year", year)])
    }

    /// A departure where the arrival belonging to it is not known, as `departure 10 July 2024`.
    pub fn departure_on(&self, when: &When) -> String {
        self.fill(const { place("date.departure") }, &[("date", &self.date(when))])
    }

    /// An arrival where the departure belonging to it is not known, as `arrival 14 July 2024`.
    pub fn arrival_on(&self, when: &When) -> String {
        self.fill(const { place("date.arrival") }, &[("date", &self.date(when))])
    }

    /// `As of 10 July 2024`.
    pub fn as_of(&self, updated: &When) -> String {
        self.fill(const { place("date.as_of") }, &[("date", &self.date(updated))])
    }

    /// The local day of an arrival against that of the departure, as `the same day`.
    pub fn days_later(&self, days: i32) -> String {
        let key = match days {
            ..=-1 => const { place("days.before") },
            0 => const { place("days.same") },
            1 => const { place("days.next") },
            _ => return self.count(const { place("days.later") }, days.unsigned_abs() as usize),
        };
        self.text(key).to_owned()
    }

    /// The same in a sentence, as `arrives the same day`.
    pub fn arrival(&self, days_later: i32) -> String {
        self.fill(const { place("days.arrival") }, &[("day", &self.days_later(days_later))])
    }

    /// A date with a remark, as `10 July 2024, the same day`.
    pub fn remarked(&self, date: &str, remark: &str) -> String {
        self.fill(const { place("date.remarked") }, &[("date", date), ("remark", remark)])
    }

    /// A distance in metres, as `10,922 km`, or `about 10,922 km` where the way is not known.
    pub fn distance(&self, metres: f64, about: bool) -> String {
        let kilometres = number::whole(metres / 1000.0);
        let (key, number) = match kilometres {
            0 => (const { place("number.metres") }, number::whole(metres / 10.0) * 10),
            _ => (const { place("number.kilometres") }, kilometres),
        };
        let distance = self.fill(key, &[("number", &self.grouped(number))]);
        if !about {
            return distance;
        }
        self.fill(const { place("number.about") }, &[("distance", &distance)])
    }

    /// A number with its digits in groups of three, where it is large enough for that.
    fn grouped(&self, number: u32) -> String {
        let from = self.text(const { place("number.group_from") }).parse().unwrap_or(u32::MAX);
        let group = if number < from { "" } else { self.text(const { place("number.group") }) };
        number::grouped(number, group)
    }
}
