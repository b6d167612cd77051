use super::lanes::Lane;
use crate::camera::{Projection, Px, ViewVec};
use crate::scene::Stage;
use crate::timeline::ease;

/// Over so many pixels a leg moves out of a stop into its lane, and back. Where it parts from its
/// company on the way, it takes all the room there is: there is nothing to explain a bend.
const TAPER_PX: f64 = 48.0;
const EARTH_RADIUS_M: f64 = 6_371_000.0;

/// The line of a leg as it is drawn, in its lane, in the frame of a projection.
pub struct Way {
    /// Its length at the scale of the middle of the picture.
    length_px: f64,
    /// Along the leg, each with the fraction of the length that lies before it.
    points: Vec<(f64, ViewVec)>,
}

impl Way {
    /// The line of a leg; empty where there is no such leg.
    pub fn new(stage: &Stage, projection: &Projection, leg: usize) -> Self {
        let Some(path) = stage.paths.get(leg) else {
            return Self { length_px: 0.0, points: Vec::new() };
        };
        let length_px = path.distance_m() / EARTH_RADIUS_M * projection.radius_px();
        let points = path.samples().map(|(at, point)| (at, projection.turn(point))).collect();
        let way = Self { length_px, points };
        match stage.lanes.get(leg) {
            Some(lane) if lane.right_px != 0.0 => way.in_lane(lane, projection),
            _ => way,
        }
    }

    /// How far the point after a fraction of the length is from the nearer end, in pixels at the scale of the
    /// middle of the picture, and in lengths.
    pub fn to_nearer_end(&self, fraction: f64) -> (f64, f64) {
        let share = fraction.min(1.0 - fraction);
        (share * self.length_px, share)
    }

    /// The points, in order.
    pub fn points(&self) -> impl Iterator<Item = ViewVec> + '_ {
        self.points.iter().map(|(_, point)| *point)
    }

    /// The points between two fractions of the length, its ends included.
    pub fn part(&self, from: f64, to: f64) -> Vec<ViewVec> {
        let mut part = vec![self.at(from)];
        let inside = self.points.iter().filter(|(at, _)| from < *at && *at < to);
        part.extend(inside.map(|(_, point)| *point));
        part.push(self.at(to));
        part
    }

    /// The point after a fraction of the length.
    pub fn at(&self, fraction: f64) -> ViewVec {
        let after = self.points.partition_point(|(at, _)| *at < fraction);
        let before = after.checked_sub(1).and_then(|before| self.points.get(before));
        match (before, self.points.get(after)) {
            (Some((start, from)), Some((end, to))) => {
                from.toward(*to, (fraction - start) / (end - start))
            }
            (Some((_, only)), None) | (None, Some((_, only))) => *only,
            (None, None) => ViewVec::default(),
        }
    }

    /// The way it goes on the picture after a fraction of the length, as a step of any size.
    pub fn direction(&self, projection: &Projection, fraction: f64) -> Px {
        /// The share of a leg ahead and behind that gives the direction.
        const NEARBY: f64 = 0.004;
        let [tail, nose] =
            [fraction - NEARBY, fraction + NEARBY].map(|at| projection.project(self.at(at)));
        Px { x: nose.x - tail.x, y: nose.y - tail.y }
    }

    /// The length on the picture of what can be seen of it.
    pub fn visible_px(&self, projection: &Projection) -> f64 {
        let pairs = self.points().zip(self.points().skip(1));
        let seen = pairs.filter(|(_, to)| projection.presence(*to) > 0.0);
        seen.map(|(from, to)| projection.step_px(from, to)).sum()
    }

    /// The same way, moved across itself into a lane. The shift is in pixels on the picture, whatever
    /// its scale; it grows from nothing where the company begins, and is gone where it ends and at the
    /// edge of the map.
    fn in_lane(self, lane: Lane, projection: &Projection) -> Self {
        let px_per_length = self.length_px;
        let half_px = (lane.to - lane.from) / 2.0 * px_per_length;
        let taper_px = |is_stop: bool| if is_stop { TAPER_PX.min(half_px) } else { half_px };
        let (in_px, out_px) = (taper_px(lane.from <= 0.0), taper_px(lane.to >= 1.0));
        let moved = |index: usize, &(at, point): &(f64, ViewVec)| {
            let clear_px = projection.clearance_px(point);
            let shift_px = lane.right_px
                * ease((at - lane.from) * px_per_length / in_px)
                * ease((lane.to - at) * px_per_length / out_px)
                * ease(clear_px / (2.0 * lane.right_px.abs()));
            let neighbour = |index: Option<usize>| {
                let found = index.and_then(|index| self.points.get(index));
                let found = found.filter(|(_, other)| projection.step_px(*other, point) > 0.0);
                projection.project(found.map_or(point, |(_, other)| *other))
            };
            let (tail, nose) = (neighbour(index.checked_sub(1)), neighbour(Some(index + 1)));
            let length_px = tail.distance_to(nose);
            if shift_px == 0.0 || length_px == 0.0 {
                return (at, point);
            }
            let scale = shift_px / length_px;
            let (dx, dy) = ((tail.y - nose.y) * scale, (nose.x - tail.x) * scale);
            (at, projection.shifted(point, dx, dy))
        };
        let points = self.points.iter().enumerate().map(|(index, point)| moved(index, point));
        Self { length_px: self.length_px, points: points.collect() }
    }
}
