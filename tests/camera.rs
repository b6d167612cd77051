//! Projection, horizon clipping, framing and flight.
#![allow(clippy::unwrap_used)]

use std::f64::consts::{FRAC_PI_2, TAU};

use proptest::prelude::*;
use trip_map::camera::{Camera, Orthographic, Px, ViewVec, Viewport, clip, fit, fly};
use trip_map::geodesy::{LonLat, UnitVec};

fn at(lon_deg: f64, lat_deg: f64) -> LonLat {
    LonLat::new(lon_deg, lat_deg).unwrap()
}

fn globe(lon_deg: f64, lat_deg: f64) -> Orthographic {
    let camera = Camera { center: at(lon_deg, lat_deg), radius_px: 300.0 };
    Orthographic::new(camera, Viewport::new(680.0, 383.0))
}

/// A ring of points `angle` around a centre, counter-clockwise seen from outside, in view space.
fn cap(globe: &Orthographic, center: LonLat, angle: f64) -> Vec<ViewVec> {
    let frame = Orthographic::new(Camera { center, radius_px: 1.0 }, Viewport::new(2.0, 2.0));
    (0..720)
        .map(|step| {
            let (sin, cos) = (f64::from(step) / 720.0 * TAU).sin_cos();
            // A point of the rim, seen from above the cap, back onto the sphere.
            let px = Px { x: 1.0 + angle.sin() * cos, y: 1.0 - angle.sin() * sin };
            globe.turn(frame.unproject(px).unwrap())
        })
        .collect()
}

/// Twice the area of rings on the picture's plane, in squared Earth radii.
fn area(rings: &[Vec<ViewVec>]) -> f64 {
    let cross = |a: &ViewVec, b: &ViewVec| a.right * b.up - b.right * a.up;
    let twice = |ring: &Vec<ViewVec>| -> f64 {
        ring.iter().zip(ring.iter().cycle().skip(1)).map(|(a, b)| cross(a, b)).sum()
    };
    rings.iter().map(twice).sum::<f64>() / 2.0
}

/// The area of what a grid of pixels sees of a cap: an answer that knows nothing of rings.
fn area_by_sampling(globe: &Orthographic, center: LonLat, angle: f64) -> f64 {
    let center = UnitVec::from(center);
    let steps = 400;
    let mut inside = 0.0;
    for row in 0..steps {
        for column in 0..steps {
            let offset = |step: i32| (f64::from(step) + 0.5) / f64::from(steps) * 2.0 - 1.0;
            let px = globe.middle().shifted(offset(column) * 300.0, offset(row) * 300.0);
            if globe.unproject(px).is_some_and(|point| point.angle_to(center) < angle) {
                inside += 1.0;
            }
        }
    }
    inside * 4.0 / f64::from(steps * steps)
}

proptest! {
    #[test]
    fn unproject_is_the_inverse_of_project(
        lon in -180.0..180.0, lat in -90.0..90.0, x in -0.99..0.99f64, y in -0.99..0.99f64,
    ) {
        prop_assume!(x.hypot(y) < 0.99);
        let globe = globe(lon, lat);
        let px = globe.middle().shifted(x * 300.0, y * 300.0);
        let back = globe.locate(globe.unproject(px).unwrap()).unwrap();
        prop_assert!(back.distance_to(px) < 1e-6);
    }

    #[test]
    fn a_clipped_cap_covers_what_can_be_seen_of_it(
        lon in -180.0..180.0, lat in -89.0..89.0, view_lon in -180.0..180.0, view_lat in -80.0..80.0,
        angle in 0.1..1.4f64,
    ) {
        let globe = globe(view_lon, view_lat);
        let rings = clip::polygon(&[cap(&globe, at(lon, lat), angle)]);
        for point in rings.iter().flatten() {
            prop_assert!(point.near >= 0.0 && point.right.hypot(point.up) <= 1.0 + 1e-9);
        }
        let expected = area_by_sampling(&globe, at(lon, lat), angle);
        prop_assert!((area(&rings) - expected).abs() < 0.03, "{} but sampled {}", area(&rings), expected);
    }

    #[test]
    fn framed_points_lie_inside_the_picture(
        points in prop::collection::vec((-180.0..180.0, -85.0..85.0), 1..12),
        width in 200.0..2000.0, height in 200.0..2000.0,
    ) {
        let viewport = Viewport::new(width, height);
        let points: Vec<UnitVec> =
            points.into_iter().map(|(lon, lat)| at(lon, lat).into()).collect();
        let camera = fit(&points, viewport);
        let globe = Orthographic::new(camera, viewport);
        prop_assert!(camera.radius_px.is_finite() && camera.radius_px > 0.0);
        let is_whole = camera.radius_px <= viewport.shorter_px() / 2.0;
        for point in points {
            let px = globe.project(globe.turn(point));
            let inside = (0.0..=width).contains(&px.x) && (0.0..=height).contains(&px.y);
            prop_assert!(inside, "{px:?} in {width} by {height}");
            prop_assert!(is_whole || globe.turn(point).is_visible());
        }
    }

    #[test]
    fn a_flight_starts_and_ends_at_its_views_and_has_no_jump(
        from in (-180.0..180.0, -70.0..70.0, 100.0..900.0), to in (-180.0..180.0, -70.0..70.0, 100.0..900.0),
    ) {
        let viewport = Viewport::new(680.0, 383.0);
        let camera = |(lon, lat, radius_px)| Camera { center: at(lon, lat), radius_px };
        let (from, to) = (camera(from), camera(to));
        prop_assert_eq!(fly(from, to, viewport, 0.0), from);
        prop_assert_eq!(fly(from, to, viewport, 1.0), to);
        let way: Vec<Camera> =
            (0..=200).map(|step| fly(from, to, viewport, f64::from(step) / 200.0)).collect();
        for pair in way.windows(2) {
            let moved = UnitVec::from(pair[0].center).angle_to(pair[1].center.into());
            prop_assert!(moved < 0.2 && pair[1].radius_px.is_finite());
            prop_assert!((pair[1].radius_px / pair[0].radius_px).ln().abs() < 0.1);
        }
    }
}

#[test]
fn a_line_is_cut_where_it_meets_the_horizon() {
    let globe = globe(0.0, 0.0);
    let equator: Vec<ViewVec> =
        (0..=180).map(|lon| globe.turn(at(f64::from(lon), 0.0).into())).collect();
    let pieces = clip::line(&equator);
    assert_eq!(pieces.len(), 1);
    let end = pieces[0].last().unwrap();
    assert!((end.right - 1.0).abs() < 1e-6 && end.near.abs() < 1e-12, "{end:?}");
}

#[test]
fn a_hidden_polygon_gives_nothing_even_when_it_surrounds_the_far_pole() {
    let globe = globe(0.0, 70.0);
    assert!(clip::polygon(&[cap(&globe, at(180.0, -70.0), 1.0)]).is_empty());
}

#[test]
fn antipodal_and_polar_points_are_framed_as_a_whole_globe() {
    let viewport = Viewport::new(680.0, 383.0);
    let ends = [at(0.0, 0.0).into(), at(180.0, 0.0).into(), at(0.0, 90.0).into()];
    let camera = fit(&ends, viewport);
    assert!(camera.radius_px < 191.5);
    assert!(
        ends.iter().all(|end| UnitVec::angle_to(*end, camera.center.into()) <= FRAC_PI_2 + 0.4)
    );
}

#[test]
fn sizes_that_are_none_become_the_smallest() {
    let viewport = Viewport::new(f64::NAN, -3.0);
    assert!(
        (viewport.width_px() - 1.0).abs() < 1e-12 && (viewport.height_px() - 1.0).abs() < 1e-12
    );
}
