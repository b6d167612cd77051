use super::{Camera, Px, Viewport};
use crate::geodesy::UnitVec;

/// A point on the unit sphere, turned so that the camera looks along −`near`.
///
/// # Units
/// Earth radii. A point can be seen where `near` is positive; the horizon is at 0.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ViewVec {
    /// To the right of the middle.
    pub right: f64,
    /// Above the middle.
    pub up: f64,
    /// Towards the camera.
    pub near: f64,
}

impl ViewVec {
    /// Whether the point is on the side that can be seen.
    pub fn is_visible(self) -> bool {
        self.near > 0.0
    }
}

/// The globe as seen from far away: the orthographic projection (Snyder, "Map Projections: A Working
/// Manual", USGS 1987, §20), as a rotation of unit vectors and a scale.
///
/// ```
/// use trip_map::camera::{Camera, Orthographic, Viewport};
/// use trip_map::geodesy::LonLat;
/// let tokyo = LonLat::new(139.7, 35.7).unwrap();
/// let camera = Camera { center: tokyo, radius_px: 200.0 };
/// let globe = Orthographic::new(camera, Viewport::new(680.0, 383.0));
/// let middle = globe.project(globe.turn(tokyo.into()));
/// assert!((middle.x - 340.0).abs() < 1e-9 && (middle.y - 191.5).abs() < 1e-9);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Orthographic {
    right: UnitVec,
    up: UnitVec,
    near: UnitVec,
    radius_px: f64,
    middle: Px,
}

impl Orthographic {
    /// The projection of a camera into a viewport.
    pub fn new(camera: Camera, viewport: Viewport) -> Self {
        let (sin_lon, cos_lon) = camera.center.lon_deg().to_radians().sin_cos();
        let (sin_lat, cos_lat) = camera.center.lat_deg().to_radians().sin_cos();
        Self {
            right: UnitVec { x: -sin_lon, y: cos_lon, z: 0.0 },
            up: UnitVec { x: -sin_lat * cos_lon, y: -sin_lat * sin_lon, z: cos_lat },
            near: UnitVec { x: cos_lat * cos_lon, y: cos_lat * sin_lon, z: sin_lat },
            radius_px: camera.radius_px,
            middle: viewport.middle(),
        }
    }

    /// The globe's radius in pixels.
    pub fn radius_px(&self) -> f64 {
        self.radius_px
    }

    /// The middle of the globe in the picture.
    pub fn middle(&self) -> Px {
        self.middle
    }

    /// The direction the camera looks at, as a point on the sphere.
    pub fn center(&self) -> UnitVec {
        self.near
    }

    /// Turns a point into view space.
    pub fn turn(&self, point: UnitVec) -> ViewVec {
        ViewVec { right: self.right.dot(point), up: self.up.dot(point), near: self.near.dot(point) }
    }

    /// The pixel of a point in view space; one behind the horizon falls inside the globe's disc too.
    pub fn project(&self, point: ViewVec) -> Px {
        self.middle.shifted(point.right * self.radius_px, -point.up * self.radius_px)
    }

    /// The pixel of a point on the sphere, if it can be seen.
    pub fn locate(&self, point: UnitVec) -> Option<Px> {
        let turned = self.turn(point);
        turned.is_visible().then(|| self.project(turned))
    }

    /// The point on the near side of the globe under a pixel, or `None` outside the disc.
    pub fn unproject(&self, px: Px) -> Option<UnitVec> {
        let right = (px.x - self.middle.x) / self.radius_px;
        let up = (self.middle.y - px.y) / self.radius_px;
        let near_squared = 1.0 - right * right - up * up;
        (near_squared >= 0.0).then(|| {
            let sideways = self.right.times(right).plus(self.up.times(up));
            sideways.plus(self.near.times(near_squared.sqrt()))
        })
    }

    /// The angle from the middle of the picture to the farthest ground in the viewport.
    ///
    /// # Units
    /// Radians, at most π/2.
    pub fn reach(&self, viewport: Viewport) -> f64 {
        (viewport.half_diagonal_px() / self.radius_px).min(1.0).asin()
    }
}
