//! The one error of the crate.

use std::fmt;

use crate::problem::{Problem, Severity};

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

    /// Every problem found: at least one error, and perhaps warnings, in the order of the file.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_error = |problem: &&Problem| problem.severity() == Severity::Error;
        let mut errors = self.problems.iter().filter(is_error);
        let Some(first) = errors.next() else {
            return f.write_str("the trip file was refused");
        };
        match errors.count() {
            0 => write!(f, "{first}"),
            more => write!(f, "{first} (and {more} more)"),
        }
    }
}

impl std::error::Error for Error {}
