//! The parts of a trip; their fields are private, so only validation makes them.

use super::{Ground, MeetingKind, Mode, PathKind, Status, Text, When};
use crate::geodesy::LonLat;

/// Index of a place in [`Trip::places`](super::Trip::places).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceIndex(pub(super) usize);

impl PlaceIndex {
    /// The number itself, from 0.
    pub fn get(self) -> usize {
        self.0
    }
}

/// Index of a source in [`Trip::sources`](super::Trip::sources).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceIndex(pub(super) usize);

impl SourceIndex {
    /// The number itself, from 0.
    pub fn get(self) -> usize {
        self.0
    }
}

/// Declares a part: a struct of private fields with an accessor each, written once.
macro_rules! part {
    (
        $(#[$about:meta])*
        $name:ident { $( $(#[$meaning:meta])* $field:ident: $stored:ty => $seen:ty = $get:expr; )* }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug)]
        pub struct $name {
            $( pub(super) $field: $stored, )*
        }

        impl $name {
            $(
                $(#[$meaning])*
                pub fn $field(&self) -> $seen {
                    let read: fn(&$stored) -> $seen = $get;
                    read(&self.$field)
                }
            )*
        }
    };
}

part! {
    /// A city, or a venue within one.
    Place {
        /// Id in the file, `[a-z0-9-]{1,64}`.
        id: String => &str = |id| id;
        /// Name on the map.
        name: Text => &Text = |name| name;
        /// Where it is.
        position: LonLat => LonLat = |position| *position;
        /// ISO 3166-1 alpha-2.
        country: Option<String> => Option<&str> = |country| country.as_deref();
        /// IANA time zone.
        zone: Option<String> => Option<&str> = |zone| zone.as_deref();
        /// The place it lies in, one level up.
        within: Option<PlaceIndex> => Option<PlaceIndex> = |within| *within;
    }
}

part! {
    /// One way, from a stop to the next.
    Leg {
        /// The place as written, which may be an airport; the stop is at its city.
        from: PlaceIndex => PlaceIndex = |from| *from;
        /// The place as written.
        to: PlaceIndex => PlaceIndex = |to| *to;
        /// How it is travelled.
        mode: Mode => Mode = |mode| *mode;
        /// What is known of the way.
        path: PathKind => PathKind = |path| *path;
        /// Places passed on the way, in order.
        via: Vec<PlaceIndex> => &[PlaceIndex] = |via| via;
        /// The way itself, in order, where it is known; then there is no `via`.
        track: Vec<LonLat> => &[LonLat] = |track| track;
        /// Departure in local time.
        depart: Option<When> => Option<&When> = |depart| depart.as_ref();
        /// Arrival in local time.
        arrive: Option<When> => Option<&When> = |arrive| arrive.as_ref();
        /// How sure it is.
        status: Status => Status = |status| *status;
        /// Who said so.
        sources: Vec<SourceIndex> => &[SourceIndex] = |sources| sources;
    }
}

part! {
    /// A city between two legs, or at an end of the trip.
    Stop {
        /// The city: the outermost place that the leg's end lies within.
        place: PlaceIndex => PlaceIndex = |place| *place;
        /// Indices into [`Trip::meetings`](super::Trip::meetings), by time, those without a date last.
        meetings: Vec<usize> => &[usize] = |meetings| meetings;
        /// Arrival of the leg before.
        arrive: Option<When> => Option<&When> = |arrive| arrive.as_ref();
        /// Departure of the leg after.
        depart: Option<When> => Option<&When> = |depart| depart.as_ref();
    }
}

impl Stop {
    /// Whether a meeting may be during the stay: false when it surely ends before the arrival or begins
    /// after the departure.
    pub(crate) fn may_hold(&self, meeting: &Meeting) -> bool {
        let is_before = |one: Option<When>, other: Option<When>| matches!((one, other), (Some(one), Some(other)) if one.is_before(&other));
        let end = meeting.until.or(meeting.when);
        !is_before(end, self.arrive) && !is_before(self.depart, meeting.when)
    }
}

part! {
    /// A meeting at a stop.
    Meeting {
        /// Id in the file, unique in the trip.
        id: String => &str = |id| id;
        /// The place as written, which may be a venue.
        at: PlaceIndex => PlaceIndex = |at| *at;
        /// What kind of meeting.
        kind: MeetingKind => MeetingKind = |kind| *kind;
        /// What it is called.
        title: Text => &Text = |title| title;
        /// Its day or beginning, in local time.
        when: Option<When> => Option<&When> = |when| when.as_ref();
        /// Its last day or end.
        until: Option<When> => Option<&When> = |until| until.as_ref();
        /// With whom.
        with: Vec<Person> => &[Person] = |with| with;
        /// About what.
        topics: Vec<Text> => &[Text] = |topics| topics;
        /// What came of it.
        outcome: Option<Text> => Option<&Text> = |outcome| outcome.as_ref();
        /// How sure it is.
        status: Status => Status = |status| *status;
        /// Who said so.
        sources: Vec<SourceIndex> => &[SourceIndex] = |sources| sources;
    }
}

part! {
    /// The name of a sea or a region on the map.
    Label {
        /// Name on the map.
        name: Text => &Text = |name| name;
        /// What it lies on.
        ground: Ground => Ground = |ground| *ground;
        /// Its middle.
        middle: LonLat => LonLat = |middle| *middle;
        /// How far it is from end to end, in kilometres.
        across_km: f64 => f64 = |across_km| *across_km;
    }
}

part! {
    /// Somebody, or a group.
    Person {
        /// Name.
        name: Text => &Text = |name| name;
        /// Office.
        role: Option<Text> => Option<&Text> = |role| role.as_ref();
        /// ISO 3166-1 alpha-2, or EU.
        country: Option<String> => Option<&str> = |country| country.as_deref();
    }
}

part! {
    /// Where a fact was published.
    Source {
        /// Key in the file, `[a-z0-9-]{1,64}`.
        key: String => &str = |key| key;
        /// Headline.
        title: Option<Text> => Option<&Text> = |title| title.as_ref();
        /// Who published it.
        publisher: Option<Text> => Option<&Text> = |publisher| publisher.as_ref();
        /// When.
        published: Option<When> => Option<&When> = |published| published.as_ref();
        /// Where to read it: `https` only, without credentials, host in ASCII.
        url: Option<String> => Option<&str> = |url| url.as_deref();
    }
}

part! {
    /// A correction, shown to readers.
    Correction {
        /// When it was corrected.
        on: When => &When = |on| on;
        /// What was wrong.
        text: Text => &Text = |text| text;
    }
}
