//! The lines of a GeoJSON document.

use std::str;

use geojson::{Feature, GeoJson, Geometry, GeometryValue};

use super::Line;

/// Every line; the parts of one that was cut at the 180° meridian are joined again.
pub fn lines(bytes: &[u8]) -> Result<Vec<Line>, String> {
    let text = str::from_utf8(bytes).map_err(|_| "this is not UTF-8 text".to_owned())?;
    let document: GeoJson =
        text.parse().map_err(|error| format!("this is not GeoJSON: {error}"))?;
    let mut lines = Vec::new();
    match &document {
        GeoJson::Geometry(geometry) => collect(geometry, None, &mut lines),
        GeoJson::Feature(feature) => collect_feature(feature, &mut lines),
        GeoJson::FeatureCollection(collection) => {
            for feature in &collection.features {
                collect_feature(feature, &mut lines);
            }
        }
    }
    Ok(lines)
}

fn collect_feature(feature: &Feature, lines: &mut Vec<Line>) {
    let name = ["name", "title"].iter().find_map(|key| feature.property(key)?.as_str());
    if let Some(geometry) = &feature.geometry {
        collect(geometry, name, lines);
    }
}

fn collect(geometry: &Geometry, name: Option<&str>, lines: &mut Vec<Line>) {
    let mut push = |parts: &[Vec<geojson::Position>]| {
        let point = |position: &geojson::Position| match position.as_slice() {
            [lon_deg, lat_deg, ..] => Some([*lon_deg, *lat_deg]),
            _ => None,
        };
        let points = parts.iter().flatten().filter_map(point).collect();
        lines.push(Line { name: name.map(str::to_owned), points });
    };
    match &geometry.value {
        GeometryValue::LineString { coordinates } => push(std::slice::from_ref(coordinates)),
        GeometryValue::MultiLineString { coordinates } => push(coordinates),
        GeometryValue::GeometryCollection { geometries } => {
            for geometry in geometries {
                collect(geometry, name, lines);
            }
        }
        _ => {}
    }
}
