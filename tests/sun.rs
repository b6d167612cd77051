//! Where the Sun stands overhead, against another library.
//!
//! `geodesy/subsolar.csv` has 500 instants from 1950 to 2050, spread evenly but for a random part of each
//! span: seconds since 1970, then degrees east and north. The Python package `ephem` 4.2.1 (libastro: VSOP87,
//! nutation) printed them as the Sun's apparent geocentric right ascension less Greenwich's apparent
//! sidereal time, and its declination. The npm package `astronomy-engine` 2.1.19 agrees with each to 0.0031°.
#![allow(clippy::unwrap_used)]

use trip_map::geodesy::{LonLat, UnitVec, subsolar};

const REFERENCE: &str = include_str!("geodesy/subsolar.csv");

fn rows() -> impl Iterator<Item = (f64, LonLat)> {
    REFERENCE.lines().map(|line| {
        let figures: Vec<f64> = line.split(',').map(|figure| figure.parse().unwrap()).collect();
        let [instant_s, lon_deg, lat_deg] = figures.try_into().unwrap();
        (instant_s, LonLat::new(lon_deg, lat_deg).unwrap())
    })
}

#[test]
fn the_sun_is_overhead_where_the_reference_has_it() {
    let error_deg = |(instant_s, expected): (f64, LonLat)| {
        subsolar(instant_s).angle_to(UnitVec::from(expected)).to_degrees()
    };
    let errors_deg: Vec<f64> = rows().map(error_deg).collect();
    assert_eq!(errors_deg.len(), 500);
    let worst_deg = errors_deg.iter().copied().fold(0.0, f64::max);
    assert!(worst_deg < 0.02, "found {worst_deg}°; 0.05° are promised, 0.02° are kept");
}

#[test]
fn the_reference_spans_the_century() {
    let (first, last) = (rows().next().unwrap().0, rows().last().unwrap().0);
    let year = 365.25 * 86_400.0;
    assert!(first < -19.0 * year && last > 80.5 * year, "from {first} to {last}");
}

#[test]
fn it_is_a_direction_and_moves_west_all_day() {
    let hours: Vec<UnitVec> =
        (0..=24).map(|hour| subsolar(1_720_569_600.0 + 3600.0 * f64::from(hour))).collect();
    for pair in hours.windows(2) {
        assert!((pair[0].dot(pair[0]) - 1.0).abs() < 1e-12);
        let west = pair[0].y * pair[1].x - pair[0].x * pair[1].y;
        assert!(west > 0.0, "from {:?} to {:?}", pair[0], pair[1]);
    }
    assert!(hours[0].angle_to(hours[24]).to_degrees() < 0.5, "a day later it is back");
}
