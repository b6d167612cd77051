//! The line, the meetings on it, and the moment.

use super::{Chart, ChartStage, Course, Event, Spot};
use crate::camera::Px;
use crate::scene::{Color, Shape, Stroke};
use crate::trip::Status;

const AHEAD_PX: f64 = 1.5;
const COVERED_PX: f64 = 2.5;
const MEETING_PX: f64 = 2.8;
const TRAVELLER_PX: f64 = 4.2;
/// Meetings closer to the one before than this share its dot.
const APART_PX: f64 = 6.0;
/// From dot to dot where not everything between two dates is dated.
const DOTS_PX: f64 = 5.0;

/// The moment, the line and its meetings, from back to front.
pub fn line(stage: &ChartStage, chart: &Chart, now: Spot) -> Vec<Shape> {
    let theme = stage.theme;
    let pieces = pieces(stage.course);
    let mut shapes = Vec::new();
    for piece in &pieces {
        let covered = piece.covered(now);
        if covered < 1.0 {
            let cut = piece.from.toward(piece.to, covered);
            let stroke = Stroke { color: theme.quiet, width_px: AHEAD_PX };
            shapes.extend(ink(chart, cut, piece.to, piece.is_known, stroke));
        }
    }
    let mut traveller = pieces.first().map_or(now, |piece| piece.from);
    for piece in &pieces {
        let covered = piece.covered(now);
        if covered > 0.0 {
            traveller = piece.from.toward(piece.to, covered);
            let stroke = Stroke { color: theme.accent, width_px: COVERED_PX };
            shapes.extend(ink(chart, piece.from, traveller, piece.is_known, stroke));
        }
    }
    let at = chart.pixel(traveller);
    let ends = [chart.plot.top, chart.plot.bottom].map(|y| Px { x: at.x, y });
    let stroke = Stroke { color: theme.accent.faded(0.6), width_px: 1.0 };
    shapes.insert(0, Shape::Line { points: ends.to_vec(), stroke });
    shapes.extend(meetings(stage, chart, now));
    shapes.extend(dot(at, TRAVELLER_PX, theme.accent, theme.casing, true));
    shapes
}

/// The way between two dated points that follow each other.
struct Piece {
    from: Spot,
    to: Spot,
    /// Whether no undated departure or arrival lies between.
    is_known: bool,
}

impl Piece {
    /// How much of it is covered, 0 to 1: as far as both the day and the distance have come.
    fn covered(&self, now: Spot) -> f64 {
        let share = |now: f64, from: f64, to: f64| {
            if to > from {
                ((now - from) / (to - from)).clamp(0.0, 1.0)
            } else {
                f64::from(now >= from)
            }
        };
        let days = share(now.day, self.from.day, self.to.day);
        days.min(share(now.metres, self.from.metres, self.to.metres))
    }
}

fn pieces(course: &Course) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut before: Option<Spot> = None;
    let mut is_known = true;
    for point in course.points() {
        if !point.is_dated {
            is_known &= matches!(point.event, Event::Meeting(_));
            continue;
        }
        pieces.extend(before.map(|from| Piece { from, to: point.spot, is_known }));
        before = Some(point.spot);
        is_known = true;
    }
    pieces
}

/// A stroke from one spot to another, or a row of dots.
fn ink(chart: &Chart, from: Spot, to: Spot, is_known: bool, stroke: Stroke) -> Vec<Shape> {
    let ends = [from, to].map(|spot| chart.pixel(spot));
    if is_known {
        return vec![Shape::Line { points: ends.to_vec(), stroke }];
    }
    let dots = (ends[0].distance_to(ends[1]) / DOTS_PX).floor();
    let share =
        (0..).map(f64::from).take_while(|place| *place <= dots).map(|place| place / dots.max(1.0));
    let disc = |share| Shape::Disc {
        center: chart.pixel(from.toward(to, share)),
        radius_px: stroke.width_px / 2.0,
        fill: stroke.color,
    };
    share.map(disc).collect()
}

/// A dot for each meeting whose day is known: full once it was held.
fn meetings(stage: &ChartStage, chart: &Chart, now: Spot) -> Vec<Shape> {
    let theme = stage.theme;
    let mut before: Option<Px> = None;
    let dot = |point: &super::Point| {
        let Event::Meeting(meeting) = point.event else { return None };
        let status = stage.trip.meetings().get(meeting)?.status();
        if status.is_off() {
            return None;
        }
        let is_past = point.spot.day <= now.day && point.spot.metres <= now.metres;
        let color = if is_past { theme.accent } else { theme.quiet };
        let at = chart.pixel(point.spot);
        if before.is_some_and(|before| before.distance_to(at) < APART_PX) {
            return None;
        }
        before = Some(at);
        Some(dot(at, MEETING_PX, color, theme.casing, status == Status::Held))
    };
    stage.course.dated().filter_map(dot).flatten().collect()
}

/// A disc with a rim that sets it off from the line, or a ring.
fn dot(center: Px, radius_px: f64, color: Color, ground: Color, is_full: bool) -> [Shape; 2] {
    let [inside, rim] = if is_full { [color, ground] } else { [ground, color] };
    let stroke = Stroke { color: rim, width_px: 1.5 };
    [
        Shape::Disc { center, radius_px, fill: inside },
        Shape::Circle { center, radius_px: radius_px + 0.5, stroke },
    ]
}
