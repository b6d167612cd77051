//! An animated route map for news pages: a trip file in, a moving picture and its words out.
//!
//! ```text
//! trip.json ─► document ─► trip ─► timeline ─► camera ─► scene ─► paint ─► canvas | SVG
//!              (text and   (valid)  (seconds    (where it  (resolved  (hands shapes
//!               places)             → moment)   looks)     shapes)    to plotters)
//!                            └─► geodesy          basemap ─┘
//!                            └─► words ─► describe (itinerary, captions, alt text)
//! ```
//!
//! The heart is one expression, [`scene::frame`]. [`TripMap`] holds a trip and asks for a frame at a
//! second; whoever plays it brings the clock.
//!
//! ```
//! use trip_map::{TripMap, camera::Viewport};
//!
//! let json = r#"{"format": 1, "id": "visit", "lang": "en", "title": "A visit",
//!     "places": {"tokyo": {"name": "Tokyo", "lon": 139.78, "lat": 35.55},
//!                "berlin": {"name": "Berlin", "lon": 13.5, "lat": 52.36}},
//!     "legs": [{"from": "tokyo", "to": "berlin", "mode": "air", "status": "planned"}]}"#;
//! let map = TripMap::parse(json, "en")?;
//! let on_the_way = map.timeline().find("tokyo-berlin").map_or(0.0, |step| step.still_s());
//! let picture = map.svg(Viewport::new(680.0, 383.0), on_the_way);
//! assert!(picture.contains("Tokyo") && picture.contains("Berlin"));
//! # Ok::<(), trip_map::Error>(())
//! ```
//!
//! # Invariants
//!
//! - A [`Trip`](trip::Trip) is made by validation only. Everything after it is total: nothing that a
//!   file can say makes it panic.
//! - A picture depends on the trip, the options, the size and the second, and on nothing drawn before.
//! - The core owns no clock, no listener and no DOM node.
//! - `scene` decides everything and `paint` nothing: the SVG of a moment is the same to the byte
//!   natively and in WebAssembly.
//! - plotters counts in whole numbers: one of its units is 1/64 px, so that motion is smooth. Only
//!   `paint/fixed.rs` converts.
//! - No country, date or precision is made up: what the file does not say is not shown.
//! - A module uses only the modules above it in the list below.

mod list;
mod markup;
mod problem;
mod error;
pub mod geodesy;
mod document;
pub mod trip;
pub mod words;
pub mod timeline;
pub mod camera;
pub mod basemap;
pub mod scene;
pub mod paint;
pub mod describe;
#[cfg(feature = "lint")]
pub mod lint;
mod map;
#[cfg(feature = "cli")]
pub mod embed;
#[cfg(target_arch = "wasm32")]
mod web;

pub use error::Error;
pub use map::TripMap;
