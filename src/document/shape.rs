//! Parsing with serde, and its errors turned into sentences for people who do not know serde.

use serde::Deserialize;
use serde_json::error::Category;

use super::position::{fill_positions, line_and_column};
use super::{Document, FORMAT};
use crate::problem::{Code, Problem, did_you_mean, quoted};

/// Parses the text, or says the first thing that is wrong with its shape.
pub(super) fn read(text: &str) -> Result<Document, Problem> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let failure = match serde_path_to_error::deserialize::<_, Document>(&mut deserializer) {
        Ok(document) => match deserializer.end() {
            Ok(()) => return Ok(document),
            Err(error) => not_json(text, &error),
        },
        Err(error) if error.inner().classify() == Category::Data => {
            other_format(text).unwrap_or_else(|| wrong_shape(&error))
        }
        Err(error) => not_json(text, error.inner()),
    };
    let mut problem = [failure];
    fill_positions(text, &mut problem);
    let [problem] = problem;
    Err(problem)
}

/// A file of a later format has unknown fields, too; its number is what should be said.
fn other_format(text: &str) -> Option<Problem> {
    #[derive(Deserialize)]
    struct Probe {
        format: serde_json::Number,
    }
    let probe: Probe = serde_json::from_str(text).ok()?;
    (probe.format.as_u64() != Some(FORMAT)).then(|| unsupported_format(&probe.format.to_string()))
}

/// The problem of a file that is not of format 1.
pub(super) fn unsupported_format(found: &str) -> Problem {
    let message = format!("this file is of format {found}; this version reads format {FORMAT}");
    Problem::new(Code::UnsupportedFormat, "format", message)
}

fn not_json(text: &str, error: &serde_json::Error) -> Problem {
    let message = match text.trim_start().chars().next() {
        None => "the file is empty; a trip file is a JSON object".to_owned(),
        Some('<') => "this is HTML or XML, not JSON; a trip file is a JSON object".to_owned(),
        Some(_) => format!("this is not JSON: {}", syntax(error)),
    };
    let mut problem = Problem::new(Code::NotJson, "", message);
    // serde_json counts columns in bytes, ours are in characters.
    let line_start = match error.line() {
        0 | 1 => 0,
        line => text.match_indices('\n').nth(line - 2).map_or(0, |(newline, _)| newline + 1),
    };
    let mut offset = (line_start + error.column().saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let (line, column) = line_and_column(text, offset);
    problem.set_position(line, column);
    problem
}

/// What `serde_json` found, with the common slips explained.
fn syntax(error: &serde_json::Error) -> String {
    let text = without_position(error);
    match text.as_str() {
        "EOF while parsing a value" | "EOF while parsing an object" | "EOF while parsing a list" | "EOF while parsing a string" => {
            "it ends in the middle; something was cut off, or a closing bracket or quotation mark is missing".into()
        }
        "trailing comma" => "a comma before a closing bracket; take the comma out".into(),
        "expected `,` or `}`" => "a comma or a closing } was expected; most often the line before lacks its comma".into(),
        "expected `,` or `]`" => "a comma or a closing ] was expected; most often the line before lacks its comma".into(),
        "key must be a string" => "a field name in \"straight quotes\" was expected; there are no comments, and no second comma".into(),
        "expected value" => "a value was expected: \"text\", a number, true, false, null, [list] or {object}; comments are not allowed".into(),
        "trailing characters" => "there is more after the end of the trip".into(),
        "lone leading surrogate in hex escape" | "unexpected end of hex escape" => {
            "half of a character (\\ud800 to \\udfff) stands alone; write the character itself".into()
        }
        "invalid escape" => "a backslash in a text is written twice: \\\\".into(),
        "number out of range" => "this number is too large".into(),
        _ => text,
    }
}

fn without_position(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let position = format!(" at line {} column {}", error.line(), error.column());
    text.strip_suffix(&position).unwrap_or(&text).to_owned()
}

/// Turns serde's sentence into ours. serde gives no other access to what it found and expected;
/// a sentence of an unknown kind is passed on as it is.
fn wrong_shape(error: &serde_path_to_error::Error<serde_json::Error>) -> Problem {
    let path = error.path().to_string();
    let at = if path == "." { "" } else { path.as_str() };
    let text = without_position(error.inner());
    if let Some(rest) = text.strip_prefix("unknown field `") {
        let (found, expected) = rest.split_once('`').unwrap_or((rest, ""));
        let known: Vec<&str> = expected.split('`').skip(1).step_by(2).collect();
        let hint = did_you_mean(found, known.iter().copied());
        return Problem::new(
            Code::UnknownField,
            at,
            format!("unknown field {}{hint}", quoted(found)),
        );
    }
    if let Some(field) = text.strip_prefix("missing field `") {
        let field = field.trim_end_matches('`');
        let owner = if at.is_empty() { "the trip" } else { at };
        return Problem::new(
            Code::MissingField,
            at,
            format!("{owner} has no \"{field}\"; it must have one"),
        );
    }
    let found_expected =
        text.strip_prefix("invalid type: ").or(text.strip_prefix("invalid value: "));
    let sentence = match found_expected.and_then(|rest| rest.rsplit_once(", expected ")) {
        Some((found, expected)) => {
            format!("found {}, expected {}", plain_found(found), plain_expected(expected))
        }
        None => text.clone(),
    };
    Problem::new(Code::WrongType, at, sentence)
}

fn plain_found(found: &str) -> String {
    let (kind, value) = found.split_once(' ').unwrap_or((found, ""));
    match kind {
        "map" => "an object".into(),
        "sequence" => "a list".into(),
        "string" => format!("the text {}", quoted(value.trim_matches('"'))),
        "integer" | "floating" => {
            format!("the number {}", value.trim_start_matches("point ").trim_matches('`'))
        }
        "boolean" => value.trim_matches('`').to_owned(),
        _ => found.into(),
    }
}

fn plain_expected(expected: &str) -> &str {
    match expected {
        "a string" => "a text in quotation marks",
        "f64" => "a number without quotation marks",
        "u32" | "u64" => "a whole number from 0",
        "a sequence" => "a list in [square brackets]",
        other => other,
    }
}
