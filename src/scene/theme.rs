use super::Color;

/// The colours of a picture: a calm base and one accent.
///
/// The tests hold every theme to 4.5:1 for words and 3:1 for the route and the markers, and apart for readers who see
/// fewer colours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    /// Whether words and lines are lighter than what they lie on.
    pub is_dark: bool,
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
    /// What is still to come, and what lies behind; the names of countries.
    pub quiet: Color,
    /// Text on the map.
    pub text: Color,
    /// The band around text; also the inside of quiet markers.
    pub casing: Color,
    /// Numbers on the accent.
    pub on_accent: Color,
}

impl Theme {
    /// Names of seas: in the sea's own tone.
    pub fn water_ink(&self) -> Color {
        // Between the shade at the globe's edge and the words.
        const WORDS_PERCENT: u32 = 30;
        self.halo.toward(self.text, WORDS_PERCENT).apart(self.sea, 4.5, self.is_dark)
    }

    /// Fine lines on the surface; the element's style sheet has the same.
    pub fn rule(&self) -> Color {
        const TEXT_PERCENT: u32 = 16;
        self.casing.toward(self.text, TEXT_PERCENT)
    }

    /// Dark on light.
    pub const LIGHT: Self = Self {
        is_dark: false,
        sky: Color::solid(0xfa_fb_fb),
        halo: Color::solid(0x5b_76_88),
        sea: Color::solid(0xe3_ea_ee),
        land: Color::solid(0xf8_f6_f1),
        visited: Color::solid(0xf3_dc_cf),
        coast: Color::solid(0xaf_ba_c1),
        graticule: Color::solid(0xd5_df_e4),
        // In steps of two percent its channels are whole: a surface rounds no tint into it.
        night: Color::solid(0x33_66_99).faded(0.2),
        accent: Color::solid(0xc7_32_1a),
        quiet: Color::solid(0x59_65_6e),
        text: Color::solid(0x1d_25_2b),
        casing: Color::solid(0xfd_fd_fc),
        on_accent: Color::solid(0xff_ff_ff),
    };

    /// Light on dark.
    pub const DARK: Self = Self {
        is_dark: true,
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
