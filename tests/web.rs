//! The core compiled to WebAssembly, in a browser: the same trips, the same numbers.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used)]

#[path = "pictures/cases.rs"]
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

#[wasm_bindgen_test]
fn pictures_are_the_same_to_the_byte_as_natively() {
    for picture in cases::all() {
        let difference = cases::first_difference(&picture.svg(), picture.accepted);
        assert_eq!(difference, None, "{}", picture.name);
    }
}
