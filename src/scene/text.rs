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
/// Latin letters are as wide as those of Helvetica, Arial and their metric equals (Arimo, Liberation
/// Sans), in thousandths of the font size; other scripts are taken as full-width where Unicode's East
/// Asian Width says so, else as an average letter of their script, and marks as nothing. `tests/text_widths.rs` holds the table to Arimo.
#[derive(Clone, Copy, Debug)]
pub struct MetricsTable;

/// Advance widths of U+0020 to U+007E.
const REGULAR: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278,
    278, // space to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
];

/// The same, bold.
const BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278,
    278, // space to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, // 0 to ?
    975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, // P to _
    333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, // ` to o
    611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584, // p to ~
];

/// For each of U+00A0 to U+017F the ASCII letter whose width, regular and bold, comes nearest to its own.
const LATIN: &[u8] = b"\
    I-aaaa|a-U*a+-Ua*a---+a---*aMMMT\
    AAAAAA@UEEEEIIIIUUOOOOO+OUUUUEET\
    aaaaaa%caaaaIIIInnnnnnnaTnnnncnc\
    AaAaAaUcUcUcUcUAUnEaEaEaEaEaOnOn\
    OnOnUnUnIIIIIIIiIIw^ciAccnininrn\
    rniUnUnUnAUnOnOnOn@WUrUrUrEcEcEc\
    EcTtTrTtUnUnUnUnUnUnWwEcETzTzTzi";

const AVERAGE_WIDTH: u16 = 560;
const AVERAGE_BOLD_WIDTH: u16 = 600;
const FULL_WIDTH: u16 = 1000;

impl Measure for MetricsTable {
    fn width_px(&self, text: &str, size_px: f64, bold: bool) -> f64 {
        let thousandths: u32 = text.chars().map(|letter| u32::from(width_of(letter, bold))).sum();
        f64::from(thousandths) / 1000.0 * size_px
    }
}

fn width_of(letter: char, bold: bool) -> u16 {
    let either = |regular: u16, wide: u16| if bold { wide } else { regular };
    match u32::from(letter) {
        code @ 0x20..=0x7e => ascii_width(code, bold),
        code @ 0xa0..=0x17f => {
            let place = usize::try_from(code - 0xa0).unwrap_or_default();
            LATIN.get(place).map_or(AVERAGE_WIDTH, |like| ascii_width(u32::from(*like), bold))
        }
        // Marks over and under letters take no room, and marks of direction, joining and variation neither.
        0x300..=0x36f
        | 0x483..=0x487
        | 0x591..=0x5c7
        | 0x610..=0x61a
        | 0x64b..=0x65f
        | 0x670
        | 0x6d6..=0x6ed
        | 0xe31
        | 0xe34..=0xe3a
        | 0xe47..=0xe4e
        | 0x200b..=0x200f
        | 0x2060..=0x206f
        | 0x20d0..=0x20f0
        | 0xfe00..=0xfe0f
        | 0x1f3fb..=0x1f3ff => 0,
        // The mean of Arimo's letters; of Arabic ones as they stand in words.
        0x370..=0x3ab => either(680, 690),
        0x3ac..=0x3ff => either(540, 585),
        0x400..=0x42f => either(725, 750),
        0x430..=0x4ff => either(580, 630),
        0x5d0..=0x5ff | 0xfb1d..=0xfb4f => either(545, 590),
        0x600..=0x6ff | 0xfb50..=0xfdff | 0xfe70..=0xfefc => either(520, 560),
        // Quotation marks.
        0x2018..=0x201a => ascii_width(u32::from('i'), bold),
        0x201c..=0x201e => ascii_width(u32::from('"'), bold),
        // Long dashes, dots and arrows are as wide as East Asian letters.
        0x1100..=0x115f
        | 0x2014
        | 0x2026
        | 0x2190..=0x2193
        | 0x2e80..=0xa4cf
        | 0xac00..=0xd7a3
        | 0xf900..=0xfaff
        | 0xfe30..=0xfe4f
        | 0xff00..=0xff60
        | 0x1f300..=0x1faff
        | 0x20000..=0x3fffd => FULL_WIDTH,
        _ => either(AVERAGE_WIDTH, AVERAGE_BOLD_WIDTH),
    }
}

fn ascii_width(code: u32, bold: bool) -> u16 {
    let table = if bold { &BOLD } else { &REGULAR };
    let place = usize::try_from(code.saturating_sub(0x20)).unwrap_or_default();
    table.get(place).copied().unwrap_or(AVERAGE_WIDTH)
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
        // Points, isolates, a tone of skin.
        for (marked, plain) in [
            ("מִצְרַיִם", "מצרים"),
            ("مُحَمَّد", "محمد"),
            ("\u{2067}القاهرة\u{2069}", "القاهرة"),
            ("👋🏽", "👋"),
            ("❤\u{fe0f}", "❤"),
        ] {
            assert!((width(marked) - width(plain)).abs() < 1e-9, "{marked}");
        }
    }
}
