//! The value of a decimal number.

/// The value of a number as JSON writes it; infinite when it is too large.
///
/// Correctly rounded with up to 15 significant digits, which is a millionth of a millimetre on the
/// ground; with more, the last bits may differ. The standard library rounds any number correctly, and
/// for that carries 10 KB of tables that do not compress.
pub(crate) fn value_of(number: &str) -> f64 {
    /// More digits than this leave an `f64` as it is.
    const ENOUGH: u64 = 100_000_000_000_000_000;
    let (digits, power) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let out_of_range = if power.starts_with('-') { -9_999_999 } else { 9_999_999 };
    let mut power: i32 = power.parse().unwrap_or(out_of_range).clamp(-9_999_999, 9_999_999);
    let mut whole: u64 = 0;
    let mut after_point = false;
    for byte in digits.bytes() {
        match byte {
            b'0'..=b'9' if whole < ENOUGH => {
                whole = whole * 10 + u64::from(byte - b'0');
                power -= i32::from(after_point);
            }
            b'0'..=b'9' => power += i32::from(!after_point),
            _ => after_point |= byte == b'.',
        }
    }
    let value = scaled(whole, power);
    if number.starts_with('-') { -value } else { value }
}

/// `whole × 10^power`.
#[allow(clippy::cast_precision_loss, reason = "this is where the digits become an f64")]
fn scaled(whole: u64, power: i32) -> f64 {
    /// The largest power of ten that is exact.
    const EXACT: u32 = 22;
    let mut value = whole as f64;
    // 10^400 and 10^-400 are beyond an f64 whatever they are multiplied with here.
    let mut rest = power.unsigned_abs().min(400);
    while rest > 0 {
        let step = rest.min(EXACT);
        let factor = (0..step).fold(1.0, |factor, _| factor * 10.0);
        value = if power < 0 { value / factor } else { value * factor };
        rest -= step;
    }
    value
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::float_cmp)]
    use super::value_of;

    #[test]
    fn numbers_of_15_digits_are_the_nearest() {
        for number in [
            "0",
            "-0",
            "7",
            "139.7798",
            "-77.0369",
            "35.549400000",
            "1e3",
            "1E+3",
            "12.5e-1",
            "0.000001",
            "123456789012345",
            "0.123456789012345",
            "179.999999999999",
            "1e22",
            "0e999",
            "1e-400",
        ] {
            let nearest: f64 = number.parse().unwrap();
            assert_eq!(value_of(number).to_bits(), nearest.to_bits(), "{number}");
        }
    }

    #[test]
    fn longer_numbers_are_near() {
        for number in
            ["139.77980000000000018", "0.1000000000000000055511151231257827", "1.7e308", "5e-300"]
        {
            let nearest: f64 = number.parse().unwrap();
            let found = value_of(number);
            assert!((found - nearest).abs() <= nearest.abs() * 1e-14, "{number}: {found}");
        }
    }

    #[test]
    fn too_large_is_infinite_and_too_small_is_zero() {
        let zeros = "0".repeat(1000);
        for large in ["1e999", "1e99999999999", &format!("1{zeros}"), "9e308"] {
            assert_eq!(value_of(large), f64::INFINITY, "{large}");
        }
        assert_eq!(value_of("-1e999"), f64::NEG_INFINITY);
        for small in ["1e-999", "1e-99999999999", &format!("0.{zeros}1")] {
            assert_eq!(value_of(small), 0.0, "{small}");
        }
        assert_eq!(value_of(&format!("0.{zeros}1e1001")), 1.0);
        assert_eq!(value_of(&format!("1{zeros}e-1000")), 1.0);
    }
}
