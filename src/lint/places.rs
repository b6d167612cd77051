//! Places and sources: whether they are used, and whether a name has room on the map.

use super::{Desk, field};
use crate::camera::Viewport;
use crate::scene::{MetricsTable, name_overhang_px};
use crate::trip::{Code, Leg, Meeting, PlaceIndex, Trip};

/// The narrowest phone in use, in CSS pixels.
const PHONE_PX: f64 = 320.0;

pub(super) fn look(desk: &mut Desk<'_>) {
    let used = used_places(desk.trip);
    for ((place, entry), is_used) in desk.places().zip(used) {
        if !is_used {
            let message = format!("no leg or meeting uses the place \"{}\"", place.id());
            desk.say(Code::UnusedPlace, &entry.node, message);
        }
        if place.position().lon_deg() == 0.0 && place.position().lat_deg() == 0.0 {
            let message = format!(
                "\"{}\" lies at 0, 0, in the Gulf of Guinea; was a number left out?",
                place.id()
            );
            desk.say(Code::NullIsland, &entry.node, message);
        }
        let phone = Viewport::new(PHONE_PX, PHONE_PX);
        for lang in place.name().langs() {
            let overhang_px = name_overhang_px(place.name().get(lang).text, phone, &MetricsTable);
            if overhang_px > 0.0 {
                let message = format!(
                    "the name is about {} pixels wider than the map on a phone ({PHONE_PX} pixels), so it would be cut or left out there; shorten it",
                    overhang_px.ceil()
                );
                desk.say(Code::LabelTooLong, field(&entry.node, "name"), message);
            }
        }
    }
    unused_sources(desk);
}

/// A place is used if a leg or meeting names it, or a place within it.
fn used_places(trip: &Trip) -> Vec<bool> {
    let of_legs = trip
        .legs()
        .iter()
        .flat_map(|leg| [leg.from(), leg.to()].into_iter().chain(leg.via().iter().copied()));
    let named = of_legs.chain(trip.meetings().iter().map(Meeting::at));
    let mut used = vec![false; trip.places().len()];
    for place in named {
        let outer = |place: &PlaceIndex| trip.place(*place).within();
        for place in std::iter::successors(Some(place), outer) {
            used[place.get()] = true;
        }
    }
    used
}

fn unused_sources(desk: &mut Desk<'_>) {
    let trip = desk.trip;
    let of_legs = trip.legs().iter().flat_map(Leg::sources);
    let of_meetings = trip.meetings().iter().flat_map(Meeting::sources);
    let mut used = vec![false; trip.sources().len()];
    for source in of_legs.chain(of_meetings) {
        used[source.get()] = true;
    }
    for (entry, is_used) in desk.root.object("sources").iter().zip(used) {
        if !is_used {
            let message = format!("no leg or meeting uses the source \"{}\"", entry.key);
            desk.say(Code::UnusedSource, &entry.node, message);
        }
    }
}
