//! A name on the map: its words, how large they are, and what they hang on.

use super::{Align, Area, Measure};
use crate::camera::Px;
use crate::geodesy::UnitVec;

/// A name as it lies where the camera rests.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// Its words; more than one line only where one is too wide for the picture.
    pub lines: Vec<String>,
    /// The font size in pixels.
    pub size_px: f64,
    /// The width of its widest line in pixels.
    pub width_px: f64,
    /// What it names.
    pub face: Face,
    /// What it hangs on.
    pub hold: Hold,
}

/// What a name names; it shows in the letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// A stop.
    Stop,
    /// A country that the trip visits.
    Country,
    /// A sea.
    Water,
    /// A continent.
    Land,
    /// Where the traveller is at present.
    Now,
}

/// What a name hangs on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Hold {
    /// A marker, on one of its sides.
    Marker {
        /// Which marker.
        index: usize,
        /// Which of the `SIDES`.
        side: u8,
        /// From the marker's middle to the point the name hangs on.
        offset: Px,
    },
    /// The ground under its middle.
    Ground(UnitVec),
    /// The ground beside it.
    Beside {
        /// Which ground.
        position: UnitVec,
        /// Which of the `SIDES`.
        side: u8,
        /// From there to the point the name hangs on.
        offset: Px,
    },
}

impl Face {
    /// Whether its letters are bold.
    pub fn is_bold(self) -> bool {
        matches!(self, Self::Stop | Self::Now)
    }
}

impl Name {
    /// A name of one line or more.
    pub fn new(
        lines: Vec<String>,
        size_px: f64,
        face: Face,
        hold: Hold,
        measure: &dyn Measure,
    ) -> Self {
        let bold = face.is_bold();
        let width = |line: &String| measure.width_px(line, size_px, bold);
        let width_px = lines.iter().map(width).fold(0.0, f64::max);
        Self { lines, size_px, width_px, face, hold }
    }

    /// Whether two names are the same at the same place; one may be larger.
    pub fn is_like(&self, other: &Self) -> bool {
        let is_held_alike = match (self.hold, other.hold) {
            (Hold::Marker { index, side, .. }, Hold::Marker { index: own, side: its, .. }) => {
                (index, side) == (own, its)
            }
            (Hold::Ground(position), Hold::Ground(other)) => position == other,
            (
                Hold::Beside { position, side, .. },
                Hold::Beside { position: other, side: its, .. },
            ) => (position, side) == (other, its),
            _ => false,
        };
        self.lines == other.lines && self.face == other.face && is_held_alike
    }

    /// The name on its way from one rest to the next, where it is like this one.
    #[must_use]
    pub fn toward(&self, next: &Self, share: f64) -> Self {
        let between = |from: f64, to: f64| from + (to - from) * share;
        let mut name = self.clone();
        name.size_px = between(self.size_px, next.size_px);
        name.width_px = between(self.width_px, next.width_px);
        if let (Hold::Marker { offset, .. }, Hold::Marker { offset: next, .. }) =
            (&mut name.hold, next.hold)
        {
            *offset = Px { x: between(offset.x, next.x), y: between(offset.y, next.y) };
        }
        name
    }

    /// Its height in pixels.
    pub fn height_px(&self) -> f64 {
        self.lines.iter().map(|_| self.size_px * LINE_HEIGHT).sum()
    }

    /// The box of the name when it is at a point on the side that `align` names.
    pub fn area(&self, at: Px, align: Align) -> Area {
        let shift = match align {
            Align::Start => self.width_px / 2.0,
            Align::Middle => 0.0,
            Align::End => -self.width_px / 2.0,
        };
        let half_width = self.width_px / 2.0 + CASING_PX;
        Area::around(at.shifted(shift, 0.0), half_width, self.height_px() / 2.0)
    }
}

/// The ways to write a stop's name, the best first: whole, then without what follows a comma or stands
/// in brackets, then smaller. The current stop's is larger, and comes on two lines before it comes smaller.
pub fn wordings(name: &str, is_current: bool) -> Vec<(Vec<String>, f64)> {
    let short = shortened(name);
    let lines = |text: &str| vec![text.to_owned()];
    if !is_current {
        return vec![(lines(name), SIZE_PX), (lines(short), SIZE_PX), (lines(short), SMALL_PX)];
    }
    vec![
        (lines(name), CURRENT_PX),
        (lines(short), CURRENT_PX),
        (halves(name), CURRENT_PX),
        (lines(short), SMALL_PX),
        (halves(short), SMALL_PX),
    ]
}

/// Font sizes of stops' names.
const SIZE_PX: f64 = 13.0;
/// The largest: beside the current stop.
pub const CURRENT_PX: f64 = 15.0;
/// From line to line, in font sizes.
pub const LINE_HEIGHT: f64 = 1.25;
/// The band around the letters.
pub const CASING_PX: f64 = 2.6;
/// What a name keeps free around it.
pub const CLEAR_PX: f64 = 4.0;
/// The smallest.
pub const SMALL_PX: f64 = 12.0;

/// "Washington" of "Washington, D.C.", "القاهرة" of "القاهرة (Cairo)".
pub fn shortened(name: &str) -> &str {
    let cut = name.split([',', '(', '،', '、', '，', '（']).next().unwrap_or(name).trim_end();
    if cut.is_empty() { name } else { cut }
}

/// A name on two lines, broken at the space nearest its middle; one without a space, in its middle.
pub fn halves(name: &str) -> Vec<String> {
    let middle = name.len() / 2;
    let is_after = |at: usize| at.abs_diff(middle);
    let space = name.match_indices(' ').map(|(at, _)| at).min_by_key(|at| is_after(*at));
    let letters = name.char_indices().map(|(at, _)| at).skip(1);
    let Some(at) = space.or(letters.min_by_key(|at| is_after(*at))) else {
        return vec![name.to_owned()];
    };
    // Splitting unchecked would bring the words for a bad index along, 4 KB.
    let (first, second) = name.split_at_checked(at).unwrap_or((name, ""));
    [first, second].iter().map(|line| line.trim().to_owned()).collect()
}

/// As much of a text as fits into a width, with an ellipsis when that is not all.
pub fn fitted(text: &str, most_px: f64, width_px: impl Fn(&str) -> f64) -> String {
    let mut cut = text.to_owned();
    let mut shown = cut.clone();
    while width_px(&shown) > most_px && cut.pop().is_some() {
        shown = format!("{}…", cut.trim_end());
    }
    shown
}

/// A name as a surface that writes from left to right has to be given it.
///
/// Where the first letter is one of a script that runs from right to left, so does the whole name:
/// "القاهرة (Cairo)" begins on the right. Marked as such, it does in any document, and the point it
/// hangs on stays where it is.
pub fn directed(text: &str) -> String {
    if is_right_to_left(text) { format!("\u{2067}{text}\u{2069}") } else { text.to_owned() }
}

/// Whether the first letter of a text that has a direction is of a script from right to left.
fn is_right_to_left(text: &str) -> bool {
    // Unicode's own table of directions would weigh more than all of this file.
    let is_strong = |letter: &char| match *letter {
        '\u{2000}'..='\u{2bff}' => matches!(letter, '\u{200e}' | '\u{200f}'),
        letter => letter.is_ascii_alphabetic() || letter >= '\u{c0}',
    };
    text.chars().find(is_strong).is_some_and(|letter| {
        matches!(letter,
            '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    })
}

/// Whether letters of a text may slant: those of Latin, Greek and Cyrillic do, others never.
pub fn may_slant(text: &str) -> bool {
    text.chars().all(|letter| letter < '\u{590}' || ('\u{1e00}'..'\u{2100}').contains(&letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_where_they_explain_themselves() {
        for (name, short) in [
            ("Washington, D.C.", "Washington"),
            ("القاهرة (Cairo)", "القاهرة"),
            ("ワシントン（D.C.）", "ワシントン"),
            ("Berlin", "Berlin"),
            ("(unnamed)", "(unnamed)"),
        ] {
            assert_eq!(shortened(name), short);
        }
    }

    #[test]
    fn names_are_broken_near_the_middle() {
        assert_eq!(halves("Newcastle upon Tyne"), ["Newcastle", "upon Tyne"]);
        assert_eq!(halves("Rio de Janeiro"), ["Rio de", "Janeiro"]);
        assert_eq!(halves("東京国際空港"), ["東京国", "際空港"]);
        assert_eq!(halves("A"), ["A"]);
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis() {
        let width = |text: &str| text.chars().fold(0.0, |width, _| width + 10.0);
        let fit = |text, most| fitted(text, most, width);
        assert_eq!(fit("Berlin", 60.0), "Berlin");
        assert_eq!(fit("New York", 50.0), "New…");
        assert_eq!(fit("Berlin", 0.0), "…");
    }

    #[test]
    fn only_names_that_begin_from_the_right_are_marked() {
        assert_eq!(directed("القاهرة (Cairo)"), "\u{2067}القاهرة (Cairo)\u{2069}");
        assert_eq!(directed("(תל אביב)"), "\u{2067}(תל אביב)\u{2069}");
        assert_eq!(directed("Cairo (القاهرة)"), "Cairo (القاهرة)");
        assert_eq!(directed("東京 1"), "東京 1");
        assert_eq!(directed("12"), "12");
    }
}
