use super::{Camera, View, ViewChoice, Viewport, fit, fly, whole_world};
use crate::geodesy::{LonLat, Path, UnitVec};
use crate::timeline::{Beat, Moment, Timeline};
use crate::trip::Trip;

/// A city is shown with this much ground around it, from the middle to the nearer edge: enough to tell
/// where on Earth it is.
const CITY_DEG: f64 = 10.0;
/// Cities near each other are shown closer, and apart; here the finest coastline we have ends.
const CLOSEST_DEG: f64 = 2.0;

/// Where the camera rests in each step of a play, for one size of picture.
#[derive(Clone, Debug)]
pub struct Shots {
    viewport: Viewport,
    view: View,
    resting: Vec<Camera>,
}

impl Shots {
    /// Frames every step: the whole trip, a leg, or a stop with the ground around it.
    pub fn new(
        trip: &Trip,
        paths: &[Path],
        timeline: &Timeline,
        choice: ViewChoice,
        viewport: Viewport,
    ) -> Self {
        let cities: Vec<UnitVec> = trip
            .stops()
            .iter()
            .map(|stop| UnitVec::from(trip.place(stop.place()).position()))
            .collect();
        let outlines: Vec<Vec<UnitVec>> = paths.iter().map(outline).collect();
        let view = choice.resolve(&outlines, viewport);
        let overview = match view {
            View::World { meridian_deg } => whole_world(meridian_deg, viewport),
            View::Globe | View::Flat { .. } => fit(&outlines.concat(), CLOSEST_DEG, view, viewport),
        };
        let rest = |beat: Beat| match beat {
            Beat::Opening | Beat::Closing => overview,
            Beat::Leg(leg) => {
                fit(outlines.get(leg).map_or(&[], Vec::as_slice), CLOSEST_DEG, view, viewport)
            }
            Beat::Stop(stop) | Beat::Meeting { stop, .. } => cities
                .get(stop)
                .map_or(overview, |city| fit(&[*city], around_deg(*city, &cities), view, viewport)),
        };
        let resting = timeline.steps().iter().map(|step| rest(step.beat())).collect();
        Self { viewport, view, resting }
    }

    /// The size the shots were framed for.
    pub fn viewport(&self) -> Viewport {
        self.viewport
    }

    /// How they show the world.
    pub fn view(&self) -> View {
        self.view
    }

    /// The camera once it has arrived at a step; from far away where there is none.
    pub fn at_rest(&self, step: usize) -> Camera {
        let far = Camera { center: LonLat::ORIGIN, radius_px: self.viewport.shorter_px() / 2.0 };
        self.resting.get(step).copied().unwrap_or(far)
    }

    /// The camera at a moment.
    pub fn camera(&self, moment: Moment) -> Camera {
        let from = self.at_rest(moment.step.saturating_sub(1));
        fly(from, self.at_rest(moment.step), self.view, self.viewport, moment.flight)
    }
}

/// How much ground a city is shown with: less where the next city of the trip is near, which stays in
/// the picture.
fn around_deg(city: UnitVec, cities: &[UnitVec]) -> f64 {
    /// Nearer is the same city, or its airport.
    const SAME_DEG: f64 = 0.2;
    let distances = cities.iter().map(|other| other.angle_to(city).to_degrees());
    let nearest_deg = distances.filter(|deg| *deg > SAME_DEG).fold(CITY_DEG, f64::min);
    nearest_deg.max(CLOSEST_DEG)
}

/// As much of a path as framing needs: between points 200 km apart it bulges by a fiftieth of a pixel
/// on a globe of 200 px radius.
fn outline(path: &Path) -> Vec<UnitVec> {
    path.points().step_by(4).chain(path.points().next_back()).collect()
}
