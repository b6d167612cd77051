//! What a map can be told besides its trip, as in the table of attributes in README.md.

use std::str::FromStr;

/// An attribute of the element, or the parameter of that name of a frame, with a value that means something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    name: &'static str,
    value: String,
}

/// What may stand after the `=`.
enum Values {
    /// One of these words.
    Words(&'static [&'static str]),
    /// A number between these two.
    Numbers(f64, f64),
    /// The id of a step, or a second.
    Moment,
    /// Nothing: the name says it.
    None,
}
use Values::{Moment, None, Numbers, Words};

/// The names, without those that depend on the page around the map.
const KNOWN: [(&str, Values); 10] = [
    ("theme", Words(&["auto", "light", "dark"])),
    ("view", Words(&["auto", "globe", "flat", "world"])),
    ("borders", Words(&["visited", "none", "all"])),
    ("controls", Words(&["bar", "none"])),
    ("chart", Words(&["auto", "none"])),
    ("pace", Numbers(0.25, 4.0)),
    ("refresh", Numbers(15.0, 86_400.0)),
    ("at", Moment),
    ("autoplay", None),
    ("loop", None),
];

impl Attribute {
    /// Its name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Its value; empty where the name says it all.
    pub fn value(&self) -> &str {
        &self.value
    }
}

impl FromStr for Attribute {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (wanted, value) = text.split_once('=').unwrap_or((text, ""));
        let Some((name, values)) = KNOWN.iter().find(|(name, _)| *name == wanted) else {
            let names = KNOWN.map(|(name, _)| name).join(", ");
            return Err(format!("found \"{wanted}\", expected one of {names}"));
        };
        let (fits, expected) = match values {
            Words(words) => (words.contains(&value), format!("one of {}", words.join(", "))),
            Numbers(least, most) => (
                value.parse().is_ok_and(|number: f64| (*least..=*most).contains(&number)),
                format!("a number from {least} to {most}"),
            ),
            Moment => (!value.is_empty(), "the id of a step, or a number of seconds".to_owned()),
            None => (!text.contains('='), format!("\"{name}\" alone")),
        };
        if fits {
            Ok(Self { name, value: value.to_owned() })
        } else {
            Err(format!("found \"{text}\", expected {expected}"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Attribute;

    #[test]
    fn what_a_map_understands_passes() {
        for good in [
            "theme=dark",
            "view=flat",
            "pace=2",
            "refresh=60",
            "at=berlin/scholz",
            "at=3.5",
            "autoplay",
            "loop",
        ] {
            assert!(good.parse::<Attribute>().is_ok(), "{good}");
        }
    }

    #[test]
    fn anything_else_is_told() {
        let told = |text: &str| text.parse::<Attribute>().err().unwrap_or_default();
        assert_eq!(
            told("onload=alert(1)"),
            "found \"onload\", expected one of theme, view, borders, controls, chart, pace, refresh, at, autoplay, loop"
        );
        assert_eq!(told("theme=red"), "found \"theme=red\", expected one of auto, light, dark");
        assert_eq!(told("pace=9"), "found \"pace=9\", expected a number from 0.25 to 4");
        assert_eq!(told("autoplay=no"), "found \"autoplay=no\", expected \"autoplay\" alone");
        assert!(!told("at=").is_empty() && !told("at").is_empty() && !told("").is_empty());
    }
}
