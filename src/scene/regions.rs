//! Names of the ground: the countries visited, the seas, and the continents where the whole globe shows.

use super::name::{Face, Hold, Name, shortened};
use super::placement::CLEAR_PX;
use super::room::Room;
use super::{Align, Area, Stage};
use crate::basemap::{Basemap, Cap, Polygon};
use crate::camera::{Projection, Px, Viewport};
use crate::geodesy::{LonLat, UnitVec};
use crate::words::Region;

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

/// Where a name lies: west, south, east, north in degrees; east may be beyond 180.
struct Extent(Region, [i16; 4]);

/// The more important first. A region with two rows is named in one of them.
const SEAS: &[Extent] = &[
    Extent(Region::PacificOcean, [142, 5, 235, 50]),
    Extent(Region::PacificOcean, [178, -55, 285, 0]),
    Extent(Region::AtlanticOcean, [-62, 12, -12, 55]),
    Extent(Region::AtlanticOcean, [-36, -50, 8, -2]),
    Extent(Region::IndianOcean, [52, -45, 100, 2]),
    Extent(Region::ArcticOcean, [-180, 78, 180, 88]),
    Extent(Region::MediterraneanSea, [-2, 31, 35, 43]),
    Extent(Region::CaribbeanSea, [-84, 10, -61, 19]),
    Extent(Region::BeringSea, [167, 53, 198, 63]),
    Extent(Region::SeaOfOkhotsk, [143, 46, 156, 59]),
    Extent(Region::NorthSea, [-2, 52, 8, 60]),
    Extent(Region::BalticSea, [13, 54, 23, 60]),
    Extent(Region::BlackSea, [28, 41, 41, 46]),
    Extent(Region::CaspianSea, [47, 37, 54, 47]),
    Extent(Region::NorwegianSea, [-8, 63, 14, 73]),
    Extent(Region::BarentsSea, [25, 70, 53, 78]),
    Extent(Region::RedSea, [33, 13, 43, 28]),
    Extent(Region::ArabianSea, [55, 8, 75, 23]),
    Extent(Region::BayOfBengal, [81, 7, 94, 21]),
    Extent(Region::HudsonBay, [-94, 52, -78, 63]),
    Extent(Region::GulfOfAlaska, [-155, 54, -138, 60]),
    Extent(Region::LabradorSea, [-60, 54, -46, 63]),
    Extent(Region::BayOfBiscay, [-9, 43, -1, 48]),
    Extent(Region::GulfOfGuinea, [-4, -1, 9, 5]),
    Extent(Region::YellowSea, [120, 33, 126, 38]),
    Extent(Region::EastChinaSea, [121, 26, 129, 32]),
    Extent(Region::PhilippineSea, [124, 10, 141, 29]),
    Extent(Region::CoralSea, [146, -25, 163, -11]),
    Extent(Region::TasmanSea, [151, -44, 171, -30]),
    Extent(Region::KaraSea, [58, 70, 80, 77]),
];

const CONTINENTS: &[Extent] = &[
    Extent(Region::Asia, [60, 12, 130, 68]),
    Extent(Region::Africa, [-17, -34, 42, 32]),
    Extent(Region::NorthAmerica, [-128, 26, -65, 68]),
    Extent(Region::SouthAmerica, [-80, -40, -38, 8]),
    Extent(Region::Europe, [-9, 38, 40, 64]),
    Extent(Region::Australia, [114, -38, 153, -12]),
    Extent(Region::Antarctica, [-180, -88, 180, -72]),
];

/// The names of the ground that have room beside the `obstacles`, the most important first.
pub fn names(stage: &Stage, projection: &Projection, obstacles: &[Area]) -> Vec<Name> {
    let mut search = Search::new(stage, projection, obstacles);
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

    /// Names the countries that are visited; no continent is named on their ground.
    fn countries(&mut self) {
        let Stage { trip, viewport, country_names, .. } = *self.stage;
        for code in trip.countries() {
            let rings = rings(self.projection, Basemap::world().country(code));
            let room = Room::within(viewport, &rings);
            let name = country_names.iter().find(|(named, _)| named == code);
            if let (Some((_, name)), Some(near)) = (name, middle_of_largest(&rings)) {
                self.place(shortened(name), Face::Country, &room, near);
            }
            self.land.take_all(&room);
        }
    }

    /// Names a sea or a continent, where it has a name in the reader's language and room for it.
    fn region(&mut self, Extent(region, degrees): &Extent, face: Face) -> bool {
        let Some(name) = region.name(self.stage.lang) else { return false };
        let outline = outline(degrees.map(f64::from));
        let is_named = self.names.iter().any(|other| other.lines == [name]);
        if is_named || (face == Face::Land && self.share_in_sight(&outline) < CONTINENT_SHARE) {
            return false;
        }
        let turned = outline.iter().map(|point| self.projection.turn(*point)).collect();
        let rings = self.projection.polygon(&[turned]);
        let Some(near) = middle_of_largest(&rings) else { return false };
        let within = Room::within(self.stage.viewport, &rings);
        let ground = if face == Face::Water { &self.water } else { &self.land };
        self.place(name, face, &within.shared(ground), near)
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

    /// Puts a name where there is most room for it, near a point; false where there is none.
    fn place(&mut self, words: &str, face: Face, room: &Room, near: Px) -> bool {
        let hold = Hold::Ground(UnitVec::default());
        let mut name = Name::new(vec![words.to_owned()], SIZE_PX, face, hold, self.stage.measure);
        let size = name.area(Px::default(), Align::Middle);
        let (width, height) = (size.right - size.left, size.bottom - size.top);
        let room = room.shared(&self.free);
        let at = ROOMY
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

/// The border of an extent, counter-clockwise, with a point every few degrees.
fn outline([west, south, east, north]: [f64; 4]) -> Vec<UnitVec> {
    const SIDE: u8 = 12;
    let corners = [(west, south), (east, south), (east, north), (west, north)];
    let mut points = Vec::new();
    for ((from_lon, from_lat), (to_lon, to_lat)) in
        corners.iter().zip(corners.iter().cycle().skip(1))
    {
        for step in 0..SIDE {
            let share = f64::from(step) / f64::from(SIDE);
            let lon = from_lon + (to_lon - from_lon) * share;
            let lat = from_lat + (to_lat - from_lat) * share;
            let wrapped = if lon > 180.0 { lon - 360.0 } else { lon };
            points.extend(LonLat::new(wrapped, lat).map(UnitVec::from));
        }
    }
    points
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
