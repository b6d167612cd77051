//! Leaving out the points of a line that no map of ours could show.

use trip_map::geodesy::{LonLat, UnitVec};

use super::EARTH_RADIUS_M;

/// Points at about this distance are kept in any case: over more, the geodesic that is drawn between two points
/// and the great circle that is measured against here are too far apart.
const ANCHOR_M: f64 = 1_000_000.0;

/// The points of a line without those that lie within the tolerance of the line through the others.
///
/// Douglas and Peucker, "Algorithms for the reduction of the number of points", Cartographica 1973, on the sphere,
/// so that neither the date line nor the poles matter.
pub fn simplify(points: &[LonLat], tolerance_m: f64) -> Vec<LonLat> {
    let on_sphere: Vec<UnitVec> = points.iter().map(|&point| point.into()).collect();
    let mut keep = anchors(&on_sphere);
    let fixed: Vec<usize> = (0..keep.len()).filter(|&index| keep[index]).collect();
    let mut open: Vec<(usize, usize)> = fixed.windows(2).map(|pair| (pair[0], pair[1])).collect();
    while let Some((start, end)) = open.pop() {
        let (from, to) = (on_sphere[start], on_sphere[end]);
        let away = (start + 1..end).map(|index| (angle_to_arc(on_sphere[index], from, to), index));
        let farthest = away.max_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((angle, index)) =
            farthest.filter(|(angle, _)| angle * EARTH_RADIUS_M > tolerance_m)
        {
            debug_assert!(angle.is_finite());
            keep[index] = true;
            open.extend([(start, index), (index, end)]);
        }
    }
    points.iter().zip(keep).filter_map(|(&point, keep)| keep.then_some(point)).collect()
}

/// The ends, and the points between that are kept whatever the line does.
fn anchors(points: &[UnitVec]) -> Vec<bool> {
    let mut since_m = 0.0;
    let mut before: Option<UnitVec> = None;
    let mut keep: Vec<bool> = points
        .iter()
        .map(|&point| {
            since_m += before
                .replace(point)
                .map_or(ANCHOR_M, |before| before.angle_to(point) * EARTH_RADIUS_M);
            let is_anchor = since_m >= ANCHOR_M;
            since_m = if is_anchor { 0.0 } else { since_m };
            is_anchor
        })
        .collect();
    if let Some(last) = keep.last_mut() {
        *last = true;
    }
    keep
}

/// The angle between a point and the nearest point of an arc of a great circle, in radians.
fn angle_to_arc(point: UnitVec, from: UnitVec, to: UnitVec) -> f64 {
    let pole = cross(from, to).normalized();
    // Beside the arc if it is past its start and before its end, seen along it.
    let is_beside = cross(pole, from).dot(point) > 0.0 && cross(to, pole).dot(point) > 0.0;
    if is_beside {
        return pole.dot(point).abs().min(1.0).asin();
    }
    point.angle_to(from).min(point.angle_to(to))
}

fn cross(a: UnitVec, b: UnitVec) -> UnitVec {
    UnitVec { x: a.y * b.z - a.z * b.y, y: a.z * b.x - a.x * b.z, z: a.x * b.y - a.y * b.x }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn line(points: &[(f64, f64)]) -> Vec<LonLat> {
        points.iter().map(|&(lon, lat)| LonLat::new(lon, lat).unwrap()).collect()
    }

    #[test]
    fn what_bends_less_than_the_tolerance_goes() {
        // A hundredth of a degree on the equator is 1.1 km.
        let nearly = line(&[(0.0, 0.0), (1.0, 0.005), (2.0, 0.0)]);
        assert_eq!(simplify(&nearly, 1000.0), line(&[(0.0, 0.0), (2.0, 0.0)]));
        let bent = line(&[(0.0, 0.0), (1.0, 0.02), (2.0, 0.0)]);
        assert_eq!(simplify(&bent, 1000.0), bent);
    }

    #[test]
    fn the_date_line_and_the_poles_are_as_any_other_place() {
        let over = line(&[(179.0, 10.0), (-179.5, 10.003), (-178.0, 10.0)]);
        assert_eq!(simplify(&over, 1000.0).len(), 2);
        let polar = line(&[(0.0, 88.0), (0.0, 89.0), (180.0, 89.0), (180.0, 88.0)]);
        assert_eq!(simplify(&polar, 1000.0).len(), 2);
    }

    #[test]
    fn there_and_back_keeps_the_turning_point() {
        let back = line(&[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (1.0, 0.0), (0.0, 0.0)]);
        assert_eq!(simplify(&back, 1000.0), line(&[(0.0, 0.0), (2.0, 0.0), (0.0, 0.0)]));
    }

    #[test]
    fn a_long_straight_line_keeps_a_point_every_thousand_kilometres() {
        let equator: Vec<LonLat> =
            (0..=90).map(|lon| LonLat::new(f64::from(lon), 0.0).unwrap()).collect();
        assert_eq!(simplify(&equator, 1000.0).len(), 11);
    }
}
