//! `TopoJSON` as the source writes it → [`Map`] in whole units.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::codes::Codes;
use super::{ArcRef, Country, Map, Point, Polygon};

#[derive(Deserialize)]
pub struct Topology<T> {
    transform: Transform,
    pub objects: T,
    /// Each point is a step from the one before it, in the transform's own grid.
    arcs: Vec<Vec<[i32; 2]>>,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Objects {
    countries: Collection<CountryGeometry>,
    land: Collection<MultiPolygon>,
}

#[derive(Deserialize)]
pub struct Collection<T> {
    pub geometries: Vec<T>,
}

/// Polygons of rings of arc numbers; `!n` is arc `n` from its end.
#[derive(Deserialize)]
struct MultiPolygon {
    arcs: Vec<Vec<Vec<i64>>>,
}

#[derive(Deserialize)]
struct CountryGeometry {
    id: String,
    properties: Properties,
    #[serde(flatten)]
    shape: MultiPolygon,
}

#[derive(Deserialize)]
struct Properties {
    a3: String,
}

impl<T> Topology<T> {
    /// The arcs in whole units, without points that fall on the one before.
    pub fn arcs(&self, units_per_degree: u16) -> Vec<Vec<Point>> {
        let transform = &self.transform;
        self.arcs.iter().map(|steps| quantise(steps, transform, units_per_degree)).collect()
    }
}

/// Reads a topology with the objects `countries` and `land`.
///
/// # Errors
/// When it has another form, a country has no known code, or a ring names an arc that is not there.
pub fn parse(json: &str, codes: &Codes, units_per_degree: u16) -> Result<Map> {
    let topology: Topology<Objects> = serde_json::from_str(json).context("the source topology")?;
    let mut map = Map::of_arcs(units_per_degree, topology.arcs(units_per_degree));
    let Objects { countries, land } = topology.objects;
    for CountryGeometry { id, properties: Properties { a3 }, shape } in countries.geometries {
        let code = codes.alpha2(&id, &a3)?;
        let polygons = polygons(shape.arcs, map.arcs.len())?;
        // Ashmore and Cartier Islands have Australia's code, and are Australia's.
        match map.countries.iter_mut().find(|country| country.code == code && code != *b"--") {
            Some(country) => country.polygons.extend(polygons),
            None => map.countries.push(Country { code, a3, polygons }),
        }
    }
    for shape in land.geometries {
        map.land.extend(polygons(shape.arcs, map.arcs.len())?);
    }
    Ok(map)
}

/// Polygons of rings of arc numbers.
///
/// # Errors
/// When there is no arc of a number.
pub fn polygons(shape: Vec<Vec<Vec<i64>>>, arc_count: usize) -> Result<Vec<Polygon>> {
    let reference = |number: i64| {
        let reversed = number < 0;
        let arc = usize::try_from(if reversed { !number } else { number })?;
        ensure!(arc < arc_count, "arc {number} is named, and there are only {arc_count}");
        Ok(ArcRef { arc, reversed })
    };
    let ring = |numbers: Vec<i64>| numbers.into_iter().map(reference).collect();
    let polygon = |rings: Vec<Vec<i64>>| rings.into_iter().map(ring).collect();
    shape.into_iter().map(polygon).collect()
}

/// Steps in the source's grid → positions in ours.
fn quantise(steps: &[[i32; 2]], transform: &Transform, units_per_degree: u16) -> Vec<Point> {
    let unit = |grid: i32, axis: usize| {
        let degrees = f64::from(grid) * transform.scale[axis] + transform.translate[axis];
        #[expect(clippy::cast_possible_truncation, reason = "at most 180 × units a degree")]
        let unit = (degrees * f64::from(units_per_degree)).round() as i32;
        unit
    };
    let mut grid = [0, 0];
    let mut points: Vec<Point> = Vec::with_capacity(steps.len());
    for step in steps {
        grid = [grid[0] + step[0], grid[1] + step[1]];
        let point = [unit(grid[0], 0), unit(grid[1], 1)];
        if points.last() != Some(&point) {
            points.push(point);
        }
    }
    points
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn square(arcs: &str) -> Result<Map> {
        let codes = Codes::parse(r#"[["JP", "JPN", "392"]]"#).unwrap();
        let json = format!(
            r#"{{"transform": {{"scale": [0.001, 0.5], "translate": [-180, -90]}},
                "arcs": [[[0, 0], [1000, 0], [1, 0], [0, 20]], [[1001, 20], [-1001, 0], [0, -20]]],
                "objects": {{
                    "countries": {{"geometries": [{{"id": "392", "properties": {{"a3": "JPN"}}, "arcs": {arcs}}}]}},
                    "land": {{"geometries": [{{"arcs": {arcs}}}]}}}}}}"#
        );
        parse(&json, &codes, 100)
    }

    #[test]
    fn quantises_and_drops_points_that_coincide() {
        let map = square("[[[0, 1]]]").unwrap();
        assert_eq!(map.arcs[0], [[-18000, -9000], [-17900, -9000], [-17900, -8000]]);
        assert_eq!(map.arcs[1], [[-17900, -8000], [-18000, -8000], [-18000, -9000]]);
        assert_eq!((map.countries[0].code, map.countries[0].a3.as_str()), (*b"JP", "JPN"));
        assert_eq!(map.countries[0].polygons, map.land);
    }

    #[test]
    fn reads_negative_numbers_as_reversed() {
        let map = square("[[[-2, -1]]]").unwrap();
        let ring = &map.land[0][0];
        assert_eq!(ring[0], ArcRef { arc: 1, reversed: true });
        assert_eq!(ring[1], ArcRef { arc: 0, reversed: true });
        let points = map.points(ring);
        assert_eq!(points.first(), points.last());
        assert_eq!(points.len(), 5);
    }

    #[test]
    fn refuses_an_arc_that_is_not_there() {
        let message = square("[[[0, 2]]]").unwrap_err().to_string();
        assert_eq!(message, "arc 2 is named, and there are only 2");
        assert!(square("[[[-3]]]").is_err());
    }
}
