//! `trip-map import`: what newsrooms have, turned into a trip file.

mod draft;
mod people;
mod places;
mod report;
mod rows;
mod table;
mod tables;
mod track;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use serde_json::Value;
use trip_map::lint;
use trip_map::trip::Problem;

use crate::{End, layout};

/// Make a trip file from tables, or give a leg of one the way it took
#[derive(clap::Args)]
#[command(after_help = HELP)]
pub struct Arguments {
    /// Table or track to read; - reads standard input
    file: PathBuf,
    /// What the file is [default: by the end of its name]
    #[arg(long, value_enum)]
    from: Option<Format>,
    /// Trip file to work on: a table replaces its legs and meetings, a track becomes the way of a leg
    #[arg(long, value_name = "TRIP")]
    into: Option<PathBuf>,
    /// Write to this file [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    table: tables::TableArguments,
    #[command(flatten)]
    track: track::TrackArguments,
}

const HELP: &str = "\
Tables have one leg or meeting a row. The columns, in any order, of which only the first is always needed:
  kind      leg, or the kind of the meeting: summit, bilateral, multilateral, consultations, meeting,
            signing, speech, press, visit, ceremony
  a leg     from, to, mode, depart, arrive, path, via
  a meeting id, at, title, when, until, with, topics, outcome
  both      status, sources
  a place   from_name, from_lon, from_lat, from_country, from_zone, from_within; to_… and at_… likewise,
            or a table of its own: --places, with id, name, lon, lat, country, zone, within
A translation has a column of its own, as title:ja. Entries of a list are separated by semicolons; somebody
met is written \"Olaf Scholz (Chancellor of Germany, DE)\". A column for your own notes begins with #.

A track is simplified to 1 km, half a pixel at the closest view, and the leg's path becomes \"published\".

Examples:
  trip-map import trip.csv --id july --title \"A week in July\" --places places.csv --sources sources.csv -o trip.json
  trip-map import trip.csv --into trip.json -o trip.json
  trip-map import flight.gpx --into trip.json --leg tokyo-washington -o trip.json";

/// What can be imported.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Table of legs and meetings, separated by commas, semicolons or tabs
    Csv,
    /// Tracks and routes of a GPS receiver
    Gpx,
    /// Lines and tracks of Google Earth and flight trackers
    Kml,
    /// Lines as in RFC 7946
    Geojson,
}

impl Format {
    /// The format that the end of the file's name tells.
    fn of(path: &Path) -> Option<Self> {
        let end = path.extension()?.to_str()?.to_ascii_lowercase();
        match end.as_str() {
            "csv" | "tsv" => Some(Self::Csv),
            "gpx" => Some(Self::Gpx),
            "kml" => Some(Self::Kml),
            "geojson" | "json" => Some(Self::Geojson),
            _ => None,
        }
    }
}

pub fn run(arguments: &Arguments) -> io::Result<End> {
    let Some(format) = arguments.from.or_else(|| Format::of(&arguments.file)) else {
        return Ok(misused(
            "the name does not tell what the file is; say --from csv, gpx, kml or geojson",
        ));
    };
    let made = match format {
        Format::Csv if arguments.track.is_given() => {
            Ok(Err(misused("--leg and --line are for tracks, and a table has none")))
        }
        Format::Csv => tables::import(&arguments.file, arguments.into.as_deref(), &arguments.table),
        _ if arguments.table.is_given() => Ok(Err(misused(
            "--places, --sources, --id, --title and --lang are for tables, and a track needs none of them",
        ))),
        Format::Gpx => track::import(track::Format::Gpx, arguments),
        Format::Kml => track::import(track::Format::Kml, arguments),
        Format::Geojson => track::import(track::Format::GeoJson, arguments),
    };
    match made? {
        Ok(trip) => write(&trip, arguments.output.as_deref()),
        Err(end) => Ok(end),
    }
}

fn write(trip: &Value, output: Option<&Path>) -> io::Result<End> {
    let text = layout::text(trip);
    match output {
        Some(path) => fs::write(path, text)?,
        None => io::stdout().lock().write_all(text.as_bytes())?,
    }
    Ok(End::Fine)
}

/// A trip that has been made, in the text in which it will be written, with the problems of that text.
struct Made {
    trip: Value,
    is_valid: bool,
    problems: Vec<Problem>,
}

impl Made {
    /// Looks at a trip as `trip-map check` does.
    fn new(trip: Value) -> Self {
        match lint::check(layout::text(&trip).as_bytes()) {
            Ok((_, warnings)) => Self { trip, is_valid: true, problems: warnings },
            Err(error) => Self { trip, is_valid: false, problems: error.problems().to_vec() },
        }
    }

    /// The trip, if nothing refuses it.
    fn valid(self) -> Result<Value, End> {
        if self.is_valid { Ok(self.trip) } else { Err(End::Refused) }
    }
}

/// What an import makes, unless it could not; the errors are those of writing to a person.
type Outcome = io::Result<Result<Value, End>>;

/// Tells a person why the command cannot begin, or go on.
fn misused(message: &str) -> End {
    eprintln!("trip-map: {message}");
    End::Failed
}
