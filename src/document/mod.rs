//! From text to the serde mirror of the trip file: what is there, not yet what it means.

mod entries;
mod limits;
mod model;
mod position;
mod shape;
mod walk;

pub use entries::{Entries, Text};
pub use model::{Correction, Document, Leg, Meeting, Person, Place, Source};

use crate::problem::{Code, Problem, Report};

pub(crate) use position::fill_positions;

/// Largest trip file, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;
/// Deepest nesting of lists and objects.
pub const MAX_DEPTH: usize = 32;
/// Longest text, in characters.
pub const MAX_TEXT_CHARS: usize = 2000;
/// The format this crate reads.
pub const FORMAT: u64 = 1;

/// Decodes the bytes of a trip file.
///
/// # Errors
/// One problem, when they are too many or not UTF-8; UTF-16 is recognised and named.
pub fn decode(bytes: &[u8]) -> Result<&str, Problem> {
    check_size(bytes.len())?;
    let not_utf8 = |message: String| Problem::new(Code::NotUtf8, "", message);
    if let [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [_, 0, _, 0, ..] | [0, _, 0, _, ..] = bytes {
        return Err(not_utf8("the file is UTF-16 text; save it as UTF-8".into()));
    }
    str::from_utf8(bytes).map_err(|error| {
        let valid = error.valid_up_to();
        let mut problem = not_utf8("this is not UTF-8 text; save the file as UTF-8".into());
        let before = bytes.get(..valid).and_then(|valid| str::from_utf8(valid).ok());
        let (line, column) = position::line_and_column(before.unwrap_or_default(), valid);
        problem.set_position(line, column);
        problem
    })
}

/// Reads a trip file as far as its shape.
///
/// # Errors
/// The problems of the limits together, or else the first problem of the shape, with positions.
pub fn read(text: &str) -> Result<Document, Vec<Problem>> {
    check_size(text.len()).map_err(|problem| vec![problem])?;
    if text.starts_with('\u{FEFF}') {
        let message = "the file starts with a byte order mark; save it as UTF-8 without one";
        return Err(vec![Problem::new(Code::ByteOrderMark, "", message)]);
    }
    let mut report = Report::default();
    limits::check(text, &mut report);
    if report.is_refused() {
        return Err(report.into_problems());
    }
    let document = shape::read(text).map_err(|problem| vec![problem])?;
    match document.format {
        FORMAT => Ok(document),
        other => Err(vec![shape::unsupported_format(&other.to_string())]),
    }
}

fn check_size(bytes: usize) -> Result<(), Problem> {
    // The caller may have stopped reading there, so how much larger it is nobody knows.
    let message =
        format!("the file is larger than {MAX_BYTES} bytes (1 MiB), the most a trip file may have");
    if bytes > MAX_BYTES { Err(Problem::new(Code::TooLarge, "", message)) } else { Ok(()) }
}
