//! The core as WebAssembly: cargo, then wasm-bindgen, then wasm-opt → `www/pkg/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::{run, tools};

/// The target's name for rustup and cargo.
pub const TARGET: &str = "wasm32-unknown-unknown";

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

/// Writes `trip_map.js`, `trip_map_bg.wasm` and `trip_map.d.ts` into `www/pkg/`.
///
/// # Errors
/// When a tool is missing or fails.
pub fn package() -> Result<()> {
    let root = tools::root();
    tools::wasm_target()?;
    tools::npm_ci(&root.join("xtask/npm"))?;
    let compiled = run::step("Compile the core to WebAssembly", compile)?;
    let package = root.join("www/pkg");
    run::step("Bind it to JavaScript", || bind(&compiled, &package))?;
    let module = package.join("trip_map_bg.wasm");
    run::step("Optimise it", || optimise(&module))
}

fn compile() -> Result<PathBuf> {
    let arguments = ["build", "--release", "--lib", "--target", TARGET];
    run::child(tools::cargo().args(arguments))?;
    Ok(tools::target_folder()?.join(TARGET).join("release/trip_map.wasm"))
}

fn bind(compiled: &Path, package: &Path) -> Result<()> {
    if package.exists() {
        fs::remove_dir_all(package)?;
    }
    Bindgen::new()
        .input_path(compiled)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(true)
        .generate(package)
        .context("wasm-bindgen")
}

fn optimise(module: &Path) -> Result<()> {
    let before = module.metadata()?.len();
    let optimised = module.with_extension("optimised");
    let wasm_opt = tools::root().join("xtask/npm/node_modules/binaryen/bin/wasm-opt");
    let mut command = Command::new("node");
    command.arg(wasm_opt).args(FEATURES).args(["-O3", "--converge"]);
    run::child(command.arg(module).arg("-o").arg(&optimised))?;
    fs::rename(&optimised, module)?;
    println!("{before} → {} bytes", module.metadata()?.len());
    Ok(())
}
