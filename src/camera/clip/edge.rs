use std::f64::consts::{FRAC_PI_2, PI, TAU};

use super::super::ViewVec;

/// Where a map ends, in the frame of its projection.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Edge {
    /// A circle around the middle, at one distance `near` along the axis of sight: the horizon of a
    /// globe (0), the rim of a flat map (down to −1).
    Circle {
        /// The cosine of the angle from the middle.
        near: f64,
    },
    /// The meridian opposite the middle, on both sides of the map, and the two poles that are lines.
    ///
    /// On it, a point with `right` +0 is on the east side and one with −0 on the west side, as
    /// `atan2` has it.
    Meridian,
}

/// How a line gets from one point to the next.
pub enum Crossing {
    /// On the map all the way.
    None,
    /// Off the map all the way.
    Hidden,
    /// Off the map, leaving it at a point.
    Out(ViewVec),
    /// Onto the map, entering it at a point.
    In(ViewVec),
    /// Out at one point of the edge, and in at another.
    Across(ViewVec, ViewVec),
}

impl Edge {
    /// The length of the edge in its own measure: quarters of the way around.
    pub const AROUND: f64 = 4.0;
    /// A few metres from a pole, in Earth radii, where rounding decides the side.
    const AT_A_POLE: f64 = 1e-6;

    /// How many points there are along a quarter of the edge, its corners among them: a degree apart. A
    /// chord of 1° stays within 0.12 px of the circle at 3,000 px radius, and within 0.17 px of the
    /// side of a world map.
    fn steps_a_quarter(self) -> f64 {
        match self {
            Self::Circle { .. } => 90.0,
            // Its first quarter is a whole meridian.
            Self::Meridian => 180.0,
        }
    }

    /// Whether a point is on the map.
    pub fn shows(self, point: ViewVec) -> bool {
        match self {
            Self::Circle { near } => point.near > near,
            Self::Meridian => true,
        }
    }

    /// Whether the map is cut between two points that it shows.
    pub fn separates(self, a: ViewVec, b: ViewVec) -> bool {
        matches!(self.crossing(a, b), Crossing::Across(..))
    }

    /// How the straight line between two near points meets the edge.
    pub fn crossing(self, from: ViewVec, to: ViewVec) -> Crossing {
        match self {
            Self::Circle { near } => match (self.shows(from), self.shows(to)) {
                (true, true) => Crossing::None,
                (false, false) => Crossing::Hidden,
                (true, false) => Crossing::Out(on_circle(near, from, to)),
                (false, true) => Crossing::In(on_circle(near, from, to)),
            },
            Self::Meridian => {
                if from.right.is_sign_negative() == to.right.is_sign_negative() {
                    return Crossing::None;
                }
                let at = from.toward(to, from.right / (from.right - to.right));
                // Over a pole a line is on neither side; it is drawn along the pole, not cut there.
                if at.near >= -Self::AT_A_POLE {
                    return Crossing::None;
                }
                let length = (at.up * at.up + at.near * at.near).sqrt();
                let (up, near) = (at.up / length, at.near / length);
                let on_side_of =
                    |point: ViewVec| ViewVec { right: 0.0_f64.copysign(point.right), up, near };
                Crossing::Across(on_side_of(from), on_side_of(to))
            }
        }
    }

    /// Where a point of the edge is along it, counter-clockwise, 0 to [`Edge::AROUND`].
    pub fn position(self, point: ViewVec) -> f64 {
        match self {
            // From the right.
            Self::Circle { .. } => point.up.atan2(point.right).rem_euclid(TAU) / FRAC_PI_2,
            // Up the east side, over the north pole, down the west side, along the south pole.
            Self::Meridian => {
                let north = 0.5 + point.up.clamp(-1.0, 1.0).asin() / PI;
                if point.right.is_sign_negative() { 3.0 - north } else { north }
            }
        }
    }

    /// The point at a position along the edge.
    fn at(self, position: f64) -> ViewVec {
        let position = position.rem_euclid(Self::AROUND);
        match self {
            Self::Circle { near } => {
                let (up, right) = (position * FRAC_PI_2).sin_cos();
                let radius = (1.0 - near * near).sqrt();
                ViewVec { right: right * radius, up: up * radius, near }
            }
            Self::Meridian => {
                let north = if position < 2.0 { position } else { 3.0 - position };
                let (up, across) = ((north.clamp(0.0, 1.0) * 2.0 - 1.0) * FRAC_PI_2).sin_cos();
                // At a pole, whose cosine is tiny but not zero, `atan2` still finds the side.
                let east = if (1.5..3.5).contains(&position) { -0.0 } else { 0.0 };
                ViewVec { right: east, up, near: -across.abs().max(f64::MIN_POSITIVE) }
            }
        }
    }

    /// Points of the edge strictly between a position and one `turn` further on.
    pub fn between(self, from: f64, turn: f64) -> impl Iterator<Item = ViewVec> {
        let steps = self.steps_a_quarter();
        let first = (from * steps).floor() + 1.0;
        let end = (from + turn) * steps;
        (0..)
            .map(move |step| first + f64::from(step))
            .take_while(move |step| *step < end)
            .map(move |step| self.at(step / steps))
    }

    /// The whole edge.
    pub fn outline(self) -> Vec<ViewVec> {
        self.between(-0.5 / self.steps_a_quarter(), Self::AROUND).collect()
    }

    /// Whether a ring that lies wholly on the map runs clockwise around the middle.
    pub fn is_inside_out(self, ring: &[ViewVec]) -> bool {
        let Self::Circle { near } = self else { return false };
        // A hemisphere has no room for a ring around what it does not show. On a wider map the area
        // is that of the plane, stretched around the middle without a turn.
        if near >= 0.0 {
            return false;
        }
        let flat = |point: &ViewVec| {
            let stretch = (2.0 / (1.0 + point.near)).sqrt();
            (point.right * stretch, point.up * stretch)
        };
        let next = ring.iter().cycle().skip(1);
        let cross = |(a, b): (&ViewVec, &ViewVec)| {
            let (a, b) = (flat(a), flat(b));
            a.0 * b.1 - b.0 * a.1
        };
        ring.iter().zip(next).map(cross).sum::<f64>() < 0.0
    }
}

/// Where the line between points on both sides of a circle meets it.
fn on_circle(near: f64, a: ViewVec, b: ViewVec) -> ViewVec {
    let at = a.toward(b, (a.near - near) / (a.near - b.near));
    let length = (at.right * at.right + at.up * at.up).sqrt().max(f64::MIN_POSITIVE);
    let stretch = (1.0 - near * near).sqrt() / length;
    ViewVec { right: at.right * stretch, up: at.up * stretch, near }
}
