//! The camera in the reader's hands: moved and zoomed, never so that the Earth is lost from view.

use super::fit::{MAX_CENTER_LAT_DEG, filling, whole_px};
use super::{Camera, Projection, Px, View, Viewport};
use crate::geodesy::{LonLat, UnitVec, wrapped_deg};

/// The least ground from the middle to the nearer edge: closer, even the finer coastline is a few straight
/// lines.
const NEAREST_DEG: f64 = 0.75;
/// A world map is wider in some latitudes than in others; four rounds settle where it is slid to, to a fraction of a
/// pixel.
const ROUNDS: usize = 4;

/// The camera after the ground at a point of the picture, where a hand has it, was dragged by so many pixels; north stays
/// up. Without such a point, and off the Earth, the picture as a whole moves so far.
pub fn dragged(camera: Camera, view: View, viewport: Viewport, at: Option<Px>, by: Px) -> Camera {
    let map = Projection::new(view, camera, viewport);
    let held = at.and_then(|at| Some((map.unproject(at)?, at.shifted(by.x, by.y))));
    match (view, held) {
        (View::World { .. }, Some((ground, to))) => slid(camera, view, viewport, ground, to),
        (View::World { .. }, None) => {
            let middle = map.unproject(viewport.middle().shifted(-by.x, -by.y));
            let center = middle.map_or(camera.center, LonLat::from);
            filling(Camera { center, ..camera }, view, viewport)
        }
        (View::Globe | View::Flat { .. }, Some((ground, to))) => {
            let turned = turned(camera, view, viewport, ground, to);
            held_back(camera, turned, by)
        }
        (View::Globe | View::Flat { .. }, None) => pushed(camera, viewport, by),
    }
}

/// The camera moved without a hand on the ground. What moves so far is the ground of the picture that is nearest to the
/// equator: beside a pole that in the middle would be a spin.
fn pushed(camera: Camera, viewport: Viewport, by: Px) -> Camera {
    let (lon_deg, lat_deg) = (camera.center.lon_deg(), camera.center.lat_deg());
    let half_deg = (viewport.height_px() / 2.0 / camera.radius_px).min(1.0).asin().to_degrees();
    let nearest_deg = (lat_deg.abs() - half_deg).max(0.0);
    let east_px = camera.radius_px * nearest_deg.to_radians().cos();
    let lat_deg = (lat_deg + (by.y / camera.radius_px).to_degrees())
        .clamp(-MAX_CENTER_LAT_DEG, MAX_CENTER_LAT_DEG);
    let center = LonLat::new(wrapped_deg(lon_deg - (by.x / east_px).to_degrees()), lat_deg);
    Camera { center: center.unwrap_or(camera.center), ..camera }
}

/// A turned camera that has spun no faster than a hand a quarter of the Earth's radius off the axis could spin it: right
/// beside a pole a tremble of the hand would turn the world round.
fn held_back(before: Camera, turned: Camera, by: Px) -> Camera {
    const LEVER: f64 = 0.25;
    let most_deg = (Px::default().distance_to(by) / (LEVER * before.radius_px)).to_degrees();
    let spin_deg = wrapped_deg(turned.center.lon_deg() - before.center.lon_deg());
    let lon_deg = wrapped_deg(before.center.lon_deg() + spin_deg.max(-most_deg).min(most_deg));
    let center = LonLat::new(lon_deg, turned.center.lat_deg());
    Camera { center: center.unwrap_or(before.center), ..turned }
}

/// The camera zoomed by a factor, with the ground at a point of the picture staying there.
pub fn zoomed(camera: Camera, view: View, viewport: Viewport, at: Px, factor: f64) -> Camera {
    let whole_px = whole_px(view, viewport);
    let nearest_px = viewport.shorter_px() / 2.0 / NEAREST_DEG.to_radians();
    let radius_px = (camera.radius_px * factor).max(whole_px).min(nearest_px.max(whole_px));
    if radius_px.is_nan() {
        return camera;
    }
    let ground = Projection::new(view, camera, viewport).unproject(at);
    let zoomed = dragged(Camera { radius_px, ..camera }, view, viewport, None, Px::default());
    let Some(ground) = ground else { return zoomed };
    match view {
        View::Globe | View::Flat { .. } => turned(zoomed, view, viewport, ground, at),
        View::World { .. } => slid(zoomed, view, viewport, ground, at),
    }
}

/// The camera turned so that some ground is at a point of the picture, north up, or as near as the poles allow.
///
/// A small turn is no small move of what is far from the middle where a pole is near: this is no matter of steps.
fn turned(camera: Camera, view: View, viewport: Viewport, ground: UnitVec, at: Px) -> Camera {
    // Where the point lies, seen from the equator at the prime meridian.
    let level = Camera { center: LonLat::ORIGIN, ..camera };
    let Some(UnitVec { x: ahead, y: east, z: north }) =
        Projection::new(view, level, viewport).unproject(at)
    else {
        return camera;
    };
    // Seen from a latitude φ it lies on that of the ground where ahead · sin φ + north · cos φ is as high as the ground:
    // in two places, of which one may be upside down.
    let middle = ahead.atan2(north);
    let apart = (ground.z / ahead.hypot(north)).clamp(-1.0, 1.0).acos();
    let away_deg = |lat_deg: f64| (lat_deg - camera.center.lat_deg()).abs();
    let [one, other] = [middle - apart, middle + apart].map(|lat| wrapped_deg(lat.to_degrees()));
    let lat_deg = if away_deg(one) < away_deg(other) { one } else { other };
    let lat_deg = lat_deg.clamp(-MAX_CENTER_LAT_DEG, MAX_CENTER_LAT_DEG);
    let (sin, cos) = lat_deg.to_radians().sin_cos();
    let lon = ground.y.atan2(ground.x) - east.atan2(ahead * cos - north * sin);
    let center = LonLat::new(wrapped_deg(lon.to_degrees()), lat_deg);
    Camera { center: center.unwrap_or(camera.center), ..camera }
}

/// The camera slid so that some ground is at a point of a world map, or as near as its edges allow.
fn slid(camera: Camera, view: View, viewport: Viewport, ground: UnitVec, at: Px) -> Camera {
    let mut slid = camera;
    for _ in 0..ROUNDS {
        let map = Projection::new(view, slid, viewport);
        let Some(now) = map.locate(ground) else { break };
        let by = Px { x: at.x - now.x, y: at.y - now.y };
        slid = dragged(slid, view, viewport, None, by);
    }
    slid
}
