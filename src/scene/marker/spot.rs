//! Where markers are drawn: at their places, and apart from each other.

use super::{Marker, RIM_PX};
use crate::camera::{Projection, Px};

/// How far a marker may stand from its place to clear others; its disc still touches the place.
const MAX_SHIFT_PX: f64 = 10.0;
/// Pushing one pair apart may press another together; a few rounds settle what fits.
const ROUNDS: u32 = 6;

/// Where a marker is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    /// Its middle.
    pub at: Px,
    /// 0 behind the horizon, 1 in full view.
    pub strength: f64,
    radius_px: f64,
    stretch_px: f64,
}

impl Spot {
    /// Half the marker's width.
    pub fn half_width_px(&self) -> f64 {
        self.radius_px + self.stretch_px
    }
}

/// A spot for each marker: at its place, or beside it where markers would cover each other.
pub fn spots(projection: &Projection, markers: &[Marker]) -> Vec<Spot> {
    let places: Vec<Spot> = markers
        .iter()
        .map(|marker| {
            let turned = projection.turn(marker.position);
            let strength = projection.presence(turned);
            let (radius_px, stretch_px) = (marker.radius_px(), marker.stretch_px());
            Spot { at: projection.project(turned), strength, radius_px, stretch_px }
        })
        .collect();
    let mut spots = places.clone();
    for _ in 0..ROUNDS {
        let mut moved = false;
        for index in 1..spots.len() {
            let (before, after) = spots.split_at_mut(index);
            let Some(spot) = after.first_mut().filter(|spot| spot.strength > 0.0) else { continue };
            for other in before {
                moved |= push_apart(other, spot);
            }
        }
        if !moved {
            break;
        }
    }
    for (spot, place) in spots.iter_mut().zip(&places) {
        let excess = MAX_SHIFT_PX / spot.at.distance_to(place.at);
        if excess < 1.0 {
            let (dx, dy) = (spot.at.x - place.at.x, spot.at.y - place.at.y);
            spot.at = place.at.shifted(dx * excess, dy * excess);
        }
    }
    spots
}

/// Moves two markers away from each other until they touch, each by half; false when they are clear.
///
/// The push follows their positions without a jump, so that nothing jerks while the globe turns; one
/// that fades in pushes weakly.
fn push_apart(a: &mut Spot, b: &mut Spot) -> bool {
    let needed_px = a.radius_px + b.radius_px + RIM_PX;
    let straight_px = a.stretch_px + b.stretch_px;
    let (dx, dy) = (b.at.x - a.at.x, b.at.y - a.at.y);
    // Both are discs drawn out sideways: between their straight parts only the height counts.
    let beside_px = (dx.abs() - straight_px).max(0.0);
    let clear = beside_px * beside_px + dy * dy >= needed_px * needed_px;
    let distance_px = a.at.distance_to(b.at);
    let strength = a.strength.min(b.strength);
    if clear || distance_px == 0.0 || strength == 0.0 {
        return false;
    }
    let overlap_px = needed_px - (beside_px * beside_px + dy * dy).sqrt();
    let share = overlap_px / 2.0 * strength / distance_px;
    a.at = a.at.shifted(-dx * share, -dy * share);
    b.at = b.at.shifted(dx * share, dy * share);
    true
}
