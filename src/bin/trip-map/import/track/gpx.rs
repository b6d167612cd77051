//! The lines of a GPX file.

use super::{Line, xml};

/// Tracks, their segments joined, and routes, in this order.
pub fn lines(bytes: &[u8]) -> Result<Vec<Line>, String> {
    xml::check(bytes)?;
    let document = gpx::read(bytes).map_err(|error| format!("this is not GPX: {error}"))?;
    let points = |points: &[gpx::Waypoint]| -> Vec<[f64; 2]> {
        points.iter().map(|point| [point.point().x(), point.point().y()]).collect()
    };
    let track = |track: &gpx::Track| Line {
        name: track.name.clone(),
        points: track.segments.iter().flat_map(|segment| points(&segment.points)).collect(),
    };
    let route =
        |route: &gpx::Route| Line { name: route.name.clone(), points: points(&route.points) };
    let lines = document.tracks.iter().map(track).chain(document.routes.iter().map(route));
    Ok(lines.filter(|line| !line.points.is_empty()).collect())
}
