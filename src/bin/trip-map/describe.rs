//! `trip-map describe`

use std::io::{self, Write};
use std::path::PathBuf;

use trip_map::TripMap;
use trip_map::describe::{figures, plain};
use trip_map::timeline::Pace;

use crate::End;
use crate::input::{languages, pace, trip};

/// Tell a trip in words: its itinerary, with every date, status and source
#[derive(clap::Args)]
#[command(after_help = "\
The JSON has what the trip is about, its legs with their measures (metres along the WGS84 ellipsoid,
degrees clockwise from north), its stops, its meetings, and the steps of the play with their words.

Examples:
  trip-map describe trip.json
  trip-map describe --lang ja trip.json
  trip-map describe --json trip.json | jq '.legs[].distance_m'")]
pub struct Arguments {
    /// Trip file; - reads standard input
    file: PathBuf,
    #[arg(long, default_value = "", hide_default_value = true, help = languages("Language of the words"))]
    lang: String,
    /// The author's pace, as in the page, for the seconds in the JSON: 2 is twice as fast as usual
    #[arg(long, value_name = "FACTOR", value_parser = pace, default_value = "1")]
    pace: Pace,
    /// Write JSON
    #[arg(long)]
    json: bool,
}

pub fn run(arguments: &Arguments) -> io::Result<End> {
    let trip = match trip(&arguments.file)? {
        Ok(trip) => trip,
        Err(end) => return Ok(end),
    };
    let mut map = TripMap::new(trip, &arguments.lang);
    map.set_pace(arguments.pace);
    let (trip, paths, timeline, lang) = (map.trip(), map.paths(), map.timeline(), map.lang());
    let mut out = io::stdout().lock();
    if arguments.json {
        let figures = figures(trip, paths, timeline, lang);
        writeln!(out, "{}", serde_json::to_string_pretty(&figures)?)?;
    } else {
        write!(out, "{}", plain(trip, paths, timeline, lang))?;
    }
    Ok(End::Fine)
}
