use crate::words::{Labels, Marks, Terms};

/// The controls and parts of the element.
pub(super) const LABELS: Labels = Labels {
    play: "Play",
    pause: "Pause",
    replay: "Play again",
    previous: "Previous step",
    next: "Next step",
    position: "Position in the trip",
    speed: "Speed",
    full_screen: "Full screen",
    leave_full_screen: "Leave full screen",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    back: "Back to the trip",
    wheel_hint: "To zoom, hold Ctrl or ⌘ and scroll",
    touch_hint: "Drag sideways to turn the map, pinch to zoom",
    keys: "Left and right arrow: the step before and after. Plus and minus: zoom. Shift and an arrow: move the map. Escape: back to the trip.",
    updated: "The trip was updated",
    corrections: "Corrections",
    now: "Now",
    readers_time: "Your time",
    itinerary: "Itinerary",
    sources: "Sources",
    map: "animated map",
};

/// The terms of facts.
pub(super) const TERMS: Terms = Terms {
    traveller: "Traveller",
    route: "Route",
    distance: "Distance",
    status: "Status",
    departs: "Departs",
    arrives: "Arrives",
    mode: "Travel",
    via: "Via",
    path: "Line on the map",
    meetings: "Meetings",
    kind: "Format",
    with: "With",
    topics: "Topics",
    outcome: "Outcome",
};

/// The marks on the map.
pub(super) const MARKS: Marks = Marks {
    ahead: "thin: still ahead",
    cancelled: "cancelled leg",
    postponed: "postponed leg",
    meetings: "small number: meetings there",
    night: "night at the moment shown",
};
