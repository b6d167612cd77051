/** The public types of `<trip-map>`: the element, its events, and the data it hands out. */

/**
 * Text with the BCP 47 language it is written in, which may differ from the page's. Where a piece of it is in yet another
 * one, as a name that the file does not translate, `parts` has the same text in pieces.
 */
export type Phrase = { text: string; lang: string; parts?: { text: string; lang: string }[] };

/** What a newsroom knows about a leg or a meeting: a code, its word, and a shape that says it without colour. */
export type Status = { code: string; label: string; symbol: string };

/** One beat of the trip. Steps are contiguous: `steps[i].end_s === steps[i + 1].start_s`. */
export type Step = {
  /** `"washington"`, `"tokyo-washington"`, `"washington/nato-summit"`, `"opening"`, `"closing"`. */
  id: string;
  kind: 'opening' | 'leg' | 'stop' | 'meeting' | 'closing';
  start_s: number;
  end_s: number;
  /** The second that shows it best as a still: the camera has arrived, and on a leg the traveller is under way. */
  still_s: number;
  title: Phrase;
  /** The date in the precision that was published; null where none was. */
  when: string | null;
  place: Phrase | null;
  status: Status | null;
  /** One full sentence. */
  summary: string;
  details: { term: string; items: Phrase[] }[];
  /** `url` is `https:` or null. */
  sources: { label: Phrase; url: string | null }[];
  /** Ids of the meeting steps of a stop. */
  children: string[];
  /**
   * Those of its dates that have a time, in seconds since 1970 (one, or a beginning and an end), with what clocks show
   * there, in minutes east of UTC. `term` is the word for a departure or an arrival.
   */
  times: { term: string | null; instants_s: number[]; offsets: number[] }[];
};

/** Something that refuses a trip file. What a newsroom should look at besides, the command `trip-map check` says. */
export type Problem = {
  severity: 'error';
  code: string;
  /** Where: `legs[1].from`. */
  at: string;
  message: string;
  line: number | null;
  column: number | null;
};

/** Facts about the whole trip. */
export type About = {
  id: string;
  title: Phrase;
  summary: Phrase | null;
  traveller: Phrase | null;
  /** "As of 10 July 2024". */
  as_of: string | null;
  revision: number;
  corrections: { when: string; text: Phrase }[];
  /** Where the trip begins, if the file gives the time zone there. */
  home: { zone: string; name: Phrase } | null;
  /** The alt text of the whole trip. */
  description: string;
  /** The alt text of the chart; null where the trip has too few dates for one. */
  chart: string | null;
  /** One line: whose map, whose boundaries. */
  credit: string;
  legend: { symbol: string; text: string }[];
};

/** The words of the controls, in the language in use. */
export type Labels = {
  /** Which way words run. */
  direction: 'ltr' | 'rtl';
  /** The locale of `Intl` that writes dates and numbers as the map does. */
  intl: string;
  play: string;
  pause: string;
  replay: string;
  previous: string;
  next: string;
  /** The slider's name. */
  position: string;
  speed: string;
  full_screen: string;
  leave_full_screen: string;
  zoom_in: string;
  zoom_out: string;
  /** Gives the camera back to the play. */
  back: string;
  wheel_hint: string;
  touch_hint: string;
  /** What the keys do on the map. */
  keys: string;
  /** Said when a live trip has changed. */
  updated: string;
  corrections: string;
  now: string;
  readers_time: string;
  itinerary: string;
  sources: string;
  /** What the picture is: "animated map". */
  map: string;
  /** The first of a month: "1", or "1er". */
  first_day: string;
  /** Patterns: `{date}, {time}`, `{from}–{to}` within a day, and from one day to another. */
  clock: string;
  period: string;
  days: string;
};

/** Why a map could not be shown. */
export type FailureCause =
  | 'no-trip'
  | 'trip-missing'
  | 'trip-refused'
  | 'trip-unreachable'
  | 'trip-not-shared'
  | 'trip-blocked'
  | 'trip-slow'
  | 'trip-too-large'
  | 'trip-not-json'
  | 'trip-web-page'
  | 'trip-invalid'
  | 'wasm-unsupported'
  | 'wasm-blocked'
  | 'wasm-missing'
  | 'wasm-unreachable'
  | 'wasm-slow'
  | 'wasm-web-page'
  | 'wasm-broken'
  | 'wasm-mismatched'
  | 'core-crashed'
  | 'no-memory'
  | 'no-canvas'
  | 'browser-too-old'
  | 'offline'
  | 'opened-from-file';

/** `detail` of the `error` event. */
export type FailureDetail = { cause: FailureCause; message: string; problems: Problem[] };

/** `detail` of the `load` event. */
export type LoadDetail = { steps: readonly Step[] };

/** `detail` of the `update` event. */
export type UpdateDetail = { revision: number; steps: readonly Step[] };

export interface TripMapEventMap {
  load: CustomEvent<LoadDetail>;
  error: CustomEvent<FailureDetail>;
  update: CustomEvent<UpdateDetail>;
  play: Event;
  pause: Event;
  ended: Event;
  ratechange: Event;
  stepchange: CustomEvent<{ step: Step }>;
  /** The reader has chosen a step on the map: a stop, a meeting or a leg. */
  select: CustomEvent<{ step: Step }>;
}

/**
 * An animated route map. A bad value of an attribute reads as its default.
 *
 * The passage of the article that the reading line is in has the attribute `data-trip-current`. Links to `#trip-map/<step id>` move
 * every map of the page that has the step, and links to `#<id of the map>/<step id>` one.
 *
 * Colours that could not be read are changed, with a warning on the console.
 *
 * @tag trip-map
 * @attr {string} src - URL of a trip file
 * @attr {string} lang - BCP 47 language of the words (default: the page's, then the trip's)
 * @attr {'auto' | 'light' | 'dark'} [theme=auto] - auto is dark where the page and the reader want dark
 * @attr {'auto' | 'globe' | 'flat' | 'world'} [view=auto] - auto is the one that shows the trip best
 * @attr {'visited' | 'none' | 'all'} [borders=visited] - visited has no lines, but the visited countries are tinted
 * @attr {'lazy' | 'eager'} [loading=lazy] - lazy fetches the trip when the map nears the viewport, or is needed
 * @attr {string} [at=0] - where to begin, a step id or seconds
 * @attr {boolean} autoplay - once visible; not under reduced motion; waits while the pointer is over it or the focus inside, until the reader takes it over
 * @attr {number} [pace=1] - the author's, 0.25 to 4; it moves the seconds of the steps
 * @attr {boolean} loop - begins again after the end
 * @attr {'bar' | 'none'} [controls=bar] - with none the page drives, and `autoplay` does nothing
 * @attr {string} label - what the map is called, for those who hear it (default: the title of the trip)
 * @attr {string} description - what its picture shows, for those who hear it (default: from the trip)
 * @attr {number} refresh - seconds, 15 to 86400: how often to look for a newer revision of `src` while the page can be seen (default: never)
 * @attr {'auto' | 'none'} [chart=auto] - auto has the chart where the box is wide and the trip dated; without one the map takes its room
 * @attr {'auto' | '16/9' | '3/2' | '4/3' | '1/1' | '4/5'} [aspect=auto] - the shape of the map; auto is 16/9, in narrow boxes 4/5
 * @attr {string} story - CSS selector of the article whose passages, `data-trip-step="<step id>"`, drive the map as they cross the reading line
 * @attr {boolean} scrub - the play moves with the scroll through a passage, instead of from step to step; not under reduced motion
 *
 * @fires {CustomEvent<LoadDetail>} load - the trip is there, and so are `steps` and `duration`
 * @fires {CustomEvent<FailureDetail>} error - no map can be shown; the fallback stays
 * @fires {CustomEvent<UpdateDetail>} update - a newer revision is shown
 * @fires {Event} play - it plays
 * @fires {Event} pause - it stands
 * @fires {Event} ended - the play has come to its end
 * @fires {Event} ratechange - `playbackRate` has changed
 * @fires {CustomEvent<{ step: Step }>} stepchange - another step has begun
 * @fires {CustomEvent<{ step: Step }>} select - the reader has chosen a step on the map: a stop, a meeting or a leg
 *
 * @slot - the fallback, shown until the first frame, without scripts, and after a failure
 *
 * @cssprop --trip-map-accent - the way travelled and what is current; any solid colour, as all of them
 * @cssprop --trip-map-surface - the card and the bar
 * @cssprop --trip-map-sea - the water
 * @cssprop --trip-map-land - the land
 * @cssprop --trip-map-visited - the countries visited
 * @cssprop --trip-map-quiet - lines and words that stand back
 * @cssprop --trip-map-text - the words
 * @cssprop --trip-map-font - the font family of picture and words
 * @cssprop [--trip-map-line=45%] - set on passages: how high the reading line is, from the top of the screen
 *
 * @csspart frame - all of it
 * @csspart map - the picture with what lies on it
 * @csspart canvas - the picture
 * @csspart overlay - what can be pointed at on the picture
 * @csspart tooltip - the name of what is pointed at
 * @csspart zoom - the buttons on the picture
 * @csspart button - any of the buttons with a sign
 * @csspart closer - the button that zooms in
 * @csspart farther - the button that zooms out
 * @csspart play - the button that plays and pauses
 * @csspart previous - the button to the step before
 * @csspart next - the button to the step after
 * @csspart screen - the button for the full screen
 * @csspart back - the button that gives the camera back to the play
 * @csspart news - says that a live trip has changed
 * @csspart now - the present, in the itinerary
 * @csspart chart - distance over dates
 * @csspart controls - the bar
 * @csspart track - the steps along the play
 * @csspart position - the slider on the track
 * @csspart readout - where the play is, in words
 * @csspart speed - the choice of the speed
 * @csspart caption - the card of the current step
 * @csspart status - the status of a step
 * @csspart times - the times of a step at home and of the reader
 * @csspart sources - the sources of a step
 * @csspart itinerary - the list of all steps
 * @csspart summary - what opens the itinerary
 * @csspart corrections - what has been corrected
 * @csspart credit - whose map, whose boundaries
 * @csspart message - the sentence that says what failed
 */
export class TripMapElement extends HTMLElement {
  /** The trip itself, as an object or JSON text; wins over `src` and over an inline script. Null goes back to those. */
  trip: unknown;
  /** Seconds. */
  currentTime: number;
  /** How fast it plays, from 0.5 to 4 and clamped to that; what is no number reads as 1. Kept when the trip changes. */
  playbackRate: number;
  /** Seconds; 0 until `load`. */
  readonly duration: number;
  readonly paused: boolean;
  /** In play order; empty until `load`. */
  readonly steps: readonly Step[];
  /** Starts, or starts again from the beginning after the end. It waits while the map is out of sight. */
  play(): void;
  pause(): void;
  /** Goes to a second, clamped to the trip. */
  seek(seconds: number): void;
  /**
   * Goes to a step in one flight of the camera; false if the trip has no such step. A playing map plays it from its start; a paused one shows
   * its still, at `still_s`, and `play()` goes on from there.
   */
  goTo(stepId: string): boolean;
  addEventListener<K extends keyof TripMapEventMap>(
    type: K,
    listener: (this: TripMapElement, event: TripMapEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'trip-map': TripMapElement;
  }
}
