//! `--now`: the present, which the core has to be told, and what clocks show then.

use std::str::FromStr;

use jiff::Timestamp;
use jiff::tz::TimeZoneDatabase;
use trip_map::TripMap;

/// An instant, as `2024-07-11T10:00-04:00`.
#[derive(Clone, Copy)]
pub struct Present(Timestamp);

impl FromStr for Present {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        text.parse().map(Self).map_err(|_| {
            "expected a time with its offset from UTC, such as 2024-07-11T10:00-04:00".to_owned()
        })
    }
}

impl Present {
    /// Tells a map of it; false where it does not lie within the trip.
    pub fn tell(self, map: &mut TripMap) -> bool {
        // The database inside the program: every newsroom's computer draws the same.
        let database = TimeZoneDatabase::bundled();
        let zones: Vec<String> = map.trip().zones().into_iter().map(str::to_owned).collect();
        for name in zones {
            let Ok(zone) = database.get(&name) else { continue };
            if let Ok(minutes) = i16::try_from(zone.to_offset(self.0).seconds() / 60) {
                map.set_zone_offset(&name, minutes);
            }
        }
        map.set_now(Some(self.0.as_duration().as_secs_f64()));
        map.now().is_some()
    }
}
