//! The HTML that a newsroom pastes into an article.
//!
//! It is read in places that nobody has seen: with scripts and without, on paper, in a feed, by programs that drop every
//! tag they do not know. So each fact stands in plain lists and paragraphs, the text of the picture is a sentence, and
//! nothing depends on a style sheet.
//!
//! ```
//! use trip_map::TripMap;
//! use trip_map::embed::{Embed, Mode};
//! let map = TripMap::parse(include_str!("../../www/trips/kishida-2024-07.json"), "en")?;
//! let html = Embed::new(&map).html(Mode::Element);
//! assert!(html.contains("<trip-map src=\"/trip-map/trips/kishida-2024-07.json\" lang=\"en\">"));
//! assert!(html.contains("<strong>Talks with Keir Starmer</strong>"));
//! # Ok::<(), trip_map::Error>(())
//! ```

mod address;
mod attributes;
mod fallback;
mod html;
mod itinerary;
mod numerals;
mod picture;
mod speech;

use std::collections::BTreeMap;

use crate::TripMap;
use crate::words::{Label, Words, for_language};
pub use address::Address;
pub use attributes::Attribute;
use html::Html;
pub use picture::{Picture, PictureFile};

/// What is pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The element with its script and style sheet, and inside it what stands in for it.
    Element,
    /// A frame with the map in it, and under it what stands in for it.
    Iframe,
    /// Only what stands in, for an element that the page writes itself.
    Fallback,
}

/// A file of the build under the name it really has, and the hash that browsers hold it to.
#[derive(Clone, Debug)]
pub struct Built {
    /// Its name in the folder.
    pub file: String,
    /// As in the attribute `integrity`, if it is known.
    pub integrity: Option<String>,
}

/// All that the HTML is made from.
pub struct Embed<'a> {
    map: &'a TripMap,
    /// The folder where the files of the build lie.
    pub base: Address,
    /// Where the trip file lies: for the page, or with [`Mode::Iframe`] for `embed.html`.
    pub src: Option<Address>,
    /// The real names of files, by their plain ones.
    pub built: BTreeMap<String, Built>,
    /// The id of the map in the page, for links to its steps; what stands in for it has ids that begin so.
    pub id: Option<String>,
    /// The still picture.
    pub picture: Picture,
    /// What else the map is told.
    pub attributes: Vec<Attribute>,
}

/// The room that the map with its bar, chart and card takes in the column of an article; on a phone it is as high.
const FRAME_PX: [&str; 2] = ["680", "920"];

/// A frame may run scripts, and open sources as pages of their own; nothing else.
const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

impl<'a> Embed<'a> {
    /// The HTML for a map, with the build in the folder `/trip-map/` of the page's own site.
    pub fn new(map: &'a TripMap) -> Self {
        Self {
            map,
            base: Address::usual_base(),
            src: None,
            built: BTreeMap::new(),
            id: None,
            picture: Picture::default(),
            attributes: Vec::new(),
        }
    }

    /// The HTML.
    pub fn html(&self, mode: Mode) -> String {
        let html = match mode {
            Mode::Element => Html::joined(
                [self.style(), self.script("trip-map.js", ("type", "module")), self.element()],
                "\n",
            ),
            Mode::Iframe => Html::joined(
                [
                    self.frame(),
                    self.script("trip-map-frame.js", ("async", "")),
                    self.under_the_frame(),
                ],
                "\n",
            ),
            Mode::Fallback => self.fallback(),
        };
        format!("{}\n", html.into_text())
    }

    fn element(&self) -> Html {
        let src =
            self.src.clone().unwrap_or_else(|| self.base.file("trips").file(&self.trip_file()));
        let id = self.id.as_deref().map(|id| ("id", id));
        let mut attributes: Vec<_> = id.into_iter().chain([("src", src.as_str())]).collect();
        attributes.extend(self.told());
        Html::element("trip-map", &attributes, Html::lines([self.fallback()]))
    }

    fn frame(&self) -> Html {
        let [width, height] = FRAME_PX;
        let trip = format!("trips/{}", self.trip_file());
        let mut parameters =
            vec![("src", self.src.as_ref().map_or(trip.as_str(), Address::as_str))];
        parameters.extend(self.told());
        let src = self.base.file("embed.html").query(&parameters);
        let title = self.map.trip().title().get(self.map.lang());
        let attributes = [
            ("src", src.as_str()),
            ("title", title.text),
            ("lang", title.lang),
            ("sandbox", SANDBOX),
            ("allowfullscreen", ""),
            ("loading", "lazy"),
            ("width", width),
            ("height", height),
            // The frame's own style, not the picture's: without it a phone would scroll sideways.
            ("style", "inline-size:100%;border:0"),
        ];
        Html::element("iframe", &attributes, Html::default())
    }

    /// Readers who have the frame have all this in it: one closed line is left of it for them.
    fn under_the_frame(&self) -> Html {
        let label = self.words().label(Label::Itinerary);
        let summary = Html::element("summary", &[("lang", self.words().lang())], Html::text(label));
        Html::element("details", &[], Html::lines([summary, self.fallback()]))
    }

    fn fallback(&self) -> Html {
        fallback::html(self.map, &self.picture, &self.prefix())
    }

    /// What the ids inside begin with. Of a trip in a language, no two maps of a page have the same.
    fn prefix(&self) -> String {
        let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
        let lang: String = self.map.lang().chars().map(plain).collect();
        self.id.clone().unwrap_or_else(|| format!("trip-map-{}-{lang}", self.map.trip().id()))
    }

    fn words(&self) -> &'static Words {
        for_language(self.map.lang())
    }

    /// What the map is told, its language first: what stands in for it has the same.
    fn told(&self) -> Vec<(&'static str, &str)> {
        let given = self.attributes.iter().map(|given| (given.name(), given.value()));
        [("lang", self.map.lang())].into_iter().chain(given).collect()
    }

    fn trip_file(&self) -> String {
        format!("{}.json", self.map.trip().id())
    }

    fn style(&self) -> Html {
        let (address, integrity) = self.file("trip-map.css");
        let attributes = [("rel", "stylesheet"), ("href", address.as_str())];
        Html::void("link", &[&attributes[..], &held_to(integrity)].concat())
    }

    fn script(&self, name: &str, kind: (&'static str, &str)) -> Html {
        let (address, integrity) = self.file(name);
        let attributes = [kind, ("src", address.as_str())];
        Html::element("script", &[&attributes[..], &held_to(integrity)].concat(), Html::default())
    }

    /// A file of the build: where it lies, and its hash.
    fn file(&self, name: &str) -> (Address, Option<&str>) {
        match self.built.get(name) {
            Some(built) => (self.base.file(&built.file), built.integrity.as_deref()),
            None => (self.base.file(name), None),
        }
    }
}

/// The attributes that hold a file to its hash.
fn held_to(integrity: Option<&str>) -> Vec<(&'static str, &str)> {
    integrity.map_or(Vec::new(), |hash| vec![("integrity", hash), ("crossorigin", "anonymous")])
}
