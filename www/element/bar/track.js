/**
 * The track: a native slider that says and takes where the trip stands, over a line that shows it. While the map plays,
 * one transform a frame moves the line; the slider follows where the steps change and when somebody is at it.
 *
 * @import {Labels, Step} from '../trip-map.js'
 * @import {Tooltip} from './tooltip.js'
 */
import { make, makeSvg, say, set } from '../dom.js';
import { explainTrack } from './track-hint.js';

/**
 * @typedef {object} TrackActions
 * @property {(by: -1 | 1) => void} move one step back or on
 * @property {(seconds: number) => void} scrub while the track is being moved
 * @property {() => void} release once it was let go
 */

export class Track {
  #steps;
  #duration;
  #slider;
  #ticks;
  /** The line so far, with the thumb at its end: bar.css says how it lies. */
  #done = make('div', { class: 'done' }, make('div', { class: 'thumb' }));
  #now = makeSvg('svg', { class: 'now', hidden: '' }, makeSvg('rect', { width: '2', height: '100%' }), makeSvg('text', {}));
  #time = 0;
  #index = -1;

  /**
   * @param {readonly Step[]} steps
   * @param {number} duration seconds
   * @param {Labels} labels
   * @param {TrackActions} actions
   * @param {Tooltip} tooltip
   */
  constructor(steps, duration, labels, actions, tooltip) {
    this.#steps = steps;
    this.#duration = duration;
    this.#slider = this.#makeSlider(labels, actions);
    this.#ticks = steps.map((step) => makeSvg('rect', {
      class: `tick ${step.kind}`, x: percent(step.start_s, duration), width: '1', height: '100%',
    }));
    this.root = make('div', { class: 'track', part: 'track' }, this.#slider,
      make('div', { class: 'rail', 'aria-hidden': 'true' },
        makeSvg('svg', { class: 'ticks' }, ...this.#ticks.slice(1), this.#now), this.#done));
    explainTrack(tooltip, this.#slider, steps);
  }

  /** Whether the slider has the focus: then its own value says the step. */
  get speaks() {
    return this.#slider.matches(':focus');
  }

  /** What changes in every frame, and nothing else does. @param {number} seconds */
  move(seconds) {
    this.#time = seconds;
    this.#done.style.transform = `translateX(${((seconds / this.#duration - 1) * 100).toFixed(3)}%)`;
  }

  /**
   * @param {number} seconds
   * @param {number} index of the current step
   */
  show(seconds, index) {
    this.move(seconds);
    this.#tell();
    if (index === this.#index) return;
    this.#index = index;
    set(this.#slider, 'aria-valuetext', this.#steps[index]?.summary ?? null);
    this.#steps.forEach(({ kind }, at) => {
      const tick = this.#ticks[at];
      if (tick) set(tick, 'class', `tick ${kind}${at <= index ? ' past' : ''}`);
    });
  }

  /**
   * @param {number | null} seconds where the present lies; null where it lies in none
   * @param {string} word
   */
  now(seconds, word) {
    set(this.#now, 'hidden', seconds === null ? '' : null);
    set(this.#now, 'x', percent(seconds ?? 0, this.#duration));
    const text = this.#now.lastElementChild;
    if (text) say(text, word);
  }

  /** Lets the slider say where the line is. */
  #tell() {
    this.#slider.value = String(this.#time);
  }

  /**
   * @param {Labels} labels
   * @param {TrackActions} actions
   */
  #makeSlider({ position, direction }, { move, scrub, release }) {
    const slider = make('input', {
      type: 'range', min: '0', max: String(this.#duration), step: 'any', part: 'position', 'aria-label': position,
    });
    slider.value = '0';
    // Whoever comes to it finds it where the line is: a finger its thumb, a screen reader its value.
    for (const start of ['pointerdown', 'focus']) slider.addEventListener(start, () => this.#tell());
    slider.addEventListener('input', () => scrub(slider.valueAsNumber));
    // A drag back to where it began, or one taken over by a scroll, changes nothing and still has to let go.
    for (const end of ['change', 'pointerup', 'pointercancel', 'blur']) slider.addEventListener(end, release);
    // A key moves by a step of the trip: the browser's own step of a track in seconds would say nothing new.
    slider.addEventListener('keydown', (event) => {
      const by = STEP_KEYS[direction]?.[event.key];
      if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      move(by);
    });
    return slider;
  }
}

/** As the track runs. @type {Partial<Record<string, Partial<Record<string, -1 | 1>>>>} */
const STEP_KEYS = {
  ltr: { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 },
  rtl: { ArrowRight: -1, ArrowDown: -1, ArrowLeft: 1, ArrowUp: 1 },
};

/**
 * @param {number} seconds
 * @param {number} duration
 */
const percent = (seconds, duration) => `${((seconds / duration) * 100).toFixed(2)}%`;
