//! Borders between countries, where they are asked for.

use super::ground::{Ground, thinned};
use super::route::dash::Dash;
use super::{Shape, Stage, Stroke};
use crate::camera::ViewVec;

/// Which borders a picture shows. Which country a place belongs to is what the trip file says of it.
///
/// The lines are those of the base map; docs/borders.md says what it takes for a border, and which
/// are disputed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Borders {
    /// No lines; the countries with a stop or a meeting are tinted.
    #[default]
    Visited,
    /// No lines, and no country is tinted.
    None,
    /// A fine line between all countries, broken where it is disputed; visited ones are tinted.
    All,
}

const WIDTH_PX: f64 = 0.8;
const DISPUTED: Dash = Dash::new(3.0, 3.0);

/// The lines between all countries.
pub fn lines(stage: &Stage, grounds: &[Ground]) -> Vec<Shape> {
    let stroke = Stroke { color: stage.theme.coast, width_px: WIDTH_PX };
    let mut shapes = Vec::new();
    for ground in grounds {
        for (disputed, dash) in [(false, Dash::SOLID), (true, DISPUTED)] {
            for border in ground.outlines.borders(disputed) {
                let projection = ground.projection;
                let turned: Vec<ViewVec> = border.iter().map(|it| projection.turn(*it)).collect();
                for piece in dash.cut(&turned, projection) {
                    let pieces = projection.line(&piece).into_iter();
                    shapes.extend(pieces.map(|points| ground.stroked(thinned(points), stroke)));
                }
            }
        }
    }
    shapes
}
