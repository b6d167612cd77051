//! What a page has from its browser and its server, and the command has at hand.

use super::TripMap;
use crate::basemap::Basemap;
use crate::camera::Viewport;
use crate::words::country_name;

impl TripMap {
    /// Names the countries of the trip as its reader does.
    pub fn name_countries(&mut self) {
        let codes: Vec<String> = self.trip.countries().into_iter().map(str::to_owned).collect();
        for code in codes {
            if let Some(name) = country_name(&code, self.lang()) {
                self.set_country_name(&code, name);
            }
        }
    }

    /// Takes the finer base map, if the picture at a second is close enough to want it.
    pub fn take_detail(&mut self, viewport: Viewport, seconds: f64) {
        if self.wants_detail(viewport, seconds) {
            self.set_detail(Basemap::detailed(), 1.0);
        }
    }
}
