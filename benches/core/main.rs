//! What the core costs natively: reading a trip, resolving a frame, writing an SVG.
#![allow(missing_docs, clippy::unwrap_used)]

mod large;
mod turning;

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use trip_map::TripMap;
use trip_map::basemap::Basemap;
use trip_map::camera::{ViewChoice, Viewport};
use trip_map::scene::{MetricsTable, Shape};
use trip_map::trip::Trip;

const FINE: &[u8] = include_bytes!("../../src/basemap/land-50m.bin");
const HEADLINE: &str = include_str!("../../www/trips/kishida-2024-07.json");

fn core(criterion: &mut Criterion) {
    turning::write();
    let map = TripMap::parse(HEADLINE, "en").unwrap();
    let viewport = Viewport::new(680.0, 383.0);
    let seconds = map.timeline().find("tokyo-washington").unwrap().still_s();
    criterion.bench_function("parse the headline trip", |bencher| {
        bencher.iter(|| TripMap::parse(black_box(HEADLINE), "en").unwrap());
    });
    let large = large::trip();
    criterion.bench_function(
        "parse and validate 1 MiB with 500 legs and 2,000 meetings",
        |bencher| {
            bencher.iter(|| Trip::parse(black_box(&large)).unwrap());
        },
    );
    criterion.bench_function("resolve a frame of 680×383", |bencher| {
        bencher.iter(|| map.scene(viewport, black_box(seconds), &MetricsTable));
    });
    criterion.bench_function("write a frame as SVG", |bencher| {
        bencher.iter(|| map.svg(viewport, black_box(seconds)));
    });
}

/// A globe of 680×383 px that turns from Tokyo to Washington, and a stop seen from near, with each base map.
fn ground(criterion: &mut Criterion) {
    let viewport = Viewport::new(680.0, 383.0);
    let mut map = TripMap::parse(HEADLINE, "en").unwrap();
    map.set_view(ViewChoice::Globe);
    let still_of = |map: &TripMap, step: &str| map.timeline().find(step).unwrap().still_s();
    for name in ["110m", "50m"] {
        if name == "50m" {
            map.set_detail(Arc::new(Basemap::decode(FINE).unwrap()), 1.0);
        }
        for step in ["tokyo-washington", "washington"] {
            let start = still_of(&map, step);
            let mut frame = 0_u32;
            criterion.bench_function(&format!("{step} at {name}, frame by frame"), |bencher| {
                bencher.iter(|| {
                    frame = (frame + 1) % 60;
                    map.scene(viewport, start + f64::from(frame) / 60.0, &MetricsTable)
                });
            });
            println!("{} points drawn", points(&map, viewport, start));
        }
    }
    criterion.bench_function("read the base map at 50m", |bencher| {
        bencher.iter(|| Basemap::decode(black_box(FINE)).unwrap());
    });
}

fn points(map: &TripMap, viewport: Viewport, seconds: f64) -> usize {
    let points = |shape: &Shape| match shape {
        Shape::Polygon { ring, .. } => ring.len(),
        Shape::Line { points, .. } => points.len(),
        _ => 0,
    };
    map.scene(viewport, seconds, &MetricsTable).shapes.iter().map(points).sum()
}

criterion_group!(benches, core, ground);
criterion_main!(benches);
