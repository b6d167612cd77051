//! Cutting a line where it crosses the 180° meridian, as RFC 7946 asks for (section 3.1.9).

use trip_map::geodesy::{LonLat, UnitVec};

/// A longitude and a latitude in degrees.
pub type Position = [f64; 2];

/// The parts of a line between its crossings; a line that crosses nowhere is one part.
pub fn at_antimeridian(points: impl Iterator<Item = UnitVec>) -> Vec<Vec<Position>> {
    let mut parts: Vec<Vec<Position>> = Vec::new();
    let mut part: Vec<Position> = Vec::new();
    let mut before: Option<UnitVec> = None;
    for point in points {
        let at = LonLat::from(point);
        let mut here = [at.lon_deg(), at.lat_deg()];
        let last = part.last().copied();
        if let (Some(before), Some([last_lon, _])) = (before, last) {
            // The meridian has two names; a point on it goes by that of the side the line is on.
            if here[0].abs() > 180.0 - 1e-9 {
                here[0] = 180.0_f64.copysign(last_lon);
            }
            if (here[0] - last_lon).abs() > 180.0 {
                let lat_deg = crossing_lat_deg(before, point);
                push(&mut part, [180.0_f64.copysign(last_lon), lat_deg]);
                parts.push(std::mem::take(&mut part));
                push(&mut part, [180.0_f64.copysign(-last_lon), lat_deg]);
            }
        }
        push(&mut part, here);
        before = Some(point);
    }
    parts.push(part);
    // A line that ends on the meridian has nothing on its other side.
    parts.retain(|part| part.len() > 1);
    parts
}

/// Adds a position to five digits, 1 m, unless it is the last one again.
fn push(part: &mut Vec<Position>, position: Position) {
    // Adding zero turns -0 into 0.
    let position = position.map(|deg| (deg * 1e5).round() / 1e5 + 0.0);
    if part.last() != Some(&position) {
        part.push(position);
    }
}

/// Where the great circle through two points crosses the plane of the 0° and 180° meridians.
fn crossing_lat_deg(from: UnitVec, to: UnitVec) -> f64 {
    let rise = to.y - from.y;
    // Both on the plane: the way along it has no one crossing, and the start serves.
    let fraction = if rise == 0.0 { 0.0 } else { (-from.y / rise).clamp(0.0, 1.0) };
    let crossing = from.plus(to.minus(from).times(fraction));
    LonLat::from(crossing).lat_deg()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::float_cmp)]
    use super::*;

    fn cut(points: &[Position]) -> Vec<Vec<Position>> {
        at_antimeridian(points.iter().map(|&[lon, lat]| LonLat::new(lon, lat).unwrap().into()))
    }

    #[test]
    fn a_line_is_cut_where_it_crosses() {
        let parts = cut(&[[179.0, 0.0], [-179.0, 0.0], [-178.0, 0.0]]);
        assert_eq!(
            parts,
            [vec![[179.0, 0.0], [180.0, 0.0]], vec![[-180.0, 0.0], [-179.0, 0.0], [-178.0, 0.0]]]
        );
        let parts = cut(&[[-179.0, 10.0], [179.0, 10.0]]);
        assert_eq!(parts[0][1][0], -180.0);
        assert_eq!(parts[1][0][0], 180.0);
    }

    #[test]
    fn a_point_on_the_meridian_is_on_both_sides() {
        for name in [180.0, -180.0] {
            let parts = cut(&[[179.0, 5.0], [name, 5.0], [-179.0, 5.0]]);
            assert_eq!(
                parts,
                [vec![[179.0, 5.0], [180.0, 5.0]], vec![[-180.0, 5.0], [-179.0, 5.0]]]
            );
            assert_eq!(cut(&[[179.0, 5.0], [name, 5.0]]), [vec![[179.0, 5.0], [180.0, 5.0]]]);
        }
    }

    #[test]
    fn a_line_elsewhere_or_along_the_meridian_is_whole() {
        assert_eq!(cut(&[[-1.0, 0.0], [1.0, 0.0]]).len(), 1);
        assert_eq!(cut(&[[180.0, 0.0], [-180.0, 1.0], [180.0, 2.0]]).len(), 1);
    }
}
