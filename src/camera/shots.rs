use super::fit::away_from_poles;
use super::{Camera, View, ViewChoice, Viewport, fit, fly, whole_world};
use crate::geodesy::{LonLat, Path, UnitVec};
use crate::timeline::{Beat, Moment, Timeline};
use crate::trip::Trip;

/// A city is shown with this much ground around it, from the middle to the nearer edge: enough to tell
/// where on Earth it is.
const CITY_DEG: f64 = 10.0;
/// Cities near each other are shown closer, and apart; here the finest coastline we have ends.
const CLOSEST_DEG: f64 = 2.0;
/// A leg with a point this far from the middle of the globe is not seen whole: the camera turns with the
/// traveller. The ends of any geodesic are nearer.
const OUT_OF_SIGHT_DEG: f64 = 100.0;

/// Where the camera rests in each step of a play, for one size of picture.
#[derive(Clone, Debug)]
pub struct Shots {
    viewport: Viewport,
    view: View,
    steps: Vec<Shot>,
}

/// One step.
#[derive(Clone, Copy, Debug)]
struct Shot {
    beat: Beat,
    rest: Camera,
    /// The camera turns with the traveller.
    turns: bool,
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
        let turns = |beat: Beat, rest: Camera| match beat {
            Beat::Leg(leg) if view == View::Globe => {
                let middle = UnitVec::from(rest.center);
                let is_out =
                    |point: &UnitVec| point.angle_to(middle).to_degrees() > OUT_OF_SIGHT_DEG;
                outlines.get(leg).is_some_and(|outline| outline.iter().any(is_out))
            }
            _ => false,
        };
        let shot = |beat: Beat| {
            let rest = rest(beat);
            Shot { beat, rest, turns: turns(beat, rest) }
        };
        let steps = timeline.steps().iter().map(|step| shot(step.beat())).collect();
        Self { viewport, view, steps }
    }

    /// The size the shots were framed for.
    pub fn viewport(&self) -> Viewport {
        self.viewport
    }

    /// How they show the world.
    pub fn view(&self) -> View {
        self.view
    }

    /// The camera at the rest of a step: at a stop once it has arrived, on a leg half-way. From far away
    /// where there is no such step.
    pub fn at_rest(&self, step: usize) -> Camera {
        let far = Camera { center: LonLat::ORIGIN, radius_px: self.viewport.shorter_px() / 2.0 };
        self.steps.get(step).map_or(far, |shot| shot.rest)
    }

    /// The camera at a moment, where the legs take `paths`.
    ///
    /// Between rests it flies. On a leg it goes with the traveller, who never leaves the picture: up from
    /// the one stop until the whole leg is seen, and down to the next.
    pub fn camera(&self, paths: &[Path], moment: Moment) -> Camera {
        let from = self.at_end(moment.step.saturating_sub(1));
        let rest = self.at_rest(moment.step);
        let Some(Shot { beat: Beat::Leg(leg), turns, .. }) = self.steps.get(moment.step) else {
            return self.fly(from, rest, moment.flight);
        };
        let whole = match paths.get(*leg).filter(|_| *turns) {
            Some(path) => {
                let traveller = path.position(moment.progress);
                Camera { center: away_from_poles(traveller, rest.center.lon_deg()), ..rest }
            }
            None => rest,
        };
        if moment.sunk > 0.0 {
            self.fly(whole, self.at_end(moment.step), moment.sunk)
        } else {
            self.fly(from, whole, moment.risen)
        }
    }

    /// The camera at the end of a step: after a leg it is at the next stop.
    fn at_end(&self, step: usize) -> Camera {
        let is_leg = self.steps.get(step).is_some_and(|shot| matches!(shot.beat, Beat::Leg(_)));
        self.at_rest(if is_leg { step + 1 } else { step })
    }

    fn fly(&self, from: Camera, to: Camera, fraction: f64) -> Camera {
        fly(from, to, self.view, self.viewport, fraction)
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
