//! Holds a language's file to the list of keys: what is missing, unknown or wrong in it. Used by the build script.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::keys::{KEYS, Key, PAGE_KEYS, PLURAL};
use super::plural::{CATEGORIES, Rules};

/// The forms that a language has rules for, and whether each is for one number alone, which its texts may then say in a
/// word.
type Forms = BTreeMap<String, bool>;

/// What is wrong with the catalogue of a language, a sentence each.
pub fn problems(lang: &str, json: &str) -> Vec<String> {
    let catalogue: Map<String, Value> = match serde_json::from_str(json) {
        Ok(catalogue) => catalogue,
        Err(error) => return vec![format!("{lang}.json is not a JSON object: {error}")],
    };
    let mut found = Vec::new();
    let forms = forms(&catalogue, &mut found);
    for key in KEYS.iter().chain(PAGE_KEYS) {
        match catalogue.get(key.name) {
            None => found.push(format!("\"{}\" is missing", key.name)),
            Some(value) => check(key, value, &forms, &mut found),
        }
    }
    let is_known =
        |name: &str| name == PLURAL || KEYS.iter().chain(PAGE_KEYS).any(|key| key.name == name);
    for name in catalogue.keys().filter(|name| !is_known(name)) {
        found.push(format!("\"{name}\" is not one of the texts"));
    }
    check_values(lang, &catalogue, &mut found);
    found.iter().map(|problem| format!("{lang}.json: {problem}")).collect()
}

fn forms(catalogue: &Map<String, Value>, found: &mut Vec<String>) -> Forms {
    let Some(Value::Object(rules)) = catalogue.get(PLURAL) else {
        found.push(format!("\"{PLURAL}\" is missing: an object with a rule for each form"));
        return Forms::new();
    };
    let mut forms = Forms::new();
    for (category, rule) in rules {
        let text = rule.as_str().unwrap_or_default();
        let number = text.strip_prefix("n =").map(|number| number.trim().parse::<u32>());
        forms.insert(category.clone(), matches!(number, Some(Ok(_))));
        if !Rules::default().add(category, text) {
            let forms = CATEGORIES.join(", ");
            found.push(format!(
                "\"{PLURAL}\": {rule} is no rule for one of the forms {forms}; write it like \"n % 100 = 3..10\""
            ));
        }
    }
    forms
}

/// What has few possible values.
fn check_values(lang: &str, catalogue: &Map<String, Value>, found: &mut Vec<String>) {
    let value = |name: &str| catalogue.get(name).and_then(Value::as_str).unwrap_or_default();
    if value("lang") != lang {
        found.push(format!("\"lang\" is \"{}\", and the file is called {lang}", value("lang")));
    }
    if !["ltr", "rtl"].contains(&value("label.direction")) {
        found.push("\"label.direction\" is neither \"ltr\" nor \"rtl\"".to_owned());
    }
    if value("number.group_from").parse::<u32>().is_err() {
        found.push("\"number.group_from\" is no number".to_owned());
    }
}

/// Checks a text, or each of its forms.
fn check(key: &Key, value: &Value, forms: &Forms, found: &mut Vec<String>) {
    match value {
        Value::String(text) => check_text(key, key.name, text, false, found),
        Value::Object(texts) if key.counts => {
            let all = forms.iter().map(|(form, is_exact)| (form.as_str(), *is_exact));
            for (form, is_exact) in all.chain([("other", false)]) {
                let name = format!("{}.{form}", key.name);
                match texts.get(form).and_then(Value::as_str) {
                    Some(text) => check_text(key, &name, text, is_exact, found),
                    None => found.push(format!("\"{}\" has no form \"{form}\"", key.name)),
                }
            }
            for form in texts.keys().filter(|form| *form != "other" && !forms.contains_key(*form)) {
                found.push(format!("\"{}\" has a form \"{form}\" without a rule", key.name));
            }
        }
        _ => found.push(format!("\"{}\" is not a text", key.name)),
    }
}

fn check_text(key: &Key, name: &str, text: &str, is_exact: bool, found: &mut Vec<String>) {
    if text.is_empty() || text.trim_matches(' ') != text || text.contains("  ") {
        found.push(format!("\"{name}\" is empty, or has spaces too many"));
    }
    let Some(gaps) = gaps(text) else {
        found.push(format!("\"{name}\": {text:?} opens or closes a bracket too many"));
        return;
    };
    for (gap, _) in &gaps {
        if !key.takes.split(' ').any(|known| known.trim_matches(['[', ']']) == *gap) {
            found.push(format!("\"{name}\" has {{{gap}}}, and there is no such value"));
        }
    }
    for known in key.takes.split(' ').filter(|known| !known.is_empty()) {
        let (wanted, is_optional) = (known.trim_matches(['[', ']']), known.starts_with('['));
        let is_said = is_exact && wanted == "count";
        match gaps.iter().find(|(gap, _)| *gap == wanted) {
            None if is_said => {}
            None => found.push(format!("\"{name}\" lacks {{{wanted}}}")),
            Some((_, is_bracketed)) if *is_bracketed != is_optional => {
                let where_to = if is_optional { "in [brackets]" } else { "outside of brackets" };
                found.push(format!("\"{name}\" should have {{{wanted}}} {where_to}"));
            }
            Some(_) => {}
        }
    }
}

/// The names in braces, and whether they are in square brackets too; `None` where a bracket is not closed.
fn gaps(text: &str) -> Option<Vec<(&str, bool)>> {
    let mut gaps = Vec::new();
    let pieces: Vec<&str> = text.split(['[', ']']).collect();
    let is_paired = |open: char, close: char| {
        let brackets: Vec<char> = text.chars().filter(|c| [open, close].contains(c)).collect();
        brackets.chunks(2).all(|pair| pair == [open, close])
    };
    if !is_paired('[', ']') || !is_paired('{', '}') {
        return None;
    }
    for (index, piece) in pieces.iter().enumerate() {
        let parts: Vec<&str> = piece.split(['{', '}']).collect();
        if parts.len().is_multiple_of(2) {
            return None;
        }
        gaps.extend(parts.iter().skip(1).step_by(2).map(|&gap| (gap, index % 2 == 1)));
    }
    Some(gaps)
}
