//! The boundary: a trip with its options, and what can be asked of it.

#[cfg(feature = "cli")]
mod native;
mod present;
mod reader;

use std::cell::{OnceCell, RefCell};
use std::sync::Arc;

use crate::Error;
use crate::basemap::Basemap;
use crate::camera::{Gaze, Shots, ViewChoice, Viewport};
use crate::describe::{About, about};
use crate::geodesy::Path;
use crate::paint::{SvgDocument, chart_svg, svg};
use crate::scene::chart::{Chart, ChartStage, Course, chart};
use crate::scene::{
    Borders, Detail, Lanes, Measure, MetricsTable, Placements, Scene, Stage, Theme, frame,
};
use crate::timeline::{Now, Pace, Timeline};
use crate::trip::Trip;

/// An animated map of one trip.
///
/// Drawing is a pure function of the trip, the options, the size and the second; what is kept between
/// calls is only spared work.
///
/// ```
/// use trip_map::TripMap;
/// use trip_map::camera::Viewport;
/// let map = TripMap::parse(include_str!("../www/trips/kishida-2024-07.json"), "en")?;
/// let picture = map.svg(Viewport::new(680.0, 383.0), map.timeline().duration_s());
/// assert!(picture.starts_with("<svg") && picture.contains("Washington"));
/// # Ok::<(), trip_map::Error>(())
/// ```
pub struct TripMap {
    trip: Trip,
    paths: Vec<Path>,
    lanes: Lanes,
    timeline: Timeline,
    lang: String,
    theme: Theme,
    font: String,
    view: ViewChoice,
    borders: Borders,
    gaze: Option<Gaze>,
    /// The finer base map, and how far it has come in.
    detail: Option<(Arc<Basemap>, f64)>,
    country_names: Vec<(String, String)>,
    zone_offsets: Vec<(String, i16)>,
    now: Option<Now>,
    kept: RefCell<Option<(Shots, Placements)>>,
    /// The chart's line, once it has been asked for.
    course: OnceCell<Option<Course>>,
}

impl TripMap {
    /// The CSS font-family list of pictures until another is set.
    pub const DEFAULT_FONT: &str = "Helvetica, Arial, \"Liberation Sans\", sans-serif";

    /// Reads a trip file, for readers of a language (BCP 47; empty for the trip's own).
    ///
    /// # Errors
    /// The problems of the file, each with its place.
    pub fn parse(json: &str, lang: &str) -> Result<Self, Error> {
        Ok(Self::new(Trip::parse(json)?, lang))
    }

    /// The map of a trip that has been read already.
    pub fn new(trip: Trip, lang: &str) -> Self {
        let paths: Vec<Path> = trip
            .legs()
            .iter()
            .map(|leg| {
                let position = |place| trip.place(place).position();
                let via = leg.via().iter().map(|place| position(*place));
                let passed: Vec<_> = via.chain(leg.track().iter().copied()).collect();
                Path::new(position(leg.from()), &passed, position(leg.to()))
            })
            .collect();
        let lanes = Lanes::new(&paths);
        let timeline = Timeline::new(&trip, &paths, Pace::USUAL);
        let lang = if lang.is_empty() { trip.lang() } else { lang }.to_owned();
        Self {
            trip,
            paths,
            lanes,
            timeline,
            lang,
            theme: Theme::LIGHT,
            font: Self::DEFAULT_FONT.to_owned(),
            view: ViewChoice::Auto,
            borders: Borders::default(),
            gaze: None,
            detail: None,
            country_names: Vec::new(),
            zone_offsets: Vec::new(),
            now: None,
            kept: RefCell::new(None),
            course: OnceCell::new(),
        }
    }

    /// The trip.
    pub fn trip(&self) -> &Trip {
        &self.trip
    }

    /// The path of each leg.
    pub fn paths(&self) -> &[Path] {
        &self.paths
    }

    /// The play.
    pub fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// The reader's language, as asked for.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// The CSS font-family list of the text on the map.
    pub fn font(&self) -> &str {
        &self.font
    }

    /// The colours.
    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// Sets the colours.
    pub fn set_theme(&mut self, theme: Theme) {
        self.theme = theme;
    }

    /// Sets the CSS font-family list of the text on the map.
    pub fn set_font(&mut self, font: String) {
        self.font = font;
    }

    /// Sets how the world is shown; [`ViewChoice::Auto`] until then.
    pub fn set_view(&mut self, view: ViewChoice) {
        if self.view != view {
            self.view = view;
            self.kept = RefCell::new(None);
        }
    }

    /// How the world is shown, as asked for.
    pub fn view(&self) -> ViewChoice {
        self.view
    }

    /// Sets which borders are shown; those of [`Borders::Visited`] until then.
    pub fn set_borders(&mut self, borders: Borders) {
        self.borders = borders;
    }

    /// Sets the author's pace; [`Pace::USUAL`] until then. Steps begin at other seconds afterwards.
    pub fn set_pace(&mut self, pace: Pace) {
        self.timeline = Timeline::new(&self.trip, &self.paths, pace);
    }

    /// Hands over a finer base map, and says how far it has come in over the one that is built in: 0
    /// not at all, 1 wholly.
    pub fn set_detail(&mut self, basemap: Arc<Basemap>, share: f64) {
        let share = if share.is_nan() { 1.0 } else { share.clamp(0.0, 1.0) };
        self.detail = Some((basemap, share));
    }

    /// Whether the picture at a second is so close that the base map that is built in looks coarse.
    pub fn wants_detail(&self, viewport: Viewport, seconds: f64) -> bool {
        /// What the coarse map leaves out, about 10 km, is two thirds of a pixel at this radius.
        const CLOSE_PX: f64 = 450.0;
        self.camera(viewport, seconds).radius_px > CLOSE_PX
    }

    /// Sets what a country is called on the map, by its code; without a name a country has none there.
    ///
    /// The core knows no names of countries: a browser has them in the reader's language.
    pub fn set_country_name(&mut self, code: &str, name: &str) {
        self.country_names.retain(|(named, _)| named != code);
        if !name.is_empty() {
            self.country_names.push((code.to_owned(), name.to_owned()));
        }
        self.kept = RefCell::new(None);
    }

    /// The picture at a second, its text laid out by `measure`.
    pub fn scene(&self, viewport: Viewport, seconds: f64, measure: &dyn Measure) -> Scene {
        self.with_stage(viewport, measure, |stage| frame(stage, seconds))
    }

    /// All that a picture of this size is made from.
    fn with_stage<T>(
        &self,
        viewport: Viewport,
        measure: &dyn Measure,
        look: impl FnOnce(&Stage) -> T,
    ) -> T {
        self.with_kept(viewport, |shots, placements| {
            let detail =
                self.detail.as_ref().map(|(basemap, share)| Detail { basemap, share: *share });
            look(&Stage {
                trip: &self.trip,
                paths: &self.paths,
                lanes: &self.lanes,
                timeline: &self.timeline,
                shots,
                gaze: self.gaze,
                basemap: Basemap::world(),
                detail,
                borders: self.borders,
                theme: &self.theme,
                lang: &self.lang,
                country_names: &self.country_names,
                now: self.now.map(|now| now.whereabouts),
                viewport,
                measure,
                placements,
            })
        })
    }

    /// What is worked out once for a size of picture.
    fn with_kept<T>(&self, viewport: Viewport, look: impl FnOnce(&Shots, &Placements) -> T) -> T {
        let mut kept = self.kept.borrow_mut();
        let for_this_size = kept.take().filter(|(shots, _)| shots.viewport() == viewport);
        let (shots, placements) = kept.insert(for_this_size.unwrap_or_else(|| {
            let shots = Shots::new(&self.trip, &self.paths, &self.timeline, self.view, viewport);
            (shots, Placements::default())
        }));
        look(shots, placements)
    }

    /// The picture at a second as an SVG document, with the trip in words as its description.
    pub fn svg(&self, viewport: Viewport, seconds: f64) -> String {
        let scene = self.scene(viewport, seconds, &MetricsTable);
        let about = about(&self.trip, &self.paths, &self.lang);
        svg(&scene, &self.document(&about, &about.description))
    }

    /// The chart of the distance covered over the dates at a second, its text laid out by `measure`, or `None`
    /// where the trip has too few dates or the picture no room.
    pub fn chart(&self, viewport: Viewport, seconds: f64, measure: &dyn Measure) -> Option<Chart> {
        let course = self.course.get_or_init(|| Course::new(&self.trip, &self.paths));
        let stage = ChartStage {
            trip: &self.trip,
            timeline: &self.timeline,
            course: course.as_ref()?,
            theme: &self.theme,
            lang: &self.lang,
            viewport,
            measure,
        };
        chart(&stage, seconds)
    }

    /// The chart at a second as an SVG document, or `None` as in [`TripMap::chart`].
    pub fn chart_svg(&self, viewport: Viewport, seconds: f64) -> Option<String> {
        let chart = self.chart(viewport, seconds, &MetricsTable)?;
        let about = about(&self.trip, &self.paths, &self.lang);
        let description = about.chart.as_ref()?;
        Some(chart_svg(&chart, &self.document(&about, description)))
    }

    fn document<'a>(&'a self, about: &'a About, description: &'a str) -> SvgDocument<'a> {
        SvgDocument {
            title: &about.title.text,
            description,
            lang: &about.title.lang,
            font: &self.font,
        }
    }
}
