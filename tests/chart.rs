//! The chart of the distance covered over the dates.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use trip_map::TripMap;
use trip_map::camera::{Px, Viewport};
use trip_map::scene::chart::{Chart, Course, Event, Point, Spot};
use trip_map::scene::{Align, Measure, MetricsTable, Shape, Theme};

const HEADLINE: &str = include_str!("../www/trips/kishida-2024-07.json");
/// Days since 1970 of 10 July 2024.
const TENTH: f64 = 19_914.0;

/// A trip of legs along the equator, ten degrees each, with the departure and arrival of each; empty for none.
/// A meeting is a stop, a date and a status.
fn trip(legs: &[[&str; 2]], meetings: &[(usize, &str, &str)]) -> TripMap {
    read(legs, meetings).unwrap()
}

fn read(legs: &[[&str; 2]], meetings: &[(usize, &str, &str)]) -> Result<TripMap, trip_map::Error> {
    let date = |name: &str, date: &str| {
        if date.is_empty() { String::new() } else { format!(r#""{name}": "{date}", "#) }
    };
    let place = |stop: usize| {
        format!(r#""p{stop}": {{"name": "P{stop}", "lon": {}, "lat": 0}}"#, stop * 10)
    };
    let leg = |(index, [depart, arrive]): (usize, &[&str; 2])| {
        let dates = date("depart", depart) + &date("arrive", arrive);
        let to = index + 1;
        format!(
            r#"{{"from": "p{index}", "to": "p{to}", "mode": "air", {dates}"status": "planned"}}"#
        )
    };
    let meeting = |(index, (stop, when, status)): (usize, &(usize, &str, &str))| {
        let when = date("when", when);
        format!(
            r#"{{"id": "m{index}", "at": "p{stop}", {when}"title": "Talks", "status": "{status}"}}"#
        )
    };
    let places: Vec<String> = (0..=legs.len()).map(place).collect();
    let legs: Vec<String> = legs.iter().enumerate().map(leg).collect();
    let meetings: Vec<String> = meetings.iter().enumerate().map(meeting).collect();
    let [places, legs, meetings] = [places, legs, meetings].map(|parts| parts.join(", "));
    let json = format!(
        r#"{{"format": 1, "id": "t", "lang": "en", "title": "T", "places": {{{places}}}, "legs": [{legs}],
            "meetings": [{meetings}]}}"#
    );
    TripMap::parse(&json, "en")
}

fn course(map: &TripMap) -> Option<Course> {
    Course::new(map.trip(), map.paths())
}

fn day_of(map: &TripMap, event: Event) -> f64 {
    let course = course(map).unwrap();
    let point = course.points().iter().find(|point| point.event == event).unwrap();
    assert!(point.is_dated, "{event:?} is not dated");
    point.spot.day - TENTH
}

fn chart(map: &TripMap, seconds: f64) -> Chart {
    map.chart(Viewport::new(680.0, 148.0), seconds, &MetricsTable).unwrap()
}

fn near(found: f64, expected: f64) -> bool {
    (found - expected).abs() < 1e-9
}

#[test]
fn a_date_without_a_time_takes_its_whole_day() {
    let map = trip(
        &[["2024-07-10", "2024-07-10"], ["2024-07-12", "2024-07-13"], ["2024-07-15", "2024-07-15"]],
        &[],
    );
    let ends = |leg| [Event::Depart(leg), Event::Arrive(leg)].map(|event| day_of(&map, event));
    assert_eq!([ends(0), ends(1), ends(2)], [[0.0, 1.0], [2.0, 4.0], [5.0, 6.0]]);
}

#[test]
fn what_is_dated_on_one_day_shares_it_in_order() {
    let map = trip(
        &[["2024-07-10", "2024-07-10"], ["2024-07-10", "2024-07-11"]],
        &[(2, "2024-07-11", "planned")],
    );
    assert!(near(day_of(&map, Event::Arrive(0)), 1.0 / 3.0), "leg, stay, leg");
    assert!(near(day_of(&map, Event::Depart(1)), 2.0 / 3.0));
    assert!(near(day_of(&map, Event::Arrive(1)), 1.5), "leg, stay");
    assert!(near(day_of(&map, Event::Meeting(0)), 1.75));
}

#[test]
fn a_time_is_where_the_local_clock_has_it_and_the_undated_makes_room() {
    let map = trip(
        &[["2024-07-10T06:00+09:00", "2024-07-10T18:00-04:00"], ["2024-07-12", ""]],
        &[(1, "2024-07-11T12:00-04:00", "held"), (1, "2024-07-11", "held")],
    );
    assert!(near(day_of(&map, Event::Depart(0)), 0.25));
    assert!(near(day_of(&map, Event::Arrive(0)), 0.75));
    assert!(near(day_of(&map, Event::Meeting(0)), 1.5));
    assert!(day_of(&map, Event::Meeting(1)) < 1.5, "by its date alone it is sorted before noon");
}

#[test]
fn where_the_local_clock_goes_back_the_line_stands_still() {
    let map = trip(&[["2024-07-10T20:00+14:00", "2024-07-10T08:00-11:00"]], &[]);
    assert!(course(&map).is_none(), "a chart of no time");
    let map = trip(
        &[["2024-07-10T20:00+14:00", "2024-07-10T08:00-11:00"], ["2024-07-11", "2024-07-11"]],
        &[],
    );
    assert!(near(day_of(&map, Event::Arrive(0)), 20.0 / 24.0));
}

#[test]
fn without_two_dates_and_a_way_between_them_there_is_no_chart() {
    let hidden: [&[[&str; 2]]; 5] = [
        &[["", ""]],
        &[["2024-07", "2024-07"], ["2024", "2025"]],
        &[["2024-07-10", ""]],
        &[["", "2024-07-10"]],
        &[["2024-07-10", "2024-07"]],
    ];
    for legs in hidden {
        let map = trip(legs, &[(0, "2024-07-09", "held"), (0, "2024-07-10", "held")]);
        let alone = trip(legs, &[]);
        let has_arrived = legs[0][1].len() == 10;
        assert_eq!(course(&map).is_some(), has_arrived, "{legs:?}");
        assert!(course(&alone).is_none(), "{legs:?}");
        assert!(alone.chart(Viewport::new(680.0, 148.0), 0.0, &MetricsTable).is_none());
        assert!(alone.chart_svg(Viewport::new(680.0, 148.0), 0.0).is_none());
        let about = trip_map::describe::about(alone.trip(), alone.paths(), "en");
        assert_eq!(about.chart, None);
    }
    let stays = trip(&[["", ""]], &[(0, "2024-07-09", "held"), (1, "2024-07-12", "held")]);
    assert!(course(&stays).is_some(), "two meetings in two cities are enough");
}

#[test]
fn a_picture_too_small_to_read_has_none() {
    let map = TripMap::parse(HEADLINE, "en").unwrap();
    for (width, height) in [(279.0, 148.0), (680.0, 95.0), (f64::NAN, f64::NAN)] {
        assert!(map.chart(Viewport::new(width, height), 0.0, &MetricsTable).is_none());
    }
    assert!(map.chart(Viewport::new(280.0, 96.0), 0.0, &MetricsTable).is_some());
}

#[test]
fn what_lies_between_known_dates_is_dotted() {
    let dots = |map: &TripMap| {
        let is_dot =
            |shape: &&Shape| matches!(shape, Shape::Disc { radius_px, .. } if *radius_px < 1.0);
        chart(map, 0.0).shapes.iter().filter(is_dot).count()
    };
    let dated = [["2024-07-10", "2024-07-11"], ["2024-07-15", "2024-07-16"]];
    assert_eq!(dots(&trip(&dated, &[])), 0);
    assert!(dots(&trip(&[dated[0], ["", "2024-07-16"]], &[])) > 10);
    assert!(dots(&trip(&[dated[0], ["", ""], dated[1]], &[])) > 10);
    assert_eq!(
        dots(&trip(&dated, &[(1, "", "held"), (1, "2024", "held")])),
        0,
        "the stay is known"
    );
}

/// Where the traveller is: the last disc of all.
fn traveller(chart: &Chart) -> Px {
    let disc = |shape: &Shape| match shape {
        Shape::Disc { center, fill, .. } if *fill == Theme::LIGHT.accent => Some(*center),
        _ => None,
    };
    chart.shapes.iter().filter_map(disc).next_back().unwrap()
}

#[test]
fn the_moment_moves_on_without_a_jump_from_the_first_date_to_the_last() {
    for map in [
        TripMap::parse(HEADLINE, "en").unwrap(),
        trip(
            &[["2024-07-10", "2024-07-11"], ["", ""], ["2024-07-15", "2024-07-16"]],
            &[(1, "", "held")],
        ),
    ] {
        let course = course(&map).unwrap();
        let end = map.timeline().duration_s();
        let first = chart(&map, 0.0);
        let pixel = |point: Option<&Point>| first.pixel(point.unwrap().spot);
        let [start, last] = [pixel(course.dated().next()), pixel(course.dated().next_back())];
        assert_eq!(traveller(&first), start);
        assert!(traveller(&chart(&map, end)).distance_to(last) < 1e-6);
        let mut before = start;
        let mut second = 0.0;
        while second < end {
            let now = traveller(&chart(&map, second));
            assert!(now.x >= before.x - 1e-9 && now.y <= before.y + 1e-9, "back at {second}");
            assert!(now.distance_to(before) < 12.0, "{before:?} to {now:?} at {second}");
            before = now;
            second += 0.05;
        }
    }
}

#[test]
fn what_is_covered_is_in_the_accent_and_what_is_ahead_is_quiet() {
    let map = TripMap::parse(HEADLINE, "en").unwrap();
    let still = map.timeline().find("washington-berlin").unwrap().still_s();
    let chart = chart(&map, still);
    let at = traveller(&chart).x;
    let lines = |color| {
        let line = move |shape: &Shape| match shape {
            Shape::Line { points, stroke } if stroke.color == color => Some(points.clone()),
            _ => None,
        };
        chart.shapes.iter().filter_map(line).flatten().collect::<Vec<Px>>()
    };
    let (covered, ahead) = (lines(Theme::LIGHT.accent), lines(Theme::LIGHT.quiet));
    assert!(covered.len() > 4 && covered.iter().all(|px| px.x <= at + 1e-9));
    assert!(ahead.len() > 4 && ahead.iter().all(|px| px.x >= at - 1e-9));
}

#[test]
fn a_meeting_has_a_dot_unless_it_does_not_take_place() {
    let dots = |status| {
        let dates = [["2024-07-10", "2024-07-11"], ["2024-07-15", "2024-07-16"]];
        let chart = chart(&trip(&dates, &[(1, "2024-07-12", status)]), 0.0);
        let is_dot = |shape: &&Shape| matches!(shape, Shape::Circle { .. });
        chart.shapes.iter().filter(is_dot).count() - 1
    };
    assert_eq!(["held", "planned", "postponed", "cancelled"].map(dots), [1, 1, 0, 0]);
}

#[test]
fn meetings_too_close_to_be_told_apart_share_a_dot() {
    let dates = [["2024-07-10", "2024-07-11"], ["2024-07-15", "2024-07-16"]];
    let dots = |count: usize| {
        let meetings = vec![(1, "2024-07-12", "held"); count];
        let chart = chart(&trip(&dates, &meetings), 0.0);
        chart.shapes.iter().filter(|shape| matches!(shape, Shape::Circle { .. })).count() - 1
    };
    assert_eq!([1, 5].map(dots), [1, 5]);
    assert!((8..=14).contains(&dots(200)), "{} on a day of 85 px", dots(200));
}

#[test]
fn dates_and_distances_are_in_the_readers_language() {
    let labels = |lang: &str| {
        let map = TripMap::parse(HEADLINE, lang).unwrap();
        let chart = chart(&map, 0.0);
        [chart.days, chart.metres].map(|axis| {
            axis.ticks.iter().map(|tick| tick.label.clone()).collect::<Vec<_>>().join(" | ")
        })
    };
    assert_eq!(labels("en"), ["10 July | 11 | 12 | 13 | 14", "0 | 10,000 km | 20,000 km"]);
    assert_eq!(labels("ja"), ["7月10日 | 11日 | 12日 | 13日 | 14日", "0 | 10,000 km | 20,000 km"]);
}

#[test]
fn long_trips_are_labelled_by_months_and_years() {
    let labels = |depart: &str, arrive: &str| {
        let chart = chart(&trip(&[[depart, arrive]], &[]), 0.0);
        chart.days.ticks.iter().map(|tick| tick.label.clone()).collect::<Vec<_>>().join(" | ")
    };
    assert_eq!(labels("2024-07-30", "2024-08-02"), "30 July | 31 | 1 August | 2");
    assert_eq!(labels("2024-07-28", "2024-08-08"), "28 July | 30 | 1 August | 3 | 5 | 7");
    assert_eq!(
        labels("2024-11-20", "2025-05-02"),
        "December 2024 | January 2025 | February | March | April | May"
    );
    assert_eq!(labels("2020-11-20", "2024-05-02"), "2021 | 2022 | 2023 | 2024");
    assert_eq!(labels("0001-01-01", "9999-12-31"), "2000 | 4000 | 6000 | 8000");
}

#[test]
fn short_distances_have_whole_labels() {
    let chart = |metres: f64| {
        let json = format!(
            r#"{{"format": 1, "id": "t", "lang": "en", "title": "T",
                "places": {{"a": {{"name": "A", "lon": 0, "lat": 0}}, "b": {{"name": "B", "lon": {}, "lat": 0}}}},
                "legs": [{{"from": "a", "to": "b", "mode": "foot", "depart": "2024-07-10", "arrive": "2024-07-10", "status": "held"}}]}}"#,
            metres / 111_320.0
        );
        let axis = chart(&TripMap::parse(&json, "en").unwrap(), 0.0).metres;
        axis.ticks.iter().map(|tick| tick.label.clone()).collect::<Vec<_>>().join(" | ")
    };
    assert_eq!(chart(450.0), "0 | 200 m | 400 m");
    assert_eq!(chart(2_600.0), "0 | 1 km | 2 km");
    assert_eq!(chart(14_000.0), "0 | 5 km | 10 km");
    assert_eq!(chart(1.0), "0");
}

/// Left, right and middle height of each text with an outline: the names.
fn names(chart: &Chart) -> Vec<(f64, f64, f64)> {
    let place = |shape: &Shape| match shape {
        Shape::Text(text) if text.casing.is_some() => {
            let width = MetricsTable.width_px(&text.content, text.size_px, text.bold);
            let left = if text.align == Align::End { text.at.x - width } else { text.at.x };
            Some((left, left + width, text.at.y))
        }
        _ => None,
    };
    chart.shapes.iter().filter_map(place).collect()
}

fn dates() -> impl Strategy<Value = Vec<[String; 2]>> {
    // Days go on; some are left out, some are vague, some have a time.
    let date = (0..4i32, 0..5usize, 0..24u32);
    prop::collection::vec([date.clone(), date], 1..6).prop_map(|legs| {
        let mut day = 1;
        let mut text = |(later, kind, hour): (i32, usize, u32)| {
            day += later;
            match kind {
                0 => String::new(),
                1 => "2024-07".to_owned(),
                2 => format!("2024-07-{:02}T{hour:02}:30+00:00", day.min(31)),
                _ => format!("2024-07-{:02}", day.min(31)),
            }
        };
        legs.into_iter().map(|[depart, arrive]| [text(depart), text(arrive)]).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_dates_make_a_line_that_never_goes_back_and_is_flat_in_every_stay(legs in dates(), share in 0.0..=1.0f64) {
        let legs: Vec<[&str; 2]> = legs.iter().map(|leg| [leg[0].as_str(), leg[1].as_str()]).collect();
        let meetings = [(0, "2024-07-01", "held"), (1, "2024-07-04", "planned")];
        let Ok(map) = read(&legs, &meetings) else { return Ok(()) };
        let Some(course) = course(&map) else { return Ok(()) };
        let spots: Vec<Spot> = course.points().iter().map(|point| point.spot).collect();
        for pair in spots.windows(2) {
            prop_assert!(pair[0].day <= pair[1].day && pair[0].metres <= pair[1].metres);
        }
        for pair in course.points().windows(2) {
            let rises = matches!(pair[1].event, Event::Arrive(_));
            prop_assert_eq!(rises, pair[0].spot.metres < pair[1].spot.metres);
        }
        let chart = chart(&map, share * map.timeline().duration_s());
        let [from, to] = [chart.days.from, chart.days.to];
        prop_assert!(spots.iter().all(|spot| (from..=to).contains(&spot.day)));
        let names = names(&chart);
        for (index, a) in names.iter().enumerate() {
            prop_assert!(a.0 >= 0.0 && a.1 <= 680.0);
            for b in &names[index + 1..] {
                prop_assert!(a.1 <= b.0 || b.1 <= a.0 || (a.2 - b.2).abs() >= 12.0);
            }
        }
    }
}

#[test]
fn the_svg_carries_its_words_and_no_small_print() {
    let map = TripMap::parse(HEADLINE, "en").unwrap();
    let svg = map.chart_svg(Viewport::new(680.0, 148.0), 0.0).unwrap();
    let document = roxmltree::Document::parse(&svg).unwrap();
    let text = |name: &str| {
        document
            .descendants()
            .find(|node| node.tag_name().name() == name)
            .and_then(|node| node.text())
    };
    assert_eq!(text("title"), Some("Kishida’s trip to Washington and Berlin"));
    assert_eq!(
        text("desc"),
        Some(
            "Distance covered: Tokyo – Washington, D.C. – Berlin – Tokyo, 4 stops, 10–14 July 2024, about 26,603 km."
        )
    );
    let sizes = document.descendants().filter_map(|node| node.attribute("font-size"));
    let sizes: Vec<u32> = sizes.map(|size| size.parse().unwrap()).collect();
    assert!(sizes.len() > 10 && sizes.iter().all(|size| *size >= 11 * 64), "{sizes:?}");
}
