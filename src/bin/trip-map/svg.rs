//! `trip-map svg`

use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;
use std::str::FromStr;

use clap::ValueEnum;
use trip_map::TripMap;
use trip_map::camera::{ViewChoice, Viewport};
use trip_map::scene::{Borders, Color, Colors, Role, Theme};
use trip_map::timeline::{Pace, Step, Timeline};

use crate::End;
use crate::input::{languages, pace, trip};
use crate::present::Present;

/// Draw a still picture of a trip, as SVG with its description inside
#[derive(clap::Args)]
#[command(after_help = "\
A step is shown once the camera has arrived; on a leg the traveller is on the way. The ids of the
steps are those of `trip-map describe --json`: opening, tokyo, tokyo-washington, washington/nato …

Examples:
  trip-map svg trip.json -o trip.svg
  trip-map svg trip.json --at washington --size 360x450 --theme dark --lang ja
  trip-map svg trip.json --at washington --now 2024-07-11T10:00-04:00
  trip-map svg trip.json --color accent=#0a7 --color sea=#eef
  trip-map svg trip.json --chart -o chart.svg")]
pub struct Arguments {
    /// Trip file; - reads standard input
    file: PathBuf,
    /// Write to this file [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// What to show: the id of a step, or a second of the play
    #[arg(long, value_name = "STEP|SECONDS", default_value = "closing")]
    at: String,
    /// The present: marks where the traveller is, in a trip that is under way [default: none]
    #[arg(long, value_name = "TIME")]
    now: Option<Present>,
    /// The author's pace, as in the page, for --at in seconds: 2 is twice as fast as usual
    #[arg(long, value_name = "FACTOR", value_parser = pace, default_value = "1")]
    pace: Pace,
    /// Width and height in CSS pixels [default: 680x383, of a chart 680x148]
    #[arg(long, value_name = "WxH")]
    size: Option<Size>,
    /// Draw the chart of the distance covered over the dates instead of the map
    #[arg(long)]
    chart: bool,
    /// Colours
    #[arg(long, value_enum, default_value_t = ThemeName::Light)]
    theme: ThemeName,
    /// A colour in place of the theme's: accent, surface, sea, land, visited, quiet or text; may be repeated
    #[arg(long, value_name = "NAME=#RRGGBB")]
    color: Vec<Paint>,
    /// How to show the world: auto takes the view that shows the trip best
    #[arg(long, value_enum, default_value_t = ViewName::Auto)]
    view: ViewName,
    /// Which borders to show
    #[arg(long, value_enum, default_value_t = BordersName::Visited)]
    borders: BordersName,
    #[arg(long, default_value = "", hide_default_value = true, help = languages("Language of the names and the description"))]
    lang: String,
}

#[derive(Clone, Copy, ValueEnum)]
enum ThemeName {
    Light,
    Dark,
}

#[derive(Clone, Copy, ValueEnum)]
enum BordersName {
    /// None, but the countries visited are tinted
    Visited,
    /// None, and no country is tinted
    None,
    /// All, broken where they are disputed
    All,
}

#[derive(Clone, Copy, ValueEnum)]
enum ViewName {
    Auto,
    Globe,
    /// A map around the trip
    Flat,
    /// A map of the whole world
    World,
}

/// `accent=#0a7` or `accent=#00aa77`.
#[derive(Clone, Copy)]
struct Paint(Role, Color);

impl FromStr for Paint {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, color) = text.split_once('=').unwrap_or((text, ""));
        let Some(role) = Role::ALL.into_iter().find(|role| role.name() == name) else {
            return Err(format!(
                "expected one of {} before the =",
                Role::ALL.map(Role::name).join(", ")
            ));
        };
        let digits = color
            .strip_prefix('#')
            .filter(|digits| digits.chars().all(|it| it.is_ascii_hexdigit()));
        let full = digits.and_then(|digits| match digits.len() {
            3 => Some(digits.chars().flat_map(|digit| [digit, digit]).collect()),
            6 => Some(digits.to_owned()),
            _ => None,
        });
        full.and_then(|digits: String| u32::from_str_radix(&digits, 16).ok())
            .map(|hex| Self(role, Color::solid(hex)))
            .ok_or_else(|| format!("expected a colour such as {name}=#00aa77 or {name}=#0a7"))
    }
}

#[derive(Clone, Copy)]
struct Size(Viewport);

impl FromStr for Size {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let side = |text: &str| text.parse::<u16>().ok().map(f64::from);
        let allowed = |px: &f64| (1.0..=Viewport::MAX_SIDE_PX).contains(px);
        text.split_once('x')
            .and_then(|(width, height)| Some((side(width)?, side(height)?)))
            .filter(|(width, height)| allowed(width) && allowed(height))
            .map(|(width, height)| Self(Viewport::new(width, height)))
            .ok_or_else(|| {
                let most = Viewport::MAX_SIDE_PX;
                format!("expected two whole numbers from 1 to {most}, such as 680x383")
            })
    }
}

pub fn run(arguments: &Arguments) -> io::Result<End> {
    let trip = match trip(&arguments.file)? {
        Ok(trip) => trip,
        Err(end) => return Ok(end),
    };
    let mut map = TripMap::new(trip, &arguments.lang);
    map.set_theme(theme_of(arguments));
    map.set_view(match arguments.view {
        ViewName::Auto => ViewChoice::Auto,
        ViewName::Globe => ViewChoice::Globe,
        ViewName::Flat => ViewChoice::Flat,
        ViewName::World => ViewChoice::World,
    });
    map.set_pace(arguments.pace);
    map.set_borders(match arguments.borders {
        BordersName::Visited => Borders::Visited,
        BordersName::None => Borders::None,
        BordersName::All => Borders::All,
    });
    map.name_countries();
    if let Some(present) = arguments.now
        && !present.tell(&mut map)
    {
        eprintln!("trip-map: {NOT_NOW}");
    }
    let Some(seconds) = second_of(map.timeline(), &arguments.at) else {
        eprintln!("trip-map: {}", unknown_step(map.timeline(), &arguments.at));
        return Ok(End::Failed);
    };
    let size = |width_px: f64, height_px: f64| {
        arguments.size.map_or(Viewport::new(width_px, height_px), |size| size.0)
    };
    map.take_detail(size(680.0, 383.0), seconds);
    let picture = if arguments.chart {
        let Some(chart) = map.chart_svg(size(680.0, 148.0), seconds) else {
            eprintln!("trip-map: {NO_CHART}");
            return Ok(End::Failed);
        };
        chart
    } else {
        map.svg(size(680.0, 383.0), seconds)
    };
    match &arguments.output {
        Some(path) => File::create(path)?.write_all(picture.as_bytes())?,
        None => io::stdout().lock().write_all(picture.as_bytes())?,
    }
    Ok(End::Fine)
}

/// The theme in the colours asked for; says on standard error what cannot be drawn so.
fn theme_of(arguments: &Arguments) -> Theme {
    let theme = match arguments.theme {
        ThemeName::Light => Theme::LIGHT,
        ThemeName::Dark => Theme::DARK,
    };
    let mut colors = Colors::default();
    for Paint(role, color) in &arguments.color {
        colors.set(*role, *color);
    }
    let (theme, adjustments) = theme.with(&colors);
    for adjustment in adjustments {
        eprintln!("trip-map: to be readable (WCAG 2.2), {adjustment}");
    }
    theme
}

const NO_CHART: &str = "there is no chart: it needs two dates, to the day, with a way between them, and \
    at least 280x96 pixels";

const NOT_NOW: &str = "--now marks nothing: the time does not lie within the trip, or nothing in it is still to come, or its \
    dates do not tell where the traveller is";

/// The second of a step, or the number itself.
fn second_of(timeline: &Timeline, at: &str) -> Option<f64> {
    let step = timeline.find(at).map(Step::still_s);
    step.or_else(|| at.parse().ok().filter(|seconds: &f64| seconds.is_finite()))
}

fn unknown_step(timeline: &Timeline, at: &str) -> String {
    let ids: Vec<&str> = timeline.steps().iter().map(Step::id).collect();
    format!(
        "--at {at} is no step of this trip, and no number of seconds; its steps are {}",
        ids.join(", ")
    )
}
