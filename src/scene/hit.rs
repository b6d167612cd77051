//! What a reader means who points at the picture.

use super::marker::{self, Marker, Spot};
use super::pins::{self, Pinned};
use super::route::Way;
use super::{Stage, route};
use crate::camera::{Projection, Px};
use crate::timeline::{Beat, Step};

/// A step that a reader points at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Index into the steps of the play.
    pub step: usize,
    /// Where it is: the middle of a marker or a pin, or the nearest point of a line.
    pub at: Px,
}

/// The nearest pin or stop within `reach_px`, or else the nearest leg.
///
/// Markers and pins are as large as they are drawn, at least.
pub fn hit(stage: &Stage, seconds: f64, px: Px, reach_px: f64) -> Option<Hit> {
    let targets = Targets::new(stage, seconds);
    let points = targets.points().into_iter();
    let legs = targets.legs(px).into_iter().map(|hit| (hit, 0.0));
    nearest(px, reach_px, points).or_else(|| nearest(px, reach_px, legs))
}

/// Where the current step is in the picture; nowhere for the whole trip, or out of sight.
pub fn anchor(stage: &Stage, seconds: f64) -> Option<Px> {
    let targets = Targets::new(stage, seconds);
    let moment = stage.moment(seconds);
    if let Beat::Leg(leg) = targets.beat {
        let position = Way::new(stage, &targets.projection, leg).at(moment.progress);
        let px = targets.projection.project(position);
        let is_seen = targets.projection.presence(position) > 0.0 && stage.viewport.contains(px);
        return is_seen.then_some(px);
    }
    let own = targets.points().into_iter().find(|(hit, _)| hit.step == moment.step);
    own.map(|(hit, _)| hit.at).filter(|px| stage.viewport.contains(*px))
}

/// The nearest of some targets, each with its radius.
fn nearest(px: Px, reach_px: f64, targets: impl Iterator<Item = (Hit, f64)>) -> Option<Hit> {
    let mut best = (f64::INFINITY, None);
    for (hit, radius_px) in targets {
        let away_px = hit.at.distance_to(px);
        if away_px <= reach_px.max(radius_px) && away_px < best.0 {
            best = (away_px, Some(hit));
        }
    }
    best.1
}

/// What there is to point at.
struct Targets<'a> {
    stage: &'a Stage<'a>,
    projection: Projection,
    beat: Beat,
    step: usize,
    markers: Vec<Marker>,
    spots: Vec<Spot>,
}

impl<'a> Targets<'a> {
    fn new(stage: &'a Stage<'a>, seconds: f64) -> Self {
        let projection = stage.lens(seconds);
        let step = stage.moment(seconds).step;
        let beat = stage.beat(step);
        let markers = marker::markers(stage, beat);
        let spots = marker::spots(&projection, &markers);
        Self { stage, projection, beat, step, markers, spots }
    }

    /// The pins that are out and the stops, each with its radius.
    fn points(&self) -> Vec<(Hit, f64)> {
        let mut points = Vec::new();
        let heads =
            pins::heads(self.stage, &self.projection, self.beat, &self.markers, &self.spots);
        for (what, at) in heads {
            let (Some(stop), Pinned::Meeting(meeting)) = (self.beat.stop(), what) else { continue };
            if let Some(step) = self.find(|beat| beat == Beat::Meeting { stop, meeting }) {
                points.push((Hit { step, at }, pins::CURRENT_PX));
            }
        }
        for (marker, spot) in self.markers.iter().zip(&self.spots) {
            if let Some(step) = self.stop(marker).filter(|_| spot.strength > 0.0) {
                points.push((Hit { step, at: spot.at }, marker.half_width_px()));
            }
        }
        points
    }

    /// The step of a marker: of a place that is visited more than once, the visit that is on or comes next.
    fn stop(&self, marker: &Marker) -> Option<usize> {
        let is_here = |beat: Beat| match beat {
            Beat::Stop(stop) => {
                self.stage.trip.stops().get(stop).is_some_and(|it| it.place() == marker.place)
            }
            _ => false,
        };
        let on = self.beat.stop().map(Beat::Stop).filter(|beat| is_here(*beat));
        if let Some(on) = on {
            return self.find(|beat| beat == on);
        }
        let visits = self.beats().filter(|(_, beat)| is_here(*beat));
        let visits: Vec<usize> = visits.map(|(step, _)| step).collect();
        let next = visits.iter().find(|step| **step > self.step);
        next.or(visits.first()).copied()
    }

    /// The nearest point of each leg to a pixel.
    fn legs(&self, px: Px) -> Vec<Hit> {
        let ways = route::ways(self.stage, &self.projection);
        let mut hits = Vec::new();
        for (step, beat) in self.beats() {
            let Beat::Leg(leg) = beat else { continue };
            let Some(way) = ways.get(leg) else { continue };
            let points: Vec<_> = way.points().collect();
            for line in self.projection.line(&points) {
                for (from, to) in line.iter().zip(line.iter().skip(1)) {
                    hits.push(Hit { step, at: nearest_on(px, *from, *to) });
                }
            }
        }
        hits
    }

    /// What the steps show, each with its index.
    fn beats(&self) -> impl Iterator<Item = (usize, Beat)> + '_ {
        self.stage.timeline.steps().iter().map(Step::beat).enumerate()
    }

    fn find(&self, is_it: impl Fn(Beat) -> bool) -> Option<usize> {
        self.beats().find(|(_, beat)| is_it(*beat)).map(|(step, _)| step)
    }
}

/// The point of a stroke that is nearest to a pixel.
fn nearest_on(px: Px, from: Px, to: Px) -> Px {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length_px2 = dx * dx + dy * dy;
    let along = (px.x - from.x) * dx + (px.y - from.y) * dy;
    let share = if length_px2 > 0.0 { (along / length_px2).clamp(0.0, 1.0) } else { 0.0 };
    from.shifted(dx * share, dy * share)
}
