//! The still picture: inside the HTML, or in files beside it.

use super::address::Address;
use super::html::Html;
use super::numerals;
use crate::TripMap;
use crate::camera::Viewport;
use crate::describe::{Kind, StepView};
use crate::paint::{InlineDocument, Name, inline_svg};
use crate::scene::{MetricsTable, Scene, Shape, Text, Theme};
use crate::timeline::Step;
use crate::words::{Term, Words};

/// Where the picture is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Picture {
    /// In the HTML itself.
    #[default]
    Svg,
    /// In a file at this address.
    Image(Address),
    /// In four files, for narrow and wide boxes, light and dark, whose addresses begin so.
    Set(Address),
    /// There is none.
    None,
}

/// A picture for a file.
#[derive(Clone, Debug)]
pub struct PictureFile {
    /// Where the HTML expects it.
    pub address: Address,
    /// What is in it.
    pub svg: String,
}

/// Of a picture in the HTML: as wide as a column on a phone, so that its names can be read there.
const INLINE_PX: (u16, u16) = (400, 300);
const IMAGE_PX: (u16, u16) = (680, 383);

/// One of a set.
struct Variant {
    end: &'static str,
    size_px: (u16, u16),
    theme: Theme,
    media: &'static str,
}

/// The shapes of the box in `element/trip-map.css`. The first whose condition holds is shown; the last has none.
const SET: [Variant; 4] = [
    Variant {
        end: "-narrow-dark.svg",
        size_px: (360, 450),
        theme: Theme::DARK,
        media: "(max-width: 591px) and (prefers-color-scheme: dark)",
    },
    Variant {
        end: "-narrow-light.svg",
        size_px: (360, 450),
        theme: Theme::LIGHT,
        media: "(max-width: 591px)",
    },
    Variant {
        end: "-wide-dark.svg",
        size_px: (800, 450),
        theme: Theme::DARK,
        media: "(prefers-color-scheme: dark)",
    },
    Variant { end: "-wide-light.svg", size_px: (800, 450), theme: Theme::LIGHT, media: "" },
];

impl Picture {
    /// The files that the HTML expects beside it, drawn in the colours of the map or, of a set, of each theme.
    pub fn files(&self, map: &mut TripMap) -> Vec<PictureFile> {
        let mut files = Vec::new();
        match self {
            Self::Svg | Self::None => {}
            Self::Image(address) => {
                files.push(PictureFile { address: address.clone(), svg: drawn(map, IMAGE_PX) });
            }
            Self::Set(address) => {
                for variant in &SET {
                    map.set_theme(variant.theme);
                    let svg = drawn(map, variant.size_px);
                    files.push(PictureFile { address: address.ending(variant.end), svg });
                }
            }
        }
        files
    }

    pub(super) fn html(
        &self,
        map: &TripMap,
        words: &Words,
        steps: &[StepView],
        id: &str,
    ) -> Option<Html> {
        let about = Route::new(words, steps);
        match self {
            Self::Svg => {
                let svg = Html::picture(inline(map, words, &about, id));
                Some(Html::element("p", &[("class", "trip-map-picture")], svg))
            }
            Self::Image(address) => {
                let image = image(address, IMAGE_PX, &about.alternative(words));
                Some(Html::element("p", &[("class", "trip-map-picture")], image))
            }
            Self::Set(address) => {
                let picture =
                    Html::element("picture", &[], set(address, &about.alternative(words)));
                Some(Html::element("p", &[("class", "trip-map-picture")], picture))
            }
            Self::None => None,
        }
    }
}

/// What a picture says, besides the headline over it.
struct Route {
    /// The way, as a sentence.
    way: String,
    /// The dates, the distance, and how sure all of it is.
    facts: String,
}

impl Route {
    fn new(words: &Words, steps: &[StepView]) -> Self {
        let whole = |kind: Kind| steps.iter().find(move |step| step.kind == kind);
        let items = |kind: Kind, term: &str| -> Vec<String> {
            let details = whole(kind).into_iter().flat_map(|step| &step.details);
            let items =
                details.filter(|detail| detail.term == term).flat_map(|detail| &detail.items);
            items.map(|item| item.text.clone()).collect()
        };
        let way = items(Kind::Opening, words.term(Term::Route)).concat();
        let when = whole(Kind::Closing).and_then(|step| step.when.clone());
        let size: Vec<String> =
            when.into_iter().chain(items(Kind::Closing, words.term(Term::Distance))).collect();
        let mut facts = vec![words.sentence(&size.join(" · "))];
        facts.extend(
            items(Kind::Closing, words.term(Term::Status))
                .iter()
                .map(|tally| words.sentence(tally)),
        );
        Self { way: words.sentence(&way), facts: words.sentences(&facts) }
    }

    /// For a picture whose text nobody reads.
    fn alternative(&self, words: &Words) -> String {
        words.sentences(&[self.way.clone(), self.facts.clone()])
    }
}

fn viewport((width_px, height_px): (u16, u16)) -> Viewport {
    Viewport::new(f64::from(width_px), f64::from(height_px))
}

/// The whole trip, travelled.
fn still_s(map: &TripMap) -> f64 {
    map.timeline().find("closing").map_or(0.0, Step::still_s)
}

fn drawn(map: &mut TripMap, size_px: (u16, u16)) -> String {
    let (viewport, seconds) = (viewport(size_px), still_s(map));
    map.take_detail(viewport, seconds);
    map.name_countries();
    map.svg(viewport, seconds)
}

/// The picture as part of the HTML. Of its names only those of the route are there, see [`inline_svg`].
fn inline(map: &TripMap, words: &Words, about: &Route, id: &str) -> String {
    let scene = map.scene(viewport(INLINE_PX), still_s(map), &MetricsTable);
    let (shapes, texts) = without_words(scene.shapes);
    let (names, after) = along(&texts, &about.way);
    let document = InlineDocument {
        id,
        named_by: &format!("{id}-name"),
        title: &format!("{}:", words.term(Term::Route)),
        names: &names,
        after,
        description: &about.facts,
        lang: words.lang(),
        font: map.font(),
    };
    inline_svg(&Scene { viewport: scene.viewport, shapes }, &document)
}

/// The shapes, numbers among them, and the words.
fn without_words(shapes: Vec<Shape>) -> (Vec<Shape>, Vec<Text>) {
    let (mut drawn, mut words) = (Vec::new(), Vec::new());
    for shape in shapes {
        match shape {
            Shape::Text(text) => match numerals::drawn(&text) {
                Some(lines) => drawn.extend(lines),
                None => words.push(text),
            },
            other => drawn.push(other),
        }
    }
    (drawn, words)
}

/// The texts that are a piece of a sentence, in its order, each with what comes before it, and the end of the sentence.
fn along<'a>(texts: &'a [Text], sentence: &'a str) -> (Vec<Name<'a>>, &'a str) {
    let mut found: Vec<(usize, &Text)> =
        texts.iter().filter_map(|text| Some((sentence.find(&text.content)?, text))).collect();
    found.sort_by_key(|(at, _)| *at);
    let (mut names, mut rest) = (Vec::new(), sentence);
    for (_, text) in found {
        if let Some((before, after)) = rest.split_once(text.content.as_str()) {
            names.push(Name { before, text });
            rest = after;
        }
    }
    (names, rest)
}

fn image(address: &Address, size_px: (u16, u16), alternative: &str) -> Html {
    let (width, height) = (size_px.0.to_string(), size_px.1.to_string());
    Html::void(
        "img",
        &[("src", address.as_str()), ("width", &width), ("height", &height), ("alt", alternative)],
    )
}

fn set(address: &Address, alternative: &str) -> Html {
    let variants = SET.iter().map(|variant| {
        let file = address.ending(variant.end);
        if variant.media.is_empty() {
            return image(&file, variant.size_px, alternative);
        }
        let (width, height) = (variant.size_px.0.to_string(), variant.size_px.1.to_string());
        let attributes = [
            ("media", variant.media),
            ("srcset", file.as_str()),
            ("width", &width),
            ("height", &height),
        ];
        Html::void("source", &attributes)
    });
    Html::joined(variants, "")
}
