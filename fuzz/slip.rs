//! Slips of the pen in a trip file.

use arbitrary::Arbitrary;
use serde_json::{Value, json};

/// A slip of the pen: the way to a place in the file, and what is written there instead.
#[derive(Arbitrary, Debug)]
pub struct Slip {
    path: Vec<u8>,
    written: Written,
}

#[derive(Arbitrary, Debug)]
enum Written {
    Null,
    True,
    Number(f64),
    Text(String),
    EmptyList,
    EmptyObject,
    Nothing,
    AnotherName(String),
}

impl Slip {
    /// Makes the slip in a document.
    pub fn make(&self, document: &mut Value) {
        self.written.at(&self.path, document);
    }
}

impl Written {
    fn at(&self, path: &[u8], value: &mut Value) {
        match (path, value) {
            ([last], Value::Object(fields)) if !fields.is_empty() => {
                let index = usize::from(*last) % fields.len();
                let key = fields.keys().nth(index).cloned().unwrap_or_default();
                let before = fields.remove(&key).unwrap_or_default();
                match self {
                    Self::Nothing => None,
                    Self::AnotherName(name) => fields.insert(name.clone(), before),
                    _ => fields.insert(key, self.value()),
                };
            }
            ([first, rest @ ..], Value::Object(fields)) if !fields.is_empty() => {
                let index = usize::from(*first) % fields.len();
                fields.values_mut().nth(index).into_iter().for_each(|value| self.at(rest, value));
            }
            ([first, rest @ ..], Value::Array(items)) if !items.is_empty() => {
                let index = usize::from(*first) % items.len();
                self.at(rest, &mut items[index]);
            }
            (_, value) => *value = self.value(),
        }
    }

    fn value(&self) -> Value {
        match self {
            Self::Null | Self::Nothing | Self::AnotherName(_) => Value::Null,
            Self::True => Value::Bool(true),
            Self::Number(number) => json!(number),
            Self::Text(text) => text.as_str().into(),
            Self::EmptyList => json!([]),
            Self::EmptyObject => json!({}),
        }
    }
}
