//! Programs that are not ours: found, or installed where that is ours to do.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::run;
use crate::tools::Missing;

/// A program that a person may have under one of some names, or elsewhere and named in a variable.
pub struct Program {
    pub variable: &'static str,
    pub names: &'static [&'static str],
    /// What Debian calls it, with what it needs to be of use.
    pub packages: &'static [&'static str],
}

impl Program {
    /// Where it is: as the variable says, or in the search path, or installed now.
    ///
    /// # Errors
    /// [`Missing`] when there is none and this is not a Debian that we are root of.
    pub fn found(&self) -> Result<PathBuf> {
        if let Some(path) = env::var_os(self.variable) {
            let path = PathBuf::from(path);
            if path.is_file() {
                return Ok(path);
            }
            let sentence =
                format!("{} names {}, and there is no such file", self.variable, path.display());
            return Err(Missing(sentence).into());
        }
        if let Some(path) = in_path(self.names) {
            return Ok(path);
        }
        self.install()?;
        in_path(self.names).ok_or_else(|| self.missing())
    }

    /// Installs its packages.
    ///
    /// # Errors
    /// As for [`Self::found`], and when apt fails.
    pub fn install(&self) -> Result<()> {
        if !is_root_of_debian() {
            return Err(self.missing());
        }
        run::step(&format!("Install {}", self.packages.join(", ")), || {
            apt(&["update"])?;
            apt(&[&["install", "-y", "--no-install-recommends"], self.packages].concat())
        })
    }

    fn missing(&self) -> anyhow::Error {
        let sentence = format!(
            "{} was not found: install it (Debian: apt-get install {}), or name it in the variable {}",
            self.names[0],
            self.packages.join(" "),
            self.variable
        );
        Missing(sentence).into()
    }
}

fn in_path(names: &[&str]) -> Option<PathBuf> {
    let folders = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<_> = env::split_paths(&folders).collect();
    let in_folders =
        |name: &&str| folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file());
    names.iter().find_map(in_folders)
}

fn is_root_of_debian() -> bool {
    let root = run::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    root && Path::new("/etc/debian_version").exists()
}

fn apt(arguments: &[&str]) -> Result<()> {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").arg("-qq").args(arguments);
    run::child(&mut command)
}
