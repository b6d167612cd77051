//! Where names go, chosen once for each rest of the camera.

use std::cell::RefCell;

use super::marker::{self, Marker, Spot};
use super::name::{CASING_PX, CLEAR_PX, CURRENT_PX, Face, Hold, Name, SMALL_PX, fitted, wordings};
use super::now::{self, Hook};
use super::side::{Reach, SIDES, align, offset};
use super::{Align, Area, Stage, pins, regions, route};
use crate::camera::{Projection, Px, Rest, ViewVec};
use crate::words::{Label, for_language};

/// What they keep free along the edge of the picture.
pub const EDGE_PX: f64 = 4.0;
/// What it costs to cover a pixel of the route's length, in ranks of `SIDES`.
const ROUTE_COST_PER_PX: f64 = 0.25;

/// Where names went at the camera's latest two rests: spared work, nothing else.
#[derive(Debug, Default)]
pub struct Placements(RefCell<Vec<Placement>>);

/// The names at one rest. It holds as long as they are as wide: a font may arrive late.
#[derive(Debug)]
struct Placement {
    rest: Rest,
    widths_px: Vec<f64>,
    names: Vec<Name>,
}

/// All names where a camera rests, the most important first.
pub fn names(stage: &Stage, rest: Rest) -> Vec<Name> {
    let markers = marker::markers(stage, stage.beat(rest.step));
    let width_px = |marker: &Marker| stage.measure.width_px(&marker.name, CURRENT_PX, true);
    let widths_px: Vec<f64> = markers.iter().map(width_px).collect();
    let mut kept = stage.placements.0.borrow_mut();
    let found = kept.iter().find(|kept| kept.rest == rest && kept.widths_px == widths_px);
    if let Some(found) = found {
        return found.names.clone();
    }
    let names = Choice::new(stage, rest, &markers).made();
    kept.insert(0, Placement { rest, widths_px, names: names.clone() });
    // A flight goes from one rest to another.
    kept.truncate(2);
    names
}

/// The boxes of all markers that can be seen, none for those that cannot; `reach_px` says how far one
/// reaches up and down.
pub fn discs(
    markers: &[Marker],
    spots: &[Spot],
    reach_px: impl Fn(&Marker) -> (f64, f64),
) -> Vec<Option<Area>> {
    let disc = |(marker, spot): (&Marker, &Spot)| {
        let (up_px, down_px) = reach_px(marker);
        let middle = spot.at.shifted(0.0, (down_px - up_px) / 2.0);
        let half_height_px = f64::midpoint(up_px, down_px);
        let area = Area::around(middle, marker.half_width_px(), half_height_px);
        (spot.strength > 0.0).then_some(area)
    };
    markers.iter().zip(spots).map(disc).collect()
}

/// A choice of places, made greedily: what is placed stays.
struct Choice<'a> {
    stage: &'a Stage<'a>,
    projection: Projection,
    markers: &'a [Marker],
    spots: Vec<Spot>,
    discs: Vec<Option<Area>>,
    /// The route in pieces, in pixels: where each ends in the picture, and how long it is.
    route: Vec<(Px, f64)>,
    names: Vec<Name>,
    /// By names, by the pins of meetings and by arrows.
    taken: Vec<Area>,
}

impl<'a> Choice<'a> {
    fn new(stage: &'a Stage<'a>, rest: Rest, markers: &'a [Marker]) -> Self {
        let projection = stage.projection(stage.at_rest(rest));
        let spots = marker::spots(&projection, markers);
        let discs = discs(markers, &spots, Marker::reach_px);
        let route = route(stage, &projection);
        let pins = pins::taken(stage, &projection, rest.step, markers, &spots).into_iter();
        let arrows = route::arrows_taken(stage, &projection, rest.step, &spots);
        let taken = pins.chain(arrows).map(|(at, px)| Area::around(at, px, px)).collect();
        Self { stage, projection, markers, spots, discs, route, names: Vec::new(), taken }
    }

    /// The current stop's name first, then those of the others in travel order, the word for the present, and the names
    /// of the ground.
    fn made(mut self) -> Vec<Name> {
        for current in [true, false] {
            for (index, marker) in self.markers.iter().enumerate() {
                if marker.is_current() == current
                    && self.discs.get(index).is_some_and(Option::is_some)
                {
                    self.stop(index, marker);
                }
            }
        }
        self.now();
        let obstacles =
            self.discs.iter().flatten().chain(&self.taken).map(|area| area.grown(CLEAR_PX));
        let line = self.route.iter().map(|(at, _)| Area::around(*at, CLEAR_PX, CLEAR_PX));
        let obstacles: Vec<Area> = obstacles.chain(line).collect();
        self.names.extend(regions::names(self.stage, &self.projection, &obstacles));
        self.names
    }

    fn stop(&mut self, index: usize, marker: &Marker) {
        let Some(spot) = self.spots.get(index).copied() else { return };
        let best = wordings(&marker.name, marker.is_current())
            .into_iter()
            .find_map(|(lines, size_px)| self.best(index, marker, spot, &lines, size_px));
        let name = best.or_else(|| marker.is_current().then(|| self.forced(index, marker, spot)));
        if let Some((name, area)) = name {
            self.names.push(name);
            self.taken.push(area);
        }
    }

    /// The word for the present, on the best free side of where the traveller is.
    fn now(&mut self) {
        let Some(hook) = now::hook(self.stage, &self.projection, self.markers) else { return };
        let (at, reach, own) = match hook {
            Hook::Marker(index) => {
                let found = self.spots.get(index).zip(self.markers.get(index));
                let Some((spot, marker)) = found.filter(|(spot, _)| spot.strength > 0.0) else {
                    return;
                };
                (spot.at, Reach::marker(marker).grown(now::RING_REACH_PX - 2.0), Some(index))
            }
            Hook::Leg(point, reach_px) => {
                let at = self.projection.project(self.projection.turn(point));
                (at, Reach::disc(reach_px), None)
            }
        };
        let hold = |side, offset| match hook {
            Hook::Marker(index) => Hold::Marker { index, side, offset },
            Hook::Leg(position, _) => Hold::Beside { position, side, offset },
        };
        let word = vec![for_language(self.stage.lang).label(Label::Now).to_owned()];
        let (start, measure) = (hold(0, Px::default()), self.stage.measure);
        let mut name = Name::new(word, SMALL_PX, Face::Now, start, measure);
        let sides = (0_u8..).zip(SIDES).filter_map(|(side, _)| {
            let (offset, area) = self.beside(&name, at, reach, side);
            let cost = f64::from(side) + self.route_cost(&area);
            self.is_free(own, &area).then_some((cost, hold(side, offset), area))
        });
        if let Some((_, hold, area)) = sides.min_by(|a, b| a.0.total_cmp(&b.0)) {
            name.hold = hold;
            self.names.push(name);
            self.taken.push(area);
        }
    }

    /// The best free side for a name of these words.
    fn best(
        &self,
        index: usize,
        marker: &Marker,
        spot: Spot,
        lines: &[String],
        size_px: f64,
    ) -> Option<(Name, Area)> {
        let candidates = (0_u8..).zip(SIDES).filter_map(|(side, _)| {
            let (name, area) = self.candidate(index, marker, spot, lines, size_px, side);
            let is_free = self.is_free(Some(index), &area);
            is_free.then(|| (f64::from(side) + self.route_cost(&area), name, area))
        });
        let best = candidates.min_by(|a, b| a.0.total_cmp(&b.0));
        best.map(|(_, name, area)| (name, area))
    }

    /// A name on a side of its marker.
    fn candidate(
        &self,
        index: usize,
        marker: &Marker,
        spot: Spot,
        lines: &[String],
        size_px: f64,
        side: u8,
    ) -> (Name, Area) {
        let hold = Hold::Marker { index, side, offset: Px::default() };
        let mut name = Name::new(lines.to_vec(), size_px, Face::Stop, hold, self.stage.measure);
        let (offset, area) = self.beside(&name, spot.at, Reach::marker(marker), side);
        name.hold = Hold::Marker { index, side, offset };
        (name, area)
    }

    /// Where a name hangs on a side of something, and the box it takes; above and below it moves along as far as the
    /// picture needs.
    fn beside(&self, name: &Name, at: Px, reach: Reach, side: u8) -> (Px, Area) {
        let mut offset = offset(name, reach, side);
        let mut area = name.area(at.shifted(offset.x, offset.y), align(side));
        if align(side) == Align::Middle {
            let frame = Area::inside(self.stage.viewport, EDGE_PX);
            let most = name.width_px / 2.0;
            let inward = (frame.left - area.left).max(0.0).min(most)
                - (area.right - frame.right).max(0.0).min(most);
            offset = offset.shifted(inward, 0.0);
            area = area.shifted(inward, 0.0);
        }
        (offset, area)
    }

    /// A place for the current stop's name where there is none: it covers what else is drawn.
    fn forced(&self, index: usize, marker: &Marker, spot: Spot) -> (Name, Area) {
        const ABOVE: u8 = 2;
        let size_px = CURRENT_PX;
        let most_px = self.stage.viewport.width_px() - 2.0 * (CASING_PX + EDGE_PX);
        let width_px = |text: &str| self.stage.measure.width_px(text, size_px, true);
        let words = vec![fitted(&marker.name, most_px, width_px)];
        self.candidate(index, marker, spot, &words, size_px, ABOVE)
    }

    fn is_free(&self, own: Option<usize>, area: &Area) -> bool {
        // A name beside its own marker clears it by construction.
        let mut others = (0..).zip(&self.discs).filter(|(other, _)| Some(*other) != own);
        let is_clear = |other: &Area| area.gap(other) >= CLEAR_PX;
        area.is_inside(&Area::inside(self.stage.viewport, EDGE_PX))
            && self.taken.iter().all(is_clear)
            && others.all(|(_, disc)| disc.as_ref().is_none_or(is_clear))
    }

    fn route_cost(&self, area: &Area) -> f64 {
        let covered = self.route.iter().filter(|(end, _)| area.contains(*end));
        covered.fold(0.0, |cost, (_, length_px)| cost + length_px * ROUTE_COST_PER_PX)
    }
}

/// The route in short pieces, in pixels: where each ends in the picture, and how long it is.
fn route(stage: &Stage, projection: &Projection) -> Vec<(Px, f64)> {
    let mut pieces = Vec::new();
    for way in route::ways(stage, projection) {
        let turned: Vec<ViewVec> = way.points().collect();
        for line in projection.line(&turned) {
            for (from, to) in line.iter().zip(line.iter().skip(1)) {
                pieces.extend(in_short_pieces(*from, *to));
            }
        }
    }
    pieces
}

/// A straight line in pieces of a few pixels, so that none jumps over a name.
fn in_short_pieces(from: Px, to: Px) -> impl Iterator<Item = (Px, f64)> {
    const LONGEST_PX: f64 = 6.0;
    let length_px = from.distance_to(to);
    let count = (length_px / LONGEST_PX).ceil().max(1.0);
    (1_u16..).map(f64::from).take_while(move |index| *index <= count).map(move |index| {
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        (from.shifted(dx * index / count, dy * index / count), length_px / count)
    })
}
