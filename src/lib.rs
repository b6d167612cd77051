//! trip-map.
pub mod geodesy;
