//! The words that stand alone: names of controls, terms of facts, meanings of marks, seas and continents.

use super::catalogue::{Words, places};
use super::spoken;

/// Declares an enum whose values each have a word in every language.
macro_rules! named {
    ($(#[$about:meta])* $name:ident in $prefix:literal { $( #[doc = $meaning:literal] $variant:ident = $word:literal, )* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $( #[doc = $meaning] $variant, )*
        }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$( Self::$variant ),*];
            /// What follows in the names of their texts.
            const WORDS: &[&str] = &[$( $word ),*];
            const PLACES: [usize; Self::WORDS.len()] = places($prefix, Self::WORDS);

            /// The place of its text.
            const fn place(self) -> usize {
                Self::PLACES[self as usize]
            }
        }
    };
}

named! {
    /// What the page around the map says, and how.
    Label in "label." {
        /// Which way words run: `ltr` or `rtl`.
        Direction = "direction",
        /// The locale of a browser's `Intl` that writes dates and numbers as the core does.
        Intl = "intl",
        /// The button that starts the play.
        Play = "play",
        /// The button that stops it.
        Pause = "pause",
        /// The button that starts it again from the beginning.
        Replay = "replay",
        /// The button to the step before.
        Previous = "previous",
        /// The button to the next step.
        Next = "next",
        /// The name of the slider.
        Position = "position",
        /// The name of the choice of speeds.
        Speed = "speed",
        /// The button that fills the screen with the map.
        FullScreen = "full_screen",
        /// The button that takes it back into the page.
        LeaveFullScreen = "leave_full_screen",
        /// The button that shows less ground, larger.
        ZoomIn = "zoom_in",
        /// The button that shows more ground, smaller.
        ZoomOut = "zoom_out",
        /// The button that gives the camera back to the play, after the reader has moved it.
        Back = "back",
        /// What to do where the wheel scrolls the page.
        WheelHint = "wheel_hint",
        /// What to do where a finger scrolls the page.
        TouchHint = "touch_hint",
        /// What the keys do while the map has the focus.
        Keys = "keys",
        /// What is said when a live trip has changed.
        Updated = "updated",
        /// The heading of what was wrong before.
        Corrections = "corrections",
        /// The present, on the map and on the track.
        Now = "now",
        /// The time where the reader is.
        ReadersTime = "readers_time",
        /// The heading of the list of all steps.
        Itinerary = "itinerary",
        /// The heading of the sources of a step.
        Sources = "sources",
        /// What a screen reader calls the element.
        Map = "map",
        /// The first of a month.
        FirstDay = "first_day",
        /// A time on another day: `{date}, {time}`.
        Clock = "clock",
        /// From one time to another: `{from}–{to}`.
        Period = "period",
        /// From one day to another: `{from} – {to}`.
        Days = "days",
    }
}

named! {
    /// Terms of the details of a step.
    Term in "term." {
        /// Who travels.
        Traveller = "traveller",
        /// The whole route.
        Route = "route",
        /// How far.
        Distance = "distance",
        /// How sure all of it is.
        Status = "status",
        /// Departure.
        Departs = "departs",
        /// Arrival.
        Arrives = "arrives",
        /// Means of transport.
        Mode = "mode",
        /// Places passed.
        Via = "via",
        /// What the drawn way stands for.
        Path = "path",
        /// The meetings of a stop.
        Meetings = "meetings",
        /// Kind of a meeting.
        Kind = "kind",
        /// Those met.
        With = "with",
        /// What it was about.
        Topics = "topics",
        /// What came of it.
        Outcome = "outcome",
    }
}

named! {
    /// What the marks on the map stand for.
    Mark in "mark." {
        /// The thin line.
        Ahead = "ahead",
        /// A line with crosses.
        Cancelled = "cancelled",
        /// A line with bars.
        Postponed = "postponed",
        /// The small number beside a stop.
        Meetings = "meetings",
        /// The shade.
        Night = "night",
    }
}

named! {
    /// A sea or a continent by which readers find their way on a map.
    ///
    /// There are only such whose names all their neighbours, and the languages of this crate, agree on.
    /// Waters between countries that call them by different names (east of Korea, between Iran and
    /// Arabia, between China, Vietnam and the Philippines, between the United States and Mexico …) have
    /// none: whoever makes a trip file may give them one.
    Region in "region." {
        /// Pacific Ocean.
        PacificOcean = "pacific-ocean",
        /// Atlantic Ocean.
        AtlanticOcean = "atlantic-ocean",
        /// Indian Ocean.
        IndianOcean = "indian-ocean",
        /// Arctic Ocean.
        ArcticOcean = "arctic-ocean",
        /// Mediterranean Sea.
        MediterraneanSea = "mediterranean-sea",
        /// Caribbean Sea.
        CaribbeanSea = "caribbean-sea",
        /// Bering Sea.
        BeringSea = "bering-sea",
        /// Sea of Okhotsk.
        SeaOfOkhotsk = "sea-of-okhotsk",
        /// North Sea.
        NorthSea = "north-sea",
        /// Baltic Sea.
        BalticSea = "baltic-sea",
        /// Black Sea.
        BlackSea = "black-sea",
        /// Adriatic Sea.
        AdriaticSea = "adriatic-sea",
        /// Tyrrhenian Sea.
        TyrrhenianSea = "tyrrhenian-sea",
        /// Caspian Sea.
        CaspianSea = "caspian-sea",
        /// Norwegian Sea.
        NorwegianSea = "norwegian-sea",
        /// Barents Sea.
        BarentsSea = "barents-sea",
        /// Red Sea.
        RedSea = "red-sea",
        /// Arabian Sea.
        ArabianSea = "arabian-sea",
        /// Bay of Bengal.
        BayOfBengal = "bay-of-bengal",
        /// Hudson Bay.
        HudsonBay = "hudson-bay",
        /// Gulf of Alaska.
        GulfOfAlaska = "gulf-of-alaska",
        /// Labrador Sea.
        LabradorSea = "labrador-sea",
        /// Bay of Biscay.
        BayOfBiscay = "bay-of-biscay",
        /// Gulf of Guinea.
        GulfOfGuinea = "gulf-of-guinea",
        /// Yellow Sea.
        YellowSea = "yellow-sea",
        /// East China Sea.
        EastChinaSea = "east-china-sea",
        /// Philippine Sea.
        PhilippineSea = "philippine-sea",
        /// Coral Sea.
        CoralSea = "coral-sea",
        /// Tasman Sea.
        TasmanSea = "tasman-sea",
        /// Kara Sea.
        KaraSea = "kara-sea",
        /// Asia.
        Asia = "asia",
        /// Africa.
        Africa = "africa",
        /// North America.
        NorthAmerica = "north-america",
        /// South America.
        SouthAmerica = "south-america",
        /// Europe.
        Europe = "europe",
        /// Australia.
        Australia = "australia",
        /// Antarctica.
        Antarctica = "antarctica",
    }
}

impl Region {
    /// The name for readers of a language (BCP 47).
    ///
    /// There is none in a language that is not spoken here: an English name among the others of a Swedish
    /// map would be taken for a mistake.
    pub fn name(self, lang: &str) -> Option<&'static str> {
        Some(spoken(lang)?.text(self.place()))
    }
}

impl Words {
    /// A word of the page.
    pub fn label(&self, label: Label) -> &str {
        self.text(label.place())
    }

    /// All words of the page.
    pub fn labels(&self) -> Labels<'_> {
        Labels(self)
    }

    /// A term of a detail.
    pub fn term(&self, term: Term) -> &str {
        self.text(term.place())
    }

    /// What a mark on the map stands for.
    pub fn mark(&self, mark: Mark) -> &str {
        self.text(mark.place())
    }
}

/// All words of the page, as an object.
#[derive(Clone, Copy, Debug)]
pub struct Labels<'a>(&'a Words);

impl serde::Serialize for Labels<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;
        let mut fields = serializer.serialize_struct("Labels", Label::ALL.len())?;
        for (label, word) in Label::ALL.iter().zip(Label::WORDS) {
            fields.serialize_field(word, self.0.label(*label))?;
        }
        fields.end()
    }
}
