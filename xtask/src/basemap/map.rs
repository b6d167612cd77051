//! The map while it is being made.

/// A position in whole units of 1/[`units_per_degree`](Map::units_per_degree)°: longitude east, latitude north.
pub type Point = [i32; 2];

/// One arc of a ring, in its own direction or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArcRef {
    pub arc: usize,
    pub reversed: bool,
}

pub type Ring = Vec<ArcRef>;

/// The first ring is the exterior, the others are its holes.
pub type Polygon = Vec<Ring>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 alpha-2, `XK` for Kosovo, `--` where there is none.
    pub code: [u8; 2],
    /// The source's own code of three letters, which tells the countries without a code apart.
    pub a3: String,
    pub polygons: Vec<Polygon>,
}

/// Lines shared between neighbours, and the areas they bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map {
    pub units_per_degree: u16,
    pub arcs: Vec<Vec<Point>>,
    pub countries: Vec<Country>,
    pub land: Vec<Polygon>,
    pub lakes: Vec<Polygon>,
    /// Islands in lakes, each with the number of its country.
    pub isles: Vec<(usize, Polygon)>,
}

impl Map {
    /// Lines that bound nothing yet.
    pub fn of_arcs(units_per_degree: u16, arcs: Vec<Vec<Point>>) -> Self {
        let (countries, land) = (Vec::new(), Vec::new());
        Self { units_per_degree, arcs, countries, land, lakes: Vec::new(), isles: Vec::new() }
    }

    /// The points of a ring; the last repeats the first.
    pub fn points(&self, ring: &[ArcRef]) -> Vec<Point> {
        let mut points: Vec<Point> = Vec::new();
        for part in ring {
            let arc = self.arcs[part.arc].iter().copied();
            let skip = usize::from(!points.is_empty());
            if part.reversed {
                points.extend(arc.rev().skip(skip));
            } else {
                points.extend(arc.skip(skip));
            }
        }
        points
    }

    /// Half a turn: ± this is the antimeridian.
    pub fn half_turn(&self) -> i32 {
        180 * i32::from(self.units_per_degree)
    }

    /// Longitude and latitude in radians.
    pub fn radians(&self, point: Point) -> [f64; 2] {
        point.map(|unit| (f64::from(unit) / f64::from(self.units_per_degree)).to_radians())
    }

    pub fn polygons_mut(&mut self) -> impl Iterator<Item = &mut Polygon> {
        let countries = self.countries.iter_mut().flat_map(|country| &mut country.polygons);
        let isles = self.isles.iter_mut().map(|(_, isle)| isle);
        countries.chain(&mut self.land).chain(&mut self.lakes).chain(isles)
    }
}
