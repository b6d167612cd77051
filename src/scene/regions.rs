//! Names of the ground: those that the trip file gives, the countries visited, the seas, and the
//! continents where the whole globe shows.

use super::extents::{CONTINENTS, Extent, SEAS, circle};
use super::name::{CLEAR_PX, Face, Hold, Name, halves, shortened};
use super::room::Room;
use super::{Align, Area, Stage};
use crate::basemap::{Basemap, Cap, Polygon};
use crate::camera::{Projection, Px, Viewport};
use crate::geodesy::UnitVec;
use crate::trip::{Ground, Label};

const SIZE_PX: f64 = 12.0;
/// A sea, and a continent, for each of these many square pixels, up to so many: they orient a reader, and
/// more would have to be read.
const AREA_PX2: f64 = 80_000.0;
const MOST: f64 = 6.0;
/// How much of a continent has to be in the picture for its name.
const CONTINENT_SHARE: f64 = 0.7;
/// How much larger than the name its room is, if it can be: a name needs air.
const ROOMY: [f64; 3] = [2.2, 1.6, 1.2];
/// What they keep free along the edge of the picture.
const EDGE_PX: f64 = 10.0;
/// The part of a globe's radius that is not too foreshortened for names.
const FRONT: f64 = 0.92;

/// The names of the ground that have room beside the `obstacles`, the most important first.
pub fn names(stage: &Stage, projection: &Projection, obstacles: &[Area]) -> Vec<Name> {
    let mut search = Search::new(stage, projection, obstacles);
    search.labels();
    search.countries();
    let pixels = stage.viewport.width_px() * stage.viewport.height_px();
    let most = (pixels / AREA_PX2).min(MOST);
    let continents = if shows_all(projection, stage.viewport) { CONTINENTS } else { &[] };
    for (face, extents) in [(Face::Water, SEAS), (Face::Land, continents)] {
        let mut left = most;
        for extent in extents {
            if left >= 1.0 && search.region(extent, face) {
                left -= 1.0;
            }
        }
    }
    search.names
}

/// Looks for room and takes it.
struct Search<'a> {
    stage: &'a Stage<'a>,
    projection: &'a Projection,
    /// What nothing has taken, whatever the ground.
    free: Room,
    water: Room,
    /// Land that the trip does not visit.
    land: Room,
    names: Vec<Name>,
}

impl<'a> Search<'a> {
    fn new(stage: &'a Stage<'a>, projection: &'a Projection, obstacles: &[Area]) -> Self {
        let viewport = stage.viewport;
        let mut free = Room::of(viewport, &Area::inside(viewport, EDGE_PX));
        if let Some(front) = front(projection) {
            free = free.shared(&Room::within(viewport, &[front]));
        }
        for area in obstacles {
            free.take(area);
        }
        let world = Basemap::world();
        let mut land = Room::within(viewport, &rings(projection, world.land()));
        land.take_all(&Room::within(viewport, &rings(projection, world.lakes())));
        let mut water = free.clone();
        water.take_all(&land);
        Self { stage, projection, free, water, land, names: Vec::new() }
    }

    /// Names what the trip file has a name for, as near to its middle as can be; on two lines where one is
    /// too long.
    fn labels(&mut self) {
        let Stage { trip, lang, .. } = *self.stage;
        for label in trip.labels() {
            let middle = self.projection.turn(label.middle().into());
            let (face, ground) = match label.ground() {
                Ground::Water => (Face::Water, &self.water),
                Ground::Land => (Face::Land, &self.land),
            };
            let outline = circle(label.middle().into(), reach(label));
            let room = Room::within(self.stage.viewport, &self.rings(&outline)).shared(ground);
            if self.projection.presence(middle) > 0.0 {
                let near = self.projection.project(middle);
                let words = label.name().get(lang).text;
                let is_placed = self.place(vec![words.to_owned()], face, &room, near, &[1.0]);
                if !is_placed {
                    self.place(halves(words), face, &room, near, &[1.0]);
                }
            }
        }
    }

    /// Names the countries that are visited; no continent is named on their ground.
    fn countries(&mut self) {
        let Stage { trip, viewport, country_names, .. } = *self.stage;
        for code in trip.countries() {
            let rings = rings(self.projection, Basemap::world().country(code));
            let room = Room::within(viewport, &rings);
            let name = country_names.iter().find(|(named, _)| named == code);
            if let (Some((_, name)), Some(near)) = (name, middle_of_largest(&rings)) {
                self.place(vec![shortened(name).to_owned()], Face::Country, &room, near, &ROOMY);
            }
            self.land.take_all(&room);
        }
    }

    /// Names a sea or a continent, where it has a name in the reader's language and room for it.
    fn region(&mut self, extent: &Extent, face: Face) -> bool {
        let Some(name) = extent.0.name(self.stage.lang) else { return false };
        let outline = extent.outline();
        let is_named = self.names.iter().any(|other| other.lines == [name]);
        let is_cut = face == Face::Land && self.share_in_sight(&outline) < CONTINENT_SHARE;
        if is_named || is_cut || self.is_replaced(extent, face) {
            return false;
        }
        let rings = self.rings(&outline);
        let Some(near) = middle_of_largest(&rings) else { return false };
        let within = Room::within(self.stage.viewport, &rings);
        let ground = if face == Face::Water { &self.water } else { &self.land };
        self.place(vec![name.to_owned()], face, &within.shared(ground), near, &ROOMY)
    }

    /// Whether the trip file names it otherwise.
    fn is_replaced(&self, extent: &Extent, face: Face) -> bool {
        let middle = extent.middle();
        self.stage.trip.labels().iter().any(|label| {
            let is_water = label.ground() == Ground::Water;
            let apart = middle.map(|middle| middle.angle_to(label.middle().into()));
            is_water == (face == Face::Water) && apart.is_some_and(|apart| apart <= reach(label))
        })
    }

    /// What can be seen of the inside of an outline.
    fn rings(&self, outline: &[UnitVec]) -> Vec<Vec<Px>> {
        let turned = outline.iter().map(|point| self.projection.turn(*point)).collect();
        self.projection.polygon(&[turned])
    }

    fn share_in_sight(&self, outline: &[UnitVec]) -> f64 {
        let is_seen = |point: &UnitVec| {
            self.projection.locate(*point).is_some_and(|px| self.stage.viewport.contains(px))
        };
        let (mut seen, mut all) = (0.0, 0.0);
        for point in outline {
            seen += if is_seen(point) { 1.0 } else { 0.0 };
            all += 1.0;
        }
        seen / all
    }

    /// Puts a name near a point: where there is most room for it, so many times its size at first; false
    /// where there is none.
    fn place(
        &mut self,
        lines: Vec<String>,
        face: Face,
        room: &Room,
        near: Px,
        roominess: &[f64],
    ) -> bool {
        let hold = Hold::Ground(UnitVec::default());
        let mut name = Name::new(lines, SIZE_PX, face, hold, self.stage.measure);
        let size = name.area(Px::default(), Align::Middle);
        let (width, height) = (size.right - size.left, size.bottom - size.top);
        let room = room.shared(&self.free);
        let at = roominess
            .iter()
            .find_map(|factor| room.place(width * factor, height * factor, near))
            .and_then(|at| Some((at, self.projection.unproject(at)?)));
        let Some((at, ground)) = at else { return false };
        name.hold = Hold::Ground(ground);
        self.free.take(&name.area(at, Align::Middle).grown(CLEAR_PX));
        self.names.push(name);
        true
    }
}

/// How far a label reaches from its middle, in radians; no further than a hemisphere.
fn reach(label: &Label) -> f64 {
    const EARTH_RADIUS_KM: f64 = 6371.0;
    (label.across_km() / 2.0 / EARTH_RADIUS_KM).min(1.5)
}

/// Whether the whole of a globe, or of a map of the world, is in the picture.
fn shows_all(projection: &Projection, viewport: Viewport) -> bool {
    let (low, high) = projection.bounds();
    viewport.contains(low) && viewport.contains(high)
}

/// The part of the map that is looked at straight enough for names; all of it on a map of the world.
fn front(projection: &Projection) -> Option<Vec<Px>> {
    let Some(radius_px) = projection.disc_px() else { return projection.ground() };
    let middle = projection.middle();
    let on_the_rim = |degrees: u16| {
        let (sin, cos) = f64::from(degrees).to_radians().sin_cos();
        middle.shifted(radius_px * FRONT * cos, radius_px * FRONT * sin)
    };
    Some((0..360).step_by(5).map(on_the_rim).collect())
}

/// Everything that can be seen of polygons of the built-in map: names do not move when a finer one comes.
fn rings(projection: &Projection, polygons: &[Polygon]) -> Vec<Vec<Px>> {
    let sight = Cap::new(projection.center(), projection.reach());
    let outlines = Basemap::world().outlines(sight, projection.radius_px());
    let rings = |polygon: &Polygon| {
        projection.polygon(&outlines.rings(polygon, |point| projection.turn(point)))
    };
    polygons.iter().filter(|polygon| outlines.shows(polygon, 1.0)).flat_map(rings).collect()
}

/// The middle of the largest ring.
fn middle_of_largest(rings: &[Vec<Px>]) -> Option<Px> {
    let bounds = |ring: &Vec<Px>| {
        let mut points = ring.iter();
        let first = points.next()?;
        let start = Area::around(*first, 0.0, 0.0);
        Some(points.fold(start, |area, px| Area {
            left: area.left.min(px.x),
            top: area.top.min(px.y),
            right: area.right.max(px.x),
            bottom: area.bottom.max(px.y),
        }))
    };
    let size = |area: &Area| (area.right - area.left) * (area.bottom - area.top);
    let largest = rings.iter().filter_map(bounds).max_by(|a, b| size(a).total_cmp(&size(b)))?;
    Some(Px {
        x: f64::midpoint(largest.left, largest.right),
        y: f64::midpoint(largest.top, largest.bottom),
    })
}
