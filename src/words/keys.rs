//! What every language has to say: each word and each sentence once, by its name in the files of `languages/`.
//!
//! The build script reads this file, too, and holds every language to it.

/// A text of a catalogue.
pub struct Key {
    /// Its name in the file.
    pub name: &'static str,
    /// What stands in braces in it, separated by spaces; in square brackets what may be unknown.
    #[cfg(not(target_arch = "wasm32"))]
    pub takes: &'static str,
    /// Whether it depends on a number, and may have a form for each plural of the language.
    #[cfg(not(target_arch = "wasm32"))]
    pub counts: bool,
}

/// The rules of the plurals, which are no text.
pub const PLURAL: &str = "plural";

const fn text(name: &'static str) -> Key {
    pattern(name, "")
}

#[cfg_attr(
    target_arch = "wasm32",
    allow(unused_variables, reason = "the build has checked the languages")
)]
const fn pattern(name: &'static str, takes: &'static str) -> Key {
    Key {
        name,
        #[cfg(not(target_arch = "wasm32"))]
        takes,
        #[cfg(not(target_arch = "wasm32"))]
        counts: false,
    }
}

#[cfg_attr(
    target_arch = "wasm32",
    allow(unused_variables, reason = "the build has checked the languages")
)]
const fn counted(name: &'static str, takes: &'static str) -> Key {
    Key {
        name,
        #[cfg(not(target_arch = "wasm32"))]
        takes,
        #[cfg(not(target_arch = "wasm32"))]
        counts: true,
    }
}

/// All of them.
pub const KEYS: &[Key] = &[
    // BCP 47.
    text("lang"),
    // Between groups of three digits, and the least number that has groups.
    text("number.group"),
    text("number.group_from"),
    pattern("number.kilometres", "number"),
    pattern("number.metres", "number"),
    pattern("number.about", "distance"),
    // How words and numbers run (`ltr`, `rtl`), and the locale of the browser's `Intl` that writes dates and
    // numbers as this file does.
    text("label.direction"),
    text("label.intl"),
    // Controls and parts of the element.
    text("label.play"),
    text("label.pause"),
    text("label.replay"),
    text("label.previous"),
    text("label.next"),
    text("label.position"),
    text("label.speed"),
    text("label.full_screen"),
    text("label.leave_full_screen"),
    text("label.zoom_in"),
    text("label.zoom_out"),
    text("label.back"),
    text("label.wheel_hint"),
    text("label.touch_hint"),
    text("label.keys"),
    text("label.updated"),
    text("label.corrections"),
    text("label.now"),
    text("label.readers_time"),
    text("label.itinerary"),
    text("label.sources"),
    text("label.map"),
    // The first of a month, which has a name of its own in some languages.
    text("label.first_day"),
    // What clocks show elsewhere: on another day, from one time to another, and from one day to another.
    pattern("label.clock", "date time"),
    pattern("label.period", "from to"),
    pattern("label.days", "from to"),
    // Terms of the details of a step.
    text("term.traveller"),
    text("term.route"),
    text("term.distance"),
    text("term.status"),
    text("term.departs"),
    text("term.arrives"),
    text("term.mode"),
    text("term.via"),
    text("term.path"),
    text("term.meetings"),
    text("term.kind"),
    text("term.with"),
    text("term.topics"),
    text("term.outcome"),
    // The legend.
    text("mark.ahead"),
    text("mark.cancelled"),
    text("mark.postponed"),
    text("mark.meetings"),
    text("mark.night"),
    text("path.published"),
    text("path.indicative"),
    // A flight is not held. The number is that of the legs or meetings it is said of.
    counted("status.leg.arranging", ""),
    counted("status.leg.planned", ""),
    counted("status.leg.confirmed", ""),
    counted("status.leg.underway", ""),
    counted("status.leg.held", ""),
    counted("status.leg.postponed", ""),
    counted("status.leg.cancelled", ""),
    counted("status.meeting.arranging", ""),
    counted("status.meeting.planned", ""),
    counted("status.meeting.confirmed", ""),
    counted("status.meeting.underway", ""),
    counted("status.meeting.held", ""),
    counted("status.meeting.postponed", ""),
    counted("status.meeting.cancelled", ""),
    text("mode.air"),
    text("mode.rail"),
    text("mode.road"),
    text("mode.sea"),
    text("mode.foot"),
    text("kind.summit"),
    text("kind.bilateral"),
    text("kind.multilateral"),
    text("kind.consultations"),
    text("kind.meeting"),
    text("kind.signing"),
    text("kind.speech"),
    text("kind.press"),
    text("kind.visit"),
    text("kind.ceremony"),
    // Dates, as exact as they are known.
    text("month.1"),
    text("month.2"),
    text("month.3"),
    text("month.4"),
    text("month.5"),
    text("month.6"),
    text("month.7"),
    text("month.8"),
    text("month.9"),
    text("month.10"),
    text("month.11"),
    text("month.12"),
    pattern("date.year", "year"),
    pattern("date.month", "month year"),
    pattern("date.day", "day month year"),
    pattern("date.month_in_year", "month"),
    pattern("date.day_in_year", "day month"),
    pattern("date.day_in_month", "day"),
    pattern("date.time", "date time zone"),
    // Two times of a day, two days of a month, two months and two days of a year, and two dates that share nothing.
    pattern("range.times", "date from to zone"),
    pattern("range.days", "from to month year"),
    pattern("range.months", "from to year"),
    pattern("range.days_in_year", "from to year"),
    pattern("range.dates", "from to"),
    // One of the two is known, and the day of an arrival against that of the departure.
    pattern("date.departure", "date"),
    pattern("date.arrival", "date"),
    pattern("date.as_of", "date"),
    pattern("date.remarked", "date remark"),
    text("days.same"),
    text("days.next"),
    text("days.before"),
    counted("days.later", "count"),
    pattern("days.arrival", "day"),
    // Names put together.
    pattern("between", "from to"),
    pattern("venue", "venue city"),
    pattern("person", "name role"),
    // Where the office has brackets of its own.
    pattern("person.bracketed", "name role"),
    pattern("route", "route stop"),
    pattern("list", "list next"),
    pattern("source", "source next"),
    pattern("source.title", "title"),
    pattern("source.published", "date"),
    // Sentences.
    text("whole_trip"),
    counted("stops", "count"),
    counted("legs", "count"),
    counted("meetings", "count"),
    pattern("trip", "title route stops [when] distance"),
    pattern("leg", "from to mode [when] [arrival] distance status"),
    pattern("stop", "number count name [facts]"),
    pattern("meeting", "title place [when] status"),
    // Legs or meetings by status: one, several of one status, and of several.
    pattern("tally.single", "total status"),
    counted("tally.all", "total status"),
    pattern("tally.mixed", "total parts"),
    pattern("tally.part", "count status"),
    pattern("sentence", "phrase"),
    pattern("sentences", "text sentence"),
    text("distance_covered"),
    text("credit"),
    // Seas and continents.
    text("region.pacific-ocean"),
    text("region.atlantic-ocean"),
    text("region.indian-ocean"),
    text("region.arctic-ocean"),
    text("region.mediterranean-sea"),
    text("region.caribbean-sea"),
    text("region.bering-sea"),
    text("region.sea-of-okhotsk"),
    text("region.north-sea"),
    text("region.baltic-sea"),
    text("region.black-sea"),
    text("region.adriatic-sea"),
    text("region.tyrrhenian-sea"),
    text("region.caspian-sea"),
    text("region.norwegian-sea"),
    text("region.barents-sea"),
    text("region.red-sea"),
    text("region.arabian-sea"),
    text("region.bay-of-bengal"),
    text("region.hudson-bay"),
    text("region.gulf-of-alaska"),
    text("region.labrador-sea"),
    text("region.bay-of-biscay"),
    text("region.gulf-of-guinea"),
    text("region.yellow-sea"),
    text("region.east-china-sea"),
    text("region.philippine-sea"),
    text("region.coral-sea"),
    text("region.tasman-sea"),
    text("region.kara-sea"),
    text("region.asia"),
    text("region.africa"),
    text("region.north-america"),
    text("region.south-america"),
    text("region.europe"),
    text("region.australia"),
    text("region.antarctica"),
];

/// What the page says when the core is what is missing: in the same files, and read by the page itself.
#[cfg(not(target_arch = "wasm32"))]
pub const PAGE_KEYS: &[Key] = &[
    text("failure.no-trip"),
    text("failure.trip-missing"),
    text("failure.trip-refused"),
    text("failure.trip-unreachable"),
    text("failure.trip-not-shared"),
    text("failure.trip-blocked"),
    text("failure.trip-slow"),
    text("failure.trip-too-large"),
    text("failure.trip-not-json"),
    text("failure.trip-web-page"),
    text("failure.trip-invalid"),
    text("failure.wasm-unsupported"),
    text("failure.wasm-blocked"),
    text("failure.wasm-missing"),
    text("failure.wasm-unreachable"),
    text("failure.wasm-slow"),
    text("failure.wasm-web-page"),
    text("failure.wasm-broken"),
    text("failure.wasm-mismatched"),
    text("failure.core-crashed"),
    text("failure.no-memory"),
    text("failure.no-canvas"),
    text("failure.browser-too-old"),
    text("failure.offline"),
    text("failure.opened-from-file"),
    text("frame.refused"),
];
