//! Distances, bearings and vertices of paths against Karney's own implementation.
//!
//! The expected values were printed by the Python package `geographiclib` 2.1, WGS84; the northernmost latitude
//! by walking the geodesic in 20,000 steps.
#![allow(clippy::unwrap_used)]

use trip_map::geodesy::{LonLat, Path, UnitVec};

/// One geodesic: end points in degrees, metres, degrees.
struct Reference {
    ends: [(f64, f64); 2],
    distance_m: f64,
    bearings_deg: [f64; 2],
    northernmost_deg: f64,
    crosses_antimeridian: bool,
}

const fn row(
    ends: [(f64, f64); 2],
    distance_m: f64,
    bearings_deg: [f64; 2],
    northernmost_deg: f64,
    crosses_antimeridian: bool,
) -> Reference {
    Reference { ends, distance_m, bearings_deg, northernmost_deg, crosses_antimeridian }
}

const HANEDA: (f64, f64) = (139.7798, 35.5494);
const ANDREWS: (f64, f64) = (-76.867, 38.8108);
const BERLIN: (f64, f64) = (13.405, 52.52);
const SYDNEY: (f64, f64) = (151.2, -33.87);
const SANTIAGO: (f64, f64) = (-70.67, -33.45);

const REFERENCES: [Reference; 8] = [
    row([HANEDA, ANDREWS], 10_953_519.915, [28.001_703, 150.650_789], 67.584_05, true),
    row([ANDREWS, BERLIN], 6_725_210.421, [44.478_78, 116.294_861], 56.948_77, false),
    row([BERLIN, HANEDA], 8_955_795.906, [41.601_555, 150.195_792], 66.189_09, false),
    row([SYDNEY, SANTIAGO], 11_369_226.973, [145.341_315, 34.466_908], -33.45, true),
    row([(0.0, 0.0), (180.0, 0.0)], 20_003_931.459, [0.0, 180.0], 90.0, false),
    row([(10.0, 60.0), (-170.0, 60.0)], 6_695_785.820, [0.0, 180.0], 90.0, false),
    row([(20.0, 10.0), (20.5, 10.0)], 54_819.677, [89.956_588, 90.043_412], 10.000_09, false),
    row([(-30.0, -80.0), (150.0, 80.0)], 20_003_931.459, [180.0, 0.0], 80.0, false),
];

fn at((lon_deg, lat_deg): (f64, f64)) -> LonLat {
    LonLat::new(lon_deg, lat_deg).unwrap()
}

impl Reference {
    fn path(&self) -> Path {
        Path::new(at(self.ends[0]), &[], at(self.ends[1]))
    }
}

/// The smaller angle between two bearings.
fn turn_deg(a_deg: f64, b_deg: f64) -> f64 {
    let turn = (a_deg - b_deg).rem_euclid(360.0);
    turn.min(360.0 - turn)
}

#[test]
fn paths_agree_with_the_reference() {
    for reference in &REFERENCES {
        let path = reference.path();
        let label = format!("{:?}", reference.ends);
        let [leaving_deg, arriving_deg] = reference.bearings_deg;
        assert!((path.distance_m() - reference.distance_m).abs() < 0.001, "{label}");
        assert!(turn_deg(path.initial_bearing_deg(), leaving_deg) < 1e-5, "{label}");
        assert!(turn_deg(path.final_bearing_deg(), arriving_deg) < 1e-5, "{label}");
        assert!((path.northernmost_deg() - reference.northernmost_deg).abs() < 2e-5, "{label}");
        assert_eq!(path.crosses_antimeridian(), reference.crosses_antimeridian, "{label}");
    }
}

#[test]
fn samples_are_close_together_and_positions_lie_between_them() {
    for reference in &REFERENCES {
        let path = reference.path();
        let points: Vec<UnitVec> = path.points().collect();
        for pair in points.windows(2) {
            assert!(pair[0].angle_to(pair[1]) < 0.008, "50 km are 0.0078 rad");
        }
        assert!(path.position(0.0).angle_to(points[0]) < 1e-12);
        assert!(path.position(1.0).angle_to(*points.last().unwrap()) < 1e-12);
        assert!(path.position(f64::NAN).dot(points[0]).is_finite());
        let steps: Vec<UnitVec> =
            (0..=100).map(|step| path.position(f64::from(step) / 100.0)).collect();
        let even = path.distance_m() / 100.0 / 6_371_000.0;
        for pair in steps.windows(2) {
            let ratio = pair[0].angle_to(pair[1]) / even;
            assert!((0.99..1.01).contains(&ratio), "even speed, but a step is {ratio} of the mean");
        }
    }
}

#[test]
fn a_path_passes_its_via_points() {
    let via = at((-149.9, 61.2));
    let (from, to) = (at((139.7798, 35.5494)), at((-76.867, 38.8108)));
    let path = Path::new(from, &[via], to);
    let sum = Path::new(from, &[], via).distance_m() + Path::new(via, &[], to).distance_m();
    assert!((path.distance_m() - sum).abs() < 1e-6);
    assert!(path.points().any(|point| point.angle_to(via.into()) < 1e-12));
}

#[test]
fn a_point_that_repeats_the_one_before_changes_nothing() {
    let (from, to) = (at((7.1, 50.73)), at((7.59, 47.56)));
    let plain = Path::new(from, &[], to);
    let repeated = Path::new(from, &[from, from, to], to);
    assert_eq!(repeated.distance_m().to_bits(), plain.distance_m().to_bits());
    assert_eq!(repeated.initial_bearing_deg().to_bits(), plain.initial_bearing_deg().to_bits());
    assert_eq!(repeated.final_bearing_deg().to_bits(), plain.final_bearing_deg().to_bits());
}

#[test]
fn a_path_to_the_same_place_has_no_length_and_no_nan() {
    let place = at((139.0, 35.0));
    let path = Path::new(place, &[], place);
    assert!(path.distance_m().abs() < 1e-9);
    assert!(path.position(0.5).angle_to(place.into()) < 1e-12);
}
