//! What countries are called, for the command; a browser has names of its own.

use crate::trip::same_language;

/// Code, and a name in each language, of which the first line has the tags; made by `cargo xtask countries` from the
/// names that browsers have (`www/element/trip/countries.js`), which are Unicode's.
const TABLE: &str = include_str!("countries.tsv");

/// The name of a country by its ISO 3166-1 code, or that of Kosovo by `XK`, for readers of a language
/// (BCP 47); none in a language that is not spoken here.
///
/// ```
/// use trip_map::words::country_name;
/// assert_eq!(country_name("JP", "en-GB"), Some("Japan"));
/// assert_eq!(country_name("JP", "ja"), Some("日本"));
/// assert_eq!(country_name("JP", "sv"), None);
/// assert_eq!(country_name("QX", "en"), None);
/// ```
pub fn country_name(code: &str, lang: &str) -> Option<&'static str> {
    let (head, rows) = TABLE.split_once('\n')?;
    let column = head.split('\t').position(|known| same_language(known, lang))?;
    let row = rows.lines().find(|row| row.split('\t').next() == Some(code))?;
    row.split('\t').nth(column)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::basemap::Basemap;
    use crate::words::tags;

    #[test]
    fn every_country_of_the_base_map_has_a_name() {
        for (code, _) in Basemap::world().countries().filter(|(code, _)| *code != "--") {
            for lang in tags() {
                let name = country_name(code, lang).unwrap();
                assert!(!name.is_empty(), "{code} in {lang}");
            }
        }
    }
}
