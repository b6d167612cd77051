//! The camera in a reader's hands, near the poles, where a small turn moves much.
#![allow(clippy::unwrap_used)]

use trip_map::TripMap;
use trip_map::camera::{Aim, Projection, Px, Shots, ViewChoice, Viewport};
use trip_map::geodesy::LonLat;

#[test]
fn the_ground_under_the_finger_stays_there_also_in_the_arctic() {
    let mut map = TripMap::parse(include_str!("../www/trips/kishida-2024-07.json"), "en").unwrap();
    let viewport = Viewport::new(680.0, 383.0);
    for view in [ViewChoice::Globe, ViewChoice::Flat] {
        map.set_view(view);
        let shots = Shots::new(map.trip(), map.paths(), map.timeline(), map.view(), viewport);
        let project = |aim: Aim| Projection::new(shots.view(), aim.camera(viewport), viewport);
        for (lat_deg, span) in [(0.0, 1.6), (60.0, 1.6), (70.0, 1.6), (75.0, 0.6), (-75.0, 0.6)] {
            let aim = Aim { center: LonLat::new(10.0, lat_deg).unwrap(), span };
            for (x, y) in [(340.0, 340.0), (250.0, 240.0), (450.0, 330.0), (440.0, 190.0)] {
                let finger = Px { x, y };
                let ground = project(aim).unproject(finger).unwrap();
                for factor in [1.05, 1.6] {
                    let zoomed = map.zoomed(viewport, aim, finger, factor);
                    let there = project(zoomed).locate(ground).unwrap();
                    let off_px = there.distance_to(finger);
                    assert!(off_px < 1.0, "{view:?} at {lat_deg}°, {finger:?}: off by {off_px} px");
                }
            }
        }
    }
}

#[test]
fn where_the_pole_is_in_the_way_the_map_goes_as_near_as_it_can_and_does_not_spin() {
    let mut map = TripMap::parse(include_str!("../www/trips/kishida-2024-07.json"), "en").unwrap();
    let viewport = Viewport::new(680.0, 383.0);
    for view in [ViewChoice::Globe, ViewChoice::Flat] {
        map.set_view(view);
        let aim = Aim { center: LonLat::new(10.0, 85.0).unwrap(), span: 0.6 };
        for (x, y) in [(340.0, 340.0), (450.0, 330.0), (300.0, 60.0), (440.0, 190.0)] {
            let zoomed = map.zoomed(viewport, aim, Px { x, y }, 1.1).center;
            let (turn_deg, lat_deg) = (zoomed.lon_deg() - 10.0, zoomed.lat_deg());
            assert!(turn_deg.abs() < 30.0 && lat_deg > 70.0, "{view:?} at {x}, {y}: {zoomed:?}");
        }
    }
}
