//! The list of problems while it is being made.

use super::node::Node;
use crate::problem::{Code, Problem, Severity};

/// More than this helps nobody, and a hostile file could ask for a hundred thousand.
const MAX_OF_EACH: usize = 100;

/// Errors and warnings in the order of the file, at most [`MAX_OF_EACH`] as they are found; that there
/// are more is said, too.
#[derive(Default)]
pub(crate) struct Report {
    found: Vec<Found>,
    errors: usize,
    warnings: usize,
}

struct Found {
    code: Code,
    /// Bytes from the beginning of the text.
    offset: usize,
    message: String,
}

impl Report {
    /// Adds a problem with what stands at an offset.
    pub(crate) fn say(&mut self, code: Code, offset: usize, message: impl Into<String>) {
        self.add(Found { code, offset, message: message.into() });
    }

    fn add(&mut self, found: Found) {
        let count = match found.code.severity() {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        };
        *count += 1;
        if *count <= MAX_OF_EACH {
            // In its place at once: the list is short, and sorting it would be more code.
            let place = self.found.partition_point(|other| other.offset <= found.offset);
            self.found.insert(place, found);
        }
    }

    /// True when a further error would only be counted, so that a check may spare its work.
    pub(crate) fn is_full(&self) -> bool {
        self.errors > MAX_OF_EACH
    }

    /// True when there is an error among the problems.
    pub(crate) fn is_refused(&self) -> bool {
        self.errors > 0
    }

    /// The problems with path, line and column; `root` is the tree of the text, as far as it was read.
    pub(crate) fn into_problems(self, text: &str, root: &Node<'_>) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut position = Position::START;
        for Found { code, offset, message } in self.found {
            position.move_to(text, offset);
            // A mistake of syntax belongs to no field: the reader may have lost track of them before it.
            let path = if code == Code::NotJson { String::new() } else { root.path_to(offset) };
            let problem = Problem::new(code, &path, message);
            problems.push(problem.at_position(position.line, position.column));
        }
        for (count, code, what) in [
            (self.errors, Code::TooManyProblems, "errors"),
            (self.warnings, Code::TooManyWarnings, "warnings"),
        ] {
            if count > MAX_OF_EACH {
                let message = format!(
                    "only the first {MAX_OF_EACH} {what} are listed; mend these and check again"
                );
                problems.push(Problem::new(code, "", message));
            }
        }
        problems
    }
}

/// A place in a text.
#[derive(Clone, Copy)]
pub(crate) struct Position {
    offset: usize,
    /// From 1.
    pub line: u32,
    /// In characters, from 1.
    pub column: u32,
}

impl Position {
    pub(super) const START: Self = Self { offset: 0, line: 1, column: 1 };

    /// Goes on to an offset that is not before this one.
    pub(super) fn move_to(&mut self, text: &str, offset: usize) {
        for c in text.get(self.offset..offset).unwrap_or_default().chars() {
            if c == '\n' {
                self.line += 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
        }
        self.offset = offset;
    }
}
