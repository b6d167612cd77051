//! What a reader does with the map. Cameras go to and fro as `[longitude, latitude, span]`, empty for none.

use wasm_bindgen::prelude::wasm_bindgen;

use super::WebMap;
use crate::camera::{Aim, Gaze, Px, Rest, Viewport};
use crate::geodesy::LonLat;

#[wasm_bindgen(js_class = TripMap)]
impl WebMap {
    /// Takes the camera away from the play, to `aim`: held there with the names placed for `hold`, or flying back where
    /// that is empty, `share` of the way (0 to 1). Names come from those of a step, seen by the play's camera or by
    /// `from`. Without an `aim` the play has its camera back.
    #[wasm_bindgen(js_name = setGaze)]
    pub fn set_gaze(&mut self, aim: &[f64], step: usize, from: &[f64], hold: &[f64], share: f64) {
        let share = if share.is_nan() { 1.0 } else { share.clamp(0.0, 1.0) };
        self.0.set_gaze(read(aim).map(|aim| {
            let from = Rest { step, aim: read(from) };
            Gaze { aim, from, hold: read(hold), share }
        }));
    }

    /// The camera at a second; sizes in CSS pixels.
    pub fn aim(&self, width: f64, height: f64, seconds: f64) -> Vec<f64> {
        let viewport = Viewport::new(width, height);
        written(Aim::of(self.0.camera(viewport, seconds), viewport))
    }

    /// A camera after the picture was dragged by so many CSS pixels, by the ground at a point, `[x, y]`, or as a whole where
    /// that is empty; an empty camera stays empty.
    pub fn dragged(
        &self,
        width: f64,
        height: f64,
        aim: &[f64],
        at: &[f64],
        x: f64,
        y: f64,
    ) -> Vec<f64> {
        let viewport = Viewport::new(width, height);
        let at = if let &[x, y] = at { Some(Px { x, y }) } else { None };
        let dragged = |aim| written(self.0.dragged(viewport, aim, at, Px { x, y }));
        read(aim).map_or(Vec::new(), dragged)
    }

    /// A camera zoomed in by a factor about a point of the picture; an empty one stays empty.
    pub fn zoomed(
        &self,
        width: f64,
        height: f64,
        aim: &[f64],
        x: f64,
        y: f64,
        factor: f64,
    ) -> Vec<f64> {
        let viewport = Viewport::new(width, height);
        let zoomed = |aim| written(self.0.zoomed(viewport, aim, Px { x, y }, factor));
        read(aim).map_or(Vec::new(), zoomed)
    }

    /// What is at a point of the picture, or within `reach` CSS pixels of it: `[index of its step, x, y]`, or nothing.
    pub fn hit(
        &self,
        width: f64,
        height: f64,
        seconds: f64,
        x: f64,
        y: f64,
        reach: f64,
    ) -> Vec<f64> {
        let hit = self.0.hit(Viewport::new(width, height), seconds, Px { x, y }, reach);
        #[expect(clippy::cast_precision_loss, reason = "a trip has some thousand steps")]
        hit.map_or(Vec::new(), |hit| vec![hit.step as f64, hit.at.x, hit.at.y])
    }

    /// Where the current step is in the picture of a second: `[x, y]`, or nothing.
    pub fn anchor(&self, width: f64, height: f64, seconds: f64) -> Vec<f64> {
        let anchor = self.0.anchor(Viewport::new(width, height), seconds);
        anchor.map_or(Vec::new(), |px| vec![px.x, px.y])
    }
}

/// A camera from JavaScript; none where it is empty, or not one.
fn read(aim: &[f64]) -> Option<Aim> {
    let &[lon_deg, lat_deg, span] = aim else { return None };
    let center = LonLat::new(lon_deg, lat_deg)?;
    (span.is_finite() && span > 0.0).then_some(Aim { center, span })
}

fn written(aim: Aim) -> Vec<f64> {
    vec![aim.center.lon_deg(), aim.center.lat_deg(), aim.span]
}
