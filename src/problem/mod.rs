//! What is wrong with a trip file: where, in one sentence, and how bad.

mod code;
mod nearest;
mod report;

use std::fmt;

use serde::{Serialize, Serializer};

pub use code::Code;
pub(crate) use nearest::{did_you_mean, quoted};
pub(crate) use report::Report;

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
    pub(crate) fn new(code: Code, at: &str, message: impl Into<String>) -> Self {
        Self {
            severity: code.severity(),
            code,
            at: nearest::printable(at),
            message: message.into(),
            line: None,
            column: None,
        }
    }

    /// Sorts by place in the file; that there are more problems is said last.
    pub(crate) fn order(&self) -> (bool, Option<u32>, Option<u32>) {
        (matches!(self.code, Code::TooManyProblems | Code::TooManyWarnings), self.line, self.column)
    }

    pub(crate) fn set_position(&mut self, line: u32, column: u32) {
        self.line = Some(line);
        self.column = Some(column);
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
