//! How the parts of the route are inked.

use super::dash::Dash;
use crate::camera::{Projection, Px, ViewVec};
use crate::scene::{Shape, Stroke, Theme};
use crate::trip::{PathKind, Status};

const TRAVELLED_PX: f64 = 3.0;
const AHEAD_PX: f64 = 1.7;
/// How far the casing reaches beyond the line on each side.
const CASING_PX: f64 = 1.4;
/// Between two strikes of a leg that is called off, and the gap in the line that each stands in.
const STRIKE_EVERY_PX: f64 = 26.0;
const STRIKE_GAP_PX: f64 = 11.0;
/// Half the length of a strike.
const STRIKE_PX: f64 = 3.2;

/// A pen for one part of the route.
pub struct Pen {
    stroke: Stroke,
    dash: Dash,
}

impl Pen {
    /// A band under the travelled line.
    pub fn casing(theme: &Theme) -> Self {
        let width_px = TRAVELLED_PX + 2.0 * CASING_PX;
        Self { stroke: Stroke { color: theme.sea, width_px }, dash: Dash::SOLID }
    }

    /// Published paths are unbroken; an indicative one is a row of fine dots.
    pub fn travelled(theme: &Theme, path: PathKind) -> Self {
        let dash = match path {
            PathKind::Published => Dash::SOLID,
            PathKind::Indicative => Dash::dots(TRAVELLED_PX),
        };
        Self { stroke: Stroke { color: theme.accent, width_px: TRAVELLED_PX }, dash }
    }

    /// The same, thin, and dashes for the unbroken line.
    pub fn ahead(theme: &Theme, path: PathKind) -> Self {
        let dash = match path {
            PathKind::Published => Dash::new(6.0, 5.0),
            PathKind::Indicative => Dash::dots(AHEAD_PX),
        };
        Self { stroke: Stroke { color: theme.quiet, width_px: AHEAD_PX }, dash }
    }

    /// What is called off: a thin line with a gap for each strike.
    pub fn struck(theme: &Theme) -> Self {
        let dash = Dash::new(STRIKE_EVERY_PX - STRIKE_GAP_PX, STRIKE_GAP_PX);
        Self { stroke: Stroke { color: theme.quiet, width_px: 1.3 }, dash }
    }

    /// A line on the map in the pen's pattern.
    pub fn ink(&self, projection: &Projection, line: &[ViewVec]) -> Vec<Shape> {
        let dashes = self.dash.cut(line, projection);
        dashes
            .iter()
            .flat_map(|dash| projection.line(dash))
            .map(|points| Shape::Line { points, stroke: self.stroke })
            .collect()
    }
}

/// The strikes in a leg that is called off: a cross for cancelled, a bar for postponed.
pub fn strikes(
    theme: &Theme,
    projection: &Projection,
    line: &[ViewVec],
    status: Status,
) -> Vec<Shape> {
    /// Short dashes in the middle of the gaps: where they are, and which way the line goes there.
    const MIDDLES: Dash = Dash {
        on_px: 1.0,
        off_px: STRIKE_EVERY_PX - 1.0,
        lead_px: STRIKE_EVERY_PX - STRIKE_GAP_PX / 2.0 - 0.5,
    };
    let turns: &[f64] = match status {
        Status::Cancelled => &[1.0, -1.0],
        _ => &[0.0],
    };
    let stroke = Stroke { color: theme.quiet, width_px: AHEAD_PX };
    let mut strikes = Vec::new();
    for middle in MIDDLES.cut(line, projection).iter().flat_map(|dash| projection.line(dash)) {
        let (Some(&from), Some(&to)) = (middle.first(), middle.last()) else { continue };
        let length_px = from.distance_to(to);
        if length_px < 0.5 {
            continue;
        }
        let (along_x, along_y) = ((to.x - from.x) / length_px, (to.y - from.y) / length_px);
        let center = Px { x: f64::midpoint(from.x, to.x), y: f64::midpoint(from.y, to.y) };
        for &turn in turns {
            // Across the line, or leaning along it: a whole step each way at 45°.
            let reach_px = STRIKE_PX / (1.0 + turn * turn).sqrt();
            let dx = (along_x * turn - along_y) * reach_px;
            let dy = (along_y * turn + along_x) * reach_px;
            let points = vec![center.shifted(-dx, -dy), center.shifted(dx, dy)];
            strikes.push(Shape::Line { points, stroke });
        }
    }
    strikes
}
