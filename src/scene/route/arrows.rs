//! Arrows on legs whose direction nothing else shows.

use super::Way;
use crate::camera::{Projection, Px};
use crate::scene::marker::Spot;
use crate::scene::{Shape, Stage, Stroke};
use crate::timeline::{Beat, Moment};

/// Past the middle by so much for each pixel of its lane, so that no two arrows meet; on a short leg by a
/// share of it at most.
const STAGGER: f64 = 2.6;
const MOST_STAGGER: f64 = 0.15;
/// A leg has room for one from this length on the picture on; it fades in over some more.
const LEAST_PX: f64 = 60.0;
const FADE_PX: f64 = 20.0;
/// An arrow keeps this far from the middle of a marker, and a little farther to be seen in full.
const CLEAR_PX: f64 = 18.0;
const CLEAR_FADE_PX: f64 = 4.0;
/// Tip, and half the back with its notch: along the line and to its right, in pixels.
const OUTLINE: [(f64, f64); 4] = [(5.5, 0.0), (-4.0, 4.4), (-1.8, 0.0), (-4.0, -4.4)];
const CASING_PX: f64 = 2.4;
/// From its middle to its farthest corner.
const REACH_PX: f64 = 6.0;

/// The arrows at a moment; `travelled` says how far each leg has been, 0 to 1.
pub fn arrows(
    stage: &Stage,
    projection: &Projection,
    moment: Moment,
    ways: &[Way],
    travelled: &[f64],
    spots: &[Spot],
) -> Vec<Shape> {
    let before = stage.beat(moment.before);
    let after = stage.beat(moment.step);
    let mut shapes = Vec::new();
    for (leg, (way, &done)) in ways.iter().zip(travelled).enumerate() {
        let [before, after] =
            [before, after].map(|beat| f64::from(u8::from(needs_one(stage, beat, leg))));
        let wanted = before + (after - before) * moment.flight;
        if wanted > 0.0 {
            let Place { fraction, at, room } = Place::new(stage, projection, way, leg, spots);
            let direction = way.direction(projection, fraction);
            shapes.extend(arrow(stage, at, direction, done > fraction, wanted * room));
        }
    }
    shapes
}

/// Where the arrows of a step are while the camera rests: middles and radii.
pub fn arrows_taken(
    stage: &Stage,
    projection: &Projection,
    step: usize,
    spots: &[Spot],
) -> Vec<(Px, f64)> {
    let mut taken = Vec::new();
    for leg in (0..stage.trip.legs().len()).filter(|leg| needs_one(stage, stage.beat(step), *leg)) {
        let way = Way::new(stage, projection, leg);
        let Place { at, room, .. } = Place::new(stage, projection, &way, leg, spots);
        if room > 0.0 {
            taken.push((at, REACH_PX));
        }
    }
    taken
}

/// Where the arrow of a leg is.
struct Place {
    /// On the leg, as a fraction of its length.
    fraction: f64,
    /// On the picture.
    at: Px,
    /// How much room there is for it: none to all of it.
    room: f64,
}

impl Place {
    fn new(stage: &Stage, projection: &Projection, way: &Way, leg: usize, spots: &[Spot]) -> Self {
        let lane_px = stage.lanes.get(leg).map_or(0.0, |lane| lane.right_px);
        let length_px = way.visible_px(projection);
        let stagger = lane_px * STAGGER / length_px.max(1.0);
        let fraction = 0.5 + stagger.clamp(-MOST_STAGGER, MOST_STAGGER);
        let turned = way.at(fraction);
        let at = projection.project(turned);
        let nearest = spots.iter().filter(|spot| spot.strength > 0.0);
        let nearest_px = nearest.map(|spot| spot.at.distance_to(at)).fold(f64::MAX, f64::min);
        let room = fade(length_px - LEAST_PX, FADE_PX) * fade(nearest_px - CLEAR_PX, CLEAR_FADE_PX);
        Self { fraction, at, room: room * projection.presence(turned) }
    }
}

/// Whether a leg's direction would be unclear: it has company, or the whole trip is shown and comes
/// back to a place. Where the traveller is, everybody sees which way it goes.
fn needs_one(stage: &Stage, beat: Beat, leg: usize) -> bool {
    let is_called_off = stage.trip.legs().get(leg).is_some_and(|leg| leg.status().is_off());
    let comes_back = || {
        let places = || stage.trip.stops().iter().map(crate::trip::Stop::place);
        places().enumerate().any(|(index, place)| places().skip(index + 1).any(|at| at == place))
    };
    let is_unclear = match beat {
        Beat::Leg(current) if current == leg => false,
        Beat::Opening | Beat::Closing => comes_back(),
        _ => stage.lanes.get(leg).is_some(),
    };
    is_unclear && !is_called_off
}

fn fade(over_px: f64, fade_px: f64) -> f64 {
    (over_px / fade_px).clamp(0.0, 1.0)
}

/// A small arrowhead along `direction`.
fn arrow(stage: &Stage, at: Px, direction: Px, is_behind: bool, alpha: f64) -> Vec<Shape> {
    if alpha == 0.0 {
        return Vec::new();
    }
    let length = direction.distance_to(Px::default()).max(f64::MIN_POSITIVE);
    let (cos, sin) = (direction.x / length, direction.y / length);
    let place = |(along, right): (f64, f64)| {
        at.shifted(along * cos - right * sin, along * sin + right * cos)
    };
    let ring: Vec<Px> = OUTLINE.into_iter().map(place).collect();
    let fill = if is_behind { stage.theme.accent } else { stage.theme.quiet }.faded(alpha);
    let stroke = Stroke { color: stage.theme.sea.faded(alpha), width_px: 2.0 * CASING_PX };
    let around = ring.iter().chain(ring.first()).copied().collect();
    vec![Shape::Line { points: around, stroke }, Shape::Polygon { ring, fill }]
}
