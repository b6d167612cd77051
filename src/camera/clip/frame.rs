use super::super::{Px, Viewport};

/// How far outside the picture a cut lies: more than half of any stroke, so that no stroke shows it.
const MARGIN_PX: f64 = 16.0;

/// The parts of a line that can be in the picture (Liang and Barsky, "A new concept and method for
/// line clipping", ACM Transactions on Graphics 3, 1984).
pub fn line_in(viewport: Viewport, points: &[Px]) -> Vec<Vec<Px>> {
    match place_of(viewport, points) {
        Place::Inside => return vec![points.to_vec()],
        Place::Outside => return Vec::new(),
        Place::Across => {}
    }
    let mut pieces: Vec<Vec<Px>> = Vec::new();
    let mut is_going_on = false;
    for pair in points.windows(2) {
        let &[from, to] = pair else { continue };
        let Some((enter, leave)) = inside(viewport, from, to) else {
            is_going_on = false;
            continue;
        };
        if !is_going_on {
            pieces.push(vec![mix(from, to, enter)]);
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(mix(from, to, leave));
        }
        is_going_on = leave >= 1.0;
    }
    pieces
}

/// The part of a ring that can be in the picture (Sutherland and Hodgman, "Reentrant polygon
/// clipping", Communications of the ACM 17, 1974); pieces of it hang together outside the picture.
pub fn ring_in(viewport: Viewport, ring: Vec<Px>) -> Option<Vec<Px>> {
    match place_of(viewport, &ring) {
        Place::Inside => return Some(ring),
        Place::Outside => return None,
        Place::Across => {}
    }
    let (right, bottom) = (viewport.width_px() + MARGIN_PX, viewport.height_px() + MARGIN_PX);
    let ring = cut(ring, |px| px.x + MARGIN_PX);
    let ring = cut(ring, |px| right - px.x);
    let ring = cut(ring, |px| px.y + MARGIN_PX);
    let ring = cut(ring, |px| bottom - px.y);
    (ring.len() > 2).then_some(ring)
}

enum Place {
    Inside,
    Outside,
    Across,
}

/// Where the box around some points lies: most shapes need no cutting.
fn place_of(viewport: Viewport, points: &[Px]) -> Place {
    let (low, high) = Px::bounds(points);
    let (width, height) = (viewport.width_px() + MARGIN_PX, viewport.height_px() + MARGIN_PX);
    if low.x > width || high.x < -MARGIN_PX || low.y > height || high.y < -MARGIN_PX {
        Place::Outside
    } else if low.x >= -MARGIN_PX && high.x <= width && low.y >= -MARGIN_PX && high.y <= height {
        Place::Inside
    } else {
        Place::Across
    }
}

/// The fractions between which a stretch of a line is in the picture.
fn inside(viewport: Viewport, from: Px, to: Px) -> Option<(f64, f64)> {
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    let sides = [
        (from.x - to.x, from.x + MARGIN_PX),
        (to.x - from.x, viewport.width_px() + MARGIN_PX - from.x),
        (from.y - to.y, from.y + MARGIN_PX),
        (to.y - from.y, viewport.height_px() + MARGIN_PX - from.y),
    ];
    for (outward, room) in sides {
        if outward > 0.0 {
            leave = leave.min(room / outward);
        } else if outward < 0.0 {
            enter = enter.max(room / outward);
        } else if room < 0.0 {
            return None;
        }
    }
    (enter < leave).then_some((enter, leave))
}

/// The part of a ring on the side where `depth` is positive.
fn cut(ring: Vec<Px>, depth: impl Fn(Px) -> f64) -> Vec<Px> {
    let Some(&last) = ring.last() else { return ring };
    let mut part = Vec::with_capacity(ring.len() + 4);
    let mut before = last;
    for point in ring {
        let (from, to) = (depth(before), depth(point));
        if (from >= 0.0) != (to >= 0.0) {
            part.push(mix(before, point, from / (from - to)));
        }
        if to >= 0.0 {
            part.push(point);
        }
        before = point;
    }
    part
}

fn mix(from: Px, to: Px, fraction: f64) -> Px {
    from.shifted((to.x - from.x) * fraction, (to.y - from.y) * fraction)
}
