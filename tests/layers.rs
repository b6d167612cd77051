//! A module uses only modules above it in the list of src/lib.rs.
#![allow(clippy::unwrap_used)]

mod sources;

use std::collections::BTreeMap;
use std::path::Path;

use sources::{below, without_tests};

/// The modules of the crate in their order, and what the crate offers again under its own name.
struct Layers<'a> {
    order: Vec<&'a str>,
    offered: BTreeMap<&'a str, &'a str>,
}

impl<'a> Layers<'a> {
    fn read(lib: &'a str) -> Self {
        let lines = lib.lines().map(|line| line.trim_start_matches("pub ").trim_end_matches(';'));
        let mut layers = Self { order: Vec::new(), offered: BTreeMap::new() };
        for line in lines {
            if let Some(name) = line.strip_prefix("mod ") {
                layers.order.push(name);
            } else if let Some((module, name)) =
                line.strip_prefix("use ").and_then(|path| path.split_once("::"))
            {
                layers.offered.insert(name, module);
            }
        }
        layers
    }

    fn rank(&self, name: &str) -> Option<usize> {
        let module = self.offered.get(name).unwrap_or(&name);
        self.order.iter().position(|layer| layer == module)
    }

    /// A sentence for each use in a file of a module that is not above the file's own.
    fn violations(&self, path: &Path, source: &str) -> Vec<String> {
        let module: Vec<_> =
            path.with_extension("").iter().map(|part| part.to_str().unwrap().to_owned()).collect();
        let module: Vec<_> =
            module.iter().skip(1).map(String::as_str).filter(|part| *part != "mod").collect();
        let own = self.rank(module[0]);
        let is_below = |used: &&str| match (self.rank(used), own) {
            (Some(used), Some(own)) => used > own,
            _ => true,
        };
        let code: Vec<_> =
            without_tests(source).lines().map(|line| line.split("//").next().unwrap()).collect();
        let code = code.join("\n");
        let mut used = used_after("crate::", &code);
        used.extend(used_after(&"super::".repeat(module.len()), &code));
        let sentence =
            |used: &str| format!("{} uses crate::{used}, which is not above it", path.display());
        used.into_iter().filter(is_below).map(sentence).collect()
    }
}

/// The first names after each occurrence of a prefix: one, or those of a group in braces.
fn used_after<'a>(prefix: &str, code: &'a str) -> Vec<&'a str> {
    let starts_a_path = |at: usize| {
        !code[..at].ends_with(|before: char| before.is_alphanumeric() || "_:".contains(before))
    };
    let occurrences = code.match_indices(prefix).filter(|(at, _)| starts_a_path(*at));
    occurrences.flat_map(|(at, _)| first_names(&code[at + prefix.len()..])).collect()
}

fn first_names(path: &str) -> Vec<&str> {
    let name = |text| first_name(text).filter(|name| !["super", "self"].contains(name));
    let Some(group) = path.strip_prefix('{') else {
        return name(path).into_iter().collect();
    };
    let (mut depth, mut names, mut start) = (0, Vec::new(), 0);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            ',' | '}' if depth == 0 => {
                names.extend(name(&group[start..at]));
                start = at + 1;
                if letter == '}' {
                    break;
                }
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    names
}

fn first_name(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let end =
        text.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(text.len());
    Some(&text[..end]).filter(|name| !name.is_empty())
}

#[test]
fn every_module_uses_only_those_above_it() {
    let files = below("src", &[".rs"]);
    let lib = &files.iter().find(|(path, _)| path.ends_with("src/lib.rs")).unwrap().1;
    let layers = Layers::read(lib);
    assert!(
        layers.order.contains(&"geodesy") && layers.order.contains(&"web"),
        "{:?}",
        layers.order
    );
    let modules =
        files.iter().filter(|(path, _)| !path.starts_with("src/bin") && !path.ends_with("lib.rs"));
    let found: Vec<_> =
        modules.flat_map(|(path, source)| layers.violations(path, source)).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_use_of_a_module_below_is_found() {
    let layers = Layers::read(
        "mod error;\npub mod trip;\npub mod scene;\n\npub use scene::Scene;\npub use error::Error;\n",
    );
    let found = |path: &str, source: &str| layers.violations(Path::new(path), source).len();
    for (path, bad) in [
        ("src/trip/mod.rs", "use crate::scene::Scene;"),
        ("src/trip/mod.rs", "use crate::Scene;"),
        ("src/trip/mod.rs", "use crate::{error::{Error, Kind}, scene::Scene};"),
        ("src/trip/mod.rs", "use crate::{\n    error::Error,\n    scene,\n};"),
        ("src/trip/mod.rs", "fn draw() -> crate::scene::Scene {}"),
        ("src/trip.rs", "use super::scene::Scene;"),
        ("src/trip/when.rs", "use super::super::scene::Scene;"),
        ("src/error.rs", "use crate::trip::Trip;"),
        ("src/error.rs", "use crate::unheard_of::Trip;"),
        ("src/unheard_of.rs", "use crate::error::Error;"),
    ] {
        assert_eq!(found(path, bad), 1, "{path}: {bad}");
    }
    for (path, good) in [
        ("src/scene/mod.rs", "use crate::trip::Trip;\nuse crate::{error, Error};"),
        ("src/trip/when.rs", "use super::scene::NotTheModule;\nuse crate::trip::Trip;"),
        ("src/trip/mod.rs", "// not crate::scene\n/// [`crate::scene`]\nuse other_crate::scene;"),
        ("src/trip/mod.rs", "#[cfg(test)]\nmod tests {\n    use crate::scene::Scene;\n}"),
    ] {
        assert_eq!(found(path, good), 0, "{path}: {good}");
    }
}
