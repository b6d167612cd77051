//! Colours that a page asks for: drawn as asked where they can be read, moved as little as needed where not.
#![allow(clippy::unwrap_used, clippy::cast_possible_truncation, clippy::cast_sign_loss)]

use proptest::prelude::*;
use trip_map::scene::{Color, Colors, Role, Theme};

const THEMES: [Theme; 2] = [Theme::LIGHT, Theme::DARK];

fn colors(asked: &[(Role, u32)]) -> Colors {
    let mut colors = Colors::default();
    for (role, hex) in asked {
        colors.set(*role, Color::solid(*hex));
    }
    colors
}

/// The sentences about colours that are not drawn as asked.
fn said(theme: Theme, asked: &[(Role, u32)]) -> Vec<String> {
    theme.with(&colors(asked)).1.iter().map(ToString::to_string).collect()
}

fn percent(share: f64) -> u32 {
    (0..=100)
        .min_by_key(|percent| ((f64::from(*percent) - share * 100.0).abs() * 1e6) as u64)
        .unwrap()
}

/// What must stand out from what, and by how much: WCAG 2.2, 1.4.3 and 1.4.11. By night quiet words have a casing.
fn faults(theme: &Theme) -> Vec<String> {
    let ground = [theme.sea, theme.land, theme.visited];
    let by_night = ground.map(|ground| ground.toward(theme.night, percent(theme.night.alpha)));
    let mut pairs = vec![
        ("number", theme.on_accent, theme.accent, 4.5),
        ("name of a sea", theme.water_ink(), theme.sea, 4.5),
    ];
    for (grounds, quiet) in
        [(&ground[..], 4.5), (&[theme.sky, theme.casing], 4.5), (&by_night, 3.0)]
    {
        for ground in grounds {
            pairs.push(("accent", theme.accent, *ground, 3.0));
            pairs.push(("quiet", theme.quiet, *ground, quiet));
            pairs.push(("text", theme.text, *ground, 4.5));
        }
    }
    let is_fault =
        |(_, ink, ground, least): &(_, Color, Color, f64)| ink.contrast(*ground) < *least;
    let sentence = |(name, ink, ground, _): (&str, Color, Color, f64)| {
        format!("{name} {ink} on {ground}: {:.2}", ink.contrast(ground))
    };
    pairs.into_iter().filter(is_fault).map(sentence).collect()
}

#[test]
fn both_themes_stand_as_they_are() {
    for theme in THEMES {
        assert_eq!(faults(&theme), Vec::<String>::new());
        assert_eq!(theme.with(&Colors::default()), (theme, Vec::new()));
    }
}

#[test]
fn colours_that_can_be_read_are_drawn_as_asked() {
    let asked = [
        (Role::Accent, 0x00_5a_9c),
        (Role::Surface, 0xff_f1_e5),
        (Role::Sea, 0xdd_e8_ee),
        (Role::Land, 0xf5_f0_e6),
    ];
    let (theme, adjustments) = Theme::LIGHT.with(&colors(&asked));
    assert_eq!(adjustments, []);
    for (role, hex) in asked {
        assert_eq!(theme.color(role), Color::solid(hex));
    }
    assert_eq!((theme.sky, theme.casing), (Color::solid(0xff_f1_e5), Color::solid(0xff_f1_e5)));
    assert_eq!(theme.on_accent, Color::solid(0xff_ff_ff));
    assert_eq!(theme.visited, theme.land.toward(theme.accent, 15), "it follows the accent");
    assert_eq!(theme.text, Theme::LIGHT.text);
}

#[test]
fn what_was_changed_is_said_in_a_sentence() {
    assert_eq!(
        said(Theme::LIGHT, &[(Role::Accent, 0xff_d5_00)]),
        ["accent #ffd500 is drawn as #9e8300: 1.1:1 to sea, 3.0:1 needed"]
    );
    assert_eq!(
        said(Theme::LIGHT, &[(Role::Sea, 0x22_55_aa)]),
        ["sea #2255aa is drawn as #87a8ff: 2.9:1 to black, 9.0:1 needed"]
    );
    assert_eq!(
        said(Theme::DARK, &[(Role::Accent, 0x7a_00_19), (Role::Land, 0xff_ff_ff)]),
        [
            "land #ffffff is drawn as #494949: 1.0:1 to white, 9.0:1 needed",
            "accent #7a0019 is drawn as #ff5c6d: 1.2:1 to land, 3.0:1 needed",
        ]
    );
}

#[test]
fn a_theme_stays_light_or_dark_whatever_it_is_asked_for() {
    let all = |hex| Role::ALL.map(|role| (role, hex));
    for theme in THEMES {
        for hex in [0, 0x80_80_80, 0xff_ff_ff] {
            let (drawn, _) = theme.with(&colors(&all(hex)));
            assert_eq!(drawn.text.luminance() > drawn.sea.luminance(), theme.is_dark);
            assert_eq!(faults(&drawn), Vec::<String>::new(), "everything {hex:06x}");
        }
    }
}

proptest! {
    #[test]
    fn whatever_is_asked_for_can_be_read(
        dark: bool,
        asked in prop::collection::vec((0_usize..Role::ALL.len(), 0_u32..0x100_0000), 0..8),
    ) {
        let asked: Vec<_> = asked.into_iter().map(|(role, hex)| (Role::ALL[role], hex)).collect();
        let (theme, adjustments) = THEMES[usize::from(dark)].with(&colors(&asked));
        prop_assert_eq!(faults(&theme), Vec::<String>::new());
        for (role, hex) in asked.iter().rev().enumerate().filter_map(|(at, (role, hex))| {
            let is_last = !asked.iter().rev().take(at).any(|(later, _)| later == role);
            is_last.then_some((*role, Color::solid(*hex)))
        }) {
            let told = adjustments.iter().any(|it| it.role == role && it.asked == hex && it.drawn == theme.color(role));
            prop_assert!(told != (theme.color(role) == hex), "{} {hex}", role.name());
        }
    }

    #[test]
    fn an_accent_moves_no_farther_than_it_must_and_keeps_its_hue(dark: bool, hex in 0_u32..0x100_0000) {
        let (theme, adjustments) = THEMES[usize::from(dark)].with(&colors(&[(Role::Accent, hex)]));
        let Some(moved) = adjustments.first() else { return Ok(()) };
        let grounds = [theme.sky, theme.casing, theme.sea, theme.land, theme.visited];
        let least = grounds.map(|ground| theme.accent.contrast(ground)).into_iter().fold(21.0, f64::min);
        // One step of a channel may be this much.
        prop_assert!(least < 3.2, "{moved}");
        let order = |color: Color| {
            let [red, green, blue] = color.rgb;
            [red.cmp(&green), green.cmp(&blue), blue.cmp(&red)]
        };
        let kept = order(moved.asked).iter().zip(order(moved.drawn)).all(|(asked, drawn)| *asked == drawn || drawn.is_eq());
        prop_assert!(kept, "{moved}");
    }
}
