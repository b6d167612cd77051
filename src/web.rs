//! The core as JavaScript sees it. The only file that names a JavaScript value.
//!
//! Strings and numbers come in, plain objects go out; nothing here panics, whatever comes in.

mod reader;

use std::sync::Arc;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::CanvasRenderingContext2d;

use crate::Error;
use crate::basemap::Basemap;
use crate::camera::{ViewChoice, Viewport};
use crate::describe;
use crate::map::TripMap;
use crate::paint::{Canvas, CanvasRuler, paint, paint_chart};
use crate::scene::{Borders, Color, Colors, Role, Theme};
use crate::timeline::Pace;
use crate::words::{self, for_language};

/// Learns the words of a language from its file.
///
/// # Errors
/// A sentence, where it is not such a file.
#[wasm_bindgen]
pub fn learn(words: &str) -> Result<(), JsValue> {
    words::learn(words).map_err(JsValue::from)
}

/// A finer base map, read once and shared by the maps of a page.
#[wasm_bindgen(js_name = Detail)]
pub struct WebDetail(Arc<Basemap>);

#[wasm_bindgen(js_class = Detail)]
impl WebDetail {
    /// Reads a base map file; `undefined` when it is not one, or damaged.
    pub fn decode(bytes: &[u8]) -> Option<WebDetail> {
        Some(Self(Arc::new(Basemap::decode(bytes)?)))
    }
}

/// A map of one trip, drawn on a canvas that the caller owns.
#[wasm_bindgen(js_name = TripMap)]
pub struct WebMap(TripMap);

#[wasm_bindgen(js_class = TripMap)]
impl WebMap {
    /// Reads a trip file for readers of a language (BCP 47; empty for the trip's own).
    ///
    /// # Errors
    /// An `Error` named `TripError` with the file's `problems`.
    pub fn parse(json: &str, lang: &str) -> Result<WebMap, JsValue> {
        TripMap::parse(json, lang).map(WebMap).map_err(|error| trip_error(&error))
    }

    /// The length of the play in seconds.
    #[wasm_bindgen(getter)]
    pub fn duration(&self) -> f64 {
        self.0.timeline().duration_s()
    }

    /// Sets the theme (`light` or `dark`; anything else reads as `light`) in the colours a page asks for: 0xRRGGBB for
    /// each [`Role`] in order, negative where it asks for none. Returns what could not be drawn so, as one line.
    #[wasm_bindgen(js_name = setTheme)]
    pub fn set_theme(&mut self, theme: &str, asked: &[i32]) -> String {
        let base = if theme == "dark" { Theme::DARK } else { Theme::LIGHT };
        let mut colors = Colors::default();
        for (role, hex) in Role::ALL.iter().zip(asked) {
            if let Ok(hex) = u32::try_from(*hex) {
                colors.set(*role, Color::solid(hex));
            }
        }
        let (theme, adjustments) = base.with(&colors);
        self.0.set_theme(theme);
        let mut line = String::new();
        for adjustment in adjustments {
            line += if line.is_empty() { "" } else { "; " };
            line += &adjustment.to_string();
        }
        line
    }

    /// The colours of each [`Role`] in order, then that of the number on the accent; as in CSS, with spaces between.
    pub fn colors(&self) -> String {
        let theme = self.0.theme();
        let mut colors = String::new();
        for role in Role::ALL {
            colors += &theme.color(role).to_string();
            colors += " ";
        }
        colors + &theme.on_accent.to_string()
    }

    /// Sets the author's pace: 2 is twice as fast as usual. Steps begin at other seconds afterwards.
    #[wasm_bindgen(js_name = setPace)]
    pub fn set_pace(&mut self, factor: f64) {
        self.0.set_pace(Pace::new(factor));
    }

    /// Sets how the world is shown: `globe`, `flat` or `world`; anything else reads as `auto`.
    #[wasm_bindgen(js_name = setView)]
    pub fn set_view(&mut self, view: &str) {
        self.0.set_view(match view {
            "globe" => ViewChoice::Globe,
            "flat" => ViewChoice::Flat,
            "world" => ViewChoice::World,
            _ => ViewChoice::Auto,
        });
    }

    /// Sets which borders are shown: `none` or `all`; anything else reads as `visited`.
    #[wasm_bindgen(js_name = setBorders)]
    pub fn set_borders(&mut self, borders: &str) {
        self.0.set_borders(match borders {
            "none" => Borders::None,
            "all" => Borders::All,
            _ => Borders::Visited,
        });
    }

    /// Hands over a finer base map, and says how far it has come in over the one that is built in: 0 not at all,
    /// 1 wholly.
    #[wasm_bindgen(js_name = setDetail)]
    pub fn set_detail(&mut self, detail: &WebDetail, share: f64) {
        self.0.set_detail(Arc::clone(&detail.0), share);
    }

    /// Whether the picture at a second is so close that it wants a finer base map; sizes in CSS pixels.
    #[wasm_bindgen(js_name = wantsDetail)]
    pub fn wants_detail(&self, width: f64, height: f64, seconds: f64) -> bool {
        self.0.wants_detail(Viewport::new(width, height), seconds)
    }

    /// Sets the CSS font-family list of the text on the map.
    #[wasm_bindgen(js_name = setFont)]
    pub fn set_font(&mut self, family: String) {
        self.0.set_font(family);
    }

    /// The language of the core's own words: the reader's, if it is spoken here.
    #[wasm_bindgen(getter)]
    pub fn lang(&self) -> String {
        for_language(self.0.lang()).lang().to_owned()
    }

    /// The reader's language, as asked for; the trip's own where none was.
    #[wasm_bindgen(getter, js_name = readersLang)]
    pub fn readers_lang(&self) -> String {
        self.0.lang().to_owned()
    }

    /// The codes of the countries with a stop or a meeting.
    pub fn countries(&self) -> JsValue {
        to_js(&self.0.trip().countries())
    }

    /// Sets what a country is called on the map, by its code; without a name a country has none there.
    #[wasm_bindgen(js_name = setCountryName)]
    pub fn set_country_name(&mut self, code: &str, name: &str) {
        self.0.set_country_name(code, name);
    }

    /// The time zones of the trip's places, by their names in the IANA database.
    pub fn zones(&self) -> JsValue {
        to_js(&self.0.trip().zones())
    }

    /// Says what clocks in a time zone show at present, in minutes east of UTC.
    #[wasm_bindgen(js_name = setZoneOffset)]
    pub fn set_zone_offset(&mut self, zone: &str, minutes: i16) {
        self.0.set_zone_offset(zone, minutes);
    }

    /// Hands over the present, in seconds since 1970, or takes it away; true where that changes the picture.
    #[wasm_bindgen(js_name = setNow)]
    pub fn set_now(&mut self, seconds: Option<f64>) -> bool {
        self.0.set_now(seconds)
    }

    /// The id of the step that the present lies in, and the second of the play that stands for it; `null` where it lies
    /// in none.
    pub fn now(&self) -> JsValue {
        to_js(&describe::present(self.0.timeline(), self.0.now()))
    }

    /// The steps in play order, in words.
    pub fn steps(&self) -> JsValue {
        let map = &self.0;
        to_js(&describe::steps(map.trip(), map.paths(), map.timeline(), map.lang()))
    }

    /// What the map is about, in words.
    pub fn about(&self) -> JsValue {
        to_js(&describe::about(self.0.trip(), self.0.paths(), self.0.lang()))
    }

    /// The words for the controls.
    pub fn labels(&self) -> JsValue {
        to_js(&describe::labels(self.0.trip(), self.0.lang()))
    }

    /// The index of the step that is on at a second.
    #[wasm_bindgen(js_name = stepAt)]
    pub fn step_at(&self, seconds: f64) -> usize {
        self.0.timeline().step_at(seconds)
    }

    /// Draws the picture at a second over the whole canvas; sizes in CSS pixels.
    pub fn draw(
        &self,
        context: &CanvasRenderingContext2d,
        width: f64,
        height: f64,
        pixel_ratio: f64,
        seconds: f64,
    ) {
        let viewport = Viewport::new(width, height);
        let font = self.0.font();
        let scene = self.0.scene(viewport, seconds, &CanvasRuler { context, font });
        paint(&scene, &mut Canvas::new(context, font, viewport, ratio(pixel_ratio)));
    }

    /// Draws the chart at a second over the whole canvas, or returns false where there is none: the trip has too
    /// few dates, or the canvas no room; sizes in CSS pixels.
    #[wasm_bindgen(js_name = drawChart)]
    pub fn draw_chart(
        &self,
        context: &CanvasRenderingContext2d,
        width: f64,
        height: f64,
        pixel_ratio: f64,
        seconds: f64,
    ) -> bool {
        let viewport = Viewport::new(width, height);
        let font = self.0.font();
        let chart = self.0.chart(viewport, seconds, &CanvasRuler { context, font });
        if let Some(chart) = &chart {
            paint_chart(chart, &mut Canvas::new(context, font, viewport, ratio(pixel_ratio)));
        }
        chart.is_some()
    }

    /// The picture at a second as SVG.
    pub fn svg(&self, width: f64, height: f64, seconds: f64) -> String {
        self.0.svg(Viewport::new(width, height), seconds)
    }
}

/// Device pixels to the CSS pixel; nonsense is one.
fn ratio(pixel_ratio: f64) -> f64 {
    if pixel_ratio.is_finite() && pixel_ratio > 0.0 { pixel_ratio } else { 1.0 }
}

/// A plain object, as JSON would give it.
fn to_js(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

fn trip_error(error: &Error) -> JsValue {
    let thrown = js_sys::Error::new(&error.to_string());
    thrown.set_name("TripError");
    // It fails on frozen objects only, and this one is new.
    let _set = js_sys::Reflect::set(&thrown, &"problems".into(), &to_js(&error.problems()));
    thrown.into()
}
