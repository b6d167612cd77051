//! The itinerary as a chart: the distance covered over the dates.
//!
//! Stays are flat, legs rise, meetings are dots, and a line stands at the moment. A dotted line joins what is
//! dated where something between is not. Cancelled and postponed meetings have no dot.

mod axis;
mod course;
mod line;

pub use axis::{Axis, Tick};
pub use course::{Course, Event, Point, Spot};

use super::globe::corners;
use super::name::directed;
use super::{Align, Color, Measure, Shape, Stroke, Text, Theme};
use crate::camera::{Px, Viewport};
use crate::timeline::Timeline;
use crate::trip::Trip;
use crate::words::for_language;

/// Smaller than this, nobody could read it.
const LEAST_PX: [f64; 2] = [280.0, 96.0];
const AXIS_PX: f64 = 11.0;
const NAME_PX: f64 = 12.0;
/// Around the plot: for the caption, the last name, the dates.
const TOP_PX: f64 = 34.0;
const BOTTOM_PX: f64 = 25.0;
const SIDE_PX: f64 = 16.0;
/// From the plot's lower edge up to where nothing is covered yet: room for the first name.
const GROUND_PX: f64 = 19.0;
/// Between labels and the plot.
const GAP_PX: f64 = 8.0;
/// Room for a date.
const DATE_PX: f64 = 72.0;

/// What a chart is made from.
#[derive(Clone, Copy)]
pub struct ChartStage<'a> {
    /// The trip.
    pub trip: &'a Trip,
    /// The play.
    pub timeline: &'a Timeline,
    /// The colours.
    pub theme: &'a Theme,
    /// The reader's language, as a BCP 47 tag.
    pub lang: &'a str,
    /// When the traveller has come how far.
    pub course: &'a Course,
    /// The size of the picture.
    pub viewport: Viewport,
    /// The surface's ruler for text.
    pub measure: &'a dyn Measure,
}

/// A chart, resolved: axes for plotters to draw, and shapes under and over them.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The size of the picture.
    pub viewport: Viewport,
    /// Under the axes.
    pub ground: Vec<Shape>,
    /// Where the axes are.
    pub plot: Plot,
    /// Dates, from left to right; values are days since 1970-01-01, local.
    pub days: Axis,
    /// Distances, upward; values are metres.
    pub metres: Axis,
    /// The lines at the labelled distances.
    pub grid: Stroke,
    /// The size of the labels.
    pub label_px: f64,
    /// Their colour.
    pub label: Color,
    /// From the plot to the labels: left to their end, and down to their middle height.
    pub gap_px: [f64; 2],
    /// Everything over the axes.
    pub shapes: Vec<Shape>,
}

/// The edges of the plot, in pixels of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plot {
    /// The first day.
    pub left: f64,
    /// The last.
    pub right: f64,
    /// Above the whole distance.
    pub top: f64,
    /// Below none.
    pub bottom: f64,
}

impl Chart {
    /// The pixel of a spot.
    pub fn pixel(&self, spot: Spot) -> Px {
        let Plot { left, right, top, bottom } = self.plot;
        Px {
            x: left + (right - left) * self.days.share(spot.day),
            y: bottom + (top - bottom) * self.metres.share(spot.metres),
        }
    }
}

/// The chart at a second of the play, or `None` where the picture has no room.
pub fn chart(stage: &ChartStage, seconds: f64) -> Option<Chart> {
    let mut chart = axes(stage)?;
    chart.ground = ground(stage, &chart);
    let now = stage.course.now(stage.timeline, stage.timeline.moment(seconds));
    let layers = [caption(stage), line::line(stage, &chart, now), names(stage, &chart)];
    chart.shapes = layers.into_iter().flatten().collect();
    Some(chart)
}

/// The chart with nothing in it.
fn axes(stage: &ChartStage) -> Option<Chart> {
    let (theme, viewport, words) = (stage.theme, stage.viewport, for_language(stage.lang));
    if viewport.width_px() < LEAST_PX[0] || viewport.height_px() < LEAST_PX[1] {
        return None;
    }
    let total = stage.course.points().last()?.spot.metres;
    let (top, bottom) = (TOP_PX, viewport.height_px() - BOTTOM_PX);
    let ground = total * GROUND_PX / (bottom - GROUND_PX - top);
    let metres = axis::metres(-ground, total, total, words);
    let width = |tick: &Tick| stage.measure.width_px(&tick.label, AXIS_PX, false);
    let labels_px = metres.ticks.iter().map(width).fold(0.0, f64::max);
    let left = SIDE_PX + labels_px + GAP_PX;
    let right = viewport.width_px() - SIDE_PX;
    Some(Chart {
        viewport,
        ground: Vec::new(),
        plot: Plot { left, right, top, bottom },
        days: axis::days(stage.course.days(), (right - left) / DATE_PX, words),
        metres,
        grid: Stroke { color: theme.rule(), width_px: 1.0 },
        label_px: AXIS_PX,
        label: theme.quiet,
        gap_px: [GAP_PX, BOTTOM_PX / 2.0],
        shapes: Vec::new(),
    })
}

/// Day beside day, where each has a label.
fn ground(stage: &ChartStage, chart: &Chart) -> Vec<Shape> {
    let Plot { top, bottom, .. } = chart.plot;
    let stroke = Stroke { color: chart.grid.color.faded(0.7), ..chart.grid };
    let midnight = |day: f64| {
        let x = chart.pixel(Spot { day, metres: 0.0 }).x;
        Shape::Line { points: vec![Px { x, y: top }, Px { x, y: bottom }], stroke }
    };
    let is_daily = chart
        .days
        .ticks
        .iter()
        .zip(chart.days.ticks.iter().skip(1))
        .all(|(a, b)| b.at - a.at <= 1.0);
    let labels = if is_daily { chart.days.ticks.as_slice() } else { &[] };
    let paper = Shape::Polygon { ring: corners(stage.viewport), fill: stage.theme.casing };
    let days = labels.iter().skip(1).map(|tick| midnight(tick.at.floor()));
    std::iter::once(paper).chain(days).collect()
}

fn caption(stage: &ChartStage) -> Vec<Shape> {
    vec![Shape::Text(Text {
        content: for_language(stage.lang).distance_covered().to_owned(),
        at: Px { x: SIDE_PX, y: 16.0 },
        align: Align::Start,
        size_px: NAME_PX,
        bold: true,
        italic: false,
        color: stage.theme.text,
        casing: None,
    })]
}

/// The names of the stops, below the line where each stay begins: the line goes up, so nothing else is there.
/// At the right edge a name stands above its end. One that would cover another is left out.
fn names(stage: &ChartStage, chart: &Chart) -> Vec<Shape> {
    let mut taken: Vec<[f64; 3]> = Vec::new();
    let name = |point: &Point| {
        let stop = match point.event {
            Event::Arrive(leg) => leg + 1,
            // Before the first departure nothing is covered, and one point has the name.
            _ if point.spot.metres <= 0.0 && taken.is_empty() => 0,
            _ => return None,
        };
        let place = stage.trip.stops().get(stop)?.place();
        let content = stage.trip.place(place).name().get(stage.lang).text.to_owned();
        let width = stage.measure.width_px(&content, NAME_PX, false);
        let at = chart.pixel(point.spot);
        let fits = at.x + GAP_PX / 2.0 + width <= chart.plot.right;
        let (align, at, left) = if fits {
            let at = at.shifted(GAP_PX / 2.0, 12.0);
            (Align::Start, at, at.x)
        } else {
            let at = at.shifted(-GAP_PX / 2.0, -12.0);
            (Align::End, at, at.x - width)
        };
        let clear = |other: &[f64; 3]| {
            left > other[1] + GAP_PX
                || left + width + GAP_PX < other[0]
                || (at.y - other[2]).abs() > NAME_PX
        };
        if !taken.iter().all(clear) || left < chart.plot.left {
            return None;
        }
        taken.push([left, left + width, at.y]);
        let casing = Stroke { color: stage.theme.casing, width_px: 2.0 };
        let color = stage.theme.text;
        Some(Shape::Text(Text {
            content: directed(&content),
            at,
            align,
            size_px: NAME_PX,
            bold: false,
            italic: false,
            color,
            casing: Some(casing),
        }))
    };
    stage.course.dated().filter_map(name).collect()
}
