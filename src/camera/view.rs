use super::Viewport;
use crate::geodesy::{LonLat, UnitVec, wrapped_deg};

/// How a picture shows the world.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum View {
    /// A globe from far away (orthographic).
    Globe,
    /// A map around the middle of what is shown, equal in area (oblique Lambert azimuthal).
    Flat {
        /// Where the map ends, as an angle from its middle.
        edge_deg: f64,
    },
    /// A map of the whole world, equal in area (Equal Earth).
    World {
        /// The meridian in the middle; the map is cut along the opposite one.
        meridian_deg: f64,
    },
}

/// Which view was asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ViewChoice {
    /// Whichever shows the trip best.
    ///
    /// A trip within a continent (25° around its middle at most) gets the flat map: there a globe's
    /// curve says nothing, and the flat map keeps shapes and areas to its edge. A longer one gets the
    /// globe, whose great circles look as straight as they are. A trip that no side of a globe shows
    /// (more than 80° around its middle) gets the world map where the picture is at least 1.4 times
    /// as wide as high; in a narrower one the world would be a strip, and the turning globe shows the
    /// trip leg by leg.
    #[default]
    Auto,
    /// Always the globe.
    Globe,
    /// Always the map around the trip.
    Flat,
    /// Always the map of the world.
    World,
}

/// A trip as wide as this around its middle is a matter of one continent.
const CONTINENT_DEG: f64 = 25.0;
/// One wider than this has ends on the rim of any globe.
const GLOBE_DEG: f64 = 80.0;
/// Width by height of a picture that has room for a map of the world.
const WIDE: f64 = 1.4;
/// A flat map shows a hemisphere, and this much around a trip that is wider.
const MARGIN_DEG: f64 = 15.0;
const LEAST_EDGE_DEG: f64 = 90.0;
/// Beyond, everything is drawn out to a thread along the rim.
const MOST_EDGE_DEG: f64 = 170.0;

impl ViewChoice {
    /// The view for a trip along `paths`, in a picture of this size.
    pub fn resolve(self, paths: &[Vec<UnitVec>], viewport: Viewport) -> View {
        let points = paths.concat();
        let middle = middle_of(&points);
        let spread = points.iter().map(|point| point.angle_to(middle)).fold(0.0, f64::max);
        let spread_deg = spread.to_degrees();
        let flat =
            View::Flat { edge_deg: (spread_deg + MARGIN_DEG).clamp(LEAST_EDGE_DEG, MOST_EDGE_DEG) };
        let is_wide = viewport.width_px() >= WIDE * viewport.height_px();
        match self {
            Self::Flat => flat,
            Self::Auto if spread_deg <= CONTINENT_DEG => flat,
            Self::World => View::World { meridian_deg: meridian_deg(paths) },
            Self::Auto if spread_deg > GLOBE_DEG && is_wide => Self::World.resolve(paths, viewport),
            Self::Globe | Self::Auto => View::Globe,
        }
    }
}

/// The centre of the smallest cap around the points, to about a degree: each round walks a shrinking
/// step towards the farthest point (Bădoiu and Clarkson, "Smaller core-sets for balls", SODA 2003).
pub fn middle_of(points: &[UnitVec]) -> UnitVec {
    let sum = points.iter().fold(UnitVec::default(), |sum, point| sum.plus(*point));
    let mut middle = sum.normalized();
    for round in 1..=64 {
        let farthest = points.iter().min_by(|a, b| middle.dot(**a).total_cmp(&middle.dot(**b)));
        if let Some(farthest) = farthest {
            middle = middle.slerp(*farthest, 1.0 / f64::from(round + 1));
        }
    }
    middle
}

/// The meridian to put in the middle of a world map, so that its cut, on the other side of the Earth,
/// crosses as few paths as can be (none, unless the trip goes around the world) and is as far from them
/// as can be.
fn meridian_deg(paths: &[Vec<UnitVec>]) -> f64 {
    /// Right beyond an end; further than rounding goes.
    const BEYOND_DEG: f64 = 1e-6;
    /// A stop this near the side of the map is worse off than a leg that is cut.
    const NARROW_DEG: f64 = 12.0;
    let spans: Vec<Span> = paths.iter().flat_map(|path| spans(path)).collect();
    let mut best = (usize::MAX, 0.0, 0.0);
    for span in &spans {
        let west_deg = span.west_deg + span.width_deg + BEYOND_DEG;
        let crossed = spans.iter().filter(|other| other.holds(west_deg)).count();
        let to_next = |other: &Span| (other.west_deg - west_deg).rem_euclid(360.0);
        let gap_deg = spans.iter().map(to_next).fold(360.0, f64::min);
        let crossed = crossed + usize::from(gap_deg < NARROW_DEG);
        // Of two gaps as good, the one that the trip comes to first, wherever on the Earth it is.
        if crossed < best.0 || (crossed == best.0 && gap_deg > best.1 + BEYOND_DEG) {
            best = (crossed, gap_deg, west_deg);
        }
    }
    let (_, gap_deg, west_deg) = best;
    // The middle of the gap is the cut, and half a turn from it the middle of the map.
    (west_deg + gap_deg / 2.0).rem_euclid(360.0) - 180.0
}

/// The meridians between two, eastward.
struct Span {
    west_deg: f64,
    width_deg: f64,
}

impl Span {
    fn holds(&self, lon_deg: f64) -> bool {
        (lon_deg - self.west_deg).rem_euclid(360.0) <= self.width_deg
    }
}

/// The meridians that a path touches; over a pole it turns by half the Earth at once and touches none.
fn spans(path: &[UnitVec]) -> Vec<Span> {
    const OVER_A_POLE_DEG: f64 = 150.0;
    let mut spans: Vec<Span> = Vec::new();
    let mut at_deg = 0.0;
    for point in path {
        let lon_deg = LonLat::from(*point).lon_deg();
        let turn_deg = wrapped_deg(lon_deg - at_deg);
        let going_on = spans.last_mut().filter(|_| turn_deg.abs() < OVER_A_POLE_DEG);
        let Some(span) = going_on else {
            at_deg = lon_deg;
            spans.push(Span { west_deg: lon_deg, width_deg: 0.0 });
            continue;
        };
        at_deg += turn_deg;
        let east_deg = at_deg.max(span.west_deg + span.width_deg);
        span.west_deg = span.west_deg.min(at_deg);
        span.width_deg = east_deg - span.west_deg;
    }
    spans
}
