/**
 * The bar under the map: play, step back, step on, the track and where it stands, the speed, the full screen.
 *
 * @import {State, Story} from '../frame/frame.js'
 * @import {FullScreen} from './fullscreen.js'
 * @import {Tooltip} from './tooltip.js'
 * @import {TrackActions} from './track.js'
 */
import { Button } from './button.js';
import { make, say } from '../dom.js';
import { Speed } from './speed.js';
import { explain } from './tooltip.js';
import { Track } from './track.js';

const ICONS = {
  play: 'M8 5.5v13l11-6.5z',
  pause: 'M7 5.5h3.5v13H7zM13.5 5.5H17v13h-3.5z',
  replay: 'M12 5a7.5 7.5 0 1 1-7.1 5.1l2 .7A5.4 5.4 0 1 0 12 7.1V10L7 6l5-4z',
  previous: 'M6 6h2.2v12H6zM18.5 6v12L9.5 12z',
  next: 'M15.8 6H18v12h-2.2zM5.5 6v12l9-6z',
  full_screen: 'M5 5h5.5v2H7v3.5H5zM13.5 5H19v5.5h-2V7h-3.5zM5 13.5h2V17h3.5v2H5zM17 13.5h2V19h-5.5v-2H17z',
  leave_full_screen: 'M8.5 5h2v5.5H5v-2h3.5zM13.5 5h2v3.5H19v2h-5.5zM5 13.5h5.5V19h-2v-3.5H5zM13.5 13.5H19v2h-3.5V19h-2z',
};

/**
 * @typedef {object} PlayActions
 * @property {() => void} toggle play or pause
 * @property {(rate: number) => void} speed
 *
 * @typedef {TrackActions & PlayActions} Actions
 */

export class Controls {
  #labels;
  #steps;
  #fullScreen;
  #track;
  #speed;
  #play;
  #previous;
  #next;
  #screen;
  #when = make('span', { class: 'when' });
  #count = make('span', { class: 'count' });

  /**
   * @param {Story} story
   * @param {Actions} actions
   * @param {{ tooltip: Tooltip, fullScreen: FullScreen }} tools of the frame
   */
  constructor({ steps, duration, labels }, actions, { tooltip, fullScreen }) {
    this.#labels = labels;
    this.#steps = steps;
    this.#fullScreen = fullScreen;
    this.#play = new Button('play', tooltip, () => actions.toggle());
    this.#previous = new Button('previous', tooltip, () => actions.move(-1));
    this.#next = new Button('next', tooltip, () => actions.move(1));
    this.#screen = new Button('screen', tooltip, () => fullScreen.toggle());
    this.#previous.show(labels.previous, ICONS.previous);
    this.#next.show(labels.next, ICONS.next);
    this.#track = new Track(steps, duration, labels, actions, tooltip);
    this.#speed = new Speed(labels, (rate) => actions.speed(rate));
    explain(tooltip, this.#speed.root, () => [labels.speed]);
    this.root = make('div', { class: 'bar', part: 'controls' },
      this.#play.root, this.#previous.root, this.#next.root, this.#track.root,
      make('p', { class: 'readout', part: 'readout' }, this.#when, this.#count),
      this.#speed.root, fullScreen.possible && this.#screen.root);
  }

  /** Whether the slider has the focus: then its own value says the step. */
  get speaks() {
    return this.#track.speaks;
  }

  /** The next frame of the same step. @param {number} time seconds */
  move(time) {
    this.#track.move(time);
  }

  /** @param {number | null} seconds of the play where the present lies; null where it lies in none */
  now(seconds) {
    this.#track.now(seconds, this.#labels.now);
  }

  /** @param {State} state */
  show({ time, index, paused, ended, rate }) {
    const action = paused ? (ended ? 'replay' : 'play') : 'pause';
    this.#play.show(this.#labels[action], ICONS[action]);
    this.#previous.disabled = index <= 0;
    this.#next.disabled = index >= this.#steps.length - 1;
    const screen = this.#fullScreen.active ? 'leave_full_screen' : 'full_screen';
    this.#screen.show(this.#labels[screen], ICONS[screen]);
    this.#speed.show(rate);
    this.#track.show(time, index);
    say(this.#when, this.#steps[index]?.when ?? '');
    say(this.#count, `${index + 1} / ${this.#steps.length}`);
  }
}
