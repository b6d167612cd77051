//! Day and night on the map: where the file gives a time, and only there.
#![allow(clippy::unwrap_used)]

#[path = "support/ring.rs"]
mod ring;

use ring::is_inside;
use trip_map::TripMap;
use trip_map::camera::{Px, ViewChoice, Viewport};
use trip_map::geodesy::{LonLat, UnitVec, subsolar};
use trip_map::scene::{MetricsTable, Shape, Theme};
use trip_map::timeline::{Daylight, daylight, has_night};

/// 2024-07-10T11:00Z.
const DEPARTURE_S: f64 = 1_720_609_200.0;

fn size() -> Viewport {
    Viewport::new(680.0, 383.0)
}

/// Tokyo to Berlin with the dates of the leg and of two meetings in Berlin as given; empty for none.
fn trip(depart: &str, arrive: &str, meetings: [&str; 2]) -> TripMap {
    let date = |name: &str, date: &str| {
        if date.is_empty() { String::new() } else { format!(r#""{name}": "{date}", "#) }
    };
    let meeting = |id: &str, when: &str| {
        format!(
            r#"{{"id": "{id}", "at": "berlin", {}"title": "Talks", "status": "planned"}}"#,
            date("when", when)
        )
    };
    let json = format!(
        r#"{{"format": 1, "id": "night", "lang": "en", "title": "Night",
            "places": {{"tokyo": {{"name": "Tokyo", "lon": 139.7, "lat": 35.7}},
                        "berlin": {{"name": "Berlin", "lon": 13.4, "lat": 52.5}}}},
            "legs": [{{"from": "tokyo", "to": "berlin", "mode": "air", {}{}"status": "planned"}}],
            "meetings": [{}, {}]}}"#,
        date("depart", depart),
        date("arrive", arrive),
        meeting("one", meetings[0]),
        meeting("two", meetings[1]),
    );
    TripMap::parse(&json, "en").unwrap()
}

/// Eleven hours on the way, then a meeting three hours after the arrival.
fn timed() -> TripMap {
    trip("2024-07-10T20:00+09:00", "2024-07-11T00:00+02:00", ["2024-07-11T03:00+02:00", ""])
}

fn light(map: &TripMap, seconds: f64) -> Option<Daylight> {
    let timeline = map.timeline();
    daylight(map.trip(), timeline, timeline.moment(seconds))
}

/// The first second of a step after the camera has arrived, its still, and its end.
fn seconds_of(map: &TripMap, id: &str) -> [f64; 3] {
    let step = map.timeline().find(id).unwrap();
    [step.settled_s() + 1e-9, step.still_s(), step.end_s() - 1e-9]
}

/// The rings of shade at a second, each with its strength.
fn shade(map: &TripMap, seconds: f64) -> Vec<(Vec<Px>, f64)> {
    let is_shade = |shape: Shape| match shape {
        Shape::Polygon { ring, fill } if fill.rgb == Theme::LIGHT.night.rgb => {
            Some((ring, fill.alpha))
        }
        _ => None,
    };
    map.scene(size(), seconds, &MetricsTable).shapes.into_iter().filter_map(is_shade).collect()
}

/// How deep the shade is at a pixel, 0 to 1.
fn depth(shade: &[(Vec<Px>, f64)], at: Px) -> f64 {
    let over = shade.iter().filter(|(ring, _)| is_inside(ring, at));
    over.map(|(_, alpha)| alpha).sum::<f64>() / Theme::LIGHT.night.alpha
}

#[test]
fn without_a_time_there_is_no_night() {
    for (depart, arrive, meetings) in [
        ("", "", ["", ""]),
        ("2024-07-10", "2024-07-11", ["2024-07-11", "2024-07"]),
        ("2024-07-10T20:00+09:00", "2024-07-11", ["", ""]),
    ] {
        let map = trip(depart, arrive, meetings);
        assert!(!has_night(map.trip()), "{depart} {arrive} {meetings:?}");
        for step in map.timeline().steps() {
            for second in [step.start_s(), step.still_s(), step.end_s()] {
                assert_eq!(light(&map, second), None, "{} at {second}", step.id());
                assert!(shade(&map, second).is_empty());
            }
        }
    }
}

#[test]
fn the_sun_is_where_it_was_at_the_time_of_the_file() {
    let map = timed();
    assert!(has_night(map.trip()));
    let [leaving, _, arriving] = seconds_of(&map, "tokyo-berlin");
    let hours = [
        (leaving, 0.0),
        (arriving, 11.0),
        (seconds_of(&map, "berlin")[1], 11.0),
        (seconds_of(&map, "berlin/one")[1], 14.0),
    ];
    for (second, hours) in hours {
        let Daylight { sun, strength } = light(&map, second).unwrap();
        let expected = subsolar(DEPARTURE_S + hours * 3600.0);
        assert!(UnitVec::from(sun).angle_to(expected) < 1e-6, "after {hours} hours");
        assert!((strength - 1.0).abs() < 1e-6);
    }
    for step in ["opening", "tokyo", "berlin/two", "closing"] {
        assert_eq!(light(&map, seconds_of(&map, step)[1]), None, "{step} has no time");
    }
}

#[test]
fn only_the_arrival_is_told_where_the_departure_has_no_time() {
    let map = trip("2024-07-10", "2024-07-11T00:00+02:00", ["", ""]);
    assert_eq!(light(&map, seconds_of(&map, "tokyo-berlin")[1]), None);
    assert!(light(&map, seconds_of(&map, "berlin")[1]).is_some());
}

#[test]
fn over_a_leg_of_days_the_sun_does_not_race() {
    let map = trip("2024-07-10T20:00+09:00", "2024-07-20T00:00+02:00", ["", ""]);
    assert_eq!(light(&map, seconds_of(&map, "tokyo-berlin")[1]), None);
    assert!(light(&map, seconds_of(&map, "berlin")[1]).is_some());
}

#[test]
fn sun_and_shade_never_jump() {
    let days_apart = trip("", "", ["2024-07-11T03:00+02:00", "2024-07-14T21:30+02:00"]);
    for map in [timed(), days_apart] {
        let end = map.timeline().duration_s();
        let at = |tick: u32| light(&map, f64::from(tick) / 100.0);
        let strength = |light: Option<Daylight>| light.map_or(0.0, |light| light.strength);
        let mut tick = 0;
        while f64::from(tick + 1) / 100.0 < end {
            let (before, after) = (at(tick), at(tick + 1));
            assert!((strength(before) - strength(after)).abs() < 0.02, "at {tick}");
            if let (Some(before), Some(after)) = (before, after) {
                let turn = UnitVec::from(before.sun).angle_to(after.sun.into());
                assert!(turn.to_degrees() < 2.0, "{before:?} {after:?} at {tick}");
            }
            tick += 1;
        }
    }
}

/// The picture's middle is Berlin: the shade is as deep there as the Sun is under its horizon.
fn shade_in_berlin_follows_the_sun(view: ViewChoice) {
    let berlin = UnitVec::from(LonLat::new(13.4, 52.5).unwrap());
    let mut seen = [0; 3];
    for half in 0..48 {
        let (hour, minute) = (half / 2, half % 2 * 30);
        let mut map = trip("", "", [&format!("2024-03-11T{hour:02}:{minute:02}+00:00"), ""]);
        map.set_view(view);
        let second = seconds_of(&map, "berlin/one")[1];
        let sun = subsolar(1_710_115_200.0 + f64::from(half) * 1800.0);
        let under_deg = berlin.angle_to(sun).to_degrees() - 90.0;
        let found = depth(&shade(&map, second), size().middle());
        let expected = (under_deg / 6.0).clamp(0.0, 1.0);
        // In the twilight, half a step and a percent of the whole.
        let allowed = if (0.0..6.0).contains(&under_deg) { 0.14 } else { 1e-9 };
        assert!(
            (found - expected).abs() < allowed,
            "{found}, the Sun is {under_deg}° under the horizon at {hour}:{minute:02}"
        );
        seen[usize::from(found > 0.0) + usize::from(found > 1.0 - 1e-9)] += 1;
    }
    assert!(seen[0] > 20 && seen[1] >= 2 && seen[2] > 20, "{seen:?}");
}

#[test]
fn a_place_on_the_globe_is_in_the_shade_when_the_sun_is_under_its_horizon() {
    shade_in_berlin_follows_the_sun(ViewChoice::Globe);
}

#[test]
fn a_place_on_the_flat_map_is_in_the_shade_when_the_sun_is_under_its_horizon() {
    shade_in_berlin_follows_the_sun(ViewChoice::Flat);
}

#[test]
fn a_place_on_the_world_map_is_in_the_shade_when_the_sun_is_under_its_horizon() {
    shade_in_berlin_follows_the_sun(ViewChoice::World);
}

/// Round the world from A by B and C, at a time on the last way.
fn around(time: &str) -> String {
    let leg = |from: &str, to: &str, dates: &str| {
        format!(r#"{{"from": "{from}", "to": "{to}", {dates}"mode": "air", "status": "held"}}"#)
    };
    let dates = format!(r#""depart": "{time}:00Z", "arrive": "{time}:00Z", "#);
    let legs = [leg("a", "b", ""), leg("b", "c", ""), leg("c", "a", &dates)].join(", ");
    format!(
        r#"{{"format": 1, "id": "t", "lang": "en", "title": "T", "legs": [{legs}], "places": {{
            "a": {{"name": "A", "lon": 140, "lat": 36}}, "b": {{"name": "B", "lon": -77, "lat": 39}},
            "c": {{"name": "C", "lon": 13, "lat": 52}}}}}}"#
    )
}

#[test]
fn stops_all_over_the_map_are_in_the_shade_when_it_is_night_there() {
    let stops = [("1 · 4", (140.0, 36.0)), ("2", (-77.0, 39.0)), ("3", (13.0, 52.0))];
    let mut seen = [0; 2];
    for (month, hour) in
        (1..=12).flat_map(|month| (0..24).step_by(4).map(move |hour| (month, hour)))
    {
        let mut map =
            TripMap::parse(&around(&format!("2024-{month:02}-21T{hour:02}")), "en").unwrap();
        let second = seconds_of(&map, "c-a")[1];
        let sun = UnitVec::from(light(&map, second).unwrap().sun);
        for view in [ViewChoice::Globe, ViewChoice::Flat, ViewChoice::World] {
            map.set_view(view);
            let shade = shade(&map, second);
            let scene = map.scene(size(), second, &MetricsTable);
            for (number, (lon_deg, lat_deg)) in stops {
                let at = scene.shapes.iter().find_map(|shape| match shape {
                    Shape::Text(text) if text.content == number && size().contains(text.at) => {
                        Some(text.at)
                    }
                    _ => None,
                });
                let place = UnitVec::from(LonLat::new(lon_deg, lat_deg).unwrap());
                let depth_deg = place.angle_to(sun).to_degrees() - 90.0;
                // Markers of close stops stand a little apart from their places.
                let (Some(at), false) = (at, (-1.5..7.5).contains(&depth_deg)) else { continue };
                let found = depth(&shade, at);
                let expected = f64::from(depth_deg > 0.0);
                assert!(
                    (found - expected).abs() < 1e-9,
                    "{found} at {number}, {view:?}, month {month}, {hour} h, {depth_deg}°"
                );
                seen[usize::from(depth_deg > 0.0)] += 1;
            }
        }
    }
    assert!(seen.iter().all(|count| *count > 100), "{seen:?}");
}

#[test]
fn the_shade_lies_over_the_land_and_under_the_route() {
    let map = timed();
    let scene = map.scene(size(), seconds_of(&map, "tokyo-berlin")[1], &MetricsTable);
    let theme = Theme::LIGHT;
    let place = |wanted: &dyn Fn(&Shape) -> bool| scene.shapes.iter().position(wanted).unwrap();
    let filled = |shape: &Shape, with: [u8; 3]| matches!(shape, Shape::Polygon { fill, .. } if fill.rgb == with);
    let drawn = |shape: &Shape, with: [u8; 3]| matches!(shape, Shape::Line { stroke, .. } if stroke.color.rgb == with);
    let land = place(&|shape| filled(shape, theme.land.rgb));
    let night = place(&|shape| filled(shape, theme.night.rgb));
    let route = place(&|shape| drawn(shape, theme.accent.rgb));
    assert!(land < night && night < route, "{land} {night} {route}");
}

/// Gathered into one path, overlapping fills would be no darker than one of them.
#[test]
fn each_step_of_the_shade_is_filled_on_its_own() {
    let map = timed();
    let second = seconds_of(&map, "berlin")[1];
    let [red, green, blue] = Theme::LIGHT.night.rgb;
    let fill = format!("fill=\"#{red:02x}{green:02x}{blue:02x}\"");
    let svg = map.svg(size(), second);
    assert_eq!(svg.matches(&fill).count(), shade(&map, second).len());
    assert!(svg.contains(&fill), "it is night in Berlin");
}

#[test]
fn the_legend_says_what_the_shade_is_where_there_is_one() {
    let legend = |map: &TripMap, lang| {
        let about = trip_map::describe::about(map.trip(), map.paths(), lang);
        about.legend.iter().map(|entry| entry.text).collect::<Vec<_>>()
    };
    assert!(legend(&timed(), "en").contains(&"night at the moment shown"));
    assert!(legend(&timed(), "ja").contains(&"表示時点で夜の地域"));
    let without = trip("2024-07-10", "2024-07-11", ["", ""]);
    assert!(!legend(&without, "en").contains(&"night at the moment shown"));
}
