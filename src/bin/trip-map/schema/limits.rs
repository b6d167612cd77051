//! What the table of the grammar leaves to the validation of the trip, and a schema can say.

use serde_json::{Value, json};
use trip_map::trip::grammar::Object;
use trip_map::trip::{
    MAX_LABELS, MAX_LEGS, MAX_MEETINGS, MAX_TRACK_POSITIONS, MeetingKind, PathKind,
};

/// Keywords for a field, by its name.
pub fn of_field(name: &str) -> Value {
    match name {
        "format" => json!({ "const": 1 }),
        "revision" => json!({ "minimum": 1, "maximum": u32::MAX, "default": 1 }),
        "lon" => longitude(),
        "lat" => latitude(),
        "legs" => json!({ "minItems": 1, "maxItems": MAX_LEGS }),
        "meetings" => json!({ "maxItems": MAX_MEETINGS }),
        "labels" => json!({ "maxItems": MAX_LABELS }),
        "across_km" => json!({ "minimum": 1, "maximum": 20_000 }),
        "track" => json!({ "minItems": 2, "maxItems": MAX_TRACK_POSITIONS }),
        "kind" => json!({ "default": MeetingKind::Meeting.word() }),
        _ => json!({}),
    }
}

/// Degrees east.
pub fn longitude() -> Value {
    json!({ "type": "number", "minimum": -180, "maximum": 180 })
}

/// Degrees north.
pub fn latitude() -> Value {
    json!({ "type": "number", "minimum": -90, "maximum": 90 })
}

/// Keywords for an object whose fields depend on each other.
pub fn between_fields(object: &Object) -> Value {
    let is_there =
        |field: &str| json!({ "required": [field], "properties": { field: { "type": "string" } } });
    match object.name {
        "leg" => json!({
            "if": { "required": ["track"], "properties": { "track": true } },
            "then": { "properties": {
                "path": { "enum": [PathKind::Published.word(), null] },
                "via": { "type": "array", "maxItems": 0 },
            } },
        }),
        "meeting" => json!({ "if": is_there("until"), "then": is_there("when") }),
        _ => json!({}),
    }
}
