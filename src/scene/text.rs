/// Tells how wide a text is on the surface that will draw it.
pub trait Measure {
    /// The advance width of one line.
    ///
    /// # Units
    /// Pixels, for a font size in pixels.
    fn width_px(&self, text: &str, size_px: f64, bold: bool) -> f64;
}

/// Widths of a typical sans-serif, for surfaces that cannot measure (SVG).
///
/// The widths of Latin letters are those of Helvetica, in thousandths of the font size; other scripts
/// are taken as full-width where Unicode's East Asian Width says so, else as an average letter.
#[derive(Clone, Copy, Debug)]
pub struct MetricsTable;

/// Advance widths of U+0020 to U+007E.
const ASCII_WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278,
    278, // space to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
];
const AVERAGE_WIDTH: u16 = 560;
const FULL_WIDTH: u16 = 1000;
/// Helvetica Bold's letters are wider by about this much.
const BOLD_FACTOR: f64 = 1.07;

impl Measure for MetricsTable {
    fn width_px(&self, text: &str, size_px: f64, bold: bool) -> f64 {
        let thousandths: u32 = text.chars().map(|letter| u32::from(width_of(letter))).sum();
        let factor = if bold { BOLD_FACTOR } else { 1.0 };
        f64::from(thousandths) / 1000.0 * size_px * factor
    }
}

fn width_of(letter: char) -> u16 {
    let code = u32::from(letter);
    match code {
        0x20..=0x7e => {
            let place = usize::try_from(code - 0x20).unwrap_or_default();
            ASCII_WIDTHS.get(place).copied().unwrap_or(AVERAGE_WIDTH)
        }
        // Combining marks take no room.
        0x300..=0x36f | 0x200b..=0x200f => 0,
        0x1100..=0x115f
        | 0x2e80..=0xa4cf
        | 0xac00..=0xd7a3
        | 0xf900..=0xfaff
        | 0xfe30..=0xfe4f
        | 0xff00..=0xff60
        | 0x1f300..=0x1faff
        | 0x20000..=0x3fffd => FULL_WIDTH,
        _ => AVERAGE_WIDTH,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_follow_the_script() {
        let width = |text| MetricsTable.width_px(text, 10.0, false);
        assert!((width("Tokyo") - 27.23).abs() < 0.01);
        assert!((width("東京") - 20.0).abs() < 1e-9);
        assert!((width("e\u{301}") - width("e")).abs() < 1e-9);
        assert!(MetricsTable.width_px("Berlin", 10.0, true) > width("Berlin"));
    }
}
