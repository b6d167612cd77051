//! An animated route map for news pages: a trip file in, a moving picture and its words out.
//!
//! A module uses only the modules above it in this list.

mod list;
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
#[cfg(target_arch = "wasm32")]
mod web;

pub use error::Error;
pub use map::TripMap;
