//! Projections, their edges, framing and flight.
#![allow(clippy::unwrap_used)]

use std::f64::consts::{FRAC_PI_2, TAU};

use proptest::prelude::*;
use trip_map::camera::{Camera, Projection, Px, View, ViewChoice, ViewVec, Viewport, fit, fly};
use trip_map::geodesy::{LonLat, Path, UnitVec};

const RADIUS_PX: f64 = 300.0;

fn at(lon_deg: f64, lat_deg: f64) -> LonLat {
    LonLat::new(lon_deg, lat_deg).unwrap()
}

/// The whole map is in the picture.
fn projection(view: View, lon_deg: f64, lat_deg: f64) -> Projection {
    let camera = Camera { center: at(lon_deg, lat_deg), radius_px: RADIUS_PX };
    Projection::new(view, camera, Viewport::new(4000.0, 3000.0))
}

fn globe(lon_deg: f64, lat_deg: f64) -> Projection {
    projection(View::Globe, lon_deg, lat_deg)
}

fn any_view() -> impl Strategy<Value = View> {
    prop_oneof![
        Just(View::Globe),
        (90.0..170.0).prop_map(|edge_deg| View::Flat { edge_deg }),
        (-180.0..180.0).prop_map(|meridian_deg| View::World { meridian_deg }),
    ]
}

/// A ring of points `angle` around a centre, counter-clockwise seen from outside, turned for a map.
fn cap(projection: &Projection, center: LonLat, angle: f64) -> Vec<ViewVec> {
    let above = globe(center.lon_deg(), center.lat_deg());
    (0..1440)
        .map(|step| {
            let (sin, cos) = (f64::from(step) / 1440.0 * TAU).sin_cos();
            // A point of the rim, seen from above the cap, back onto the sphere.
            let reach_px = RADIUS_PX * angle.sin();
            projection.turn(
                above.unproject(above.middle().shifted(reach_px * cos, -reach_px * sin)).unwrap(),
            )
        })
        .collect()
}

/// The area of rings, those that run clockwise taken off.
fn area_px2(rings: &[Vec<Px>]) -> f64 {
    let cross = |a: &Px, b: &Px| b.x * a.y - a.x * b.y;
    let twice = |ring: &Vec<Px>| -> f64 {
        ring.iter().zip(ring.iter().cycle().skip(1)).map(|(a, b)| cross(a, b)).sum()
    };
    rings.iter().map(twice).sum::<f64>() / 2.0
}

/// The area of what a grid of pixels sees of a cap: an answer that knows nothing of rings.
fn area_by_sampling_px2(
    projection: &Projection,
    viewport: Viewport,
    center: LonLat,
    angle: f64,
) -> f64 {
    let center = UnitVec::from(center);
    let steps = 300;
    let mut inside = 0.0;
    for row in 0..steps {
        for column in 0..steps {
            let share = |step: i32| (f64::from(step) + 0.5) / f64::from(steps);
            let px =
                Px { x: share(column) * viewport.width_px(), y: share(row) * viewport.height_px() };
            if projection.unproject(px).is_some_and(|point| point.angle_to(center) < angle) {
                inside += 1.0;
            }
        }
    }
    inside * viewport.width_px() * viewport.height_px() / f64::from(steps * steps)
}

proptest! {
    #[test]
    fn unproject_is_the_inverse_of_project(
        view in any_view(), lon in -180.0..180.0, lat in -90.0..90.0,
        point_lon in -180.0..180.0, point_lat in -89.9..89.9,
    ) {
        let map = projection(view, lon, lat);
        let point = UnitVec::from(at(point_lon, point_lat));
        let is_well_on_it = map.presence(map.turn(point)) >= 1.0;
        prop_assume!(is_well_on_it);
        let back = map.unproject(map.locate(point).unwrap()).unwrap();
        prop_assert!(back.angle_to(point) < 1e-9, "{:?}", back.angle_to(point));
    }

    #[test]
    fn a_clipped_cap_covers_what_can_be_seen_of_it(
        view in any_view(), lon in -180.0..180.0, lat in -89.0..89.0,
        view_lon in -180.0..180.0, view_lat in -80.0..80.0, angle in 0.1..1.55f64,
        width in 400.0..2000.0, height in 300.0..1500.0,
    ) {
        let viewport = Viewport::new(width, height);
        let camera = Camera { center: at(view_lon, view_lat), radius_px: RADIUS_PX };
        let map = Projection::new(view, camera, viewport);
        let rings = map.polygon(&[cap(&map, at(lon, lat), angle)]);
        // Rings may go round outside the picture: what shows is cut off here without that code.
        let seen: Vec<Vec<Px>> = rings.iter().map(|ring| squeezed(ring, viewport)).collect();
        let expected = area_by_sampling_px2(&map, viewport, at(lon, lat), angle);
        let found = area_px2(&seen);
        let tolerance = 0.004 * width * height + 0.004 * expected;
        prop_assert!((found - expected).abs() < tolerance, "{found} but sampled {expected}");
    }

    #[test]
    fn a_line_is_drawn_where_its_points_are(
        view in any_view(), view_lon in -180.0..180.0, view_lat in -80.0..80.0,
        ends in ((-180.0..180.0, -89.0..89.0), (-180.0..180.0, -89.0..89.0)),
    ) {
        let map = projection(view, view_lon, view_lat);
        let (from, to) = (UnitVec::from(at(ends.0.0, ends.0.1)), UnitVec::from(at(ends.1.0, ends.1.1)));
        let line: Vec<UnitVec> = (0..=400).map(|step| from.slerp(to, f64::from(step) / 400.0)).collect();
        let turned: Vec<ViewVec> = line.iter().map(|point| map.turn(*point)).collect();
        let drawn = map.line(&turned).concat();
        for point in &line {
            if let Some(px) = map.locate(*point) {
                let nearest = drawn.iter().map(|it| it.distance_to(px)).fold(f64::MAX, f64::min);
                prop_assert!(nearest < 1e-6, "{px:?} is left out by {nearest} px");
            }
        }
        for piece in map.line(&turned) {
            for pair in piece.windows(2) {
                // Where Equal Earth draws a pole as a line, a line over it runs along that.
                let along_a_pole = (pair[0].y - pair[1].y).abs() < 8.0 && pair[0].y.min(pair[1].y) < map.bounds().0.y + 12.0;
                let along_the_other = pair[0].y.max(pair[1].y) > map.bounds().1.y - 12.0;
                prop_assert!(
                    pair[0].distance_to(pair[1]) < 60.0 || along_a_pole || along_the_other,
                    "a jump from {:?} to {:?}", pair[0], pair[1]
                );
            }
        }
    }

    #[test]
    fn strokes_stay_within_a_pixel_of_the_great_circle(
        view in any_view(), center in (-180.0..180.0, -70.0..70.0), radius_px in 100.0..9000.0,
        bearing in 0.0..TAU, offset in 0.0..0.5f64,
    ) {
        let viewport = Viewport::new(1200.0, 675.0);
        let camera = Camera { center: at(center.0, center.1), radius_px };
        let map = Projection::new(view, camera, viewport);
        // An edge of 2°, as long as any of the base map, somewhere in the picture.
        let reach = offset * (300.0 / radius_px).min(1.0);
        let near = map.unproject(map.middle().shifted(0.0, 0.0)).map_or(camera.center, LonLat::from);
        let from = UnitVec::from(near).slerp(UnitVec::from(at(center.0, 90.0)), reach);
        let aim = Projection::new(View::Globe, Camera { center: from.into(), radius_px: 1.0 }, Viewport::new(2.0, 2.0));
        let to = aim.unproject(aim.middle().shifted(0.035 * bearing.cos(), 0.035 * bearing.sin())).unwrap();
        let ends = [map.turn(from), map.turn(to)];
        prop_assume!(map.locate(from).is_some() && map.locate(to).is_some() && map.step_px(ends[0], ends[1]) > 0.0);
        let drawn = map.line(&ends).concat();
        for step in 0..=64 {
            let px = map.locate(from.slerp(to, f64::from(step) / 64.0)).unwrap();
            if viewport.contains(px) {
                let away = drawn.windows(2).map(|stroke| distance_px(px, stroke)).fold(f64::MAX, f64::min);
                prop_assert!(away < 1.0, "{away} px off the stroke");
            }
        }
    }

    #[test]
    fn a_world_map_is_cut_where_no_leg_is(
        west in -180.0..180.0f64, stops in prop::collection::vec((0.0..170.0f64, -75.0..75.0), 2..8),
    ) {
        let stops: Vec<LonLat> = stops
            .into_iter()
            .map(|(east, lat)| at((west + east + 180.0).rem_euclid(360.0) - 180.0, lat))
            .collect();
        let paths: Vec<Vec<UnitVec>> =
            stops.windows(2).map(|leg| Path::new(leg[0], &[], leg[1]).points().collect()).collect();
        let viewport = Viewport::new(680.0, 383.0);
        let map = Projection::new(
            ViewChoice::World.resolve(&paths, viewport),
            Camera { center: stops[0], radius_px: 20.0 },
            Viewport::new(4000.0, 3000.0),
        );
        for path in paths.iter().filter(|path| path.len() > 1) {
            let turned: Vec<ViewVec> = path.iter().map(|point| map.turn(*point)).collect();
            prop_assert_eq!(map.line(&turned).len(), 1, "a leg is cut");
        }
    }

    #[test]
    fn framed_points_lie_inside_the_picture(
        choice in prop_oneof![Just(ViewChoice::Auto), Just(ViewChoice::Globe), Just(ViewChoice::Flat), Just(ViewChoice::World)],
        points in prop::collection::vec((-180.0..180.0, -85.0..85.0), 1..12),
        width in 200.0..2000.0, height in 200.0..2000.0,
    ) {
        let viewport = Viewport::new(width, height);
        let points: Vec<UnitVec> =
            points.into_iter().map(|(lon, lat)| at(lon, lat).into()).collect();
        let view = choice.resolve(std::slice::from_ref(&points), viewport);
        let camera = fit(&points, 10.0, view, viewport);
        let map = Projection::new(view, camera, viewport);
        prop_assert!(camera.radius_px.is_finite() && camera.radius_px > 0.0);
        let (top_left, bottom_right) = map.bounds();
        let is_whole = viewport.contains(top_left) && viewport.contains(bottom_right);
        for point in points {
            let px = map.project(map.turn(point));
            if map.locate(point).is_some() {
                prop_assert!(viewport.contains(px), "{px:?} in {width} by {height}");
            }
            prop_assert!(is_whole || map.locate(point).is_some());
        }
    }

    #[test]
    fn a_flight_starts_and_ends_at_its_views_and_has_no_jump(
        view in any_view(),
        from in (-180.0..180.0, -70.0..70.0, 100.0..900.0), to in (-180.0..180.0, -70.0..70.0, 100.0..900.0),
    ) {
        let viewport = Viewport::new(680.0, 383.0);
        let camera = |(lon, lat, radius_px)| Camera { center: at(lon, lat), radius_px };
        let (from, to) = (camera(from), camera(to));
        prop_assert_eq!(fly(from, to, view, viewport, 0.0), from);
        prop_assert_eq!(fly(from, to, view, viewport, 1.0), to);
        let way: Vec<Camera> =
            (0..=200).map(|step| fly(from, to, view, viewport, f64::from(step) / 200.0)).collect();
        for pair in way.windows(2) {
            let moved = UnitVec::from(pair[0].center).angle_to(pair[1].center.into());
            prop_assert!(moved < 0.2 && pair[1].radius_px.is_finite());
            prop_assert!((pair[1].radius_px / pair[0].radius_px).ln().abs() < 0.1);
        }
    }
}

/// From a point to a straight stroke.
fn distance_px(px: Px, stroke: &[Px]) -> f64 {
    let (from, to) = (stroke[0], stroke[1]);
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let share = ((px.x - from.x) * dx + (px.y - from.y) * dy) / (dx * dx + dy * dy).max(1e-12);
    let share = share.clamp(0.0, 1.0);
    px.distance_to(from.shifted(dx * share, dy * share))
}

/// A ring with every point outside a picture moved straight to its frame: the area inside stays.
fn squeezed(ring: &[Px], viewport: Viewport) -> Vec<Px> {
    let fine = ring.iter().zip(ring.iter().cycle().skip(1)).flat_map(|(a, b)| {
        (0..64).map(move |step| {
            let share = f64::from(step) / 64.0;
            a.shifted((b.x - a.x) * share, (b.y - a.y) * share)
        })
    });
    let inside = |px: Px| Px {
        x: px.x.clamp(0.0, viewport.width_px()),
        y: px.y.clamp(0.0, viewport.height_px()),
    };
    fine.map(inside).collect()
}

#[test]
fn a_line_is_cut_where_it_meets_the_horizon() {
    let globe = globe(0.0, 0.0);
    let equator: Vec<ViewVec> =
        (0..=180).map(|lon| globe.turn(at(f64::from(lon), 0.0).into())).collect();
    let pieces = globe.line(&equator);
    assert_eq!(pieces.len(), 1);
    let end = pieces[0].last().unwrap();
    assert!((end.x - globe.middle().x - RADIUS_PX).abs() < 1e-6, "{end:?}");
}

#[test]
fn a_line_over_the_cut_of_a_world_map_goes_on_at_the_other_side() {
    let map = projection(View::World { meridian_deg: 0.0 }, 0.0, 0.0);
    let line: Vec<ViewVec> =
        [170.0, 175.0, 180.0, -175.0].map(|lon| map.turn(at(lon, 10.0).into())).to_vec();
    let pieces = map.line(&line);
    assert_eq!(pieces.len(), 2);
    let (exit, entry) = (pieces[0].last().unwrap(), pieces[1].first().unwrap());
    assert!((exit.y - entry.y).abs() < 1e-9);
    let middle_x = map.middle().x;
    assert!((exit.x - middle_x - (middle_x - entry.x)).abs() < 1e-9 && exit.x > entry.x + 1000.0);
}

#[test]
fn a_world_map_is_not_cut_through_the_narrow_gap_where_a_trip_round_the_world_ends() {
    // The airport it leaves from, and the city it comes back to.
    let stops = [at(139.78, 35.55), at(-77.0, 38.9), at(13.4, 52.5), at(139.69, 35.69)];
    let paths: Vec<Vec<UnitVec>> =
        stops.windows(2).map(|leg| Path::new(leg[0], &[], leg[1]).points().collect()).collect();
    let View::World { meridian_deg } =
        ViewChoice::World.resolve(&paths, Viewport::new(680.0, 383.0))
    else {
        unreachable!("a world map was asked for");
    };
    for stop in stops {
        let from_cut = (stop.lon_deg() - meridian_deg).rem_euclid(360.0) - 180.0;
        assert!(from_cut.abs() > 40.0, "{stop} is {from_cut}° from the cut");
    }
}

#[test]
fn land_around_what_a_flat_map_does_not_show_reaches_its_rim() {
    let map = projection(View::Flat { edge_deg: 150.0 }, 0.0, 0.0);
    let around_the_antipode = cap(&map, at(180.0, 0.0), 60_f64.to_radians());
    let found = area_px2(&map.polygon(&[around_the_antipode]));
    // Equal in area: the zone from 120° to 150° around the middle.
    let zone =
        TAU * (120_f64.to_radians().cos() - 150_f64.to_radians().cos()) * RADIUS_PX * RADIUS_PX;
    assert!((found / zone - 1.0).abs() < 1e-3, "{found} px², expected {zone}");
}

#[test]
fn a_hidden_polygon_gives_nothing_even_when_it_surrounds_the_far_pole() {
    let globe = globe(0.0, 70.0);
    assert!(globe.polygon(&[cap(&globe, at(180.0, -70.0), 1.0)]).is_empty());
}

#[test]
fn antipodal_and_polar_points_are_framed_as_a_whole_globe() {
    let viewport = Viewport::new(680.0, 383.0);
    let ends = [at(0.0, 0.0).into(), at(180.0, 0.0).into(), at(0.0, 90.0).into()];
    let camera = fit(&ends, 10.0, View::Globe, viewport);
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
