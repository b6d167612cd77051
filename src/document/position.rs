//! From a path such as `legs[1].from` to a line and column of the file.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use super::walk::{Kind, walk};
use crate::problem::{Code, Problem};

/// Line and column (in characters) of a byte offset, both from 1.
pub(super) fn line_and_column(text: &str, offset: usize) -> (u32, u32) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
    let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    (small(line), small(column))
}

/// Gives every problem that has none the position of its path.
///
/// A path that is not in the file (a missing field) takes the position of its nearest parent.
pub(crate) fn fill_positions(text: &str, problems: &mut [Problem]) {
    let mut offsets = wanted(problems);
    if offsets.is_empty() {
        return;
    }
    walk(text, |visit| {
        let key = visit.kind == Kind::Key;
        if visit.kind != Kind::Close
            && let Some(found) = offsets.get_mut(visit.path)
        {
            let slot = if key { &mut found.key } else { &mut found.value };
            slot.get_or_insert(visit.offset);
        }
        ControlFlow::Continue(())
    });
    for problem in problems.iter_mut().filter(|problem| problem.line().is_none()) {
        let at_key = problem.code() == Code::UnknownField;
        let offset = parents(problem.at()).find_map(|path| {
            let found = offsets.get(path)?;
            if at_key { found.key.or(found.value) } else { found.value }
        });
        if let Some(offset) = offset {
            let (line, column) = line_and_column(text, offset);
            problem.set_position(line, column);
        }
    }
}

#[derive(Default)]
struct Offsets {
    key: Option<usize>,
    value: Option<usize>,
}

fn wanted(problems: &[Problem]) -> BTreeMap<String, Offsets> {
    problems
        .iter()
        .filter(|problem| problem.line().is_none())
        .flat_map(|problem| parents(problem.at()))
        .map(|path| (path.to_owned(), Offsets::default()))
        .collect()
}

/// The path itself, then its parents, ending with the whole document.
fn parents(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| {
        let cut = path.rfind(['.', '[']);
        match cut {
            Some(cut) => path.get(..cut),
            None => (!path.is_empty()).then_some(""),
        }
    })
}
