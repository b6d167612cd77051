//! When the traveller has come how far: the dates of a trip and the length of its legs, as points.
//!
//! Days are local ones, as the card shows them. A date without a time is a whole day: what the file puts on
//! one day shares its width, in order, so a leg takes all the days it is dated on and no hour is made up.
//! A date that is not known to the day is none. Over the date line the local clock may go back: the line
//! stands still instead.

use crate::geodesy::Path;
use crate::timeline::{Beat, Moment, Step, Timeline};
use crate::trip::{Precision, Trip, When};

/// What happens at a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The departure of the leg with this index.
    Depart(usize),
    /// Its arrival.
    Arrive(usize),
    /// The meeting with this index.
    Meeting(usize),
}

/// How far the traveller has come, and when.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Days since 1970-01-01, local.
    pub day: f64,
    /// Metres since the trip began.
    pub metres: f64,
}

/// One thing that happens on the way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// What.
    pub event: Event,
    /// Where on the chart; where the day is not known, between those that are.
    pub spot: Spot,
    /// Whether the day is known.
    pub is_dated: bool,
}

/// The points of a trip in order; neither days nor metres ever go back.
#[derive(Clone, Debug)]
pub struct Course {
    points: Vec<Point>,
    days: [i32; 2],
}

impl Course {
    /// The course of a trip, or `None` where fewer than two dated points show it moving.
    pub fn new(trip: &Trip, paths: &[Path]) -> Option<Self> {
        let mut dated = Dated::of(trip, paths);
        dated.share_days();
        let course = Self { points: dated.points(), days: dated.days()? };
        let (first, last) = (course.dated().next()?.spot, course.dated().next_back()?.spot);
        (first.metres < last.metres && first.day < last.day).then_some(course)
    }

    /// All points.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// The first day and the last, in days since 1970-01-01.
    pub fn days(&self) -> [i32; 2] {
        self.days
    }

    /// The points whose day is known.
    pub fn dated(&self) -> impl DoubleEndedIterator<Item = &Point> {
        self.points.iter().filter(|point| point.is_dated)
    }

    /// Where the play is at a moment.
    pub fn now(&self, timeline: &Timeline, moment: Moment) -> Spot {
        let span =
            |step: usize| self.span(timeline.steps().get(step).map_or(Beat::Closing, Step::beat));
        let [start, end] = span(moment.step);
        let before = if moment.before == moment.step { start } else { span(moment.before)[1] };
        before.toward(start.toward(end, moment.progress), moment.flight)
    }

    /// From where to where a step goes.
    fn span(&self, beat: Beat) -> [Spot; 2] {
        let ends = [self.points.first(), self.points.last()]
            .map(|end| end.map_or(Spot::START, |it| it.spot));
        let at =
            |event| self.points.iter().find(|it| it.event == event).map_or(ends[0], |it| it.spot);
        match beat {
            Beat::Opening | Beat::Stop(0) => [ends[0]; 2],
            Beat::Leg(leg) => [at(Event::Depart(leg)), at(Event::Arrive(leg))],
            Beat::Stop(stop) => [at(Event::Arrive(stop - 1)); 2],
            Beat::Meeting { meeting, .. } => [at(Event::Meeting(meeting)); 2],
            Beat::Closing => [ends[1]; 2],
        }
    }
}

impl Spot {
    const START: Self = Self { day: 0.0, metres: 0.0 };

    /// The spot a fraction of the way to another.
    #[must_use]
    pub fn toward(self, to: Self, fraction: f64) -> Self {
        let between = |from: f64, to: f64| from + (to - from) * fraction;
        Self { day: between(self.day, to.day), metres: between(self.metres, to.metres) }
    }
}

/// What is known of when something happens.
#[derive(Clone, Copy)]
enum Known {
    Nothing,
    /// A day, as an index into the shares of days, and which of the things in that share it is, from 1.
    Day(usize, f64),
    Time(f64),
}

/// The part of a day that belongs to one leg or one stay.
struct Share {
    day: i32,
    part: Part,
    from: f64,
    to: f64,
    /// How many are to be spread over it; a share of a leg has none, and asks for none.
    meetings: f64,
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Leg(usize),
    Stay(usize),
}

/// What happens on a trip, in order, as it is dated.
#[derive(Default)]
struct Dated {
    events: Vec<(Event, f64, Known)>,
    shares: Vec<Share>,
}

impl Dated {
    fn of(trip: &Trip, paths: &[Path]) -> Self {
        let mut dated = Self::default();
        let mut metres = 0.0;
        for (index, stop) in trip.stops().iter().enumerate() {
            let day = |when: Option<&When>| Some(dated_to_the_day(when)?.first_day());
            // A stay within a day is a step of the line all the same.
            if let Some(day) = day(stop.arrive()).filter(|it| day(stop.depart()) == Some(*it)) {
                dated.share(day, Part::Stay(index));
            }
            for &meeting in stop.meetings() {
                let when = trip.meetings().get(meeting).and_then(|meeting| meeting.when());
                dated.push(Event::Meeting(meeting), metres, when, Part::Stay(index));
            }
            let (Some(leg), Some(path)) = (trip.legs().get(index), paths.get(index)) else { break };
            dated.push(Event::Depart(index), metres, leg.depart(), Part::Leg(index));
            metres += path.distance_m();
            dated.push(Event::Arrive(index), metres, leg.arrive(), Part::Leg(index));
        }
        dated
    }

    fn push(&mut self, event: Event, metres: f64, when: Option<&When>, part: Part) {
        let known = dated_to_the_day(when).map_or(Known::Nothing, |when| {
            let share = self.share(when.first_day(), part);
            if let Some(clock) = when.time() {
                let minutes = f64::from(clock.hour) * 60.0 + f64::from(clock.minute);
                return Known::Time(f64::from(when.first_day()) + minutes / 1440.0);
            }
            let meetings = self.shares.last_mut().map(|share| &mut share.meetings);
            Known::Day(
                share,
                meetings.map_or(0.0, |meetings| {
                    *meetings += 1.0;
                    *meetings
                }),
            )
        });
        self.events.push((event, metres, known));
    }

    /// The index of a part's share of a day.
    fn share(&mut self, day: i32, part: Part) -> usize {
        if !self.shares.last().is_some_and(|last| last.day == day && last.part == part) {
            self.shares.push(Share { day, part, from: 0.0, to: 0.0, meetings: 0.0 });
        }
        self.shares.len() - 1
    }

    fn days(&self) -> Option<[i32; 2]> {
        let days = || self.shares.iter().map(|share| share.day);
        Some([days().min()?, days().max()?])
    }

    /// Divides every day evenly among what shares it.
    fn share_days(&mut self) {
        for day in self.shares.chunk_by_mut(|a, b| a.day == b.day) {
            let width = 1.0 / day.iter().map(|_| 1.0).sum::<f64>();
            let mut from = 0.0;
            for share in day {
                share.from = f64::from(share.day) + from;
                share.to = share.from + width;
                from += width;
            }
        }
    }

    fn points(&self) -> Vec<Point> {
        let mut days: Vec<Option<f64>> =
            self.events.iter().map(|(event, _, known)| self.day(*event, *known)).collect();
        // A time is more than a share: what comes before it makes room.
        let mut limit = f64::INFINITY;
        for (day, (_, _, known)) in days.iter_mut().zip(&self.events).rev() {
            match (known, day) {
                (Known::Time(_), Some(day)) => limit = limit.min(*day),
                (Known::Day(share, _), Some(day)) if *day >= limit => {
                    let from = self.shares.get(*share).map_or(limit, |share| share.from);
                    *day = f64::midpoint(from.min(limit), limit);
                }
                _ => {}
            }
        }
        let mut latest = f64::NEG_INFINITY;
        for day in days.iter_mut().flatten() {
            latest = latest.max(*day);
            *day = latest;
        }
        let mut before = None;
        let point = |(index, (event, metres, _)): (usize, &(Event, f64, Known))| {
            let rest = days.get(index..).unwrap_or_default();
            let day = between(before, rest);
            before = Some(day);
            let is_dated = rest.first().is_some_and(Option::is_some);
            Point { event: *event, spot: Spot { day, metres: *metres }, is_dated }
        };
        self.events.iter().enumerate().map(point).collect()
    }

    fn day(&self, event: Event, known: Known) -> Option<f64> {
        match known {
            Known::Nothing => None,
            Known::Time(day) => Some(day),
            Known::Day(share, place) => {
                let share = self.shares.get(share)?;
                Some(match event {
                    Event::Depart(_) => share.from,
                    Event::Arrive(_) => share.to,
                    Event::Meeting(_) => {
                        share.from + (share.to - share.from) * place / (share.meetings + 1.0)
                    }
                })
            }
        }
    }
}

/// The first of some days, or if it is not known its even share of the way from `before` to the next that is.
fn between(before: Option<f64>, days: &[Option<f64>]) -> f64 {
    let mut steps = 0.0;
    for day in days {
        steps += 1.0;
        if let Some(day) = day {
            return before.map_or(*day, |before| before + (day - before) / steps);
        }
    }
    before.unwrap_or(0.0)
}

fn dated_to_the_day(when: Option<&When>) -> Option<&When> {
    when.filter(|when| when.precision() >= Precision::Day)
}
