//! Islands that the source cuts along the antimeridian, made whole: a coast along it is an artefact of the flat map.

use super::{Map, Point};

/// Joins the two halves of each cut island.
///
/// Only rings of a single arc are cut in the source: Fiji's, at 50m. Where the other half has been generalised away, the cut
/// shrinks to the point in its middle.
pub fn stitch(map: &mut Map) {
    let half_turn = map.half_turn();
    let mut cuts: Vec<(usize, Cut)> = Vec::new();
    for (number, arc) in map.arcs.iter_mut().enumerate() {
        if let Some(cut) = turn_to_cut(arc, half_turn) {
            cuts.push((number, cut));
        }
    }
    while let Some((number, cut)) = cuts.pop() {
        if let Some(other) = cuts.iter().position(|(_, other)| cut.fits(other)) {
            let (other, _) = cuts.swap_remove(other);
            let other = std::mem::take(&mut map.arcs[other]);
            let arc = &mut map.arcs[number];
            // The other half begins where this one ends, and ends where this one begins.
            arc.extend(&other[1..other.len() - 1]);
            arc.push(arc[0]);
        } else {
            let arc = &mut map.arcs[number];
            let last = arc.len() - 1;
            let middle = [cut.from[0], i32::midpoint(cut.from[1], cut.to[1])];
            (arc[0], arc[last]) = (middle, middle);
        }
    }
}

/// An edge along the antimeridian.
struct Cut {
    from: Point,
    to: Point,
}

impl Cut {
    /// Whether another edge is the same on the other side.
    fn fits(&self, other: &Self) -> bool {
        self.from[1] == other.to[1] && self.to[1] == other.from[1]
    }
}

/// Opens a closed arc at its edge along the antimeridian: it then begins at the edge's end, and ends at its start.
fn turn_to_cut(arc: &mut Vec<Point>, half_turn: i32) -> Option<Cut> {
    let lies_on = |point: &Point| point[0].abs() == half_turn;
    if arc.first() != arc.last() {
        return None;
    }
    let edge = arc.windows(2).position(|edge| edge.iter().all(lies_on))?;
    arc.pop();
    let length = arc.len();
    arc.rotate_left((edge + 1) % length);
    Some(Cut { from: arc[length - 1], to: arc[0] })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stitched(arcs: Vec<Vec<Point>>) -> Vec<Vec<Point>> {
        let mut map = Map::of_arcs(50, arcs);
        stitch(&mut map);
        map.arcs
    }

    #[test]
    fn two_halves_become_one() {
        let east = vec![[-9000, 0], [-8900, 50], [-9000, 100], [-9000, 0]];
        let west = vec![[8900, 50], [9000, 0], [9000, 100], [8900, 50]];
        let arcs = stitched(vec![east, west]);
        assert_eq!(arcs[1], [[9000, 100], [8900, 50], [9000, 0], [-8900, 50], [9000, 100]]);
        assert!(arcs[0].is_empty());
    }

    #[test]
    fn a_cut_without_another_half_becomes_a_point() {
        let arcs = stitched(vec![vec![[-9000, 0], [-8900, 50], [-9000, 100], [-9000, 0]]]);
        assert_eq!(arcs, [vec![[-9000, 50], [-8900, 50], [-9000, 50]]]);
    }

    #[test]
    fn what_only_crosses_stays() {
        let across = vec![[8900, 0], [-8900, 0], [-8900, 90], [8900, 90], [8900, 0]];
        let open = vec![[9000, 0], [9000, 50]];
        assert_eq!(stitched(vec![across.clone(), open.clone()]), [across, open]);
    }
}
