//! What the core costs natively: reading a trip, resolving a frame, writing an SVG.
#![allow(missing_docs, clippy::unwrap_used)]

mod large;
mod turning;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use trip_map::TripMap;
use trip_map::camera::Viewport;
use trip_map::scene::MetricsTable;
use trip_map::trip::Trip;

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

criterion_group!(benches, core);
criterion_main!(benches);
