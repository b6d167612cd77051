//! The ground of a picture: lakes, borders, small states, and detail that comes in.
#![allow(clippy::unwrap_used)]

#[path = "support/ring.rs"]
mod ring;

use std::sync::Arc;

use ring::is_inside;
use trip_map::TripMap;
use trip_map::basemap::Basemap;
use trip_map::camera::{Px, Viewport};
use trip_map::scene::{Borders, Color, MetricsTable, Scene, Shape, Theme};

/// A place: its longitude, its latitude, and what the trip file says of its country.
type Place = (f64, f64, &'static str);

const CHICAGO: Place = (-87.63, 41.88, "US");
const SEOUL: Place = (126.98, 37.57, "KR");
const VADUZ: Place = (9.52, 47.14, "LI");
const VALLETTA: Place = (14.51, 35.9, "MT");
const VATICAN: Place = (12.45, 41.9, "VA");

fn trip_over(places: &[Place]) -> TripMap {
    let place = |(index, (lon, lat, country)): (usize, &Place)| {
        format!(
            r#""p{index}": {{"name": "P{index}", "lon": {lon}, "lat": {lat}, "country": "{country}"}}"#
        )
    };
    let leg = |index: usize| {
        format!(
            r#"{{"from": "p{index}", "to": "p{}", "mode": "air", "status": "planned"}}"#,
            index + 1
        )
    };
    let json = format!(
        r#"{{"format": 1, "id": "made-up", "lang": "en", "title": "Made up", "places": {{{}}}, "legs": [{}]}}"#,
        places.iter().enumerate().map(place).collect::<Vec<_>>().join(", "),
        (0..places.len() - 1).map(leg).collect::<Vec<_>>().join(", ")
    );
    TripMap::parse(&json, "en").unwrap()
}

fn fine() -> Arc<Basemap> {
    Arc::new(Basemap::decode(include_bytes!("../src/basemap/land-50m.bin")).unwrap())
}

const SIZE: (f64, f64) = (680.0, 383.0);

fn scene_at(map: &TripMap, step: &str) -> Scene {
    let seconds = map.timeline().find(step).unwrap().still_s();
    map.scene(Viewport::new(SIZE.0, SIZE.1), seconds, &MetricsTable)
}

/// The colour of the ground under a pixel: the last polygon over it.
fn ground_at(scene: &Scene, at: Px) -> Option<Color> {
    let over = |shape: &Shape| match shape {
        Shape::Polygon { ring, fill } if is_inside(ring, at) => Some(*fill),
        _ => None,
    };
    scene.shapes.iter().filter_map(over).next_back()
}

fn middle() -> Px {
    Viewport::new(SIZE.0, SIZE.1).middle()
}

fn lines(scene: &Scene) -> usize {
    scene.shapes.iter().filter(|shape| matches!(shape, Shape::Line { .. })).count()
}

fn tinted(scene: &Scene) -> usize {
    let is_tint = |shape: &&Shape| matches!(shape, Shape::Polygon { fill, .. } if fill.rgb == Theme::LIGHT.visited.rgb);
    scene.shapes.iter().filter(is_tint).count()
}

/// Rings around markers: circles in the accent.
fn rings(scene: &Scene) -> usize {
    let is_ring = |shape: &&Shape| matches!(shape, Shape::Circle { stroke, .. } if stroke.color.rgb == Theme::LIGHT.accent.rgb);
    scene.shapes.iter().filter(is_ring).count()
}

fn points(scene: &Scene) -> usize {
    let points = |shape: &Shape| match shape {
        Shape::Polygon { ring, .. } => ring.len(),
        Shape::Line { points, .. } => points.len(),
        _ => 0,
    };
    scene.shapes.iter().map(points).sum()
}

#[test]
fn lakes_are_water_and_their_islands_land() {
    let on_lake_superior = (-86.8, 47.6, "US");
    let on_isle_royale = (-88.85, 48.0, "US");
    let on_manitoulin = (-82.1, 45.75, "US");
    let mut map = trip_over(&[on_lake_superior, on_isle_royale, on_manitoulin]);
    assert_eq!(ground_at(&scene_at(&map, "p0"), middle()), Some(Theme::LIGHT.sea));
    map.set_detail(fine(), 1.0);
    for (step, ground) in
        [("p0", Theme::LIGHT.sea), ("p1", Theme::LIGHT.visited), ("p2", Theme::LIGHT.land)]
    {
        assert_eq!(ground_at(&scene_at(&map, step), middle()), Some(ground), "{step}");
    }
}

#[test]
fn which_country_a_place_is_in_is_what_the_file_says() {
    let berlin_in_france = (13.4, 52.5, "FR");
    let paris = (2.35, 48.86, "FR");
    let map = trip_over(&[berlin_in_france, paris]);
    assert_eq!(ground_at(&scene_at(&map, "p0"), middle()), Some(Theme::LIGHT.land));
    assert_eq!(ground_at(&scene_at(&map, "p1"), middle()), Some(Theme::LIGHT.visited));
}

#[test]
fn borders_are_shown_as_asked_for() {
    let mut map = trip_over(&[SEOUL, CHICAGO]);
    let visited = scene_at(&map, "p0");
    map.set_borders(Borders::None);
    let none = scene_at(&map, "p0");
    map.set_borders(Borders::All);
    let all = scene_at(&map, "p0");
    assert!(tinted(&visited) > 0 && tinted(&none) == 0 && tinted(&all) == tinted(&visited));
    assert_eq!(lines(&visited), lines(&none));
    assert!(lines(&all) > lines(&visited) + 10);
}

#[test]
fn a_disputed_border_is_broken_and_another_is_not() {
    let dashes = |place: Place| {
        let mut map = trip_over(&[place, CHICAGO]);
        map.set_borders(Borders::All);
        let length_px = |points: &[Px]| -> f64 {
            points.windows(2).map(|edge| edge[0].distance_to(edge[1])).sum()
        };
        let is_dash = |shape: &&Shape| {
            matches!(shape, Shape::Line { points, stroke }
            if stroke.color == Theme::LIGHT.coast && (length_px(points) - 3.0).abs() < 0.05)
        };
        scene_at(&map, "p0").shapes.iter().filter(is_dash).count()
    };
    let (korea, plate) = (dashes(SEOUL), dashes((-58.4, -34.6, "AR")));
    assert!(korea > 5 && plate == 0, "{korea} and {plate}");
}

#[test]
fn a_state_too_small_for_the_map_has_a_ring() {
    let mut map = trip_over(&[VATICAN, VALLETTA, CHICAGO]);
    assert_eq!(rings(&scene_at(&map, "p0")), 2, "neither is on the coarse map");
    map.set_detail(fine(), 1.0);
    assert_eq!(rings(&scene_at(&map, "p1")), 1, "Malta can be seen from near");
    assert_eq!(rings(&scene_at(&map, "closing")), 2, "and not from far");
    map.set_borders(Borders::None);
    assert_eq!(rings(&scene_at(&map, "closing")), 0, "a ring is a tint");
    assert_eq!(rings(&scene_at(&trip_over(&[SEOUL, CHICAGO]), "p0")), 0);
}

#[test]
fn detail_comes_in_over_the_coarse_map_and_changes_nothing_else() {
    let mut map = trip_over(&[VADUZ, VALLETTA]);
    let coarse = scene_at(&map, "p1");
    map.set_detail(fine(), 0.0);
    assert_eq!(scene_at(&map, "p1"), coarse);
    map.set_detail(fine(), 1.0);
    let detailed = scene_at(&map, "p1");
    assert!(points(&detailed) > 2 * points(&coarse));
    let words = |scene: &Scene| {
        let words = scene.shapes.iter().filter(|shape| matches!(shape, Shape::Text(_)));
        words.cloned().collect::<Vec<_>>()
    };
    assert_eq!(words(&coarse), words(&detailed), "the camera and the names stay");
    // Land that both maps have is never less than solid.
    let land = |scene: &Scene| {
        let alpha = |shape: &Shape| match shape {
            Shape::Polygon { fill, .. } if fill.rgb == Theme::LIGHT.land.rgb => Some(fill.alpha),
            _ => None,
        };
        scene.shapes.iter().filter_map(alpha).fold(0.0, f64::max)
    };
    for share in [0.1, 0.5, 0.9] {
        map.set_detail(fine(), share);
        let between = scene_at(&map, "p1");
        assert!((land(&between) - 1.0).abs() < 1e-12);
        assert!(between != coarse && between != detailed);
    }
    map.set_detail(fine(), f64::NAN);
    assert_eq!(scene_at(&map, "p1"), detailed);
}

#[test]
fn the_work_follows_what_is_seen() {
    let mut map = trip_over(&[VADUZ, VALLETTA, CHICAGO, SEOUL]);
    map.set_detail(fine(), 1.0);
    let [far, near] = ["closing", "p0"].map(|step| points(&scene_at(&map, step)));
    // The file has 57,000 points, and most are drawn twice, as land and as coast.
    assert!(far < 25_000 && near < 10_000, "{far} from far, {near} from near");
}

#[test]
fn detail_is_wanted_from_near_only() {
    let map = trip_over(&[SEOUL, CHICAGO]);
    let viewport = Viewport::new(SIZE.0, SIZE.1);
    let wants =
        |step: &str| map.wants_detail(viewport, map.timeline().find(step).unwrap().still_s());
    assert!(!wants("closing") && wants("p0"));
}
