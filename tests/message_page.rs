//! `docs/messages.md` shows what is really said of its snippets. `ACCEPT=1 cargo test --all-features
//! --test message_page` writes what is said now; read it before committing.
#![cfg(all(feature = "lint", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, missing_docs)]

use std::{env, fs};

use trip_map::lint;
use trip_map::trip::Problem;

const PAGE: &str = "docs/messages.md";
const MENDED: &str = include_str!("messages/trip.json");

/// What `trip-map check` prints of a file.
fn said(file: &str) -> String {
    let problems = match lint::check(file.as_bytes()) {
        Ok((_, warnings)) => warnings,
        Err(error) => error.problems().to_vec(),
    };
    problems.iter().fold(String::new(), |lines, problem: &Problem| {
        let gap = if problem.line().is_some() { "" } else { " " };
        format!("{lines}trip.json:{gap}{problem}\n")
    })
}

/// The page with the messages that are true, and how many sections it has.
fn with_true_messages(page: &str) -> (String, usize) {
    let mut pieces: Vec<String> = page.split("```").map(str::to_owned).collect();
    let mut sections = 0;
    // Text, snippet, a line end, message, a line end, mended snippet; and again.
    for at in (1..pieces.len()).step_by(6) {
        let snippet = |at: usize| pieces[at].strip_prefix("json\n").unwrap().trim_end().to_owned();
        let (broken, mended) = (snippet(at), snippet(at + 4));
        assert_eq!(MENDED.matches(&mended).count(), 1, "{mended}");
        let message = said(&MENDED.replace(&mended, &broken));
        assert_eq!(message.lines().count(), 1, "one mistake, one message: {broken}\n{message}");
        pieces[at + 2] = format!("text\n{message}");
        sections += 1;
    }
    (pieces.join("```"), sections)
}

#[test]
fn the_page_shows_what_is_said() {
    assert_eq!(said(MENDED), "", "the trip the snippets are written into is fine");
    let page = fs::read_to_string(PAGE).unwrap();
    let (expected, sections) = with_true_messages(&page);
    assert_eq!(sections, 10);
    if env::var_os("ACCEPT").is_some() {
        fs::write(PAGE, &expected).unwrap();
    } else {
        assert_eq!(page, expected);
    }
}
