//! What the commands read: a trip file by name, and what several of them ask for.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use serde_json::{Map, Value};
use trip_map::timeline::Pace;
use trip_map::trip::{Problem, Trip};
use trip_map::words::tags;

use crate::End;

/// The largest trip file.
const MAX_TRIP_BYTES: usize = 1024 * 1024;

/// Reads a file; `-` is standard input.
///
/// # Errors
/// The file cannot be read; a person has been told.
pub fn read(path: &Path) -> Result<Vec<u8>, End> {
    bytes(path, MAX_TRIP_BYTES).map_err(|error| unread(path, &error))
}

/// The trip of a file; or how the command ends, its errors printed.
pub fn trip(path: &Path) -> io::Result<Result<Trip, End>> {
    let bytes = match read(path) {
        Ok(bytes) => bytes,
        Err(failed) => return Ok(Err(failed)),
    };
    match Trip::parse_bytes(&bytes) {
        Ok(trip) => Ok(Ok(trip)),
        Err(error) => {
            print_problems(path, error.problems())?;
            Ok(Err(End::Refused))
        }
    }
}

/// A valid trip file as JSON, to be changed and written again.
pub fn trip_object(path: &Path) -> io::Result<Result<Map<String, Value>, End>> {
    let bytes = match read(path) {
        Ok(bytes) => bytes,
        Err(failed) => return Ok(Err(failed)),
    };
    if let Err(error) = Trip::parse_bytes(&bytes) {
        print_problems(path, error.problems())?;
        return Ok(Err(End::Refused));
    }
    // What has been read as a trip is an object.
    Ok(Ok(serde_json::from_slice(&bytes)?))
}

/// The bytes of a file that may not be larger than this; why not, a person has been told.
pub fn read_up_to(path: &Path, most: usize) -> Result<Vec<u8>, End> {
    let bytes = bytes(path, most).map_err(|error| unread(path, &error))?;
    if bytes.len() > most {
        let most = most >> 20;
        eprintln!("trip-map: {} is larger than {most} MiB, the most that is read", shown(path));
        return Err(End::Failed);
    }
    Ok(bytes)
}

fn unread(path: &Path, error: &io::Error) -> End {
    eprintln!("trip-map: {} cannot be read: {error}", shown(path));
    End::Failed
}

/// At most one byte more than `most`, so that a larger file is seen to be too large.
fn bytes(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let limit = most as u64 + 1;
    if path.as_os_str() == "-" {
        io::stdin().take(limit).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(limit).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// A problem of a trip that has no text of its own yet: `error[code] at legs[1].from: sentence`.
pub fn without_position(problem: &Problem) -> String {
    let whole = problem.to_string();
    match (problem.line(), problem.column()) {
        (Some(line), Some(column)) => whole.replacen(&format!("{line}:{column}: "), "", 1),
        _ => whole,
    }
}

/// Writes problems to standard error, one a line, as `file:line:column: error[code] at …: sentence`.
pub fn print_problems(path: &Path, problems: &[Problem]) -> io::Result<()> {
    let mut out = io::stderr().lock();
    for problem in problems {
        // Without a position there is no number to follow the name.
        let gap = if problem.line().is_some() { "" } else { " " };
        writeln!(out, "{}:{gap}{problem}", shown(path))?;
    }
    Ok(())
}

/// The name for messages.
pub fn shown(path: &Path) -> String {
    if path.as_os_str() == "-" { "standard input".to_owned() } else { path.display().to_string() }
}

/// An author's pace, from the command line.
pub fn pace(text: &str) -> Result<Pace, String> {
    let [least, most] = Pace::RANGE;
    let factor = text.parse().ok().filter(|factor| (least..=most).contains(factor));
    factor.map(Pace::new).ok_or_else(|| format!("expected a number from {least} to {most}"))
}

/// What the help says of a language to choose.
pub fn languages(what: &str) -> String {
    let tags = tags().join(", ");
    format!(
        "{what}, as a BCP 47 tag; the words are in {tags}, or else en [default: the trip's own]"
    )
}
