//! The words that stand alone: names of controls, terms of facts, meanings of marks.

/// Names of the controls and parts of the element.
#[derive(Clone, Copy, Debug, serde::Serialize)]
pub struct Labels {
    /// The button that starts the play.
    pub play: &'static str,
    /// The button that stops it.
    pub pause: &'static str,
    /// The button that starts it again from the beginning.
    pub replay: &'static str,
    /// The button to the step before.
    pub previous: &'static str,
    /// The button to the next step.
    pub next: &'static str,
    /// The name of the slider.
    pub position: &'static str,
    /// The name of the choice of speeds.
    pub speed: &'static str,
    /// The button that fills the screen with the map.
    pub full_screen: &'static str,
    /// The button that takes it back into the page.
    pub leave_full_screen: &'static str,
    /// The button that shows less ground, larger.
    pub zoom_in: &'static str,
    /// The button that shows more ground, smaller.
    pub zoom_out: &'static str,
    /// The button that gives the camera back to the play, after the reader has moved it.
    pub back: &'static str,
    /// What to do where the wheel scrolls the page.
    pub wheel_hint: &'static str,
    /// What to do where a finger scrolls the page.
    pub touch_hint: &'static str,
    /// What the keys do while the map has the focus.
    pub keys: &'static str,
    /// What is said when a live trip has changed.
    pub updated: &'static str,
    /// The heading of what was wrong before.
    pub corrections: &'static str,
    /// The present, on the map and on the track.
    pub now: &'static str,
    /// The time where the reader is.
    pub readers_time: &'static str,
    /// The heading of the list of all steps.
    pub itinerary: &'static str,
    /// The heading of the sources of a step.
    pub sources: &'static str,
    /// What a screen reader calls the element.
    pub map: &'static str,
}

/// What the marks on the map stand for.
#[derive(Clone, Copy, Debug)]
pub struct Marks {
    /// The thin line.
    pub ahead: &'static str,
    /// A line with crosses.
    pub cancelled: &'static str,
    /// A line with bars.
    pub postponed: &'static str,
    /// The small number beside a stop.
    pub meetings: &'static str,
    /// The shade.
    pub night: &'static str,
}

/// Terms of the details of a step.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// Who travels.
    pub traveller: &'static str,
    /// The whole route.
    pub route: &'static str,
    /// How far.
    pub distance: &'static str,
    /// How sure all of it is.
    pub status: &'static str,
    /// Departure.
    pub departs: &'static str,
    /// Arrival.
    pub arrives: &'static str,
    /// Means of transport.
    pub mode: &'static str,
    /// Places passed.
    pub via: &'static str,
    /// What the drawn way stands for.
    pub path: &'static str,
    /// The meetings of a stop.
    pub meetings: &'static str,
    /// Kind of a meeting.
    pub kind: &'static str,
    /// Those met.
    pub with: &'static str,
    /// What it was about.
    pub topics: &'static str,
    /// What came of it.
    pub outcome: &'static str,
}
