//! The picture of a moment, resolved: shapes with their place in pixels, their colours and their text.
//!
//! Everything is decided here; [`paint`](crate::paint) only hands the shapes to a surface. Shapes are
//! in drawing order.

mod area;
mod borders;
pub mod chart;
mod color;
mod colors;
mod extents;
mod frame;
mod globe;
mod glyph;
mod graticule;
mod ground;
mod hit;
mod label;
mod marker;
mod name;
mod night;
mod now;
mod pins;
mod placement;
mod regions;
mod room;
mod route;
mod side;
mod small_state;
mod text;
mod theme;
mod traveller;

use area::Area;
pub use borders::Borders;
pub use color::Color;
pub use colors::{Adjustment, Colors, Role};
pub use frame::{Stage, frame};
pub use ground::Detail;
pub use hit::{Hit, anchor, hit};
pub use label::name_overhang_px;
pub use placement::Placements;
pub use route::Lanes;
pub use text::{Measure, MetricsTable};
pub use theme::Theme;

use crate::camera::{Px, Viewport};

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The size of the picture.
    pub viewport: Viewport,
    /// What is in it, from back to front.
    pub shapes: Vec<Shape>,
}

/// One thing to draw.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled ring; its last point joins its first.
    Polygon {
        /// The corners.
        ring: Vec<Px>,
        /// The inside.
        fill: Color,
    },
    /// An open line.
    Line {
        /// The points it runs through.
        points: Vec<Px>,
        /// Its ink.
        stroke: Stroke,
    },
    /// A filled disc.
    Disc {
        /// The middle.
        center: Px,
        /// The radius in pixels.
        radius_px: f64,
        /// The inside.
        fill: Color,
    },
    /// The outline of a disc.
    Circle {
        /// The middle.
        center: Px,
        /// The radius in pixels, to the middle of the stroke.
        radius_px: f64,
        /// Its ink.
        stroke: Stroke,
    },
    /// One line of text.
    Text(Text),
}

/// The ink of a line: round caps, round joins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// The colour.
    pub color: Color,
    /// The width in pixels.
    pub width_px: f64,
}

/// One line of text, in the surface's font.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The words.
    pub content: String,
    /// The point at the line's middle height, on the side that `align` names.
    pub at: Px,
    /// Which end of the text is at that point.
    pub align: Align,
    /// The font size in pixels.
    pub size_px: f64,
    /// Whether the text is bold.
    pub bold: bool,
    /// Whether the text slants.
    pub italic: bool,
    /// The colour.
    pub color: Color,
    /// A band around the letters that keeps them readable on any ground.
    pub casing: Option<Stroke>,
}

/// Where a text lies beside its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// The text begins at the point.
    Start,
    /// The text is centred on the point.
    Middle,
    /// The text ends at the point.
    End,
}
