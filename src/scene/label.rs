//! Names beside the markers: placed so that they cover nothing and do not move about.
//!
//! A place for every name is chosen where the camera rests, not frame by frame: while it flies from
//! one rest to the next, a name whose place changes fades out on the one side and in on the other.

use super::marker::{Marker, State};
use super::{Align, Measure, Shape, Stage, Stroke, Text};
use crate::camera::{Orthographic, Px, Viewport};

const SIZE_PX: f64 = 13.0;
const CURRENT_SIZE_PX: f64 = 15.0;
const LINE_HEIGHT: f64 = 1.25;
const CASING_PX: f64 = 2.6;
const GAP_PX: f64 = 5.0;
const EDGE_PX: f64 = 4.0;

/// Sides of a marker, the best first: right, left, above, below, then the corners.
const SIDES: [(f64, f64); 8] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (1.0, -1.0),
    (1.0, 1.0),
    (-1.0, -1.0),
    (-1.0, 1.0),
];

/// What it costs to cover a point of the route, in ranks of `SIDES`.
const ROUTE_COST: f64 = 0.35;
const SIDE_COST: f64 = 1.0;

/// By how many pixels a name is wider than the whole picture; 0 when there is room for it.
///
/// It is measured at its largest, beside the current stop, which the camera keeps in the middle.
pub fn name_overhang_px(name: &str, viewport: Viewport, measure: &dyn Measure) -> f64 {
    let taken = measure.width_px(name, CURRENT_SIZE_PX, true) + 2.0 * (CASING_PX + EDGE_PX);
    (taken - viewport.width_px()).max(0.0)
}

/// The side chosen for each marker, by index; `None` where there is no room.
type Placement = Vec<Option<usize>>;

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

/// The names of all markers that can be seen.
///
/// `rests` are the globes of the resting cameras before and after the flight, `flight` how far it has
/// come; `route` gives the pixels of the route as a globe shows it.
pub fn draw(
    stage: &Stage,
    globe: &Orthographic,
    markers: &[Marker],
    rests: [&Orthographic; 2],
    flight: f64,
    route: &dyn Fn(&Orthographic) -> Vec<Px>,
) -> Vec<Shape> {
    let placements = rests.map(|rest| place(stage, rest, markers, &route(rest)));
    let mut shapes = Vec::new();
    for (index, marker) in markers.iter().enumerate() {
        let Some(at) = globe.locate(marker.position) else { continue };
        let [before, after] = [0, 1].map(|rest: usize| side_of(&placements, rest, index));
        if before == after {
            shapes.extend(after.map(|side| name(stage, marker, at, side, 1.0)));
        } else {
            let leaving = before.map(|side| name(stage, marker, at, side, 1.0 - 2.0 * flight));
            let coming = after.map(|side| name(stage, marker, at, side, 2.0 * flight - 1.0));
            shapes.extend(leaving.into_iter().chain(coming));
        }
    }
    shapes.retain(|shape| !matches!(shape, Shape::Text(text) if text.color.alpha <= 0.0));
    shapes
}

fn side_of(placements: &[Placement; 2], rest: usize, marker: usize) -> Option<usize> {
    placements.get(rest).and_then(|placement| *placement.get(marker)?)
}

/// Chooses sides greedily: the current stop first, then in travel order.
fn place(stage: &Stage, rest: &Orthographic, markers: &[Marker], route: &[Px]) -> Placement {
    let at = |marker: &Marker| rest.locate(marker.position);
    let disc = |it: &Marker| Some(Area::around(at(it)?, it.half_width_px(), it.radius_px()));
    let mut names: Vec<Area> = Vec::new();
    let mut placement: Placement = vec![None; markers.len()];
    let current = markers.iter().enumerate().filter(|(_, it)| it.state == State::Current);
    let others = markers.iter().enumerate().filter(|(_, it)| it.state != State::Current);
    for (index, marker) in current.chain(others) {
        let Some(center) = at(marker) else { continue };
        let cost = |area: &Area, rank: usize| {
            let mut cost = 0.0;
            for _ in 0..rank {
                cost += SIDE_COST;
            }
            for _ in route.iter().filter(|px| area.contains(**px)) {
                cost += ROUTE_COST;
            }
            cost
        };
        // A name beside its own marker clears it by construction.
        let others = markers.iter().enumerate().filter(|(other, _)| *other != index);
        let mut taken: Vec<Area> = others.filter_map(|(_, marker)| disc(marker)).collect();
        taken.extend(&names);
        let best = (0..SIDES.len())
            .map(|side| (side, area(stage, marker, center, side)))
            .filter(|(_, area)| area.is_inside(stage.viewport))
            .filter(|(_, area)| !taken.iter().any(|other| area.overlaps(other)))
            .map(|(side, area)| (side, area, cost(&area, side)))
            .min_by(|a, b| a.2.total_cmp(&b.2));
        if let Some((side, area, _)) = best {
            names.push(area);
            if let Some(chosen) = placement.get_mut(index) {
                *chosen = Some(side);
            }
        }
    }
    placement
}

fn size_px(marker: &Marker) -> f64 {
    if marker.state == State::Current { CURRENT_SIZE_PX } else { SIZE_PX }
}

/// The point a name hangs on, beside its marker.
fn anchor(marker: &Marker, at: Px, side: usize) -> (Px, Align) {
    let (dx, dy) = SIDES.get(side).copied().unwrap_or_default();
    let half_height = size_px(marker) * LINE_HEIGHT / 2.0;
    // At a corner the text box touches the disc on the diagonal.
    let corner = std::f64::consts::FRAC_1_SQRT_2;
    let reach_x = match dy {
        0.0 => marker.half_width_px() + GAP_PX,
        _ => marker.half_width_px() * corner + 1.0,
    };
    let reach_y = half_height + marker.radius_px() * if dx == 0.0 { 1.1 } else { corner };
    let align = match dx {
        dx if dx > 0.0 => Align::Start,
        dx if dx < 0.0 => Align::End,
        _ => Align::Middle,
    };
    (at.shifted(dx * reach_x, dy * reach_y), align)
}

fn area(stage: &Stage, marker: &Marker, at: Px, side: usize) -> Area {
    let (anchor, align) = anchor(marker, at, side);
    let width = stage.measure.width_px(&marker.name, size_px(marker), true);
    let shift = match align {
        Align::Start => width / 2.0,
        Align::Middle => 0.0,
        Align::End => -width / 2.0,
    };
    let half_height = size_px(marker) * LINE_HEIGHT / 2.0;
    Area::around(anchor.shifted(shift, 0.0), width / 2.0 + CASING_PX, half_height)
}

fn name(stage: &Stage, marker: &Marker, at: Px, side: usize, alpha: f64) -> Shape {
    let theme = stage.theme;
    let alpha = alpha.clamp(0.0, 1.0);
    let color = if marker.state == State::Ahead { theme.quiet } else { theme.text };
    let (at, align) = anchor(marker, at, side);
    Shape::Text(Text {
        content: marker.name.clone(),
        at,
        align,
        size_px: size_px(marker),
        bold: true,
        color: color.faded(alpha),
        casing: Some(Stroke { color: theme.casing.faded(alpha), width_px: CASING_PX }),
    })
}
