//! Reading a trip file by name.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use trip_map::trip::{Problem, Trip};

use crate::End;

/// One byte more than the largest trip file, so that a larger one is seen to be too large.
const READ_BYTES: u64 = 1024 * 1024 + 1;

/// A trip, or the problems that refuse it.
pub type Outcome = Result<Trip, Vec<Problem>>;

/// Reads and parses a file; `-` is standard input.
///
/// # Errors
/// The file cannot be read; a person has been told.
pub fn read(path: &Path) -> Result<Outcome, End> {
    match bytes(path) {
        Ok(bytes) => Ok(Trip::parse_bytes(&bytes).map_err(|error| error.problems().to_vec())),
        Err(error) => {
            eprintln!("trip-map: {} cannot be read: {error}", shown(path));
            Err(End::Failed)
        }
    }
}

/// The trip of a file, its warnings printed; or how the command ends, its errors printed.
pub fn trip(path: &Path) -> io::Result<Result<Trip, End>> {
    Ok(match read(path) {
        Ok(Ok(trip)) => {
            print_problems(path, trip.warnings())?;
            Ok(trip)
        }
        Ok(Err(problems)) => {
            print_problems(path, &problems)?;
            Err(End::Refused)
        }
        Err(failed) => Err(failed),
    })
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if path.as_os_str() == "-" {
        io::stdin().take(READ_BYTES).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(READ_BYTES).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
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
