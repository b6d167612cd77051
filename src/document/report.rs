//! The list of problems while it is being made.

use super::node::Node;
use crate::problem::{Code, Problem};

/// More than this helps nobody, and a hostile file could ask for a hundred thousand.
const MAX_LISTED: usize = 100;

/// Problems in the order of the file, at most [`MAX_LISTED`] as they are found; that there are more is
/// said, too.
#[derive(Default)]
pub(crate) struct Report {
    found: Vec<Found>,
    count: usize,
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
        self.count += 1;
        if self.count <= MAX_LISTED {
            // In its place at once: the list is short, and sorting it would be more code.
            let place = self.found.partition_point(|other| other.offset <= offset);
            self.found.insert(place, Found { code, offset, message: message.into() });
        }
    }

    /// True when a further problem would only be counted, so that a check may spare its work.
    pub(crate) fn is_full(&self) -> bool {
        self.count > MAX_LISTED
    }

    /// True when there is a problem.
    pub(crate) fn is_refused(&self) -> bool {
        self.count > 0
    }

    /// The problems with path, line and column, and `too_many` if there are more; `root` is the tree of
    /// the text, as far as it was read.
    pub(crate) fn into_problems(self, text: &str, root: &Node<'_>, too_many: Code) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut position = Position::START;
        for Found { code, offset, message } in self.found {
            position.move_to(text, offset);
            // A mistake of syntax belongs to no field: the reader may have lost track of them before it.
            let path = if code == Code::NotJson { String::new() } else { root.path_to(offset) };
            let problem = Problem::new(code, &path, message);
            problems.push(problem.at_position(position.line, position.column));
        }
        if self.count > MAX_LISTED {
            let message =
                format!("only the first {MAX_LISTED} are listed; mend these and check again");
            problems.push(Problem::new(too_many, "", message));
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
