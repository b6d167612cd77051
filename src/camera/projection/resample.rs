//! Lines on the picture that bend as great circles do, with no more points than that takes.

use super::ViewVec;
use crate::camera::Px;

/// How far a straight stroke may stray from the great circle it stands for.
const STRAIGHT_PX: f64 = 0.5;
/// A great circle bends less than this on a map, in Earth radii, but right beside a pole or a rim.
const SHARPEST_BEND: f64 = 0.05;

/// The pixels of a line or ring, and of as many points between them as keep every stroke within half
/// a pixel of the great circle.
pub fn resample(points: &[ViewVec], radius_px: f64, project: impl Fn(ViewVec) -> Px) -> Vec<Px> {
    let bender = Bender {
        // A chord of length l strays l²/8r from an arc of radius r.
        short_px2: 8.0 * SHARPEST_BEND * radius_px * STRAIGHT_PX,
        project,
    };
    let mut line: Vec<Px> = Vec::with_capacity(points.len());
    let mut before: Option<(ViewVec, Px)> = None;
    for &point in points {
        let here = (point, (bender.project)(point));
        if let Some(before) = before.replace(here) {
            bender.bend(before, here, &mut line);
        }
        line.push(here.1);
    }
    line
}

struct Bender<F> {
    short_px2: f64,
    project: F,
}

impl<F: Fn(ViewVec) -> Px> Bender<F> {
    /// Adds what is needed between two points, half by half.
    fn bend(&self, from: (ViewVec, Px), to: (ViewVec, Px), line: &mut Vec<Px>) {
        let (dx, dy) = (to.1.x - from.1.x, to.1.y - from.1.y);
        if dx * dx + dy * dy < self.short_px2 {
            return;
        }
        let between = halfway(from.0, to.0);
        let px = (self.project)(between);
        // A pole is a line on a world map, and the way over it is along that line.
        let is_smooth = between.up.abs() < 1.0 - 1e-9;
        if is_smooth && px.distance_to(from.1.shifted(dx / 2.0, dy / 2.0)) > STRAIGHT_PX {
            self.bend(from, (between, px), line);
            line.push(px);
            self.bend((between, px), to, line);
        }
    }
}

/// The point half-way along the great circle between near points.
fn halfway(a: ViewVec, b: ViewVec) -> ViewVec {
    let (right, up, near) = (a.right + b.right, a.up + b.up, a.near + b.near);
    let length = (right * right + up * up + near * near).sqrt();
    ViewVec { right: right / length, up: up / length, near: near / length }
}
