//! Numbers and times of day, which most languages write alike.

use crate::trip::{Clock, When};

/// The nearest whole number; writing it needs none of the code for fractions.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a length on the Earth")]
pub fn whole(number: f64) -> u32 {
    number.round() as u32
}

/// Digits in groups of three.
pub fn grouped(number: u32, separator: &str) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(digit);
    }
    out
}

/// `15:35`.
pub fn clock(clock: Clock) -> String {
    format!("{:02}:{:02}", clock.hour, clock.minute)
}

/// `UTC`, `UTC+2`, `UTC−3:30`.
pub fn offset(clock: Clock) -> String {
    let minutes = clock.offset_minutes.unsigned_abs();
    let sign = if clock.offset_minutes < 0 { '−' } else { '+' };
    match (minutes / 60, minutes % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}

/// What two dates have in common, for saying it once.
pub enum Shared {
    /// All of it.
    Everything,
    /// The day and the offset; the two times of day differ.
    Day(Clock, Clock),
    /// Year and month; the two days differ.
    Month(u8, u8),
    /// The year; the two have months.
    Year,
    /// Nothing that can be left out.
    Nothing,
}

/// Compares two dates of the same precision; of different precision they share nothing.
pub fn shared(first: &When, last: &When) -> Shared {
    if first == last {
        return Shared::Everything;
    }
    // Over the date line the arrival may be the day before; "2–1 May" would look like a slip.
    let backwards = last.first_day() < first.first_day();
    if backwards || first.precision() != last.precision() || first.year() != last.year() {
        return Shared::Nothing;
    }
    let same_month = first.month() == last.month();
    let same_day = same_month && first.day() == last.day();
    match (first.day(), last.day(), first.time(), last.time()) {
        (_, _, Some(from), Some(to)) if same_day && from.offset_minutes == to.offset_minutes => {
            Shared::Day(from, to)
        }
        (_, _, Some(_), Some(_)) => Shared::Nothing,
        (Some(from), Some(to), ..) if same_month => Shared::Month(from, to),
        _ => Shared::Year,
    }
}
