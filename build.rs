//! Puts the languages of `src/words/languages` into the core, after holding each to the list of texts: a word that is
//! missing ends the build.

#[path = "src/words/check.rs"]
mod check;
#[path = "src/words/keys.rs"]
mod keys;
#[allow(dead_code, reason = "the core uses the rest of it")]
#[path = "src/words/plural.rs"]
mod plural;

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use serde_json::{Map, Value};

/// Where the languages are, a file each.
const FOLDER: &str = "src/words/languages";

fn main() -> Result<(), Box<dyn Error>> {
    for path in [FOLDER, "src/words/check.rs", "src/words/keys.rs", "src/words/plural.rs"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let mut files = fs::read_dir(FOLDER)?
        .map(|file| Ok(file?.path()))
        .collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    files.sort();
    let (mut problems, mut others, mut english) = (Vec::new(), String::new(), String::new());
    for file in &files {
        let lang = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let json = fs::read_to_string(file)?;
        problems.extend(check::problems(&lang, &json));
        if lang == "en" {
            english = for_the_core(&json)?;
        } else {
            let file = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join(file);
            // As Rust writes a text.
            let path = file.to_string_lossy();
            writeln!(others, "    include_str!({path:?}),")?;
        }
    }
    for problem in &problems {
        println!("cargo::error={problem}");
    }
    let code = format!(
        "const ENGLISH: &str = {english:?};\n\n#[cfg(not(target_arch = \"wasm32\"))]\nconst OTHERS: &[&str] = &[\n{others}];\n"
    );
    fs::write(Path::new(&env::var("OUT_DIR")?).join("languages.rs"), code)?;
    Ok(())
}

/// A catalogue in the order of the list, without what only the page says, and without spaces: this one travels in the
/// wasm.
fn for_the_core(json: &str) -> Result<String, Box<dyn Error>> {
    let catalogue: Map<String, Value> = serde_json::from_str(json)?;
    let names = keys::KEYS.iter().map(|key| key.name).chain([keys::PLURAL]);
    let told = names.filter_map(|name| Some((name, catalogue.get(name)?)));
    let entries: Vec<String> = told.map(|(name, text)| format!("{name:?}:{text}")).collect();
    Ok(format!("{{{}}}", entries.join(",")))
}
