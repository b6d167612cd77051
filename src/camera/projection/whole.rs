use super::{Edge, Projection};
use crate::geodesy::UnitVec;

impl Projection {
    /// Whether the edge of the map is nowhere in a cap around a point, of which the radius is given by its
    /// cosine and sine. A cap in the middle of a world map may be taken for one that is cut.
    pub fn shows_whole(&self, center: UnitVec, radius_cos: f64, radius_sin: f64) -> bool {
        let middle = self.turn(center);
        match self.edge {
            // The middle is within edge − radius, and that angle's cosine is cos · cos + sin · sin.
            Edge::Circle { near } => {
                radius_cos > near
                    && middle.near > near * radius_cos + (1.0 - near * near).sqrt() * radius_sin
            }
            // Off the whole meridian, in front and behind.
            Edge::Meridian => radius_cos > 0.0 && middle.right.abs() > radius_sin,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Camera, View, Viewport};
    use super::*;
    use crate::geodesy::LonLat;

    fn shows_whole(view: View, lon_deg: f64, radius_deg: f64) -> bool {
        let camera = Camera { center: LonLat::ORIGIN, radius_px: 200.0 };
        let projection = Projection::new(view, camera, Viewport::new(680.0, 383.0));
        let (sin, cos) = radius_deg.to_radians().sin_cos();
        let (y, x) = lon_deg.to_radians().sin_cos();
        projection.shows_whole(UnitVec { x, y, z: 0.0 }, cos, sin)
    }

    #[test]
    fn a_cap_is_whole_where_it_ends_before_the_edge() {
        let flat = View::Flat { edge_deg: 120.0 };
        let world = View::World { meridian_deg: 0.0 };
        for (view, lon_deg, radius_deg, whole) in [
            (View::Globe, 0.0, 89.0, true),
            (View::Globe, 60.0, 29.0, true),
            (View::Globe, 60.0, 31.0, false),
            (View::Globe, 120.0, 20.0, false),
            (flat, 60.0, 59.0, true),
            (flat, 60.0, 61.0, false),
            (world, 170.0, 9.0, true),
            (world, 170.0, 11.0, false),
            (world, -90.0, 80.0, true),
        ] {
            assert_eq!(
                shows_whole(view, lon_deg, radius_deg),
                whole,
                "{view:?} {lon_deg} {radius_deg}"
            );
        }
    }
}
