//! Texts with gaps: `{name}` stands for a value, and what is in `[brackets]` is left out with a value that is not known.

use std::ops::Range;

/// A pattern with its gaps filled.
#[derive(Debug, Default)]
pub struct Filled {
    /// All of it.
    pub text: String,
    /// Which value stands where, in the order of the text.
    pub places: Vec<(usize, Range<usize>)>,
}

/// Fills a pattern; a value that is empty is not known.
pub fn fill(pattern: &str, values: &[(&str, &str)]) -> Filled {
    let mut filled = Filled::default();
    // Brackets lie beside each other: every second piece was in them.
    for (index, piece) in pattern.split(['[', ']']).enumerate() {
        let (length, places) = (filled.text.len(), filled.places.len());
        let is_known = filled.add(piece, values);
        if !is_known && index % 2 == 1 {
            filled.text.truncate(length);
            filled.places.truncate(places);
        }
    }
    filled
}

impl Filled {
    /// Where its first value has values itself, and its second is the one of that number: the places of all of them.
    pub(super) fn nested(self, inner: &[(usize, Range<usize>)], second: usize) -> Self {
        let mut places = Vec::new();
        for (value, place) in self.places {
            if value == 0 {
                let shifted = |(value, within): &(usize, Range<usize>)| {
                    (*value, place.start + within.start..place.start + within.end)
                };
                places.extend(inner.iter().map(shifted));
            } else {
                places.push((second, place));
            }
        }
        Self { text: self.text, places }
    }

    /// Whether all values in it are known.
    fn add(&mut self, piece: &str, values: &[(&str, &str)]) -> bool {
        let mut is_known = true;
        for (index, part) in piece.split(['{', '}']).enumerate() {
            if index % 2 == 0 {
                // "Washington D.C." ends the sentence, too.
                let is_ended = self.text.ends_with('.');
                self.text += part.strip_prefix('.').filter(|_| is_ended).unwrap_or(part);
            } else if let Some((at, (_, value))) =
                values.iter().enumerate().find(|(_, (name, _))| *name == part)
            {
                is_known &= !value.is_empty();
                let start = self.text.len();
                self.text += value;
                self.places.push((at, start..self.text.len()));
            }
        }
        is_known
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled_and_what_is_unknown_is_left_out_with_what_belongs_to_it() {
        let told = |when, note| {
            fill(
                "{place}[, {when}][ ({note})].",
                &[("place", "Bonn"), ("when", when), ("note", note)],
            )
            .text
        };
        assert_eq!(told("today", "late"), "Bonn, today (late).");
        assert_eq!(told("", "late"), "Bonn (late).");
        assert_eq!(told("", ""), "Bonn.");
    }

    #[test]
    fn values_are_not_patterns_and_full_stops_are_not_doubled() {
        let values = [("name", "[{name}] D.C.")];
        let filled = fill("To {name}.", &values);
        assert_eq!(filled.text, "To [{name}] D.C.");
        assert_eq!(filled.places, [(0, 3..filled.text.len())]);
    }
}
