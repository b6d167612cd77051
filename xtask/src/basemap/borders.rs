//! Which borders are drawn as disputed; docs/borders.md gives the reasons.

use super::{ArcRef, Map, Point};

/// Pairs of neighbours, by the source's codes (`KAS` is the Siachen glacier), whose line one of them or the United Nations does not take for a border.
const DISPUTED: [[&str; 2]; 17] = [
    ["BTN", "CHN"],
    ["CHN", "IND"],
    ["CHN", "KAS"],
    ["CHN", "PAK"],
    ["CYN", "CYP"],
    ["EGY", "SDN"],
    ["ESH", "MAR"],
    ["IND", "KAS"],
    ["ISR", "LBN"],
    ["ISR", "PSE"],
    ["ISR", "SYR"],
    ["KAS", "PAK"],
    ["KEN", "SSD"],
    ["KOR", "PRK"],
    ["SDN", "SSD"],
    ["SOL", "SOM"],
    ["SRB", "XKX"],
];

/// North of this latitude, where it leaves Punjab for Jammu, the line between India and Pakistan is the one through Kashmir.
const KASHMIR: ([&str; 2], f64) = (["IND", "PAK"], 32.25);

/// The numbers of the countries on both sides of an arc; one of a coast.
pub fn sides(map: &Map) -> Vec<Vec<usize>> {
    let mut sides = vec![Vec::new(); map.arcs.len()];
    for (number, country) in map.countries.iter().enumerate() {
        for part in country.polygons.iter().flatten().flatten() {
            if !sides[part.arc].contains(&number) {
                sides[part.arc].push(number);
            }
        }
    }
    sides
}

/// Whether the border along an arc is disputed.
pub fn is_disputed(map: &Map, arc: usize, sides: &[usize]) -> bool {
    let pair = pair(map, sides);
    let (kashmir, lat_deg) = KASHMIR;
    let south_deg = map.arcs[arc].iter().map(|point| map.radians(*point)[1].to_degrees());
    let south_deg = south_deg.fold(f64::INFINITY, f64::min);
    DISPUTED.iter().any(|disputed| pair == *disputed) || pair == kashmir && south_deg > lat_deg
}

/// The codes of two neighbours in alphabetical order.
fn pair<'a>(map: &'a Map, sides: &[usize]) -> Vec<&'a str> {
    let mut pair: Vec<&str> = sides.iter().map(|&side| map.countries[side].a3.as_str()).collect();
    pair.sort_unstable();
    pair
}

/// Cuts the arc between India and Pakistan where the part that is disputed begins.
pub fn split(map: &mut Map) {
    let (kashmir, lat_deg) = KASHMIR;
    for (arc, sides) in sides(map).iter().enumerate() {
        if pair(map, sides) != kashmir {
            continue;
        }
        let is_north = |point: &Point| map.radians(*point)[1].to_degrees() > lat_deg;
        let north: Vec<bool> = map.arcs[arc].iter().map(is_north).collect();
        // The last point of a beginning in the north, or the first of an end there: what is disputed lies all in the north.
        let cut = match (north.first(), north.last()) {
            (Some(true), Some(false)) => north.iter().rposition(|&north| north),
            (Some(false), Some(true)) => north.iter().rposition(|&north| !north).map(|it| it + 1),
            _ => None,
        };
        if let Some(cut) = cut.filter(|&cut| cut > 0 && cut + 1 < north.len()) {
            let rest = map.arcs[arc].split_off(cut);
            map.arcs[arc].push(rest[0]);
            map.arcs.push(rest);
            follow(map, arc);
        }
    }
}

/// Rings that walk an arc go on along the rest of it, which is now the last arc.
fn follow(map: &mut Map, arc: usize) {
    let rest = map.arcs.len() - 1;
    for ring in map.polygons_mut().flatten() {
        let Some(at) = ring.iter().position(|part| part.arc == arc) else { continue };
        let reversed = ring[at].reversed;
        let at = if reversed { at } else { at + 1 };
        ring.insert(at, ArcRef { arc: rest, reversed });
    }
}

#[cfg(test)]
mod tests {
    use super::super::Country;
    use super::*;

    /// India in the east and Pakistan in the west of a line that runs south along 74° E.
    fn neighbours() -> Map {
        let border = vec![[7400, 3400], [7400, 3300], [7400, 3200], [7400, 3100]];
        let east = vec![[7400, 3100], [7600, 3100], [7600, 3400], [7400, 3400]];
        // Pakistan's ring walks both of its arcs backwards.
        let west = vec![[7400, 3400], [7200, 3400], [7200, 3100], [7400, 3100]];
        let mut map = Map::of_arcs(100, vec![border, east, west]);
        let country = |a3: &str, coast, reversed| Country {
            code: *b"--",
            a3: a3.to_owned(),
            polygons: vec![vec![vec![
                ArcRef { arc: 0, reversed },
                ArcRef { arc: coast, reversed },
            ]]],
        };
        map.countries = vec![country("IND", 1, false), country("PAK", 2, true)];
        map
    }

    #[test]
    fn the_line_through_kashmir_is_disputed_and_the_rest_is_not() {
        let mut map = neighbours();
        let before: Vec<_> =
            map.countries.iter().map(|it| map.points(&it.polygons[0][0])).collect();
        split(&mut map);
        assert_eq!(map.arcs[0], [[7400, 3400], [7400, 3300]]);
        assert_eq!(map.arcs[3], [[7400, 3300], [7400, 3200], [7400, 3100]]);
        let sides = sides(&map);
        assert_eq!(sides, [vec![0, 1], vec![0], vec![1], vec![0, 1]]);
        assert!(is_disputed(&map, 0, &sides[0]) && !is_disputed(&map, 3, &sides[3]));
        let after: Vec<_> = map.countries.iter().map(|it| map.points(&it.polygons[0][0])).collect();
        assert_eq!(before, after);
    }

    #[test]
    fn a_pair_is_known_in_either_order() {
        let mut map = neighbours();
        for (a, b, disputed) in [("PRK", "KOR", true), ("KOR", "PRK", true), ("FRA", "DEU", false)]
        {
            map.countries[0].a3 = a.to_owned();
            map.countries[1].a3 = b.to_owned();
            assert_eq!(is_disputed(&map, 0, &[0, 1]), disputed, "{a} and {b}");
        }
    }

    #[test]
    fn the_table_is_in_order_and_names_nothing_twice() {
        assert!(DISPUTED.windows(2).all(|rows| rows[0] < rows[1]));
        assert!(DISPUTED.iter().all(|[a, b]| a < b));
    }
}
