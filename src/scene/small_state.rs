//! Small states: where a visited country is too small to be seen, a ring around the stop's marker
//! stands for it.

use super::ground::Ground;
use super::marker::{Marker, Spot};
use super::{Borders, Shape, Stage, Stroke};

/// A country is too small when it is less than this across, and large enough when it is a pixel more; in
/// between the ring fades, so that it does not pop up.
const TOO_SMALL_PX: f64 = 3.0;
/// Between the marker and the ring; around the current one there is a halo.
const GAP_PX: f64 = 4.0;
const CURRENT_GAP_PX: f64 = 6.0;
const WIDTH_PX: f64 = 1.2;
const ALPHA: f64 = 0.65;

/// A ring for each stop in a country that the picture does not show.
pub fn rings(stage: &Stage, grounds: &[Ground], markers: &[Marker], spots: &[Spot]) -> Vec<Shape> {
    let mut shapes = Vec::new();
    if stage.borders == Borders::None {
        return shapes;
    }
    for (marker, spot) in markers.iter().zip(spots) {
        let Some(code) = stage.trip.place(marker.place).country() else { continue };
        let strength = grounds.iter().map(|ground| smallness(ground, code)).fold(1.0, f64::min);
        let alpha = ALPHA * strength * spot.strength;
        if alpha > 0.0 {
            let gap_px = if marker.is_current() { CURRENT_GAP_PX } else { GAP_PX };
            shapes.push(Shape::Circle {
                center: spot.at,
                radius_px: marker.half_width_px() + gap_px,
                stroke: Stroke { color: stage.theme.accent.faded(alpha), width_px: WIDTH_PX },
            });
        }
    }
    shapes
}

/// How much a country lacks in size to be seen: 1 where it is too small or missing, 0 where it is not.
fn smallness(ground: &Ground, code: &str) -> f64 {
    let polygons = ground.basemap.country(code).iter();
    let width_px = polygons.map(|it| ground.outlines.width_px(it)).fold(0.0, f64::max);
    (TOO_SMALL_PX + 1.0 - width_px).clamp(0.0, 1.0)
}
