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
}

/// The colours of a picture: a calm base and one accent.
///
/// The tests hold every theme to 4.5:1 for text and 3:1 for the route and the markers.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// Around the globe.
    pub sky: Color,
    /// The glow and shade at the globe's edge.
    pub halo: Color,
    /// Seas and lakes; also the casing of lines.
    pub sea: Color,
    /// Land.
    pub land: Color,
    /// Land of the countries the trip visits.
    pub visited: Color,
    /// Coastlines.
    pub coast: Color,
    /// Meridians and parallels.
    pub graticule: Color,
    /// The shade over the ground where it is night, as strong as it gets.
    pub night: Color,
    /// The route, the traveller and the current stop.
    pub accent: Color,
    /// What is still to come, and what lies behind: markers and lines.
    pub quiet: Color,
    /// Text on the map.
    pub text: Color,
    /// The band around text; also the inside of quiet markers.
    pub casing: Color,
    /// Numbers on the accent.
    pub on_accent: Color,
}

impl Theme {
    /// Dark on light.
    pub const LIGHT: Self = Self {
        sky: Color::solid(0xfa_fb_fb),
        halo: Color::solid(0x5b_76_88),
        sea: Color::solid(0xe3_ea_ee),
        land: Color::solid(0xf8_f6_f1),
        visited: Color::solid(0xf3_dc_cf),
        coast: Color::solid(0xaf_ba_c1),
        graticule: Color::solid(0xd5_df_e4),
        night: Color::solid(0x36_50_74).faded(0.2),
        accent: Color::solid(0xc7_32_1a),
        quiet: Color::solid(0x5d_69_72),
        text: Color::solid(0x1d_25_2b),
        casing: Color::solid(0xfd_fd_fc),
        on_accent: Color::solid(0xff_ff_ff),
    };

    /// Light on dark.
    pub const DARK: Self = Self {
        sky: Color::solid(0x12_16_1a),
        halo: Color::solid(0x8f_b0_c6),
        sea: Color::solid(0x1b_24_2c),
        land: Color::solid(0x2e_38_40),
        visited: Color::solid(0x53_3b_36),
        coast: Color::solid(0x50_5f_6a),
        graticule: Color::solid(0x24_2f_38),
        night: Color::solid(0x04_07_0a).faded(0.4),
        accent: Color::solid(0xff_8a_66),
        quiet: Color::solid(0xa3_b1_bb),
        text: Color::solid(0xf1_f5_f7),
        casing: Color::solid(0x14_1a_1f),
        on_accent: Color::solid(0x1a_10_0c),
    };
}

#[cfg(test)]
mod tests {
    #![allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    use super::*;

    /// WCAG 2.2's relative luminance.
    fn luminance(color: Color) -> f64 {
        let channel = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = color.rgb.map(channel);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(a: Color, b: Color) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// A solid ground seen through a colour.
    fn over(color: Color, ground: Color) -> Color {
        let mix = |at: usize| {
            let [above, below] = [color, ground].map(|color| f64::from(color.rgb[at]));
            (below + (above - below) * color.alpha).round() as u8
        };
        Color { rgb: [mix(0), mix(1), mix(2)], alpha: 1.0 }
    }

    #[test]
    fn text_and_lines_stand_out_on_every_ground() {
        for theme in [Theme::LIGHT, Theme::DARK] {
            let by_day = [theme.sea, theme.land, theme.visited];
            let by_night = by_day.map(|ground| over(theme.night, ground));
            let grounds = by_day.into_iter().chain(by_night).chain([theme.sky, theme.casing]);
            for ground in grounds {
                assert!(contrast(theme.text, ground) >= 4.5, "text on {ground:?}");
                assert!(contrast(theme.accent, ground) >= 3.0, "accent on {ground:?}");
                assert!(contrast(theme.quiet, ground) >= 3.0, "quiet on {ground:?}");
            }
            assert!(contrast(theme.on_accent, theme.accent) >= 4.5);
            assert!(contrast(theme.quiet, theme.casing) >= 4.5, "numbers in quiet markers");
        }
    }

    #[test]
    fn black_on_white_is_the_known_extreme() {
        let (black, white) = (Color::solid(0), Color::solid(0xff_ff_ff));
        assert!((contrast(black, white) - 21.0).abs() < 1e-9);
    }
}
