//! From text to a tree that has the shape of a trip file: what is there, not yet what it means.

pub mod grammar;
mod json;
mod keys;
mod node;
mod number;
mod report;
mod scan;
mod shape;
mod texts;

pub(crate) use keys::Keys;
pub(crate) use node::{Entry, Node, Value};
pub(crate) use number::value_of;
pub(crate) use report::{Position, Report};

use crate::problem::{Code, Problem, shortened};
use grammar::{Kind, TRIP};

/// Largest trip file, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;
/// Deepest nesting of lists and objects.
pub const MAX_DEPTH: usize = 32;
/// Longest text, in characters.
pub const MAX_TEXT_CHARS: usize = 2000;
/// The format this crate reads, as the file writes it.
const FORMAT: &str = "1";

/// Decodes the bytes of a trip file.
///
/// # Errors
/// One problem, when they are too many or not UTF-8; UTF-16 is recognised and named.
pub fn decode(bytes: &[u8]) -> Result<&str, Problem> {
    if bytes.len() > MAX_BYTES {
        return Err(Problem::new(Code::TooLarge, "", too_large()));
    }
    let not_utf8 = |message: &str| Problem::new(Code::NotUtf8, "", message.to_owned());
    if let [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [_, 0, _, 0, ..] | [0, _, 0, _, ..] = bytes {
        return Err(not_utf8("the file is UTF-16 text; save it as UTF-8"));
    }
    str::from_utf8(bytes).map_err(|error| {
        let valid = error.valid_up_to();
        let before = bytes.get(..valid).and_then(|valid| str::from_utf8(valid).ok());
        let mut position = Position::START;
        position.move_to(before.unwrap_or_default(), valid);
        not_utf8("this is not UTF-8 text; save the file as UTF-8")
            .at_position(position.line, position.column)
    })
}

/// Reads a trip file as far as its shape, and reports everything that is wrong with it: first what is
/// not JSON or over a limit, and, when nothing is, every mistake of the shape.
pub fn read<'a>(text: &'a str, report: &mut Report) -> Node<'a> {
    const NOTHING: Node<'_> = Node { offset: 0, value: Value::Null };
    if text.len() > MAX_BYTES {
        report.say(Code::TooLarge, 0, too_large());
        return NOTHING;
    }
    if text.starts_with('\u{FEFF}') {
        let message = "the file starts with a byte order mark; save it as UTF-8 without one";
        report.say(Code::ByteOrderMark, 0, message);
        return NOTHING;
    }
    let root = json::parse(text, report);
    if !report.is_refused() {
        check_shape(&root, report);
    }
    root
}

/// Reads JSON that is no trip, within the limits of one; nothing where it is not JSON, or over a limit.
pub(crate) fn tree(text: &str) -> Option<Node<'_>> {
    let mut report = Report::default();
    let root = json::parse(text, &mut report);
    (text.len() <= MAX_BYTES && !report.is_refused()).then_some(root)
}

/// A file of a later format has unknown fields, too; its number is what should be said.
fn check_shape(root: &Node<'_>, report: &mut Report) {
    let format = root.get("format").and_then(|format| Some((format.offset, format.number()?)));
    match format {
        Some((offset, found)) if found != FORMAT => {
            let found = shortened(found);
            let message =
                format!("this file is of format {found}; this version reads format {FORMAT}");
            report.say(Code::UnsupportedFormat, offset, message);
        }
        _ => shape::check(root, root, &Kind::Object(&TRIP), report),
    }
}

/// The caller may have stopped reading there, so how much larger it is nobody knows.
fn too_large() -> String {
    format!("the file is larger than {MAX_BYTES} bytes (1 MiB), the most a trip file may have")
}
