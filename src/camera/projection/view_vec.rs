/// A point on the unit sphere, turned into the frame of a projection.
///
/// # Units
/// Earth radii.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ViewVec {
    /// To the right of the middle.
    pub right: f64,
    /// Above the middle.
    pub up: f64,
    /// Towards the camera.
    pub near: f64,
}

impl ViewVec {
    /// The point `fraction` of the straight way to another.
    #[must_use]
    pub fn toward(self, to: Self, fraction: f64) -> Self {
        let between = |from: f64, to: f64| from + (to - from) * fraction;
        Self {
            right: between(self.right, to.right),
            up: between(self.up, to.up),
            near: between(self.near, to.near),
        }
    }
}
