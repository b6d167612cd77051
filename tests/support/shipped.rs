//! The trips we ship, one a journey.

pub const TRIPS: [&str; 6] = [
    include_str!("../../www/trips/kishida-2022-06.json"),
    include_str!("../../www/trips/kishida-2023-07.json"),
    include_str!("../../www/trips/kishida-2024-04.json"),
    include_str!("../../www/trips/kishida-2024-07.json"),
    include_str!("../../www/trips/putin-2024-06.json"),
    include_str!("../../www/trips/scholz-2023-03.json"),
];
