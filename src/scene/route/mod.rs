//! The route: what lies behind the traveller strong, what lies ahead light, what is called off struck.

mod arrows;
pub mod dash;
mod lanes;
mod pen;
mod way;

pub use arrows::{arrows, arrows_taken};
pub use lanes::Lanes;
pub use way::Way;

use super::{Color, Shape, Stage};
use crate::camera::{Projection, Px, ViewVec};
use pen::Pen;

/// The lines of all legs.
pub fn ways(stage: &Stage, projection: &Projection) -> Vec<Way> {
    (0..stage.trip.legs().len()).map(|leg| Way::new(stage, projection, leg)).collect()
}

/// The legs, of which `travelled` says how far each has been, 0 to 1.
pub fn legs(stage: &Stage, projection: &Projection, ways: &[Way], travelled: &[f64]) -> Vec<Shape> {
    let theme = stage.theme;
    let legs = || stage.trip.legs().iter().zip(ways).zip(travelled);
    let (mut ahead, mut behind) = (Vec::new(), Vec::new());
    for ((leg, way), &done) in legs() {
        let is_struck = leg.status().is_off();
        if is_struck || done < 1.0 {
            // From its far end: the pattern stays where it is while the traveller shortens the line.
            let mut line = way.part(if is_struck { 0.0 } else { done }, 1.0);
            line.reverse();
            let pen = if is_struck { Pen::struck(theme) } else { Pen::ahead(theme, leg.path()) };
            ahead.extend(pen.ink(projection, &line));
            if is_struck {
                ahead.extend(pen::strikes(theme, projection, &line, leg.status()));
            }
        }
        if !is_struck && done > 0.0 {
            let line = way.part(0.0, done);
            behind.extend(Pen::casing(theme).ink(projection, &line));
            behind.extend(Pen::travelled(theme, leg.path()).ink(projection, &line));
        }
    }
    ahead.extend(behind);
    for (index, ((leg, way), &done)) in legs().enumerate() {
        let has_marker = |place| stage.trip.stops().iter().any(|stop| stop.place() == place);
        for &place in leg.via().iter().filter(|place| !has_marker(stage.trip.city(**place))) {
            let place = stage.trip.place(place).position().into();
            let passed = stage.paths.get(index).map_or(0.0, |path| path.fraction_at(place));
            let is_behind = passed <= done && !leg.status().is_off();
            let color = if is_behind { theme.accent } else { theme.quiet };
            ahead.extend(via(stage, projection, way.at(passed), color));
        }
    }
    ahead
}

/// A place that a leg passes: a dot that is open in the middle, smaller than any stop.
fn via(stage: &Stage, projection: &Projection, at: ViewVec, color: Color) -> Vec<Shape> {
    let strength = projection.presence(at);
    if strength == 0.0 {
        return Vec::new();
    }
    let center: Px = projection.project(at);
    let disc =
        |radius_px: f64, fill: Color| Shape::Disc { center, radius_px, fill: fill.faded(strength) };
    vec![disc(4.6, stage.theme.casing), disc(3.4, color), disc(1.7, stage.theme.casing)]
}
