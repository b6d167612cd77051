//! Dates as precise as they were published: a year, a month, a day, or a minute with its offset.

use std::fmt;

use crate::problem::{Code, quoted};

/// How much of a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// `2024`
    Year,
    /// `2024-07`
    Month,
    /// `2024-07-10`
    Day,
    /// `2024-07-12T15:35+02:00`
    Minute,
}

/// A time of day with its offset from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// Minutes east of UTC, −720 to 840.
    pub offset_minutes: i16,
}

/// A date in local time; it exists in the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
    clock: Option<Clock>,
}

/// Why a text is not a date.
pub(crate) type Refusal = (Code, String);

impl When {
    /// Reads one of the four forms; seconds may follow the minutes and are dropped.
    ///
    /// # Errors
    /// The code and the sentence for a problem.
    pub(crate) fn parse(text: &str) -> Result<Self, Refusal> {
        let (date, time) = match text.split_once('T') {
            Some((date, time)) => (date, Some(time)),
            None => (text, None),
        };
        let mut parts = date.split('-');
        let year = parts.next().and_then(|part| digits(part, 4));
        let month = parts.next().map(|part| digits(part, 2));
        let day = parts.next().map(|part| digits(part, 2));
        let (Some(year), None) = (year, parts.next()) else { return Err(bad_form(text)) };
        if month == Some(None) || day == Some(None) || (time.is_some() && day.is_none()) {
            return Err(bad_form(text));
        }
        let (month, day) = (month.flatten(), day.flatten());
        check_date(text, year, month, day)?;
        let clock = time.map(|time| parse_clock(text, time)).transpose()?;
        let small = |n: u16| u8::try_from(n).unwrap_or(u8::MAX);
        Ok(Self { year, month: month.map(small), day: day.map(small), clock })
    }

    /// A day, from the days since 1970-01-01; before the year 1 and after 9999, the nearest there is.
    ///
    /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
    pub(crate) fn on_day(days: i32) -> Self {
        let days = days.clamp(-719_162, 2_932_896) + 719_468;
        let (era, day_of_era) = (days / 146_097, days % 146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let march_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * march_month + 2) / 5 + 1;
        let month = (march_month + 2) % 12 + 1;
        let year = era * 400 + year_of_era + i32::from(month <= 2);
        let small = |n: i32| u8::try_from(n).ok();
        Self {
            year: u16::try_from(year).unwrap_or(1),
            month: small(month),
            day: small(day),
            clock: None,
        }
    }

    /// How much is known.
    pub fn precision(&self) -> Precision {
        match (self.month, self.day, self.clock) {
            (_, _, Some(_)) => Precision::Minute,
            (_, Some(_), _) => Precision::Day,
            (Some(_), _, _) => Precision::Month,
            _ => Precision::Year,
        }
    }

    /// 1 to 9999.
    pub fn year(&self) -> u16 {
        self.year
    }

    /// 1 to 12.
    pub fn month(&self) -> Option<u8> {
        self.month
    }

    /// 1 to 31.
    pub fn day(&self) -> Option<u8> {
        self.day
    }

    /// Time of day and offset.
    pub fn time(&self) -> Option<Clock> {
        self.clock
    }

    /// The same date, known no more exactly than this.
    #[must_use]
    pub fn at_most(&self, precision: Precision) -> Self {
        Self {
            year: self.year,
            month: self.month.filter(|_| precision >= Precision::Month),
            day: self.day.filter(|_| precision >= Precision::Day),
            clock: self.clock.filter(|_| precision >= Precision::Minute),
        }
    }

    /// The first local day it can mean, in days since 1970-01-01.
    pub fn first_day(&self) -> i32 {
        days_from_civil(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last local day it can mean, in days since 1970-01-01.
    pub fn last_day(&self) -> i32 {
        let month = self.month.unwrap_or(12);
        let day = self.day.unwrap_or(days_in_month(self.year, month));
        days_from_civil(self.year, month, day)
    }

    /// The instant, in seconds since 1970-01-01T00:00Z, when there is a time.
    pub fn instant_s(&self) -> Option<i64> {
        let clock = self.clock?;
        let minutes = i64::from(self.first_day()) * 1440
            + i64::from(clock.hour) * 60
            + i64::from(clock.minute)
            - i64::from(clock.offset_minutes);
        Some(minutes * 60)
    }

    /// True when this is surely before the other: by instants if both have them, else by local days.
    pub fn is_before(&self, other: &Self) -> bool {
        self.is_before_by_days(other, 0)
    }

    /// As [`When::is_before`], where days without a time must differ by more than `slack_days`, because
    /// the two are not in the same place and its date may differ.
    pub(crate) fn is_before_by_days(&self, other: &Self, slack_days: i32) -> bool {
        match (self.instant_s(), other.instant_s()) {
            (Some(this), Some(that)) => this < that,
            _ => self.last_day() + slack_days < other.first_day(),
        }
    }

    /// Sorts what happens in one place: by first possible local minute.
    pub(super) fn local_minute(&self) -> i64 {
        let minute =
            self.clock.map_or(0, |clock| i64::from(clock.hour) * 60 + i64::from(clock.minute));
        i64::from(self.first_day()) * 1440 + minute
    }
}

impl fmt::Display for When {
    /// In the notation of the file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        if let Some(Clock { hour, minute, offset_minutes }) = self.clock {
            let sign = if offset_minutes < 0 { '-' } else { '+' };
            let offset = offset_minutes.unsigned_abs();
            write!(f, "T{hour:02}:{minute:02}{sign}{:02}:{:02}", offset / 60, offset % 60)?;
        }
        Ok(())
    }
}

fn bad_form(text: &str) -> Refusal {
    let message = format!(
        "found {}, expected a date such as \"2024\", \"2024-07\", \"2024-07-10\" or \"2024-07-12T15:35+02:00\"",
        quoted(text)
    );
    (Code::BadDate, message)
}

fn no_such(text: &str, why: &str) -> Refusal {
    (Code::NoSuchDate, format!("{} does not exist: {why}", quoted(text)))
}

fn check_date(text: &str, year: u16, month: Option<u16>, day: Option<u16>) -> Result<(), Refusal> {
    if year == 0 {
        return Err(no_such(text, "years go from 0001 to 9999"));
    }
    let Some(month) = month else { return Ok(()) };
    let Some(month) = u8::try_from(month).ok().filter(|month| (1..=12).contains(month)) else {
        return Err(no_such(text, "months go from 01 to 12"));
    };
    let last = days_in_month(year, month);
    match day {
        Some(day) if day == 0 || day > u16::from(last) => {
            Err(no_such(text, &format!("the days of {year:04}-{month:02} go from 01 to {last}")))
        }
        _ => Ok(()),
    }
}

/// Reads `15:35+02:00`, `15:35:00Z` and the like.
fn parse_clock(text: &str, time: &str) -> Result<Clock, Refusal> {
    let end = time.find(['+', '-', 'Z']).unwrap_or(time.len());
    let (clock, offset) = time.split_at_checked(end).unwrap_or((time, ""));
    let parts: Vec<Option<u16>> = clock.split(':').map(|part| digits(part, 2)).collect();
    let (hour, minute) = match parts[..] {
        [Some(hour), Some(minute)] => (hour, minute),
        [Some(hour), Some(minute), Some(second)] if second < 60 => (hour, minute),
        _ => return Err(bad_form(text)),
    };
    if hour > 23 || minute > 59 {
        return Err(no_such(text, "times go from 00:00 to 23:59"));
    }
    if offset.is_empty() {
        let message = format!(
            "{} has no offset from UTC, so the instant is not known; write it as in \"2024-07-12T15:35+02:00\", or leave the time out",
            quoted(text)
        );
        return Err((Code::TimeWithoutOffset, message));
    }
    let offset_minutes = parse_offset(text, offset)?;
    let small = |n: u16| u8::try_from(n).unwrap_or(u8::MAX);
    Ok(Clock { hour: small(hour), minute: small(minute), offset_minutes })
}

/// Minutes east of UTC from `+02:00`, `-05:30` or `Z`.
fn parse_offset(text: &str, offset: &str) -> Result<i16, Refusal> {
    if offset == "Z" {
        return Ok(0);
    }
    let sign = match offset.as_bytes() {
        [b'+', ..] => 1,
        [b'-', ..] => -1,
        // A `Z` with more after it.
        _ => return Err(bad_form(text)),
    };
    let (hours, minutes) = offset
        .get(1..)
        .and_then(|offset| offset.split_once(':'))
        .and_then(|(hours, minutes)| Some((digits(hours, 2)?, digits(minutes, 2)?)))
        .ok_or_else(|| bad_form(text))?;
    let total = i16::try_from(hours * 60 + minutes).unwrap_or(i16::MAX) * sign;
    if minutes > 59 || !(-12 * 60..=14 * 60).contains(&total) {
        return Err(no_such(text, "offsets go from -12:00 to +14:00"));
    }
    Ok(total)
}

/// A number of exactly this many ASCII digits, at most four.
fn digits(text: &str, count: usize) -> Option<u16> {
    let valid = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if valid { text.parse().ok() } else { None }
}

fn days_in_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    }
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar, for years from 1.
///
/// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`: the year starts in
/// March, so that the leap day is its last.
fn days_from_civil(year: u16, month: u8, day: u8) -> i32 {
    let (year, month, day) = (i32::from(year), i32::from(month), i32::from(day));
    let year = if month <= 2 { year - 1 } else { year };
    let era = year / 400;
    let year_of_era = year % 400;
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_four_precisions_are_read_and_shown_as_written() {
        let forms = [
            ("2024", Precision::Year),
            ("2024-07", Precision::Month),
            ("2024-02-29", Precision::Day),
            ("2024-07-12T15:35+02:00", Precision::Minute),
            ("2024-07-12T15:35-03:30", Precision::Minute),
        ];
        for (text, precision) in forms {
            let when = When::parse(text).unwrap();
            assert_eq!(when.precision(), precision, "{text}");
            assert_eq!(when.to_string(), text);
        }
        assert_eq!(
            When::parse("2024-07-12T15:35:20Z").unwrap().to_string(),
            "2024-07-12T15:35+00:00"
        );
    }

    #[test]
    fn each_mistake_has_its_code() {
        let refused = |text| When::parse(text).unwrap_err().0;
        for text in [
            "",
            "10 July 2024",
            "2024-7",
            "24-07-10",
            "2024-07-10T",
            "2024-07T10:00Z",
            "2024-07-10T10Z",
            "2024-07-10-1",
            "+024",
            "2024-07-10T10:00+2",
            "2024-07-10T10:00Z02:00",
        ] {
            assert_eq!(refused(text), Code::BadDate, "{text}");
        }
        for text in [
            "2024-02-30",
            "2023-02-29",
            "1900-02-29",
            "2024-13",
            "2024-00",
            "2024-07-00",
            "0000",
            "2024-07-10T24:00Z",
            "2024-07-10T10:00+99:00",
            "2024-07-10T10:00+14:01",
        ] {
            assert_eq!(refused(text), Code::NoSuchDate, "{text}");
        }
        assert_eq!(refused("2024-07-10T10:00"), Code::TimeWithoutOffset);
    }

    #[test]
    fn days_and_instants_agree_with_the_calendar() {
        let day = |text| When::parse(text).unwrap().first_day();
        assert_eq!(day("1970-01-01"), 0);
        assert_eq!(day("2000-02-29"), 11_016);
        assert_eq!(day("2000-03-01"), 11_017);
        assert_eq!(day("0001-01-01"), -719_162);
        assert_eq!(day("9999-12-31"), 2_932_896);
        for days in (-719_162..=2_932_896).step_by(97) {
            assert_eq!(When::on_day(days).first_day(), days);
        }
        assert_eq!(When::on_day(11_016).to_string(), "2000-02-29");
        assert_eq!([i32::MIN, i32::MAX].map(|days| When::on_day(days).year()), [1, 9999]);
        let instant = |text| When::parse(text).unwrap().instant_s().unwrap();
        assert_eq!(instant("2024-07-12T15:35+02:00"), 1_720_791_300);
        assert_eq!(instant("1969-12-31T23:59Z"), -60);
    }

    #[test]
    fn before_means_surely_before() {
        let before = |a: &str, b: &str| When::parse(a).unwrap().is_before(&When::parse(b).unwrap());
        assert!(before("2024-07-10", "2024-07-11"));
        assert!(!before("2024-07-10", "2024-07-10"));
        assert!(!before("2024-07", "2024-07-11"));
        assert!(before("2024-06", "2024-07-01"));
        assert!(before("2024-07-10T23:00+09:00", "2024-07-10T11:00-04:00"));
        assert!(
            !before("2024-07-10T12:00-04:00", "2024-07-11T00:30+09:00"),
            "the later date is the earlier instant"
        );
    }
}
