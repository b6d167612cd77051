//! Country codes: the source numbers countries, the base map names them.

use std::collections::HashMap;

use anyhow::{Context, Result, bail};

/// ISO 3166-1 numeric → alpha-2.
pub struct Codes(HashMap<String, [u8; 2]>);

impl Codes {
    /// Reads the table of npm `i18n-iso-countries`: rows of alpha-2, alpha-3, numeric, ISO 3166-2.
    ///
    /// # Errors
    /// When the table has another form.
    pub fn parse(json: &str) -> Result<Self> {
        let rows: Vec<Vec<String>> = serde_json::from_str(json).context("country codes")?;
        let entry = |row: &Vec<String>| match row.as_slice() {
            [alpha2, _, numeric, ..] => {
                let code =
                    alpha2.as_bytes().try_into().context("an alpha-2 code of two letters")?;
                Ok((numeric.clone(), code))
            }
            _ => bail!("expected rows of at least three country codes, found {row:?}"),
        };
        Ok(Self(rows.iter().map(entry).collect::<Result<_>>()?))
    }

    /// The alpha-2 code of a country of the source.
    ///
    /// The source gives Kosovo, Northern Cyprus and Somaliland negative numbers. `XK` is in common use for the first; the other
    /// two have no code. Nor has the Siachen glacier, and the source's Indian Ocean Territories are two codes at once.
    ///
    /// # Errors
    /// When the number is unknown.
    pub fn alpha2(&self, numeric: &str, alpha3: &str) -> Result<[u8; 2]> {
        match (self.0.get(numeric), alpha3) {
            (Some(code), _) => Ok(*code),
            (None, "XKX") => Ok(*b"XK"),
            (None, "CYN" | "SOL" | "KAS" | "IOA") => Ok(*b"--"),
            (None, _) => bail!("no alpha-2 code is known for country {numeric} ({alpha3})"),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::Codes;

    #[test]
    fn names_numbered_and_unnumbered_countries() {
        let codes = Codes::parse(r#"[["JP", "JPN", "392", "ISO 3166-2:JP"]]"#).unwrap();
        assert_eq!(codes.alpha2("392", "JPN").unwrap(), *b"JP");
        assert_eq!(codes.alpha2("-2", "XKX").unwrap(), *b"XK");
        assert_eq!(codes.alpha2("-1", "CYN").unwrap(), *b"--");
        assert_eq!(codes.alpha2("-3", "SOL").unwrap(), *b"--");
        assert_eq!(codes.alpha2("KAS", "KAS").unwrap(), *b"--");
        assert!(codes.alpha2("250", "FRA").is_err());
    }

    #[test]
    fn refuses_another_table() {
        assert!(Codes::parse(r#"[["JP", "JPN"]]"#).is_err());
        assert!(Codes::parse(r#"[["JPN", "JP", "392"]]"#).is_err());
    }
}
