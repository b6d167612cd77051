//! Somebody met, as a cell has it: `Olaf Scholz (Chancellor of Germany, DE)`.

use serde_json::Value;

use super::draft::{Draft, Object};
use super::table::shown;

/// The parts of one entry.
#[derive(Debug, PartialEq, Eq)]
struct Parts<'a> {
    name: &'a str,
    role: Option<&'a str>,
    country: Option<&'a str>,
}

/// The person of an entry in all its languages, of which `None` is the trip's own.
///
/// # Errors
/// The language in which the entry is wrong, and what is wrong with it, in a sentence.
pub fn person<'a>(
    draft: &Draft,
    entries: &[(Option<&'a str>, String)],
) -> Result<Value, (Option<&'a str>, String)> {
    let (mut names, mut roles) = (Vec::new(), Vec::new());
    let mut country: Option<&str> = None;
    for (lang, entry) in entries {
        let parts = parts(entry).map_err(|message| (*lang, message))?;
        names.push((*lang, parts.name.to_owned()));
        roles.extend(parts.role.map(|role| (*lang, role.to_owned())));
        if let (Some(before), Some(found)) = (country, parts.country)
            && before != found
        {
            let message = format!(
                "{} is of {found} here and of {before} in the other language",
                shown(parts.name)
            );
            return Err((*lang, message));
        }
        country = country.or(parts.country);
    }
    let mut person = Object::new();
    person.extend(draft.join(names).map(|name| ("name".to_owned(), name)));
    person.extend(draft.join(roles).map(|role| ("role".to_owned(), role)));
    person.extend(country.map(|country| ("country".to_owned(), country.into())));
    Ok(Value::Object(person))
}

/// Takes an entry apart; the country is what follows the last comma, if it is two capital letters.
fn parts(entry: &str) -> Result<Parts<'_>, String> {
    let wrong = |why| {
        format!(
            "found {}, {why}; write it as \"Olaf Scholz (Chancellor of Germany, DE)\"",
            shown(entry)
        )
    };
    let Some(inner) = entry.strip_suffix([')', '）']) else {
        if entry.contains(['(', '（', ')', '）']) {
            return Err(wrong("which has a bracket that does not end it"));
        }
        return Ok(Parts { name: entry, role: None, country: None });
    };
    let open = opening(inner)
        .ok_or_else(|| wrong("which has a closing bracket without an opening one"))?;
    let name = inner[..open].trim();
    let office = inner[open..].trim_start_matches(['(', '（']).trim();
    if name.is_empty() {
        return Err(wrong("which has no name before the bracket"));
    }
    let (role, country) = match office.rsplit_once([',', '，', '、']) {
        Some((role, country)) if is_country(country.trim()) => (role.trim(), Some(country.trim())),
        _ if is_country(office) => ("", Some(office)),
        _ => (office, None),
    };
    Ok(Parts { name, role: (!role.is_empty()).then_some(role), country })
}

/// Where the bracket opens that the end of the text closes.
fn opening(inner: &str) -> Option<usize> {
    let mut open = 1;
    for (index, c) in inner.char_indices().rev() {
        match c {
            ')' | '）' => open += 1,
            '(' | '（' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return Some(index);
        }
    }
    None
}

fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_taken_apart() {
        let is = |entry, name, role, country| {
            assert_eq!(parts(entry), Ok(Parts { name, role, country }), "{entry}");
        };
        is("NATO leaders", "NATO leaders", None, None);
        is("Olaf Scholz (DE)", "Olaf Scholz", None, Some("DE"));
        is(
            "Olaf Scholz (Chancellor of Germany, DE)",
            "Olaf Scholz",
            Some("Chancellor of Germany"),
            Some("DE"),
        );
        is("A B (Minister, acting)", "A B", Some("Minister, acting"), None);
        is("A B (President (acting), US)", "A B", Some("President (acting)"), Some("US"));
        is("尹錫悦（韓国大統領、KR）", "尹錫悦", Some("韓国大統領"), Some("KR"));
    }

    #[test]
    fn brackets_that_do_not_match_are_told() {
        for entry in ["A (B", "A) B", "(B)", "A B)"] {
            assert!(parts(entry).is_err(), "{entry}");
        }
    }
}
