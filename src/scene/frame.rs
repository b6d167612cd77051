use super::label::{self, Scenery};
use super::traveller::Traveller;
use super::{
    Borders, Detail, Lanes, Measure, Placements, Scene, Theme, globe, graticule, ground, marker,
    night, now, pins, route, small_state,
};
use crate::basemap::Basemap;
use crate::camera::{Camera, Gaze, Projection, Rest, Shots, Viewport};
use crate::geodesy::Path;
use crate::timeline::{Beat, Moment, Step, Timeline, Whereabouts, glide};
use crate::trip::Trip;

/// Everything a frame is made from; nothing in it changes while a trip plays at one size.
#[derive(Clone, Copy)]
pub struct Stage<'a> {
    /// The trip.
    pub trip: &'a Trip,
    /// The path of each leg.
    pub paths: &'a [Path],
    /// The legs that share a corridor.
    pub lanes: &'a Lanes,
    /// The play.
    pub timeline: &'a Timeline,
    /// The camera's rests, framed for `viewport`.
    pub shots: &'a Shots,
    /// The camera away from the play's own.
    pub gaze: Option<Gaze>,
    /// The world.
    pub basemap: &'a Basemap,
    /// The same in finer detail, where that is at hand.
    pub detail: Option<Detail<'a>>,
    /// Which borders are shown.
    pub borders: Borders,
    /// The colours.
    pub theme: &'a Theme,
    /// The reader's language, as a BCP 47 tag.
    pub lang: &'a str,
    /// What visited countries are called, by code.
    pub country_names: &'a [(String, String)],
    /// Where the traveller is at present, if that is known and within the trip.
    pub now: Option<Whereabouts>,
    /// The size of the picture.
    pub viewport: Viewport,
    /// The surface's ruler for text.
    pub measure: &'a dyn Measure,
    /// Where names have been placed already, for `trip` and `viewport`.
    pub placements: &'a Placements,
}

impl Stage<'_> {
    /// The world through a camera, in the view chosen for the trip.
    pub(super) fn projection(&self, camera: Camera) -> Projection {
        Projection::new(self.shots.view(), camera, self.viewport)
    }

    /// The camera at a moment of the play.
    pub(crate) fn camera(&self, moment: Moment) -> Camera {
        let trip = self.shots.camera(self.paths, moment);
        self.gaze.map_or(trip, |gaze| gaze.camera(trip, self.shots.view(), self.viewport))
    }

    /// What the picture of a second shows it through.
    pub(super) fn lens(&self, seconds: f64) -> Projection {
        self.projection(self.camera(self.timeline.moment(seconds)))
    }

    /// The moment as the picture shows it: a reader who jumps comes from another step than the play does.
    pub(super) fn moment(&self, seconds: f64) -> Moment {
        let moment = self.timeline.moment(seconds);
        match self.gaze {
            Some(Gaze { from, hold: None, share, .. }) if from.step != moment.step => {
                Moment { before: from.step, flight: glide(share), ..moment }
            }
            _ => moment,
        }
    }

    /// The rests between which the names of a moment change, and how far they have come.
    pub(super) fn passage(&self, moment: Moment) -> ([Rest; 2], f64) {
        let rest = |step: usize| Rest { step, aim: None };
        match self.gaze {
            Some(Gaze { from, hold, share, .. }) => {
                ([from, Rest { step: moment.step, aim: hold }], glide(share))
            }
            None => ([rest(moment.before), rest(moment.step)], moment.flight),
        }
    }

    /// The camera at a rest.
    pub(super) fn at_rest(&self, rest: Rest) -> Camera {
        let trip = self.shots.at_rest(rest.step);
        rest.aim.map_or(trip, |aim| aim.camera(self.viewport))
    }

    /// What a step shows.
    pub(super) fn beat(&self, step: usize) -> Beat {
        self.timeline.steps().get(step).map_or(Beat::Closing, Step::beat)
    }
}

/// The picture at a second of the play.
///
/// It depends on its arguments only: the same stage and second give the same picture.
pub fn frame(stage: &Stage, seconds: f64) -> Scene {
    let projection = stage.lens(seconds);
    let moment = stage.moment(seconds);
    let beat = stage.beat(moment.step);
    let markers = marker::turning(stage, moment);
    let spots = marker::spots(&projection, &markers);
    let ways = route::ways(stage, &projection);
    let travelled = travelled(stage, beat, moment.progress);
    let grounds = ground::grounds(stage, &projection);
    let traveller = Traveller::new(stage, &projection, &ways, beat, moment.progress);
    let scenery = Scenery {
        projection: &projection,
        markers: &markers,
        spots: &spots,
        traveller: traveller.as_ref(),
    };
    let (ground_names, stop_names) = label::draw(stage, moment, &scenery);
    let layers = [
        globe::sea(stage, &projection),
        graticule::graticule(stage, &projection),
        ground::land(stage, &grounds),
        night::night(stage, &projection, moment),
        globe::limb(stage, &projection),
        ground_names,
        now::band(stage, &projection, &ways),
        route::legs(stage, &projection, &ways, &travelled),
        route::arrows(stage, &projection, moment, &ways, &travelled, &spots),
        // Under the markers: the traveller comes out of one stop and goes into the next.
        traveller.map_or_else(Vec::new, |traveller| traveller.shapes(stage)),
        small_state::rings(stage, &grounds, &markers, &spots),
        now::ring(stage, &projection, &ways, &markers, &spots),
        pins::draw(stage, &projection, moment, &markers, &spots),
        marker::draw(stage, &markers, &spots),
        pins::badges(stage, moment, &markers, &spots),
        stop_names,
    ];
    Scene { viewport: stage.viewport, shapes: layers.into_iter().flatten().collect() }
}

/// How far each leg has been travelled, 0 to 1.
fn travelled(stage: &Stage, beat: Beat, progress: f64) -> Vec<f64> {
    let legs = stage.trip.legs().len();
    let reached = beat.reached(legs).unwrap_or(0);
    let share = |leg: usize| match beat {
        Beat::Leg(current) if leg == current => progress,
        _ if leg < reached => 1.0,
        _ => 0.0,
    };
    (0..legs).map(share).collect()
}
