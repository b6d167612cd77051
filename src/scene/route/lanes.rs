//! Which legs share a corridor, and the lane each takes in it.

use std::cmp::Ordering;

use crate::geodesy::{Path, UnitVec};

/// Between the middles of two lanes: a travelled line and its casing.
const LANE_PX: f64 = 6.0;
/// Lanes of a corridor at most; more legs share them, those of one direction first.
const MAX_LANES: usize = 5;
/// Legs share a corridor where they are this close: a share of the shorter one's length…
const NEAR_SHARE: f64 = 0.03;
/// … and no more than one and a half degrees, which is less than a lane when a globe fits a phone.
const NEAR_RAD: f64 = 0.026;
/// The part of the shorter leg over which they must be close without a break.
const GOOD_PART: f64 = 0.35;
/// Stretches in which two legs are compared.
const STRETCHES: u8 = 32;

/// The lanes of all legs of a trip, worked out once.
#[derive(Clone, Debug)]
pub struct Lanes(Vec<Option<Lane>>);

/// Where and how far a leg keeps beside its path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lane {
    /// To the right of the path in the direction of travel, in pixels on the picture.
    pub right_px: f64,
    /// Where it leaves its path, as a fraction of the length.
    pub from: f64,
    /// Where it is back on its path.
    pub to: f64,
}

impl Lanes {
    /// The lanes of legs that take these paths.
    ///
    /// Legs share a corridor with whatever shares one with them. Across it they lie in the order of
    /// their paths; on the same path they keep right.
    pub fn new(paths: &[Path]) -> Self {
        let mut tracks: Vec<Track> = paths.iter().enumerate().map(Track::new).collect();
        for index in 1..tracks.len() {
            for other in 0..index {
                let (before, after) = tracks.split_at_mut(index);
                let (Some(a), Some(b)) = (before.get_mut(other), after.first_mut()) else {
                    continue;
                };
                if a.corridor != b.corridor && a.meet(b) {
                    let (kept, given_up) = (a.corridor.min(b.corridor), a.corridor.max(b.corridor));
                    let joining = tracks.iter_mut().filter(|track| track.corridor == given_up);
                    joining.for_each(|track| track.corridor = kept);
                }
            }
        }
        let mut lanes = vec![None; tracks.len()];
        for corridor in 0..tracks.len() {
            share_out(&tracks, corridor, &mut lanes);
        }
        Self(lanes)
    }

    /// The lane of a leg that does not have its way for itself.
    pub fn get(&self, leg: usize) -> Option<Lane> {
        self.0.get(leg).copied().flatten()
    }
}

/// Gives each leg of one corridor its lane.
fn share_out(tracks: &[Track], corridor: usize, lanes: &mut [Option<Lane>]) {
    let members = || tracks.iter().filter(|track| track.corridor == corridor);
    let Some(first) = members().next().filter(|_| members().nth(1).is_some()) else { return };
    let places: Vec<(f64, bool, usize)> =
        members().map(|track| (track.left_of(first), track.goes_with(first), track.leg)).collect();
    let count = places.len().min(MAX_LANES);
    let number = |index: usize| u8::try_from(index).map_or(0.0, f64::from);
    for &(left, goes_with, leg) in &places {
        // From the left across the corridor, looking along its first leg: by path, then those that come
        // against it, then in travel order.
        let is_before = |other: &&(f64, bool, usize)| match left.total_cmp(&other.0) {
            Ordering::Less => true,
            Ordering::Equal => (other.1, other.2) < (goes_with, leg),
            Ordering::Greater => false,
        };
        let rank = places.iter().filter(is_before).count();
        let right_px = (number(rank * count / places.len()) - number(count - 1) / 2.0) * LANE_PX;
        if let (Some(track), Some(lane)) = (tracks.get(leg), lanes.get_mut(leg)) {
            let (from, to) = track.stretch;
            *lane = Some(Lane { right_px: if goes_with { right_px } else { -right_px }, from, to });
        }
    }
}

/// A path for comparing: a few points, evenly spaced.
struct Track {
    leg: usize,
    points: Vec<UnitVec>,
    length: f64,
    /// The lowest number of the legs in its corridor.
    corridor: usize,
    /// Where it is in company, as fractions of its length.
    stretch: (f64, f64),
}

impl Track {
    fn new((leg, path): (usize, &Path)) -> Self {
        let fraction = |step: u8| f64::from(step) / f64::from(STRETCHES);
        let points: Vec<UnitVec> =
            (0..=STRETCHES).map(|step| path.position(fraction(step))).collect();
        let steps = points.iter().zip(points.iter().skip(1));
        let length = steps.map(|(a, b)| a.angle_to(*b)).sum();
        // In company nowhere: from its end to its start.
        Self { leg, points, length, corridor: leg, stretch: (1.0, 0.0) }
    }

    /// Whether two legs run close together for a good part of the shorter one; both note where.
    fn meet(&mut self, other: &mut Self) -> bool {
        let shorter = self.length.min(other.length);
        let tolerance = NEAR_RAD.min(shorter * NEAR_SHARE);
        let (short, long) =
            if self.length <= other.length { (&*self, &*other) } else { (&*other, &*self) };
        // A good part is longer than a quarter, so it holds one of these.
        let quarters = short.points.iter().step_by(usize::from(STRETCHES / 4));
        if !quarters.into_iter().any(|point| long.is_near(*point, tolerance)) {
            return false;
        }
        let runs = [self.run_beside(other, tolerance), other.run_beside(self, tolerance)];
        let [(from, to), (other_from, other_to)] = runs;
        if ((to - from) * self.length).min((other_to - other_from) * other.length)
            < shorter * GOOD_PART
        {
            return false;
        }
        self.stretch = (self.stretch.0.min(from), self.stretch.1.max(to));
        other.stretch = (other.stretch.0.min(other_from), other.stretch.1.max(other_to));
        true
    }

    /// The longest stretch close to another leg, as fractions of the length.
    fn run_beside(&self, other: &Self, tolerance: f64) -> (f64, f64) {
        let (mut best, mut start) = ((0_u8, 0_u8), 0_u8);
        for (step, point) in (0_u8..).zip(&self.points) {
            if !other.is_near(*point, tolerance) {
                start = step + 1;
            } else if step - start > best.1 - best.0 {
                best = (start, step);
            }
        }
        (f64::from(best.0) / f64::from(STRETCHES), f64::from(best.1) / f64::from(STRETCHES))
    }

    /// Whether a point is within `tolerance` of the track. Chords are short enough to stand for arcs.
    fn is_near(&self, point: UnitVec, tolerance: f64) -> bool {
        self.points.iter().zip(self.points.iter().skip(1)).any(|(start, end)| {
            let (way, out) = (end.minus(*start), point.minus(*start));
            let along = (out.dot(way) / way.dot(way).max(f64::MIN_POSITIVE)).clamp(0.0, 1.0);
            let off = out.minus(way.times(along));
            off.dot(off) <= tolerance * tolerance
        })
    }

    /// How far to the left of another leg's chord it lies on average, in tenths of what is near: equal
    /// for legs on the same path.
    fn left_of(&self, other: &Self) -> f64 {
        let (Some(start), Some(end)) = (other.points.first(), other.points.last()) else {
            return 0.0;
        };
        let left = start.cross(*end).normalized();
        let sum = self
            .company()
            .fold((0.0, 0.0), |(sum, count), point| (sum + left.dot(point), count + 1.0));
        // Zero has a sign that tells apart.
        (sum.0 / sum.1 / NEAR_RAD * 10.0).round() + 0.0
    }

    /// Whether it runs along the other leg rather than against it.
    fn goes_with(&self, other: &Self) -> bool {
        let chord = |track: &Self| {
            let (mut points, last) = (track.company(), track.company().last());
            last.unwrap_or_default().minus(points.next().unwrap_or_default())
        };
        chord(self).dot(chord(other)) >= 0.0
    }

    /// The points of the stretch where it is in company.
    fn company(&self) -> impl Iterator<Item = UnitVec> + '_ {
        let (from, to) = self.stretch;
        let is_inside = move |(step, _): &(u8, &UnitVec)| {
            let at = f64::from(*step) / f64::from(STRETCHES);
            from <= at && at <= to
        };
        (0_u8..).zip(&self.points).filter(is_inside).map(|(_, point)| *point)
    }
}
