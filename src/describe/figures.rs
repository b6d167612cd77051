//! The trip as data for programs: ids, dates as in the file, measured figures, and the words.

use serde::Serialize;

use super::{About, StepView};
use crate::geodesy::Path;
use crate::timeline::Timeline;
use crate::trip::{Leg, Trip, When};

/// A trip in figures.
#[derive(Clone, Debug, Serialize)]
pub struct Figures {
    /// What the trip is about, in words.
    pub about: About,
    /// Legs in travel order.
    pub legs: Vec<LegFigures>,
    /// Stops in travel order.
    pub stops: Vec<StopFigures>,
    /// Meetings in the order of the file.
    pub meetings: Vec<MeetingFigures>,
    /// Steps in play order, with their words.
    pub steps: Vec<StepView>,
}

/// A leg in figures.
#[derive(Clone, Debug, Serialize)]
pub struct LegFigures {
    /// Place id as written.
    pub from: String,
    /// Place id as written.
    pub to: String,
    /// As in the file.
    pub mode: &'static str,
    /// Length in metres along the WGS84 ellipsoid.
    pub distance_m: f64,
    /// Degrees clockwise from north.
    pub initial_bearing_deg: f64,
    /// Degrees clockwise from north.
    pub final_bearing_deg: f64,
    /// Whether it passes the 180° meridian.
    pub crosses_antimeridian: bool,
    /// Highest latitude reached, in degrees.
    pub northernmost_deg: f64,
    /// As in the file.
    pub depart: Option<String>,
    /// As in the file.
    pub arrive: Option<String>,
    /// As in the file.
    pub status: &'static str,
}

/// A stop in figures.
#[derive(Clone, Debug, Serialize)]
pub struct StopFigures {
    /// Place id of the city.
    pub place: String,
    /// Arrival of the leg before.
    pub arrive: Option<String>,
    /// Departure of the leg after.
    pub depart: Option<String>,
    /// Ids of its meetings, by time.
    pub meetings: Vec<String>,
}

/// A meeting in figures.
#[derive(Clone, Debug, Serialize)]
pub struct MeetingFigures {
    /// Id in the file.
    pub id: String,
    /// Place id as written.
    pub at: String,
    /// Index of its stop.
    pub stop: Option<usize>,
    /// As in the file.
    pub kind: &'static str,
    /// As in the file.
    pub when: Option<String>,
    /// As in the file.
    pub until: Option<String>,
    /// As in the file.
    pub status: &'static str,
}

/// The trip as data; arguments as in [`steps`](super::steps).
pub fn figures(trip: &Trip, paths: &[Path], timeline: &Timeline, lang: &str) -> Figures {
    Figures {
        about: super::about(trip, paths, lang),
        legs: trip.legs().iter().zip(paths).map(|(leg, path)| self::leg(trip, leg, path)).collect(),
        stops: stops(trip),
        meetings: meetings(trip),
        steps: super::steps(trip, paths, timeline, lang),
    }
}

fn leg(trip: &Trip, leg: &Leg, path: &Path) -> LegFigures {
    LegFigures {
        from: trip.place(leg.from()).id().to_owned(),
        to: trip.place(leg.to()).id().to_owned(),
        mode: leg.mode().word(),
        distance_m: path.distance_m(),
        initial_bearing_deg: path.initial_bearing_deg(),
        final_bearing_deg: path.final_bearing_deg(),
        crosses_antimeridian: path.crosses_antimeridian(),
        northernmost_deg: path.northernmost_deg(),
        depart: leg.depart().map(When::to_string),
        arrive: leg.arrive().map(When::to_string),
        status: leg.status().word(),
    }
}

fn stops(trip: &Trip) -> Vec<StopFigures> {
    let id = |&meeting: &usize| Some(trip.meetings().get(meeting)?.id().to_owned());
    let stop = |stop: &crate::trip::Stop| StopFigures {
        place: trip.place(stop.place()).id().to_owned(),
        arrive: stop.arrive().map(When::to_string),
        depart: stop.depart().map(When::to_string),
        meetings: stop.meetings().iter().filter_map(id).collect(),
    };
    trip.stops().iter().map(stop).collect()
}

fn meetings(trip: &Trip) -> Vec<MeetingFigures> {
    let stop_of = |index| trip.stops().iter().position(|stop| stop.meetings().contains(&index));
    let meeting = |(index, meeting): (usize, &crate::trip::Meeting)| MeetingFigures {
        id: meeting.id().to_owned(),
        at: trip.place(meeting.at()).id().to_owned(),
        stop: stop_of(index),
        kind: meeting.kind().word(),
        when: meeting.when().map(When::to_string),
        until: meeting.until().map(When::to_string),
        status: meeting.status().word(),
    };
    trip.meetings().iter().enumerate().map(meeting).collect()
}
