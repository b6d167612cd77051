//! From tables to a trip: a new one, or the legs and meetings of one that is there.

use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use trip_map::trip::Problem;

use super::draft::{Draft, Object};
use super::{Made, Outcome, misused, places, rows};
use crate::input;
use crate::{End, layout};

/// What belongs to a table.
#[derive(clap::Args)]
#[command(next_help_heading = "Options for tables")]
pub struct TableArguments {
    /// Table of places: id, name, lon, lat, country, zone, within
    #[arg(long, value_name = "CSV")]
    places: Option<PathBuf>,
    /// Table of sources: key, title, publisher, published, url
    #[arg(long, value_name = "CSV")]
    sources: Option<PathBuf>,
    /// Id of the new trip, of a-z, 0-9 and hyphens
    #[arg(long)]
    id: Option<String>,
    /// Headline of the new trip
    #[arg(long)]
    title: Option<String>,
    /// Language of the new trip, and of columns that name none [default: en]
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
}

impl TableArguments {
    pub fn is_given(&self) -> bool {
        let paths = self.places.is_some() || self.sources.is_some();
        paths || self.id.is_some() || self.title.is_some() || self.lang.is_some()
    }
}

/// The trip of a table.
///
/// # Errors
/// How the command ends; everything that is wrong has been printed.
pub fn import(file: &Path, into: Option<&Path>, arguments: &TableArguments) -> Outcome {
    let trip = match into {
        Some(path) => existing(path, arguments)?,
        None => new(arguments),
    };
    Ok(trip.and_then(|trip| fill(trip, file, into, arguments)))
}

/// Puts the rows of the tables into a trip.
fn fill(
    mut trip: Object,
    file: &Path,
    into: Option<&Path>,
    arguments: &TableArguments,
) -> Result<Value, End> {
    let lang = trip.get("lang").and_then(Value::as_str).unwrap_or("en").to_owned();
    let mut draft = Draft::new(lang);
    let (mut places, mut sources) = (Object::new(), Object::new());
    if let Some(path) = &arguments.places {
        places::read_places(path, &mut draft, &mut places)?;
    }
    if let Some(path) = &arguments.sources {
        places::read_sources(path, &mut draft, &mut sources)?;
    }
    let rows = rows::read(file, &mut draft, &mut places)?;
    places::check(&mut draft, &mut places);
    merge(&mut trip, "places", places);
    merge(&mut trip, "sources", sources);
    let legs = with_tracks(rows.legs, trip.get("legs"));
    trip.insert("legs".to_owned(), legs);
    trip.insert("meetings".to_owned(), rows.meetings.into());
    let trip = Value::Object(layout::in_order(trip, &layout::TRIP));
    checked(trip, draft, into)
}

fn new(arguments: &TableArguments) -> Result<Object, End> {
    let (Some(id), Some(title)) = (&arguments.id, &arguments.title) else {
        return Err(misused(
            "a new trip needs --id and --title, or --into the trip file that has them",
        ));
    };
    let lang = arguments.lang.as_deref().unwrap_or("en");
    let mut trip = Object::new();
    trip.extend([
        ("format".to_owned(), json!(1)),
        ("id".to_owned(), json!(id)),
        ("lang".to_owned(), json!(lang)),
        ("title".to_owned(), json!(title)),
    ]);
    Ok(trip)
}

fn existing(path: &Path, arguments: &TableArguments) -> io::Result<Result<Object, End>> {
    if arguments.id.is_some() || arguments.title.is_some() || arguments.lang.is_some() {
        return Ok(Err(misused(
            "--id, --title and --lang are for a new trip, and --into names one that has them",
        )));
    }
    input::trip_object(path)
}

/// The new legs, each with the track of the old leg between the same places: a table has no column for it.
fn with_tracks(mut legs: Vec<Value>, old: Option<&Value>) -> Value {
    let mut tracked: Vec<&Value> = old.and_then(Value::as_array).into_iter().flatten().collect();
    tracked.retain(|leg| leg.get("track").is_some());
    for leg in &mut legs {
        let is_same = |old: &&Value| ["from", "to"].iter().all(|end| old.get(end) == leg.get(end));
        if let Some(found) = tracked.iter().position(is_same) {
            let track = tracked.remove(found).get("track").cloned();
            if let Some((leg, track)) = leg.as_object_mut().zip(track) {
                leg.insert("track".to_owned(), track);
                *leg = layout::in_order(std::mem::take(leg), &layout::LEG);
            }
        }
    }
    for leg in tracked {
        eprintln!(
            "trip-map: the track from {} to {} is left out, because the table has no such leg",
            leg["from"], leg["to"]
        );
    }
    legs.into()
}

/// Adds entries to an object of the trip; one that is there is replaced.
fn merge(trip: &mut Object, key: &str, entries: Object) {
    let object = trip.entry(key).or_insert_with(|| Value::Object(Object::new()));
    if let Some(object) = object.as_object_mut() {
        object.extend(entries);
    }
}

/// Runs the trip through the checks of every trip file, and prints everything that is wrong.
fn checked(trip: Value, mut draft: Draft, into: Option<&Path>) -> Result<Value, End> {
    let made = Made::new(trip);
    let name = into.map_or_else(|| "the new trip".to_owned(), input::shown);
    let elsewhere: Vec<&Problem> = draft.report.add_problems(&made.problems);
    let refused = draft.report.is_refused();
    draft.report.print();
    for problem in elsewhere {
        eprintln!("{name}: {}", input::without_position(problem));
    }
    made.valid().and_then(|trip| if refused { Err(End::Refused) } else { Ok(trip) })
}
