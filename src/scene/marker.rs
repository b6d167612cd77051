//! The stops: numbered markers, one a place, the current one in the accent.

use super::{Align, Color, Shape, Stage, Stroke, Text};
use crate::camera::{Orthographic, Px};
use crate::geodesy::UnitVec;
use crate::trip::PlaceIndex;

const RADIUS_PX: f64 = 9.0;
const CURRENT_RADIUS_PX: f64 = 11.0;
const NUMBER_PX: f64 = 11.0;
const RIM_PX: f64 = 1.5;

/// A place the trip stops at, and the numbers of its stops.
#[derive(Clone, Debug)]
pub struct Marker {
    /// Where it is.
    pub position: UnitVec,
    /// The city's name in the reader's language.
    pub name: String,
    /// The number or numbers it carries: "1", or "1 · 4" for a place visited twice.
    pub number: String,
    /// Behind, here or ahead.
    pub state: State,
}

/// Where a stop lies in the trip at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Still to come.
    Ahead,
    /// Behind the traveller.
    Behind,
    /// The traveller is there.
    Current,
}

impl Marker {
    /// Half the marker's width.
    pub fn half_width_px(&self) -> f64 {
        self.radius_px() + self.stretch_px()
    }

    /// Half the marker's height.
    pub fn radius_px(&self) -> f64 {
        if self.state == State::Current { CURRENT_RADIUS_PX } else { RADIUS_PX }
    }

    /// How far each end of the marker is drawn out for a longer number.
    fn stretch_px(&self) -> f64 {
        let mut extra_px = 0.0;
        for _ in self.number.chars().skip(2) {
            extra_px += NUMBER_PX * 0.24;
        }
        extra_px
    }
}

/// The markers of a trip: stops at the same place share one.
///
/// `reached` is the last stop the traveller has come to, `here` whether the traveller is still there.
pub fn markers(stage: &Stage, reached: Option<usize>, here: bool) -> Vec<Marker> {
    let mut markers: Vec<(PlaceIndex, Marker)> = Vec::new();
    for (index, stop) in stage.trip.stops().iter().enumerate() {
        let state = match reached {
            Some(reached) if index == reached && here => State::Current,
            Some(reached) if index <= reached => State::Behind,
            _ => State::Ahead,
        };
        let number = (index + 1).to_string();
        if let Some((_, marker)) = markers.iter_mut().find(|(place, _)| *place == stop.place()) {
            marker.number = format!("{} · {number}", marker.number);
            marker.state = marker.state.max(state);
            continue;
        }
        let place = stage.trip.place(stop.place());
        let name = place.name().get(stage.lang).text.to_owned();
        let position = place.position().into();
        markers.push((stop.place(), Marker { position, name, number, state }));
    }
    markers.into_iter().map(|(_, marker)| marker).collect()
}

/// Draws the markers that can be seen; the current one last, so that it is on top.
pub fn draw(stage: &Stage, globe: &Orthographic, markers: &[Marker]) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for state in [State::Ahead, State::Behind, State::Current] {
        for marker in markers.iter().filter(|marker| marker.state == state) {
            if let Some(at) = globe.locate(marker.position) {
                shapes.extend(draw_one(stage, marker, at));
            }
        }
    }
    shapes
}

fn draw_one(stage: &Stage, marker: &Marker, at: Px) -> Vec<Shape> {
    let theme = stage.theme;
    let (rim, inside, ink) = match marker.state {
        State::Current => (theme.casing, theme.accent, theme.on_accent),
        State::Behind => (theme.casing, theme.quiet, theme.casing),
        State::Ahead => (theme.quiet, theme.casing, theme.quiet),
    };
    let mut shapes = Vec::new();
    if marker.state == State::Current {
        shapes.extend(pill(marker, at, CURRENT_RADIUS_PX + 4.0, theme.accent.faded(0.28)));
    }
    shapes.extend(pill(marker, at, marker.radius_px() + RIM_PX, rim));
    shapes.extend(pill(marker, at, marker.radius_px(), inside));
    shapes.push(Shape::Text(Text {
        content: marker.number.clone(),
        at,
        align: Align::Middle,
        size_px: NUMBER_PX,
        bold: true,
        color: ink,
        casing: None,
    }));
    shapes
}

/// A disc, drawn out sideways for a longer number.
fn pill(marker: &Marker, at: Px, radius_px: f64, fill: Color) -> Vec<Shape> {
    let stretch_px = marker.stretch_px();
    if stretch_px == 0.0 {
        return vec![Shape::Disc { center: at, radius_px, fill }];
    }
    let ends = [at.shifted(-stretch_px, 0.0), at.shifted(stretch_px, 0.0)];
    vec![Shape::Line {
        points: ends.to_vec(),
        stroke: Stroke { color: fill, width_px: 2.0 * radius_px },
    }]
}
