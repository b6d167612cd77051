//! What a reader does with the map: look elsewhere, and point at things.

use super::TripMap;
use crate::camera::{Aim, Camera, Gaze, Px, Viewport, dragged, zoomed};
use crate::scene::{Hit, MetricsTable, anchor, hit};

impl TripMap {
    /// Takes the camera away from the play, or gives it back.
    pub fn set_gaze(&mut self, gaze: Option<Gaze>) {
        self.gaze = gaze;
    }

    /// The camera at a second.
    pub fn camera(&self, viewport: Viewport, seconds: f64) -> Camera {
        self.with_stage(viewport, &MetricsTable, |stage| {
            stage.camera(self.timeline.moment(seconds))
        })
    }

    /// What is seen after a reader dragged the ground at a point of the picture, or the picture as a whole, by so many
    /// pixels.
    pub fn dragged(&self, viewport: Viewport, aim: Aim, at: Option<Px>, by: Px) -> Aim {
        self.with_kept(viewport, |shots, _| {
            Aim::of(dragged(aim.camera(viewport), shots.view(), viewport, at, by), viewport)
        })
    }

    /// What is seen after a reader zoomed in by a factor, about a point of the picture.
    pub fn zoomed(&self, viewport: Viewport, aim: Aim, at: Px, factor: f64) -> Aim {
        self.with_kept(viewport, |shots, _| {
            Aim::of(zoomed(aim.camera(viewport), shots.view(), viewport, at, factor), viewport)
        })
    }

    /// What a reader means who points at the picture of a second: the nearest stop, meeting or leg, if one
    /// is within `reach_px`.
    pub fn hit(&self, viewport: Viewport, seconds: f64, px: Px, reach_px: f64) -> Option<Hit> {
        self.with_stage(viewport, &MetricsTable, |stage| hit(stage, seconds, px, reach_px))
    }

    /// Where the current step is in the picture of a second; nowhere for the whole trip, or out of sight.
    pub fn anchor(&self, viewport: Viewport, seconds: f64) -> Option<Px> {
        self.with_stage(viewport, &MetricsTable, |stage| anchor(stage, seconds))
    }
}
