//! The shade over the night side, at the instant the trip is at.

use std::f64::consts::{FRAC_PI_2, TAU};

use super::{Color, Shape, Stage};
use crate::camera::{Projection, ViewVec};
use crate::geodesy::UnitVec;
use crate::timeline::{Daylight, Moment, daylight};

/// The shade deepens in equal steps from sunset to the end of civil twilight, the Sun 6° under the horizon.
const TWILIGHT_DEG: f64 = 6.0;
/// A step is about this wide, but there are no fewer than look soft and no more than a frame has time for.
const STEP_PX: f64 = 10.0;
const LEAST_STEPS: f64 = 6.0;
const MOST_STEPS: u32 = 10;
/// A step changes the sea by this many of 255 levels at least: finer ones would be rounded away by the surface,
/// each channel in its own way, and the night would take on a tint.
const STEP_LEVELS: f64 = 2.0;
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
    let steps = steps(projection, shade, stage.theme.sea);
    // A surface knows whole percents: dealt out so, the shade comes in as many steps as it has.
    let dealt = move |share: f64| (percent * share + 1e-9).floor();
    (0..u8::MAX)
        .map(f64::from)
        .take_while(|step| *step < steps)
        .flat_map(|step| {
            let (share, next) = (step / steps, (step + 1.0) / steps);
            let own = dealt(next) - dealt(share);
            let fill = Color { rgb: shade.rgb, alpha: own / 100.0 };
            let depth_deg = TWILIGHT_DEG * f64::midpoint(share, next);
            let edge = circle(midnight, FRAC_PI_2 - depth_deg.to_radians());
            let turned: Vec<ViewVec> = edge.map(|point| projection.turn(point)).collect();
            projection.polygon(&[turned]).into_iter().map(move |ring| (ring, fill))
        })
        .map(|(ring, fill)| Shape::Polygon { ring, fill })
        .collect()
}

fn steps(projection: &Projection, shade: Color, sea: Color) -> f64 {
    let twilight_px = TWILIGHT_DEG.to_radians() * projection.radius_px();
    let gaps = shade.rgb.iter().zip(sea.rgb).map(|(a, b)| f64::from(a.abs_diff(b)));
    let levels = shade.alpha * gaps.sum::<f64>() / 3.0;
    let most = (levels / STEP_LEVELS).min(f64::from(MOST_STEPS));
    (twilight_px / STEP_PX).min(most).round().max(LEAST_STEPS)
}

/// A circle on the sphere, counter-clockwise seen from outside: its middle is on the left.
fn circle(middle: UnitVec, radius: f64) -> impl Iterator<Item = UnitVec> {
    let east = UnitVec { x: -middle.y, y: middle.x, z: 0.0 }.normalized();
    let north = middle.cross(east);
    let (sin_radius, cos_radius) = radius.sin_cos();
    let toward = middle.times(cos_radius);
    (0..POINTS).map(move |point| {
        let (sin, cos) = (TAU * f64::from(point) / f64::from(POINTS)).sin_cos();
        toward.plus(east.times(sin_radius * cos)).plus(north.times(sin_radius * sin))
    })
}
