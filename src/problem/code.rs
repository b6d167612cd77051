//! The stable names of the problems.

use super::Severity;

/// One table: what it means, the severity, the name in Rust, the name a newsroom sees, and how to mend it.
macro_rules! codes {
    ($( #[doc = $meaning:literal] $severity:ident $name:ident = $code:literal, $mend:literal; )*) => {
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

            /// How to mend it, in one sentence or two. For people who write trip files, so the
            /// WebAssembly has none of it.
            #[cfg(not(target_arch = "wasm32"))]
            pub fn mend(self) -> &'static str {
                match self { $( Self::$name => $mend, )* }
            }
        }
    };
}

codes! {
    /// The file is larger than 1 MiB.
    Error TooLarge = "too-large",
        "Take out what a map does not show, such as long outcomes, or tell the journey in two trips.";
    /// The file is not UTF-8 text.
    Error NotUtf8 = "not-utf8",
        "Save the file again as UTF-8: every editor offers it under \"Save as\" or \"Encoding\".";
    /// The file starts with a byte order mark, which JSON does not allow.
    Error ByteOrderMark = "byte-order-mark",
        "Save the file again as \"UTF-8\", not as \"UTF-8 with BOM\".";
    /// The file is not JSON.
    Error NotJson = "not-json",
        "Go to the line and column of the message: the mistake is there or just before, most often a missing comma, a comma too many, or a quotation mark that does not close.";
    /// Lists and objects are nested more than 32 deep.
    Error TooDeep = "too-deep",
        "Take out the brackets that nobody closes; a trip file needs five levels.";
    /// An object has the same key twice, so one of the two values would be lost.
    Error DuplicateKey = "duplicate-key",
        "Keep one of the two, and delete or rename the other.";
    /// A text has a control character or one that changes the direction of what follows.
    Error ForbiddenCharacter = "forbidden-character",
        "Type the text again at the place named: such characters come along with text pasted from elsewhere.";
    /// A text is longer than 2,000 characters.
    Error TextTooLong = "text-too-long",
        "Shorten the text; a map has room for a sentence or two.";
    /// The file is written for another format than 1.
    Error UnsupportedFormat = "unsupported-format",
        "Write \"format\": 1, or use the version of trip-map that reads this format.";
    /// A field is not known here; most often its name is misspelt.
    Error UnknownField = "unknown-field",
        "Spell the field as the message suggests, or take it out.";
    /// A field that must be there is missing.
    Error MissingField = "missing-field",
        "Add the field named in the message.";
    /// A value is of the wrong kind, such as a string where a number belongs.
    Error WrongType = "wrong-type",
        "Write the value in the form the message asks for: texts in quotation marks, numbers without, lists in [ ], objects in { }.";
    /// An id has other characters than a-z, 0-9 and hyphens, or is not 1 to 64 characters long.
    Error BadId = "bad-id",
        "Write the id in small letters without accents, with hyphens instead of spaces.";
    /// Two meetings have the same id.
    Error DuplicateId = "duplicate-id",
        "Give one of the two meetings another id.";
    /// A text has nothing to show.
    Error EmptyText = "empty-text",
        "Write the text, or take the field out.";
    /// A language is not a BCP 47 tag such as en or zh-Hant.
    Error BadLanguage = "bad-language",
        "Write the language's code, such as en, ja or pt-BR.";
    /// A country is not an ISO 3166-1 code of two capital letters.
    Error BadCountry = "bad-country",
        "Write the two capital letters of the country's internet domain, with GB for the United Kingdom.";
    /// A time zone does not look like an IANA name such as Europe/Berlin.
    Error BadZone = "bad-zone",
        "Write the zone as in the IANA database: the region, a slash, and its largest city, such as Asia/Tokyo.";
    /// A revision number is not 1 or more.
    Error BadRevision = "bad-revision",
        "Write 1 for the first version of the file, and one more each time it is published again.";
    /// A longitude or latitude is off the map, or the two are swapped.
    Error BadCoordinates = "bad-coordinates",
        "Check the numbers on a map: lon is east (or, with a minus, west) of Greenwich, lat north (or, with a minus, south) of the equator.";
    /// A label is less than 1 km or more than 20,000 km from end to end.
    Error BadExtent = "bad-extent",
        "Write how far the sea or the region is from end to end, in kilometres.";
    /// A word is not one of the words known for this field.
    Error UnknownValue = "unknown-value",
        "Use one of the words the message lists.";
    /// A leg or meeting does not say its status.
    Error MissingStatus = "missing-status",
        "Say how sure the fact is: from arranging and planned to held, postponed or cancelled. Nothing is taken for granted.";
    /// A place is named that the file does not define.
    Error UnknownPlace = "unknown-place",
        "Add the place to \"places\", or spell its id as it is written there.";
    /// A source is named that the file does not define.
    Error UnknownSource = "unknown-source",
        "Add the source to \"sources\", or spell its key as it is written there.";
    /// Places lie within each other in a circle, or in more than 8 levels.
    Error WithinCycle = "within-cycle",
        "Take \"within\" out of the outermost place, which is the city.";
    /// A trip needs at least one leg.
    Error NoLegs = "no-legs",
        "Add the first leg: where it starts, where it ends, how, and how sure that is.";
    /// A trip has more than 500 legs.
    Error TooManyLegs = "too-many-legs",
        "Tell the journey in several trips.";
    /// A trip has more than 2,000 meetings.
    Error TooManyMeetings = "too-many-meetings",
        "Keep the meetings that readers look for, or tell the journey in several trips.";
    /// A trip has more than 30 labels.
    Error TooManyLabels = "too-many-labels",
        "Keep the names that readers need to find their way.";
    /// A track has fewer than 2 or more than 2,000 positions.
    Error TrackLength = "track-length",
        "Give the track its beginning and its end, or let `trip-map import` simplify it.";
    /// A leg has both a track and places it passes, and the two may not agree.
    Error TrackAndVia = "track-and-via",
        "Take out \"via\": the track is the whole way.";
    /// A leg calls its way indicative and has a track of it.
    Error IndicativeTrack = "indicative-track",
        "Write \"path\": \"published\" if the track was, or take the track out: on an indicative leg the map draws the shortest way.";
    /// A leg starts and ends at the same stop.
    Error LegToItself = "leg-to-itself",
        "Correct one end of the leg, or take the leg out: a meeting in the same city needs none.";
    /// A leg does not start where the one before it ended.
    Error LegsDoNotJoin = "legs-do-not-join",
        "Add the leg that is missing between the two, or correct one of their ends.";
    /// A date is not written as 2024, 2024-07, 2024-07-10 or 2024-07-12T15:35+02:00.
    Error BadDate = "bad-date",
        "Write the date as precisely as it is known, the year first: 2024, 2024-07, 2024-07-10, or 2024-07-12T15:35+02:00 with a time.";
    /// A date or time is written well but does not exist.
    Error NoSuchDate = "no-such-date",
        "Check the date in a calendar.";
    /// A time has no offset from UTC, so it could be any of 26 instants.
    Error TimeWithoutOffset = "time-without-offset",
        "Add how far the local clocks are from UTC, such as +02:00 for Berlin in summer, or leave the time out.";
    /// A leg arrives before it departs.
    Error ArriveBeforeDepart = "arrive-before-depart",
        "Check both times, and the offset of each: departure and arrival are in the local time of their own place.";
    /// A leg departs before the one before it arrives.
    Error DepartBeforeArrive = "depart-before-arrive",
        "Check the dates of both legs, and that the legs are in the order of travel.";
    /// A meeting ends before it begins.
    Error UntilBeforeWhen = "until-before-when",
        "Swap the two, or correct one of them.";
    /// A meeting has an end but no beginning.
    Error UntilWithoutWhen = "until-without-when",
        "Add \"when\", or take \"until\" out.";
    /// A meeting is at a place where the trip does not stop.
    Error PlaceNotVisited = "place-not-visited",
        "Add the leg that goes there, or say with \"within\" in which visited city the place lies.";
    /// A link is not a plain https address.
    Error BadUrl = "bad-url",
        "Copy the address of the page from the browser; it must begin with https://.";
    /// There are more errors than are listed.
    Error TooManyProblems = "too-many-problems",
        "Mend the errors listed, and check again.";
    /// A meeting is dated before the arrival at its stop or after the departure from it.
    Warning OutsideStay = "outside-stay",
        "Check the meeting's date and the dates of the legs before and after it.";
    /// A leg or meeting names no source.
    Warning NoSource = "no-source",
        "Add who published it to \"sources\", and name its key here.";
    /// A leg or meeting is still announced although the file was updated after it.
    Warning StaleStatus = "stale-status",
        "Find out what became of it and say held, postponed or cancelled; or write into \"updated\" when the file was last true.";
    /// A leg or meeting is said to be held, or underway, although the file was updated before it.
    Warning EarlyStatus = "early-status",
        "Write into \"updated\" when the file was last true, or say planned or confirmed.";
    /// A text lacks a language that the title has.
    Warning MissingTranslation = "missing-translation",
        "Add the language named in the message, or take it out of the title.";
    /// The name of a place is too long for a label on a phone.
    Warning LabelTooLong = "label-too-long",
        "Use the short name of the place, as on a road sign.";
    /// A place lies at 0, 0, in the Gulf of Guinea: most often a number was left out.
    Warning NullIsland = "null-island",
        "Write the place's lon and lat.";
    /// A place lies outside its country and would lie in it with lon and lat swapped.
    Warning SwappedCoordinates = "swapped-coordinates",
        "Swap the two numbers: lon is east or west of Greenwich, lat north or south of the equator.";
    /// A place lies more than 60 km outside the country it is said to be in.
    Warning OutsideCountry = "outside-country",
        "Check the numbers on a map, their minus signs first, and then the country.";
    /// A time zone is not in the IANA database.
    Warning UnknownZone = "unknown-zone",
        "Write the zone as in the IANA database: the region, a slash, and its largest city, such as Asia/Tokyo.";
    /// A time has another offset from UTC than the clocks of its place have then.
    Warning WrongOffset = "wrong-offset",
        "Check whether summer time is on at that date, and that the time is local; or correct the zone of the place.";
    /// A track begins or ends more than 50 km from the place where its leg does.
    Warning TrackOffLeg = "track-off-leg",
        "Check whether the track belongs to this leg, and runs in its direction.";
    /// A place is defined and not used.
    Warning UnusedPlace = "unused-place",
        "Take the place out, or name it in a leg or meeting.";
    /// A source is defined and not used.
    Warning UnusedSource = "unused-source",
        "Take the source out, or name it in a leg or meeting.";
    /// There are more warnings than are listed.
    Warning TooManyWarnings = "too-many-warnings",
        "Mend the warnings listed, and check again.";
}
