//! Where the seas and continents that have a name lie.

use crate::geodesy::{LonLat, UnitVec};
use crate::words::Region;

/// A region, and where its name may be: west, south, east and north in degrees; east may be beyond 180.
pub struct Extent(pub Region, [i16; 4]);

/// The more important first. A region with two rows is named in one of them.
pub const SEAS: &[Extent] = &[
    Extent(Region::PacificOcean, [142, 5, 235, 50]),
    Extent(Region::PacificOcean, [178, -55, 285, 0]),
    Extent(Region::AtlanticOcean, [-62, 12, -12, 55]),
    Extent(Region::AtlanticOcean, [-36, -50, 8, -2]),
    Extent(Region::IndianOcean, [52, -45, 100, 2]),
    Extent(Region::ArcticOcean, [-180, 78, 180, 88]),
    Extent(Region::MediterraneanSea, [12, 31, 35, 37]),
    Extent(Region::MediterraneanSea, [0, 36, 9, 43]),
    Extent(Region::CaribbeanSea, [-84, 10, -61, 19]),
    Extent(Region::BeringSea, [167, 53, 198, 63]),
    Extent(Region::SeaOfOkhotsk, [143, 46, 156, 59]),
    Extent(Region::NorthSea, [-2, 52, 8, 60]),
    Extent(Region::BalticSea, [13, 54, 23, 60]),
    Extent(Region::BlackSea, [28, 41, 41, 46]),
    Extent(Region::AdriaticSea, [12, 40, 20, 46]),
    Extent(Region::TyrrhenianSea, [9, 38, 16, 43]),
    Extent(Region::CaspianSea, [47, 37, 54, 47]),
    Extent(Region::NorwegianSea, [-8, 63, 14, 73]),
    Extent(Region::BarentsSea, [25, 70, 53, 78]),
    Extent(Region::RedSea, [33, 13, 43, 28]),
    Extent(Region::ArabianSea, [55, 8, 75, 23]),
    Extent(Region::BayOfBengal, [81, 7, 94, 21]),
    Extent(Region::HudsonBay, [-94, 52, -78, 63]),
    Extent(Region::GulfOfAlaska, [-155, 54, -138, 60]),
    Extent(Region::LabradorSea, [-60, 54, -46, 63]),
    Extent(Region::BayOfBiscay, [-9, 43, -1, 48]),
    Extent(Region::GulfOfGuinea, [-4, -1, 9, 5]),
    Extent(Region::YellowSea, [120, 33, 126, 38]),
    Extent(Region::EastChinaSea, [121, 26, 129, 32]),
    Extent(Region::PhilippineSea, [124, 10, 141, 29]),
    Extent(Region::CoralSea, [146, -25, 163, -11]),
    Extent(Region::TasmanSea, [151, -44, 171, -30]),
    Extent(Region::KaraSea, [58, 70, 80, 77]),
];

/// In the order of their size, but for those that a reader would miss least.
pub const CONTINENTS: &[Extent] = &[
    Extent(Region::Asia, [60, 12, 130, 68]),
    Extent(Region::Africa, [-17, -34, 42, 32]),
    Extent(Region::NorthAmerica, [-128, 26, -65, 68]),
    Extent(Region::SouthAmerica, [-80, -40, -38, 8]),
    Extent(Region::Europe, [-9, 38, 40, 64]),
    Extent(Region::Australia, [114, -38, 153, -12]),
    Extent(Region::Antarctica, [-180, -88, 180, -72]),
];

impl Extent {
    /// The border, counter-clockwise, with a point every few degrees.
    pub fn outline(&self) -> Vec<UnitVec> {
        const SIDE: u8 = 12;
        let [west, south, east, north] = self.1.map(f64::from);
        let corners = [(west, south), (east, south), (east, north), (west, north)];
        let mut points = Vec::new();
        for (from, to) in corners.iter().zip(corners.iter().cycle().skip(1)) {
            for step in 0..SIDE {
                let share = f64::from(step) / f64::from(SIDE);
                let lon = from.0 + (to.0 - from.0) * share;
                points.extend(on_the_globe(lon, from.1 + (to.1 - from.1) * share));
            }
        }
        points
    }

    /// The middle.
    pub fn middle(&self) -> Option<UnitVec> {
        let [west, south, east, north] = self.1.map(f64::from);
        on_the_globe(f64::midpoint(west, east), f64::midpoint(south, north))
    }
}

fn on_the_globe(lon: f64, lat: f64) -> Option<UnitVec> {
    let wrapped = if lon > 180.0 { lon - 360.0 } else { lon };
    LonLat::new(wrapped, lat).map(UnitVec::from)
}

/// The border of a cap, counter-clockwise.
///
/// # Units
/// The radius in radians.
pub fn circle(middle: UnitVec, radius: f64) -> Vec<UnitVec> {
    let [x, z] = [UnitVec { x: 1.0, y: 0.0, z: 0.0 }, UnitVec { x: 0.0, y: 0.0, z: 1.0 }];
    let aside = if middle.z.abs() < 0.9 { z } else { x };
    let up = aside.minus(middle.times(middle.dot(aside))).normalized();
    let left = middle.cross(up);
    let (sin, cos) = radius.sin_cos();
    let on_it = |degrees: u16| {
        let (sin_turn, cos_turn) = f64::from(degrees).to_radians().sin_cos();
        let aside = up.times(cos_turn).plus(left.times(sin_turn));
        middle.times(cos).plus(aside.times(sin))
    };
    (0..360).step_by(10).map(on_it).collect()
}
