//! A map of the whole world that keeps areas: Equal Earth (Šavrič, Patterson and Jenny, "The Equal
//! Earth map projection", International Journal of Geographical Information Science 33, 2019, eq. 5
//! to 9).

use super::ViewVec;

const A1: f64 = 1.340_264;
const A2: f64 = -0.081_106;
const A3: f64 = 0.000_893;
const A4: f64 = 0.003_796;
/// √3 / 2.
const M: f64 = 0.866_025_403_784_438_6;
/// Newton's method gains two digits a round and more: twelve are plenty.
const ROUNDS: u32 = 12;

/// Half the width and half the height of the world, in Earth radii.
pub const HALF_SIZE: (f64, f64) = (2.706_629_983_696_074_8, 1.317_362_759_157_413_3);

/// The point of the plane, in Earth radii to the right and up.
pub fn forward(point: ViewVec) -> (f64, f64) {
    let lon = point.right.atan2(point.near);
    let theta = (M * point.up.clamp(-1.0, 1.0)).asin();
    (lon * theta.cos() / (M * slope(theta)), height(theta))
}

/// The point of the sphere; outside the outline, the nearest at the same height.
pub fn inverse(x: f64, y: f64) -> ViewVec {
    let most = M.asin();
    let mut theta = y;
    for _ in 0..ROUNDS {
        theta = (theta - (height(theta) - y) / slope(theta)).clamp(-most, most);
    }
    let up = (theta.sin() / M).clamp(-1.0, 1.0);
    let half_turn = std::f64::consts::PI;
    let lon = (M * x * slope(theta) / theta.cos()).clamp(-half_turn, half_turn);
    let (sin_lon, cos_lon) = lon.sin_cos();
    let cos_lat = (1.0 - up * up).sqrt();
    ViewVec { right: cos_lat * sin_lon, up, near: cos_lat * cos_lon }
}

/// y(θ), a polynomial of odd powers.
fn height(theta: f64) -> f64 {
    let square = theta * theta;
    let sixth = square * square * square;
    theta * (A1 + A2 * square + sixth * (A3 + A4 * square))
}

/// y'(θ).
fn slope(theta: f64) -> f64 {
    let square = theta * theta;
    let sixth = square * square * square;
    A1 + 3.0 * A2 * square + sixth * (7.0 * A3 + 9.0 * A4 * square)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_world_is_as_large_as_stated() {
        let east_end = forward(ViewVec { right: 0.0, up: 0.0, near: -1.0 });
        let pole = forward(ViewVec { right: 0.0, up: 1.0, near: 0.0 });
        assert!((east_end.0 - HALF_SIZE.0).abs() < 1e-12);
        assert!((pole.1 - HALF_SIZE.1).abs() < 1e-12);
    }
}
