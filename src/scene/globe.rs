//! What the ground lies on: sky and sea, and over all of it the edge of the map.

use super::{Shape, Stage, Stroke};
use crate::camera::{Projection, Px, View, Viewport};

/// The glow outside the globe and the shade inside it, as rings of falling strength.
const RINGS: u32 = 7;
const RING_WIDTH_PX: f64 = 2.0;
const RING_ALPHA: f64 = 0.045;

/// Sky and sea; around a disc the edge between them is soft.
pub fn sea(stage: &Stage, projection: &Projection) -> Vec<Shape> {
    let theme = stage.theme;
    let mut shapes = vec![Shape::Polygon { ring: corners(stage.viewport), fill: theme.sky }];
    let Some(radius_px) = projection.disc_px() else {
        shapes.extend(projection.ground().map(|ring| Shape::Polygon { ring, fill: theme.sea }));
        return shapes;
    };
    let center = projection.middle();
    shapes.push(Shape::Disc { center, radius_px, fill: theme.sea });
    shapes.extend(edge_rings(1.0).map(|(offset_px, alpha)| Shape::Circle {
        center,
        radius_px: radius_px + offset_px,
        stroke: Stroke { color: theme.halo.faded(alpha), width_px: RING_WIDTH_PX },
    }));
    shapes
}

/// The rim of the map, and the shade inside a globe's limb, over land and sea.
pub fn limb(stage: &Stage, projection: &Projection) -> Vec<Shape> {
    let halo = stage.theme.halo;
    let rim = Stroke { color: halo.faded(0.5), width_px: 0.8 };
    let Some(radius_px) = projection.disc_px() else {
        let line = |points| Shape::Line { points, stroke: rim };
        return projection.rim().into_iter().map(line).collect();
    };
    let ring = |offset_px: f64, stroke: Stroke| Shape::Circle {
        center: projection.middle(),
        radius_px: (radius_px + offset_px).max(0.0),
        stroke,
    };
    let shade = |(offset_px, alpha): (f64, f64)| {
        ring(offset_px, Stroke { color: halo.faded(alpha), width_px: RING_WIDTH_PX })
    };
    let mut shapes = vec![ring(0.0, rim)];
    if projection.view() == View::Globe {
        shapes.extend(edge_rings(-1.0).map(shade));
    }
    shapes
}

/// Offsets and strengths of the rings outside (+1) or inside (−1) the globe's edge.
fn edge_rings(side: f64) -> impl Iterator<Item = (f64, f64)> {
    (0..RINGS).map(move |ring| {
        let offset_px = side * RING_WIDTH_PX * (f64::from(ring) + 0.5);
        (offset_px, RING_ALPHA * (1.0 - f64::from(ring) / f64::from(RINGS)))
    })
}

pub fn corners(viewport: Viewport) -> Vec<Px> {
    let (x, y) = (viewport.width_px(), viewport.height_px());
    vec![Px { x: 0.0, y: 0.0 }, Px { x, y: 0.0 }, Px { x, y }, Px { x: 0.0, y }]
}
