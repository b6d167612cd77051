//! The themes as readers see them who see fewer colours.
//!
//! Simulated for full protanopia, deuteranopia and tritanopia with the matrices (severity 1.0, on linear light) of G. M. Machado,
//! M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE
//! Transactions on Visualization and Computer Graphics 15 (6), 2009. Distances are CIE 1976 ΔE*ab under D65, where about 2.3
//! is just noticeable side by side.
#![allow(clippy::unwrap_used)]

use trip_map::scene::{Color, Theme};

const NORMAL: [[f64; 3]; 3] = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
const PROTANOPIA: [[f64; 3]; 3] = [
    [0.152_286, 1.052_583, -0.204_868],
    [0.114_503, 0.786_281, 0.099_216],
    [-0.003_882, -0.048_116, 1.051_998],
];
const DEUTERANOPIA: [[f64; 3]; 3] = [
    [0.367_322, 0.860_646, -0.227_968],
    [0.280_085, 0.672_501, 0.047_413],
    [-0.011_820, 0.042_940, 0.968_881],
];
const TRITANOPIA: [[f64; 3]; 3] = [
    [1.255_528, -0.076_749, -0.178_779],
    [-0.078_411, 0.930_809, 0.147_602],
    [0.004_733, 0.691_367, 0.303_900],
];
const EYES: [(&str, [[f64; 3]; 3]); 4] = [
    ("all cones", NORMAL),
    ("protanopia", PROTANOPIA),
    ("deuteranopia", DEUTERANOPIA),
    ("tritanopia", TRITANOPIA),
];

/// Linear light as an eye sees it.
fn seen(color: Color, eyes: [[f64; 3]; 3]) -> [f64; 3] {
    let linear = color.rgb.map(|value| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    eyes.map(|row| row.iter().zip(linear).map(|(a, b)| a * b).sum::<f64>().clamp(0.0, 1.0))
}

/// WCAG 2.2's contrast ratio.
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let luminance = |[red, green, blue]: [f64; 3]| 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// CIE 1976 L*a*b* of linear sRGB, white D65.
fn lab([red, green, blue]: [f64; 3]) -> [f64; 3] {
    let f = |t: f64| {
        if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 }
    };
    let x = f((0.412_456 * red + 0.357_576 * green + 0.180_438 * blue) / 0.950_47);
    let y = f(0.212_673 * red + 0.715_152 * green + 0.072_175 * blue);
    let z = f((0.019_334 * red + 0.119_192 * green + 0.950_304 * blue) / 1.088_83);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn distance(a: [f64; 3], b: [f64; 3]) -> f64 {
    lab(a).iter().zip(lab(b)).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

/// What cannot be told apart, one line a pair and kind of eyes.
fn confused(theme: &Theme) -> Vec<String> {
    let pairs = [
        // A line on a ground: seen at a glance. The numbers are least contrast and least distance.
        ("accent", theme.accent, "sky", theme.sky, 3.0, 40.0),
        ("accent", theme.accent, "sea", theme.sea, 3.0, 40.0),
        ("accent", theme.accent, "land", theme.land, 3.0, 40.0),
        ("accent", theme.accent, "visited", theme.visited, 3.0, 40.0),
        ("accent", theme.accent, "casing", theme.casing, 3.0, 40.0),
        ("quiet", theme.quiet, "sea", theme.sea, 3.0, 20.0),
        ("quiet", theme.quiet, "land", theme.land, 3.0, 20.0),
        ("quiet", theme.quiet, "visited", theme.visited, 3.0, 20.0),
        // Travelled or still to come, here or elsewhere: they differ in width, size and filling too.
        ("accent", theme.accent, "quiet", theme.quiet, 1.0, 30.0),
        // Grounds side by side, calm but not the same.
        ("land", theme.land, "sea", theme.sea, 1.0, 5.0),
        ("visited", theme.visited, "land", theme.land, 1.0, 8.0),
        ("visited", theme.visited, "sea", theme.sea, 1.0, 8.0),
    ];
    let mut confused = Vec::new();
    for (eyes, matrix) in EYES {
        for (name, color, other_name, other, least_contrast, least_distance) in pairs {
            let (color, other) = (seen(color, matrix), seen(other, matrix));
            let (contrast, distance) = (contrast(color, other), distance(color, other));
            if contrast < least_contrast || distance < least_distance {
                confused.push(format!(
                    "{eyes}: {name} and {other_name}: {contrast:.1}:1, ΔE {distance:.0}"
                ));
            }
        }
    }
    confused
}

#[test]
fn route_ground_and_states_stay_apart_in_both_themes() {
    for theme in [Theme::LIGHT, Theme::DARK] {
        assert_eq!(confused(&theme), Vec::<String>::new());
    }
}

#[test]
fn the_classic_red_and_green_are_found_out() {
    let theme = Theme { quiet: Color::solid(0x4a_7a_2a), ..Theme::LIGHT };
    let found = confused(&theme);
    for eyes in ["protanopia", "deuteranopia"] {
        assert!(
            found.iter().any(|line| line.starts_with(&format!("{eyes}: accent and quiet"))),
            "{found:?}"
        );
    }
    assert!(
        !found.iter().any(|line| line.starts_with("all cones")),
        "plain to all others: {found:?}"
    );
}

#[test]
fn the_simulation_is_the_published_one() {
    // Greys stay greys, to the rounding of the tables.
    for (eyes, matrix) in EYES {
        for row in matrix {
            assert!((row.iter().sum::<f64>() - 1.0).abs() < 1e-5, "{eyes}");
        }
    }
    // ΔE of two published colours: pure red and pure green are 170.6 apart.
    let [red, green] = [0xff_00_00, 0x00_ff_00].map(|hex| seen(Color::solid(hex), NORMAL));
    assert!((distance(red, green) - 170.6).abs() < 0.1, "{}", distance(red, green));
}
