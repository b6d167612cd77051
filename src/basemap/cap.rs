use crate::geodesy::UnitVec;

/// All ground within an angle of a point.
///
/// Sine and cosine of the angle are kept, so that asking whether two caps meet takes no trigonometry:
/// a frame asks it of every polygon and arc.
#[derive(Clone, Copy, Debug)]
pub struct Cap {
    /// Its middle.
    pub center: UnitVec,
    /// The angle from its middle to its edge, in radians.
    pub radius: f64,
    cos: f64,
    sin: f64,
}

impl Cap {
    /// The cap of a radius in radians.
    pub fn new(center: UnitVec, radius: f64) -> Self {
        let (sin, cos) = radius.sin_cos();
        Self { center, radius, cos, sin }
    }

    /// The whole sphere.
    pub fn everywhere() -> Self {
        Self::new(UnitVec { x: 0.0, y: 0.0, z: 1.0 }, std::f64::consts::PI)
    }

    /// A cap around points: not the smallest, but not much larger.
    pub fn around(points: &[UnitVec]) -> Self {
        let sum = points.iter().fold(UnitVec::default(), |sum, point| sum.plus(*point));
        let center = sum.normalized();
        // One arc cosine for all points; it is off by 1e-8 at the most, where the angle is tiny.
        let nearness = points.iter().map(|point| point.dot(center)).fold(1.0, f64::min);
        Self::new(center, nearness.max(-1.0).acos() + 1e-7)
    }

    /// The cosine of the radius.
    pub fn radius_cos(&self) -> f64 {
        self.cos
    }

    /// The sine of the radius.
    pub fn radius_sin(&self) -> f64 {
        self.sin
    }

    /// Whether two caps have ground in common.
    pub fn meets(&self, other: &Self) -> bool {
        // The angle between the middles is at most the sum of both radii: its cosine is at least cos(a + b).
        self.radius + other.radius >= std::f64::consts::PI
            || self.center.dot(other.center) >= self.cos * other.cos - self.sin * other.sin
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geodesy::LonLat;

    fn at(lon: f64, lat: f64) -> UnitVec {
        LonLat::new(lon, lat).unwrap_or(LonLat::ORIGIN).into()
    }

    #[test]
    fn caps_meet_when_they_are_near_enough() {
        let cap = |lon: f64, radius_deg: f64| Cap::new(at(lon, 0.0), radius_deg.to_radians());
        assert!(cap(0.0, 10.0).meets(&cap(19.9, 10.0)));
        assert!(!cap(0.0, 10.0).meets(&cap(20.1, 10.0)));
        assert!(cap(0.0, 100.0).meets(&cap(180.0, 81.0)));
        assert!(!cap(0.0, 98.0).meets(&cap(180.0, 81.0)));
        assert!(Cap::everywhere().meets(&cap(180.0, 0.0)));
    }

    #[test]
    fn a_cap_holds_the_points_it_is_made_around() {
        let points = [at(0.0, 0.0), at(10.0, 0.0), at(5.0, 8.0)];
        let cap = Cap::around(&points);
        assert!(points.iter().all(|point| point.angle_to(cap.center) <= cap.radius));
        assert!(cap.radius < 6.0_f64.to_radians());
    }
}
