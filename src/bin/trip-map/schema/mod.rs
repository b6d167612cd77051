//! `trip-map schema`

mod forms;
mod limits;

use std::io::{self, Write};

use serde_json::{Map, Value, json};
use trip_map::trip::grammar::{Field, Form, Kind, Need, Object, TRIP};

use crate::{End, layout};

/// Write the JSON Schema of the trip file, for editors and validators
#[derive(clap::Args)]
#[command(after_help = "\
The schema is of the dialect 2020-12. A trip file names it in its field \"$schema\", and an editor that
knows JSON Schema then completes and explains its fields. What no schema can say, such as whether
legs join up, `trip-map check` does.

Example:
  trip-map schema > trip.schema.json")]
pub struct Arguments {}

// Every command takes its arguments and may fail to write.
pub fn run(_: &Arguments) -> io::Result<End> {
    write!(io::stdout(), "{}", layout::text(&schema()))?;
    Ok(End::Fine)
}

/// The schema of the whole file, its other objects among `$defs`.
fn schema() -> Value {
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:trip-map:trip-file:1",
        "title": "Trip file, format 1",
        "description": "A journey for the map element <trip-map>: its legs and meetings, how sure each is, and who said so.",
    });
    extend(&mut schema, object(&TRIP));
    let mut objects = vec![&TRIP];
    collect(&TRIP, &mut objects);
    let mut definitions = Map::new();
    definitions.insert("text".to_owned(), forms::text());
    for defined in objects.into_iter().skip(1) {
        let mut definition = json!({ "title": defined.about });
        extend(&mut definition, object(defined));
        definitions.insert(defined.name.to_owned(), definition);
    }
    extend(&mut schema, json!({ "$defs": definitions }));
    schema
}

/// Adds the objects below an object, each once.
fn collect(object: &'static Object, found: &mut Vec<&'static Object>) {
    for field in object.fields {
        let mut kind = &field.kind;
        while let Kind::List(inner) | Kind::Map(inner) = kind {
            kind = inner;
        }
        if let Kind::Object(object) = kind
            && !found.iter().any(|known| known.name == object.name)
        {
            found.push(object);
            collect(object, found);
        }
    }
}

fn object(object: &Object) -> Value {
    let required: Vec<&str> = object
        .fields
        .iter()
        .filter(|field| field.need != Need::Optional)
        .map(|field| field.name)
        .collect();
    let properties: Map<String, Value> =
        object.fields.iter().map(|field| (field.name.to_owned(), property(field))).collect();
    let mut schema = json!({ "type": "object", "additionalProperties": false });
    if !required.is_empty() {
        extend(&mut schema, json!({ "required": required }));
    }
    extend(&mut schema, json!({ "properties": properties }));
    extend(&mut schema, limits::between_fields(object));
    schema
}

/// What an editor explains, and what the value may be.
fn property(field: &Field) -> Value {
    let mut schema = json!({ "description": format!("{}.", field.about) });
    if let Kind::String(form) = &field.kind
        && let Some(words) = forms::words(*form)
    {
        let lines = words.iter().map(|(word, meaning)| format!("\n- `{word}`: {meaning}"));
        let list: String = lines.collect();
        extend(&mut schema, json!({ "markdownDescription": format!("{}.\n{list}", field.about) }));
    }
    let mut allowed = value(&field.kind);
    extend(&mut allowed, limits::of_field(field.name));
    // A status may be null as far as the shape goes, and is missed then.
    let may_be_null = field.may_be_null() && field.need == Need::Optional;
    extend(&mut schema, if may_be_null { or_null(allowed) } else { allowed });
    // The table's own test reads every example.
    let example: Value = serde_json::from_str(field.example).unwrap_or_default();
    extend(&mut schema, json!({ "examples": [example] }));
    schema
}

fn value(kind: &Kind) -> Value {
    match kind {
        Kind::Text => json!({ "$ref": "#/$defs/text" }),
        Kind::String(form) => forms::string(*form),
        Kind::Number => json!({ "type": "number" }),
        Kind::Integer => json!({ "type": "integer" }),
        Kind::Position => json!({
            "type": "array",
            "prefixItems": [limits::longitude(), limits::latitude()],
            "items": false,
            "minItems": 2,
        }),
        Kind::List(kind) => json!({ "type": "array", "items": value(kind) }),
        Kind::Map(kind) => json!({
            "type": "object",
            "propertyNames": forms::string(Form::Id),
            "additionalProperties": value(kind),
        }),
        Kind::Object(object) => json!({ "$ref": format!("#/$defs/{}", object.name) }),
    }
}

/// The same, or null.
fn or_null(mut schema: Value) -> Value {
    if schema.get("$ref").is_some() {
        return json!({ "anyOf": [schema, { "type": "null" }] });
    }
    if let Some(kind) = schema.get_mut("type") {
        *kind = json!([kind, "null"]);
    }
    for (keyword, null) in [("enum", Value::Null), ("enumDescriptions", "As if left out.".into())] {
        if let Some(Value::Array(words)) = schema.get_mut(keyword) {
            words.push(null);
        }
    }
    schema
}

/// Adds the keywords of an object to those of another.
fn extend(schema: &mut Value, more: Value) {
    if let (Value::Object(schema), Value::Object(more)) = (schema, more) {
        schema.extend(more);
    }
}
