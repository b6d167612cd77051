//! The meetings: pins around the stop the camera is at, and a number at every other.
//!
//! The venues of a city lie within a pixel or two, so their pins stand in a fan, each with a line to
//! the marker. Where a pin stands is decided for the camera at rest; while it flies in, they grow out
//! of the marker, and back into it when it leaves.

mod fan;
mod head;

use super::marker::{BADGE_PX, Marker, Spot, number, pill};
use super::{Shape, Stage, Stroke};
use crate::camera::{Projection, Px};
use crate::timeline::{Beat, Moment, ease};
pub use fan::Pinned;
use fan::{Pin, Stand, pins};
pub use head::CURRENT_PX;
use head::head;

const LEADER_PX: f64 = 1.2;
const LEADER_CASING_PX: f64 = 3.2;
const BADGE_RIM_PX: f64 = 1.2;
const BADGE_TEXT_PX: f64 = 10.5;
/// How far each end of a badge is drawn out for each digit after the first.
const DIGIT_PX: f64 = 2.6;

/// The stops that the camera leaves and comes to, and how far it has come.
struct Passage {
    left: Beat,
    reached: Beat,
    flight: f64,
}

impl Passage {
    fn new(stage: &Stage, moment: Moment) -> Self {
        let left = stage.beat(moment.before);
        Self { left, reached: stage.beat(moment.step), flight: moment.flight }
    }

    /// How much of something is there that belongs to some beats: all of it in them, none in others; it
    /// goes in the first half of a flight and comes in the second.
    fn share(&self, belongs: impl Fn(Beat) -> bool) -> f64 {
        match (belongs(self.left), belongs(self.reached)) {
            (true, true) => 1.0,
            (true, false) => ease(1.0 - 2.0 * self.flight),
            (false, true) => ease(2.0 * self.flight - 1.0),
            (false, false) => 0.0,
        }
    }
}

/// The pins of the stop the camera comes to, and of the one it leaves.
pub fn draw(
    stage: &Stage,
    projection: &Projection,
    moment: Moment,
    markers: &[Marker],
    spots: &[Spot],
) -> Vec<Shape> {
    let passage = Passage::new(stage, moment);
    let (left, reached) = (passage.left.stop(), passage.reached.stop());
    let mut shapes = Vec::new();
    for stop in [left.filter(|_| left != reached), reached].into_iter().flatten() {
        let place = stage.trip.stops().get(stop).map(crate::trip::Stop::place);
        let own = markers.iter().position(|marker| Some(marker.place) == place);
        let Some(spot) = own.and_then(|own| spots.get(own)) else { continue };
        let current = |beat| match beat {
            Beat::Meeting { stop: at, meeting } if at == stop => Some(meeting),
            _ => None,
        };
        let pins = pins(stage, stop, current(passage.reached).or(current(passage.left)));
        let open = passage.share(|beat| beat.stop() == Some(stop));
        shapes.extend(draw_open(stage, projection, &passage, &pins, *spot, open));
    }
    shapes
}

/// The pins of one stop, as far as they are out.
fn draw_open(
    stage: &Stage,
    projection: &Projection,
    passage: &Passage,
    pins: &[Pin],
    spot: Spot,
    open: f64,
) -> Vec<Shape> {
    let alpha = open * spot.strength;
    if alpha == 0.0 {
        return Vec::new();
    }
    let (mut leaders, mut heads, mut current) = (Vec::new(), Vec::new(), Vec::new());
    for pin in pins {
        let at = place(projection, pin, spot, open);
        if let Stand::Fan(_) = pin.stand {
            leaders.extend(leader(stage, spot.at, at, alpha));
        }
        let emphasis = passage.share(|beat| match (beat, pin.what) {
            (Beat::Meeting { meeting, .. }, Pinned::Meeting(own)) => meeting == own,
            _ => false,
        });
        let layer = if emphasis > 0.0 { &mut current } else { &mut heads };
        layer.extend(head(stage, pin.what, at, emphasis, alpha));
    }
    leaders.into_iter().chain(heads).chain(current).collect()
}

/// Where the head of a pin is, as far as it is out.
fn place(projection: &Projection, pin: &Pin, spot: Spot, open: f64) -> Px {
    match pin.stand {
        Stand::Fan(offset) => spot.at.shifted(offset.x * open, offset.y * open),
        Stand::Venue(venue) => projection.project(projection.turn(venue)),
    }
}

/// The heads of the pins of a moment, once they are out: what each stands for, and where it is.
pub fn heads(
    stage: &Stage,
    projection: &Projection,
    beat: Beat,
    markers: &[Marker],
    spots: &[Spot],
) -> Vec<(Pinned, Px)> {
    let own = markers.iter().position(Marker::is_current).and_then(|own| spots.get(own));
    let (Some(stop), Some(spot)) = (beat.stop(), own.filter(|spot| spot.strength > 0.0)) else {
        return Vec::new();
    };
    let current = if let Beat::Meeting { meeting, .. } = beat { Some(meeting) } else { None };
    let pins = pins(stage, stop, current);
    pins.iter().map(|pin| (pin.what, place(projection, pin, *spot, 1.0))).collect()
}

fn leader(stage: &Stage, foot: Px, head: Px, alpha: f64) -> [Shape; 2] {
    let line = |color, width_px| Shape::Line {
        points: vec![foot, head],
        stroke: Stroke { color, width_px },
    };
    let theme = stage.theme;
    [
        line(theme.casing.faded(0.8 * alpha), LEADER_CASING_PX),
        line(theme.quiet.faded(alpha), LEADER_PX),
    ]
}

/// What the pins of a step take up where the camera rests: middles and radii.
pub fn taken(
    stage: &Stage,
    projection: &Projection,
    step: usize,
    markers: &[Marker],
    spots: &[Spot],
) -> Vec<(Px, f64)> {
    let Some(stop) = stage.beat(step).stop() else { return Vec::new() };
    let own = markers.iter().position(Marker::is_current).and_then(|own| spots.get(own));
    let place = |pin: Pin| match pin.stand {
        Stand::Fan(offset) => own.map(|own| own.at.shifted(offset.x, offset.y)),
        Stand::Venue(venue) => projection.locate(venue),
    };
    let places = pins(stage, stop, None).into_iter().filter_map(place);
    places.map(|at| (at, CURRENT_PX)).collect()
}

/// The number of meetings at each stop whose pins are not out.
pub fn badges(stage: &Stage, moment: Moment, markers: &[Marker], spots: &[Spot]) -> Vec<Shape> {
    let passage = Passage::new(stage, moment);
    let place_of = |stop: usize| stage.trip.stops().get(stop).map(crate::trip::Stop::place);
    let mut shapes = Vec::new();
    for (marker, spot) in markers.iter().zip(spots).filter(|(marker, _)| marker.meetings > 0) {
        // In a picture too small for pins the number stays.
        let out = passage.share(|beat| {
            let here = beat.stop().filter(|stop| place_of(*stop) == Some(marker.place));
            here.is_some_and(|stop| !pins(stage, stop, None).is_empty())
        });
        let alpha = (1.0 - out) * spot.strength;
        if alpha > 0.0 {
            shapes.extend(badge(stage, marker, spot.at, alpha));
        }
    }
    shapes
}

/// A small number above or below a marker.
fn badge(stage: &Stage, marker: &Marker, at: Px, alpha: f64) -> Vec<Shape> {
    let count = marker.meetings.to_string();
    let stretch_px = count.chars().skip(1).fold(0.0, |px, _| px + DIGIT_PX);
    let center = at.shifted(0.0, marker.badge_px());
    let (quiet, casing) = (stage.theme.quiet.faded(alpha), stage.theme.casing.faded(alpha));
    vec![
        pill(center, BADGE_PX, stretch_px, quiet),
        pill(center, BADGE_PX - BADGE_RIM_PX, stretch_px, casing),
        number(count, center, BADGE_TEXT_PX, quiet),
    ]
}
