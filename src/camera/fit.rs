use super::view::middle_of;
use super::{Camera, Projection, Px, View, Viewport};
use crate::geodesy::{LonLat, UnitVec};

/// How near the poles the camera may look: north stays above the middle, if only just, and a flight to
/// and from there has a way to turn.
pub const MAX_CENTER_LAT_DEG: f64 = 85.0;
/// The part of the picture that a whole globe or map fills.
const WHOLE: f64 = 0.94;
/// Ground further than this from the middle of a globe is foreshortened to less than a quarter: show
/// the whole of it.
const MAX_SPREAD_DEG: f64 = 76.0;
/// What may show beyond the edge of a world map: more than half of the traveller.
const EDGE_PX: f64 = 18.0;
/// The share of the picture kept free on each side, for labels.
const MARGIN: f64 = 0.13;
/// Centre and scale depend on each other; twelve rounds settle them to well under a pixel, and where
/// they do not, as beside a pole in a narrow picture, the last one finds the scale for its centre.
const ROUNDS: usize = 12;

/// The camera that shows all `points` as large as the viewport allows, with room for labels.
///
/// The points go through the same projection that draws them. The map is never smaller than the
/// picture lets a whole one be, and never closer than `closest_deg` from the middle of the picture to
/// its nearer edge.
pub fn fit(points: &[UnitVec], closest_deg: f64, view: View, viewport: Viewport) -> Camera {
    let whole_px = whole_px(view, viewport);
    let closest_px = (viewport.shorter_px() / 2.0 / closest_deg.to_radians().sin()).max(whole_px);
    let middle = middle_of(points);
    let start = away_from_poles(middle, LonLat::from(middle).lon_deg());
    let mut center = start;
    let mut radius_px = whole_px;
    for round in 0..=ROUNDS {
        let middle = UnitVec::from(center);
        let nearness = points.iter().map(|point| middle.dot(*point)).fold(1.0, f64::min);
        if view == View::Globe && nearness < MAX_SPREAD_DEG.to_radians().cos() {
            return Camera { center, radius_px: whole_px };
        }
        let map = Projection::new(view, Camera { center, radius_px }, viewport);
        let (low, high) = bounds(points.iter().map(|point| map.project(map.turn(*point))));
        let middle = Px { x: f64::midpoint(low.x, high.x), y: f64::midpoint(low.y, high.y) };
        if round < ROUNDS
            && let Some(point) = map.unproject(middle)
        {
            center = away_from_poles(point, center.lon_deg());
        }
        // From the middle and not from side to side: near a pole the centre may have had to stay off.
        let frame = viewport.middle();
        let reach_x = (frame.x - low.x).max(high.x - frame.x);
        let reach_y = (frame.y - low.y).max(high.y - frame.y);
        let share = 1.0 - 2.0 * MARGIN;
        // A single point reaches nowhere and the scale is infinite: the clamp decides.
        let scale = (frame.x * share / reach_x).min(frame.y * share / reach_y);
        radius_px = (radius_px * scale).max(whole_px).min(closest_px);
    }
    let camera = Camera { center, radius_px };
    match view {
        View::World { .. } => filling(camera, view, viewport),
        // The centre of the picture is not that of the points: a point may have fallen over the rim.
        View::Globe | View::Flat { .. } => {
            let map = Projection::new(view, camera, viewport);
            let shows_all = points.iter().all(|point| map.locate(*point).is_some());
            if shows_all { camera } else { Camera { center: start, radius_px: whole_px } }
        }
    }
}

/// The camera that shows the whole of a world map.
pub fn whole_world(meridian_deg: f64, viewport: Viewport) -> Camera {
    let view = View::World { meridian_deg };
    let center = LonLat::new(meridian_deg, 0.0).unwrap_or(LonLat::ORIGIN);
    Camera { center, radius_px: whole_px(view, viewport) }
}

/// The radius of a map that is wholly in the picture.
pub fn whole_px(view: View, viewport: Viewport) -> f64 {
    Projection::whole_radius_px(view, viewport.width_px() * WHOLE, viewport.height_px() * WHOLE)
}

/// The camera moved so that a world map larger than the picture leaves no empty strip along its side,
/// but room for what is drawn on its edge: a leg over a pole runs along it.
pub fn filling(camera: Camera, view: View, viewport: Viewport) -> Camera {
    let map = Projection::new(view, camera, viewport);
    let (low, high) = map.bounds();
    let (width, height) = (viewport.width_px(), viewport.height_px());
    let shift = |low: f64, high: f64, size: f64| match () {
        () if high - low <= size => f64::midpoint(low, high) - size / 2.0,
        () if low > EDGE_PX => low - EDGE_PX,
        () if high < size - EDGE_PX => high - size + EDGE_PX,
        () => 0.0,
    };
    let middle =
        viewport.middle().shifted(shift(low.x, high.x, width), shift(low.y, high.y, height));
    Camera { center: map.unproject(middle).map_or(camera.center, LonLat::from), ..camera }
}

/// The position of a point, as near to a pole as the camera may look; `lon_deg` is where it came from.
pub fn away_from_poles(point: UnitVec, lon_deg: f64) -> LonLat {
    /// In Earth radii: at a pole any longitude is right, and rounding finds one.
    const AT_A_POLE: f64 = 1e-9;
    let position = LonLat::from(point);
    let is_at_a_pole = point.x.abs().max(point.y.abs()) < AT_A_POLE;
    let lon_deg = if is_at_a_pole { lon_deg } else { position.lon_deg() };
    let lat_deg = position.lat_deg().clamp(-MAX_CENTER_LAT_DEG, MAX_CENTER_LAT_DEG);
    LonLat::new(lon_deg, lat_deg).unwrap_or(position)
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
