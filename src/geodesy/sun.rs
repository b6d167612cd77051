use super::UnitVec;

const SECONDS_PER_DAY: f64 = 86_400.0;
/// 1970-01-01T00:00Z in days from J2000.0, which is 2000-01-01T12:00Z.
const EPOCH_DAYS: f64 = -10_957.5;

/// The point on the Earth that has the Sun overhead at an instant.
///
/// The Astronomical Almanac's low-precision formulas for the Sun (section C, "Low-precision formulas for
/// the Sun"; 0.01° from 1950 to 2050) over Greenwich mean sidereal time (Meeus, "Astronomical
/// Algorithms", 1998, eq. 12.4). Good to 0.02° in those years. The difference of the clocks (TT for the
/// Sun, UT1 for the Earth, UTC here) moves the point by less than 0.005° and is left out.
///
/// # Units
/// Seconds since 1970-01-01T00:00Z; fractions and instants before are fine.
///
/// ```
/// use trip_map::geodesy::{LonLat, subsolar};
/// // The June solstice of 2024: the Sun is over the tropic of Cancer.
/// let solstice = LonLat::from(subsolar(1_718_916_660.0));
/// assert!((solstice.lat_deg() - 23.44).abs() < 0.05);
/// ```
pub fn subsolar(instant_s: f64) -> UnitVec {
    let days = instant_s / SECONDS_PER_DAY + EPOCH_DAYS;
    let mean_longitude_deg = 280.460 + 0.985_647_4 * days;
    let anomaly = (357.528 + 0.985_600_3 * days).to_radians();
    let longitude_deg = mean_longitude_deg + 1.915 * anomaly.sin() + 0.020 * (2.0 * anomaly).sin();
    let (sin_longitude, cos_longitude) = longitude_deg.to_radians().sin_cos();
    let (sin_obliquity, cos_obliquity) = (23.439 - 0.000_000_4 * days).to_radians().sin_cos();
    // Towards the equinox, 90° east of it, and the north pole; the Earth has turned under them.
    let (equinox, east) = (cos_longitude, cos_obliquity * sin_longitude);
    let sidereal_deg = 280.460_618_37 + 360.985_647_366_29 * days;
    let (sin_turn, cos_turn) = sidereal_deg.to_radians().sin_cos();
    UnitVec {
        x: equinox * cos_turn + east * sin_turn,
        y: east * cos_turn - equinox * sin_turn,
        z: sin_obliquity * sin_longitude,
    }
}
