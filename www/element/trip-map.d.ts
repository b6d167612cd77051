/** The public types of `<trip-map>`: the element, its events, and the data it hands out. */

/** Text with the BCP 47 language it is written in, which may differ from the page's. */
export type Phrase = { text: string; lang: string };

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
};

/** Why a map could not be shown. */
export type FailureCause =
  | 'no-trip'
  | 'trip-missing'
  | 'trip-unreachable'
  | 'trip-slow'
  | 'trip-too-large'
  | 'trip-not-json'
  | 'trip-invalid'
  | 'wasm-unsupported'
  | 'wasm-blocked'
  | 'wasm-missing'
  | 'wasm-broken'
  | 'core-crashed'
  | 'no-canvas';

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
 * An animated route map.
 *
 * Attributes (a bad value reads as the default):
 * `src` URL of a trip file · `lang` of the words (default: the page's, then the trip's) ·
 * `theme` light | dark | auto (default auto: dark where the page and the reader want dark) ·
 * `view` globe | flat | world | auto (default auto: the one that shows the trip best) ·
 * `borders` visited | none | all (default visited: no lines, but the visited countries are tinted) ·
 * `loading` lazy | eager (default lazy: the trip is fetched when the map nears the viewport, or is needed) ·
 * `at` where to begin, a step id or seconds (default 0) · `autoplay` once visible (not under reduced motion; waits while the pointer is over it or the focus inside,
 * until the reader takes it over) ·
 * `pace` the author's, 0.25 to 4 (default 1; it moves the seconds of the steps) · `loop` · `controls` bar | none (default bar; with none the page drives, and `autoplay` does nothing) ·
 * `refresh` seconds, 15 to 86400: how often to look for a newer revision of `src` while the page can be seen (default: never) ·
 * `chart` auto | none (default auto: the chart is there where the box is wide and the trip dated; without one the map takes its room) ·
 * `story` CSS selector of the article whose passages, `data-trip-step="<step id>"`, drive the map as they cross the reading line ·
 * `scrub` the play moves with the scroll through a passage, instead of from step to step (not under reduced motion).
 *
 * The reading line is at 45 % of the height of the screen, or where the custom property `--trip-map-line` of the passages says.
 * The passage it is in has the attribute `data-trip-current`. Links to `#trip-map/<step id>` move every map of the page that has
 * the step, and links to `#<id of the map>/<step id>` one.
 *
 * Custom properties of CSS, for the picture and what is around it: `--trip-map-accent` `-surface` `-sea` `-land` `-visited` `-quiet`
 * `-text`, each any solid colour, and `--trip-map-font`. Colours that could not be read are changed, with a warning on the console.
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
