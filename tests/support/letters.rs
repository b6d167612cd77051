//! The boxes of the names in a scene.

use trip_map::camera::Px;
use trip_map::scene::{Align, Measure, MetricsTable, Scene, Shape, Text};

/// A name that can be seen, and the box of its letters.
#[derive(Clone, Debug)]
pub struct Letters {
    pub words: String,
    pub bold: bool,
    pub italic: bool,
    pub alpha: f64,
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Letters {
    fn of(text: &Text) -> Self {
        let width = MetricsTable.width_px(&text.content, text.size_px, text.bold);
        let left = match text.align {
            Align::Start => text.at.x,
            Align::Middle => text.at.x - width / 2.0,
            Align::End => text.at.x - width,
        };
        Self {
            words: text.content.clone(),
            bold: text.bold,
            italic: text.italic,
            alpha: text.color.alpha,
            left,
            right: left + width,
            // Capital letters and descenders reach about so far from the middle.
            top: text.at.y - 0.5 * text.size_px,
            bottom: text.at.y + 0.5 * text.size_px,
        }
    }

    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    pub fn middle(&self) -> Px {
        Px { x: f64::midpoint(self.left, self.right), y: f64::midpoint(self.top, self.bottom) }
    }

    pub fn distance_to(&self, px: Px) -> f64 {
        let dx = (self.left - px.x).max(px.x - self.right).max(0.0);
        let dy = (self.top - px.y).max(px.y - self.bottom).max(0.0);
        dx.hypot(dy)
    }
}

pub fn texts(scene: &Scene) -> impl Iterator<Item = &Text> {
    scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Text(text) => Some(text),
        _ => None,
    })
}

/// The names in a scene, without the numbers of markers and what has as good as faded.
pub fn names(scene: &Scene) -> Vec<Letters> {
    let named = texts(scene).filter(|text| text.casing.is_some() && text.color.alpha > 0.01);
    named.map(Letters::of).collect()
}
