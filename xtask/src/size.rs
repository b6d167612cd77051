//! What files weigh raw and on the wire, and what they may weigh.

use std::fmt;
use std::io::Write as _;
use std::ops::Add;

use anyhow::{Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;

/// What a page loads before a map nears the viewport.
const STUB: &str = "trip-map.js";

/// The most that [`STUB`] may weigh, in bytes as it is.
const STUB_BUDGET: usize = 6_000;

/// What it loads then, each with a hash in its name: the element, and the core with the 110m base map inside.
const REST: [(&str, &str); 2] = [("element-", ".js"), ("trip_map_bg-", ".wasm")];

/// The most that [`STUB`] and [`REST`] may weigh, in bytes of brotli.
const MAP_BUDGET: usize = 100_000;

/// Bytes of one file: as it is, and compressed at each method's best level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    pub raw: usize,
    pub gzip: usize,
    pub brotli: usize,
}

impl Add for Size {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// The sizes of a distribution, by path.
#[derive(Debug, Default)]
pub struct Report {
    pub files: Vec<(String, Size)>,
}

impl Report {
    /// All that a page loads to show a map.
    fn map(&self) -> Size {
        let is_rest = |name: &str| {
            REST.iter().any(|(start, end)| name.starts_with(start) && name.ends_with(end))
        };
        self.sum(|name| name == STUB || is_rest(name))
    }

    fn sum(&self, is_part: impl Fn(&str) -> bool) -> Size {
        let parts = self.files.iter().filter(|(name, _)| is_part(name));
        parts.fold(Size::default(), |sum, (_, size)| sum + *size)
    }

    /// # Errors
    /// When the stub is missing or over its budget: every page with a map loads it, seen or not.
    pub fn check(&self) -> Result<()> {
        let Size { raw, .. } = self.sum(|name| name == STUB);
        ensure!(
            (1..=STUB_BUDGET).contains(&raw),
            "expected {STUB} of at most {STUB_BUDGET} bytes, found {raw}"
        );
        Ok(())
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let total = "stub + element + wasm + 110m map";
        let names = self.files.iter().map(|(name, _)| name.len());
        let width = names.chain([total.len()]).max().unwrap_or_default();
        let row = |f: &mut fmt::Formatter<'_>, name: &str, Size { raw, gzip, brotli }: Size| {
            writeln!(f, "{name:width$} {raw:>9} {gzip:>9} {brotli:>9}")
        };
        writeln!(f, "{:width$} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip", "brotli")?;
        for (name, size) in &self.files {
            row(f, name, *size)?;
        }
        let stub = self.sum(|name| name == STUB);
        writeln!(f, "{:width$} {:>9} of {STUB_BUDGET}", "stub alone", stub.raw)?;
        row(f, total, self.map())?;
        writeln!(f, "{:width$} {MAP_BUDGET:>29}", "budget")?;
        match self.map().brotli.checked_sub(MAP_BUDGET) {
            Some(over @ 1..) => writeln!(f, "{:width$} {over:>29}", "OVER BUDGET BY"),
            _ => Ok(()),
        }
    }
}

/// `bytes` at gzip level 9.
///
/// # Errors
/// None in practice: it writes to memory.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// `bytes` at brotli quality 11, window 22.
///
/// # Errors
/// None in practice: it writes to memory.
pub fn brotli(mut bytes: &[u8]) -> Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut compressed, &params)?;
    Ok(compressed)
}

/// Weighs `bytes`.
///
/// # Errors
/// None in practice: it writes to memory.
pub fn weigh(bytes: &[u8]) -> Result<Size> {
    Ok(Size { raw: bytes.len(), gzip: gzip(bytes)?.len(), brotli: brotli(bytes)?.len() })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::io::Read as _;

    use super::*;

    #[test]
    fn both_encodings_come_back_and_are_shorter() {
        let text = "Tokyo to Washington to Berlin to Tokyo. ".repeat(50);
        let size = weigh(text.as_bytes()).unwrap();
        assert_eq!(size.raw, 2000);
        assert!(size.brotli < size.gzip && size.gzip < 100, "{size:?}");

        let mut back = String::new();
        let packed = gzip(text.as_bytes()).unwrap();
        flate2::read::GzDecoder::new(&packed[..]).read_to_string(&mut back).unwrap();
        assert_eq!(back, text);

        let mut back = Vec::new();
        let packed = brotli(text.as_bytes()).unwrap();
        brotli::BrotliDecompress(&mut &packed[..], &mut back).unwrap();
        assert_eq!(back, text.as_bytes());
    }

    #[test]
    fn only_scripts_and_core_count_towards_the_budget() {
        let size = |brotli| Size { raw: 3 * brotli, gzip: 2 * brotli, brotli };
        let file = |name: &str, brotli| (name.to_owned(), size(brotli));
        let mut report = Report::default();
        report.files.push(file("element-0123456789ab.js", 9_000));
        report.files.push(file("trip-map.js", 1_000));
        report.files.push(file("trip_map_bg-0123456789ab.wasm", MAP_BUDGET - 10_000));
        report.files.push(file("element-0123456789ab.js.map", MAP_BUDGET));
        report.files.push(file("trips/long.json", MAP_BUDGET));
        assert!(!report.to_string().contains("OVER"));
        report.files[0].1.brotli += 1;
        let table = report.to_string();
        let last = table.lines().last().unwrap();
        assert!(last.starts_with("OVER BUDGET BY ") && last.ends_with(" 1"), "{table}");
    }

    #[test]
    fn a_stub_over_its_budget_fails() {
        let mut report = Report::default();
        report.check().unwrap_err();
        report.files.push((STUB.to_owned(), Size { raw: STUB_BUDGET, gzip: 0, brotli: 0 }));
        report.check().unwrap();
        assert!(report.to_string().contains(" 6000 of 6000"), "{report}");
        report.files[0].1.raw += 1;
        report.check().unwrap_err();
    }
}
