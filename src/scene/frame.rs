use super::{Measure, Scene, Shape, Theme, glyph, label, land, marker, route};
use crate::basemap::Basemap;
use crate::camera::{Orthographic, Px, Shots, Viewport};
use crate::geodesy::Path;
use crate::timeline::{Beat, Moment, Step, Timeline};
use crate::trip::Trip;

/// Everything a frame is made from; nothing in it changes while a trip plays at one size.
#[derive(Clone, Copy)]
pub struct Stage<'a> {
    /// The trip.
    pub trip: &'a Trip,
    /// The path of each leg.
    pub paths: &'a [Path],
    /// The play.
    pub timeline: &'a Timeline,
    /// The camera's rests, framed for `viewport`.
    pub shots: &'a Shots,
    /// The world.
    pub basemap: &'a Basemap,
    /// The colours.
    pub theme: &'a Theme,
    /// The reader's language, as a BCP 47 tag.
    pub lang: &'a str,
    /// The size of the picture.
    pub viewport: Viewport,
    /// The surface's ruler for text.
    pub measure: &'a dyn Measure,
}

/// The picture at a second of the play.
///
/// It depends on its arguments only: the same stage and second give the same picture.
pub fn frame(stage: &Stage, seconds: f64) -> Scene {
    let moment = stage.timeline.moment(seconds);
    let globe = Orthographic::new(stage.shots.camera(moment), stage.viewport);
    let state = State::at(stage, moment);
    let layers = [
        land::globe(stage, &globe),
        land::graticule(stage, &globe),
        land::land(stage, &globe),
        land::limb(stage, &globe),
        route::legs(stage, &globe, &state.travelled),
        // Under the markers: the traveller comes out of one stop and goes into the next.
        traveller(stage, &globe, state.on_leg),
        marker::draw(stage, &globe, &state.markers),
        labels(stage, &globe, moment, &state),
    ];
    let mut shapes: Vec<Shape> = layers.into_iter().flatten().collect();
    shapes.retain(|shape| reaches(shape, stage.viewport));
    Scene { viewport: stage.viewport, shapes }
}

/// Whether any of a shape can be in the picture.
fn reaches(shape: &Shape, viewport: Viewport) -> bool {
    /// Wider than half of any stroke.
    const MARGIN_PX: f64 = 16.0;
    let (points, margin_px): (&[Px], f64) = match shape {
        Shape::Polygon { ring, .. } => (ring, MARGIN_PX),
        Shape::Line { points, stroke } => (points, stroke.width_px / 2.0 + MARGIN_PX),
        // Few, and the globe itself is one of them.
        Shape::Disc { .. } | Shape::Circle { .. } | Shape::Text(_) => return true,
    };
    let start = [f64::INFINITY, f64::NEG_INFINITY, f64::INFINITY, f64::NEG_INFINITY];
    let [left, right, top, bottom] = points.iter().fold(start, |[left, right, top, bottom], px| {
        [left.min(px.x), right.max(px.x), top.min(px.y), bottom.max(px.y)]
    });
    left < viewport.width_px() + margin_px
        && right > -margin_px
        && top < viewport.height_px() + margin_px
        && bottom > -margin_px
}

/// The trip at a moment.
struct State {
    /// How far each leg has been travelled.
    travelled: Vec<f64>,
    markers: Vec<marker::Marker>,
    /// The leg the traveller is on, and how far along.
    on_leg: Option<(usize, f64)>,
}

impl State {
    fn at(stage: &Stage, moment: Moment) -> Self {
        let beat = stage.timeline.steps().get(moment.step).map_or(Beat::Closing, Step::beat);
        let legs = stage.trip.legs().len();
        // The last stop reached, whether the traveller is still there, and the leg under way.
        let (reached, here, on_leg) = match beat {
            Beat::Opening => (None, false, None),
            Beat::Stop(stop) | Beat::Meeting { stop, .. } => (Some(stop), true, None),
            Beat::Leg(leg) => (Some(leg), false, Some((leg, moment.progress))),
            Beat::Closing => (Some(legs), false, None),
        };
        let travelled = (0..legs).map(|leg| match (on_leg, reached) {
            (Some((current, progress)), _) if leg == current => progress,
            (_, Some(reached)) if leg < reached => 1.0,
            _ => 0.0,
        });
        Self {
            travelled: travelled.collect(),
            markers: marker::markers(stage, reached, here),
            on_leg,
        }
    }
}

fn labels(stage: &Stage, globe: &Orthographic, moment: Moment, state: &State) -> Vec<Shape> {
    let (from, to) = stage.shots.around(moment);
    let rests = [from, to].map(|camera| Orthographic::new(camera, stage.viewport));
    let route = |globe: &Orthographic| -> Vec<Px> {
        stage.paths.iter().flat_map(|path| route::visible_pixels(globe, path)).collect()
    };
    label::draw(stage, globe, &state.markers, [&rests[0], &rests[1]], moment.flight, &route)
}

/// The traveller on a leg, nose along the path; at either end of it the marker says enough.
fn traveller(stage: &Stage, globe: &Orthographic, on_leg: Option<(usize, f64)>) -> Vec<Shape> {
    /// The share of a leg ahead and behind that gives the direction.
    const NEARBY: f64 = 0.004;
    let under_way = |(_, progress): &(usize, f64)| 0.0 < *progress && *progress < 1.0;
    let Some((leg, progress)) = on_leg.filter(under_way) else { return Vec::new() };
    let (Some(path), Some(leg)) = (stage.paths.get(leg), stage.trip.legs().get(leg)) else {
        return Vec::new();
    };
    let Some(at) = globe.locate(path.position(progress)) else { return Vec::new() };
    let pixel = |fraction: f64| globe.project(globe.turn(path.position(fraction)));
    let (tail, nose) = (pixel(progress - NEARBY), pixel(progress + NEARBY));
    let direction = Px { x: nose.x - tail.x, y: nose.y - tail.y };
    glyph::traveller(leg.mode(), at, direction, stage.theme)
}
