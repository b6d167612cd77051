//! Meridians and parallels.

use std::sync::LazyLock;

use super::{Shape, Stage, Stroke};
use crate::camera::{Projection, ViewVec};
use crate::geodesy::UnitVec;

const GRATICULE_DEG: u32 = 15;
/// Meridians end here, so that they do not crowd at the poles.
const MERIDIAN_END_DEG: f64 = 75.0;
/// Between points of the graticule; a chord of 3° strays half a pixel at 1,500 px radius.
const GRATICULE_STEP_DEG: f64 = 3.0;

/// The lines of the graticule, worked out once: a frame only turns them.
static GRATICULE: LazyLock<Vec<Vec<UnitVec>>> = LazyLock::new(|| graticule_lines().collect());

/// Meridians and parallels every 15°.
pub fn graticule(stage: &Stage, projection: &Projection) -> Vec<Shape> {
    let stroke = Stroke { color: stage.theme.graticule, width_px: 0.7 };
    GRATICULE
        .iter()
        .flat_map(|line| {
            let turned: Vec<ViewVec> = line.iter().map(|point| projection.turn(*point)).collect();
            projection.line(&turned)
        })
        .map(|points| Shape::Line { points, stroke })
        .collect()
}

fn graticule_lines() -> impl Iterator<Item = Vec<UnitVec>> {
    let on_sphere = |lon_deg: f64, lat_deg: f64| {
        let (sin_lon, cos_lon) = lon_deg.to_radians().sin_cos();
        let (sin_lat, cos_lat) = lat_deg.to_radians().sin_cos();
        UnitVec { x: cos_lat * cos_lon, y: cos_lat * sin_lon, z: sin_lat }
    };
    let steps = |from: f64, to: f64| {
        let count = ((to - from) / GRATICULE_STEP_DEG).round();
        (0..)
            .map(f64::from)
            .take_while(move |step| *step <= count)
            .map(move |step| from + (to - from) * step / count)
    };
    let meridians = (0..360 / GRATICULE_DEG).map(move |index| {
        let lon_deg = f64::from(index * GRATICULE_DEG);
        steps(-MERIDIAN_END_DEG, MERIDIAN_END_DEG).map(|lat| on_sphere(lon_deg, lat)).collect()
    });
    let parallels = (1..180 / GRATICULE_DEG).map(move |index| {
        let lat_deg = f64::from(index * GRATICULE_DEG) - 90.0;
        steps(0.0, 360.0).map(|lon| on_sphere(lon, lat_deg)).collect()
    });
    meridians.chain(parallels)
}
