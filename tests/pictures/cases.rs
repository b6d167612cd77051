//! Small pictures whose SVG is kept, to the byte: natively and in WebAssembly.

use trip_map::TripMap;
use trip_map::camera::Viewport;
use trip_map::scene::Theme;

/// What to draw, and what it looked like when it was last looked at.
pub struct Picture {
    pub name: &'static str,
    trip: &'static str,
    lang: &'static str,
    theme: Theme,
    step: &'static str,
    /// The accepted SVG.
    pub accepted: &'static str,
}

macro_rules! picture {
    ($name:literal, $trip:literal, $lang:literal, $theme:expr, $step:literal) => {
        Picture {
            name: $name,
            trip: include_str!(concat!("../../www/trips/", $trip, ".json")),
            lang: $lang,
            theme: $theme,
            step: $step,
            accepted: include_str!(concat!($name, ".svg")),
        }
    };
}

pub fn all() -> Vec<Picture> {
    vec![
        picture!("overview", "kishida-2024-07", "en", Theme::LIGHT, "closing"),
        picture!("over-the-pacific", "kishida-2024-07", "en", Theme::DARK, "tokyo-washington"),
        picture!("a-stop-in-japanese", "kishida-2024-07", "ja", Theme::LIGHT, "berlin"),
        picture!("three-cities", "kishida-2023-07", "en", Theme::LIGHT, "vilnius-brussels"),
    ]
}

impl Picture {
    /// Draws it.
    pub fn svg(&self) -> String {
        let mut map = TripMap::parse(self.trip, self.lang).unwrap();
        map.set_theme(self.theme.clone());
        let seconds = map.timeline().find(self.step).unwrap().still_s();
        map.svg(Viewport::new(240.0, 160.0), seconds)
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
            format!("line {}:\n  found    {found}\n  accepted {accepted}", number + 1)
        }
        None => "one is longer".to_owned(),
    })
}
