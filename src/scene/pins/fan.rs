//! Where the pins of a stop stand: at their venues where those lie apart, else in a fan around the
//! marker.

use super::head::CURRENT_PX;
use crate::camera::{Projection, Px, Viewport};
use crate::geodesy::UnitVec;
use crate::scene::Stage;
use crate::scene::marker;
use crate::timeline::Beat;

/// The two rows of a fan, from the marker's middle.
const ROWS_PX: [f64; 2] = [46.0, 68.0];
/// Between two pins of a row: at 46 px their heads, one of them the current one's, just clear.
const STEP_DEG: f64 = 27.0;
/// Pins of each row, above the marker and again below. The second row stands in the gaps of the first.
const ROW_PINS: [usize; 2] = [5, 6];
/// A venue this far from the marker has its pin where it is.
const APART_PX: f64 = 40.0;
/// What pins keep free between each other, and along the edge of the picture.
const CLEAR_PX: f64 = 1.0;
const EDGE_PX: f64 = 4.0;

/// What a pin stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pinned {
    /// A meeting of the trip, by its index.
    Meeting(usize),
    /// So many more, for which there is no room.
    More(usize),
}

/// A pin where the camera rests at its stop.
#[derive(Clone, Copy, Debug)]
pub struct Pin {
    /// What it stands for.
    pub what: Pinned,
    /// Where its head is.
    pub stand: Stand,
}

/// Where the head of a pin is.
#[derive(Clone, Copy, Debug)]
pub enum Stand {
    /// So far from the middle of the stop's marker, in pixels.
    Fan(Px),
    /// At the venue itself, which lies apart.
    Venue(UnitVec),
}

/// The pins of a stop, by the time of their meetings; `current` is one of them that must be there.
pub fn pins(stage: &Stage, stop: usize, current: Option<usize>) -> Vec<Pin> {
    let Some(meetings) = stage.trip.stops().get(stop).map(crate::trip::Stop::meetings) else {
        return Vec::new();
    };
    let steps = stage.timeline.steps();
    let step = steps.iter().position(|step| step.beat() == Beat::Stop(stop));
    let (Some(step), false) = (step, meetings.is_empty()) else { return Vec::new() };
    let projection = stage.projection(stage.shots.at_rest(step));
    let markers = marker::markers(stage, Beat::Stop(stop));
    let spots = marker::spots(&projection, &markers);
    let Some(own) = markers.iter().position(marker::Marker::is_current) else { return Vec::new() };
    let Some(center) = spots.get(own) else { return Vec::new() };
    let others =
        spots.iter().enumerate().filter(|(index, spot)| *index != own && spot.strength > 0.0);
    let mut table = Table {
        viewport: stage.viewport,
        center: center.at,
        taken: others.map(|(_, spot)| (spot.at, spot.half_width_px())).collect(),
    };
    let mut pins = Vec::new();
    let mut waiting = Vec::new();
    for &meeting in meetings {
        match table.at_venue(stage, &projection, meeting) {
            Some(stand) => pins.push(Pin { what: Pinned::Meeting(meeting), stand }),
            None => waiting.push(meeting),
        }
    }
    let slots = table.fan(waiting.len(), marker::opens_down(stage, stop));
    let room =
        if slots.len() < waiting.len() { slots.len().saturating_sub(1) } else { slots.len() };
    for (index, offset) in slots.into_iter().enumerate() {
        let last_shown = index + 1 == room;
        let hidden_current = current
            .filter(|current| last_shown && waiting.iter().skip(room).any(|at| at == current));
        let what = match waiting.get(index).filter(|_| index < room) {
            Some(&meeting) => Pinned::Meeting(hidden_current.unwrap_or(meeting)),
            None => Pinned::More(waiting.len() - room),
        };
        pins.push(Pin { what, stand: Stand::Fan(offset) });
    }
    pins
}

/// The picture around a stop, and what in it is taken: middles and radii.
struct Table {
    viewport: Viewport,
    center: Px,
    taken: Vec<(Px, f64)>,
}

impl Table {
    fn is_free(&self, at: Px) -> bool {
        let reach = CURRENT_PX + EDGE_PX;
        let corners = [at.shifted(-reach, -reach), at.shifted(reach, reach)];
        corners.iter().all(|corner| self.viewport.contains(*corner))
            && self.taken.iter().all(|(other, radius_px)| {
                at.distance_to(*other) >= radius_px + CURRENT_PX + CLEAR_PX
            })
    }

    /// A pin at its own venue, if that lies apart and nothing stands there yet.
    fn at_venue(
        &mut self,
        stage: &Stage,
        projection: &Projection,
        meeting: usize,
    ) -> Option<Stand> {
        let place = stage.trip.meetings().get(meeting)?.at();
        let foot: UnitVec = stage.trip.place(place).position().into();
        let at = projection.locate(foot)?;
        if at.distance_to(self.center) < APART_PX || !self.is_free(at) {
            return None;
        }
        self.taken.push((at, CURRENT_PX));
        Some(Stand::Venue(foot))
    }

    /// Places for `count` heads from the left to the right, row by row, or as many as there are.
    fn fan(&self, count: usize, opens_down: bool) -> Vec<Px> {
        let side = if opens_down { 1.0 } else { -1.0 };
        let mut slots = Vec::new();
        for (row_px, row_pins) in ROWS_PX.into_iter().zip(ROW_PINS) {
            for side in [side, -side] {
                let row = |pins: usize| self.row(row_px, pins, side);
                let wanted = row_pins.min(count - slots.len());
                // Fewer stand around the middle of the first row; in the second they keep to the gaps.
                let mut places =
                    row(if row_px > APART_PX + CURRENT_PX { row_pins } else { wanted });
                if places.len() < wanted {
                    places = row(row_pins);
                }
                places.truncate(wanted);
                slots.extend(places);
            }
        }
        slots
    }

    /// The free places of a row of `pins`, around the upright.
    fn row(&self, row_px: f64, pins: usize, side: f64) -> Vec<Px> {
        let number = |index: usize| u8::try_from(index).map_or(0.0, f64::from);
        let middle = number(pins.saturating_sub(1)) / 2.0;
        let place = |index: usize| {
            let (sin, cos) = ((number(index) - middle) * STEP_DEG).to_radians().sin_cos();
            Px { x: sin * row_px, y: cos * row_px * side }
        };
        let is_free = |offset: &Px| self.is_free(self.center.shifted(offset.x, offset.y));
        (0..pins).map(place).filter(is_free).collect()
    }
}
