//! The shade over the night side, at the instant the trip is at.

use std::f64::consts::{FRAC_PI_2, TAU};

use super::{Color, Shape, Stage};
use crate::camera::{Projection, ViewVec};
use crate::geodesy::UnitVec;
use crate::timeline::{Daylight, Moment, daylight};

/// The shade deepens in equal steps from sunset to the end of civil twilight, the Sun 6° under the horizon.
const TWILIGHT_DEG: f64 = 6.0;
const STEPS: u32 = 6;
/// Points of a cap's edge; at 1,500 px radius a chord of 2° strays a quarter of a pixel.
const POINTS: u32 = 180;

/// The shade, or nothing where no time is known.
pub fn night(stage: &Stage, projection: &Projection, moment: Moment) -> Vec<Shape> {
    let Some(Daylight { sun, strength }) = daylight(stage.trip, stage.timeline, moment) else {
        return Vec::new();
    };
    let midnight = UnitVec::from(sun).times(-1.0);
    let shade = stage.theme.night;
    let percent = (shade.alpha * strength * 100.0).round();
    (0..STEPS)
        .map(|step| f64::from(step) / f64::from(STEPS))
        .flat_map(|share| {
            // A surface knows whole percents: dealt out so, the shade comes in as many steps as it has.
            let next = share + 1.0 / f64::from(STEPS);
            let own = (percent * next).floor() - (percent * share).floor();
            let fill = Color { rgb: shade.rgb, alpha: own / 100.0 };
            let depth_deg = TWILIGHT_DEG * f64::midpoint(share, next);
            let edge = circle(midnight, FRAC_PI_2 - depth_deg.to_radians());
            let turned: Vec<ViewVec> = edge.map(|point| projection.turn(point)).collect();
            projection.polygon(&[turned]).into_iter().map(move |ring| (ring, fill))
        })
        .map(|(ring, fill)| Shape::Polygon { ring, fill })
        .collect()
}

/// A circle on the sphere, counter-clockwise seen from outside: its middle is on the left.
fn circle(middle: UnitVec, radius: f64) -> impl Iterator<Item = UnitVec> {
    let east = UnitVec { x: -middle.y, y: middle.x, z: 0.0 }.normalized();
    let north = UnitVec {
        x: -middle.z * east.y,
        y: middle.z * east.x,
        z: middle.x * east.y - middle.y * east.x,
    };
    let (sin_radius, cos_radius) = radius.sin_cos();
    let toward = middle.times(cos_radius);
    (0..POINTS).map(move |point| {
        let (sin, cos) = (TAU * f64::from(point) / f64::from(POINTS)).sin_cos();
        toward.plus(east.times(sin_radius * cos)).plus(north.times(sin_radius * sin))
    })
}
