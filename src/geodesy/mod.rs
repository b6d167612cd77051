//! Positions on the Earth and the lines between them.

mod path;
mod sun;
mod unit_vec;

use std::fmt;

pub use path::Path;
pub use sun::subsolar;
pub use unit_vec::UnitVec;

/// A position on the WGS84 ellipsoid, always finite and in range.
///
/// # Units
/// Degrees: longitude −180 to 180 east, latitude −90 to 90 north.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    lon_deg: f64,
    lat_deg: f64,
}

impl LonLat {
    /// Zero degrees east, zero degrees north.
    pub const ORIGIN: Self = Self { lon_deg: 0.0, lat_deg: 0.0 };

    /// A position, or `None` when a number is not finite or out of range.
    ///
    /// ```
    /// use trip_map::geodesy::LonLat;
    /// assert!(LonLat::new(139.6917, 35.6895).is_some());
    /// assert!(LonLat::new(35.6895, 139.6917).is_none(), "swapped");
    /// ```
    pub fn new(lon_deg: f64, lat_deg: f64) -> Option<Self> {
        let valid = (-180.0..=180.0).contains(&lon_deg) && (-90.0..=90.0).contains(&lat_deg);
        valid.then_some(Self { lon_deg, lat_deg })
    }

    /// Degrees east of Greenwich.
    pub fn lon_deg(self) -> f64 {
        self.lon_deg
    }

    /// Degrees north of the equator.
    pub fn lat_deg(self) -> f64 {
        self.lat_deg
    }

    /// The position `fraction` of the way to another, in longitude and latitude, the shorter way round:
    /// a great circle might pass over a pole.
    #[must_use]
    pub fn toward(self, to: Self, fraction: f64) -> Self {
        self.toward_by(to, wrapped_deg(to.lon_deg - self.lon_deg), fraction)
    }

    /// The same, where the whole way turns by `turn_deg` to the east.
    #[must_use]
    pub fn toward_by(self, to: Self, turn_deg: f64, fraction: f64) -> Self {
        let lat_deg = self.lat_deg + (to.lat_deg - self.lat_deg) * fraction;
        Self::new(wrapped_deg(self.lon_deg + turn_deg * fraction), lat_deg).unwrap_or(to)
    }
}

/// The same longitude from −180° to 180°.
pub(crate) fn wrapped_deg(lon_deg: f64) -> f64 {
    (lon_deg + 540.0).rem_euclid(360.0) - 180.0
}

impl fmt::Display for LonLat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.lon_deg, self.lat_deg)
    }
}
