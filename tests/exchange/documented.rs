//! The examples in docs/import.md, docs/export.md and docs/embed.md: each file is written, each command run, and what it writes
//! must be what the page shows.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::folder;

/// A block of the page: its language, the file it shows, and its text.
struct Block {
    lang: String,
    file: Option<String>,
    text: String,
}

fn blocks(page: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for line in page.lines() {
        match (line.strip_prefix("```"), open.take()) {
            (Some(info), None) => {
                let mut words = info.split_whitespace();
                let lang = words.next().unwrap_or_default().to_owned();
                open = Some(Block {
                    lang,
                    file: words.next().map(str::to_owned),
                    text: String::new(),
                });
            }
            (Some(_), Some(block)) => blocks.push(block),
            (None, Some(mut block)) => {
                block.text.push_str(line);
                block.text.push('\n');
                open = Some(block);
            }
            (None, None) => {}
        }
    }
    blocks
}

/// Runs a line of a page; gives what it said on standard error.
fn shell(line: &str, folder: &Path) -> String {
    let bin = Path::new(env!("CARGO_BIN_EXE_trip-map")).parent().unwrap();
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let output = Command::new("sh")
        .args(["-c", line])
        .current_dir(folder)
        .env("PATH", path)
        .output()
        .unwrap();
    String::from_utf8(output.stderr).unwrap()
}

/// Plays a page through: `sh` is run, `text` is what the last commands said, everything else is a file, which is
/// written, or, once a command has run that makes it, compared.
fn play(name: &str) {
    let folder = folder(name);
    let page = fs::read_to_string(format!("docs/{name}.md")).unwrap();
    let (mut said, mut ran, mut compared) = (String::new(), 0, 0);
    for block in blocks(&page) {
        match (block.lang.as_str(), block.file) {
            ("sh", _) => {
                said = block
                    .text
                    .replace("\\\n", "")
                    .lines()
                    .map(|line| shell(line, &folder))
                    .collect();
                ran += 1;
            }
            ("text", _) => {
                assert_eq!(said, block.text, "docs/{name}.md");
                compared += 1;
            }
            (_, Some(file)) => {
                let path = folder.join(&file);
                // The dates of calendars end in CRLF, which a page does not show.
                match fs::read_to_string(&path).map(|made| made.replace('\r', "")) {
                    Ok(made) if block.text.contains("…\n") => {
                        let mut rest = made.as_str();
                        for part in block.text.split("…\n") {
                            let at = rest.find(part).unwrap_or_else(|| {
                                panic!("docs/{name}.md, {file}:\n{part}\nis not in\n{rest}")
                            });
                            rest = &rest[at + part.len()..];
                        }
                        compared += 1;
                    }
                    Ok(made) if path.extension().is_some_and(|end| end != "csv") => {
                        assert_eq!(made, block.text, "docs/{name}.md, {file}");
                        compared += 1;
                    }
                    _ => fs::write(path, block.text).unwrap(),
                }
            }
            _ => {}
        }
    }
    assert!(ran > 0 && compared > 0, "docs/{name}.md has {ran} commands and {compared} results");
}

#[test]
fn the_examples_of_importing_are_true() {
    play("import");
}

#[test]
fn the_examples_of_exporting_are_true() {
    play("export");
}

#[test]
fn the_examples_of_embedding_are_true() {
    play("embed");
}
