use super::Viewport;
use crate::geodesy::{LonLat, UnitVec};

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
/// crosses as few paths as can be (none, unless the trip goes around the world) and as far from them
/// as can be.
fn meridian_deg(paths: &[Vec<UnitVec>]) -> f64 {
    const DEGREES: usize = 360;
    let mut crossings = [0_u32; DEGREES];
    for path in paths {
        let mut at = path.first().map_or(0.0, lon_deg);
        mark(&mut crossings, at, 0.0);
        for point in path {
            let turn = (lon_deg(point) - at + 540.0).rem_euclid(360.0) - 180.0;
            mark(&mut crossings, at, turn);
            at += turn;
        }
    }
    let fewest = crossings.iter().min().copied().unwrap_or_default();
    // The longest run of the fewest, begun anywhere: twice round finds one over the end.
    let (mut best, mut run) = ((0, 0), 0);
    for index in 0..2 * DEGREES {
        let is_free = crossings.get(index % DEGREES) == Some(&fewest);
        run = if is_free { (run + 1).min(DEGREES) } else { 0 };
        if run > best.0 {
            best = (run, index);
        }
    }
    let degrees = |count: usize| u16::try_from(count).map_or(0.0, f64::from);
    let cut_deg = degrees(best.1) + 1.0 - degrees(best.0) / 2.0;
    // Index 0 is 180° W: the meridian opposite a cut at −180° + index is index itself.
    (cut_deg + 180.0).rem_euclid(360.0) - 180.0
}

/// Counts a path's way eastward or westward over each degree it touches.
fn mark(crossings: &mut [u32], from_deg: f64, turn_deg: f64) {
    let steps = turn_deg.abs().ceil();
    let mut step = 0.0;
    while step <= steps {
        let lon_deg = from_deg + if steps > 0.0 { turn_deg * step / steps } else { 0.0 };
        let east = (lon_deg + 180.0).rem_euclid(360.0);
        let slot =
            crossings.iter_mut().zip(0_u16..).find(|(_, slot)| east < f64::from(*slot) + 1.0);
        if let Some((count, _)) = slot {
            *count += 1;
        }
        step += 1.0;
    }
}

fn lon_deg(point: &UnitVec) -> f64 {
    LonLat::from(*point).lon_deg()
}
