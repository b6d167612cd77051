//! The table of letter widths says what the letters of Arimo measure, which are those of Arial and Helvetica.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, missing_docs)]

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use trip_map::scene::{Measure, MetricsTable};

const FONTS: [(&[u8], bool); 2] = [
    (include_bytes!("fonts/arimo-regular.ttf"), false),
    (include_bytes!("fonts/arimo-bold.ttf"), true),
];

/// By how many thousandths of the font size the table is off, for each letter of a range that Arimo has.
fn errors(letters: &str) -> Vec<(char, bool, f64)> {
    let mut errors = Vec::new();
    for (bytes, bold) in FONTS {
        let font = FontRef::new(bytes).unwrap();
        let measured = font.glyph_metrics(Size::new(1000.0), LocationRef::default());
        for letter in letters.chars() {
            let Some(glyph) = font.charmap().map(letter) else { continue };
            let found = MetricsTable.width_px(&letter.to_string(), 1000.0, bold);
            errors.push((letter, bold, found - f64::from(measured.advance_width(glyph).unwrap())));
        }
    }
    errors
}

#[test]
fn ascii_letters_are_as_wide_as_the_table_says() {
    let errors = errors(&(' '..='~').collect::<String>());
    assert_eq!(errors.len(), 2 * 95);
    let wrong: Vec<_> = errors.into_iter().filter(|(_, _, error)| error.abs() > 0.6).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn other_latin_letters_are_nearly_as_wide_as_the_table_says() {
    const THOUSANDTHS: f64 = 100.0;
    let errors = errors(&('\u{a0}'..='\u{17f}').chain("–—‘’“”…".chars()).collect::<String>());
    assert!(errors.len() > 2 * 220, "only {} letters compared", errors.len());
    let wrong: Vec<_> =
        errors.into_iter().filter(|(_, _, error)| error.abs() > THOUSANDTHS).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}
