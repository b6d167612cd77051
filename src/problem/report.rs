//! The list of problems while it is being made.

use super::{Code, Problem, Severity};

/// More than this helps nobody, and a hostile file could ask for a hundred thousand.
const MAX_OF_EACH: usize = 100;

/// Errors and warnings in the order they are found, at most [`MAX_OF_EACH`]; that there are more is
/// said, too.
#[derive(Default)]
pub(crate) struct Report {
    problems: Vec<Problem>,
    errors: usize,
    warnings: usize,
}

impl Report {
    /// Adds a problem.
    pub(crate) fn say(&mut self, code: Code, at: &str, message: impl Into<String>) {
        self.add(Problem::new(code, at, message));
    }

    pub(crate) fn add(&mut self, problem: Problem) {
        let count = match problem.severity() {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        };
        *count += 1;
        if *count <= MAX_OF_EACH {
            self.problems.push(problem);
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

    pub(crate) fn into_problems(mut self) -> Vec<Problem> {
        let counts = [
            (self.errors, Code::TooManyProblems, "errors"),
            (self.warnings, Code::TooManyWarnings, "warnings"),
        ];
        for (count, code, what) in counts {
            if count > MAX_OF_EACH {
                let message = format!(
                    "only the first {MAX_OF_EACH} {what} are listed; mend these and check again"
                );
                self.problems.push(Problem::new(code, "", message));
            }
        }
        self.problems
    }
}
