//! Files stay short enough to read: Rust 300 lines without its tests, JavaScript 200.
#![allow(clippy::unwrap_used)]

mod sources;

use sources::{below, without_tests};

const RUST_LINES: usize = 300;
const SCRIPT_LINES: usize = 200;

/// How many lines a file has over its limit; tests are free.
fn excess(name: &str, source: &str) -> usize {
    if name.ends_with("_tests.rs") || name.ends_with(".test.mjs") {
        return 0;
    }
    let is_rust = name.rsplit('.').next() == Some("rs");
    let (code, limit) =
        if is_rust { (without_tests(source), RUST_LINES) } else { (source, SCRIPT_LINES) };
    code.lines().count().saturating_sub(limit)
}

#[test]
fn every_file_is_short() {
    let files =
        ["src", "xtask", "www"].map(|folder| below(folder, &[".rs", ".js", ".mjs"])).concat();
    assert!(files.len() > 40, "only {} files found", files.len());
    let long: Vec<_> = files
        .iter()
        .filter_map(|(path, source)| {
            let name = path.to_string_lossy();
            let over = excess(&name, source);
            (over > 0).then(|| format!("{name} is {over} lines too long"))
        })
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn a_long_file_is_found() {
    let lines = |count| "let a = 1;\n".repeat(count);
    assert_eq!(excess("src/map.rs", &lines(300)), 0);
    assert_eq!(excess("src/map.rs", &lines(303)), 3);
    assert_eq!(excess("www/element/player.js", &lines(200)), 0);
    assert_eq!(excess("www/build.mjs", &lines(201)), 1);
    let tests = format!("{}#[cfg(test)]\nmod tests {{\n{}}}\n", lines(299), lines(200));
    assert_eq!(excess("src/map.rs", &tests), 0, "unit tests do not count");
    assert_eq!(excess("www/element/player.test.mjs", &lines(900)), 0);
}
