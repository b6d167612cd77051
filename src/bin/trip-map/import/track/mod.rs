//! From the line of a file to the `track` of a leg.

mod geojson;
mod gpx;
mod kml;
mod simplify;
mod xml;

use std::path::Path;

use serde_json::{Value, json};
use trip_map::TripMap;
use trip_map::geodesy::{LonLat, UnitVec};
use trip_map::timeline::{Beat, Step};
use trip_map::trip::{PathKind, Trip};

use super::draft::Object;
use super::{Made, Outcome, misused};
use crate::input;
use crate::{End, layout};

/// A flight recorded every second takes about 10 MiB.
const MAX_BYTES: usize = 32 * 1024 * 1024;
/// A day, recorded every second.
const MAX_POINTS: usize = 86_400;
/// The most points of a track in a trip file.
const MAX_TRACK_POINTS: usize = 2000;
/// Half a pixel at the closest view, 14° from the middle to the edge, in a picture 1,450 px high: its globe has a
/// radius of 725 px / sin 14° = 3,000 px, so that a pixel is 2.1 km.
const TOLERANCE_M: f64 = 1000.0;
/// Lines of one journey follow on each other; further apart something is missing.
const MAX_GAP_M: f64 = 50_000.0;
/// Points nearer to each other are the same.
const SAME_M: f64 = 1.0;
/// The mean radius of the Earth.
const EARTH_RADIUS_M: f64 = 6_371_008.8;
/// Coordinates are written to four digits after the point, 11 m.
const DIGITS: f64 = 1e4;

/// What belongs to a track.
#[derive(clap::Args)]
#[command(next_help_heading = "Options for tracks")]
pub struct TrackArguments {
    /// The leg that went this way, by its id in `trip-map describe --json`, as tokyo-washington
    #[arg(long, value_name = "ID")]
    leg: Option<String>,
    /// Take only this line of the file, counted from 1 [default: all, one after another]
    #[arg(long, value_name = "NUMBER")]
    line: Option<usize>,
}

impl TrackArguments {
    pub fn is_given(&self) -> bool {
        self.leg.is_some() || self.line.is_some()
    }
}

/// The format of a file with lines.
#[derive(Clone, Copy)]
pub enum Format {
    Gpx,
    Kml,
    GeoJson,
}

/// A line of the file: a track, a route, a path.
#[derive(Debug, Default)]
struct Line {
    name: Option<String>,
    /// Longitude and latitude in degrees, as they stand in the file.
    points: Vec<[f64; 2]>,
}

/// The trip with the track in its leg.
///
/// # Errors
/// How the command ends; why, a person has been told.
pub fn import(format: Format, arguments: &super::Arguments) -> Outcome {
    let (Some(into), Some(id)) = (&arguments.into, &arguments.track.leg) else {
        let needed = "a track needs --into, the trip file, and --leg, the leg that went this way";
        return Ok(Err(misused(needed)));
    };
    let trip = input::trip_object(into)?;
    Ok(trip.and_then(|trip| fill(trip, id, into, format, arguments)))
}

/// Puts the track into the leg of an id.
fn fill(
    mut trip: Object,
    id: &str,
    into: &Path,
    format: Format,
    arguments: &super::Arguments,
) -> Result<Value, End> {
    let leg = find(&trip, id)?;
    let name = input::shown(&arguments.file);
    let refused = |message: String| {
        eprintln!("{name}: {message}");
        End::Refused
    };
    let bytes = input::read_up_to(&arguments.file, MAX_BYTES)?;
    let lines = match format {
        Format::Gpx => gpx::lines(&bytes),
        Format::Kml => kml::lines(&bytes),
        Format::GeoJson => geojson::lines(&bytes),
    };
    let lines = lines.map_err(refused)?;
    let points = join(&lines, arguments.track.line, &name).map_err(refused)?;
    let track = thinned(&points, &name);
    let written = trip.get_mut("legs").and_then(|legs| legs.get_mut(leg)?.as_object_mut());
    if let Some(written) = written {
        let positions = track.iter().map(|point| json!([point.lon_deg(), point.lat_deg()]));
        written.insert("track".to_owned(), positions.collect());
        written.insert("path".to_owned(), PathKind::Published.word().into());
        *written = layout::in_order(std::mem::take(written), &layout::LEG);
    }
    let made = Made::new(Value::Object(trip));
    for problem in &made.problems {
        eprintln!("{}: {}", input::shown(into), input::without_position(problem));
    }
    made.valid()
}

/// The number of a leg.
fn find(trip: &Object, id: &str) -> Result<usize, End> {
    let parsed = Trip::parse(&Value::Object(trip.clone()).to_string());
    let map = parsed.map(|trip| TripMap::new(trip, "")).map_err(|_| End::Refused)?;
    let legs: Vec<(&str, usize)> = map.timeline().steps().iter().filter_map(leg_of).collect();
    let found = legs.iter().find(|(known, _)| *known == id).map(|&(_, leg)| leg);
    found.ok_or_else(|| {
        let known: Vec<&str> = legs.iter().map(|&(id, _)| id).collect();
        misused(&format!("--leg {id} is no leg of this trip; its legs are {}", known.join(", ")))
    })
}

fn leg_of(step: &Step) -> Option<(&str, usize)> {
    if let Beat::Leg(leg) = step.beat() { Some((step.id(), leg)) } else { None }
}

/// The points of the lines, one after another.
fn join(lines: &[Line], only: Option<usize>, name: &str) -> Result<Vec<LonLat>, String> {
    if lines.is_empty() {
        return Err("found no line, expected a track, a route or a path".to_owned());
    }
    let chosen = match only {
        None => lines,
        Some(number) => match number.checked_sub(1).and_then(|index| lines.get(index)) {
            Some(line) => std::slice::from_ref(line),
            None => return Err(format!("there is no line {number}; {}", list(lines))),
        },
    };
    let mut joined: Vec<LonLat> = Vec::new();
    for line in chosen {
        for (index, &[lon_deg, lat_deg]) in line.points.iter().enumerate() {
            let point = LonLat::new(lon_deg, lat_deg).ok_or_else(|| {
                format!("point {} is {lon_deg}, {lat_deg}; expected a longitude from -180 to 180 and a latitude from -90 to 90", index + 1)
            })?;
            let gap_m = joined.last().map_or(f64::MAX, |last| distance_m(*last, point));
            if index == 0 && !joined.is_empty() && gap_m > MAX_GAP_M {
                let km = (gap_m / 1000.0).round();
                eprintln!(
                    "{name}: warning: a line begins {km} km from the end of the one before; if not all belong to the leg, choose with --line; {}",
                    list(lines)
                );
            }
            if gap_m > SAME_M {
                joined.push(point);
            }
        }
    }
    match joined.len() {
        0 | 1 => Err("the line has fewer than two different points".to_owned()),
        count if count > MAX_POINTS => {
            Err(format!("the line has {count} points; the most that are read are {MAX_POINTS}"))
        }
        _ => Ok(joined),
    }
}

/// `its lines are 1 "Outbound" (312 points), 2 …`, at most eight of them.
fn list(lines: &[Line]) -> String {
    let shown = lines.iter().enumerate().take(8).map(|(index, line)| {
        let name = line
            .name
            .as_ref()
            .map_or_else(String::new, |name| format!(" {}", super::table::shown(name)));
        format!("{}{name} ({} points)", index + 1, line.points.len())
    });
    let more = if lines.len() > 8 { " …" } else { "" };
    format!("its lines are {}{more}", shown.collect::<Vec<_>>().join(", "))
}

/// The line with the points that matter on the map, rounded.
fn thinned(points: &[LonLat], name: &str) -> Vec<LonLat> {
    let mut tolerance_m = TOLERANCE_M;
    let mut kept = simplify::simplify(points, tolerance_m);
    while kept.len() > MAX_TRACK_POINTS {
        tolerance_m *= 2.0;
        kept = simplify::simplify(points, tolerance_m);
    }
    if tolerance_m > TOLERANCE_M {
        eprintln!(
            "{name}: warning: simplified to {} km instead of {} km, because a track has at most {MAX_TRACK_POINTS} points",
            tolerance_m / 1000.0,
            TOLERANCE_M / 1000.0
        );
    }
    let rounded = |deg: f64| (deg * DIGITS).round() / DIGITS + 0.0;
    let mut kept: Vec<LonLat> = kept
        .iter()
        .filter_map(|point| LonLat::new(rounded(point.lon_deg()), rounded(point.lat_deg())))
        .collect();
    kept.dedup();
    kept
}

/// Along the great circle, to half a percent of the geodesic.
fn distance_m(from: LonLat, to: LonLat) -> f64 {
    UnitVec::from(from).angle_to(to.into()) * EARTH_RADIUS_M
}
