//! SVG as pixels, with the fonts of `tests/fonts` and no others.

use std::sync::Arc;

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::{Database, ID};
use resvg::usvg::{FontResolver, Options, Tree};
use skrifa::{FontRef, MetadataProvider};

use super::pixels::Pixels;

const FONTS: [&[u8]; 7] = [
    include_bytes!("../fonts/arimo-regular.ttf"),
    include_bytes!("../fonts/arimo-bold.ttf"),
    include_bytes!("../fonts/arimo-italic.ttf"),
    include_bytes!("../fonts/noto-sans-jp-regular.ttf"),
    include_bytes!("../fonts/noto-sans-jp-bold.ttf"),
    include_bytes!("../fonts/noto-sans-arabic-regular.ttf"),
    include_bytes!("../fonts/noto-sans-arabic-bold.ttf"),
];

/// What turns SVG into pixels.
pub struct Renderer(Options<'static>);

impl Renderer {
    pub fn new() -> Self {
        let mut fonts = Database::new();
        for font in FONTS {
            fonts.load_font_data(font.to_vec());
        }
        fonts.set_sans_serif_family("Arimo");
        let font_resolver = FontResolver {
            select_font: FontResolver::default_font_selector(),
            // resvg's own takes the first font that has the letter, whatever its weight.
            select_fallback: Box::new(|letter, used, fonts| {
                let weight = fonts.face(*used.first()?)?.weight;
                let mut faces = fonts.faces().filter(|face| face.weight == weight);
                faces.find(|face| has_letter(fonts, face.id, letter)).map(|face| face.id)
            }),
        };
        Self(Options { fontdb: Arc::new(fonts), font_resolver, ..Options::default() })
    }

    /// The pixels of an SVG document, `scale` times as large as it says.
    pub fn render(&self, svg: &str, scale: f32) -> Pixels {
        let tree = Tree::from_str(svg, &self.0).unwrap();
        let size = tree.size().to_int_size().scale_by(scale).unwrap();
        let mut pixmap = Pixmap::new(size.width(), size.height()).unwrap();
        pixmap.fill(Color::WHITE);
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
        let rgb =
            pixmap.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]);
        Pixels { width: size.width() as usize, rgb: rgb.collect() }
    }

    /// Whether one of the fonts has a letter.
    pub fn has_letter(&self, letter: char) -> bool {
        self.0.fontdb.faces().any(|face| has_letter(&self.0.fontdb, face.id, letter))
    }
}

fn has_letter(fonts: &Database, face: ID, letter: char) -> bool {
    let found = fonts.with_face_data(face, |bytes, index| {
        FontRef::from_index(bytes, index).is_ok_and(|font| font.charmap().map(letter).is_some())
    });
    found == Some(true)
}
