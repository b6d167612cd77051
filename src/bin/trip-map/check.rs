//! `trip-map check`

use std::io::{self, Write};
use std::path::PathBuf;

use serde::Serialize;
use trip_map::lint;
use trip_map::trip::{Problem, Severity};

use crate::End;
use crate::input::{print_problems, read, shown};

/// Say what is wrong with trip files, and what a newsroom should look at
#[derive(clap::Args)]
#[command(after_help = "\
Problems go to standard error, one a line:
  trip.json:12:14: error[unknown-place] at legs[1].from: there is no place \"berlln\"; did you mean \"berlin\"? …

Examples:
  trip-map check trip.json
  trip-map check trips/*.json
  curl -s https://www.example.org/trip.json | trip-map check -
  trip-map check --json trip.json | jq '.[].problems[].code'")]
pub struct Arguments {
    /// Trip files; - reads standard input
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Write the problems to standard output as JSON, one object a file
    #[arg(long)]
    json: bool,
}

/// One file in the JSON output.
#[derive(Serialize)]
struct Checked {
    file: String,
    valid: bool,
    problems: Vec<Problem>,
}

pub fn run(arguments: &Arguments) -> io::Result<End> {
    let mut end = End::Fine;
    let mut checked = Vec::new();
    for file in &arguments.files {
        let bytes = match read(file) {
            Ok(bytes) => bytes,
            Err(failed) => {
                end = end.max(failed);
                continue;
            }
        };
        let (valid, problems) = match lint::check(&bytes) {
            Ok((_, warnings)) => (true, warnings),
            Err(error) => (false, error.problems().to_vec()),
        };
        if !valid {
            end = end.max(End::Refused);
        }
        if !arguments.json {
            print_problems(file, &problems)?;
            writeln!(io::stdout(), "{}: {}", shown(file), verdict(&problems))?;
        }
        checked.push(Checked { file: shown(file), valid, problems });
    }
    if arguments.json {
        writeln!(io::stdout(), "{}", serde_json::to_string_pretty(&checked)?)?;
    }
    Ok(end)
}

/// `fine`, or how many errors and warnings there are.
fn verdict(problems: &[Problem]) -> String {
    let count = |severity, noun: &str| {
        let count = problems.iter().filter(|problem| problem.severity() == severity).count();
        let plural = if count == 1 { "" } else { "s" };
        (count > 0).then(|| format!("{count} {noun}{plural}"))
    };
    let counts = [count(Severity::Error, "error"), count(Severity::Warning, "warning")];
    let counts: Vec<String> = counts.into_iter().flatten().collect();
    if counts.is_empty() { "fine".to_owned() } else { counts.join(", ") }
}
