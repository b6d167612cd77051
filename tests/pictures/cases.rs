//! The table of accepted pictures (`cases.txt`), and how one is drawn: natively and in WebAssembly.

use std::sync::Arc;

use trip_map::TripMap;
use trip_map::basemap::Basemap;
use trip_map::camera::{ViewChoice, Viewport};
use trip_map::scene::{Borders, Color, Colors, Role, Theme};

/// One row of the table.
#[derive(Clone, Debug)]
pub struct Case {
    /// The name of its files.
    pub name: &'static str,
    /// The trip file, without its extension.
    pub trip: &'static str,
    /// `auto`, `globe`, `flat`, `world`, or `chart`.
    pub view: &'static str,
    pub borders: Borders,
    /// The base map: `110m`, which is built in, or `50m`.
    pub detail: &'static str,
    /// The name of a theme or of colours in [`theme`].
    pub theme: &'static str,
    pub lang: &'static str,
    /// The step that is shown, at its still.
    pub step: &'static str,
    pub size: Viewport,
    /// What to look at.
    pub note: &'static str,
}

/// All rows, in the table's order.
pub fn all() -> Vec<Case> {
    let rows = include_str!("cases.txt").lines();
    rows.filter(|row| !row.is_empty() && !row.starts_with('#')).map(Case::parse).collect()
}

impl Case {
    fn parse(row: &'static str) -> Self {
        let mut rest = row;
        let mut cell = || {
            let (cell, after) = rest.split_once(' ').unwrap();
            rest = after.trim_start();
            cell
        };
        let [name, trip, view, borders, detail, theme, lang, step, size] =
            std::array::from_fn(|_| cell());
        let (width, height) = size.split_once('x').unwrap();
        let size = Viewport::new(width.parse().unwrap(), height.parse().unwrap());
        let borders = match borders {
            "none" => Borders::None,
            "all" => Borders::All,
            other => {
                assert_eq!(other, "visited", "{name}: borders");
                Borders::Visited
            }
        };
        Self { name, trip, view, borders, detail, theme, lang, step, size, note: rest }
    }

    /// Draws it, given the text of its trip file and the map at 1:50 million.
    pub fn svg(&self, trip: &str, detailed: Option<&Arc<Basemap>>) -> String {
        let mut map = TripMap::parse(trip, self.lang).unwrap();
        map.set_borders(self.borders);
        if self.detail == "50m" {
            map.set_detail(detailed.unwrap().clone(), 1.0);
        }
        map.set_theme(theme(self.theme));
        let seconds = map.timeline().find(self.step).unwrap().still_s();
        map.set_view(match self.view {
            "auto" => ViewChoice::Auto,
            "globe" => ViewChoice::Globe,
            "flat" => ViewChoice::Flat,
            "world" => ViewChoice::World,
            other => {
                assert_eq!(other, "chart", "{}: view", self.name);
                let chart = map.chart_svg(self.size, seconds);
                assert!(chart.is_some(), "{}: there is no chart", self.name);
                return chart.unwrap();
            }
        });
        map.svg(self.size, seconds)
    }
}

/// The themes, and colours that a page might ask for.
fn theme(name: &str) -> Theme {
    let with = |theme: &Theme, colors: &[(Role, u32)]| {
        let mut asked = Colors::default();
        for (role, hex) in colors {
            asked.set(*role, Color::solid(*hex));
        }
        theme.with(&asked).0
    };
    match name {
        "light" => Theme::LIGHT,
        "dark" => Theme::DARK,
        "blue" => with(
            &Theme::LIGHT,
            &[(Role::Accent, 0x0b_5c_ad), (Role::Land, 0xe9_ec_dc), (Role::Sea, 0xc9_de_ec)],
        ),
        other => {
            assert_eq!(other, "ink");
            let white = [Role::Surface, Role::Sea, Role::Land].map(|role| (role, 0xff_ff_ff));
            let black = [Role::Accent, Role::Quiet, Role::Text].map(|role| (role, 0));
            with(&Theme::LIGHT, &[&white[..], &black[..]].concat())
        }
    }
}

/// Where two texts part, for a message that can be read.
pub fn first_difference(found: &str, accepted: &str) -> Option<String> {
    if found == accepted {
        return None;
    }
    let mut lines = found.lines().zip(accepted.lines()).enumerate();
    Some(match lines.find(|(_, (found, accepted))| found != accepted) {
        Some((number, (found, accepted))) => {
            let short = |line: &str| line.chars().take(300).collect::<String>();
            let (found, accepted) = (short(found), short(accepted));
            format!("line {}:\n  found    {found}\n  accepted {accepted}", number + 1)
        }
        None => "one is longer".to_owned(),
    })
}
