use super::{Camera, View, Viewport};
use crate::geodesy::{LonLat, UnitVec};

/// How much the flight zooms out to move: 1.4 is what readers preferred in the paper's study.
const RHO: f64 = 1.4;

/// The camera `fraction` of the way from one view to another.
///
/// Zoom and pan follow the optimal path of van Wijk and Nuij, "Smooth and efficient zooming and
/// panning", `InfoVis` 2003, §4, with the ground measured along the great circle. The middle moves in
/// longitude and latitude, so that north stays up even beside a pole: on a globe the shorter way round,
/// on a world map never over its cut.
pub fn fly(from: Camera, to: Camera, view: View, viewport: Viewport, fraction: f64) -> Camera {
    if fraction <= 0.0 || from == to {
        return from;
    }
    if fraction >= 1.0 {
        return to;
    }
    let size_px = viewport.shorter_px();
    let flight = Flight {
        start_width: size_px / from.radius_px,
        end_width: size_px / to.radius_px,
        ground: UnitVec::from(from.center).angle_to(to.center.into()),
    };
    let (width, along) = flight.at(fraction);
    let center = match view {
        View::Globe | View::Flat { .. } => from.center.toward(to.center, along),
        View::World { meridian_deg } => {
            // Half a turn from the cut both ends are on the same side of it.
            let east = |center: LonLat| (center.lon_deg() - meridian_deg + 540.0).rem_euclid(360.0);
            let turn = east(to.center) - east(from.center);
            from.center.toward_by(to.center, turn, along)
        }
    };
    Camera { center, radius_px: size_px / width }
}

/// A flight over `ground` radians while the visible width changes; widths in radians of ground.
struct Flight {
    start_width: f64,
    end_width: f64,
    ground: f64,
}

impl Flight {
    /// The visible width and the share of the ground covered, after `fraction` of the path's length.
    fn at(&self, fraction: f64) -> (f64, f64) {
        let Self { start_width, end_width, ground } = *self;
        if ground < 1e-6 {
            return (start_width * (end_width / start_width).powf(fraction), fraction);
        }
        let (rho2, rho4) = (RHO.powi(2), RHO.powi(4));
        let widening = end_width.powi(2) - start_width.powi(2);
        let b0 = (widening + rho4 * ground.powi(2)) / (2.0 * start_width * rho2 * ground);
        let b1 = (widening - rho4 * ground.powi(2)) / (2.0 * end_width * rho2 * ground);
        // ln(√(b² + 1) − b), without the cancellation for large b.
        let (r0, r1) = (-b0.asinh(), -b1.asinh());
        let r = r0 + fraction * (r1 - r0);
        let width = start_width * r0.cosh() / r.cosh();
        let covered = start_width / rho2 * (r0.cosh() * r.tanh() - r0.sinh());
        (width, covered / ground)
    }
}
