//! The stops: numbered markers, one a place, the current one in the accent.

mod spot;

use super::{Align, Color, Shape, Stage, Stroke, Text};
use crate::camera::Px;
use crate::geodesy::UnitVec;
use crate::timeline::{Beat, Moment, ease};
use crate::trip::PlaceIndex;
pub use spot::{Spot, spots};

const RADIUS_PX: f64 = 9.0;
const CURRENT_RADIUS_PX: f64 = 11.0;
/// How far the light around the current one reaches.
const GLOW_PX: f64 = 4.0;
const NUMBER_PX: f64 = 11.0;
const RIM_PX: f64 = 1.5;
/// The radius of the number of meetings, and how far beyond the edge of the marker its middle is.
pub const BADGE_PX: f64 = 7.6;
const BADGE_GAP_PX: f64 = 6.0;

/// A place the trip stops at, and the numbers of its stops.
#[derive(Clone, Debug)]
pub struct Marker {
    /// The city.
    pub place: PlaceIndex,
    /// Where it is.
    pub position: UnitVec,
    /// The city's name in the reader's language.
    pub name: String,
    /// The number or numbers it carries: "1", or "1 · 4" for a place visited twice.
    pub number: String,
    /// Behind, here or ahead.
    pub state: State,
    /// What it was in the step before, and how far it has turned from that: 0 to 1.
    turn: (State, f64),
    /// How many meetings there are, over all stops there.
    pub meetings: usize,
    /// Whether there is more room below it than above, away from the legs that come and go.
    pub opens_down: bool,
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
    /// Whether the traveller is there.
    pub fn is_current(&self) -> bool {
        self.state == State::Current
    }

    /// Half the marker's width.
    pub fn half_width_px(&self) -> f64 {
        self.radius_px() + self.stretch_px()
    }

    /// Half the marker's height.
    pub fn radius_px(&self) -> f64 {
        RADIUS_PX + (CURRENT_RADIUS_PX - RADIUS_PX) * self.emphasis()
    }

    /// A colour that depends on the state, between two of them while it turns.
    pub fn color(&self, of: impl Fn(State) -> Color) -> Color {
        let (was, turned) = self.turn;
        let percent = (1..=100).rfind(|percent| f64::from(*percent) <= 100.0 * turned);
        of(was).toward(of(self.state), percent.unwrap_or(0))
    }

    /// How much of it is the current one's: 1 there, 0 elsewhere.
    fn emphasis(&self) -> f64 {
        let share = |state: State| if state == State::Current { 1.0 } else { 0.0 };
        let (was, turned) = self.turn;
        share(was) + (share(self.state) - share(was)) * turned
    }

    /// Where the number of meetings stands, from the middle, in pixels down.
    pub fn badge_px(&self) -> f64 {
        let down_px = self.radius_px() + BADGE_GAP_PX;
        if self.opens_down { down_px } else { -down_px }
    }

    /// How far it reaches up and down, with that number, in pixels.
    pub fn reach_px(&self) -> (f64, f64) {
        // The pins are out at the current stop.
        let has_badge = self.meetings > 0 && !self.is_current();
        let badge_px = if has_badge { self.badge_px() } else { 0.0 };
        let reach_px = |px: f64| if px > 0.0 { px + BADGE_PX } else { self.radius_px() };
        (reach_px(-badge_px), reach_px(badge_px))
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

/// The markers at a moment: those that change with the step turn in the first half of its flight.
pub fn turning(stage: &Stage, moment: Moment) -> Vec<Marker> {
    let mut now = markers(stage, stage.beat(moment.step));
    if moment.flight < 1.0 {
        let before = markers(stage, stage.beat(moment.before));
        for (marker, before) in now.iter_mut().zip(before) {
            marker.turn = (before.state, ease(2.0 * moment.flight));
        }
    }
    now
}

/// The markers of a trip in a beat: stops at the same place share one.
pub fn markers(stage: &Stage, beat: Beat) -> Vec<Marker> {
    let stops = stage.trip.stops();
    let reached = beat.reached(stops.len().saturating_sub(1));
    let mut markers: Vec<Marker> = Vec::new();
    for (index, stop) in stops.iter().enumerate() {
        let state = match reached {
            _ if beat.stop() == Some(index) => State::Current,
            Some(reached) if index <= reached => State::Behind,
            _ => State::Ahead,
        };
        let number = (index + 1).to_string();
        let meetings = stop.meetings().len();
        if let Some(marker) = markers.iter_mut().find(|marker| marker.place == stop.place()) {
            marker.meetings += meetings;
            marker.number = with_number(&marker.number, &number);
            marker.state = marker.state.max(state);
            marker.turn = (marker.state, 1.0);
            continue;
        }
        let place = stage.trip.place(stop.place());
        let name = place.name().get(stage.lang).text.to_owned();
        let position = place.position().into();
        let place = stop.place();
        let opens_down = opens_down(stage, index);
        let turn = (state, 1.0);
        markers.push(Marker { place, position, name, number, state, turn, meetings, opens_down });
    }
    markers
}

/// Whether the legs of a stop come and go upward.
pub fn opens_down(stage: &Stage, stop: usize) -> bool {
    /// The cosine of a bearing that is neither up nor down.
    const LEVEL: f64 = 0.4;
    let path = |leg: Option<usize>| leg.and_then(|leg| stage.paths.get(leg));
    let came = path(stop.checked_sub(1)).map(|path| -path.final_bearing_deg().to_radians().cos());
    let goes = path(Some(stop)).map(|path| path.initial_bearing_deg().to_radians().cos());
    let side = |up: f64| if up.abs() > LEVEL { up.signum() } else { 0.0 };
    came.into_iter().chain(goes).map(side).sum::<f64>() > 0.0
}

/// "1 · 4", and "1 … 9" from the third visit on: a marker must not grow with the trip.
fn with_number(numbers: &str, number: &str) -> String {
    match numbers.split_once(' ') {
        Some((first, _)) => format!("{first} … {number}"),
        None => format!("{numbers} · {number}"),
    }
}

/// Draws the markers that can be seen; the current one last, so that it is on top.
pub fn draw(stage: &Stage, markers: &[Marker], spots: &[Spot]) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for state in [State::Ahead, State::Behind, State::Current] {
        for (marker, spot) in markers.iter().zip(spots) {
            if marker.state == state && spot.strength > 0.0 {
                shapes.extend(draw_one(stage, marker, *spot));
            }
        }
    }
    shapes
}

fn draw_one(stage: &Stage, marker: &Marker, Spot { at, strength, .. }: Spot) -> Vec<Shape> {
    let theme = stage.theme;
    let color = |current: Color, behind: Color, ahead: Color| {
        let of = |state| match state {
            State::Current => current,
            State::Behind => behind,
            State::Ahead => ahead,
        };
        marker.color(of).faded(strength)
    };
    let rim = color(theme.casing, theme.casing, theme.quiet);
    let inside = color(theme.accent, theme.quiet, theme.casing);
    let ink = color(theme.on_accent, theme.casing, theme.quiet);
    let disc = |radius_px, fill| pill(at, radius_px, marker.stretch_px(), fill);
    let mut shapes = Vec::new();
    let emphasis = marker.emphasis();
    if emphasis > 0.0 {
        let glow = theme.accent.faded(0.28 * emphasis * strength);
        shapes.push(disc(marker.radius_px() + GLOW_PX, glow));
    }
    shapes.push(disc(marker.radius_px() + RIM_PX, rim));
    shapes.push(disc(marker.radius_px(), inside));
    shapes.push(number(marker.number.clone(), at, NUMBER_PX, ink));
    shapes
}

/// A number in the middle of a disc.
pub fn number(content: String, at: Px, size_px: f64, color: Color) -> Shape {
    Shape::Text(Text {
        content,
        at,
        align: Align::Middle,
        size_px,
        bold: true,
        italic: false,
        color,
        casing: None,
    })
}

/// A disc, drawn out sideways for a longer number.
pub fn pill(at: Px, radius_px: f64, stretch_px: f64, fill: Color) -> Shape {
    if stretch_px == 0.0 {
        return Shape::Disc { center: at, radius_px, fill };
    }
    let points = vec![at.shifted(-stretch_px, 0.0), at.shifted(stretch_px, 0.0)];
    Shape::Line { points, stroke: Stroke { color: fill, width_px: 2.0 * radius_px } }
}
