//! What a newsroom should look at in a trip that can be shown, before it publishes.
//!
//! Natively only: readers of a page need none of it, and it knows more than a page should load, such as
//! the clocks of every time zone.

mod atlas;
mod country;
mod country_names;
mod facts;
mod places;
mod tracks;
mod translations;
mod zones;

use crate::document::{self, Entry, Node, Report};
use crate::trip::{Code, Error, Leg, Meeting, Place, PlaceIndex, Problem, Trip};

/// The mean radius of the Earth.
const EARTH_KM: f64 = 6371.009;

/// Reads a trip file for those who write it: the trip, and the warnings in the order of the file.
///
/// # Errors
/// As [`Trip::parse_bytes`]. A file is looked at more closely only when nothing refuses it.
///
/// ```
/// let file = include_bytes!("../../tests/trips/unused-place/trip.json");
/// let (trip, warnings) = trip_map::lint::check(file)?;
/// assert_eq!(trip.legs().len(), 2);
/// assert_eq!(warnings[0].code().as_str(), "unused-place");
/// # Ok::<(), trip_map::Error>(())
/// ```
pub fn check(bytes: &[u8]) -> Result<(Trip, Vec<Problem>), Error> {
    let trip = Trip::parse_bytes(bytes)?;
    // It was decoded and read a moment ago; here once more, because a trip does not keep where in the
    // file it was written.
    let text = str::from_utf8(bytes).unwrap_or_default();
    let mut report = Report::default();
    let root = document::read(text, &mut report);
    let mut desk = Desk { trip: &trip, root: &root, report };
    facts::look(&mut desk);
    places::look(&mut desk);
    country::look(&mut desk);
    zones::look(&mut desk);
    tracks::look(&mut desk);
    translations::look(&mut desk);
    let warnings = desk.report.into_problems(text, &root, Code::TooManyWarnings);
    Ok((trip, warnings))
}

/// A trip on the sub-editor's desk: what it means, how it is written, and what has been found so far.
struct Desk<'a> {
    trip: &'a Trip,
    root: &'a Node<'a>,
    report: Report,
}

impl<'a> Desk<'a> {
    fn say(&mut self, code: Code, at: &Node<'_>, message: String) {
        self.report.say(code, at.offset, message);
    }

    /// The places, each with its entry in the file.
    fn places(&self) -> impl Iterator<Item = (&'a Place, &'a Entry<'a>)> + use<'a> {
        self.trip.places().iter().zip(self.root.object("places"))
    }

    /// The legs, each as it is written.
    fn legs(&self) -> impl Iterator<Item = (&'a Leg, &'a Node<'a>)> + use<'a> {
        self.trip.legs().iter().zip(self.root.list("legs"))
    }

    /// The meetings, each as it is written.
    fn meetings(&self) -> impl Iterator<Item = (&'a Meeting, &'a Node<'a>)> + use<'a> {
        self.trip.meetings().iter().zip(self.root.list("meetings"))
    }

    /// A place, the place it lies in, and so on to the city.
    fn outwards(&self, place: &'a Place) -> impl Iterator<Item = &'a Place> + use<'a> {
        let trip = self.trip;
        let outer = move |place: &&'a Place| place.within().map(|outer| trip.place(outer));
        std::iter::successors(Some(place), outer)
    }

    fn place(&self, index: PlaceIndex) -> &'a Place {
        self.trip.place(index)
    }
}

/// The field of an object as it is written, or else the object.
fn field<'a>(written: &'a Node<'a>, name: &str) -> &'a Node<'a> {
    written.get(name).unwrap_or(written)
}
