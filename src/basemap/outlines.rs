use super::{ArcRef, Basemap, Cap, Level, Polygon};
use crate::geodesy::UnitVec;

/// The outlines of a base map as one picture shows them.
///
/// What is in sight has the detail that the scale can show; what is not has the least, and only
/// keeps rings closed. So the work follows what is seen, not what the file holds.
#[derive(Debug)]
pub struct Outlines<'a> {
    basemap: &'a Basemap,
    sight: Cap,
    radius_px: f64,
    seen: Option<&'a Level>,
    unseen: Option<&'a Level>,
}

impl<'a> Outlines<'a> {
    pub(super) fn new(basemap: &'a Basemap, sight: Cap, radius_px: f64) -> Self {
        let levels = &basemap.levels;
        let serves = |level: &&Level| level.radius_px >= radius_px;
        let seen = levels.iter().find(serves).or(levels.last());
        Self { basemap, sight, radius_px, seen, unseen: levels.first() }
    }

    /// How far a polygon is across in the picture, at the most.
    pub fn width_px(&self, polygon: &Polygon) -> f64 {
        2.0 * polygon.cap.radius * self.radius_px
    }

    /// Whether a polygon is in sight and at least so large.
    pub fn shows(&self, polygon: &Polygon, least_px: f64) -> bool {
        self.width_px(polygon) >= least_px && self.sight.meets(&polygon.cap)
    }

    /// The rings of a polygon, each point as `turned`. The last point of a ring is not repeated.
    pub fn rings<T>(&self, polygon: &Polygon, turned: impl Fn(UnitVec) -> T) -> Vec<Vec<T>> {
        let mut rings = Vec::with_capacity(polygon.rings.len());
        for ring in &polygon.rings {
            let mut points = Vec::new();
            for part in ring {
                self.walk(*part, &turned, &mut points);
            }
            rings.push(points);
        }
        rings
    }

    /// The lines of a polygon's rings that are in sight, each point as `turned`.
    pub fn lines<T>(&self, polygon: &Polygon, turned: impl Fn(UnitVec) -> T) -> Vec<Vec<T>> {
        let mut lines = Vec::new();
        for ring in &polygon.rings {
            // Begun after an arc out of sight, no line is torn in two by the ring's own beginning.
            let start = ring.iter().position(|part| !self.sees(part.arc)).unwrap_or_default();
            let around = ring.iter().cycle().skip(start).take(ring.len() + 1);
            let mut line = Vec::new();
            for (index, part) in around.enumerate() {
                if index < ring.len() && self.sees(part.arc) {
                    self.walk(*part, &turned, &mut line);
                } else if !line.is_empty() {
                    // An arc ends where the next one begins.
                    line.extend(self.first(*part).map(&turned));
                    lines.push(std::mem::take(&mut line));
                }
            }
        }
        lines
    }

    /// The borders in sight: those that are disputed, or all others.
    pub fn borders(&self, disputed: bool) -> impl Iterator<Item = &'a [UnitVec]> {
        let basemap = self.basemap;
        let range = if disputed { &basemap.disputed } else { &basemap.borders };
        range.clone().filter(|arc| self.sees(*arc)).filter_map(|arc| Some(self.seen?.arc(arc)))
    }

    fn sees(&self, arc: usize) -> bool {
        self.basemap.arcs.get(arc).is_some_and(|cap| self.sight.meets(cap))
    }

    fn arc(&self, arc: usize) -> &'a [UnitVec] {
        let level = if self.sees(arc) { self.seen } else { self.unseen };
        level.map_or(&[], |level| level.arc(arc))
    }

    /// The points of an arc in a ring's direction, all but the last, which begins the next one.
    fn walk<T>(&self, part: ArcRef, turned: &impl Fn(UnitVec) -> T, points: &mut Vec<T>) {
        let arc = self.arc(part.arc);
        if part.reversed {
            let (_, rest) = arc.split_first().unwrap_or((&UnitVec::default(), &[]));
            points.extend(rest.iter().rev().map(|point| turned(*point)));
        } else {
            let (_, rest) = arc.split_last().unwrap_or((&UnitVec::default(), &[]));
            points.extend(rest.iter().map(|point| turned(*point)));
        }
    }

    fn first(&self, part: ArcRef) -> Option<UnitVec> {
        let arc = self.arc(part.arc);
        if part.reversed { arc.last() } else { arc.first() }.copied()
    }
}
