//! Looking up what an id or key stands for.

use std::collections::BTreeMap;

use super::fields::Fields;
use crate::problem::{Code, did_you_mean, quoted};

/// The keys of an object of the file, each with its number.
pub(super) struct Keys<'a> {
    what: &'static str,
    unknown: Code,
    in_order: Vec<&'a str>,
    numbers: BTreeMap<&'a str, usize>,
}

impl<'a> Keys<'a> {
    /// `what` names one of them in a sentence; `unknown` is the code when there is none.
    pub(super) fn new(
        what: &'static str,
        unknown: Code,
        keys: impl Iterator<Item = &'a str>,
    ) -> Self {
        let in_order: Vec<&str> = keys.collect();
        let numbers = in_order.iter().enumerate().map(|(number, &key)| (key, number)).collect();
        Self { what, unknown, in_order, numbers }
    }

    /// The number of a key, or a problem that names the nearest one.
    pub(super) fn find(&self, fields: &mut Fields<'_>, at: &str, key: &str) -> Option<usize> {
        let found = self.numbers.get(key).copied();
        // A full report takes no more, so the search for the nearest key would be wasted.
        if found.is_none() && !fields.is_full() {
            let hint = did_you_mean(key, self.in_order.iter().copied());
            fields.say(
                self.unknown,
                at,
                format!("there is no {} {}{hint}", self.what, quoted(key)),
            );
        }
        found
    }

    /// The numbers of a list of keys; `None` if one is unknown.
    pub(super) fn find_all(
        &self,
        fields: &mut Fields<'_>,
        at: &str,
        keys: &[String],
    ) -> Option<Vec<usize>> {
        let found: Vec<Option<usize>> = keys
            .iter()
            .enumerate()
            .map(|(i, key)| self.find(fields, &format!("{at}[{i}]"), key))
            .collect();
        found.into_iter().collect()
    }
}
