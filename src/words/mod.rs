//! Every word a reader reads that is not in the trip file: one folder a language.
//!
//! A language is an implementation of [`Words`], so a missing word does not compile. Words are plain
//! text; nothing here is markup.

#[cfg(not(target_arch = "wasm32"))]
mod country;
mod en;
mod ja;
mod labels;
mod number;
mod region;

#[cfg(not(target_arch = "wasm32"))]
pub use country::country_name;
pub use labels::{Labels, Marks, Terms};
pub use region::Region;

use crate::trip::{MeetingKind, Mode, PathKind, Status, When};

/// The words of one language.
pub trait Words: Sync {
    /// BCP 47 tag of this language.
    fn lang(&self) -> &'static str;
    /// Names of the controls and parts of the element.
    fn labels(&self) -> &'static Labels;
    /// Terms of the details of a step.
    fn terms(&self) -> &'static Terms;
    /// How sure a leg or meeting is, as `planned`.
    fn status(&self, status: Status, of: Subject) -> &'static str;
    /// How a leg is travelled, as `by air`.
    fn mode(&self, mode: Mode) -> &'static str;
    /// What the drawn way stands for.
    fn path(&self, path: PathKind) -> &'static str;
    /// What other marks on the map stand for.
    fn marks(&self) -> &'static Marks;
    /// What kind of meeting it is, as `bilateral talks`.
    fn meeting_kind(&self, kind: MeetingKind) -> &'static str;
    /// A date in the precision it has, as `10 July 2024` or `12 July 2024, 15:35 (UTC+2)`.
    fn date(&self, when: &When) -> String;
    /// A day or a month without its year, as `10 July` or `July`.
    fn date_in_year(&self, when: &When) -> String;
    /// A day whose month has been said, as `10`.
    fn day_in_month(&self, day: u8) -> String;
    /// Two dates, with what they share said once, as `10–11 July 2024`.
    fn range(&self, first: &When, last: &When) -> String;
    /// A departure where the arrival belonging to it is not known, as `departure 10 July 2024`.
    fn departure_on(&self, when: &When) -> String;
    /// An arrival where the departure belonging to it is not known, as `arrival 14 July 2024`.
    fn arrival_on(&self, when: &When) -> String;
    /// The local day of an arrival against that of the departure, as `the same day`.
    fn days_later(&self, days: i32) -> String;
    /// The same in a sentence, as `arrives the same day`.
    fn arrival(&self, days_later: i32) -> String;
    /// A date with a remark, as `10 July 2024, the same day`.
    fn remarked(&self, date: &str, remark: &str) -> String;
    /// A distance in metres, as `10,922 km`, or `about 10,922 km` where the way is not known.
    fn distance(&self, metres: f64, about: bool) -> String;
    /// `As of 10 July 2024`.
    fn as_of(&self, updated: &When) -> String;
    /// The title of a leg, as `Tokyo to Berlin`.
    fn between(&self, from: &str, to: &str) -> String;
    /// A venue in its city, as `Federal Chancellery, Berlin`.
    fn venue(&self, venue: &str, city: &str) -> String;
    /// Somebody with an office, as `Olaf Scholz, Chancellor of Germany`.
    fn person(&self, name: &str, role: &str) -> String;
    /// A source, from what is known of it.
    fn source(
        &self,
        publisher: Option<&str>,
        title: Option<&str>,
        published: Option<&When>,
    ) -> String;
    /// The names of the stops as one way, as `Tokyo – Berlin – Tokyo`.
    fn route(&self, stops: &[&str]) -> String;
    /// The title of the last step.
    fn whole_trip(&self) -> &'static str;
    /// One sentence for the trip.
    fn trip_sentence(&self, trip: &TripFacts<'_>) -> String;
    /// One sentence for a leg.
    fn leg_sentence(&self, leg: &LegFacts<'_>) -> String;
    /// One sentence for a stop.
    fn stop_sentence(&self, stop: &StopFacts<'_>) -> String;
    /// One sentence for a meeting.
    fn meeting_sentence(&self, meeting: &MeetingFacts<'_>) -> String;
    /// Legs or meetings counted by status, as `7 meetings: 2 held, 5 planned` or `3 legs, all planned`.
    fn tally(&self, of: Subject, counts: &[(usize, Status)]) -> String;
    /// A phrase with its full stop.
    fn sentence(&self, phrase: &str) -> String;
    /// Sentences after one another.
    fn sentences(&self, sentences: &[String]) -> String;
    /// What the chart shows.
    fn distance_covered(&self) -> &'static str;
    /// Where the map comes from, and what its borders do not say.
    fn credit(&self) -> &'static str;
}

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

/// The words for a BCP 47 tag: those of its primary language, or else English.
///
/// ```
/// assert_eq!(trip_map::words::for_language("ja-JP").lang(), "ja");
/// assert_eq!(trip_map::words::for_language("tlh").lang(), "en");
/// ```
pub fn for_language(tag: &str) -> &'static dyn Words {
    let primary = tag.split('-').next().unwrap_or(tag);
    if primary.eq_ignore_ascii_case("ja") { &ja::Japanese } else { &en::English }
}

/// The shape of a status, the same in every language; its word goes with it.
pub fn symbol(status: Status) -> &'static str {
    match status {
        Status::Arranging => "◌",
        Status::Planned => "○",
        Status::Confirmed => "◎",
        Status::Underway => "◐",
        Status::Held => "●",
        Status::Postponed => "⊖",
        Status::Cancelled => "✕",
    }
}

/// The stroke of a path in the legend, as it is drawn.
pub fn stroke(path: PathKind) -> &'static str {
    match path {
        PathKind::Published => "━",
        PathKind::Indicative => "┈",
    }
}

/// The same where it is still ahead.
pub fn thin_stroke(path: PathKind) -> &'static str {
    match path {
        PathKind::Published => "╌",
        PathKind::Indicative => "┈",
    }
}

/// The stroke of a leg that is cancelled, in the legend, as it is drawn.
pub const CANCELLED: &str = "─✕─";

/// The stroke of one that is postponed.
pub const POSTPONED: &str = "─|─";

/// The number of meetings in the legend, as it is drawn.
pub const COUNT: &str = "②";

/// The shade of the night in the legend, as it is drawn.
pub const SHADE: &str = "▒";

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// (first, last, English, Japanese); the same date twice is a single date.
    const RANGES: &[(&str, &str, &str, &str)] = &[
        ("2024", "2024", "2024", "2024年"),
        ("2024-07", "2024-07", "July 2024", "2024年7月"),
        ("2024-07-10", "2024-07-10", "10 July 2024", "2024年7月10日"),
        (
            "2024-07-12T15:35+02:00",
            "2024-07-12T15:35+02:00",
            "12 July 2024, 15:35 (UTC+2)",
            "2024年7月12日 15:35（UTC+2）",
        ),
        (
            "2024-07-12T15:35-03:30",
            "2024-07-12T16:00-03:30",
            "12 July 2024, 15:35–16:00 (UTC−3:30)",
            "2024年7月12日 15:35〜16:00（UTC−3:30）",
        ),
        ("2024-07-10", "2024-07-11", "10–11 July 2024", "2024年7月10〜11日"),
        ("2024-05-02", "2024-05-01", "2 May 2024 – 1 May 2024", "2024年5月2日〜2024年5月1日"),
        ("2024-06-30", "2024-07-02", "30 June – 2 July 2024", "2024年6月30日〜7月2日"),
        ("2024-06", "2024-07", "June–July 2024", "2024年6〜7月"),
        (
            "2023-12-30",
            "2024-01-02",
            "30 December 2023 – 2 January 2024",
            "2023年12月30日〜2024年1月2日",
        ),
        ("2023", "2024", "2023 – 2024", "2023年〜2024年"),
        ("2024-07", "2024-07-12", "July 2024 – 12 July 2024", "2024年7月〜2024年7月12日"),
        (
            "2024-07-12T09:00Z",
            "2024-07-12T12:00+01:00",
            "12 July 2024, 09:00 (UTC) – 12 July 2024, 12:00 (UTC+1)",
            "2024年7月12日 09:00（UTC）〜2024年7月12日 12:00（UTC+1）",
        ),
    ];

    #[test]
    fn ranges_say_once_what_they_share() {
        for &(first, last, english, japanese) in RANGES {
            let (first, last) = (When::parse(first).unwrap(), When::parse(last).unwrap());
            assert_eq!(for_language("en").range(&first, &last), english);
            assert_eq!(for_language("ja").range(&first, &last), japanese);
        }
    }

    #[test]
    fn distances_are_grouped_and_never_too_exact() {
        let english = |metres| for_language("en").distance(metres, false);
        assert_eq!(english(10_921_600.0), "10,922 km");
        assert_eq!(english(999_600.0), "1,000 km");
        assert_eq!(english(447.0), "450 m");
        assert_eq!(for_language("ja").distance(27_345_000.0, true), "約27,345 km");
        assert_eq!(for_language("en").distance(27_345_000.0, true), "about 27,345 km");
    }

    #[test]
    fn every_status_has_its_own_shape() {
        let symbols: std::collections::BTreeSet<&str> =
            Status::ALL.iter().map(|&s| symbol(s)).collect();
        assert_eq!(symbols.len(), Status::ALL.len());
    }
}
