//! The present on the map: a ring where the traveller is, or, where no more is known than the leg, a band along all of
//! it. Its word stands beside it, as a name (`placement.rs`). Nothing of it moves by itself.

use super::marker::{Marker, Spot};
use super::route::Way;
use super::{Shape, Stage, Stroke};
use crate::camera::{Projection, ViewVec};
use crate::geodesy::UnitVec;
use crate::timeline::Whereabouts;

/// Between a marker and its ring: on the edge of the halo around the current one, and short of the names.
const GAP_PX: f64 = 3.4;
const RING_PX: f64 = 2.0;
/// The ring on a leg, to the middle of its stroke, and the dot in it.
const RADIUS_PX: f64 = 6.0;
const DOT_PX: f64 = 2.4;
/// Between the ring and the ground around it.
const RIM_PX: f64 = 1.5;
/// Not as wide as a marker: it ends under those of both stops.
const BAND_PX: f64 = 13.0;
const BAND_ALPHA: f64 = 0.13;

/// How far the ring around a marker reaches beyond it.
pub const RING_REACH_PX: f64 = GAP_PX + RING_PX / 2.0;

/// What the word for the present stands beside.
#[derive(Clone, Copy, Debug)]
pub enum Hook {
    /// The marker of a stop, by its index.
    Marker(usize),
    /// A point of a leg, and how far from it the mark reaches, in pixels.
    Leg(UnitVec, f64),
}

/// Where the word for the present hangs, for a camera at rest; nowhere where none of it is to be seen.
pub fn hook(stage: &Stage, projection: &Projection, markers: &[Marker]) -> Option<Hook> {
    match stage.now? {
        Whereabouts::Stop(stop) => marker(stage, markers, stop).map(Hook::Marker),
        Whereabouts::Leg { leg, share: Some(share) } => {
            let point = stage.paths.get(leg)?.position(share);
            let reach_px = RADIUS_PX + RING_PX / 2.0 + RIM_PX;
            is_seen(stage, projection, point).then_some(Hook::Leg(point, reach_px))
        }
        // Along a third of what is seen of it: in the middle of the leg is the traveller in most pictures.
        Whereabouts::Leg { leg, share: None } => {
            let samples = stage.paths.get(leg)?.samples();
            let seen: Vec<(f64, UnitVec)> =
                samples.filter(|(_, point)| is_seen(stage, projection, *point)).collect();
            let (from, to) = (seen.first()?.0, seen.last()?.0);
            let wanted = from + (to - from) / 3.0;
            let off = |(at, _): &&(f64, UnitVec)| (at - wanted).abs();
            let nearest = seen.iter().min_by(|a, b| off(a).total_cmp(&off(b)));
            nearest.map(|(_, point)| Hook::Leg(*point, BAND_PX / 2.0))
        }
    }
}

fn is_seen(stage: &Stage, projection: &Projection, point: UnitVec) -> bool {
    projection.locate(point).is_some_and(|at| stage.viewport.contains(at))
}

fn marker(stage: &Stage, markers: &[Marker], stop: usize) -> Option<usize> {
    let place = stage.trip.stops().get(stop)?.place();
    markers.iter().position(|marker| marker.place == place)
}

/// A band along the leg somewhere on which the traveller is, its ends included; it lies under the route.
pub fn band(stage: &Stage, projection: &Projection, ways: &[Way]) -> Vec<Shape> {
    let Some(Whereabouts::Leg { leg, share: None }) = stage.now else { return Vec::new() };
    let Some(way) = ways.get(leg) else { return Vec::new() };
    let turned: Vec<ViewVec> = way.points().collect();
    let stroke = Stroke { color: stage.theme.text.faded(BAND_ALPHA), width_px: BAND_PX };
    let line = |points| Shape::Line { points, stroke };
    projection.line(&turned).into_iter().map(line).collect()
}

/// A ring around the stop the traveller is at, or where on a leg the traveller is.
pub fn ring(
    stage: &Stage,
    projection: &Projection,
    ways: &[Way],
    markers: &[Marker],
    spots: &[Spot],
) -> Vec<Shape> {
    match stage.now {
        Some(Whereabouts::Stop(stop)) => around(stage, markers, spots, stop).unwrap_or_default(),
        Some(Whereabouts::Leg { leg, share: Some(share) }) => {
            let at = ways.get(leg).map(|way| way.at(share));
            at.map_or_else(Vec::new, |at| on_leg(stage, projection, at))
        }
        _ => Vec::new(),
    }
}

fn around(stage: &Stage, markers: &[Marker], spots: &[Spot], stop: usize) -> Option<Vec<Shape>> {
    let index = marker(stage, markers, stop)?;
    let (marker, spot) = (markers.get(index)?, spots.get(index)?);
    let color = stage.theme.text.faded(spot.strength);
    let ring = Shape::Circle {
        center: spot.at,
        radius_px: marker.half_width_px() + GAP_PX,
        stroke: Stroke { color, width_px: RING_PX },
    };
    (spot.strength > 0.0).then(|| vec![ring])
}

fn on_leg(stage: &Stage, projection: &Projection, at: ViewVec) -> Vec<Shape> {
    let strength = projection.presence(at);
    if strength == 0.0 {
        return Vec::new();
    }
    let center = projection.project(at);
    let theme = stage.theme;
    let (ink, ground) = (theme.text.faded(strength), theme.casing.faded(strength));
    let disc = |radius_px, fill| Shape::Disc { center, radius_px, fill };
    let stroke = Stroke { color: ink, width_px: RING_PX };
    vec![
        disc(RADIUS_PX + RING_PX / 2.0 + RIM_PX, ground),
        Shape::Circle { center, radius_px: RADIUS_PX, stroke },
        disc(DOT_PX, ink),
    ]
}
