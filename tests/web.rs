//! The core compiled to WebAssembly, in a browser: the same trips, the same numbers.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used)]

#[path = "pictures/cases.rs"]
#[allow(dead_code, reason = "the native test reads the whole row")]
mod cases;

use trip_map::geodesy::{LonLat, Path};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn geodesics_are_as_long_as_natively() {
    let haneda = LonLat::new(139.7798, 35.5494).unwrap();
    let andrews = LonLat::new(-76.867, 38.8108).unwrap();
    let path = Path::new(haneda, &[], andrews);
    assert!((path.distance_m() - 10_953_519.915).abs() < 0.001);
    assert!(path.crosses_antimeridian());
}

/// The trip and the accepted SVG of a few pictures of the table.
macro_rules! picture {
    ($name:literal, $trip:literal) => {
        (
            $name,
            include_str!(concat!("../", $trip, ".json")),
            include_str!(concat!("pictures/", $name, ".svg")),
        )
    };
}

#[wasm_bindgen_test]
fn pictures_are_the_same_to_the_byte_as_natively() {
    // As a page does: only English is in the wasm.
    for language in [
        include_str!("../src/words/languages/ar.json"),
        include_str!("../src/words/languages/ja.json"),
    ] {
        trip_map::words::learn(language).unwrap();
    }
    let cases = cases::all();
    for (name, trip, accepted) in [
        picture!("overview", "www/trips/kishida-2024-07"),
        picture!("over-the-pacific", "www/trips/kishida-2024-07"),
        picture!("a-stop-in-japanese", "www/trips/kishida-2024-07"),
        picture!("three-cities", "www/trips/kishida-2023-07"),
        picture!("fiji", "tests/pictures/trips/fiji"),
        picture!("arabic", "tests/pictures/trips/names-in-arabic-and-chinese"),
    ] {
        let case = cases.iter().find(|case| case.name == name).unwrap();
        assert_eq!(cases::first_difference(&case.svg(trip, None), accepted), None, "{name}");
    }
}
