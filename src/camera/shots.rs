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
        let whole: Vec<UnitVec> = paths.iter().flat_map(Path::points).collect();
        let overview = fit(&whole, viewport);
        let rest = |beat: Beat| match beat {
            Beat::Opening | Beat::Closing => overview,
            Beat::Leg(leg) => {
                fit(&paths.get(leg).map_or_else(Vec::new, |path| path.points().collect()), viewport)
            }
            Beat::Stop(stop) | Beat::Meeting { stop, .. } => fit(&city(stop), viewport),
        };
        Self { viewport, resting: timeline.steps().iter().map(|step| rest(step.beat())).collect() }
    }

    /// The size the shots were framed for.
    pub fn viewport(&self) -> Viewport {
        self.viewport
    }

    /// The resting camera of the step before and of the step that is on.
    pub fn around(&self, moment: Moment) -> (Camera, Camera) {
        let at = |step: usize| self.resting.get(step).copied();
        let to = at(moment.step).unwrap_or(Camera {
            center: LonLat::ORIGIN,
            radius_px: self.viewport.shorter_px() / 2.0,
        });
        let from = moment.step.checked_sub(1).and_then(at).unwrap_or(to);
        (from, to)
    }

    /// The camera at a moment.
    pub fn camera(&self, moment: Moment) -> Camera {
        let (from, to) = self.around(moment);
        fly(from, to, self.viewport, moment.flight)
    }
}
