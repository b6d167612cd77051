//! Which side of its marker a name goes to, chosen once for each rest of the camera.

use std::cell::RefCell;

use super::label::{CASING_PX, LINE_HEIGHT, SIDES, anchor, size_px};
use super::marker::{self, Marker};
use super::{Align, Stage, pins, route};
use crate::camera::{Projection, Px, Viewport};

/// What names keep free along the edge of the picture.
pub const EDGE_PX: f64 = 4.0;
/// What it costs to cover a pixel of the route's length, in ranks of `SIDES`.
const ROUTE_COST_PER_PX: f64 = 0.25;

/// The side chosen for each marker, by its place in `SIDES`; `None` where there is no room.
type Sides = Vec<Option<u8>>;

/// Where names went at the camera's latest two rests: spared work, nothing else.
#[derive(Debug, Default)]
pub struct Placements(RefCell<Vec<Placement>>);

/// The names of one step. It holds as long as they are as wide: a font may arrive late.
#[derive(Debug)]
struct Placement {
    step: usize,
    widths_em: Vec<f64>,
    sides: Sides,
}

/// The sides of all names where the camera rests in a step, for names of these widths.
///
/// # Units
/// Font sizes.
pub fn sides(stage: &Stage, step: usize, widths_em: &[f64]) -> Sides {
    let mut kept = stage.placements.0.borrow_mut();
    let found = kept.iter().find(|kept| kept.step == step && kept.widths_em == widths_em);
    if let Some(found) = found {
        return found.sides.clone();
    }
    let sides = choose(stage, step, widths_em);
    kept.insert(0, Placement { step, widths_em: widths_em.to_vec(), sides: sides.clone() });
    // A flight goes from one rest to another.
    kept.truncate(2);
    sides
}

/// Chooses greedily: the current stop first, then in travel order.
fn choose(stage: &Stage, step: usize, widths_em: &[f64]) -> Sides {
    let projection = stage.projection(stage.shots.at_rest(step));
    let markers = marker::markers(stage, stage.beat(step));
    let spots = marker::spots(&projection, &markers);
    let route = route(stage, &projection);
    let discs: Vec<Option<Area>> = markers
        .iter()
        .zip(&spots)
        .map(|(marker, spot)| {
            let (up_px, down_px) = marker.reach_px();
            let middle = spot.at.shifted(0.0, (down_px - up_px) / 2.0);
            let half_height_px = f64::midpoint(up_px, down_px);
            let disc = Area::around(middle, marker.half_width_px(), half_height_px);
            (spot.strength > 0.0).then_some(disc)
        })
        .collect();
    let pins = pins::taken(stage, step, &markers, &spots);
    let mut names: Vec<Area> =
        pins.into_iter().map(|(at, radius_px)| Area::around(at, radius_px, radius_px)).collect();
    let mut sides: Sides = vec![None; markers.len()];
    let is_current = |index: &usize| markers.get(*index).is_some_and(Marker::is_current);
    let others = (0..markers.len()).filter(|index| !is_current(index));
    for index in (0..markers.len()).filter(is_current).chain(others) {
        let (Some(marker), Some(spot)) = (markers.get(index), spots.get(index)) else { continue };
        let (Some(Some(_)), Some(width_em)) = (discs.get(index), widths_em.get(index)) else {
            continue;
        };
        // A name beside its own marker clears it by construction.
        let before = discs.iter().take(index);
        let clear_of = before.chain(discs.iter().skip(index + 1)).flatten().chain(&names);
        let is_free = |area: &Area| {
            area.is_inside(stage.viewport) && !clear_of.clone().any(|other| area.overlaps(other))
        };
        let best = (0_u8..)
            .zip(SIDES)
            .map(|(side, _)| (side, area(marker, *width_em, spot.at, side)))
            .filter(|(_, area)| is_free(area))
            .map(|(side, area)| (f64::from(side) + route_cost(&route, &area), side, area))
            .min_by(|a, b| a.0.total_cmp(&b.0));
        if let (Some((_, side, area)), Some(chosen)) = (best, sides.get_mut(index)) {
            *chosen = Some(side);
            names.push(area);
        }
    }
    sides
}

/// The route in pieces, in pixels: where each ends in the picture, and how long it is.
fn route(stage: &Stage, projection: &Projection) -> Vec<(Px, f64)> {
    let mut pieces = Vec::new();
    for way in route::ways(stage, projection) {
        let mut before: Option<Px> = None;
        let pixel = |point| (projection.presence(point) > 0.0).then(|| projection.project(point));
        for at in way.points().map(pixel) {
            if let (Some(from), Some(to)) = (before, at) {
                pieces.extend(split(from, to).filter(|(end, _)| stage.viewport.contains(*end)));
            }
            before = at;
        }
    }
    pieces
}

/// A piece in shorter ones, so that a name that covers a part of it counts that part.
fn split(from: Px, to: Px) -> impl Iterator<Item = (Px, f64)> {
    const PIECE_PX: f64 = 4.0;
    let length_px = from.distance_to(to);
    let count = (length_px / PIECE_PX).ceil().max(1.0);
    let ends = (1..).map(f64::from).take_while(move |end| *end <= count);
    ends.map(move |end| {
        let share = end / count;
        (from.shifted((to.x - from.x) * share, (to.y - from.y) * share), length_px / count)
    })
}

fn route_cost(route: &[(Px, f64)], area: &Area) -> f64 {
    let covered = route.iter().filter(|(end, _)| area.contains(*end));
    covered.fold(0.0, |cost, (_, length_px)| cost + length_px * ROUTE_COST_PER_PX)
}

/// The box of a name on one side of its marker.
fn area(marker: &Marker, width_em: f64, at: Px, side: u8) -> Area {
    let (anchor, align) = anchor(marker, at, side);
    let width = width_em * size_px(marker);
    let shift = match align {
        Align::Start => width / 2.0,
        Align::Middle => 0.0,
        Align::End => -width / 2.0,
    };
    let half_height = size_px(marker) * LINE_HEIGHT / 2.0;
    Area::around(anchor.shifted(shift, 0.0), width / 2.0 + CASING_PX, half_height)
}

/// A box on the picture.
#[derive(Clone, Copy, Debug)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn around(center: Px, half_width: f64, half_height: f64) -> Self {
        Self {
            left: center.x - half_width,
            top: center.y - half_height,
            right: center.x + half_width,
            bottom: center.y + half_height,
        }
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn contains(&self, px: Px) -> bool {
        self.left <= px.x && px.x <= self.right && self.top <= px.y && px.y <= self.bottom
    }

    fn is_inside(&self, viewport: Viewport) -> bool {
        self.left >= EDGE_PX
            && self.top >= EDGE_PX
            && self.right <= viewport.width_px() - EDGE_PX
            && self.bottom <= viewport.height_px() - EDGE_PX
    }
}
