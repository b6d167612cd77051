//! The axes: how days and metres lie on the picture, and where they are labelled.

use crate::scene::name::directed;
use crate::trip::{Precision, When};
use crate::words::Words;

/// A label and its place on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// In days or metres.
    pub at: f64,
    /// As the reader reads it.
    pub label: String,
}

/// One axis: values from one edge of the plot to the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// The value at the left or lower edge.
    pub from: f64,
    /// The value at the right or upper edge.
    pub to: f64,
    /// What is labelled, in order.
    pub ticks: Vec<Tick>,
}

impl Axis {
    /// How far along the axis a value lies, 0 to 1 within it.
    pub fn share(&self, value: f64) -> f64 {
        (value - self.from) / (self.to - self.from)
    }
}

/// The days from the first to the last, with at most about `most` labels.
pub fn days([first, last]: [i32; 2], most: f64, words: &Words) -> Axis {
    let (from, to) = (f64::from(first), f64::from(last) + 1.0);
    let mut ticks: Vec<Tick> = Vec::new();
    let mut before: Option<When> = None;
    let step = Calendar::step(to - from, most);
    let mut day = first;
    while day <= last {
        let when = When::on_day(day);
        if let Some(at) = step.place(day, &when, first) {
            let label = directed(&step.label(&when, before.as_ref(), words));
            ticks.push(Tick { at, label });
            before = Some(when);
        }
        day = step.next(day, &when).max(day + 1);
    }
    Axis { from, to, ticks }
}

/// Which days are labelled.
#[derive(Clone, Copy)]
enum Calendar {
    Days(i32),
    /// The first days of these months: every so many.
    Months(u8),
    Years(u16),
}

impl Calendar {
    fn step(days: f64, most: f64) -> Self {
        let fits = |length: f64| days / length <= most;
        let step = |step: &i32| fits(f64::from(*step));
        if let Some(step) = [1, 2, 5, 10].into_iter().find(step) {
            return Self::Days(step);
        }
        if let Some(step) = [1, 2, 3].into_iter().find(|step| fits(f64::from(*step) * 30.4)) {
            return Self::Months(step);
        }
        let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
        Self::Years(steps.into_iter().find(|step| fits(f64::from(*step) * 365.2)).unwrap_or(5000))
    }

    /// Where the label of a day stands, if it has one: a day's in its middle, a month's at its beginning.
    fn place(self, day: i32, when: &When, first: i32) -> Option<f64> {
        let month = when.month().unwrap_or(1);
        let begins = when.day() == Some(1);
        match self {
            Self::Days(step) => ((day - first) % step == 0).then(|| f64::from(day) + 0.5),
            Self::Months(step) => {
                (begins && (month - 1).is_multiple_of(step)).then(|| f64::from(day))
            }
            Self::Years(step) => {
                (begins && month == 1 && when.year().is_multiple_of(step)).then(|| f64::from(day))
            }
        }
    }

    /// The next day that might have a label.
    fn next(self, day: i32, when: &When) -> i32 {
        let after = |precision, days| {
            let within = When::on_day(when.at_most(precision).first_day() + days);
            within.at_most(precision).first_day()
        };
        match self {
            Self::Days(_) => day + 1,
            Self::Months(_) => after(Precision::Month, 31),
            Self::Years(_) => after(Precision::Year, 366),
        }
    }

    /// What has not been said is said.
    fn label(self, when: &When, before: Option<&When>, words: &Words) -> String {
        let same_year = before.is_some_and(|before| before.year() == when.year());
        let same_month = same_year && before.is_some_and(|before| before.month() == when.month());
        match self {
            Self::Days(_) if same_month => words.day_in_month(when.day().unwrap_or(1)),
            Self::Days(_) => words.date_in_year(when),
            Self::Months(_) if same_year => words.date_in_year(&when.at_most(Precision::Month)),
            Self::Months(_) => words.date(&when.at_most(Precision::Month)),
            Self::Years(_) => words.date(&when.at_most(Precision::Year)),
        }
    }
}

/// Metres up to `total`, with two to five labels in round numbers; `from` and `to` are the plot's edges.
pub fn metres(from: f64, to: f64, total: f64, words: &Words) -> Axis {
    let mut step = 10.0;
    let mut grow = [2.0, 2.5, 2.0].into_iter().cycle();
    while total / step > 3.6 {
        step *= grow.next().unwrap_or(2.0);
    }
    // Kilometres are whole.
    if total >= 1000.0 && step < 1000.0 {
        step = 1000.0;
    }
    let mut ticks = vec![Tick { at: 0.0, label: "0".to_owned() }];
    let mut at = step;
    while at <= total {
        ticks.push(Tick { at, label: directed(&words.distance(at, false)) });
        at += step;
    }
    Axis { from, to, ticks }
}
