//! Pictures against those that a person has accepted: the SVG to the byte, and its pixels within the tolerance that
//! `pictures/pixels.rs` states.
//!
//! Whoever changes what is drawn looks at every picture that fails (`target/pictures/NAME.png` shows expected | diff |
//! actual), and when all of them are better than before, accepts them with `ACCEPT=1 cargo test --test pictures`.
//! `cargo xtask pictures` puts all of them on one sheet, docs/pictures.png, and draws a play as a film, docs/film.png.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "pictures/cases.rs"]
mod cases;
#[path = "pictures/film.rs"]
mod film;
#[path = "support/motion.rs"]
mod motion;
#[path = "pictures/pages.rs"]
mod pages;
#[path = "pictures/pixels.rs"]
mod pixels;
#[path = "pictures/plot.rs"]
mod plot;
#[path = "pictures/render.rs"]
mod render;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use cases::Case;
use pages::{Cell, Sheet};
use pixels::Pixels;
use render::Renderer;
use trip_map::TripMap;
use trip_map::basemap::Basemap;
use trip_map::camera::{ViewChoice, Viewport};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn folder() -> PathBuf {
    Path::new(ROOT).join("tests/pictures")
}

fn trips() -> PathBuf {
    Path::new(ROOT).join("www/trips")
}

fn docs(name: &str) -> PathBuf {
    Path::new(ROOT).join("docs").join(name)
}

/// Where pictures are put that a person is to look at.
fn drawn() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("pictures")
}

fn accept() -> bool {
    std::env::var_os("ACCEPT").is_some()
}

fn is_hard(case: &Case) -> bool {
    folder().join("trips").join(case.trip).with_extension("json").exists()
}

fn trip(case: &Case) -> String {
    let folder = if is_hard(case) { folder().join("trips") } else { trips() };
    fs::read_to_string(folder.join(case.trip).with_extension("json")).unwrap()
}

/// The map at 1:50 million.
fn detailed() -> Arc<Basemap> {
    static DETAILED: LazyLock<Arc<Basemap>> = LazyLock::new(|| {
        Arc::new(Basemap::decode(include_bytes!("../src/basemap/land-50m.bin")).unwrap())
    });
    DETAILED.clone()
}

fn svg(case: &Case) -> String {
    case.svg(&trip(case), Some(&detailed()))
}

#[test]
fn every_picture_is_as_it_was_accepted() {
    let renderer = Renderer::new();
    let cases = cases::all();
    let complaints: Vec<_> = cases.iter().filter_map(|case| compare(case, &renderer)).collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    let names: BTreeSet<String> = cases.iter().map(|case| case.name.to_owned()).collect();
    assert_eq!(names.len(), cases.len(), "a name is given twice");
    for kind in ["svg", "png"] {
        assert_eq!(stems(&folder(), kind), names, "a {kind} file is left over");
    }
}

/// What is wrong with a picture, if it is not the accepted one; on acceptance it becomes so.
fn compare(case: &Case, renderer: &Renderer) -> Option<String> {
    let svg = svg(case);
    let pixels = renderer.render(&svg, 1.0);
    let [svg_path, png_path] =
        ["svg", "png"].map(|kind| folder().join(format!("{}.{kind}", case.name)));
    let accepted = Pixels::read(&png_path);
    let complaint = pixels.complaint(accepted.as_ref());
    if accept() {
        fs::write(svg_path, svg).unwrap();
        // A picture that looks the same keeps its bytes.
        if complaint.is_some() {
            pixels.write(&png_path);
        }
        return None;
    }
    let difference =
        cases::first_difference(&svg, &fs::read_to_string(svg_path).unwrap_or_default());
    if difference.is_none() && complaint.is_none() {
        return None;
    }
    let shown = drawn().join(case.name).with_extension("png");
    pixels.beside(accepted.as_ref()).write(&shown);
    let complaint = complaint.unwrap_or_else(|| "it looks the same".to_owned());
    Some(format!(
        "{}: {complaint}; see {}\n{}",
        case.name,
        shown.display(),
        difference.unwrap_or_default()
    ))
}

#[test]
fn the_table_has_every_trip_and_at_least_forty_rows() {
    let cases = cases::all();
    assert!(cases.len() >= 40, "only {} cases", cases.len());
    let mut trips = stems(&trips(), "json");
    trips.remove("trip.schema");
    trips.extend(stems(&folder().join("trips"), "json"));
    let drawn: BTreeSet<String> = cases.iter().map(|case| case.trip.to_owned()).collect();
    assert_eq!(drawn, trips, "the trips");
}

/// The names of the files of a kind in a folder, without their extensions.
fn stems(folder: &Path, kind: &str) -> BTreeSet<String> {
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    files.filter_map(|name| name.strip_suffix(&format!(".{kind}")).map(str::to_owned)).collect()
}

#[test]
fn the_fonts_have_every_letter_of_the_pictures() {
    let renderer = Renderer::new();
    for case in cases::all() {
        let svg = svg(&case);
        let document = roxmltree::Document::parse(&svg).unwrap();
        let texts = document.descendants().filter(|node| node.has_tag_name("text"));
        // Marks of direction are not drawn.
        let is_drawn = |letter: &char| !('\u{2066}'..='\u{2069}').contains(letter);
        let letters = texts.filter_map(|node| node.text()).flat_map(str::chars);
        for letter in letters.filter(is_drawn) {
            assert!(
                renderer.has_letter(letter),
                "{}: {letter:?}; run `cargo xtask fonts`",
                case.name
            );
        }
    }
}

#[test]
fn the_page_of_hard_geometry_shows_every_case() {
    let title = |case: &Case| {
        let trip: serde_json::Value = serde_json::from_str(&trip(case)).unwrap();
        let title = &trip["title"];
        title
            .as_str()
            .unwrap_or_else(|| title.as_object().unwrap()[case.lang].as_str().unwrap())
            .to_owned()
    };
    let hard: Vec<Case> = cases::all().into_iter().filter(is_hard).collect();
    let page = pages::geometry(&hard, title);
    let path = docs("geometry.md");
    if accept() {
        fs::write(&path, &page).unwrap();
    }
    assert!(fs::read_to_string(path).unwrap_or_default() == page, "accept docs/geometry.md");
}

#[test]
#[ignore = "`cargo xtask pictures` runs it"]
fn draw_the_contact_sheet() {
    let cell = |case: Case| {
        let Case { name, theme, lang, step, size, .. } = case;
        let (width, height) = (size.width_px(), size.height_px());
        Cell {
            svg: fs::read_to_string(folder().join(name).with_extension("svg")).unwrap(),
            size,
            name: name.to_owned(),
            note: format!("{step} · {theme} · {lang} · {width}×{height}"),
        }
    };
    let cells: Vec<Cell> = cases::all().into_iter().map(cell).collect();
    let sheet = Sheet { columns: 6, cell: (288, 216) };
    sheet.draw(&cells, &Renderer::new()).write(&docs("pictures.png"));
}

/// Films to look at whenever the camera has changed; the first is in the docs.
const FILMS: [(&str, &str, ViewChoice, (f64, f64)); 4] = [
    ("film", "kishida-2024-07", ViewChoice::Auto, (680.0, 383.0)),
    ("film-phone", "kishida-2024-07", ViewChoice::Auto, (360.0, 450.0)),
    ("film-world", "kishida-2024-07", ViewChoice::World, (680.0, 383.0)),
    ("film-near-cities", "kishida-2023-07", ViewChoice::Auto, (680.0, 383.0)),
];

#[test]
#[ignore = "`cargo xtask pictures` runs it"]
fn draw_the_films() {
    let renderer = Renderer::new();
    for (index, (name, trip, view, (width, height))) in FILMS.into_iter().enumerate() {
        let json = fs::read_to_string(trips().join(trip).with_extension("json")).unwrap();
        let mut map = TripMap::parse(&json, "en").unwrap();
        map.set_view(view);
        map.set_detail(detailed(), 1.0);
        let size = Viewport::new(width, height);
        let cells = film::cells(&map, size);
        let sheet =
            Sheet { columns: 3, cell: if width > height { (440, 248) } else { (300, 375) } };
        let folder = if index == 0 { docs("") } else { drawn() };
        sheet.draw(&cells, &renderer).write(&folder.join(name).with_extension("png"));
    }
}

#[test]
fn the_plot_of_the_camera_is_that_of_the_play() {
    let map = TripMap::parse(include_str!("../www/trips/kishida-2024-07.json"), "en").unwrap();
    let plot = plot::of_camera(&map, Viewport::new(680.0, 383.0));
    let path = docs("motion.svg");
    if accept() {
        fs::write(&path, &plot).unwrap();
    }
    let difference = cases::first_difference(&plot, &fs::read_to_string(path).unwrap_or_default());
    assert!(difference.is_none(), "accept docs/motion.svg: {}", difference.unwrap_or_default());
}

#[test]
fn a_difference_is_found_and_named() {
    assert_eq!(cases::first_difference("a\nb\n", "a\nb\n"), None);
    assert!(cases::first_difference("a\nb\n", "a\nc\n").unwrap().starts_with("line 2"));
    assert!(cases::first_difference("a\nb\n", "a\n").is_some());
}

#[test]
fn pixels_may_differ_a_little_and_no_more() {
    let accepted = Pixels::blank(100, 50, [100, 150, 200]);
    let with = |count: usize, by: u8| {
        let mut pixels = accepted.clone();
        pixels.rgb.iter_mut().step_by(3).take(count).for_each(|red| *red += by);
        pixels
    };
    assert_eq!(with(5000, pixels::CHANNEL_TOLERANCE).complaint(Some(&accepted)), None);
    assert_eq!(with(2, 100).complaint(Some(&accepted)), None, "0.4 ‰");
    assert_eq!(with(3, 100).complaint(Some(&accepted)).unwrap(), "3 of 5000 pixels differ");
    assert!(accepted.complaint(None).is_some());
    assert!(accepted.complaint(Some(&Pixels::blank(50, 100, [100, 150, 200]))).is_some());
    let beside = with(3, 100).beside(Some(&accepted));
    assert_eq!((beside.width, beside.height()), (316, 50));
    assert_eq!(beside.rgb.chunks(3).filter(|pixel| *pixel == [220, 0, 0]).count(), 3);
}

#[test]
fn an_svg_is_well_formed_and_its_words_are_escaped() {
    let json = include_str!("../www/trips/kishida-2024-07.json")
        .replace("Kishida’s trip to Washington and Berlin", "<b>&\\\" ]]></b>\u{ffff}");
    assert!(json.contains("<b>&"), "the headline is replaced");
    let map = TripMap::parse(&json, "en").unwrap();
    let svg = map.svg(Viewport::new(360.0, 450.0), 0.0);
    let document = roxmltree::Document::parse(&svg).unwrap();
    let root = document.root_element();
    let child =
        |name| root.children().find(|node| node.has_tag_name(name)).and_then(|node| node.text());
    assert_eq!(child(("http://www.w3.org/2000/svg", "title")), Some("<b>&\" ]]></b>"));
    assert!(
        child(("http://www.w3.org/2000/svg", "desc")).is_some_and(|text| text.contains("Tokyo"))
    );
    assert_eq!(root.attribute("role"), Some("img"));
    assert!(
        document
            .descendants()
            .all(|node| !node.has_tag_name("style") && !node.has_tag_name("script"))
    );
}
