//! What countries are called, for the command; a browser has names of its own.

/// Code, English, Japanese; made by `cargo xtask countries` from the names that browsers have
/// (`www/element/trip/countries.js`), which are Unicode's.
const TABLE: &str = include_str!("countries.tsv");

/// The name of a country by its ISO 3166-1 code, or that of Kosovo by `XK`, for readers of a language
/// (BCP 47): English or Japanese, and none in another.
///
/// ```
/// use trip_map::words::country_name;
/// assert_eq!(country_name("JP", "en-GB"), Some("Japan"));
/// assert_eq!(country_name("JP", "ja"), Some("日本"));
/// assert_eq!(country_name("JP", "de"), None);
/// assert_eq!(country_name("QX", "en"), None);
/// ```
pub fn country_name(code: &str, lang: &str) -> Option<&'static str> {
    let primary = lang.split('-').next().unwrap_or(lang);
    let column = ["en", "ja"].iter().position(|known| primary.eq_ignore_ascii_case(known))?;
    let row = TABLE.lines().find_map(|line| line.strip_prefix(code)?.strip_prefix('\t'))?;
    row.split('\t').nth(column)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::basemap::Basemap;

    #[test]
    fn every_country_of_the_base_map_has_a_name() {
        for (code, _) in Basemap::world().countries().filter(|(code, _)| *code != "--") {
            for lang in ["en", "ja"] {
                let name = country_name(code, lang).unwrap();
                assert!(!name.is_empty(), "{code} in {lang}");
            }
        }
    }
}
