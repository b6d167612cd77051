//! Names on the map: what they cover, when they come and go, and what they say.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "support/ring.rs"]
mod ring;

#[path = "support/letters.rs"]
mod letters;

#[path = "support/shipped.rs"]
mod shipped;

use letters::{Letters, names, texts};
use ring::is_inside;
use shipped::TRIPS;
use trip_map::TripMap;
use trip_map::camera::{Camera, Px, ViewChoice, Viewport};
use trip_map::scene::{MetricsTable, Scene, Shape, Text, Theme};
use trip_map::timeline::Beat;
use trip_map::words::{Region, country_name, tags};

const SHAPES: [(ViewChoice, f64, f64); 4] = [
    (ViewChoice::Auto, 360.0, 450.0),
    (ViewChoice::Auto, 680.0, 383.0),
    (ViewChoice::World, 1200.0, 675.0),
    (ViewChoice::Flat, 480.0, 320.0),
];

fn map_of(json: &str, lang: &str) -> TripMap {
    let mut map = TripMap::parse(json, lang).unwrap();
    let codes: Vec<String> = map.trip().countries().into_iter().map(str::to_owned).collect();
    for code in codes {
        map.set_country_name(&code, country_name(&code, lang).unwrap_or_default());
    }
    map
}

/// A trip of a few stops, each with a name, a position and a country.
fn trip_over(stops: &[(&str, f64, f64, &str)]) -> String {
    let place = |(index, (name, lon, lat, country)): (usize, &(&str, f64, f64, &str))| {
        format!(
            r#""p{index}": {{"name": "{name}", "lon": {lon}, "lat": {lat}, "country": "{country}"}}"#
        )
    };
    let leg = |index: usize| {
        let to = index + 1;
        format!(r#"{{"from": "p{index}", "to": "p{to}", "mode": "air", "status": "planned"}}"#)
    };
    let places: Vec<String> = stops.iter().enumerate().map(place).collect();
    let legs: Vec<String> = (0..stops.len() - 1).map(leg).collect();
    format!(
        r#"{{"format": 1, "id": "made-up", "lang": "en", "title": "Made up", "places": {{{}}}, "legs": [{}]}}"#,
        places.join(", "),
        legs.join(", ")
    )
}

fn scene(map: &TripMap, (width, height): (f64, f64), seconds: f64) -> Scene {
    map.scene(Viewport::new(width, height), seconds, &MetricsTable)
}

fn still(map: &TripMap, size: (f64, f64), step: &str) -> Scene {
    scene(map, size, map.timeline().find(step).unwrap().still_s())
}

/// Every shipped trip in several views and sizes, looked at again and again through its play.
fn every_moment(mut look: impl FnMut(&Scene, &str)) {
    const PER_SECOND: f64 = 4.0;
    for (json, lang) in TRIPS.iter().zip(["en", "ja"].iter().cycle()) {
        for (view, width, height) in SHAPES {
            let mut map = map_of(json, lang);
            map.set_view(view);
            let mut at = 0.0;
            while at < map.timeline().duration_s() {
                let moment = map.timeline().moment(at);
                let is_leg = matches!(map.timeline().steps()[moment.step].beat(), Beat::Leg(_));
                // At a stop nothing moves once the camera has arrived.
                if is_leg || moment.flight < 1.0 || moment.progress == 0.0 {
                    let about =
                        format!("{} in {width}x{height} {view:?} at {at} s", map.trip().id());
                    look(&scene(&map, (width, height), at), &about);
                }
                at += 1.0 / PER_SECOND;
            }
        }
    }
}

#[test]
fn nothing_covers_a_name_at_any_second() {
    every_moment(|scene, about| {
        let names = names(scene);
        for (index, name) in names.iter().enumerate() {
            for other in &names[index + 1..] {
                assert!(!name.overlaps(other), "{} and {} in {about}", name.words, other.words);
            }
            for marker in markers(scene) {
                let gap = name.distance_to(marker.1);
                assert!(gap > 8.5, "{} on a marker in {about}", name.words);
            }
            let traveller = traveller(scene);
            let touches = traveller.iter().any(|corner| name.distance_to(*corner) < 0.5);
            assert!(!touches, "the traveller over {} in {about}", name.words);
        }
    });
}

/// The middle of every marker.
/// The numbers of the markers, and where they are.
fn markers(scene: &Scene) -> Vec<(String, Px)> {
    // The number of meetings beside one is smaller.
    let is_number = |text: &&Text| text.casing.is_none() && text.size_px > 10.5;
    texts(scene).filter(is_number).map(|text| (text.content.clone(), text.at)).collect()
}

/// The corners of the traveller's silhouette.
fn traveller(scene: &Scene) -> Vec<Px> {
    let ring = scene.shapes.iter().find_map(|shape| match shape {
        Shape::Polygon { ring, fill } if *fill == Theme::LIGHT.text => Some(ring.clone()),
        _ => None,
    });
    ring.unwrap_or_default()
}

#[test]
fn names_of_seas_lie_on_the_sea_and_those_of_countries_on_land() {
    let map = map_of(TRIPS[3], "en");
    let mut seas = 0;
    for step in map.timeline().steps() {
        let scene = scene(&map, (680.0, 383.0), step.still_s());
        let is_land = |at: Px| {
            let covers = |shape: &Shape| matches!(shape, Shape::Polygon { ring, fill } if [Theme::LIGHT.land, Theme::LIGHT.visited].contains(fill) && is_inside(ring, at));
            scene.shapes.iter().any(covers)
        };
        for name in names(&scene).iter().filter(|name| !name.bold) {
            let corners = [
                (name.left, name.top),
                (name.right, name.top),
                (name.left, name.bottom),
                (name.right, name.bottom),
            ];
            for (x, y) in corners {
                assert_eq!(is_land(Px { x, y }), !name.italic, "{} at {}", name.words, step.id());
            }
            seas += usize::from(name.italic);
        }
    }
    assert!(seas > 5, "only {seas} seas were named");
}

#[derive(Default)]
struct Frame {
    names: Vec<Letters>,
    markers: Vec<(String, Px)>,
    camera: Option<Camera>,
}

#[test]
fn names_stay_where_they_are_while_the_camera_rests_and_never_jump() {
    for json in [TRIPS[1], TRIPS[3]] {
        let map = map_of(json, "en");
        let mut before = Frame::default();
        let frames = (0..).map(|frame| f64::from(frame) / 25.0);
        for at in frames.take_while(|at| *at < map.timeline().duration_s()) {
            let scene = scene(&map, (360.0, 450.0), at);
            let (names, markers) = (names(&scene), markers(&scene));
            let camera = map.camera(Viewport::new(360.0, 450.0), at);
            let rests = before.camera == Some(camera) && map.timeline().moment(at).flight >= 1.0;
            // The ground moves in a flight, and with it all names; those of stops stay beside their markers.
            let now: Vec<Letters> = names.into_iter().filter(|name| name.alpha > 0.25).collect();
            for name in &now {
                let was = before.names.iter().find(|was: &&Letters| was.words == name.words);
                let Some(was) = was else { continue };
                let moved = was.middle().distance_to(name.middle());
                // Against a marker that is in both pictures: its own moves as it does.
                let beside = |(number, at): &(String, Px)| {
                    let (_, was_at) = before.markers.iter().find(|(was, _)| was == number)?;
                    let still = was.middle().shifted(at.x - was_at.x, at.y - was_at.y);
                    Some(still.distance_to(name.middle()))
                };
                let slipped = markers.iter().filter_map(beside).fold(f64::MAX, f64::min);
                assert!(!rests || moved < 1e-6, "{} jumps {moved} px at {at} s", name.words);
                assert!(!name.bold || slipped < 8.0, "{} slips {slipped} px at {at} s", name.words);
            }
            before = Frame { names: now, markers, camera: Some(camera) };
        }
    }
}

#[test]
fn a_name_is_shortened_before_it_is_dropped() {
    let json = trip_over(&[
        ("Washington, D.C.", -77.0, 38.9, "US"),
        ("القاهرة (Cairo)", 31.2, 30.0, "EG"),
    ]);
    let map = TripMap::parse(&json, "en").unwrap();
    let seen = |width: f64, step: &str| -> Vec<String> {
        names(&still(&map, (width, width), step)).into_iter().map(|name| name.words).collect()
    };
    assert!(seen(360.0, "p0").contains(&"Washington, D.C.".to_owned()));
    assert!(seen(110.0, "p0").contains(&"Washington".to_owned()), "{:?}", seen(110.0, "p0"));
    assert!(seen(360.0, "p1").contains(&"\u{2067}القاهرة (Cairo)\u{2069}".to_owned()));
    assert!(seen(90.0, "p1").contains(&"\u{2067}القاهرة\u{2069}".to_owned()));
}

#[test]
fn the_current_stop_is_always_named() {
    let long = "Donaudampfschifffahrtsgesellschaftskapitänswitwenpensionsauszahlungsstellengebäude";
    let json = trip_over(&[
        (long, 13.4, 52.5, "DE"),
        ("Newcastle upon Tyne", -1.6, 55.0, "GB"),
        ("東京国際空港第一旅客ターミナル", 139.8, 35.5, "JP"),
    ]);
    let map = TripMap::parse(&json, "en").unwrap();
    for width in [40.0, 90.0, 160.0, 360.0] {
        for step in ["p0", "p1", "p2"] {
            let scene = still(&map, (width, width), step);
            let current = names(&scene).into_iter().find(|name| name.bold);
            let name = current.unwrap_or_else(|| panic!("{step} has no name in {width} px"));
            let inside = name.left > 0.0 && name.right < width;
            assert!(inside || width < 90.0, "{} runs out of {width} px", name.words);
        }
    }
}

#[test]
fn countries_are_named_as_the_caller_says_and_not_otherwise() {
    let size = (680.0, 383.0);
    let named = |map: &TripMap, name: &str| {
        names(&still(map, size, "washington")).iter().any(|seen| seen.words == name)
    };
    let mut map = TripMap::parse(TRIPS[3], "sv").unwrap();
    let silent = still(&map, size, "washington");
    assert!(names(&silent).iter().all(|name| name.bold), "a name in a language nobody knows");
    map.set_country_name("US", "Vereinigte Staaten");
    assert!(named(&map, "Vereinigte Staaten"));
    map.set_country_name("US", "USA");
    assert!(named(&map, "USA") && !named(&map, "Vereinigte Staaten"));
    map.set_country_name("US", "");
    map.set_country_name("CA", "Kanada");
    assert_eq!(
        still(&map, size, "washington"),
        silent,
        "a country that is not visited is not named"
    );
}

#[test]
fn no_region_has_a_name_that_its_neighbours_do_not_share() {
    // The two Koreas and Japan; Iran and the Arab states; China, Vietnam and the Philippines; Mexico and the
    // United States; Argentina's and Britain's islands; Greece and Türkiye.
    const CONTESTED: [&str; 18] = [
        "Japan",
        "East Sea",
        "日本海",
        "東海",
        "Persia",
        "Arabian Gulf",
        "Persian",
        "ペルシャ",
        "South China",
        "南シナ",
        "West Philippine",
        "Mexico",
        "of America",
        "メキシコ",
        "Falkland",
        "Malvinas",
        "Aegean",
        "エーゲ",
    ];
    for region in Region::ALL {
        for lang in tags() {
            let name = region.name(lang).unwrap();
            assert!(!CONTESTED.iter().any(|part| name.contains(part)), "{name}");
        }
        assert_eq!(region.name("sv"), None, "an English name among Swedish ones");
    }
}

#[test]
fn a_label_of_the_file_is_drawn_on_its_ground_and_replaces_the_maps_own() {
    let with = |labels: &str| {
        let json = TRIPS[3].replacen("\"legs\"", &format!("\"labels\": [{labels}], \"legs\""), 1);
        map_of(&json, "en")
    };
    let seen = |map: &TripMap| -> Vec<String> {
        let scene = still(map, (680.0, 383.0), "tokyo");
        names(&scene).into_iter().map(|name| name.words).collect()
    };
    let own = seen(&with(""));
    assert!(own.contains(&"Yellow Sea".to_owned()), "{own:?}");
    let map = with(
        r#"{"name": "West Sea", "ground": "water", "lon": 123, "lat": 35.5, "across_km": 700},
           {"name": "One Sea (The Other Sea)", "ground": "water", "lon": 134.5, "lat": 40, "across_km": 1000},
           {"name": "Far away", "ground": "land", "lon": -60, "lat": -10, "across_km": 3000},
           {"name": "Too long a name for such a small bay", "ground": "water", "lon": 140, "lat": 35.4, "across_km": 60}"#,
    );
    let named = seen(&map);
    for name in ["West Sea", "One Sea (The", "Other Sea)"] {
        assert!(named.contains(&name.to_owned()), "{name} in {named:?}");
    }
    for name in ["Yellow Sea", "Far away", "Too long a name for such a small bay"] {
        assert!(!named.contains(&name.to_owned()), "{name} in {named:?}");
    }
}

#[test]
fn continents_are_named_only_where_the_whole_world_shows() {
    let continents: Vec<_> = Region::ALL.iter().filter_map(|region| region.name("en")).collect();
    let continents = &continents[continents.iter().position(|name| *name == "Asia").unwrap()..];
    let mut map = map_of(TRIPS[4], "en");
    let count = |map: &TripMap, step| {
        let scene = still(map, (680.0, 383.0), step);
        names(&scene).iter().filter(|name| continents.contains(&name.words.as_str())).count()
    };
    map.set_view(ViewChoice::World);
    assert!(count(&map, "opening") >= 3);
    assert_eq!(count(&map, "pyongyang"), 0);
}

#[test]
fn a_picture_does_not_take_its_direction_from_the_page() {
    let json = trip_over(&[("القاهرة (Cairo)", 31.2, 30.0, "EG"), ("Rome", 12.5, 41.9, "IT")]);
    let svg = TripMap::parse(&json, "ar").unwrap().svg(Viewport::new(680.0, 383.0), 0.0);
    assert!(
        svg.starts_with("<svg") && svg.split('>').next().unwrap().contains("direction=\"ltr\"")
    );
    assert!(svg.contains(">\u{2067}القاهرة (Cairo)\u{2069}</text>"));
    assert!(svg.contains(">Rome</text>"));
}

/// How strongly a name shows; while it moves from one place to another, where it is stronger.
fn shown(scene: &Scene, words: &str) -> f64 {
    let seen = names(scene).into_iter().filter(|name| name.words == words);
    seen.map(|name| name.alpha).fold(0.0, f64::max)
}

#[test]
fn no_name_goes_at_once_when_the_traveller_sets_out_or_comes_in() {
    for json in [TRIPS[0], TRIPS[1], TRIPS[3]] {
        let map = map_of(json, "en");
        let name = |stop: usize| {
            let place = map.trip().stops()[stop].place();
            map.trip().place(place).name().get("en").text.to_owned()
        };
        for step in map.timeline().steps() {
            let Beat::Leg(leg) = step.beat() else { continue };
            let sets_out = (name(leg), step.settled_s() - 0.1);
            let comes_in = (name(leg + 1), step.end_s() - 1.1);
            for (words, from) in [sets_out, comes_in] {
                let ticks = (0..60).map(|tick| from + f64::from(tick) / 60.0);
                let alphas = ticks.map(|at| shown(&scene(&map, (360.0, 450.0), at), &words));
                let alphas: Vec<f64> = alphas.collect();
                let largest = alphas.windows(2).map(|ends| (ends[1] - ends[0]).abs());
                let largest = largest.fold(0.0, f64::max);
                assert!(largest < 0.5, "{words} in {}: {largest} from {from} s", step.id());
            }
        }
    }
}
