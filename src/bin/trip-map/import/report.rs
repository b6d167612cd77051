//! What is wrong in the tables: the file, the line and the column, as a person with a spreadsheet finds it.

use std::collections::BTreeMap;
use std::fmt;

use trip_map::trip::{Code, Problem, Severity};

/// More than this helps nobody.
const MAX_SHOWN: usize = 100;

/// A cell, a row or a whole table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    pub file: String,
    /// From 1; the header is line 1.
    pub line: u64,
    /// As the header has it.
    pub column: Option<String>,
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

struct Complaint {
    spot: Spot,
    severity: Severity,
    code: String,
    message: String,
}

impl fmt::Display for Complaint {
    /// `trip.csv:3: error[unknown-place] in column "from": sentence`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(f, "{}: {severity}[{}]", self.spot, self.code)?;
        if let Some(column) = &self.spot.column {
            write!(f, " in column {column:?}")?;
        }
        write!(f, ": {}", self.message)
    }
}

/// Everything that is wrong, and which cell each value of the trip came from.
#[derive(Default)]
pub struct Report {
    complaints: Vec<Complaint>,
    /// By the path in the trip file, as `legs[1].from`.
    origins: BTreeMap<String, Spot>,
}

impl Report {
    /// Adds an error in a cell.
    pub fn say(&mut self, spot: Spot, code: &str, message: impl Into<String>) {
        let (code, message) = (code.to_owned(), message.into());
        self.complaints.push(Complaint { spot, severity: Severity::Error, code, message });
    }

    /// True when there is an error.
    pub fn is_refused(&self) -> bool {
        self.complaints.iter().any(|complaint| complaint.severity == Severity::Error)
    }

    /// Remembers where a value of the trip came from.
    pub fn came_from(&mut self, at: String, spot: Spot) {
        self.origins.insert(at, spot);
    }

    /// The same, unless it is known already.
    pub fn came_first_from(&mut self, at: String, spot: Spot) {
        self.origins.entry(at).or_insert(spot);
    }

    /// Where a value of the trip came from: its own cell, or that of the nearest value around it.
    pub fn origin(&self, at: &str) -> Option<&Spot> {
        let mut at = at;
        loop {
            if let Some(spot) = self.origins.get(at) {
                return Some(spot);
            }
            at = &at[..at.rfind(['.', '['])?];
        }
    }

    /// Adds what validation says of the trip made from the tables, each at its cell; problems of values that came
    /// from elsewhere are given back. A cell already complained of is not complained of twice.
    pub fn add_problems<'a>(&mut self, problems: &'a [Problem]) -> Vec<&'a Problem> {
        let told: Vec<Spot> =
            self.complaints.iter().map(|complaint| complaint.spot.clone()).collect();
        let refused = self.is_refused();
        let mut elsewhere = Vec::new();
        for problem in problems {
            let severity = problem.severity();
            // What is missing has no place in the file, but it has a column.
            let missing =
                (problem.code() == Code::MissingStatus).then(|| format!("{}.status", problem.at()));
            match self.origin(missing.as_deref().unwrap_or(problem.at())).cloned() {
                // What is missing may be what the cell in error would have said.
                _ if refused && severity == Severity::Warning => {}
                Some(spot) if told.contains(&spot) => {}
                Some(spot) => self.complaints.push(Complaint {
                    spot,
                    severity,
                    code: problem.code().as_str().to_owned(),
                    message: problem.message().to_owned(),
                }),
                None if refused => {}
                None => elsewhere.push(problem),
            }
        }
        elsewhere
    }

    /// Writes everything to standard error, by file and line.
    pub fn print(&mut self) {
        self.complaints.sort_by(|a, b| {
            let key = |complaint: &Complaint| (complaint.spot.file.clone(), complaint.spot.line);
            key(a).cmp(&key(b))
        });
        for complaint in self.complaints.iter().take(MAX_SHOWN) {
            eprintln!("{complaint}");
        }
        if let Some(more) = self.complaints.len().checked_sub(MAX_SHOWN).filter(|&more| more > 0) {
            eprintln!(
                "trip-map: only the first {MAX_SHOWN} problems are listed, and {more} more are not; mend these and import again"
            );
        }
    }
}
