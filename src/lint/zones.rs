//! Time zones that are not there, and times whose offset is not that of their place.

use jiff::Timestamp;
use jiff::tz::{TimeZone, TimeZoneDatabase};

use super::{Desk, field};
use crate::document::Node;
use crate::problem::{nearest, quoted};
use crate::trip::{Clock, Code, Place, When};

pub(super) fn look(desk: &mut Desk<'_>) {
    // The database inside the program: every newsroom's computer says the same.
    let zones = TimeZoneDatabase::bundled();
    for (place, entry) in desk.places() {
        let unknown = place.zone().filter(|zone| zones.get(zone).is_err());
        if let Some(zone) = unknown {
            let message = format!("there is no time zone {}{}", quoted(zone), hint(&zones, zone));
            desk.say(Code::UnknownZone, field(&entry.node, "zone"), message);
        }
    }
    for (leg, written) in desk.legs() {
        let ends = [("depart", leg.from(), leg.depart()), ("arrive", leg.to(), leg.arrive())];
        for (name, place, when) in ends {
            let place = desk.place(place);
            time(desk, &zones, place, when, field(written, name));
        }
    }
    for (meeting, written) in desk.meetings() {
        let place = desk.place(meeting.at());
        for (name, when) in [("when", meeting.when()), ("until", meeting.until())] {
            time(desk, &zones, place, when, field(written, name));
        }
    }
}

/// `; did you mean "Europe/Berlin"?`
fn hint(zones: &TimeZoneDatabase, zone: &str) -> String {
    let known: Vec<String> = zones.available().map(|name| name.as_str().to_owned()).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let city = |name: &str| name.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    // The city may be right and the region wrong.
    let same_city = || known.iter().find(|name| city(name) == city(zone)).copied();
    match same_city().or_else(|| nearest(zone, &known)) {
        Some(name) => format!("; did you mean {}?", quoted(name)),
        None => "; zones are named after their largest city, as \"Europe/Berlin\"".to_owned(),
    }
}

/// Looks at a time at a place.
fn time(
    desk: &mut Desk<'_>,
    zones: &TimeZoneDatabase,
    place: &Place,
    when: Option<&When>,
    written: &Node<'_>,
) {
    let zone = desk.outwards(place).find_map(|place| place.zone());
    let Some((zone, when)) = zone.zip(when) else { return };
    let known = zones.get(zone).ok();
    let Some((clock, right)) = known.and_then(|zone| other_offset(&zone, when)) else { return };
    let message = format!(
        "\"{when}\" has the offset {}, but the clocks of {zone} are at {} then; if the time of day is local, write {}",
        offset(clock.offset_minutes),
        offset(right),
        offset(right),
    );
    desk.say(Code::WrongOffset, written, message);
}

/// The clock of a time, and the offset that it should have had, when it is not that.
fn other_offset(zone: &TimeZone, when: &When) -> Option<(Clock, i16)> {
    let clock = when.time()?;
    let instant_s = when.instant_s()?;
    let written_s = i32::from(clock.offset_minutes) * 60;
    let offset_s =
        |instant_s| Some(zone.to_offset(Timestamp::from_second(instant_s).ok()?).seconds());
    let found_s = offset_s(instant_s)?;
    // Before standard time, cities kept their own to the second.
    if (found_s - written_s).abs() < 60 {
        return None;
    }
    // The time of day is more often right than the offset.
    let local_s = instant_s + i64::from(written_s);
    let right_s = offset_s(local_s - i64::from(found_s))?;
    Some((clock, i16::try_from(right_s / 60).ok()?))
}

/// `+02:00`
fn offset(minutes: i16) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.unsigned_abs();
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn right(zone: &str, when: &str) -> Option<i16> {
        let zone = TimeZoneDatabase::bundled().get(zone).unwrap();
        other_offset(&zone, &When::parse(when).unwrap()).map(|(_, minutes)| minutes)
    }

    #[test]
    fn offsets_follow_the_clocks_of_their_zone() {
        for (zone, when, expected) in [
            ("Asia/Tokyo", "2024-07-10T09:00+09:00", None),
            ("Asia/Tokyo", "2024-07-10T09:00+08:00", Some(540)),
            ("Europe/Berlin", "2024-07-10T09:00+01:00", Some(120)),
            ("Europe/Berlin", "2024-01-10T09:00+02:00", Some(60)),
            // The hour that comes twice has two right offsets.
            ("Europe/Berlin", "2024-10-27T02:30+02:00", None),
            ("Europe/Berlin", "2024-10-27T02:30+01:00", None),
            ("Asia/Kathmandu", "2024-01-10T09:00+05:45", None),
            ("America/St_Johns", "2024-01-10T09:00-03:30", None),
            // Samoa went over the date line.
            ("Pacific/Apia", "2011-12-29T09:00-10:00", None),
            ("Pacific/Apia", "2012-01-01T09:00-10:00", Some(840)),
            // Paris was 9 minutes and 21 seconds ahead.
            ("Europe/Paris", "1900-01-01T12:00+00:09", None),
            ("Europe/Berlin", "9999-12-31T23:59-12:00", None),
            ("Europe/Berlin", "2024-07-10", None),
        ] {
            assert_eq!(right(zone, when), expected, "{zone} {when}");
        }
    }

    #[test]
    fn a_zone_is_found_by_its_city_or_by_its_spelling() {
        let hint = |zone| hint(&TimeZoneDatabase::bundled(), zone);
        assert_eq!(hint("Asia/Berlin"), "; did you mean \"Europe/Berlin\"?");
        assert_eq!(hint("Europe/Berlln"), "; did you mean \"Europe/Berlin\"?");
        assert!(hint("Mars/Base").starts_with("; zones are named"));
    }
}
