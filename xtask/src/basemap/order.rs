//! The order of arcs and polygons: arcs by what they are, so that the file need not say it of each, and all along the coast,
//! so that each begins near the one before and the file compresses well.

use super::borders::{is_disputed, sides};
use super::{ArcRef, Map, Point, Polygon};

/// What an arc is, in the order of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Between two countries.
    Border,
    /// Between two countries, and disputed.
    Disputed,
    /// Of the sea.
    Coast,
    /// Of a lake.
    Shore,
}

pub const KINDS: [Kind; 4] = [Kind::Border, Kind::Disputed, Kind::Coast, Kind::Shore];

/// Puts arcs and polygons in order and drops arcs that no ring uses; says how many there are of each kind.
pub fn order(mut map: Map) -> (Map, [usize; 4]) {
    let sides = sides(&map);
    let mut used = vec![false; map.arcs.len()];
    map.polygons_mut().flatten().flatten().for_each(|part| used[part.arc] = true);
    let kind = |arc: usize| match sides[arc].as_slice() {
        [] => Kind::Shore,
        [_] => Kind::Coast,
        both if is_disputed(&map, arc, both) => Kind::Disputed,
        _ => Kind::Border,
    };
    // Coasts keep to their country: the islands of one are numbered in one go.
    let group = |arc: usize| (kind(arc), if kind(arc) == Kind::Coast { sides[arc][0] } else { 0 });
    let mut rest: Vec<usize> = (0..map.arcs.len()).filter(|&arc| used[arc]).collect();
    let counts = KINDS.map(|wanted| rest.iter().filter(|&&arc| kind(arc) == wanted).count());
    let mut order = Vec::new();
    let mut last = [0, 0];
    while let Some(&first) =
        rest.iter().min_by_key(|&&arc| (group(arc), distance(last, map.arcs[arc][0])))
    {
        last = map.arcs[first][0];
        order.push(first);
        rest.retain(|&arc| arc != first);
    }
    (renumbered(map, &order), counts)
}

fn distance(from: Point, to: Point) -> i64 {
    (0..2).map(|axis| i64::from(to[axis] - from[axis]).abs()).sum()
}

/// The map with the arcs of `order` only, in that order, and polygons after their first arcs.
fn renumbered(mut map: Map, order: &[usize]) -> Map {
    let mut number = vec![0; map.arcs.len()];
    for (new, &old) in order.iter().enumerate() {
        number[old] = new;
    }
    map.polygons_mut().flatten().flatten().for_each(|part| part.arc = number[part.arc]);
    map.polygons_mut().flatten().for_each(|ring| start_at_least(ring));
    map.arcs = order.iter().map(|&old| map.arcs[old].clone()).collect();
    let first =
        |polygon: &Polygon| polygon.first().and_then(|ring| ring.first()).map(|part| part.arc);
    for country in &mut map.countries {
        country.polygons.sort_by_key(first);
    }
    map.land.sort_by_key(first);
    map.lakes.sort_by_key(first);
    map.isles.sort_by_key(|(_, isle)| first(isle));
    map
}

/// Begins a ring at its lowest arc.
fn start_at_least(ring: &mut [ArcRef]) {
    if let Some(least) = (0..ring.len()).min_by_key(|&index| ring[index].arc) {
        ring.rotate_left(least);
    }
}

#[cfg(test)]
mod tests {
    use super::super::Country;
    use super::*;

    fn part(arc: usize) -> ArcRef {
        ArcRef { arc, reversed: false }
    }

    #[test]
    fn arcs_are_sorted_by_kind_and_unused_ones_dropped() {
        let arcs = (0..6).map(|arc| vec![[100 * arc, 0], [100 * arc, 10]]).collect();
        let mut map = Map::of_arcs(100, arcs);
        let country = |a3: &str, rings: Vec<Vec<ArcRef>>| Country {
            code: *b"--",
            a3: a3.to_owned(),
            polygons: rings.into_iter().map(|ring| vec![ring]).collect(),
        };
        map.countries = vec![
            country("KOR", vec![vec![part(2), part(5)], vec![part(3)]]),
            country("PRK", vec![vec![part(1), part(5)]]),
        ];
        map.lakes = vec![vec![vec![part(0)]]];
        let (map, counts) = order(map);
        assert_eq!(counts, [0, 1, 3, 1]);
        let starts: Vec<i32> = map.arcs.iter().map(|arc| arc[0][0]).collect();
        assert_eq!(starts, [500, 300, 200, 100, 0], "arc 4 is in no ring");
        assert_eq!(map.countries[0].polygons, [[vec![part(0), part(2)]], [vec![part(1)]]]);
        assert_eq!(map.lakes, [[vec![part(4)]]]);
    }
}
