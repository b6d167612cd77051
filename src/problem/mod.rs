//! What is wrong with a trip file: where, in one sentence, and how bad.

mod code;
mod nearest;

use std::fmt;

use serde::{Serialize, Serializer};

pub use code::Code;
pub(crate) use nearest::{did_you_mean, nearest, quoted, shortened};

/// Longer paths are shown in part.
const AT_CHARS: usize = 200;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The trip is refused.
    Error,
    /// The trip is shown; a newsroom should look at this.
    Warning,
}

/// One problem of a trip file.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Problem {
    severity: Severity,
    code: Code,
    at: String,
    message: String,
    line: Option<u32>,
    column: Option<u32>,
}

impl Problem {
    pub(crate) fn new(code: Code, at: &str, message: String) -> Self {
        let at = nearest::printable(at, AT_CHARS);
        Self { severity: code.severity(), code, at, message, line: None, column: None }
    }

    /// The problem at a line and column, both from 1.
    pub(crate) fn at_position(mut self, line: u32, column: u32) -> Self {
        self.line = Some(line);
        self.column = Some(column);
        self
    }

    /// Error or warning; each code is always the same.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// The stable name of this kind of problem.
    pub fn code(&self) -> Code {
        self.code
    }

    /// The place in the file, as `legs[1].from`; empty for the file as a whole.
    pub fn at(&self) -> &str {
        &self.at
    }

    /// What was found and what was expected, one sentence without a full stop.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Line in the file, from 1.
    pub fn line(&self) -> Option<u32> {
        self.line
    }

    /// Column in characters, from 1.
    pub fn column(&self) -> Option<u32> {
        self.column
    }
}

impl fmt::Display for Problem {
    /// `12:34: error[unknown-place] at legs[1].from: sentence`, without what is not known.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let (Some(line), Some(column)) = (self.line, self.column) {
            write!(f, "{line}:{column}: ")?;
        }
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(f, "{severity}[{}]", self.code.as_str())?;
        if !self.at.is_empty() {
            write!(f, " at {}", self.at)?;
        }
        write!(f, ": {}", self.message)
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
