//! `trip-map export`: a trip for other programs.

mod cut;
mod geojson;
mod ics;

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::ValueEnum;
use trip_map::TripMap;

use crate::End;
use crate::input::{languages, trip};

/// Write a trip as GeoJSON, or as a calendar that readers can add to their own
#[derive(clap::Args)]
#[command(after_help = "\
GeoJSON has the legs as lines, cut at the 180° meridian, and the stops and meetings as points, each with
its dates, status and sources. The calendar has an event for each leg and meeting dated to the day or the
minute; what is known only to the month or not at all is left out, and said so on standard error.

Examples:
  trip-map export trip.json --to geojson -o trip.geojson
  trip-map export trip.json --to ics --lang ja -o trip.ics")]
pub struct Arguments {
    /// Trip file; - reads standard input
    file: PathBuf,
    /// What to write
    #[arg(long, value_enum)]
    to: Format,
    /// Write to this file [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, default_value = "", hide_default_value = true, help = languages("Language of names and texts"))]
    lang: String,
}

/// What can be exported.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Lines and points as in RFC 7946, for maps
    Geojson,
    /// Events as in RFC 5545, for calendars
    Ics,
}

pub fn run(arguments: &Arguments) -> io::Result<End> {
    let trip = match trip(&arguments.file)? {
        Ok(trip) => trip,
        Err(end) => return Ok(end),
    };
    let map = TripMap::new(trip, &arguments.lang);
    let text = match arguments.to {
        Format::Geojson => geojson::text(&map),
        Format::Ics => {
            let calendar = ics::calendar(&map);
            for remark in &calendar.left_out {
                eprintln!("{}: {remark}", crate::input::shown(&arguments.file));
            }
            calendar.text
        }
    };
    match &arguments.output {
        Some(path) => fs::write(path, text)?,
        None => io::stdout().lock().write_all(text.as_bytes())?,
    }
    Ok(End::Fine)
}
