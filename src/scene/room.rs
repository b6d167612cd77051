//! Where there is room for a name: on the sea, on a country, on what nothing else covers.

use super::Area;
use crate::camera::{Px, Viewport};

/// Between the lines that stand for the picture; a coast between two of them is not noticed.
const LINE_PX: f64 = 4.0;

/// A part of the picture, as free stretches on level lines a few pixels apart.
#[derive(Clone, Debug)]
pub struct Room {
    lines: Vec<Line>,
}

#[derive(Clone, Debug)]
struct Line {
    y: f64,
    /// From the left, apart from each other.
    free: Vec<Stretch>,
}

/// Where a stretch begins and ends.
type Stretch = (f64, f64);

impl Room {
    /// Nothing of a picture yet.
    pub fn none(viewport: Viewport) -> Self {
        let mut lines = Vec::new();
        let mut y = LINE_PX / 2.0;
        while y < viewport.height_px() {
            lines.push(Line { y, free: Vec::new() });
            y += LINE_PX;
        }
        Self { lines }
    }

    /// All of a box.
    pub fn of(viewport: Viewport, area: &Area) -> Self {
        let mut room = Self::none(viewport);
        for line in room.between_mut(area.top, area.bottom) {
            line.free.push((area.left, area.right));
        }
        room
    }

    /// What is inside of rings: of all of them together, so that a hole is outside. They may not
    /// overlap.
    pub fn within(viewport: Viewport, rings: &[Vec<Px>]) -> Self {
        let mut room = Self::none(viewport);
        // First both numbers of a stretch are where an edge crosses the line, in order; then they are
        // paired. There are few on a line: put in their place at once they need no sorting.
        for ring in rings {
            for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                let slope = (b.x - a.x) / (b.y - a.y);
                for line in room.between_mut(a.y.min(b.y), a.y.max(b.y)) {
                    let x = a.x + (line.y - a.y) * slope;
                    let place = line.free.partition_point(|other| other.0 < x);
                    line.free.insert(place, (x, x));
                }
            }
        }
        for line in &mut room.lines {
            let pairs = line.free.chunks_exact(2);
            line.free = pairs.filter_map(|pair| Some((pair.first()?.0, pair.last()?.0))).collect();
        }
        room
    }

    /// The lines from a height up to, and without, another.
    fn between_mut(&mut self, top: f64, bottom: f64) -> &mut [Line] {
        let start = self.lines.partition_point(|line| line.y < top);
        let end = self.lines.partition_point(|line| line.y < bottom).max(start);
        self.lines.get_mut(start..end).unwrap_or_default()
    }

    /// Takes a box out.
    pub fn take(&mut self, area: &Area) {
        for line in self.between_mut(area.top - LINE_PX / 2.0, area.bottom + LINE_PX / 2.0) {
            line.take((area.left, area.right));
        }
    }

    /// Takes all of another room out.
    pub fn take_all(&mut self, other: &Self) {
        for (line, other) in self.lines.iter_mut().zip(&other.lines) {
            for taken in &other.free {
                line.take(*taken);
            }
        }
    }

    /// What two rooms have in common.
    #[must_use]
    pub fn shared(&self, other: &Self) -> Self {
        let lines = self.lines.iter().zip(&other.lines);
        let lines = lines.map(|(a, b)| Line { y: a.y, free: shared(&a.free, &b.free) });
        Self { lines: lines.collect() }
    }

    /// The middle of a free box of a size, as near to a point as can be.
    pub fn place(&self, width: f64, height: f64, near: Px) -> Option<Px> {
        let mut best: Option<Px> = None;
        for (index, middle) in self.lines.iter().enumerate() {
            let rest = self.lines.get(index..).unwrap_or_default();
            // As many lines below the first as the box is high.
            let end = rest.partition_point(|line| line.y < middle.y + height);
            let [first, band @ ..] = rest.get(..end).unwrap_or_default() else { continue };
            // The band of the last lines would leave the picture.
            if rest.len() <= end {
                break;
            }
            let mut free = first.free.clone();
            for line in band {
                free = shared(&free, &line.free);
            }
            let y = middle.y - LINE_PX / 2.0 + height / 2.0;
            for (left, right) in free.iter().filter(|(left, right)| right - left >= width) {
                let x = near.x.max(left + width / 2.0).min(right - width / 2.0);
                let at = Px { x, y };
                if best.is_none_or(|best| at.distance_to(near) < best.distance_to(near)) {
                    best = Some(at);
                }
            }
        }
        best
    }
}

impl Line {
    fn take(&mut self, (left, right): Stretch) {
        if self.free.iter().all(|free| free.1 <= left || free.0 >= right) {
            return;
        }
        let outside = [(f64::NEG_INFINITY, left), (right, f64::INFINITY)];
        self.free = shared(&self.free, &outside);
    }
}

/// What two lists of stretches have in common.
fn shared(a: &[Stretch], b: &[Stretch]) -> Vec<Stretch> {
    let mut both = Vec::new();
    for a in a {
        for b in b {
            let (left, right) = (a.0.max(b.0), a.1.min(b.1));
            if left < right {
                both.push((left, right));
            }
        }
    }
    both
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn square(left: f64, top: f64, side: f64) -> Vec<Px> {
        let at = |x, y| Px { x, y };
        let (right, bottom) = (left + side, top + side);
        vec![at(left, top), at(left, bottom), at(right, bottom), at(right, top)]
    }

    #[test]
    fn a_name_goes_where_there_is_room_for_it() {
        let viewport = Viewport::new(200.0, 200.0);
        let mut room = Room::within(viewport, &[square(20.0, 20.0, 100.0)]);
        let near = Px { x: 70.0, y: 70.0 };
        let at = room.place(40.0, 12.0, near).unwrap();
        assert!(at.distance_to(near) <= LINE_PX);
        assert_eq!(room.place(104.0, 12.0, near), None, "too wide");
        assert_eq!(room.place(40.0, 112.0, near), None, "too high");
        room.take(&Area::around(near, 20.0, 20.0));
        let at = room.place(40.0, 12.0, near).unwrap();
        assert!(Area::around(at, 20.0, 6.0).gap(&Area::around(near, 20.0, 20.0)) > -1e-9);
    }

    #[test]
    fn a_hole_is_not_room() {
        let viewport = Viewport::new(200.0, 200.0);
        let rings = [square(20.0, 20.0, 160.0), square(60.0, 60.0, 80.0)];
        let room = Room::within(viewport, &rings);
        let at = room.place(30.0, 12.0, viewport.middle()).unwrap();
        assert!(
            Area::around(at, 15.0, 6.0).gap(&Area::around(viewport.middle(), 40.0, 40.0)) >= 0.0
        );
    }
}
