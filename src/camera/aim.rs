use super::{Camera, View, Viewport, fly};
use crate::geodesy::LonLat;
use crate::timeline::glide;

/// Where a camera looks and how much it sees, for any size of picture: a reader who turns the phone keeps
/// the view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Aim {
    /// The position in the middle of the picture.
    pub center: LonLat,
    /// The shorter side of the picture over the globe's radius.
    pub span: f64,
}

impl Aim {
    /// What a camera sees in a picture of this size.
    pub fn of(camera: Camera, viewport: Viewport) -> Self {
        Self { center: camera.center, span: viewport.shorter_px() / camera.radius_px }
    }

    /// The camera that sees as much in a picture of this size.
    pub fn camera(self, viewport: Viewport) -> Camera {
        Camera { center: self.center, radius_px: viewport.shorter_px() / self.span }
    }
}

/// Where names are placed for: a step, seen by the play's camera or by one in the reader's hands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rest {
    /// Index of the step.
    pub step: usize,
    /// The reader's camera, or none for the play's.
    pub aim: Option<Aim>,
}

/// The picture away from the play's own camera: in the reader's hands, or on the way back from there or
/// from another step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gaze {
    /// Where the camera is, or was when it set out.
    pub aim: Aim,
    /// What names come from.
    pub from: Rest,
    /// Where the reader has let go of it; none while it flies to the play's own.
    pub hold: Option<Aim>,
    /// How far it has come, in time: 0 to 1.
    pub share: f64,
}

impl Gaze {
    /// The camera, where the play's own is `trip`.
    pub fn camera(&self, trip: Camera, view: View, viewport: Viewport) -> Camera {
        let camera = self.aim.camera(viewport);
        match self.hold {
            Some(_) => camera,
            None => fly(camera, trip, view, viewport, glide(self.share)),
        }
    }
}
