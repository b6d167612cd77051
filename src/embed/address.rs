//! Where the files of a map lie, as a page writes it.

use std::fmt;
use std::str::FromStr;

use crate::trip::check_url;

/// An address of our own site or, with `https`, of another, that means the same to every browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// The folder of the build where nothing else is said: `/trip-map/` on the page's own site.
    pub fn usual_base() -> Self {
        Self("/trip-map/".to_owned())
    }

    /// A file in the folder that this address names.
    #[must_use]
    pub fn file(&self, name: &str) -> Self {
        let gap = if self.0.is_empty() || self.0.ends_with('/') { "" } else { "/" };
        Self(format!("{}{gap}{}", self.0, encoded(name)))
    }

    /// The same with an ending: `trips/visit` and `-wide.svg` are `trips/visit-wide.svg`.
    #[must_use]
    pub fn ending(&self, end: &str) -> Self {
        Self(format!("{}{}", self.0, encoded(end)))
    }

    /// The same with a query; what `parameters` say is encoded.
    #[must_use]
    pub fn query(&self, parameters: &[(&str, &str)]) -> Self {
        let pairs: Vec<String> = parameters
            .iter()
            .map(|(name, value)| match *value {
                "" => encoded(name),
                value => format!("{}={}", encoded(name), encoded(value)),
            })
            .collect();
        Self(format!("{}?{}", self.0, pairs.join("&")))
    }

    /// As a page writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name of the file it names.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Address {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let rest = match text.strip_prefix("https://") {
            Some(rest) => {
                check_url(text)?;
                rest
            }
            None if text.starts_with("//") => return Err(expected(text)),
            // Up to the first slash, a colon would end the name of a scheme, such as `javascript`.
            None if text.split('/').next().is_some_and(|first| first.contains(':')) => {
                return Err(expected(text));
            }
            None => text,
        };
        let is_plain =
            |letter: u8| letter.is_ascii_alphanumeric() || b"-._~/%:?&=+,@!()".contains(&letter);
        if !rest.bytes().all(is_plain) {
            return Err(expected(text));
        }
        Ok(Self(text.to_owned()))
    }
}

fn expected(found: &str) -> String {
    format!(
        "found {found:?}, expected an address such as \"https://maps.example.org/trip-map/\", \"/trip-map/\" or \
         \"trips/visit.json\", with spaces and letters beyond ASCII written as %20 and the like"
    )
}

/// Letters that mean nothing in an address but themselves; the others by their bytes (RFC 3986, §2.3).
fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        match byte {
            b'-' | b'.' | b'_' | b'~' | b'/' => encoded.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => encoded.push(char::from(byte)),
            _ => encoded.extend(['%', hexadecimal(byte >> 4), hexadecimal(byte & 0xF)]),
        }
    }
    encoded
}

/// A digit below 16.
fn hexadecimal(digit: u8) -> char {
    char::from_digit(u32::from(digit), 16).unwrap_or_default().to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::Address;

    fn address(text: &str) -> Address {
        text.parse().unwrap()
    }

    #[test]
    fn plain_addresses_pass() {
        for good in [
            "",
            ".",
            "../",
            "/trip-map/",
            "trips/a.json",
            "https://example.org/a/?b=c%20d",
            "a/b:c",
        ] {
            assert_eq!(address(good).as_str(), good);
        }
    }

    #[test]
    fn what_a_browser_could_misread_does_not() {
        for bad in [
            "javascript:alert(1)",
            "JAVASCRIPT:alert(1)",
            "data:text/html,x",
            "http://example.org/",
            "//example.org/",
            "https://user@example.org/",
            "https://",
            "/\\example.org",
            "\\\\example.org",
            "a b",
            "a\"b",
            "a'b",
            "<",
            "a\nb",
            "日本",
            "a#b",
        ] {
            assert!(bad.parse::<Address>().is_err(), "{bad}");
        }
    }

    #[test]
    fn files_and_queries_are_encoded() {
        assert_eq!(address("").file("a b.json").as_str(), "a%20b.json");
        assert_eq!(address("/maps").file("a.js").as_str(), "/maps/a.js");
        assert_eq!(address("/maps/").file("a.js").as_str(), "/maps/a.js");
        let query = [("src", "trips/a&b.json"), ("lang", "ja"), ("autoplay", "")];
        assert_eq!(
            address("embed.html").query(&query).as_str(),
            "embed.html?src=trips/a%26b.json&lang=ja&autoplay"
        );
        assert_eq!(address("/a/b.svg").file_name(), "b.svg");
    }
}
