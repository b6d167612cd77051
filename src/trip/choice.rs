//! The fields whose value is one of a few words.

/// An enum, and its words in the file.
macro_rules! choice {
    ($(#[$about:meta])* $name:ident { $( #[doc = $meaning:literal] $variant:ident = $word:literal, )* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $( #[doc = $meaning] $variant, )*
        }

        impl $name {
            /// Every value, in the order of the documentation.
            pub const ALL: &[Self] = &[$( Self::$variant ),*];

            /// Their words in the file, in the same order.
            pub const WORDS: &[&str] = &[$( $word ),*];

            /// What they mean, a sentence each, in the same order.
            pub const MEANINGS: &[&str] = &[$( $meaning.trim_ascii() ),*];

            /// The word in the file.
            pub fn word(self) -> &'static str {
                match self { $( Self::$variant => $word, )* }
            }
        }
    };
}

choice! {
    /// How a leg is travelled.
    Mode {
        /// By air.
        Air = "air",
        /// By train.
        Rail = "rail",
        /// By car or bus.
        Road = "road",
        /// By ship.
        Sea = "sea",
        /// On foot.
        Foot = "foot",
    }
}

choice! {
    /// What is known of a leg's way.
    PathKind {
        /// The way itself was published: drawn solid.
        Published = "published",
        /// Only the ends are known: a geodesic, explained as such.
        Indicative = "indicative",
    }
}

choice! {
    /// How sure a leg or meeting is.
    Status {
        /// Both sides are trying.
        Arranging = "arranging",
        /// Announced.
        Planned = "planned",
        /// Announced by all who take part.
        Confirmed = "confirmed",
        /// Going on at the time of the update.
        Underway = "underway",
        /// It took place.
        Held = "held",
        /// Put off.
        Postponed = "postponed",
        /// Called off.
        Cancelled = "cancelled",
    }
}

impl Status {
    /// Whether it will not be as it was said: postponed or cancelled.
    pub fn is_off(self) -> bool {
        matches!(self, Self::Postponed | Self::Cancelled)
    }
}

choice! {
    /// What a label lies on.
    Ground {
        /// A sea, a gulf, a strait, a lake.
        Water = "water",
        /// A continent, a region, mountains.
        Land = "land",
    }
}

choice! {
    /// What kind of meeting.
    MeetingKind {
        /// Leaders of several countries.
        Summit = "summit",
        /// Two sides.
        Bilateral = "bilateral",
        /// More than two sides.
        Multilateral = "multilateral",
        /// Ministers of two governments together.
        Consultations = "consultations",
        /// Any other meeting; the default.
        Meeting = "meeting",
        /// A treaty or agreement is signed.
        Signing = "signing",
        /// A speech.
        Speech = "speech",
        /// Answers to the press.
        Press = "press",
        /// A visit to a place or company.
        Visit = "visit",
        /// A ceremony or a meal.
        Ceremony = "ceremony",
    }
}
