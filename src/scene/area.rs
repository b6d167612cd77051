use crate::camera::{Px, Viewport};

/// A box on the picture.
#[derive(Clone, Copy, Debug)]
pub struct Area {
    /// Its left side.
    pub left: f64,
    /// Its upper side.
    pub top: f64,
    /// Its right side.
    pub right: f64,
    /// Its lower side.
    pub bottom: f64,
}

impl Area {
    /// A box around a point.
    pub fn around(center: Px, half_width: f64, half_height: f64) -> Self {
        Self {
            left: center.x - half_width,
            top: center.y - half_height,
            right: center.x + half_width,
            bottom: center.y + half_height,
        }
    }

    /// The whole picture but for its edge.
    pub fn inside(viewport: Viewport, edge_px: f64) -> Self {
        let middle = viewport.middle();
        Self::around(middle, middle.x - edge_px, middle.y - edge_px)
    }

    /// How far two boxes are from each other, left and right or up and down; negative when they overlap.
    pub fn gap(&self, other: &Self) -> f64 {
        let beside = (other.left - self.right).max(self.left - other.right);
        let above = (other.top - self.bottom).max(self.top - other.bottom);
        beside.max(above)
    }

    /// Whether a point is in the box.
    pub fn contains(&self, px: Px) -> bool {
        self.left <= px.x && px.x <= self.right && self.top <= px.y && px.y <= self.bottom
    }

    /// How far a point is from the box; 0 inside.
    pub fn distance_to(&self, px: Px) -> f64 {
        let nearest =
            Px { x: px.x.max(self.left).min(self.right), y: px.y.max(self.top).min(self.bottom) };
        nearest.distance_to(px)
    }

    /// Whether the box is in another one.
    pub fn is_inside(&self, other: &Self) -> bool {
        self.left >= other.left
            && self.top >= other.top
            && self.right <= other.right
            && self.bottom <= other.bottom
    }

    /// The box moved.
    #[must_use]
    pub fn shifted(self, dx: f64, dy: f64) -> Self {
        Self {
            left: self.left + dx,
            top: self.top + dy,
            right: self.right + dx,
            bottom: self.bottom + dy,
        }
    }

    /// The box grown by as much on all sides.
    #[must_use]
    pub fn grown(self, px: f64) -> Self {
        Self {
            left: self.left - px,
            top: self.top - px,
            right: self.right + px,
            bottom: self.bottom + px,
        }
    }
}
