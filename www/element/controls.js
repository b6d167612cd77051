/**
 * The bar under the map: play, step back, step on, the track and where it stands.
 *
 * @import {Labels, Step} from './trip-map.js'
 */
import { make, makeSvg, say, set } from './dom.js';

const ICONS = {
  play: 'M8 5.5v13l11-6.5z',
  pause: 'M7 5.5h3.5v13H7zM13.5 5.5H17v13h-3.5z',
  replay: 'M12 5a7.5 7.5 0 1 1-7.1 5.1l2 .7A5.4 5.4 0 1 0 12 7.1V10L7 6l5-4z',
  previous: 'M6 6h2.2v12H6zM18.5 6v12L9.5 12z',
  next: 'M15.8 6H18v12h-2.2zM5.5 6v12l9-6z',
};

/**
 * @typedef {object} Actions
 * @property {() => void} toggle play or pause
 * @property {(by: -1 | 1) => void} move one step back or on
 * @property {(seconds: number) => void} scrub while the track is being moved
 * @property {() => void} release once it was let go
 */

export class Controls {
  #labels;
  #steps;
  #duration;
  #icon = makeSvg('path', { d: ICONS.play });
  #done = makeSvg('rect', { class: 'done', height: '100%', width: '0' });
  #play;
  #previous;
  #next;
  #position;
  #when = make('span', { class: 'when' });
  #count = make('span', { class: 'count' });

  /**
   * @param {readonly Step[]} steps
   * @param {number} duration seconds
   * @param {Labels} labels
   * @param {Actions} actions
   */
  constructor(steps, duration, labels, actions) {
    this.#labels = labels;
    this.#steps = steps;
    this.#duration = duration;
    this.#play = button('play', labels.play, this.#icon, () => actions.toggle());
    this.#previous = button('previous', labels.previous, makeSvg('path', { d: ICONS.previous }), () => actions.move(-1));
    this.#next = button('next', labels.next, makeSvg('path', { d: ICONS.next }), () => actions.move(1));
    this.#position = this.#slider(actions);
    this.root = make('div', { class: 'bar', part: 'controls' },
      this.#play, this.#previous, this.#next,
      make('div', { class: 'track', part: 'track' }, this.#picture(), this.#position),
      make('p', { class: 'readout', part: 'readout' }, this.#when, this.#count));
  }

  /** @param {Actions} actions */
  #slider(actions) {
    const slider = make('input', {
      type: 'range', min: '0', max: String(this.#duration), step: 'any', part: 'position', 'aria-label': this.#labels.position,
    });
    slider.value = '0';
    slider.addEventListener('input', () => actions.scrub(slider.valueAsNumber));
    // A drag back to where it began, or one taken over by a scroll, changes nothing and still has to let go.
    for (const end of ['change', 'pointerup', 'pointercancel', 'blur']) slider.addEventListener(end, () => actions.release());
    // A key moves by a step of the trip: the browser's own step of a track in seconds would say nothing new.
    slider.addEventListener('keydown', (event) => {
      const by = STEP_KEYS[event.key];
      if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      actions.move(by);
    });
    return slider;
  }

  /** Whether the slider has the focus: then its own value says the step. */
  get speaks() {
    return this.#position.matches(':focus');
  }

  /** The line under the slider's thumb, with a tick where each step begins. */
  #picture() {
    const ticks = this.#steps.slice(1).map((step) => makeSvg('rect', {
      class: `tick ${step.kind}`, x: percent(step.start_s, this.#duration), width: '1', height: '100%',
    }));
    return makeSvg('svg', { class: 'line', 'aria-hidden': 'true' },
      makeSvg('rect', { class: 'ahead', width: '100%', height: '100%' }), this.#done, ...ticks);
  }

  /**
   * @param {object} state
   * @param {number} state.time seconds
   * @param {number} state.index of the current step
   * @param {boolean} state.paused
   * @param {boolean} state.ended
   */
  show({ time, index, paused, ended }) {
    const action = paused ? (ended ? 'replay' : 'play') : 'pause';
    set(this.#icon, 'd', ICONS[action]);
    set(this.#play, 'aria-label', this.#labels[action]);
    set(this.#play, 'title', this.#labels[action]);
    set(this.#previous, 'aria-disabled', index > 0 ? null : 'true');
    set(this.#next, 'aria-disabled', index < this.#steps.length - 1 ? null : 'true');
    this.#position.value = String(time);
    set(this.#done, 'width', percent(time, this.#duration));
    const step = this.#steps[index];
    if (!step) return;
    set(this.#position, 'aria-valuetext', step.summary);
    say(this.#when, step.when ?? '');
    say(this.#count, `${index + 1} / ${this.#steps.length}`);
  }
}

/** @type {Partial<Record<string, -1 | 1>>} */
const STEP_KEYS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

/**
 * @param {string} name
 * @param {string} label
 * @param {Element} icon
 * @param {() => void} act
 */
function button(name, label, icon, act) {
  const made = make('button', { type: 'button', class: name, part: `button ${name}`, 'aria-label': label, title: label },
    makeSvg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, icon));
  made.addEventListener('click', () => {
    if (made.getAttribute('aria-disabled') !== 'true') act();
  });
  return made;
}

/**
 * @param {number} seconds
 * @param {number} duration
 */
const percent = (seconds, duration) => `${((seconds / duration) * 100).toFixed(2)}%`;
