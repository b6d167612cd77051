//! Numbers as lines: the digits in the discs of a picture whose text must not be about discs.

use crate::camera::Px;
use crate::scene::{Measure, MetricsTable, Shape, Stroke, Text};

/// A part of a stroke, in half heights of a digit, `y` down, from the middle.
enum Part {
    /// From point to point.
    Through(&'static [(f64, f64)]),
    /// Middle, radii, and two angles in degrees, clockwise from three o'clock.
    Arc((f64, f64), (f64, f64), (f64, f64)),
}
use Part::{Arc, Through};

/// A stroke of the pen.
type Pen = &'static [Part];

/// Half the height of a digit, for a font size of 1.
const HALF_HEIGHT: f64 = 0.345;
/// The pen, for a font size of 1.
const PEN: f64 = 0.145;

const ZERO: &[Pen] = &[&[Arc((0.0, 0.0), (0.58, 1.0), (0.0, 360.0))]];
const ONE: &[Pen] = &[&[Through(&[(-0.38, -0.58), (0.08, -1.0), (0.08, 1.0)])]];
const TWO: &[Pen] =
    &[&[Arc((0.0, -0.45), (0.56, 0.55), (195.0, 395.0)), Through(&[(-0.58, 1.0), (0.6, 1.0)])]];
const THREE: &[Pen] = &[&[
    Arc((0.0, -0.51), (0.5, 0.49), (200.0, 450.0)),
    Arc((0.0, 0.47), (0.58, 0.53), (270.0, 520.0)),
]];
const FOUR: &[Pen] = &[&[Through(&[(0.25, 1.0), (0.25, -1.0), (-0.62, 0.45), (0.64, 0.45)])]];
const FIVE: &[Pen] = &[&[
    Through(&[(0.5, -1.0), (-0.4, -1.0), (-0.48, -0.06)]),
    Arc((0.0, 0.36), (0.58, 0.64), (222.0, 510.0)),
]];
const SIX: &[Pen] = &[&[
    Arc((0.52, 0.38), (1.1, 1.38), (262.0, 180.0)),
    Arc((0.0, 0.38), (0.58, 0.62), (180.0, 540.0)),
]];
const SEVEN: &[Pen] = &[&[Through(&[(-0.58, -1.0), (0.58, -1.0), (-0.14, 1.0)])]];
const EIGHT: &[Pen] = &[
    &[Arc((0.0, -0.52), (0.48, 0.48), (0.0, 360.0))],
    &[Arc((0.0, 0.48), (0.58, 0.52), (0.0, 360.0))],
];
const NINE: &[Pen] = &[&[
    Arc((-0.52, -0.38), (1.1, 1.38), (82.0, 0.0)),
    Arc((0.0, -0.38), (0.58, 0.62), (0.0, 360.0)),
]];
const MIDDLE_DOT: &[Pen] = &[&[Through(&[(0.0, 0.0), (0.0, 0.0)])]];
const DOTS: &[Pen] = &[
    &[Through(&[(-0.9, 1.0), (-0.9, 1.0)])],
    &[Through(&[(0.0, 1.0), (0.0, 1.0)])],
    &[Through(&[(0.9, 1.0), (0.9, 1.0)])],
];

/// The lines of a text in the middle of a disc, or `None` where it is something else than a number or two.
pub(super) fn drawn(text: &Text) -> Option<Vec<Shape>> {
    let width_px = |content: &str| MetricsTable.width_px(content, text.size_px, text.bold);
    let stroke = Stroke { color: text.color, width_px: PEN * text.size_px };
    let mut left = text.at.x - width_px(&text.content) / 2.0;
    let mut shapes = Vec::new();
    for letter in text.content.chars() {
        let advance_px = width_px(letter.encode_utf8(&mut [0; 4]));
        let middle = Px { x: left + advance_px / 2.0, y: text.at.y };
        for pen in strokes(letter)? {
            let points = points(pen, middle, HALF_HEIGHT * text.size_px);
            shapes.push(Shape::Line { points, stroke });
        }
        left += advance_px;
    }
    Some(shapes)
}

fn strokes(letter: char) -> Option<&'static [Pen]> {
    Some(match letter {
        '0' => ZERO,
        '1' => ONE,
        '2' => TWO,
        '3' => THREE,
        '4' => FOUR,
        '5' => FIVE,
        '6' => SIX,
        '7' => SEVEN,
        '8' => EIGHT,
        '9' => NINE,
        '·' => MIDDLE_DOT,
        '…' => DOTS,
        ' ' => &[],
        _ => return None,
    })
}

fn points(pen: Pen, middle: Px, scale_px: f64) -> Vec<Px> {
    let mut points = Vec::new();
    let mut add = |x: f64, y: f64| points.push(middle.shifted(x * scale_px, y * scale_px));
    for part in pen {
        match part {
            Through(corners) => corners.iter().for_each(|(x, y)| add(*x, *y)),
            Arc(center, radii, (from, to)) => {
                /// A corner of 24° is none to the eye at this size.
                const CORNERS: u32 = 15;
                for step in 0..=CORNERS {
                    let share = f64::from(step) / f64::from(CORNERS);
                    let (sin, cos) = (from + (to - from) * share).to_radians().sin_cos();
                    add(center.0 + radii.0 * cos, center.1 + radii.1 * sin);
                }
            }
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::drawn;
    use crate::camera::Px;
    use crate::scene::{Align, Color, Shape, Text};

    fn number(content: &str) -> Option<Vec<Shape>> {
        drawn(&Text {
            content: content.to_owned(),
            at: Px { x: 100.0, y: 50.0 },
            align: Align::Middle,
            size_px: 11.0,
            bold: true,
            italic: false,
            color: Color::solid(0),
            casing: None,
        })
    }

    #[test]
    fn every_number_a_marker_carries_is_drawn_around_its_point() {
        for content in ["0", "12", "3456789", "1 · 4", "1 … 500"] {
            let shapes = number(content).unwrap_or_default();
            assert!(!shapes.is_empty(), "{content}");
            assert!(shapes.iter().all(|shape| matches!(shape, Shape::Line { .. })), "{content}");
            let points: Vec<Px> = shapes
                .iter()
                .filter_map(|shape| match shape {
                    Shape::Line { points, .. } => Some(points.clone()),
                    _ => None,
                })
                .flatten()
                .collect();
            let (low, high) = Px::bounds(&points);
            assert!((low.x + high.x - 200.0).abs() < 4.0, "{content}: {low:?} {high:?}");
            assert!(low.y > 45.0 && high.y < 55.0, "{content}: {low:?} {high:?}");
        }
    }

    #[test]
    fn words_are_no_numbers() {
        assert!(number("Tokyo").is_none() && number("4th").is_none());
    }
}
