//! Colours of the screen, and how they stand out from each other.

use std::fmt;

/// A colour of the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Color {
    /// Red, green and blue, 0 to 255 (sRGB).
    pub rgb: [u8; 3],
    /// 0 is clear, 1 is solid.
    pub alpha: f64,
}

impl Color {
    /// A solid colour from its hexadecimal number, `0xd1361b`.
    pub const fn solid(hex: u32) -> Self {
        let [_, red, green, blue] = hex.to_be_bytes();
        Self { rgb: [red, green, blue], alpha: 1.0 }
    }

    /// The same colour, `factor` as strong.
    #[must_use]
    pub const fn faded(self, factor: f64) -> Self {
        Self { rgb: self.rgb, alpha: self.alpha * factor }
    }

    /// The solid colour that lies `percent` (0 to 100) of the way to another.
    #[must_use]
    pub fn toward(self, other: Self, percent: u32) -> Self {
        let mut rgb = self.rgb;
        for (own, other) in rgb.iter_mut().zip(other.rgb) {
            let sum =
                u32::from(*own) * 100_u32.saturating_sub(percent) + u32::from(other) * percent;
            *own = u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX);
        }
        Self { rgb, alpha: 1.0 }
    }

    /// Relative luminance, 0 for black to 1 for white ([WCAG 2.2](https://www.w3.org/TR/WCAG22/#dfn-relative-luminance)).
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.rgb;
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// Contrast, 1 to 21 ([WCAG 2.2](https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio)).
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The same hue, lighter or darker than another colour by a contrast of at least `ratio`; moved only if, and as far
    /// as, it is not.
    #[must_use]
    pub fn apart(self, other: Self, ratio: f64, lighter: bool) -> Self {
        let other = other.luminance() + 0.05;
        if lighter {
            self.at_least(other * ratio - 0.05)
        } else {
            self.at_most(other / ratio - 0.05)
        }
    }

    /// The same hue, no brighter than a luminance: all light is dimmed alike.
    fn at_most(self, luminance: f64) -> Self {
        let excess = self.luminance() / luminance;
        if excess <= 1.0 { self } else { self.lit(1.0 / excess, 0.0, Rounding::Down) }
    }

    /// The same hue, no darker than a luminance: all light is raised alike until one channel is full, and from there
    /// on white is mixed in.
    fn at_least(self, luminance: f64) -> Self {
        let own = self.luminance();
        if own >= luminance {
            return self;
        }
        let fullest = self.rgb.into_iter().max().map_or(0.0, linear);
        // Black has no hue to keep: it becomes a grey.
        let raise = if fullest > 0.0 { (luminance / own).min(1.0 / fullest) } else { 0.0 };
        let white = (luminance - own * raise) / (1.0 - own * raise);
        self.lit(raise, white.max(0.0), Rounding::Up)
    }

    /// The light of each channel `raise` times as strong, then mixed with a share of white.
    fn lit(self, raise: f64, white: f64, rounding: Rounding) -> Self {
        let mut rgb = self.rgb;
        for value in &mut rgb {
            let raised = linear(*value) * raise;
            *value = encoded(raised + (1.0 - raised) * white, rounding);
        }
        Self { rgb, alpha: self.alpha }
    }
}

/// As in CSS, without what is clear: `#d1361b`.
impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.rgb;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// The light of a channel, 0 to 1 (IEC 61966-2-1).
fn linear(value: u8) -> f64 {
    let value = f64::from(value) / 255.0;
    if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

/// Which of the two neighbours a light between them becomes: a limit is kept, not met by chance.
#[derive(Clone, Copy, PartialEq)]
enum Rounding {
    Down,
    Up,
}

/// The channel of a light: [`linear`] the other way round.
fn encoded(light: f64, rounding: Rounding) -> u8 {
    let up = (0..u8::MAX).find(|value| linear(*value) >= light).unwrap_or(u8::MAX);
    if rounding == Rounding::Down && linear(up) > light { up.saturating_sub(1) } else { up }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_is_the_known_extreme() {
        let (black, white) = (Color::solid(0), Color::solid(0xff_ff_ff));
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
        // https://www.w3.org/TR/WCAG22/ has no table of ratios; this grey is the well-known last one that passes.
        assert!(Color::solid(0x76_76_76).contrast(white) >= 4.5);
        assert!(Color::solid(0x77_77_77).contrast(white) < 4.5);
    }

    #[test]
    fn every_channel_comes_back_from_its_light() {
        for value in 0..=u8::MAX {
            for rounding in [Rounding::Up, Rounding::Down] {
                assert_eq!(encoded(linear(value), rounding), value);
            }
        }
    }

    #[test]
    fn a_limit_of_luminance_is_kept_and_just_met() {
        for hex in [0x00_00_00, 0xc7_32_1a, 0x22_55_aa, 0xff_d5_00, 0x00_66_33, 0xff_ff_ff] {
            let color = Color::solid(hex);
            for limit in [0.05, 0.2, 0.4, 0.8] {
                let (dimmed, raised) = (color.at_most(limit), color.at_least(limit));
                assert!(
                    dimmed.luminance() <= limit && raised.luminance() >= limit - 1e-12,
                    "{color}"
                );
                let is_moved = |moved: Color| moved != color;
                assert_eq!(is_moved(dimmed), color.luminance() > limit, "{color} {dimmed}");
                assert_eq!(is_moved(raised), color.luminance() < limit, "{color} {raised}");
                // One step of a channel is at most this much light.
                let moved = if is_moved(dimmed) { dimmed } else { raised };
                assert!(
                    !is_moved(moved) || (moved.luminance() - limit).abs() < 0.01,
                    "{color} {moved}"
                );
            }
        }
    }

    #[test]
    fn the_strongest_channel_stays_the_strongest() {
        for hex in [0xc7_32_1a, 0x22_55_aa, 0x00_66_33, 0x6a_1b_9a] {
            let color = Color::solid(hex);
            let order = |color: Color| {
                let mut channels = [0, 1, 2];
                channels.sort_by_key(|&at: &usize| color.rgb[at]);
                channels
            };
            assert_eq!(order(color.at_most(0.02)), order(color));
            assert_eq!(order(color.at_least(0.5)), order(color));
        }
    }
}
