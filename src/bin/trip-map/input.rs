//! Reading a trip file by name.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use trip_map::trip::{Problem, Trip};

use crate::End;

/// One byte more than the largest trip file, so that a larger one is seen to be too large.
const READ_BYTES: u64 = 1024 * 1024 + 1;

/// Reads a file; `-` is standard input.
///
/// # Errors
/// The file cannot be read; a person has been told.
pub fn read(path: &Path) -> Result<Vec<u8>, End> {
    bytes(path).map_err(|error| {
        eprintln!("trip-map: {} cannot be read: {error}", shown(path));
        End::Failed
    })
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
