//! The list of problems while it is being made.

use super::{Code, Problem, Severity};

/// More than this helps nobody, and a hostile file could ask for a hundred thousand.
const MAX_PROBLEMS: usize = 100;

/// Problems in the order they are found, at most [`MAX_PROBLEMS`] and a closing remark.
#[derive(Default)]
pub(crate) struct Report {
    problems: Vec<Problem>,
    refused: bool,
}

impl Report {
    /// Adds a problem.
    pub(crate) fn say(&mut self, code: Code, at: &str, message: impl Into<String>) {
        self.add(Problem::new(code, at, message));
    }

    pub(crate) fn add(&mut self, problem: Problem) {
        self.refused |= problem.severity() == Severity::Error;
        if !self.is_full() {
            self.problems.push(problem);
        }
    }

    /// True when nothing more is kept, so that a check may spare its work.
    pub(crate) fn is_full(&self) -> bool {
        self.problems.len() >= MAX_PROBLEMS
    }

    /// True when there is an error among the problems.
    pub(crate) fn is_refused(&self) -> bool {
        self.refused
    }

    pub(crate) fn into_problems(self) -> Vec<Problem> {
        let mut problems = self.problems;
        if problems.len() >= MAX_PROBLEMS && self.refused {
            let message = format!(
                "only the first {MAX_PROBLEMS} problems are listed; mend these and check again"
            );
            problems.push(Problem::new(Code::TooManyProblems, "", message));
        }
        problems
    }
}
