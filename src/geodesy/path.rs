use geo::{Bearing, Destination, Distance, Geodesic, Point};

use super::{LonLat, UnitVec};

/// The distance between two samples of a path, short enough that a straight stroke between them
/// stays within a tenth of a pixel of the geodesic on a globe of 3,000 px radius: the sagitta of an
/// angle θ is R·θ²/8, and 50 km are 0.0078 rad.
const SAMPLE_SPACING_M: f64 = 50_000.0;

/// WGS84's flattening.
const FLATTENING: f64 = 1.0 / 298.257_223_563;

/// The line a leg takes: the geodesic from its start to its end, through its via points.
///
/// Geodesics are those of the WGS84 ellipsoid (Karney, "Algorithms for geodesics", J. Geodesy 2013),
/// sampled once, so that a frame needs no trigonometry.
///
/// ```
/// use trip_map::geodesy::{LonLat, Path};
/// let haneda = LonLat::new(139.7798, 35.5494).unwrap();
/// let andrews = LonLat::new(-76.8670, 38.8108).unwrap();
/// let path = Path::new(haneda, &[], andrews);
/// assert_eq!((path.distance_m() / 1000.0).round(), 10_954.0);
/// assert!(path.crosses_antimeridian());
/// ```
#[derive(Clone, Debug)]
pub struct Path {
    samples: Vec<Sample>,
    initial_bearing_deg: f64,
    final_bearing_deg: f64,
    northernmost_deg: f64,
}

#[derive(Clone, Copy, Debug)]
struct Sample {
    at: UnitVec,
    distance_m: f64,
}

impl Path {
    /// The path from `from` to `to`, passing the points `via` in their order; one that is the same as
    /// the one before it adds nothing.
    pub fn new(from: LonLat, via: &[LonLat], to: LonLat) -> Self {
        let mut path = Self {
            samples: vec![Sample { at: from.into(), distance_m: 0.0 }],
            initial_bearing_deg: 0.0,
            final_bearing_deg: 0.0,
            northernmost_deg: from.lat_deg(),
        };
        let mut start = from;
        for &end in via.iter().chain([&to]) {
            if end == start {
                continue;
            }
            let is_first = path.samples.len() == 1;
            let bearing_deg = path.extend(start, end);
            if is_first {
                path.initial_bearing_deg = bearing_deg;
            }
            start = end;
        }
        path
    }

    /// Adds one geodesic and returns the bearing it leaves by.
    fn extend(&mut self, start: LonLat, end: LonLat) -> f64 {
        let (from, to) = (point(start), point(end));
        let length_m = Geodesic.distance(from, to);
        let bearing_deg = Geodesic.bearing(from, to).rem_euclid(360.0);
        let travelled_m = self.distance_m();
        let segments = (length_m / SAMPLE_SPACING_M).ceil().max(1.0);
        let mut before_end = from;
        let mut step = 1.0;
        while step < segments {
            let distance_m = length_m * step / segments;
            let at = Geodesic.destination(from, bearing_deg, distance_m);
            if let Some(at) = LonLat::new(at.x(), at.y()) {
                self.samples.push(Sample { at: at.into(), distance_m: travelled_m + distance_m });
            }
            before_end = at;
            step += 1.0;
        }
        self.samples.push(Sample { at: end.into(), distance_m: travelled_m + length_m });
        // Looking back along this very geodesic: between antipodes the one back may be another.
        self.final_bearing_deg = (Geodesic.bearing(to, before_end) + 180.0).rem_euclid(360.0);
        let highest_deg = northernmost_deg(start, bearing_deg, end, self.final_bearing_deg);
        self.northernmost_deg = self.northernmost_deg.max(highest_deg);
        bearing_deg
    }

    /// The length along the ellipsoid.
    ///
    /// # Units
    /// Metres.
    pub fn distance_m(&self) -> f64 {
        self.samples.last().map_or(0.0, |sample| sample.distance_m)
    }

    /// The bearing on leaving, clockwise from north.
    ///
    /// # Units
    /// Degrees, 0 to 360.
    pub fn initial_bearing_deg(&self) -> f64 {
        self.initial_bearing_deg
    }

    /// The bearing on arriving, clockwise from north.
    ///
    /// # Units
    /// Degrees, 0 to 360.
    pub fn final_bearing_deg(&self) -> f64 {
        self.final_bearing_deg
    }

    /// The highest latitude reached.
    ///
    /// # Units
    /// Degrees north.
    pub fn northernmost_deg(&self) -> f64 {
        self.northernmost_deg
    }

    /// Whether the path passes from one side of the 180° meridian to the other.
    ///
    /// Running along it, ending on it or crossing it at a pole does not count.
    pub fn crosses_antimeridian(&self) -> bool {
        const TOLERANCE: f64 = 1e-9;
        let mut off_plane = self.points().filter(|point| point.y.abs() > TOLERANCE);
        let mut before: Option<UnitVec> = None;
        off_plane.any(|point| {
            let Some(last) = before.replace(point).filter(|last| last.y * point.y < 0.0) else {
                return false;
            };
            let crossing_x = (last.x * point.y - point.x * last.y) / (point.y - last.y);
            crossing_x < -TOLERANCE
        })
    }

    /// The samples from start to end, no further apart than 50 km.
    pub fn points(&self) -> impl DoubleEndedIterator<Item = UnitVec> + '_ {
        self.samples.iter().map(|sample| sample.at)
    }

    /// The same samples, each with the fraction of the length that lies before it.
    pub fn samples(&self) -> impl Iterator<Item = (f64, UnitVec)> + '_ {
        let length_m = self.distance_m().max(f64::MIN_POSITIVE);
        self.samples.iter().map(move |sample| (sample.distance_m / length_m, sample.at))
    }

    /// The fraction of the length that lies before the sample nearest to a point.
    pub fn fraction_at(&self, point: UnitVec) -> f64 {
        let nearest = self.samples().max_by(|a, b| a.1.dot(point).total_cmp(&b.1.dot(point)));
        nearest.map_or(0.0, |(fraction, _)| fraction)
    }

    /// The position after `fraction` of the length; clamped to the path's ends.
    pub fn position(&self, fraction: f64) -> UnitVec {
        let distance_m = fraction.clamp(0.0, 1.0) * self.distance_m();
        let after = self.samples.partition_point(|sample| sample.distance_m < distance_m);
        let Some(end) = self.samples.get(after) else {
            return self.samples.last().map_or_else(UnitVec::default, |sample| sample.at);
        };
        let Some(start) = after.checked_sub(1).and_then(|before| self.samples.get(before)) else {
            return end.at;
        };
        let part = (distance_m - start.distance_m) / (end.distance_m - start.distance_m);
        start.at.slerp(end.at, part)
    }
}

fn point(position: LonLat) -> Point {
    Point::new(position.lon_deg(), position.lat_deg())
}

/// The highest latitude of one geodesic.
///
/// Clairaut's relation (Karney 2013, eq. 5): sin α · cos β is the same all along, where β is the
/// reduced latitude; at the vertex the bearing is due east or west. The vertex lies on the geodesic
/// only where it leaves northward and arrives southward.
fn northernmost_deg(start: LonLat, leaving_deg: f64, end: LonLat, arriving_deg: f64) -> f64 {
    let ends = start.lat_deg().max(end.lat_deg());
    let northward = |bearing_deg: f64| bearing_deg.to_radians().cos() > 0.0;
    if !northward(leaving_deg) || northward(arriving_deg) {
        return ends;
    }
    let reduced = ((1.0 - FLATTENING) * start.lat_deg().to_radians().tan()).atan();
    let cos_vertex = (leaving_deg.to_radians().sin() * reduced.cos()).abs().min(1.0);
    let vertex = (cos_vertex.acos().tan() / (1.0 - FLATTENING)).atan();
    ends.max(vertex.to_degrees())
}
