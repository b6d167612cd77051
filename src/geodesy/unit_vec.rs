use super::LonLat;

/// A point on the unit sphere, or a direction from its centre.
///
/// Longitude and latitude are read as if the Earth were a sphere, as every small-scale map does;
/// only [`Path`](super::Path) knows the ellipsoid.
///
/// # Units
/// Earth radii. `x` leaves through (0° E, 0° N), `y` through (90° E, 0° N), `z` through the north pole.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct UnitVec {
    /// Towards longitude 0 on the equator.
    pub x: f64,
    /// Towards longitude 90° east on the equator.
    pub y: f64,
    /// Towards the north pole.
    pub z: f64,
}

impl UnitVec {
    /// The cosine of the angle between two directions.
    pub fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }

    /// The angle between two directions, accurate for small and for nearly opposite ones.
    ///
    /// # Units
    /// Radians, 0 to π.
    pub fn angle_to(self, other: Self) -> f64 {
        let cross = self.cross(other);
        cross.dot(cross).sqrt().atan2(self.dot(other))
    }

    /// The cross product: upright on both directions, to the left of the way from one to the other.
    #[must_use]
    pub fn cross(self, other: Self) -> Self {
        Self {
            x: self.y * other.z - self.z * other.y,
            y: self.z * other.x - self.x * other.z,
            z: self.x * other.y - self.y * other.x,
        }
    }

    /// The same direction at length one; the zero vector stays as it is.
    #[must_use]
    pub fn normalized(self) -> Self {
        let length = self.dot(self).sqrt();
        if length == 0.0 {
            return self;
        }
        Self { x: self.x / length, y: self.y / length, z: self.z / length }
    }

    /// The point `fraction` of the way along the great circle to `other`.
    ///
    /// Between antipodes every great circle is shortest, and one over the north pole is taken.
    #[must_use]
    pub fn slerp(self, other: Self, fraction: f64) -> Self {
        let angle = self.angle_to(other);
        if angle < 1e-9 {
            return self;
        }
        if angle > std::f64::consts::PI - 1e-9 {
            let pole = Self { x: 0.0, y: 0.0, z: 1.0 };
            let half_way =
                if self.z.abs() > 0.999 { Self { x: 1.0, y: 0.0, z: 0.0 } } else { pole };
            let waypoint = half_way.minus(self.times(half_way.dot(self))).normalized();
            return if fraction < 0.5 {
                self.slerp(waypoint, fraction * 2.0)
            } else {
                waypoint.slerp(other, fraction * 2.0 - 1.0)
            };
        }
        let sine = angle.sin();
        let near = ((1.0 - fraction) * angle).sin() / sine;
        let far = (fraction * angle).sin() / sine;
        self.times(near).plus(other.times(far)).normalized()
    }

    /// The sum, not normalised.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self { x: self.x + other.x, y: self.y + other.y, z: self.z + other.z }
    }

    /// The difference, not normalised.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        self.plus(other.times(-1.0))
    }

    /// The vector scaled by `factor`.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self { x: self.x * factor, y: self.y * factor, z: self.z * factor }
    }
}

impl From<LonLat> for UnitVec {
    fn from(position: LonLat) -> Self {
        let (sin_lon, cos_lon) = position.lon_deg().to_radians().sin_cos();
        let (sin_lat, cos_lat) = position.lat_deg().to_radians().sin_cos();
        Self { x: cos_lat * cos_lon, y: cos_lat * sin_lon, z: sin_lat }
    }
}

impl From<UnitVec> for LonLat {
    fn from(vec: UnitVec) -> Self {
        let lon_deg = vec.y.atan2(vec.x).to_degrees();
        let lat_deg = vec.z.atan2((vec.x * vec.x + vec.y * vec.y).sqrt()).to_degrees();
        // Both come from atan2, so they are in range unless the vector held a NaN.
        LonLat::new(lon_deg, lat_deg).unwrap_or(LonLat::ORIGIN)
    }
}
