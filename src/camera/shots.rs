use super::{Camera, Viewport, fit, fly};
use crate::geodesy::{LonLat, Path, UnitVec};
use crate::timeline::{Beat, Moment, Timeline};
use crate::trip::Trip;

/// Where the camera rests in each step of a play, for one size of picture.
#[derive(Clone, Debug)]
pub struct Shots {
    viewport: Viewport,
    resting: Vec<Camera>,
}

impl Shots {
    /// Frames every step: the whole trip, a leg, or a stop with the ground around it.
    pub fn new(trip: &Trip, paths: &[Path], timeline: &Timeline, viewport: Viewport) -> Self {
        let city = |stop: usize| -> Vec<UnitVec> {
            let place = trip.stops().get(stop).map(|stop| trip.place(stop.place()).position());
            place.map(UnitVec::from).into_iter().collect()
        };
        let whole: Vec<UnitVec> = paths.iter().flat_map(outline).collect();
        let overview = fit(&whole, viewport);
        let rest = |beat: Beat| match beat {
            Beat::Opening | Beat::Closing => overview,
            Beat::Leg(leg) => {
                fit(&paths.get(leg).map_or_else(Vec::new, |path| outline(path).collect()), viewport)
            }
            Beat::Stop(stop) | Beat::Meeting { stop, .. } => fit(&city(stop), viewport),
        };
        Self { viewport, resting: timeline.steps().iter().map(|step| rest(step.beat())).collect() }
    }

    /// The size the shots were framed for.
    pub fn viewport(&self) -> Viewport {
        self.viewport
    }

    /// The camera once it has arrived at a step; from far away where there is none.
    pub fn at_rest(&self, step: usize) -> Camera {
        let far = Camera { center: LonLat::ORIGIN, radius_px: self.viewport.shorter_px() / 2.0 };
        self.resting.get(step).copied().unwrap_or(far)
    }

    /// The camera at a moment.
    pub fn camera(&self, moment: Moment) -> Camera {
        let from = self.at_rest(moment.step.saturating_sub(1));
        fly(from, self.at_rest(moment.step), self.viewport, moment.flight)
    }
}

/// As much of a path as framing needs: between points 200 km apart it bulges by a fiftieth of a pixel
/// on a globe of 200 px radius.
fn outline(path: &Path) -> impl Iterator<Item = UnitVec> {
    path.points().step_by(4).chain(path.points().next_back())
}
