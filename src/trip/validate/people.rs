//! Persons, sources and corrections.

use super::super::{Correction, Person, Source};
use super::fields::Fields;
use crate::document::{self, Entries};

pub(super) fn person(
    fields: &mut Fields<'_>,
    at: &str,
    person: &document::Person,
) -> Option<Person> {
    let name = fields.text(&format!("{at}.name"), &person.name);
    Some(Person {
        role: fields.optional_text(&format!("{at}.role"), person.role.as_ref()),
        country: fields.country(&format!("{at}.country"), person.country.as_deref()),
        name: name?,
    })
}

pub(super) fn corrections(
    fields: &mut Fields<'_>,
    corrections: &[document::Correction],
) -> Option<Vec<Correction>> {
    let made: Vec<Option<Correction>> = corrections
        .iter()
        .enumerate()
        .map(|(i, correction)| {
            let on = fields.when(&format!("corrections[{i}].on"), Some(&correction.on));
            let text = fields.text(&format!("corrections[{i}].text"), &correction.text);
            Some(Correction { on: on?, text: text? })
        })
        .collect();
    made.into_iter().collect()
}

pub(super) fn sources(
    fields: &mut Fields<'_>,
    sources: &Entries<document::Source>,
) -> Option<Vec<Source>> {
    let made: Vec<Option<Source>> = sources
        .0
        .iter()
        .map(|(key, source)| {
            let at = format!("sources.{key}");
            let key = fields.id(&at, key);
            Some(Source {
                title: fields.optional_text(&format!("{at}.title"), source.title.as_ref()),
                publisher: fields
                    .optional_text(&format!("{at}.publisher"), source.publisher.as_ref()),
                published: fields.when(&format!("{at}.published"), source.published.as_deref()),
                url: fields.url(&format!("{at}.url"), source.url.as_deref()),
                key: key?,
            })
        })
        .collect();
    made.into_iter().collect()
}
