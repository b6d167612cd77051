//! A plot of the camera over one play: where it looks, how close, and how fast both change.

use std::fmt::Write as _;

use trip_map::TripMap;
use trip_map::camera::{Camera, Viewport};
use trip_map::timeline::Beat;

use super::motion::motion;

/// A speed is the difference between one tick and the next, so that no jump falls between them.
const TICKS_PER_S: f64 = 30.0;

const WIDTH: f64 = 1000.0;
const LEFT: f64 = 86.0;
const RIGHT: f64 = 14.0;
/// Of the panels; the names of the steps stand above, upright.
const TOP: f64 = 156.0;
const HEIGHT: f64 = 80.0;
const GAP: f64 = 32.0;
const BOTTOM: f64 = 44.0;

/// One curve in its own axes.
struct Panel {
    title: &'static str,
    color: &'static str,
    values: Vec<f64>,
    /// The marks of the axis; the first and the last are its ends.
    marks: Vec<f64>,
    /// What stands beside a mark.
    mark: fn(f64) -> String,
}

/// The plot as an SVG document with a ground of its own, for readers in light and in darkness.
pub fn of_camera(map: &TripMap, size: Viewport) -> String {
    let duration_s = map.timeline().duration_s();
    let ticks = (0..).map(|tick| f64::from(tick) / TICKS_PER_S);
    let ticks: Vec<f64> = ticks.take_while(|at_s| *at_s < duration_s).collect();
    let cameras: Vec<Camera> = ticks.iter().map(|at_s| map.camera(size, *at_s)).collect();
    let panels = panels(&cameras, size);
    let height = TOP + (HEIGHT + GAP) * as_f64(panels.len()) + BOTTOM - GAP;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" \
         font-family=\"Helvetica, Arial, sans-serif\" font-size=\"12\" fill=\"#333\">\n\
         <title>The camera over one play</title>\n\
         <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#fff\"/>\n"
    );
    steps(&mut svg, map, height - BOTTOM);
    for (place, panel) in panels.iter().enumerate() {
        let top = TOP + (HEIGHT + GAP) * as_f64(place);
        panel.draw(&mut svg, top, |tick| across(as_f64(tick) / TICKS_PER_S, duration_s));
    }
    seconds(&mut svg, duration_s, height - BOTTOM);
    svg.push_str("</svg>\n");
    svg
}

/// Longitude, latitude and scale, each with its speed, and the speed that a reader sees.
fn panels(cameras: &[Camera], size: Viewport) -> Vec<Panel> {
    const INK: &str = "#1d1d1b";
    const SPEED: &str = "#b3261e";
    let lon = unwrapped(cameras.iter().map(|camera| camera.center.lon_deg()));
    let lat: Vec<f64> = cameras.iter().map(|camera| camera.center.lat_deg()).collect();
    let scale: Vec<f64> = cameras.iter().map(|camera| camera.radius_px.log2()).collect();
    let passed: Vec<f64> = cameras
        .windows(2)
        .map(|ends| {
            let [east, north, _] = motion(ends[0], ends[1], size);
            east.hypot(north) * TICKS_PER_S
        })
        .collect();
    vec![
        Panel::new("longitude of the middle", INK, lon.clone(), 90.0, east),
        Panel::new("… degrees a second", SPEED, speed(&lon), 90.0, plain),
        Panel::new("latitude of the middle", INK, lat.clone(), 20.0, north),
        Panel::new("… degrees a second", SPEED, speed(&lat), 40.0, plain),
        Panel::new(
            "radius of the Earth in pixels, doubled from line to line",
            INK,
            scale.clone(),
            1.0,
            power,
        ),
        Panel::new("… doublings a second", SPEED, speed(&scale), 2.0, plain),
        Panel::new(
            "ground through the middle, in heights of the picture a second",
            SPEED,
            passed,
            1.0,
            plain,
        ),
    ]
}

/// Longitudes that go on over the antimeridian.
fn unwrapped(longitudes: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut last: Option<f64> = None;
    let mut go_on = |lon: f64| {
        let from = last.unwrap_or(lon);
        let on = from + (lon - from + 180.0).rem_euclid(360.0) - 180.0;
        last = Some(on);
        on
    };
    longitudes.map(&mut go_on).collect()
}

fn speed(values: &[f64]) -> Vec<f64> {
    values.windows(2).map(|ends| (ends[1] - ends[0]) * TICKS_PER_S).collect()
}

impl Panel {
    fn new(
        title: &'static str,
        color: &'static str,
        values: Vec<f64>,
        every: f64,
        mark: fn(f64) -> String,
    ) -> Self {
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let first = (low / every).floor();
        let count = ((high / every).ceil() - first).max(1.0);
        let marks = (0..).map(f64::from).take_while(|index| *index <= count);
        Self {
            title,
            color,
            values,
            marks: marks.map(|index| (first + index) * every).collect(),
            mark,
        }
    }

    fn draw(&self, svg: &mut String, top: f64, across: impl Fn(usize) -> f64) {
        let (low, high) = (self.marks[0], self.marks[self.marks.len() - 1]);
        let down = |value: f64| top + HEIGHT * (high - value) / (high - low);
        let right = WIDTH - RIGHT;
        for &value in &self.marks {
            let (y, mark) = (down(value), (self.mark)(value));
            writeln!(
                svg,
                "<path d=\"M{LEFT} {y:.1}H{right}\" stroke=\"#ccc\"/>\
                 <text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{mark}</text>",
                LEFT - 8.0,
                y + 4.0,
            )
            .unwrap();
        }
        let Self { title, color, values, .. } = self;
        let points: Vec<(f64, String)> = values
            .iter()
            .enumerate()
            .map(|(tick, value)| (across(tick), format!("{:.1}", down(*value))))
            .collect();
        // Of a level stretch, its ends.
        let is_level = |tick: usize| {
            let level =
                |other: Option<&(f64, String)>| other.is_some_and(|(_, y)| *y == points[tick].1);
            level(tick.checked_sub(1).and_then(|tick| points.get(tick)))
                && level(points.get(tick + 1))
        };
        let points: Vec<String> = (0..points.len())
            .filter(|tick| !is_level(*tick))
            .map(|tick| format!("{:.1} {}", points[tick].0, points[tick].1))
            .collect();
        writeln!(
            svg,
            "<path d=\"M{}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"1.6\" stroke-linejoin=\"round\"/>\
             <text x=\"{LEFT}\" y=\"{:.1}\" font-weight=\"bold\" fill=\"{color}\">{title}</text>",
            points.join(" "),
            top - 7.0,
        )
        .unwrap();
    }
}

/// The steps: where each begins, what it is called, and the legs on a ground of their own.
fn steps(svg: &mut String, map: &TripMap, bottom: f64) {
    let duration_s = map.timeline().duration_s();
    for step in map.timeline().steps() {
        let (left, right) = (across(step.start_s(), duration_s), across(step.end_s(), duration_s));
        if let Beat::Leg(_) = step.beat() {
            let (width, height) = (right - left, bottom - TOP);
            writeln!(
                svg,
                "<rect x=\"{left:.1}\" y=\"{TOP}\" width=\"{width:.1}\" height=\"{height}\" fill=\"#f1eee6\"/>"
            )
            .unwrap();
        }
        let (middle, id) = (f64::midpoint(left, right) + 4.0, step.id());
        let from = TOP - 24.0;
        writeln!(
            svg,
            "<path d=\"M{left:.1} {TOP}V{bottom}\" stroke=\"#bbb\" stroke-dasharray=\"2 3\"/>\
             <text transform=\"translate({middle:.1} {from}) rotate(-70)\">{id}</text>"
        )
        .unwrap();
    }
}

/// The axis of time.
fn seconds(svg: &mut String, duration_s: f64, bottom: f64) {
    for at_s in (0..).map(|five| f64::from(five) * 5.0).take_while(|at_s| *at_s <= duration_s) {
        let (x, y) = (across(at_s, duration_s), bottom + 22.0);
        writeln!(svg, "<text x=\"{x:.1}\" y=\"{y}\" text-anchor=\"middle\">{at_s} s</text>")
            .unwrap();
    }
}

fn across(at_s: f64, duration_s: f64) -> f64 {
    LEFT + (WIDTH - LEFT - RIGHT) * at_s / duration_s
}

fn east(deg: f64) -> String {
    let west = (-deg).rem_euclid(360.0);
    match () {
        () if west < 1.0 => "0°".to_owned(),
        () if west < 180.0 => format!("{west}° W"),
        () if west > 180.0 => format!("{}° E", 360.0 - west),
        () => "180°".to_owned(),
    }
}

fn north(deg: f64) -> String {
    if deg < 0.0 { format!("{}° S", -deg) } else { format!("{deg}° N") }
}

fn power(exponent: f64) -> String {
    format!("{}", exponent.exp2())
}

fn plain(value: f64) -> String {
    format!("{value}").replace('-', "−")
}

fn as_f64(index: usize) -> f64 {
    u32::try_from(index).map_or(0.0, f64::from)
}
