//! The axes of a chart: plotters' coordinate system and mesh, with our own key points and labels.
//!
//! plotters' `ChartBuilder` splits, sorts and measures its way to the same lines; with it the chart cost a
//! page 15.2 KB of WebAssembly (brotli), without it 7.0. What is on the axes is shapes, as on the map.

use std::convert::Infallible;
use std::ops::Range;

use plotters::coord::cartesian::{Cartesian2d, MeshLine};
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged};
use plotters::prelude::DrawingBackend;
use plotters_backend::{BackendCoord, DrawingErrorKind};

use super::backend::{Backend, Target};
use super::fixed::{length, part, units};
use super::style::{Letters, Type, pen_of};
use crate::scene::Align;
use crate::scene::chart::{Axis, Chart, Plot, Tick};

/// Draws the lines of the labelled distances, and the labels of both axes.
pub fn axes<T: Target>(chart: &Chart, target: &mut T) {
    let mut backend = Backend::new(target);
    let Plot { left, right, top, bottom } = chart.plot;
    let edges = (units(left)..units(right), units(bottom)..units(top));
    let (days, metres) = (Labelled(&chart.days), Labelled(&chart.metres));
    let axes = Cartesian2d::<Labelled, Labelled>::new(days, metres, edges);
    let [across, down] = chart.gap_px.map(units);
    // The backend's error type is `Infallible`.
    let _drawn = axes.draw_mesh(usize::MAX, usize::MAX, |line| match line {
        MeshLine::XMesh((x, bottom), _, tick) => {
            label(&mut backend, chart, tick, Align::Middle, (x, bottom + down))
        }
        MeshLine::YMesh((left, y), _, tick) => {
            line.draw(&mut backend, &pen_of(chart.grid))?;
            label(&mut backend, chart, tick, Align::End, (left - across, y))
        }
    });
    let _presented = backend.present();
}

fn label<T: Target>(
    backend: &mut Backend<T>,
    chart: &Chart,
    tick: &Tick,
    align: Align,
    at: BackendCoord,
) -> Result<(), DrawingErrorKind<Infallible>> {
    let letters = Letters { size: length(chart.label_px), bold: false, italic: false, align };
    backend.draw_text(&tick.label, &Type { letters, color: chart.label }, at)
}

/// An axis as a coordinate of plotters; its values carry their labels.
struct Labelled<'a>(&'a Axis);

impl<'a> Ranged for Labelled<'a> {
    type FormatOption = NoDefaultFormatting;
    type ValueType = &'a Tick;

    fn map(&self, tick: &&Tick, (from, to): (i32, i32)) -> i32 {
        from + part(to - from, self.0.share(tick.at))
    }

    fn key_points<Hint: KeyPointHint>(&self, _hint: Hint) -> Vec<&'a Tick> {
        self.0.ticks.iter().collect()
    }

    /// Nobody asks for it.
    fn range(&self) -> Range<&'a Tick> {
        static NONE: Tick = Tick { at: 0.0, label: String::new() };
        let ends = [self.0.ticks.first(), self.0.ticks.last()];
        let [first, last] = ends.map(|end| end.unwrap_or(&NONE));
        first..last
    }
}
