use super::{Camera, Orthographic, Px, Viewport};
use crate::geodesy::{LonLat, UnitVec};

/// How near the poles the camera may look: beyond, north would be in the middle and not at the top.
const MAX_CENTER_LAT_DEG: f64 = 70.0;
/// The closest view, from the middle to the nearer edge: 110m coastlines hold up to here.
const MIN_VIEW_ANGLE_DEG: f64 = 14.0;
/// The part of the picture's shorter side that a whole globe fills.
const WHOLE_GLOBE: f64 = 0.94;
/// Ground further than this from the middle is foreshortened to less than a quarter: show the whole globe.
const MAX_SPREAD_DEG: f64 = 76.0;
/// The share of the picture kept free on each side, for labels.
const MARGIN: f64 = 0.13;
/// Centre and scale depend on each other; twelve rounds settle them to well under a pixel.
const ROUNDS: usize = 12;

/// The camera that shows all `points` as large as the viewport allows, with room for labels.
///
/// The points go through the same projection that draws them. The globe is never smaller than the
/// picture lets a whole one be, and never larger than the coastline's detail allows.
pub fn fit(points: &[UnitVec], viewport: Viewport) -> Camera {
    let whole_globe_px = viewport.shorter_px() / 2.0 * WHOLE_GLOBE;
    let closest_px = viewport.shorter_px() / 2.0 / MIN_VIEW_ANGLE_DEG.to_radians().sin();
    let mut center = away_from_poles(middle_of(points));
    let mut radius_px = whole_globe_px;
    for _ in 0..ROUNDS {
        let middle = UnitVec::from(center);
        let nearness = points.iter().map(|point| middle.dot(*point)).fold(1.0, f64::min);
        if nearness < MAX_SPREAD_DEG.to_radians().cos() {
            return Camera { center, radius_px: whole_globe_px };
        }
        let globe = Orthographic::new(Camera { center, radius_px }, viewport);
        let (low, high) = bounds(points.iter().map(|point| globe.project(globe.turn(*point))));
        let middle = Px { x: f64::midpoint(low.x, high.x), y: f64::midpoint(low.y, high.y) };
        if let Some(point) = globe.unproject(middle) {
            center = away_from_poles(point);
        }
        // From the middle and not from side to side: near a pole the centre may have had to stay off.
        let frame = viewport.middle();
        let reach_x = (frame.x - low.x).max(high.x - frame.x);
        let reach_y = (frame.y - low.y).max(high.y - frame.y);
        let share = 1.0 - 2.0 * MARGIN;
        // A single point reaches nowhere and the scale is infinite: the clamp decides.
        let scale = (frame.x * share / reach_x).min(frame.y * share / reach_y);
        radius_px = (radius_px * scale).max(whole_globe_px).min(closest_px);
    }
    Camera { center, radius_px }
}

fn away_from_poles(point: UnitVec) -> LonLat {
    let position = LonLat::from(point);
    let lat_deg = position.lat_deg().clamp(-MAX_CENTER_LAT_DEG, MAX_CENTER_LAT_DEG);
    LonLat::new(position.lon_deg(), lat_deg).unwrap_or(position)
}

fn bounds(points: impl Iterator<Item = Px>) -> (Px, Px) {
    let start = (Px { x: f64::MAX, y: f64::MAX }, Px { x: f64::MIN, y: f64::MIN });
    points.fold(start, |(low, high), px| {
        (
            Px { x: low.x.min(px.x), y: low.y.min(px.y) },
            Px { x: high.x.max(px.x), y: high.y.max(px.y) },
        )
    })
}

/// The centre of the smallest cap around the points, to about a degree: each round walks a shrinking
/// step towards the farthest point (Bădoiu and Clarkson, "Smaller core-sets for balls", SODA 2003).
fn middle_of(points: &[UnitVec]) -> UnitVec {
    let sum = points.iter().fold(UnitVec::default(), |sum, point| sum.plus(*point));
    let mut middle = sum.normalized();
    for round in 1..=64 {
        let farthest = points.iter().min_by(|a, b| middle.dot(**a).total_cmp(&middle.dot(**b)));
        if let Some(farthest) = farthest {
            middle = middle.slerp(*farthest, 1.0 / f64::from(round + 1));
        }
    }
    middle
}
