//! The lines of a KML document.

use kml::types::{Element, Geometry};
use kml::{Kml, KmlReader};

use super::{Line, xml};

/// Every path, and every track with times (`gx:Track`).
pub fn lines(bytes: &[u8]) -> Result<Vec<Line>, String> {
    if bytes.starts_with(b"PK") {
        return Err("this is a packed KMZ; unpack it and import the .kml inside".to_owned());
    }
    xml::check(bytes)?;
    let document = KmlReader::<_, f64>::from_reader(bytes)
        .read()
        .map_err(|error| format!("this is not KML: {error}"))?;
    let mut lines = Vec::new();
    collect(&document, &mut lines);
    Ok(lines)
}

fn collect(kml: &Kml, lines: &mut Vec<Line>) {
    match kml {
        Kml::KmlDocument(document) => document.elements.iter().for_each(|kml| collect(kml, lines)),
        Kml::Document { elements, .. } => elements.iter().for_each(|kml| collect(kml, lines)),
        Kml::Folder(folder) => folder.elements.iter().for_each(|kml| collect(kml, lines)),
        Kml::Placemark(placemark) => {
            let name = placemark.name.as_deref();
            if let Some(geometry) = &placemark.geometry {
                collect_geometry(geometry, name, lines);
            }
            placemark.children.iter().for_each(|element| collect_tracks(element, name, lines));
        }
        Kml::LineString(line) => push(&line.coords, None, lines),
        Kml::MultiGeometry(multi) => {
            for geometry in &multi.geometries {
                collect_geometry(geometry, None, lines);
            }
        }
        Kml::Element(element) => collect_tracks(element, None, lines),
        _ => {}
    }
}

fn collect_geometry(geometry: &Geometry, name: Option<&str>, lines: &mut Vec<Line>) {
    match geometry {
        Geometry::LineString(line) => push(&line.coords, name, lines),
        Geometry::MultiGeometry(multi) => {
            for geometry in &multi.geometries {
                collect_geometry(geometry, name, lines);
            }
        }
        Geometry::Element(element) => collect_tracks(element, name, lines),
        _ => {}
    }
}

fn push(coords: &[kml::types::Coord], name: Option<&str>, lines: &mut Vec<Line>) {
    let points = coords.iter().map(|coord| [coord.x, coord.y]).collect();
    lines.push(Line { name: name.map(str::to_owned), points });
}

/// `gx:Track` has an element for each point, with longitude, latitude and altitude; `gx:MultiTrack` has tracks.
fn collect_tracks(element: &Element, name: Option<&str>, lines: &mut Vec<Line>) {
    match element.name.as_str() {
        "Track" => {
            let coords = element.children.iter().filter(|child| child.name == "coord");
            let points = coords
                .map(|coord| coord_of(coord.content.as_deref().unwrap_or_default()))
                .collect();
            lines.push(Line { name: name.map(str::to_owned), points });
        }
        "MultiTrack" => {
            for child in &element.children {
                collect_tracks(child, name, lines);
            }
        }
        _ => {}
    }
}

/// Not a number where there is none, which is no position and will be told.
fn coord_of(text: &str) -> [f64; 2] {
    let mut numbers = text.split_whitespace().map(|number| number.parse().unwrap_or(f64::NAN));
    [numbers.next().unwrap_or(f64::NAN), numbers.next().unwrap_or(f64::NAN)]
}
