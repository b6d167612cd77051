//! The forms of texts, as regular expressions of ECMA-262 without lookaround.
//!
//! The validation of the trip has no regular expressions, which would weigh more than the rest of it. That
//! both say the same is tested on thousands of documents, in `www/schema`.

use serde_json::{Value, json};
use trip_map::trip::grammar::Form;
use trip_map::trip::{Ground, MAX_TEXT_CHARS, MeetingKind, Mode, PathKind, Status};

/// Characters that no text may have: control characters, line separators, and those that reorder text.
const FORBIDDEN: &str = r"\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff";
/// Characters a text may have and that show nothing.
const INVISIBLE: &str = r"\u0020\u00a0\u00ad\u1680\u2000-\u200f\u202f\u205f-\u2064\u3000";

/// 0001 to 9999.
const YEAR: &str = "([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])";
const LEAP_YEAR: &str =
    "([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)";
const MONTH: &str = "(0[1-9]|1[0-2])";
/// Every day of a common year, by the lengths of the months.
const DAY_OF_YEAR: &str = "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))";
const TIME: &str = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?";
/// -12:00 to +14:00.
const OFFSET: &str = r"(Z|\+(0[0-9]|1[0-3]):[0-5][0-9]|\+14:00|-(0[0-9]|1[01]):[0-5][0-9]|-12:00)";

const HOST: &str = r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*";
/// 0 to 65535.
const PORT: &str =
    "0*([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])";

/// A text for readers, of one line that shows something: one string, or one a language.
pub fn text() -> Value {
    let pattern = format!("^[{INVISIBLE}]*[^{FORBIDDEN}{INVISIBLE}][^{FORBIDDEN}]*$");
    let message = "Expected one line of text that is not empty, without control characters.";
    let line =
        json!({ "maxLength": MAX_TEXT_CHARS, "pattern": pattern, "patternErrorMessage": message });
    let mut translation = json!({ "type": "string" });
    super::extend(&mut translation, line.clone());
    let mut text = json!({ "title": "A text: a string, or one string a language.", "type": ["string", "object"] });
    super::extend(&mut text, line);
    super::extend(
        &mut text,
        json!({
            "minProperties": 1,
            "propertyNames": string(Form::Language),
            "additionalProperties": translation,
        }),
    );
    text
}

/// A string of a form.
pub fn string(form: Form) -> Value {
    if let Some(words) = words(form) {
        let (words, meanings): (Vec<&str>, Vec<&str>) = words.into_iter().unzip();
        return json!({ "type": "string", "enum": words, "enumDescriptions": meanings });
    }
    let (pattern, expected) = pattern(form);
    let mut schema = json!({ "type": "string" });
    if let Some(most) = longest(form) {
        super::extend(&mut schema, json!({ "maxLength": most }));
    }
    let message = format!("Expected {expected}.");
    super::extend(&mut schema, json!({ "pattern": pattern, "patternErrorMessage": message }));
    schema
}

/// The words of a form that has only some, each with its meaning.
pub fn words(form: Form) -> Option<Vec<(&'static str, &'static str)>> {
    let (words, meanings) = match form {
        Form::Mode => (Mode::WORDS, Mode::MEANINGS),
        Form::Path => (PathKind::WORDS, PathKind::MEANINGS),
        Form::Status => (Status::WORDS, Status::MEANINGS),
        Form::Ground => (Ground::WORDS, Ground::MEANINGS),
        Form::MeetingKind => (MeetingKind::WORDS, MeetingKind::MEANINGS),
        _ => return None,
    };
    Some(words.iter().copied().zip(meanings.iter().copied()).collect())
}

/// Most characters, where the pattern does not say.
fn longest(form: Form) -> Option<usize> {
    match form {
        Form::Language => Some(35),
        Form::Zone => Some(64),
        Form::Free | Form::Url => Some(MAX_TEXT_CHARS),
        _ => None,
    }
}

/// The pattern of a form, and what it says, for the end of "Expected …".
fn pattern(form: Form) -> (String, &'static str) {
    match form {
        Form::Id => (r"^[a-z0-9-]{1,64}$".to_owned(), "1 to 64 characters of a-z, 0-9 and hyphens"),
        Form::Place => (pattern(Form::Id).0, "the id of a place of this file"),
        Form::Source => (pattern(Form::Id).0, "the key of a source of this file"),
        Form::Language => (
            "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$".to_owned(),
            "a language tag such as en, ja or zh-Hant",
        ),
        Form::Country => {
            ("^[A-Z]{2}$".to_owned(), "a country code of two capital letters, as JP or DE")
        }
        Form::Zone => (
            "^(UTC|[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z][A-Za-z0-9_+-]*)+)$".to_owned(),
            "a time zone such as Europe/Berlin",
        ),
        Form::When => (
            format!(
                "^({YEAR}(-{MONTH})?|({YEAR}-{DAY_OF_YEAR}|{LEAP_YEAR}-02-29)(T{TIME}{OFFSET})?)$"
            ),
            "a date that exists, such as 2024, 2024-07, 2024-07-10 or 2024-07-12T15:35+02:00",
        ),
        Form::Url => {
            let misread = format!(r#"{FORBIDDEN}\s\\"<>`{{}}|^"#);
            (
                format!("^https://{HOST}(:{PORT})?([/?#][^{misread}]*)?$"),
                "a plain https address, without spaces, user name or password",
            )
        }
        _ => (format!("^[^{FORBIDDEN}]*$"), "a text without control characters"),
    }
}
