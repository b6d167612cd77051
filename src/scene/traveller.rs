//! Who moves along a leg: where, and what will have to make way.

use super::glyph::{self, CASING_PX, HALF_LENGTH_PX};
use super::route::Way;
use super::{Area, Shape, Stage};
use crate::camera::{Projection, Px};
use crate::timeline::{Beat, ease};
use crate::trip::Leg;

/// The share of a leg before and after which names begin to make way.
const NOTICE: f64 = 0.08;
/// So far from either end of the leg it has its full size; it grows out of the marker it leaves, and into the next.
const GROWN_PX: f64 = 24.0;
/// On a leg that is hardly longer than the markers at its ends it has so after this share of it.
const GROWN: f64 = 0.3;
/// Further from a name than this it does not touch it, however near it comes.
const CLEAR_PX: f64 = 4.0;
/// Looks ahead and behind within that share.
const LOOKS: u8 = 8;

/// The traveller on a leg; at either end of it the marker says enough.
pub struct Traveller<'a> {
    leg: &'a Leg,
    at: Px,
    direction: Px,
    /// 1 at its full size.
    size: f64,
    /// Where it will be and where it was, from now on in even steps, and how large.
    ways: [Vec<(Px, f64)>; 2],
}

impl<'a> Traveller<'a> {
    /// The traveller in a beat that has come so far, unless it cannot be seen.
    pub fn new(
        stage: &Stage<'a>,
        projection: &Projection,
        ways: &[Way],
        beat: Beat,
        progress: f64,
    ) -> Option<Self> {
        let Beat::Leg(index) = beat else { return None };
        let (line, leg) = (ways.get(index)?, stage.trip.legs().get(index)?);
        let size = |fraction: f64| {
            let (px, share) = line.to_nearer_end(fraction);
            ease((px / GROWN_PX).max(share / GROWN))
        };
        let is_under_way = progress > 0.0 && progress < 1.0;
        if !is_under_way || projection.presence(line.at(progress)) == 0.0 {
            return None;
        }
        let pixel = |fraction: f64| projection.project(line.at(fraction));
        let way = |share: f64| {
            let looks = (0..=LOOKS).map(|look| f64::from(look) / f64::from(LOOKS));
            let fractions = looks.map(|look| progress + share * look);
            fractions.map(|fraction| (pixel(fraction), size(fraction))).collect()
        };
        // At the ends of the leg, where it comes out of a marker, nothing makes way beforehand.
        let ways = [way(NOTICE.min(progress)), way(-NOTICE.min(1.0 - progress))];
        Some(Self {
            leg,
            at: pixel(progress),
            direction: line.direction(projection, progress),
            size: size(progress),
            ways,
        })
    }

    /// Its silhouette, nose along its line.
    pub fn shapes(&self, stage: &Stage) -> Vec<Shape> {
        let half_px = HALF_LENGTH_PX * self.size;
        glyph::traveller(self.leg, self.at, self.direction, half_px, stage.theme)
    }

    /// How much of a name can be seen that lies in a box: nothing while the traveller is over it, less
    /// the sooner it comes and the later it has gone, and the nearer it passes.
    pub fn leaves(&self, letters: &Area) -> f64 {
        let visible = |way: &Vec<(Px, f64)>| {
            let mut visible: f64 = 1.0;
            for (look, (at, size)) in (0_u8..).zip(way) {
                let reach_px = (HALF_LENGTH_PX + CASING_PX / 2.0) * size;
                let gap_px = letters.distance_to(*at) - reach_px;
                let later = f64::from(look) / f64::from(LOOKS);
                visible = visible.min(later.max(gap_px / CLEAR_PX));
            }
            visible
        };
        self.ways.iter().map(visible).fold(1.0, f64::min)
    }
}
