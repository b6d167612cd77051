#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;

const COARSE: &[u8] = include_bytes!("land-110m.bin");
const FINE: &[u8] = include_bytes!("land-50m.bin");

fn coarse() -> Basemap {
    Basemap::decode(COARSE).unwrap()
}

fn fine() -> Basemap {
    Basemap::decode(FINE).unwrap()
}

#[test]
fn the_files_decode() {
    for (world, countries, lakes) in [(coarse(), 177, 10..20), (fine(), 241, 100..250)] {
        assert_eq!(world.countries.len(), countries);
        assert!(lakes.contains(&world.lakes().len()), "{}", world.lakes().len());
        assert!(world.land().len() > 100);
        assert!(!world.country("JP").is_empty() && world.country("XX").is_empty());
    }
    assert!(coarse().country("MT").is_empty() && !fine().country("MT").is_empty());
    assert!(fine().isles().any(|(code, isle)| code == "CA" && !isle.is_empty()));
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    for bytes in [COARSE, FINE] {
        for length in (0..bytes.len()).step_by(997) {
            assert!(bytes.get(..length).is_some_and(|cut| Basemap::decode(cut).is_none()));
        }
    }
}

#[test]
fn edges_are_short_and_rings_are_closed_by_their_arcs_on_every_level() {
    for (world, radius_px) in [(coarse(), 1.0), (fine(), 1.0), (fine(), 500.0), (fine(), 1e4)] {
        let outlines = world.outlines(Cap::everywhere(), radius_px);
        for polygon in world.land().iter().chain(world.lakes()) {
            for ring in outlines.rings(polygon, |point| point) {
                let next = ring.iter().cycle().skip(1);
                for (from, to) in ring.iter().zip(next) {
                    assert!(from.angle_to(*to) <= LONGEST_EDGE * 1.0001, "a gap in a ring");
                }
            }
        }
    }
}

#[test]
fn a_closer_look_has_more_points_and_only_where_it_looks() {
    let world = fine();
    let count = |sight: Cap, radius_px: f64| -> usize {
        let outlines = world.outlines(sight, radius_px);
        let rings = world.land().iter().flat_map(|it| outlines.rings(it, |point| point));
        rings.map(|ring| ring.len()).sum()
    };
    let [far, near, close] = [400.0, 1000.0, 1400.0].map(|radius| count(Cap::everywhere(), radius));
    assert!(far * 3 < near * 2 && near * 4 < close * 3, "{far} {near} {close}");
    let berlin = LonLat::new(13.4, 52.5).unwrap().into();
    let here = count(Cap::new(berlin, 0.2), 1400.0);
    assert!(here < far + close / 8, "{here} points around Berlin, {far} when far, {close} in all");
}

#[test]
fn lines_are_the_rings_cut_to_what_is_in_sight() {
    let world = fine();
    let everywhere = world.outlines(Cap::everywhere(), 1400.0);
    let berlin: UnitVec = LonLat::new(13.4, 52.5).unwrap().into();
    let near = world.outlines(Cap::new(berlin, 0.2), 1400.0);
    for polygon in world.land() {
        let rings = everywhere.rings(polygon, |point| point);
        for (line, ring) in everywhere.lines(polygon, |point| point).iter().zip(&rings) {
            assert_eq!((line.len(), line.first()), (ring.len() + 1, ring.first()));
            assert_eq!(line.first(), line.last());
        }
        for line in near.lines(polygon, |point| point) {
            assert!(line.len() > 1);
            for edge in line.windows(2) {
                assert!(edge[0].angle_to(edge[1]) <= LONGEST_EDGE * 1.0001, "a gap in a line");
            }
        }
    }
}

#[test]
fn borders_are_told_from_disputed_ones() {
    let world = fine();
    let outlines = world.outlines(Cap::everywhere(), 1e4);
    let passes = |disputed: bool, lon: f64, lat: f64| {
        let place: UnitVec = LonLat::new(lon, lat).unwrap().into();
        outlines.borders(disputed).flatten().any(|point| point.angle_to(place).to_degrees() < 0.5)
    };
    assert!(passes(true, 127.0, 38.2) && !passes(false, 127.0, 38.2), "Korea");
    assert!(passes(false, 7.6, 48.0) && !passes(true, 7.6, 48.0), "the Rhine");
}

/// Looks at everything in a map: nothing in it may panic.
fn look(world: &Basemap) {
    for radius_px in [1.0, 500.0, 5000.0] {
        for sight in [Cap::everywhere(), Cap::new(UnitVec { x: 1.0, y: 0.0, z: 0.0 }, 0.3)] {
            let outlines = world.outlines(sight, radius_px);
            let countries = world.countries().flat_map(|(_, polygons)| polygons);
            let isles = world.isles().flat_map(|(_, polygons)| polygons);
            for polygon in world.land().iter().chain(world.lakes()).chain(countries).chain(isles) {
                let points = outlines.rings(polygon, |point| point).concat();
                assert!(points.iter().all(|point| point.x.is_finite()));
                outlines.lines(polygon, |point| point);
            }
            assert!(
                [true, false].map(|disputed| outlines.borders(disputed).count()) < [usize::MAX; 2]
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_damaged_file_is_refused_or_can_be_looked_at(
        fine in any::<bool>(), spots in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut bytes = if fine { FINE } else { COARSE }.to_vec();
        for (spot, value) in spots {
            *spot.get_mut(&mut bytes) = value;
        }
        if let Some(world) = Basemap::decode(&bytes) {
            look(&world);
        }
    }

    #[test]
    fn bytes_that_are_no_map_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let magical: Vec<u8> = MAGIC.iter().copied().chain(bytes.iter().copied()).collect();
        prop_assert!(Basemap::decode(&bytes).is_none());
        if let Some(world) = Basemap::decode(&magical) {
            look(&world);
        }
    }
}
