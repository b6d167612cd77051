//! The built pages behind Debian's nginx, as `www/deploy/nginx.conf` sets it up.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::program::Program;
use crate::{browser, build, run, tools};

const NGINX: Program = Program {
    variable: "NGINX",
    names: &["nginx", "/usr/sbin/nginx"],
    packages: &["nginx", "libnginx-mod-http-brotli-static"],
};

/// The part of nginx that hands out what the build has compressed with brotli.
const BROTLI: &str = "/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf";

/// The crowd.
const WRK: Program = Program { variable: "WRK", names: &["wrk"], packages: &["wrk"] };

/// Runs the tests of hosting.
///
/// # Errors
/// When the pages are not built, a program is missing, or a test fails.
pub fn test() -> Result<()> {
    build::expect_pages()?;
    tools::npm_ci(&tools::root().join("www"))?;
    let nginx = NGINX.found()?;
    if !Path::new(BROTLI).exists() {
        NGINX.install()?;
    }
    let mut node = Command::new("node");
    node.current_dir(tools::root().join("tests/hosting"))
        .args(["--test", "--test-concurrency=1"])
        .env("TRIP_MAP_NGINX", nginx)
        .env("TRIP_MAP_WRK", WRK.found()?)
        .env("TRIP_MAP_CHROMIUM", browser::chromium()?);
    run::child(&mut node)
}
