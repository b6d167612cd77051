//! Who moves along a leg: where, and what will have to make way.

use super::glyph::{self, CASING_PX, HALF_LENGTH_PX};
use super::route::Way;
use super::{Area, Shape, Stage};
use crate::camera::{Projection, Px};
use crate::timeline::Beat;
use crate::trip::Leg;

/// The share of a leg before and after which names begin to make way.
const NOTICE: f64 = 0.08;
/// Looks ahead and behind within that share.
const LOOKS: u8 = 8;

/// The traveller on a leg; at either end of it the marker says enough.
pub struct Traveller<'a> {
    leg: &'a Leg,
    at: Px,
    direction: Px,
    /// Where it will be and where it was, from now on in even steps.
    ways: [Vec<Px>; 2],
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
        let Beat::Leg(leg) = beat else { return None };
        let (line, leg) = (ways.get(leg)?, stage.trip.legs().get(leg)?);
        let is_under_way = progress > 0.0 && progress < 1.0;
        if !is_under_way || projection.presence(line.at(progress)) == 0.0 {
            return None;
        }
        let pixel = |fraction: f64| projection.project(line.at(fraction));
        let way = |share: f64| {
            let looks = (0..=LOOKS).map(|look| f64::from(look) / f64::from(LOOKS));
            looks.map(|look| pixel(progress + share * look)).collect()
        };
        // At the ends of the leg, where it comes out of a marker, nothing makes way beforehand.
        let ways = [way(NOTICE.min(progress)), way(-NOTICE.min(1.0 - progress))];
        Some(Self {
            leg,
            at: pixel(progress),
            direction: line.direction(projection, progress),
            ways,
        })
    }

    /// Its silhouette, nose along its line.
    pub fn shapes(&self, stage: &Stage) -> Vec<Shape> {
        glyph::traveller(self.leg, self.at, self.direction, stage.theme)
    }

    /// How much of a name can be seen that lies in a box: nothing while the traveller is over it, less
    /// the sooner it comes or the later it has gone.
    pub fn leaves(&self, letters: &Area) -> f64 {
        let visible = |way: &Vec<Px>| {
            let mut seen = 0.0;
            let mut before_px = 0.0;
            for at in way {
                let gap_px = letters.distance_to(*at) - HALF_LENGTH_PX - CASING_PX / 2.0;
                if gap_px <= 0.0 {
                    // Between this look and the one before, when it touches.
                    let share =
                        if before_px > 0.0 { before_px / (before_px - gap_px) } else { 0.0 };
                    return ((seen - 1.0 + share) / f64::from(LOOKS)).max(0.0);
                }
                before_px = gap_px;
                seen += 1.0;
            }
            1.0
        };
        self.ways.iter().map(visible).fold(1.0, f64::min)
    }
}
