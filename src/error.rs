//! The one error of the crate.

use std::fmt;

use crate::problem::Problem;

/// A trip file was refused; the problems say where, and how to mend it.
///
/// ```
/// let error = trip_map::trip::Trip::parse("{").unwrap_err();
/// assert_eq!(error.problems()[0].code().as_str(), "not-json");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Error {
    problems: Vec<Problem>,
}

impl Error {
    pub(crate) fn new(problems: Vec<Problem>) -> Self {
        Self { problems }
    }

    /// Every problem found, at least one, in the order of the file.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.problems.as_slice() {
            [] => f.write_str("the trip file was refused"),
            [only] => write!(f, "{only}"),
            [first, more @ ..] => write!(f, "{first} (and {} more)", more.len()),
        }
    }
}

impl std::error::Error for Error {}
