//! `trip-map`: the trip file on the command line. Results go to standard output, problems to standard
//! error; it opens no file that is not named, and no socket.

mod check;
mod describe;
mod embed;
mod export;
mod import;
mod input;
mod layout;
mod present;
mod schema;
mod svg;

use std::io;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Check trip files, and turn them into words, pictures and HTML
#[derive(Parser)]
#[command(
    version,
    arg_required_else_help = true,
    after_help = "\
Exit codes: 0 fine (warnings allowed), 1 the trip has errors, 2 wrong usage or an unreadable file."
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Arguments),
    Describe(describe::Arguments),
    Svg(svg::Arguments),
    Embed(embed::Arguments),
    Import(import::Arguments),
    Export(export::Arguments),
    Schema(schema::Arguments),
}

/// How a command ends; the numbers are those of the process.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    /// Nothing stands against the trip.
    Fine = 0,
    /// A trip has errors.
    Refused = 1,
    /// A file cannot be read, or the output not written.
    Failed = 2,
}

fn main() -> ExitCode {
    let end = match Arguments::parse().command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Describe(arguments) => describe::run(&arguments),
        Command::Svg(arguments) => svg::run(&arguments),
        Command::Embed(arguments) => embed::run(&arguments),
        Command::Import(arguments) => import::run(&arguments),
        Command::Export(arguments) => export::run(&arguments),
        Command::Schema(arguments) => schema::run(&arguments),
    };
    ExitCode::from(match end {
        Ok(end) => end as u8,
        // Whoever closed the pipe, as `head` does, wants no more.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => End::Fine as u8,
        Err(error) => {
            eprintln!("trip-map: the result could not be written: {error}");
            End::Failed as u8
        }
    })
}
