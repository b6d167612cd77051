//! The present, which somebody with a clock hands over.

use std::cell::RefCell;

use super::TripMap;
use crate::timeline::{Now, now};

impl TripMap {
    /// Says what clocks in a time zone show at about the present, in minutes east of UTC: the days of the places there
    /// are told by it from the next [`TripMap::set_now`] on.
    ///
    /// The core knows no time zones: a browser does.
    pub fn set_zone_offset(&mut self, zone: &str, minutes: i16) {
        self.zone_offsets.retain(|(known, _)| known != zone);
        self.zone_offsets.push((zone.to_owned(), minutes));
    }

    /// Hands over the present, in seconds since 1970, or takes it away; true where that changes the picture.
    ///
    /// The core owns no clock: until then no picture knows of a present.
    pub fn set_now(&mut self, instant_s: Option<f64>) -> bool {
        let now =
            instant_s.and_then(|at_s| now(&self.trip, &self.timeline, &self.zone_offsets, at_s));
        let changes = now != self.now;
        if changes {
            self.now = now;
            // Names make room for its own.
            self.kept = RefCell::new(None);
        }
        changes
    }

    /// Where the present lies, where it lies within the trip.
    pub fn now(&self) -> Option<Now> {
        self.now
    }
}
