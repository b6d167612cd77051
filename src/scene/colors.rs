//! Colours that a page asks for in place of a theme's, held to what can be read.
//!
//! A theme is light or dark, and stays so. Grounds (surface, sea, land, visited) must leave room for words and lines on
//! them; inks (accent, quiet, text) must stand out from the hardest of the grounds. What does not is made lighter or
//! darker, as little as needed, in its own hue, and the caller is told.

use std::fmt;

use super::{Color, Theme};

/// What [WCAG 2.2](https://www.w3.org/TR/WCAG22/#contrast-minimum) asks of words.
const WORDS: f64 = 4.5;
/// What [WCAG 2.2](https://www.w3.org/TR/WCAG22/#non-text-contrast) asks of lines and markers.
const LINES: f64 = 3.0;
/// What a ground has left below it (black, on light) or above it (white, on dark): a line at 3:1 is then still 3:1 from
/// that end, and keeps a hue of its own.
const ROOM: f64 = LINES * LINES;

/// How far the visited land lies from land to accent; and coast, graticule and halo from their ground to the text. The
/// themes' own are near this.
const TINT_PERCENT: u32 = 15;
const COAST_PERCENT: u32 = 25;
const GRATICULE_PERCENT: u32 = 6;
const HALO_PERCENT: u32 = 60;

const GROUNDS: &[Role] = &[Role::Surface, Role::Sea, Role::Land, Role::Visited];

const BLACK: Color = Color::solid(0);
const WHITE: Color = Color::solid(0xff_ff_ff);

/// A colour that a page may set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The route, the current stop, the button: the one strong colour.
    Accent,
    /// The paper: around the globe and behind names; in a page, also of the card and the bar.
    Surface,
    /// Seas and lakes.
    Sea,
    /// Land.
    Land,
    /// Land of the countries the trip visits; unless set, the land with a little of the accent.
    Visited,
    /// What is to come and what lies behind; lesser words.
    Quiet,
    /// Words.
    Text,
}

impl Role {
    /// All of them, in the order of the element's `ROLES`.
    pub const ALL: [Self; 7] = [
        Self::Accent,
        Self::Surface,
        Self::Sea,
        Self::Land,
        Self::Visited,
        Self::Quiet,
        Self::Text,
    ];

    /// The name in `--trip-map-NAME`, and in `--color NAME=…`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accent => "accent",
            Self::Surface => "surface",
            Self::Sea => "sea",
            Self::Land => "land",
            Self::Visited => "visited",
            Self::Quiet => "quiet",
            Self::Text => "text",
        }
    }
}

/// The colours that are asked for; the others are the theme's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Colors([Option<Color>; Role::ALL.len()]);

impl Colors {
    /// Asks for a colour; its alpha does not count.
    pub fn set(&mut self, role: Role, color: Color) {
        if let Some(slot) = self.0.get_mut(role as usize) {
            *slot = Some(Color { alpha: 1.0, ..color });
        }
    }

    fn get(&self, role: Role) -> Option<Color> {
        self.0.get(role as usize).copied().flatten()
    }
}

/// What was made of a colour that could not be drawn as asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Adjustment {
    /// Whose colour.
    pub role: Role,
    /// The colour asked for.
    pub asked: Color,
    /// The colour drawn instead.
    pub drawn: Color,
    /// What it does not stand out from: a ground, or for grounds the end that leaves no room.
    against: &'static str,
    /// Contrast of what was asked, and what is needed, in tenths.
    tenths: [u32; 2],
}

/// `accent #ffd500 is drawn as #a18600: 1.1:1 to visited, 3.0:1 needed`
impl fmt::Display for Adjustment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { role, asked, drawn, against, tenths: [found, needed] } = self;
        write!(f, "{} {asked} is drawn as {drawn}: ", role.name())?;
        write!(
            f,
            "{}.{}:1 to {against}, {}.{}:1 needed",
            found / 10,
            found % 10,
            needed / 10,
            needed % 10
        )
    }
}

impl Theme {
    /// This theme in the colours asked for, and what became of those that could not be drawn so.
    ///
    /// Colours that follow from others (coast, graticule, halo, the number on the accent) follow.
    #[must_use]
    pub fn with(&self, asked: &Colors) -> (Self, Vec<Adjustment>) {
        let mut mixing = Mixing { theme: *self, asked, adjustments: Vec::new() };
        mixing.grounds();
        mixing.inks();
        mixing.rest(self);
        (mixing.theme, mixing.adjustments)
    }

    /// The colour of a role.
    pub fn color(mut self, role: Role) -> Color {
        *self.slot(role)
    }

    fn slot(&mut self, role: Role) -> &mut Color {
        match role {
            Role::Accent => &mut self.accent,
            Role::Surface => &mut self.sky,
            Role::Sea => &mut self.sea,
            Role::Land => &mut self.land,
            Role::Visited => &mut self.visited,
            Role::Quiet => &mut self.quiet,
            Role::Text => &mut self.text,
        }
    }
}

/// A theme on its way from its own colours to those asked for.
struct Mixing<'a> {
    theme: Theme,
    asked: &'a Colors,
    adjustments: Vec<Adjustment>,
}

/// What a colour is to stand out from, its name, and by how much.
type Other = (Color, &'static str, f64);

impl Mixing<'_> {
    fn is_asked(&self, role: Role) -> bool {
        self.asked.get(role).is_some()
    }

    fn grounds(&mut self) {
        let end = if self.theme.is_dark { (WHITE, "white", ROOM) } else { (BLACK, "black", ROOM) };
        if self.is_asked(Role::Land) || self.is_asked(Role::Accent) {
            let accent = self.asked.get(Role::Accent).unwrap_or(self.theme.accent);
            let land = self.asked.get(Role::Land).unwrap_or(self.theme.land);
            self.theme.visited = land.toward(accent, TINT_PERCENT);
        }
        for role in GROUNDS {
            self.hold(*role, end, !self.theme.is_dark);
        }
        if self.is_asked(Role::Surface) {
            self.theme.casing = self.theme.sky;
        }
    }

    fn inks(&mut self) {
        let ground = self.hardest_ground();
        self.hold(Role::Accent, (ground.0, ground.1, LINES), self.theme.is_dark);
        for role in [Role::Quiet, Role::Text] {
            self.hold(role, (ground.0, ground.1, WORDS), self.theme.is_dark);
        }
        self.theme.night.alpha = self.night_alpha();
    }

    /// The darkest ground of a light theme, the lightest of a dark one: what stands out from it does so from all.
    fn hardest_ground(&self) -> (Color, &'static str) {
        let mut hardest = (self.theme.casing, Role::Surface.name());
        for role in GROUNDS {
            let ground = self.theme.color(*role);
            if (ground.luminance() > hardest.0.luminance()) == self.theme.is_dark {
                hardest = (ground, role.name());
            }
        }
        hardest
    }

    /// The night gives way to the inks: it is as strong as in the theme, or as leaves them readable.
    fn night_alpha(&self) -> f64 {
        let Theme { night, accent, quiet, text, .. } = self.theme;
        let is_readable = |ground: Color| {
            let least = accent.contrast(ground).min(quiet.contrast(ground));
            least >= LINES && text.contrast(ground) >= WORDS
        };
        for percent in (1..=100).rev() {
            let alpha = f64::from(percent) / 100.0;
            let dimmed = |role: &Role| self.theme.color(*role).toward(night, percent);
            if alpha <= night.alpha && GROUNDS.iter().map(dimmed).all(is_readable) {
                return alpha;
            }
        }
        0.0
    }

    /// Moves a colour of the theme apart from another; says so if it was asked for.
    fn hold(&mut self, role: Role, (other, against, needed): Other, lighter: bool) {
        let asked = self.asked.get(role);
        let slot = self.theme.slot(role);
        let wanted = asked.unwrap_or(*slot);
        let drawn = wanted.apart(other, needed, lighter);
        *slot = drawn;
        if asked.is_some() && drawn != wanted {
            let tenths = [tenths(wanted.contrast(other)), tenths(needed)];
            self.adjustments.push(Adjustment { role, asked: wanted, drawn, against, tenths });
        }
    }

    /// What follows from the colours that were asked for.
    fn rest(&mut self, before: &Theme) {
        let follows = self.is_asked(Role::Sea) || self.is_asked(Role::Land);
        let theme = &mut self.theme;
        if theme.accent != before.accent {
            let white_stands_out = WHITE.contrast(theme.accent) >= WORDS;
            theme.on_accent = if white_stands_out { WHITE } else { BLACK };
        }
        if follows {
            theme.coast = theme.land.toward(theme.text, COAST_PERCENT);
            theme.graticule = theme.sea.toward(theme.text, GRATICULE_PERCENT);
            theme.halo = theme.sea.toward(theme.text, HALO_PERCENT);
        }
    }
}

/// A ratio of at most 21 in whole tenths, never more than it is.
fn tenths(ratio: f64) -> u32 {
    (10..=210).rev().find(|tenths| f64::from(*tenths) <= ratio * 10.0).unwrap_or(10)
}
