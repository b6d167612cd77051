//! Which form of a word goes with a number, by the rules of the language's file.
//!
//! The rules are those of Unicode CLDR for whole numbers: `n % 100 = 3..10 and n != 4,6`.

/// The forms there can be besides `other`.
pub const CATEGORIES: [&str; 5] = ["zero", "one", "two", "few", "many"];

/// The rules of a language: for each of its forms, in order, when it is used.
#[derive(Debug, Default)]
pub struct Rules(Vec<(usize, Vec<Vec<Relation>>)>);

/// `n % 100 = 3..10`.
#[derive(Debug)]
struct Relation {
    /// 0 for none.
    modulus: u32,
    is_equal: bool,
    /// First and last of each.
    ranges: Vec<(u32, u32)>,
}

impl Rules {
    /// Adds the rule of a form; false where that is not a form, or not a rule.
    #[must_use]
    pub fn add(&mut self, category: &str, rule: &str) -> bool {
        let index = CATEGORIES.iter().position(|&known| known == category);
        let (Some(index), Some(parsed)) = (index, parse(rule)) else { return false };
        self.0.push((index, parsed));
        true
    }

    /// The form for a number, by its index in [`CATEGORIES`]; none for `other`.
    pub fn of(&self, number: u32) -> Option<usize> {
        let fits = |(_, any): &&(usize, Vec<Vec<Relation>>)| {
            any.iter().any(|all| all.iter().all(|relation| relation.holds(number)))
        };
        self.0.iter().find(fits).map(|(category, _)| *category)
    }
}

impl Relation {
    fn holds(&self, number: u32) -> bool {
        let found = number.checked_rem(self.modulus).unwrap_or(number);
        self.ranges.iter().any(|&(first, last)| (first..=last).contains(&found)) == self.is_equal
    }
}

/// `A and B or C`: of one of these, all. Word by word: the standard library's search for a text in a text is 6 KB.
fn parse(rule: &str) -> Option<Vec<Vec<Relation>>> {
    let mut any = vec![Vec::new()];
    let mut words = rule.split(' ');
    loop {
        if words.next()? != "n" {
            return None;
        }
        let mut sign = words.next()?;
        let mut modulus = 0;
        if sign == "%" {
            modulus = words.next()?.parse().ok().filter(|&modulus| modulus > 0)?;
            sign = words.next()?;
        }
        let (is_equal, ranges) = (equals(sign)?, ranges(words.next()?)?);
        any.last_mut()?.push(Relation { modulus, is_equal, ranges });
        match words.next() {
            None => return Some(any),
            Some("or") => any.push(Vec::new()),
            Some("and") => {}
            Some(_) => return None,
        }
    }
}

fn equals(sign: &str) -> Option<bool> {
    match sign {
        "=" => Some(true),
        "!=" => Some(false),
        _ => None,
    }
}

/// `3..10,15`.
fn ranges(text: &str) -> Option<Vec<(u32, u32)>> {
    let mut ranges = Vec::new();
    for range in text.split(',') {
        let mut ends = range.split('.');
        let first = ends.next()?.parse().ok()?;
        let last = match (ends.next(), ends.next(), ends.next()) {
            (None, ..) => first,
            (Some(""), Some(last), None) => last.parse().ok()?,
            _ => return None,
        };
        ranges.push((first, last));
    }
    Some(ranges)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The form of each of some numbers, as one word.
    fn forms(rules: &[(&str, &str)], numbers: &[u32]) -> String {
        let mut made = Rules::default();
        for (category, rule) in rules {
            assert!(made.add(category, rule), "{category}: {rule}");
        }
        let form = |&number: &u32| made.of(number).map_or("other", |index| CATEGORIES[index]);
        numbers.iter().map(form).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn rules_are_those_of_the_languages() {
        let polish = [
            ("one", "n = 1"),
            ("few", "n % 10 = 2..4 and n % 100 != 12..14"),
            ("many", "n != 1 and n % 10 = 0,1 or n % 10 = 5..9 or n % 100 = 12..14"),
        ];
        assert_eq!(forms(&polish, &[0, 1, 2, 5, 12, 22, 25]), "many one few many many few many");
        let welsh = [("zero", "n = 0"), ("two", "n = 2"), ("few", "n = 3"), ("many", "n = 6,8")];
        assert_eq!(forms(&welsh, &[0, 1, 2, 3, 6, 7, 8]), "zero other two few many other many");
        assert_eq!(forms(&[], &[0, 1, 2]), "other other other");
    }

    #[test]
    fn what_is_no_rule_is_refused() {
        for rule in [
            "",
            "n",
            "n =",
            "n = x",
            "m = 1",
            "n % 0 = 1",
            "n % = 1",
            "n = 1..",
            "n = 1.2",
            "n 2 = 1",
            "n = 1 or",
            "n = 1 and",
            "n = 1 but n = 2",
            "n is 1",
            "n = 1, 2",
        ] {
            assert!(!Rules::default().add("one", rule), "{rule}");
        }
        assert!(!Rules::default().add("several", "n = 1"));
    }
}
