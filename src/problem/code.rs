//! The stable names of the problems.

use super::Severity;

/// One table: the name in Rust, the name a newsroom sees, the severity, and what it means.
macro_rules! codes {
    ($( #[doc = $meaning:literal] $severity:ident $name:ident = $code:literal; )*) => {
        /// The kinds of problem. Names are stable: tools may match on them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Code {
            $( #[doc = $meaning] $name, )*
        }

        impl Code {
            /// Every code, in the order of the checks.
            pub const ALL: &[Self] = &[$( Self::$name ),*];

            /// The name in kebab-case, as printed.
            pub fn as_str(self) -> &'static str {
                match self { $( Self::$name => $code, )* }
            }

            /// Whether it refuses the trip.
            pub fn severity(self) -> Severity {
                match self { $( Self::$name => Severity::$severity, )* }
            }

            /// What it means, in one sentence.
            pub fn meaning(self) -> &'static str {
                match self { $( Self::$name => $meaning.trim_ascii(), )* }
            }
        }
    };
}

codes! {
    /// The file is larger than 1 MiB.
    Error TooLarge = "too-large";
    /// The file is not UTF-8 text.
    Error NotUtf8 = "not-utf8";
    /// The file starts with a byte order mark, which JSON does not allow.
    Error ByteOrderMark = "byte-order-mark";
    /// The file is not JSON.
    Error NotJson = "not-json";
    /// Lists and objects are nested more than 32 deep.
    Error TooDeep = "too-deep";
    /// An object has the same key twice, so one of the two values would be lost.
    Error DuplicateKey = "duplicate-key";
    /// A text has a control character or one that changes the direction of what follows.
    Error ForbiddenCharacter = "forbidden-character";
    /// A text is longer than 2,000 characters.
    Error TextTooLong = "text-too-long";
    /// The file is written for another format than 1.
    Error UnsupportedFormat = "unsupported-format";
    /// A field is not known here; most often its name is misspelt.
    Error UnknownField = "unknown-field";
    /// A field that must be there is missing.
    Error MissingField = "missing-field";
    /// A value is of the wrong kind, such as a string where a number belongs.
    Error WrongType = "wrong-type";
    /// An id has other characters than a-z, 0-9 and hyphens, or is not 1 to 64 characters long.
    Error BadId = "bad-id";
    /// Two meetings have the same id.
    Error DuplicateId = "duplicate-id";
    /// A text has nothing to show.
    Error EmptyText = "empty-text";
    /// A language is not a BCP 47 tag such as en or zh-Hant.
    Error BadLanguage = "bad-language";
    /// A country is not an ISO 3166-1 code of two capital letters.
    Error BadCountry = "bad-country";
    /// A time zone does not look like an IANA name such as Europe/Berlin.
    Error BadZone = "bad-zone";
    /// A revision number is not 1 or more.
    Error BadRevision = "bad-revision";
    /// A longitude or latitude is off the map, or the two are swapped.
    Error BadCoordinates = "bad-coordinates";
    /// A word is not one of the words known for this field.
    Error UnknownValue = "unknown-value";
    /// A leg or meeting does not say its status.
    Error MissingStatus = "missing-status";
    /// A place is named that the file does not define.
    Error UnknownPlace = "unknown-place";
    /// A source is named that the file does not define.
    Error UnknownSource = "unknown-source";
    /// Places lie within each other in a circle, or in more than 8 levels.
    Error WithinCycle = "within-cycle";
    /// A trip needs at least one leg.
    Error NoLegs = "no-legs";
    /// A trip has more than 500 legs.
    Error TooManyLegs = "too-many-legs";
    /// A trip has more than 2,000 meetings.
    Error TooManyMeetings = "too-many-meetings";
    /// A leg starts and ends at the same stop.
    Error LegToItself = "leg-to-itself";
    /// A leg does not start where the one before it ended.
    Error LegsDoNotJoin = "legs-do-not-join";
    /// A date is not written as 2024, 2024-07, 2024-07-10 or 2024-07-12T15:35+02:00.
    Error BadDate = "bad-date";
    /// A date or time is written well but does not exist.
    Error NoSuchDate = "no-such-date";
    /// A time has no offset from UTC, so it could be any of 26 instants.
    Error TimeWithoutOffset = "time-without-offset";
    /// A leg arrives before it departs.
    Error ArriveBeforeDepart = "arrive-before-depart";
    /// A leg departs before the one before it arrives.
    Error DepartBeforeArrive = "depart-before-arrive";
    /// A meeting ends before it begins.
    Error UntilBeforeWhen = "until-before-when";
    /// A meeting has an end but no beginning.
    Error UntilWithoutWhen = "until-without-when";
    /// A meeting is at a place where the trip does not stop.
    Error PlaceNotVisited = "place-not-visited";
    /// A link is not a plain https address.
    Error BadUrl = "bad-url";
    /// There are more errors than are listed.
    Error TooManyProblems = "too-many-problems";
    /// A meeting is dated before the arrival at its stop or after the departure from it.
    Warning OutsideStay = "outside-stay";
    /// A leg or meeting names no source.
    Warning NoSource = "no-source";
    /// A leg or meeting is still announced although the file was updated after it.
    Warning StaleStatus = "stale-status";
    /// A leg or meeting is said to be held, or underway, although the file was updated before it.
    Warning EarlyStatus = "early-status";
    /// A text lacks a language that the title has.
    Warning MissingTranslation = "missing-translation";
    /// The name of a place is too long for a label on a phone.
    Warning LabelTooLong = "label-too-long";
    /// A place lies at 0, 0, in the Gulf of Guinea: most often a number was left out.
    Warning NullIsland = "null-island";
    /// A place is defined and not used.
    Warning UnusedPlace = "unused-place";
    /// A source is defined and not used.
    Warning UnusedSource = "unused-source";
    /// There are more warnings than are listed.
    Warning TooManyWarnings = "too-many-warnings";
}
