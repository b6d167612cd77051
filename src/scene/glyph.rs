//! The traveller: a silhouette for each mode, pointing where the leg goes.

use super::{Color, Shape, Stroke, Theme};
use crate::camera::Px;
use crate::trip::Mode;

/// Half the length of the silhouette.
pub const HALF_LENGTH_PX: f64 = 12.0;
const CASING_PX: f64 = 3.0;

/// Corners of a silhouette in units of its half length, nose to the right, `y` down.
type Outline = &'static [(f64, f64)];

/// An airliner from above: one side, nose to tail; the other is its mirror image.
const PLANE_SIDE: Outline = &[
    (1.0, 0.0),
    (0.93, 0.09),
    (0.78, 0.12),
    (0.32, 0.12),
    (-0.14, 0.86),
    (-0.34, 0.86),
    (-0.1, 0.12),
    (-0.58, 0.1),
    (-0.8, 0.36),
    (-0.95, 0.36),
    (-0.84, 0.0),
];
const TRAIN: Outline =
    &[(1.0, 0.3), (0.95, 0.05), (0.7, -0.25), (0.3, -0.4), (-1.0, -0.4), (-1.0, 0.3)];
const CAR: Outline = &[
    (1.0, 0.3),
    (1.0, 0.02),
    (0.6, -0.06),
    (0.28, -0.42),
    (-0.42, -0.42),
    (-0.75, -0.06),
    (-1.0, 0.0),
    (-1.0, 0.3),
];
const SHIP: Outline = &[
    (1.0, -0.05),
    (0.66, 0.42),
    (-0.78, 0.42),
    (-1.0, -0.05),
    (-0.55, -0.05),
    (-0.55, -0.5),
    (-0.1, -0.5),
    (-0.1, -0.3),
    (0.35, -0.3),
    (0.35, -0.05),
];
const WALKER: Outline = &[
    (0.14, -0.56),
    (0.3, -0.5),
    (0.36, -0.2),
    (0.62, -0.05),
    (0.55, 0.08),
    (0.22, -0.06),
    (0.16, 0.18),
    (0.42, 0.5),
    (0.46, 0.96),
    (0.28, 0.96),
    (0.22, 0.58),
    (-0.02, 0.34),
    (-0.16, 0.66),
    (-0.46, 0.98),
    (-0.6, 0.86),
    (-0.34, 0.56),
    (-0.18, 0.1),
    (-0.1, -0.22),
    (-0.3, -0.06),
    (-0.36, 0.16),
    (-0.52, 0.14),
    (-0.46, -0.18),
    (-0.12, -0.52),
];
/// Wheels and heads: middle and radius.
type Discs = &'static [(f64, f64, f64)];

const WHEELS: Discs = &[(-0.55, 0.3, 0.2), (0.55, 0.3, 0.2)];
const BOGIES: Discs = &[(-0.65, 0.34, 0.13), (-0.3, 0.34, 0.13), (0.5, 0.34, 0.13)];
const HEAD: Discs = &[(0.12, -0.82, 0.19)];

/// The traveller at a point of the picture, heading along `direction` (pixels, `y` down).
///
/// A plane is seen from above and turns freely; the others are seen from the side and stay upright,
/// facing left or right.
pub fn traveller(mode: Mode, at: Px, direction: Px, theme: &Theme) -> Vec<Shape> {
    let heading = direction.y.atan2(direction.x);
    let turn = if mode == Mode::Air { Turn::rotated(heading) } else { Turn::facing(heading) };
    let (outline, discs) = silhouette(mode);
    let ring: Vec<Px> = outline.iter().map(|&(x, y)| turn.place(at, x, y)).collect();
    let discs: Vec<(Px, f64)> = discs
        .iter()
        .map(|&(x, y, radius)| (turn.place(at, x, y), radius * HALF_LENGTH_PX))
        .collect();
    let fill = theme.text;
    let mut shapes = casing(&ring, &discs, theme.casing);
    shapes.push(Shape::Polygon { ring, fill });
    shapes.extend(discs.into_iter().map(|(center, radius_px)| Shape::Disc {
        center,
        radius_px,
        fill,
    }));
    shapes
}

fn silhouette(mode: Mode) -> (Vec<(f64, f64)>, Discs) {
    match mode {
        Mode::Air => (mirrored(PLANE_SIDE), &[]),
        Mode::Rail => (TRAIN.to_vec(), BOGIES),
        Mode::Road => (CAR.to_vec(), WHEELS),
        Mode::Sea => (SHIP.to_vec(), &[]),
        Mode::Foot => (WALKER.to_vec(), HEAD),
    }
}

fn casing(ring: &[Px], discs: &[(Px, f64)], color: Color) -> Vec<Shape> {
    let closed = ring.iter().chain(ring.first()).copied().collect();
    let stroke = Stroke { color, width_px: CASING_PX };
    let outline = Shape::Line { points: closed, stroke };
    let around = discs.iter().map(|&(center, radius_px)| Shape::Disc {
        center,
        radius_px: radius_px + CASING_PX / 2.0,
        fill: color,
    });
    std::iter::once(outline).chain(around).collect()
}

fn mirrored(side: Outline) -> Vec<(f64, f64)> {
    let other = side.iter().rev().filter(|corner| corner.1 > 0.0).map(|&(x, y)| (x, -y));
    side.iter().copied().chain(other).collect()
}

/// A rotation, or a reflection, of the silhouette.
struct Turn {
    cos: f64,
    sin: f64,
    flip: f64,
}

impl Turn {
    fn rotated(heading: f64) -> Self {
        Self { cos: heading.cos(), sin: heading.sin(), flip: 1.0 }
    }

    fn facing(heading: f64) -> Self {
        Self { cos: 1.0, sin: 0.0, flip: if heading.cos() < 0.0 { -1.0 } else { 1.0 } }
    }

    fn place(&self, at: Px, x: f64, y: f64) -> Px {
        let (x, y) = (x * self.flip * HALF_LENGTH_PX, y * HALF_LENGTH_PX);
        at.shifted(x * self.cos - y * self.sin, x * self.sin + y * self.cos)
    }
}
