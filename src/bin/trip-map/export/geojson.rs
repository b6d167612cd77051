//! A trip as GeoJSON (RFC 7946).

use serde_json::{Value, json};
use trip_map::TripMap;
use trip_map::describe::{StepView, steps};
use trip_map::geodesy::{LonLat, Path};
use trip_map::timeline::Beat;
use trip_map::trip::{PlaceIndex, When};

use super::cut;
use crate::layout;

/// The text of a feature collection: legs, stops and meetings, in the order of the journey.
pub fn text(map: &TripMap) -> String {
    let (trip, lang) = (map.trip(), map.lang());
    let views = steps(trip, map.paths(), map.timeline(), lang);
    let in_order = map.timeline().steps().iter().zip(&views);
    let features: Vec<Value> =
        in_order.filter_map(|(step, view)| feature(map, step.beat(), view)).collect();
    let mut collection = json!({
        "type": "FeatureCollection",
        "trip": {
            "id": trip.id(), "title": trip.title().get(lang).text, "updated": trip.updated().map(When::to_string),
            "revision": trip.revision(),
        },
        "features": features,
    });
    without_nulls(&mut collection);
    layout::text(&collection)
}

fn feature(map: &TripMap, beat: Beat, view: &StepView) -> Option<Value> {
    let trip = map.trip();
    let (geometry, properties) = match beat {
        Beat::Leg(index) => {
            let (leg, path) = (trip.legs().get(index)?, map.paths().get(index)?);
            let properties = json!({
                "kind": "leg", "title": view.title.text,
                "from": trip.place(leg.from()).id(), "to": trip.place(leg.to()).id(),
                "mode": leg.mode().word(), "path": leg.path().word(), "status": leg.status().word(),
                "depart": leg.depart().map(When::to_string), "arrive": leg.arrive().map(When::to_string),
                "distance_m": path.distance_m().round(), "sources": sources(view),
            });
            (line(path), properties)
        }
        Beat::Stop(index) => {
            let stop = trip.stops().get(index)?;
            let mut properties = json!({
                "kind": "stop", "title": view.title.text,
                "arrive": stop.arrive().map(When::to_string), "depart": stop.depart().map(When::to_string),
            });
            add_place(map, stop.place(), &mut properties);
            (point(trip.place(stop.place()).position()), properties)
        }
        Beat::Meeting { meeting, .. } => {
            let meeting = trip.meetings().get(meeting)?;
            let text = |text: &trip_map::trip::Text| text.get(map.lang()).text.to_owned();
            let mut properties = json!({
                "kind": "meeting", "title": view.title.text, "meeting_kind": meeting.kind().word(),
                "when": meeting.when().map(When::to_string), "until": meeting.until().map(When::to_string),
                "status": meeting.status().word(),
                "with": meeting.with().iter().map(|person| text(person.name())).collect::<Vec<_>>(),
                "topics": meeting.topics().iter().map(text).collect::<Vec<_>>(),
                "outcome": meeting.outcome().map(text), "sources": sources(view),
            });
            add_place(map, meeting.at(), &mut properties);
            (point(trip.place(meeting.at()).position()), properties)
        }
        Beat::Opening | Beat::Closing => return None,
    };
    Some(json!({"type": "Feature", "id": view.id, "geometry": geometry, "properties": properties}))
}

fn add_place(map: &TripMap, index: PlaceIndex, properties: &mut Value) {
    let place = map.trip().place(index);
    properties["place"] = place.id().into();
    properties["name"] = place.name().get(map.lang()).text.into();
    properties["country"] = place.country().into();
}

fn sources(view: &StepView) -> Vec<Value> {
    view.sources
        .iter()
        .map(|source| json!({"label": source.label.text, "url": source.url}))
        .collect()
}

fn point(at: LonLat) -> Value {
    json!({"type": "Point", "coordinates": [at.lon_deg(), at.lat_deg()]})
}

/// The path with a point at least every 50 km, since GeoJSON's lines are straight in longitude and latitude.
fn line(path: &Path) -> Value {
    match &cut::at_antimeridian(path.points())[..] {
        [part] => json!({"type": "LineString", "coordinates": part}),
        parts => json!({"type": "MultiLineString", "coordinates": parts}),
    }
}

/// Leaves out what is not known.
fn without_nulls(value: &mut Value) {
    match value {
        Value::Object(entries) => {
            entries.retain(|_, value| !value.is_null());
            entries.values_mut().for_each(without_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(without_nulls),
        _ => {}
    }
}
