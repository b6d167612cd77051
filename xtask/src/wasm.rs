//! The core as WebAssembly: cargo, then wasm-bindgen, then wasm-opt → `www/pkg/`.

use std::env;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::tools::WASM_TARGET;
use crate::{run, tools};

/// The profile of Cargo.toml that it is compiled with.
const PROFILE: &str = "web";

/// What rustc and wasm-bindgen really emit, and every browser with modules of 2022 reads. `--all-features` would let
/// wasm-opt write instructions that browsers reject.
const FEATURES: [&str; 7] = [
    "--mvp-features",
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Writes `trip_map.js`, `trip_map_bg.wasm` and `trip_map.d.ts` into `www/pkg/`, unless they are there already.
///
/// # Errors
/// When a tool is missing or fails.
pub fn package() -> Result<()> {
    let root = tools::root();
    tools::wasm_target()?;
    tools::npm_ci(&root.join("xtask/npm"))?;
    let compiled = run::step("Compile the core to WebAssembly", compile)?;
    let package = root.join("www/pkg");
    let made_by = env::current_exe()?;
    let optimiser = root.join("xtask/npm/node_modules/.package-lock.json");
    if [&compiled, &made_by, &optimiser].iter().all(|source| tools::is_newer(&package, source)) {
        return Ok(());
    }
    // Only what is complete gets the name, so that the folder's age can be trusted.
    let draft = root.join("www/pkg.draft");
    remove(&draft)?;
    run::step("Bind it to JavaScript", || bind(&compiled, &draft))?;
    run::step("Optimise it", || optimise(&draft.join("trip_map_bg.wasm")))?;
    remove(&package)?;
    fs::rename(&draft, &package)?;
    Ok(())
}

/// Removes a folder, if there is one.
///
/// # Errors
/// When it is there and stays.
pub fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", tools::shown(folder)))
        }
        _ => Ok(()),
    }
}

fn compile() -> Result<PathBuf> {
    let arguments = ["build", "--profile", PROFILE, "--lib", "--target", WASM_TARGET];
    run::child(tools::cargo().args(arguments).env("CARGO_ENCODED_RUSTFLAGS", remapping()?))?;
    Ok(tools::target_folder()?.join(WASM_TARGET).join(PROFILE).join("trip_map.wasm"))
}

/// Flags by which the messages of crates name their files from the crate on: the same bytes come from every machine, and none
/// tells of the folders of the one it was made on.
fn remapping() -> Result<String> {
    const SEPARATOR: &str = "\u{1f}";
    let cargo_home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(env::home_dir()?.join(".cargo")))
        .context("expected CARGO_HOME, or a home folder")?;
    let sources = cargo_home.join("registry/src");
    let registries = fs::read_dir(&sources)
        .with_context(|| format!("no crates in {}", tools::shown(&sources)))?
        .map(|entry| Ok(format!("--remap-path-prefix={}=crates", entry?.path().display())))
        .collect::<Result<Vec<_>>>()?;
    Ok(registries.join(SEPARATOR))
}

fn bind(compiled: &Path, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(compiled)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(true)
        .generate(folder)
        .context("wasm-bindgen")
}

fn optimise(module: &Path) -> Result<()> {
    let before = module.metadata()?.len();
    let optimised = module.with_extension("optimised");
    let wasm_opt = tools::root().join("xtask/npm/node_modules/binaryen/bin/wasm-opt");
    let mut command = Command::new("node");
    command.arg(wasm_opt).args(FEATURES).arg("-Os");
    run::child(command.arg(module).arg("-o").arg(&optimised))?;
    fs::rename(&optimised, module)?;
    println!("{before} → {} bytes", module.metadata()?.len());
    Ok(())
}
