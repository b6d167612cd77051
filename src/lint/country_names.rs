//! What countries are called in a sentence.

use crate::words::country_name;

/// Countries whose name has an article.
const WITH_ARTICLE: [&str; 29] = [
    "AE", "AX", "BS", "CC", "CD", "CF", "CG", "CK", "DO", "FK", "FO", "GB", "GM", "IM", "KM", "KY",
    "MH", "MP", "MV", "NL", "PH", "SB", "SC", "TC", "TF", "UM", "US", "VG", "VI",
];

/// The plain English name, with its article; `None` for a code of no country.
pub(super) fn name(code: &str) -> Option<String> {
    let name = match code {
        // There are two, and a map tells them by their capitals.
        "CD" => "Democratic Republic of the Congo",
        "CG" => "Republic of the Congo",
        "FK" => "Falkland Islands (Malvinas)",
        _ => country_name(code, "en")?,
    };
    let article = if WITH_ARTICLE.contains(&code) { "the " } else { "" };
    Some(format!("{article}{}", name.replace('&', "and")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fit_into_a_sentence() {
        for (code, expected) in [
            ("GB", Some("the United Kingdom")),
            ("BA", Some("Bosnia and Herzegovina")),
            ("CD", Some("the Democratic Republic of the Congo")),
            ("MT", Some("Malta")),
            ("QX", None),
        ] {
            assert_eq!(name(code).as_deref(), expected);
        }
    }
}
