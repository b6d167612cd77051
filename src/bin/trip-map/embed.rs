//! `trip-map embed`

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use clap::ValueEnum;
use serde::Deserialize;
use trip_map::TripMap;
use trip_map::embed::{Address, Attribute, Built, Embed, Mode, Picture};

use crate::End;
use crate::input::{read, shown, trip};

/// Write the HTML to paste into an article: the map, and for wherever it cannot run a picture and the itinerary
#[derive(clap::Args)]
#[command(after_help = "\
Without scripts, on paper, in feeds and in reading modes readers see a picture of the route, and every stop, date,
status, person and source as a list. Programs that drop tags leave a text that reads well: docs/embed.md.

Copy the files of www/dist to --base, and the trip file to --src. A page that stands elsewhere needs --base and --src
in full, with https://.

Examples:
  trip-map embed trip.json
  trip-map embed trip.json --base https://maps.example.org/trip-map/ --lang ja
  trip-map embed trip.json --attribute theme=light --attribute at=washington
  trip-map embed trip.json --picture img:/pictures/trip.svg --pictures upload
  trip-map embed trip.json --mode iframe")]
pub struct Arguments {
    /// Trip file; - reads standard input
    file: PathBuf,
    /// Write to this file [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// What to write
    #[arg(long, value_enum, default_value_t = ModeName::Element)]
    mode: ModeName,
    /// Language of the words, as a BCP 47 tag [default: the trip's own]
    #[arg(long, default_value = "", hide_default_value = true)]
    lang: String,
    /// The folder that has the files of www/dist
    #[arg(long, value_name = "URL", default_value_t = Address::usual_base())]
    base: Address,
    /// Where the trip file lies; in a frame as embed.html sees it [default: trips/ID.json in --base]
    #[arg(long, value_name = "URL")]
    src: Option<Address>,
    /// The id of the map in the page, for links to its steps, and where one trip is on a page twice
    #[arg(long, value_name = "ID", value_parser = id)]
    id: Option<String>,
    /// The still picture: svg, in the HTML; img:URL, a file; set:URL, four files (URL-narrow-light.svg and so on) for
    /// phones and wide boxes, light and dark; or none
    #[arg(long, value_name = "WHERE", default_value = "svg", value_parser = picture)]
    picture: Picture,
    /// Draw the files of --picture into this folder, for you to upload
    #[arg(long, value_name = "FOLDER")]
    pictures: Option<PathBuf>,
    /// What else the map is told, such as theme=light, view=flat, at=STEP or autoplay; may be repeated
    #[arg(long, value_name = "NAME[=VALUE]")]
    attribute: Vec<Attribute>,
    /// dist/manifest.json of the build, for names that never change their bytes, and for integrity
    #[arg(long, value_name = "FILE")]
    manifest: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ModeName {
    /// The element, with its script and style sheet
    Element,
    /// A frame around embed.html, for pages that take no scripts
    Iframe,
    /// Only what stands inside the element
    Fallback,
}

pub fn run(arguments: &Arguments) -> io::Result<End> {
    let trip = match trip(&arguments.file)? {
        Ok(trip) => trip,
        Err(end) => return Ok(end),
    };
    let mut map = TripMap::new(trip, &arguments.lang);
    if let Some(refused) = refused(arguments, &map) {
        eprintln!("trip-map: {refused}");
        return Ok(End::Failed);
    }
    let built = match arguments.manifest.as_deref().map(manifest).transpose() {
        Ok(built) => built.unwrap_or_default(),
        Err(end) => return Ok(end),
    };
    if let Some(folder) = &arguments.pictures {
        fs::create_dir_all(folder)?;
        for file in arguments.picture.files(&mut map) {
            fs::write(folder.join(file.address.file_name()), file.svg)?;
        }
    }
    let mut embed = Embed::new(&map);
    embed.base = arguments.base.clone();
    embed.src.clone_from(&arguments.src);
    embed.built = built;
    embed.id.clone_from(&arguments.id);
    embed.picture = arguments.picture.clone();
    embed.attributes.clone_from(&arguments.attribute);
    let html = embed.html(match arguments.mode {
        ModeName::Element => Mode::Element,
        ModeName::Iframe => Mode::Iframe,
        ModeName::Fallback => Mode::Fallback,
    });
    match &arguments.output {
        Some(path) => fs::write(path, html)?,
        None => io::stdout().lock().write_all(html.as_bytes())?,
    }
    Ok(End::Fine)
}

/// Why the arguments do not go together, or with the trip.
fn refused(arguments: &Arguments, map: &TripMap) -> Option<String> {
    let ids: Vec<&str> = map.timeline().steps().iter().map(trip_map::timeline::Step::id).collect();
    let is_lost = |at: &&Attribute| {
        at.name() == "at" && at.value().parse::<f64>().is_err() && !ids.contains(&at.value())
    };
    if let Some(at) = arguments.attribute.iter().find(is_lost) {
        let steps = ids.join(", ");
        return Some(format!("at={} is no step of this trip; its steps are {steps}", at.value()));
    }
    if arguments.pictures.is_some() {
        let (Picture::Image(address) | Picture::Set(address)) = &arguments.picture else {
            return Some("--pictures draws the files of --picture img:URL or set:URL".to_owned());
        };
        // A server asked for anything else would look for a file of another name.
        let name = address.file_name();
        if name.is_empty() || name.starts_with('.') || name.contains(['%', '?']) {
            return Some(format!(
                "--pictures draws files of the names in --picture; found {name:?} at its end, expected a name such as \
                 visit.svg"
            ));
        }
    }
    let told =
        !arguments.attribute.is_empty() || arguments.src.is_some() || arguments.manifest.is_some();
    if arguments.mode == ModeName::Fallback && told {
        return Some(
            "--attribute, --src and --manifest are about what stands around the fallback; leave them out with \
             --mode fallback"
                .to_owned(),
        );
    }
    None
}

/// An id that means itself in addresses, selectors and attributes alike.
fn id(text: &str) -> Result<String, String> {
    let is_plain =
        |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-';
    if text.bytes().next().is_some_and(|first| first.is_ascii_lowercase())
        && text.bytes().all(is_plain)
    {
        return Ok(text.to_owned());
    }
    Err("expected small letters, digits and hyphens, a letter first, such as \"my-map\"".to_owned())
}

fn picture(text: &str) -> Result<Picture, String> {
    match text.split_once(':') {
        Some(("img", url)) if !url.is_empty() => Address::from_str(url).map(Picture::Image),
        Some(("set", url)) if !url.is_empty() => Address::from_str(url).map(Picture::Set),
        None if text == "svg" => Ok(Picture::Svg),
        None if text == "none" => Ok(Picture::None),
        _ => {
            Err("expected svg, none, img:URL or set:URL, such as img:/pictures/trip.svg".to_owned())
        }
    }
}

/// A file as `dist/manifest.json` has it.
#[derive(Deserialize)]
struct Entry {
    file: String,
    integrity: Option<String>,
}

/// The files of a build by their plain names.
fn manifest(path: &Path) -> Result<BTreeMap<String, Built>, End> {
    let unfit = |why: String| {
        eprintln!("trip-map: {} is no manifest of a build: {why}", shown(path));
        End::Failed
    };
    let entries: BTreeMap<String, Entry> =
        serde_json::from_slice(&read(path)?).map_err(|error| unfit(error.to_string()))?;
    for name in ["trip-map.js", "trip-map.css"] {
        if !entries.contains_key(name) {
            return Err(unfit(format!("it has no \"{name}\"")));
        }
    }
    let built = |entry: Entry| Built { file: entry.file, integrity: entry.integrity };
    Ok(entries.into_iter().map(|(name, entry)| (name, built(entry))).collect())
}
