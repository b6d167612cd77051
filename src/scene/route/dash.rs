//! Lines in a pattern.

use crate::camera::{Projection, ViewVec};

/// On and off along a line, in pixels.
#[derive(Clone, Copy)]
#[expect(clippy::struct_field_names, reason = "a unit is no part of a name's meaning")]
pub struct Dash {
    pub on_px: f64,
    /// None means an unbroken line.
    pub off_px: f64,
    /// How much of the line is left out before the pattern begins.
    pub lead_px: f64,
}

impl Dash {
    pub const SOLID: Self = Self { on_px: f64::INFINITY, off_px: 0.0, lead_px: 0.0 };

    /// A pattern that begins with its first dash.
    pub const fn new(on_px: f64, off_px: f64) -> Self {
        Self { on_px, off_px, lead_px: 0.0 }
    }

    /// Dots as wide as the line: its round caps make a dash of next to no length a dot.
    pub const fn dots(width_px: f64) -> Self {
        Self::new(0.05, width_px * 1.55 + 1.0)
    }

    /// Cuts a line into dashes, measured in pixels on the picture along the whole line, the part that
    /// cannot be seen included: they do not creep as the globe turns.
    pub fn cut(self, points: &[ViewVec], projection: &Projection) -> Vec<Vec<ViewVec>> {
        if self.off_px <= 0.0 {
            return vec![points.to_vec()];
        }
        let mut all = Vec::new();
        let mut drawing = self.lead_px <= 0.0;
        let mut left_px = if drawing { self.on_px } else { self.lead_px };
        let mut current: Vec<ViewVec> = points.first().copied().into_iter().collect();
        for (from, to) in points.iter().zip(points.iter().skip(1)) {
            let length_px = projection.step_px(*from, *to);
            let mut done_px = 0.0;
            while length_px - done_px > left_px {
                done_px += left_px;
                let cut = from.toward(*to, done_px / length_px);
                if drawing {
                    current.push(cut);
                    all.push(std::mem::take(&mut current));
                } else {
                    current = vec![cut];
                }
                drawing = !drawing;
                left_px = if drawing { self.on_px } else { self.off_px };
            }
            left_px -= length_px - done_px;
            if drawing {
                current.push(*to);
            }
        }
        if drawing && current.len() > 1 {
            all.push(current);
        }
        all
    }
}
