//! Trip files that are nearly right, with everything awkward that geography and calendars have; drawn
//! at several moments when they are trips.
#![no_main]

mod journey;
mod picture;
mod promises;
mod slip;

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use trip_map::TripMap;
use trip_map::camera::Viewport;
use trip_map::trip::Trip;

use journey::Journey;
use slip::Slip;

#[derive(Arbitrary, Debug)]
struct Viewing {
    journey: Journey,
    slip: Option<Slip>,
    /// In 16 px: up to a large screen.
    size: (u8, u8),
    /// Shares of the play, of 255.
    moments: [u8; 2],
    /// Any number, as the page may ask for one.
    seconds: f64,
}

fuzz_target!(|viewing: Viewing| {
    let mut document = viewing.journey.document();
    if let Some(slip) = &viewing.slip {
        slip.make(&mut document);
    }
    let text = document.to_string();
    promises::read(text.as_bytes());
    let Ok(trip) = Trip::parse(&text) else { return };
    let map = TripMap::new(trip, "");
    let side_px = |size: u8| 16.0 * f64::from(size);
    let viewport = Viewport::new(side_px(viewing.size.0), side_px(viewing.size.1));
    let duration_s = map.timeline().duration_s();
    let moments = viewing.moments.map(|share| f64::from(share) / 255.0 * duration_s);
    for seconds in moments.into_iter().chain([viewing.seconds]) {
        picture::draw(&map, viewport, seconds);
    }
    picture::write(&map, viewport, moments[0]);
});
