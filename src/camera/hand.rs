//! The camera in the reader's hands: moved and zoomed, never so that the Earth is lost from view.

use super::fit::{MAX_CENTER_LAT_DEG, filling, whole_px};
use super::{Camera, Projection, Px, View, Viewport};
use crate::geodesy::{LonLat, wrapped_deg};

/// The least ground from the middle to the nearer edge: closer, even the finer coastline is a few straight
/// lines.
const NEAREST_DEG: f64 = 0.75;
/// Zooming about a point and bringing it back under the finger depend on each other; four rounds settle it to
/// a fraction of a pixel.
const ROUNDS: usize = 4;

/// The camera after the ground in the middle of the picture was dragged by so many pixels, north staying up.
pub fn dragged(camera: Camera, view: View, viewport: Viewport, by: Px) -> Camera {
    let center = match view {
        // Around its middle each of these maps is true to scale.
        View::Globe | View::Flat { .. } => {
            let position = camera.center;
            let east_px = camera.radius_px * position.lat_deg().to_radians().cos();
            let lat_deg = position.lat_deg() + (by.y / camera.radius_px).to_degrees();
            let lat_deg = lat_deg.clamp(-MAX_CENTER_LAT_DEG, MAX_CENTER_LAT_DEG);
            let lon_deg = position.lon_deg() - (by.x / east_px).to_degrees();
            LonLat::new(wrapped_deg(lon_deg), lat_deg)
        }
        View::World { .. } => {
            let map = Projection::new(view, camera, viewport);
            map.unproject(viewport.middle().shifted(-by.x, -by.y)).map(LonLat::from)
        }
    };
    let camera = Camera { center: center.unwrap_or(camera.center), ..camera };
    match view {
        View::World { .. } => filling(camera, view, viewport),
        View::Globe | View::Flat { .. } => camera,
    }
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
    let mut zoomed = dragged(Camera { radius_px, ..camera }, view, viewport, Px::default());
    for _ in 0..ROUNDS {
        let map = Projection::new(view, zoomed, viewport);
        let Some(now) = ground.and_then(|ground| map.locate(ground)) else { break };
        zoomed = dragged(zoomed, view, viewport, Px { x: at.x - now.x, y: at.y - now.y });
    }
    zoomed
}
