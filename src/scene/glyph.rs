//! The traveller: a silhouette for each mode, pointing where the leg goes.

use super::{Color, Shape, Stroke, Theme};
use crate::camera::Px;
use crate::trip::{Leg, Mode};

/// Half the length of the silhouette, at its full size.
pub const HALF_LENGTH_PX: f64 = 12.0;
/// The width of the band around it, half of which shows.
pub const CASING_PX: f64 = 3.0;

/// Corners of a silhouette in units of its half length, nose to the right, `y` down.
type Outline = &'static [(f64, f64)];

/// Panes, seen through.
type Windows = &'static [[(f64, f64); 4]];

/// An airliner from above: one side, nose to tail; the other is its mirror image.
const PLANE_SIDE: Outline = &[
    (1.0, 0.0),
    (0.97, 0.06),
    (0.9, 0.1),
    (0.76, 0.125),
    (0.34, 0.125),
    (0.15, 0.42),
    (0.2, 0.44),
    (0.19, 0.53),
    (0.08, 0.54),
    (-0.14, 0.88),
    (-0.33, 0.88),
    (-0.1, 0.12),
    (-0.58, 0.1),
    (-0.8, 0.36),
    (-0.95, 0.36),
    (-0.84, 0.0),
];
/// A high-speed train, nose ahead.
const TRAIN: Outline = &[
    (1.0, 0.3),
    (1.0, 0.2),
    (0.94, 0.04),
    (0.8, -0.14),
    (0.6, -0.28),
    (0.36, -0.38),
    (0.1, -0.42),
    (-1.0, -0.42),
    (-1.0, 0.3),
];
const TRAIN_WINDOWS: Windows = &[
    [(-0.86, -0.24), (-0.62, -0.24), (-0.62, -0.03), (-0.86, -0.03)],
    [(-0.5, -0.24), (-0.26, -0.24), (-0.26, -0.03), (-0.5, -0.03)],
    [(-0.14, -0.24), (0.1, -0.24), (0.1, -0.03), (-0.14, -0.03)],
    [(0.3, -0.22), (0.44, -0.2), (0.68, -0.03), (0.3, -0.03)],
];
const CAR: Outline = &[
    (1.0, 0.3),
    (1.0, 0.1),
    (0.92, 0.0),
    (0.58, -0.08),
    (0.3, -0.4),
    (0.2, -0.44),
    (-0.38, -0.44),
    (-0.48, -0.4),
    (-0.76, -0.08),
    (-0.95, -0.02),
    (-1.0, 0.06),
    (-1.0, 0.3),
];
const CAR_WINDOWS: Windows = &[
    [(-0.57, -0.08), (-0.37, -0.31), (-0.11, -0.31), (-0.11, -0.08)],
    [(0.02, -0.08), (0.02, -0.31), (0.18, -0.31), (0.39, -0.08)],
];
const SHIP: Outline = &[
    (1.0, -0.06),
    (0.7, 0.42),
    (-0.82, 0.42),
    (-1.0, -0.06),
    (-0.74, -0.06),
    (-0.74, -0.34),
    (-0.5, -0.34),
    (-0.5, -0.66),
    (-0.24, -0.66),
    (-0.24, -0.34),
    (0.26, -0.34),
    (0.42, -0.06),
];
const SHIP_WINDOWS: Windows = &[
    [(-0.6, -0.24), (-0.42, -0.24), (-0.42, -0.08), (-0.6, -0.08)],
    [(-0.3, -0.24), (-0.12, -0.24), (-0.12, -0.08), (-0.3, -0.08)],
    [(0.0, -0.24), (0.18, -0.24), (0.18, -0.08), (0.0, -0.08)],
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
const BOGIES: Discs =
    &[(-0.74, 0.33, 0.12), (-0.44, 0.33, 0.12), (0.28, 0.33, 0.12), (0.58, 0.33, 0.12)];
const HEAD: Discs = &[(0.12, -0.82, 0.19)];

/// A silhouette in units of its half length.
struct Silhouette {
    ring: Vec<(f64, f64)>,
    windows: Windows,
    discs: Discs,
}

/// The traveller of a leg at a point of the picture, `half_px` from its middle to its nose, heading along
/// `direction` (pixels, `y` down).
///
/// A plane is seen from above and turns freely; the others are seen from the side and stay upright,
/// facing left or right. On a leg that is called off nobody travels: the silhouette is empty.
pub fn traveller(leg: &Leg, at: Px, direction: Px, half_px: f64, theme: &Theme) -> Vec<Shape> {
    let heading = direction.y.atan2(direction.x);
    let turn = if leg.mode() == Mode::Air { Turn::rotated(heading) } else { Turn::facing(heading) };
    let (fill, around) = if leg.status().is_off() {
        (theme.casing, theme.quiet)
    } else {
        (theme.text, theme.casing)
    };
    let Silhouette { ring, windows, discs } = silhouette(leg.mode());
    let place = |corner: &(f64, f64)| turn.place(at, corner.0 * half_px, corner.1 * half_px);
    let ring: Vec<Px> = ring.iter().map(place).collect();
    let discs: Vec<(Px, f64)> =
        discs.iter().map(|&(x, y, radius)| (place(&(x, y)), radius * half_px)).collect();
    let mut shapes = casing(&ring, &discs, around);
    shapes.push(Shape::Polygon { ring, fill });
    shapes.extend(windows.iter().map(|pane| {
        let ring = pane.iter().map(place).collect();
        Shape::Polygon { ring, fill: around }
    }));
    shapes.extend(discs.into_iter().map(|(center, radius_px)| Shape::Disc {
        center,
        radius_px,
        fill,
    }));
    shapes
}

fn silhouette(mode: Mode) -> Silhouette {
    let of = |ring: Outline, windows, discs| Silhouette { ring: ring.to_vec(), windows, discs };
    match mode {
        Mode::Air => Silhouette { ring: mirrored(PLANE_SIDE), windows: &[], discs: &[] },
        Mode::Rail => of(TRAIN, TRAIN_WINDOWS, BOGIES),
        Mode::Road => of(CAR, CAR_WINDOWS, WHEELS),
        Mode::Sea => of(SHIP, SHIP_WINDOWS, &[]),
        Mode::Foot => of(WALKER, &[], HEAD),
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
        let x = x * self.flip;
        at.shifted(x * self.cos - y * self.sin, x * self.sin + y * self.cos)
    }
}
