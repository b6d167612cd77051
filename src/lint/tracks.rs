//! Tracks that are not where their legs are.

use super::{Desk, EARTH_KM, field};
use crate::geodesy::UnitVec;
use crate::trip::Code;

/// An airport is nearer than this to the middle of its city.
const MAX_OFF_KM: f64 = 50.0;

pub(super) fn look(desk: &mut Desk<'_>) {
    for (leg, written) in desk.legs() {
        let (Some(first), Some(last)) = (leg.track().first(), leg.track().last()) else { continue };
        for (end, place, ends) in [(first, leg.from(), "begins"), (last, leg.to(), "ends")] {
            let place = desk.place(place);
            let off_km = UnitVec::from(*end).angle_to(place.position().into()) * EARTH_KM;
            if off_km > MAX_OFF_KM {
                let name = place.name().get(desk.trip.lang()).text;
                let message = format!(
                    "the track {ends} {off_km:.0} km from {name}; is it of this leg, and in this direction?"
                );
                desk.say(Code::TrackOffLeg, field(written, "track"), message);
            }
        }
    }
}
