//! From the sphere to the picture, in one of three ways.

mod equal_earth;
mod lambert;
mod orthographic;
mod whole;
mod resample;
mod view_vec;

pub use view_vec::ViewVec;

use super::clip::{self, Edge};
use super::{Camera, Px, View, Viewport};
use crate::geodesy::{LonLat, UnitVec};
use resample::resample;

/// A camera's way from the sphere to pixels: a rotation of unit vectors, a projection, and a scale.
///
/// ```
/// use trip_map::camera::{Camera, Projection, View, Viewport};
/// use trip_map::geodesy::LonLat;
/// let tokyo = LonLat::new(139.7, 35.7).unwrap();
/// let camera = Camera { center: tokyo, radius_px: 200.0 };
/// for view in [View::Globe, View::Flat { edge_deg: 120.0 }, View::World { meridian_deg: 150.0 }] {
///     let projection = Projection::new(view, camera, Viewport::new(680.0, 383.0));
///     let middle = projection.locate(tokyo.into()).unwrap();
///     assert!((middle.x - 340.0).abs() < 1e-9 && (middle.y - 191.5).abs() < 1e-9);
/// }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Projection {
    view: View,
    /// The directions to the right, up, and towards the camera.
    frame: [UnitVec; 3],
    edge: Edge,
    radius_px: f64,
    /// Where the frame's middle is in the picture.
    origin: Px,
    center: UnitVec,
    viewport: Viewport,
}

impl Projection {
    /// The projection of a camera into a viewport.
    pub fn new(view: View, camera: Camera, viewport: Viewport) -> Self {
        let (toward, edge) = match view {
            View::Globe => (camera.center, Edge::Circle { near: 0.0 }),
            View::Flat { edge_deg } => {
                (camera.center, Edge::Circle { near: edge_deg.to_radians().cos() })
            }
            // North up all over: the frame turns about the Earth's axis only.
            View::World { meridian_deg } => {
                (LonLat::new(meridian_deg, 0.0).unwrap_or(LonLat::ORIGIN), Edge::Meridian)
            }
        };
        let mut projection = Self {
            view,
            frame: frame_of(toward),
            edge,
            radius_px: camera.radius_px,
            origin: viewport.middle(),
            center: camera.center.into(),
            viewport,
        };
        if matches!(view, View::World { .. }) {
            let at = projection.project(projection.turn(projection.center));
            let middle = viewport.middle();
            projection.origin = middle.shifted(middle.x - at.x, middle.y - at.y);
        }
        projection
    }

    /// How it shows the world.
    pub fn view(&self) -> View {
        self.view
    }

    /// The Earth's radius at the map's own scale, in pixels.
    pub fn radius_px(&self) -> f64 {
        self.radius_px
    }

    /// Where the middle of the globe, or of the map, is in the picture.
    pub fn middle(&self) -> Px {
        self.origin
    }

    /// The ground in the middle of the picture.
    pub fn center(&self) -> UnitVec {
        self.center
    }

    /// Turns a point into the frame of the projection.
    pub fn turn(&self, point: UnitVec) -> ViewVec {
        // Written out: this runs for every point of the base map in every frame.
        let [right, up, near] = &self.frame;
        ViewVec { right: right.dot(point), up: up.dot(point), near: near.dot(point) }
    }

    /// The pixel of a turned point; of one beyond the edge, a pixel that is finite and nothing more.
    pub fn project(&self, point: ViewVec) -> Px {
        let (x, y) = match self.view {
            View::Globe => orthographic::forward(point),
            View::Flat { .. } => lambert::forward(point),
            View::World { .. } => equal_earth::forward(point),
        };
        self.origin.shifted(x * self.radius_px, -y * self.radius_px)
    }

    /// The pixel of a point on the sphere, if it can be seen.
    pub fn locate(&self, point: UnitVec) -> Option<Px> {
        let turned = self.turn(point);
        self.edge.shows(turned).then(|| self.project(turned))
    }

    /// The point of the sphere under a pixel, or `None` off the map.
    pub fn unproject(&self, px: Px) -> Option<UnitVec> {
        let turned = self.nearest(px);
        let back = self.project(turned);
        (self.edge.shows(turned) && back.distance_to(px) < 1e-6 * self.radius_px.max(1.0))
            .then(|| self.turn_back(turned))
    }

    /// The point of the sphere under a pixel; off the map, one at its edge.
    fn nearest(&self, px: Px) -> ViewVec {
        let x = (px.x - self.origin.x) / self.radius_px;
        let y = (self.origin.y - px.y) / self.radius_px;
        match self.view {
            View::Globe => orthographic::inverse(x, y),
            View::Flat { .. } => lambert::inverse(x, y),
            View::World { .. } => equal_earth::inverse(x, y),
        }
    }

    fn turn_back(&self, point: ViewVec) -> UnitVec {
        let [right, up, near] = self.frame;
        right.times(point.right).plus(up.times(point.up)).plus(near.times(point.near))
    }

    /// How much of a point can be seen: 0 beyond the edge, 1 well inside it.
    ///
    /// In between it fades within the last three degrees of ground, so that what turns into view does
    /// not pop up. A world map does not turn, and has no such rim.
    pub fn presence(&self, point: ViewVec) -> f64 {
        /// In Earth radii towards the camera.
        const FADE: f64 = 0.05;
        match self.edge {
            Edge::Circle { near } => ((point.near - near) / FADE).clamp(0.0, 1.0),
            Edge::Meridian => 1.0,
        }
    }

    /// The point of the map `dx` pixels to the right of another and `dy` below it; the same point where
    /// that would be off the map.
    #[must_use]
    pub fn shifted(&self, point: ViewVec, dx: f64, dy: f64) -> ViewVec {
        let at = self.project(point).shifted(dx, dy);
        let turned = self.nearest(at);
        let is_there = self.edge.shows(turned) && self.project(turned).distance_to(at) < 0.01;
        if is_there { turned } else { point }
    }

    /// About how far from the edge of the map a point is drawn, in pixels; 0 beyond it.
    pub fn clearance_px(&self, point: ViewVec) -> f64 {
        let to_edge = match self.view {
            View::World { .. } => {
                let from_pole = (point.right * point.right + point.near * point.near).sqrt();
                point.right.abs().atan2(-point.near).min(from_pole)
            }
            View::Globe | View::Flat { .. } if !self.edge.shows(point) => 0.0,
            View::Globe => 1.0 - (point.right * point.right + point.up * point.up).sqrt(),
            View::Flat { edge_deg } => {
                lambert::distance(edge_deg.to_radians()) - (2.0 - 2.0 * point.near).max(0.0).sqrt()
            }
        };
        to_edge * self.radius_px
    }

    /// The pixels from one point of a line to the next; none where the map is cut between them.
    pub fn step_px(&self, from: ViewVec, to: ViewVec) -> f64 {
        if self.edge.separates(from, to) {
            return 0.0;
        }
        self.project(from).distance_to(self.project(to))
    }

    /// What can be seen of a line, in pieces.
    pub fn line(&self, points: &[ViewVec]) -> Vec<Vec<Px>> {
        let pieces = clip::line(self.edge, points);
        pieces.iter().flat_map(|piece| clip::line_in(self.viewport, &self.pixels(piece))).collect()
    }

    /// What can be seen of a polygon, as rings whose last point is not repeated.
    ///
    /// `rings` are the polygon's own, without a repeated last point either: the outer one
    /// counter-clockwise as seen from outside the sphere, its holes clockwise; so they come out. No
    /// polygon may cover more than a hemisphere, and no country does.
    pub fn polygon(&self, rings: &[Vec<ViewVec>]) -> Vec<Vec<Px>> {
        let rings = clip::polygon(self.edge, rings).into_iter();
        rings.filter_map(|ring| clip::ring_in(self.viewport, self.ring_pixels(ring))).collect()
    }

    /// The radius of a map that is a disc, in pixels.
    pub fn disc_px(&self) -> Option<f64> {
        matches!(self.edge, Edge::Circle { .. }).then(|| half_size(self.view).0 * self.radius_px)
    }

    /// All of the map that is in the picture, as a ring; none where it fills the picture's outside.
    pub fn ground(&self) -> Option<Vec<Px>> {
        clip::ring_in(self.viewport, self.ring_pixels(self.edge.outline()))
    }

    /// The edge of the map, in pieces.
    pub fn rim(&self) -> Vec<Vec<Px>> {
        let mut around = self.pixels(&self.edge.outline());
        around.extend(around.first().copied());
        clip::line_in(self.viewport, &around)
    }

    fn pixels(&self, points: &[ViewVec]) -> Vec<Px> {
        resample(points, self.radius_px, |point| self.project(point))
    }

    /// The pixels of a ring, the way back to its start included and the start not repeated.
    fn ring_pixels(&self, mut ring: Vec<ViewVec>) -> Vec<Px> {
        ring.extend(ring.first().copied());
        let mut pixels = self.pixels(&ring);
        pixels.pop();
        pixels
    }

    /// The angle from the middle of the picture to the farthest ground in it, or a little more.
    ///
    /// # Units
    /// Radians, at most π.
    pub fn reach(&self) -> f64 {
        let corner = self.viewport.half_diagonal_px() / self.radius_px;
        match self.view {
            View::Globe => corner.min(1.0).asin(),
            View::Flat { edge_deg } => {
                (2.0 * (corner / 2.0).min(1.0).asin()).min(edge_deg.to_radians())
            }
            // Parallels are straight and meridians bend: the farthest ground is on the frame.
            View::World { .. } => {
                let frame = self.viewport.frame_points(8);
                let angle = |px| self.turn_back(self.nearest(px)).angle_to(self.center);
                frame.map(angle).fold(0.0, f64::max) * 1.1
            }
        }
    }

    /// The box around the whole map: its top left and bottom right corners.
    pub fn bounds(&self) -> (Px, Px) {
        let (x, y) = half_size(self.view);
        let (x, y) = (x * self.radius_px, y * self.radius_px);
        (self.origin.shifted(-x, -y), self.origin.shifted(x, y))
    }

    /// The radius at which the whole map is `width_px` wide and `height_px` high at most.
    pub fn whole_radius_px(view: View, width_px: f64, height_px: f64) -> f64 {
        let (x, y) = half_size(view);
        (width_px / 2.0 / x).min(height_px / 2.0 / y)
    }
}

/// Half the width and half the height of a whole map, in Earth radii.
fn half_size(view: View) -> (f64, f64) {
    match view {
        View::Globe => (1.0, 1.0),
        View::Flat { edge_deg } => {
            let rim = lambert::distance(edge_deg.to_radians());
            (rim, rim)
        }
        View::World { .. } => equal_earth::HALF_SIZE,
    }
}

/// The axes of a view from above a position, north up.
fn frame_of(center: LonLat) -> [UnitVec; 3] {
    let (sin_lon, cos_lon) = center.lon_deg().to_radians().sin_cos();
    let (sin_lat, cos_lat) = center.lat_deg().to_radians().sin_cos();
    [
        UnitVec { x: -sin_lon, y: cos_lon, z: 0.0 },
        UnitVec { x: -sin_lat * cos_lon, y: -sin_lat * sin_lon, z: cos_lat },
        UnitVec { x: cos_lat * cos_lon, y: cos_lat * sin_lon, z: sin_lat },
    ]
}
