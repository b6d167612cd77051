//! The camera in a reader's hands, near the poles, where a small turn moves much.
#![allow(clippy::unwrap_used)]

use trip_map::TripMap;
use trip_map::camera::{Aim, Projection, Px, Shots, ViewChoice, Viewport};
use trip_map::geodesy::LonLat;

const HEADLINE: &str = include_str!("../www/trips/kishida-2024-07.json");

/// The headline trip in a view, and how a camera shows it there.
fn shown(choice: ViewChoice, viewport: Viewport) -> (TripMap, impl Fn(Aim) -> Projection) {
    let mut map = TripMap::parse(HEADLINE, "en").unwrap();
    map.set_view(choice);
    let shots = Shots::new(map.trip(), map.paths(), map.timeline(), choice, viewport);
    (map, move |aim: Aim| Projection::new(shots.view(), aim.camera(viewport), viewport))
}

#[test]
fn the_ground_under_the_finger_stays_there_also_in_the_arctic() {
    let viewport = Viewport::new(680.0, 383.0);
    for view in [ViewChoice::Globe, ViewChoice::Flat] {
        let (map, project) = shown(view, viewport);
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
    let viewport = Viewport::new(680.0, 383.0);
    for view in [ViewChoice::Globe, ViewChoice::Flat] {
        let (map, _) = shown(view, viewport);
        let aim = Aim { center: LonLat::new(10.0, 85.0).unwrap(), span: 0.6 };
        for (x, y) in [(340.0, 340.0), (450.0, 330.0), (300.0, 60.0), (440.0, 190.0)] {
            let zoomed = map.zoomed(viewport, aim, Px { x, y }, 1.1).center;
            let (turn_deg, lat_deg) = (zoomed.lon_deg() - 10.0, zoomed.lat_deg());
            assert!(turn_deg.abs() < 30.0 && lat_deg > 70.0, "{view:?} at {x}, {y}: {zoomed:?}");
        }
    }
}

/// The opening of the headline trip looks down on the Arctic.
#[test]
fn ground_far_from_the_middle_follows_the_finger_beside_a_pole() {
    let viewport = Viewport::new(680.0, 383.0);
    for view in [ViewChoice::Globe, ViewChoice::Flat] {
        let (map, project) = shown(view, viewport);
        let aim = Aim { center: LonLat::new(-150.0, 79.0).unwrap(), span: 1.6 };
        for start in [(340.0, 330.0), (250.0, 290.0), (400.0, 320.0), (340.0, 60.0)] {
            let (mut aim, mut finger) = (aim, Px { x: start.0, y: start.1 });
            let ground = project(aim).unproject(finger).unwrap();
            for _ in 0..10 {
                aim = map.dragged(viewport, aim, Some(finger), Px { x: 4.0, y: -1.0 });
                finger = finger.shifted(4.0, -1.0);
            }
            let there = project(aim).locate(ground).unwrap();
            assert!(
                there.distance_to(finger) < 3.0,
                "{view:?} from {start:?}: {there:?}, {finger:?}"
            );
        }
    }
}

#[test]
fn nothing_spins_beside_a_pole() {
    let viewport = Viewport::new(680.0, 383.0);
    let (map, _) = shown(ViewChoice::Globe, viewport);
    let aim = Aim { center: LonLat::new(0.0, 84.0).unwrap(), span: 1.9 };
    let radius_px = aim.camera(viewport).radius_px;
    for by in [Px { x: 100.0, y: 0.0 }, Px { x: -30.0, y: 20.0 }] {
        let pushed = map.dragged(viewport, aim, None, by).center.lon_deg();
        assert!(pushed.abs().to_radians() < 1.1 * by.x.abs() / radius_px, "{pushed}");
        // A finger on the pole itself.
        let pole = Px { x: 340.0, y: 191.5 - radius_px * 6_f64.to_radians().sin() };
        let spun = map.dragged(viewport, aim, Some(pole), by).center.lon_deg();
        assert!(spun.abs().to_radians() <= 4.01 * by.x.hypot(by.y) / radius_px, "{spun}");
    }
}
