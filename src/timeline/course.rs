//! The dates of a trip as instants, as exact as they are.

use super::daylight::instant_s;
use super::now::Offsets;
use crate::trip::{Meeting, PlaceIndex, Trip, When};

/// Minutes east of UTC where a day begins first, and where it ends last.
const ANYWHERE: Clocks = [14 * 60, -12 * 60];
const DAY_S: f64 = 86_400.0;

/// The offsets that the days of a place may have: where they begin first, and where they end last.
type Clocks = [i16; 2];

/// The instants at which something may be, in seconds since 1970: from the first up to, and without, the last. Of a
/// time both are the same.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    pub from_s: f64,
    pub to_s: f64,
}

impl Span {
    /// Nothing is known.
    const EVER: Self = Self { from_s: f64::NEG_INFINITY, to_s: f64::INFINITY };

    pub fn contains(self, instant_s: f64) -> bool {
        self.from_s <= instant_s && instant_s < self.to_s
    }
}

/// The dates of a trip.
pub struct Course<'a> {
    trip: &'a Trip,
    offsets: &'a Offsets,
    /// By the index of a city, what the times given for it and its venues say.
    clocks: Vec<Option<Clocks>>,
    /// Departure and arrival of each leg, in order.
    ends: Vec<[Span; 2]>,
    /// From the first date to the last.
    pub whole: Span,
}

impl<'a> Course<'a> {
    pub fn new(trip: &'a Trip, offsets: &'a Offsets) -> Self {
        let whole = Span { from_s: f64::INFINITY, to_s: f64::NEG_INFINITY };
        let mut course = Self { trip, offsets, clocks: clocks(trip), ends: Vec::new(), whole };
        for leg in trip.legs() {
            let ends = [(leg.from(), leg.depart()), (leg.to(), leg.arrive())];
            let ends = ends.map(|(place, when)| course.span(place, when));
            course.ends.push(ends);
            for end in ends {
                course.include(end);
            }
        }
        course.keep_meetings();
        course.keep_order();
        course
    }

    fn span(&self, place: PlaceIndex, when: Option<&When>) -> Span {
        let Some(date) = when else { return Span::EVER };
        if let Some(instant_s) = instant_s(when) {
            return Span { from_s: instant_s, to_s: instant_s };
        }
        let [first, last] = self.clocks_of(place);
        Span {
            from_s: f64::from(date.first_day()) * DAY_S - f64::from(first) * 60.0,
            to_s: (f64::from(date.last_day()) + 1.0) * DAY_S - f64::from(last) * 60.0,
        }
    }

    fn clocks_of(&self, place: PlaceIndex) -> Clocks {
        let city = self.trip.city(place);
        let zone = || [place, city].into_iter().find_map(|place| self.trip.place(place).zone());
        let known = || {
            let zone = zone()?;
            let (_, offset) = self.offsets.iter().find(|(name, _)| name == zone)?;
            Some([*offset; 2])
        };
        let given = self.clocks.get(city.get()).copied().flatten();
        given.or_else(known).unwrap_or(ANYWHERE)
    }

    fn include(&mut self, span: Span) {
        if span.from_s.is_finite() {
            self.whole.from_s = self.whole.from_s.min(span.from_s);
            self.whole.to_s = self.whole.to_s.max(span.to_s);
        }
    }

    /// Whoever meets somebody has arrived, and has not left yet.
    fn keep_meetings(&mut self) {
        for (stop, at) in self.trip.stops().iter().enumerate() {
            let meetings =
                at.meetings().iter().filter_map(|meeting| self.trip.meetings().get(*meeting));
            for meeting in meetings.filter(|meeting| !meeting.status().is_off()) {
                let Some(span) = self.meeting(meeting) else { continue };
                self.include(span);
                // Its latest beginning, and its earliest end.
                let begin = self.span(meeting.at(), meeting.when().or(meeting.until()));
                let end = self.span(meeting.at(), meeting.until().or(meeting.when()));
                let came = stop.checked_sub(1).and_then(|leg| self.ends.get_mut(leg));
                if let Some([_, arrive]) = came {
                    arrive.to_s = arrive.to_s.min(begin.to_s);
                }
                if let Some([depart, _]) = self.ends.get_mut(stop) {
                    depart.from_s = depart.from_s.max(end.from_s);
                }
            }
        }
    }

    /// Nothing is before what comes before it.
    fn keep_order(&mut self) {
        let mut from_s = f64::NEG_INFINITY;
        for end in self.ends.as_flattened_mut() {
            end.from_s = end.from_s.max(from_s);
            from_s = end.from_s;
        }
        let mut to_s = f64::INFINITY;
        for end in self.ends.as_flattened_mut().iter_mut().rev() {
            end.to_s = end.to_s.min(to_s);
            to_s = end.to_s;
        }
    }

    /// From the first instant a meeting may begin to the last at which it may end, where it has a date.
    pub fn meeting(&self, meeting: &Meeting) -> Option<Span> {
        let begin = meeting.when().or(meeting.until())?;
        let begin = self.span(meeting.at(), Some(begin));
        let end = meeting.until().map_or(begin, |until| self.span(meeting.at(), Some(until)));
        Some(Span { from_s: begin.from_s, to_s: end.to_s })
    }

    /// From the first instant of a leg to its last.
    pub fn way(&self, leg: usize) -> Span {
        let whole =
            |[depart, arrive]: &[Span; 2]| Span { from_s: depart.from_s, to_s: arrive.to_s };
        self.ends.get(leg).map_or(Span::EVER, whole)
    }

    /// When the traveller may be at a stop. A leg with a time is told from its first instant to its last, and leaves the
    /// stops what is before and after; days belong to both stops.
    pub fn stay(&self, stop: usize) -> Span {
        let came = |leg: usize| {
            let [_, arrive] = self.ends.get(leg)?;
            Some(if self.has_time(leg) { arrive.to_s } else { arrive.from_s })
        };
        let goes = |leg: usize| {
            let [depart, _] = self.ends.get(leg)?;
            Some(if self.has_time(leg) { depart.from_s } else { depart.to_s })
        };
        Span {
            from_s: stop.checked_sub(1).and_then(came).unwrap_or(Span::EVER.from_s),
            to_s: goes(stop).unwrap_or(Span::EVER.to_s),
        }
    }

    fn dates(&self, leg: usize) -> [Option<&'a When>; 2] {
        self.trip.legs().get(leg).map_or([None; 2], |leg| [leg.depart(), leg.arrive()])
    }

    fn has_time(&self, leg: usize) -> bool {
        self.dates(leg).into_iter().flatten().any(|when| when.time().is_some())
    }

    /// How much of a leg lies behind at an instant, 0 to 1, where it has both times.
    pub fn share(&self, leg: usize, at_s: f64) -> Option<f64> {
        let [depart_s, arrive_s] = self.dates(leg).map(instant_s);
        let (depart_s, arrive_s) = depart_s.zip(arrive_s)?;
        (depart_s < arrive_s).then(|| ((at_s - depart_s) / (arrive_s - depart_s)).clamp(0.0, 1.0))
    }
}

/// What the times given for each city and its venues say of its clocks.
fn clocks(trip: &Trip) -> Vec<Option<Clocks>> {
    let mut clocks: Vec<Option<Clocks>> = vec![None; trip.places().len()];
    let mut take = |place: PlaceIndex, when: Option<&When>| {
        let offset = when.and_then(When::time).map(|time| time.offset_minutes);
        if let (Some(clocks), Some(offset)) = (clocks.get_mut(trip.city(place).get()), offset) {
            let [first, last] = clocks.unwrap_or([offset; 2]);
            *clocks = Some([first.max(offset), last.min(offset)]);
        }
    };
    for leg in trip.legs() {
        take(leg.from(), leg.depart());
        take(leg.to(), leg.arrive());
    }
    for meeting in trip.meetings() {
        take(meeting.at(), meeting.when());
        take(meeting.at(), meeting.until());
    }
    clocks
}
