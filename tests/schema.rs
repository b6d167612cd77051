//! What is written from the table of the trip file's fields is what is committed: the JSON Schema, and the
//! reference in docs/trip-file.md. `ACCEPT=1 cargo test --all-features --test schema` writes both.
#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, missing_docs)]

use std::fmt::Write;
use std::process::Command;
use std::{env, fs};

use trip_map::trip::grammar::{
    CORRECTION, Field, Form, Kind, LABEL, LEG, MEETING, Need, Object, PERSON, PLACE, SOURCE, TRIP,
};
use trip_map::trip::{Ground, MeetingKind, Mode, PathKind, Status};

const SCHEMA: &str = "www/trips/trip.schema.json";
const PAGE: &str = "docs/trip-file.md";

/// The line that the reference follows, and the one that follows it.
const BEGIN: &str = "<!-- fields: ";
const END: &str = "<!-- end of fields -->";

fn is_accepted(path: &str, written: &str) -> bool {
    if env::var_os("ACCEPT").is_some() {
        fs::write(path, written).unwrap();
    }
    fs::read_to_string(path).unwrap() == written
}

#[test]
fn the_schema_is_that_of_the_command() {
    let output = Command::new(env!("CARGO_BIN_EXE_trip-map")).arg("schema").output().unwrap();
    assert!(output.status.success());
    let schema = String::from_utf8(output.stdout).unwrap();
    assert!(is_accepted(SCHEMA, &schema), "{SCHEMA} is not what `trip-map schema` says");
}

#[test]
fn the_page_has_every_field() {
    let page = fs::read_to_string(PAGE).unwrap();
    let begin = page.find(BEGIN).unwrap();
    let begin = begin + page[begin..].find('\n').unwrap() + 1;
    let end = page.find(END).unwrap();
    let written = format!("{}{}{}", &page[..begin], reference(), &page[end..]);
    assert!(is_accepted(PAGE, &written), "{PAGE} does not have the fields of the table");
}

fn reference() -> String {
    let objects = [&TRIP, &PLACE, &LEG, &MEETING, &LABEL, &PERSON, &SOURCE, &CORRECTION];
    let mut text: String = objects.map(section).concat();
    for (title, words, meanings) in [
        ("Modes", Mode::WORDS, Mode::MEANINGS),
        ("Paths", PathKind::WORDS, PathKind::MEANINGS),
        ("Statuses", Status::WORDS, Status::MEANINGS),
        ("Grounds", Ground::WORDS, Ground::MEANINGS),
        ("Kinds of meeting", MeetingKind::WORDS, MeetingKind::MEANINGS),
    ] {
        writeln!(text, "\n### {title}\n").unwrap();
        for (word, meaning) in words.iter().zip(meanings) {
            writeln!(text, "- `{word}`: {meaning}").unwrap();
        }
    }
    text + "\n"
}

fn section(object: &Object) -> String {
    let title = object.name[..1].to_uppercase() + &object.name[1..];
    let mut text = format!("\n### {title}\n\n{}\n\n", object.about);
    text.push_str("| Field | Value | What it says | Example |\n| --- | --- | --- | --- |\n");
    for Field { name, kind, need, about, example } in object.fields {
        let required = if *need == Need::Optional { "" } else { ", *required*" };
        let value = value(kind);
        writeln!(text, "| `{name}` | {value}{required} | {about} | `{example}` |").unwrap();
    }
    text
}

/// What a value may be, with a link to where it is explained.
fn value(kind: &Kind) -> String {
    let link = |name: &str| format!("[{name}](#{name})");
    match kind {
        Kind::Text => "text".to_owned(),
        Kind::String(form) => word(*form).to_owned(),
        Kind::Number => "number".to_owned(),
        Kind::Integer => "whole number".to_owned(),
        Kind::Position => "[longitude, latitude]".to_owned(),
        Kind::List(kind) => format!("list of: {}", value(kind)),
        Kind::Map(kind) => format!("by id: {}", value(kind)),
        Kind::Object(object) => link(object.name),
    }
}

fn word(form: Form) -> &'static str {
    match form {
        Form::Free => "string",
        Form::Id => "id",
        Form::Place => "id of a place",
        Form::Source => "key of a source",
        Form::Language => "language tag",
        Form::Country => "country code",
        Form::Zone => "time zone",
        Form::When => "date",
        Form::Url => "address",
        Form::Mode => "[mode](#modes)",
        Form::Path => "[path](#paths)",
        Form::Status => "[status](#statuses)",
        Form::Ground => "[ground](#grounds)",
        Form::MeetingKind => "[kind](#kinds-of-meeting)",
    }
}
