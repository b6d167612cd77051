//! What is refused before the text is parsed: depth, doubled keys, long texts, hidden characters.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::ControlFlow;

use super::position::line_and_column;
use super::walk::{Kind, Visit, unescaped, walk};
use super::{MAX_DEPTH, MAX_TEXT_CHARS};
use crate::problem::{Code, Problem, Report, quoted};

/// Reports everything in the text that is over a limit.
pub(super) fn check(text: &str, report: &mut Report) {
    // The keys of every open object or list.
    let mut open: Vec<BTreeSet<Cow<'_, str>>> = Vec::new();
    walk(text, |visit| {
        let found = match visit.kind {
            Kind::Open if open.len() == MAX_DEPTH => {
                say(text, report, &visit, Code::TooDeep, too_deep());
                return ControlFlow::Break(());
            }
            Kind::Open => {
                open.push(BTreeSet::new());
                None
            }
            Kind::Close => {
                open.pop();
                None
            }
            Kind::Key => doubled_key(&mut open, &visit).or_else(|| bad_text(&visit)),
            Kind::Text => bad_text(&visit),
            Kind::Scalar => None,
        };
        if let Some((code, message)) = found {
            say(text, report, &visit, code, message);
        }
        if report.is_full() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
}

fn say(text: &str, report: &mut Report, visit: &Visit<'_, '_>, code: Code, message: String) {
    let mut problem = Problem::new(code, visit.path, message);
    let (line, column) = line_and_column(text, visit.offset);
    problem.set_position(line, column);
    report.add(problem);
}

fn too_deep() -> String {
    format!(
        "lists and objects are nested more than {MAX_DEPTH} deep here; a trip file needs no more than 5"
    )
}

fn doubled_key<'t>(
    open: &mut [BTreeSet<Cow<'t, str>>],
    visit: &Visit<'t, '_>,
) -> Option<(Code, String)> {
    let key = unescaped(visit.raw);
    let keys = open.last_mut()?;
    if !keys.contains(&key) {
        keys.insert(key);
        return None;
    }
    let message = format!("{} is here twice in the same object; keep one of the two", quoted(&key));
    Some((Code::DuplicateKey, message))
}

fn bad_text(visit: &Visit<'_, '_>) -> Option<(Code, String)> {
    let text = unescaped(visit.raw);
    if let Some((index, found)) = text.chars().enumerate().find(|&(_, c)| is_forbidden(c)) {
        let message = format!(
            "character {} of this text is U+{:04X}, {}; take it out",
            index + 1,
            u32::from(found),
            name_of(found)
        );
        return Some((Code::ForbiddenCharacter, message));
    }
    // A text of n characters has at least n bytes, which spares the counting.
    if text.len() <= MAX_TEXT_CHARS {
        return None;
    }
    let chars = text.chars().count();
    let message =
        format!("this text has {chars} characters; the longest allowed has {MAX_TEXT_CHARS}");
    (chars > MAX_TEXT_CHARS).then_some((Code::TextTooLong, message))
}

/// Control characters, line separators, and those that reorder the text after them.
///
/// The marks U+200E and U+200F stay allowed: they only describe themselves.
fn is_forbidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

fn name_of(c: char) -> &'static str {
    match c {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => "a line break, and a text is one line",
        '\t' => "a tab, and a text is one line",
        '\u{FEFF}' => "a byte order mark",
        c if c.is_control() => "a control character",
        _ => "which changes the direction of the text after it",
    }
}
