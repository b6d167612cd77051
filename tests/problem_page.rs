//! `docs/problems.md` is made from the codes and the cases of `tests/trips`: `ACCEPT=1 cargo test
//! --all-features --test problem_page` writes it.
#![cfg(all(feature = "lint", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, missing_docs)]

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use trip_map::trip::{Code, Severity};

const PAGE: &str = "docs/problems.md";
const CASES: &str = "tests/trips";
/// Longer lines of a file are shown in part.
const LINE_CHARS: usize = 140;
/// Longer pieces of a file are shown in part.
const LINES: usize = 10;

/// The cases that newsrooms run into, of codes that have many.
const ORDINARY: [&str; 10] = [
    "bad-coordinates-swapped",
    "bad-date-american",
    "bad-id-spaces-and-capitals",
    "bad-url-http",
    "missing-field-leg-from",
    "no-such-date-30-february",
    "not-json-comma-missing",
    "not-utf8-latin-1",
    "unknown-field-near-miss",
    "wrong-type-longitude-in-quotes",
];

const HEAD: &str = "\
# Problems

What `trip-map check` can say of a trip file, by code; the codes never change, so that programs can rely on them. *Errors* refuse the trip,
*warnings* do not: they are for the newsroom to look at, and a page never shows or loads them. The line after each snippet is printed as it
stands: file, line and column, how bad it is, the code, the place in the file, a sentence.

<!-- Made from src/problem/code.rs and tests/trips: ACCEPT=1 cargo test --all-features --test problem_page -->
";

/// A case that a code is said of.
struct Example {
    case: String,
    /// The line of `expect.txt`.
    said: String,
    /// The piece of `trip.json` it is about.
    snippet: String,
}

fn page() -> String {
    let mut page = HEAD.to_owned();
    for (severity, title) in [(Severity::Error, "Errors"), (Severity::Warning, "Warnings")] {
        write!(page, "\n## {title}\n").unwrap();
        for code in Code::ALL.iter().filter(|code| code.severity() == severity) {
            page.push_str(&section(*code));
        }
    }
    page
}

fn section(code: Code) -> String {
    let mut section = format!("\n### {}\n\n{}\n", code.as_str(), code.meaning());
    if let Some(Example { case, said, snippet }) = example(code) {
        let gap = if said.starts_with(|first: char| first.is_ascii_digit()) { "" } else { " " };
        write!(section, "\n```json\n{snippet}\n```\n```text\ntrip.json:{gap}{said}\n```\n")
            .unwrap();
        write!(section, "\n*How to mend it:* {}\n", code.mend()).unwrap();
        writeln!(section, "([the whole file](../{CASES}/{case}/trip.json))").unwrap();
    } else {
        write!(section, "\n*How to mend it:* {}\n", code.mend()).unwrap();
    }
    section
}

/// The ordinary case of a code, or else the one that is named most like it.
fn example(code: Code) -> Option<Example> {
    let tag = format!("[{}]", code.as_str());
    let mut cases: Vec<String> = fs::read_dir(CASES)
        .unwrap()
        .map(|case| case.unwrap().file_name().into_string().unwrap())
        .collect();
    cases.sort_by_key(|case| {
        let is_ordinary = ORDINARY.contains(&case.as_str());
        (!case.starts_with(code.as_str()), !is_ordinary, case.len(), case.clone())
    });
    cases.into_iter().find_map(|case| {
        let folder = Path::new(CASES).join(&case);
        let expected = fs::read_to_string(folder.join("expect.txt")).unwrap();
        let said = expected.lines().find(|line| line.contains(&tag))?.to_owned();
        let file = fs::read(folder.join("trip.json")).unwrap();
        let line = said.split(':').next().and_then(|line| line.parse().ok()).unwrap_or(1);
        Some(Example { snippet: snippet(&String::from_utf8_lossy(&file), line), case, said })
    })
}

/// The line of a file, from 1; to its end where it opens an object, and with the line before where it
/// has little to show.
fn snippet(file: &str, line: usize) -> String {
    let lines: Vec<&str> = file.lines().collect();
    let indent = |line: &str| line.len() - line.trim_start().len();
    let mut first = line.saturating_sub(1).min(lines.len().saturating_sub(1));
    let Some(found) = lines.get(first) else { return "(an empty file)".to_owned() };
    let opens = found.trim_end().ends_with(['{', '[']);
    let closing = |other: &&str| indent(other) <= indent(found);
    let extent = lines[first + 1..].iter().position(closing);
    let last = if opens { first + 1 + extent.unwrap_or(0) } else { first };
    if !opens && first > 0 && indent(lines[first - 1]) >= indent(found) {
        first -= 1;
    }
    let margin = lines[first..=last].iter().map(|line| indent(line)).min().unwrap_or_default();
    let mut shown: Vec<String> = lines[first..=last]
        .iter()
        .map(|line| shortened(line.get(margin..).unwrap_or(line)))
        .collect();
    if shown.len() > LINES {
        shown.truncate(LINES);
        shown.push("…".to_owned());
    }
    shown.join("\n")
}

/// The beginning of a line, hidden characters as JSON escapes them.
fn shortened(line: &str) -> String {
    let is_hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
    };
    let mut shown = String::new();
    for c in line.chars().take(LINE_CHARS) {
        if is_hidden(c) {
            write!(shown, "\\u{:04x}", u32::from(c)).unwrap();
        } else {
            shown.push(c);
        }
    }
    if line.chars().nth(LINE_CHARS).is_some() { shown + "…" } else { shown }
}

#[test]
fn the_page_has_every_code() {
    let page = page();
    if env::var_os("ACCEPT").is_some() {
        fs::write(PAGE, &page).unwrap();
    }
    let found = fs::read_to_string(PAGE).unwrap_or_default();
    assert!(found == page, "{PAGE} is out of date; see the first lines of this test");
    // Only what is too large to be committed has no example.
    let without: Vec<&str> = Code::ALL
        .iter()
        .filter(|code| example(**code).is_none())
        .map(|code| code.as_str())
        .collect();
    assert_eq!(without, ["too-large", "too-many-legs", "too-many-meetings"]);
}
