//! The names on the map: chosen so that they cover nothing, and do not move about.
//!
//! Places are chosen where the camera rests (`placement.rs`), not frame by frame: while it flies from one
//! rest to the next, a name that goes elsewhere fades out at the one place and in at the other. What
//! would lie on a more important name, on another marker or on the traveller meanwhile fades, too.

use super::marker::{Marker, Spot, State};
use super::name::{
    CASING_PX, CLEAR_PX, CURRENT_PX, Face, Hold, LINE_HEIGHT, Name, directed, may_slant, shortened,
};
use super::placement::{EDGE_PX, discs, names};
use super::side::align;
use super::traveller::Traveller;
use super::{Align, Area, Borders, Color, Measure, Shape, Stage, Stroke, Text};
use crate::camera::{Projection, Px, Rest, Viewport};
use crate::timeline::Moment;

/// How near another name comes in mid-flight before a name begins to fade.
const FADE_PX: f64 = 24.0;

/// By how many pixels a name is wider than the whole picture, even without what follows a comma or
/// stands in brackets; 0 when there is room for it.
///
/// It is measured at its largest, beside the current stop, which the camera keeps in the middle.
pub fn name_overhang_px(name: &str, viewport: Viewport, measure: &dyn Measure) -> f64 {
    let taken = measure.width_px(shortened(name), CURRENT_PX, true) + 2.0 * (CASING_PX + EDGE_PX);
    (taken - viewport.width_px()).max(0.0)
}

/// What a moment's names are drawn beside.
pub struct Scenery<'a> {
    /// The map.
    pub projection: &'a Projection,
    /// The markers.
    pub markers: &'a [Marker],
    /// Where they are.
    pub spots: &'a [Spot],
    /// Who moves along a leg.
    pub traveller: Option<&'a Traveller<'a>>,
}

/// The names of the ground, which lie under everything else, and those of the stops.
pub fn draw(stage: &Stage, moment: Moment, scenery: &Scenery) -> (Vec<Shape>, Vec<Shape>) {
    let discs =
        discs(scenery.markers, scenery.spots, |marker| (marker.radius_px(), marker.radius_px()));
    // No name fades for what keeps clear of it where the camera rests.
    let (rests, flight) = stage.passage(moment);
    let mid_flight = 4.0 * flight * (1.0 - flight);
    let near =
        |gap_px: f64, clear_px: f64| (gap_px / (clear_px + FADE_PX * mid_flight)).clamp(0.0, 1.0);
    let mut placed: Vec<Area> = Vec::new();
    let (mut ground, mut stops) = (Vec::new(), Vec::new());
    for (name, alpha) in cast(stage, rests, flight) {
        let Some((at, align, strength)) = scenery.anchor(&name) else { continue };
        let area = name.area(at, align);
        let mut alpha = alpha * strength;
        for other in &placed {
            alpha *= near(area.gap(other), CLEAR_PX);
        }
        let own = if let Hold::Marker { index, .. } = name.hold { Some(index) } else { None };
        // The current stop is named even where there is no room beside the other markers.
        let must_stay = flight >= 1.0 && scenery.is_current(own);
        for (index, disc) in discs.iter().enumerate() {
            if let Some(disc) = disc.as_ref().filter(|_| own != Some(index) && !must_stay) {
                // The current marker is larger, and grows before a name that made way for it is there.
                alpha *= near(area.gap(disc), CLEAR_PX / 2.0);
            }
        }
        if let Some(traveller) = scenery.traveller {
            alpha *= traveller.leaves(&area.grown(-CASING_PX));
        }
        placed.push(area);
        if alpha > 0.0 {
            let shapes = if name.face.is_bold() { &mut stops } else { &mut ground };
            shapes.extend(letters(stage, scenery, &name, (at, align), alpha));
        }
    }
    (ground, stops)
}

/// The names between two rests and how strong they are: first those that stay through the flight, which
/// the others give way to.
fn cast(stage: &Stage, rests: [Rest; 2], flight: f64) -> Vec<(Name, f64)> {
    let [before, after] = rests.map(|rest| names(stage, rest));
    let mut cast = Vec::new();
    for name in &after {
        if let Some(was) = before.iter().find(|was| was.is_like(name)) {
            cast.push((was.toward(name, flight), 1.0));
        }
    }
    let (names, others, alpha) = if flight < 0.5 {
        (&before, &after, 1.0 - 2.0 * flight)
    } else {
        (&after, &before, 2.0 * flight - 1.0)
    };
    let changes = |name: &&Name| !others.iter().any(|other| other.is_like(name));
    cast.extend(names.iter().filter(changes).map(|name| (name.clone(), alpha)));
    cast
}

impl Scenery<'_> {
    fn is_current(&self, marker: Option<usize>) -> bool {
        marker.and_then(|index| self.markers.get(index)).is_some_and(Marker::is_current)
    }

    /// The point a name hangs on, which end of the name is there, and how much of it can be seen.
    fn anchor(&self, name: &Name) -> Option<(Px, Align, f64)> {
        match name.hold {
            Hold::Marker { index, side, offset } => {
                let spot = self.spots.get(index)?;
                Some((spot.at.shifted(offset.x, offset.y), align(side), spot.strength))
            }
            Hold::Ground(position) => {
                let turned = self.projection.turn(position);
                let strength = self.projection.presence(turned);
                Some((self.projection.project(turned), Align::Middle, strength))
            }
            Hold::Beside { position, side, offset } => {
                let turned = self.projection.turn(position);
                let at = self.projection.project(turned).shifted(offset.x, offset.y);
                Some((at, align(side), self.projection.presence(turned)))
            }
        }
    }
}

/// The lines of a name.
fn letters(
    stage: &Stage,
    scenery: &Scenery,
    name: &Name,
    (at, align): (Px, Align),
    alpha: f64,
) -> Vec<Shape> {
    let (color, casing) = colors(stage, scenery, name);
    let line_px = name.size_px * LINE_HEIGHT;
    let mut y = (line_px - name.height_px()) / 2.0;
    let mut shapes = Vec::new();
    for line in &name.lines {
        shapes.push(Shape::Text(Text {
            content: directed(line),
            at: at.shifted(0.0, y),
            align,
            size_px: name.size_px,
            bold: name.face.is_bold(),
            italic: name.face == Face::Water && may_slant(line),
            color: color.faded(alpha),
            casing: Some(Stroke { color: casing.faded(alpha), width_px: CASING_PX }),
        }));
        y += line_px;
    }
    shapes
}

/// The ink of a name and of the band around it: the ground's own tone for names of the ground.
fn colors(stage: &Stage, scenery: &Scenery, name: &Name) -> (Color, Color) {
    let theme = stage.theme;
    match name.face {
        Face::Water => (theme.water_ink(), theme.sea),
        Face::Land => (theme.quiet, theme.land),
        Face::Country if stage.borders == Borders::None => (theme.quiet, theme.land),
        Face::Country => (theme.quiet, theme.visited),
        Face::Stop => {
            let ink = |state| if state == State::Ahead { theme.quiet } else { theme.text };
            let marker = match name.hold {
                Hold::Marker { index, .. } => scenery.markers.get(index),
                Hold::Beside { .. } | Hold::Ground(_) => None,
            };
            (marker.map_or(theme.text, |marker| marker.color(ink)), theme.casing)
        }
        Face::Now => (theme.text, theme.casing),
    }
}
