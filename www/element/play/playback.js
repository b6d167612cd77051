/**
 * Where the play of a trip stands: the clock, in steps. Under reduced motion a step is one still picture.
 *
 * @import {Autoplay} from './autoplay.js'
 * @import {Step} from '../trip-map.js'
 */
import { secondsOf } from '../trip/open.js';
import { Player } from './player.js';
import { reducedMotion } from '../theme.js';

/**
 * @typedef {object} Host
 * @property {(type: 'play' | 'pause' | 'ended' | 'ratechange') => void} happened
 * @property {(step: Step) => void} stepped another step is on
 * @property {(onlyTime: boolean) => void} changed there is something else to show; by a tick, within one step, only the time
 */

/** @typedef {{ steps: readonly Step[], duration: number, stepAt: (seconds: number) => number }} Trip */

/** @type {Trip} */
const NO_TRIP = { steps: [], duration: 0, stepAt: () => 0 };

export class Playback {
  #host;
  #autoplay;
  #player = new Player();
  #trip = NO_TRIP;
  #index = 0;
  /** The reader holds the track: the clock waits. */
  held = false;

  /**
   * @param {Host} host
   * @param {Autoplay} autoplay whether it plays by itself, and has to wait for the reader
   */
  constructor(host, autoplay) {
    this.#host = host;
    this.#autoplay = autoplay;
  }

  get time() { return this.#player.time; }
  get paused() { return this.#player.paused; }
  get ended() { return this.#player.ended; }
  get duration() { return this.#trip.duration; }
  get steps() { return this.#trip.steps; }

  /** Of the step that is on. */
  get index() { return this.#index; }

  /** The second to draw. */
  get picture() {
    return (reducedMotion.matches && this.steps[this.#index]?.still_s) || this.time;
  }

  /** Where the track stands: under reduced motion it moves with the stills, not between them. */
  get shown() { return this.paused ? this.time : this.picture; }

  get rate() { return this.#player.rate; }
  set rate(rate) {
    const before = this.rate;
    this.#player.rate = rate;
    if (this.rate === before) return;
    this.#changed();
    this.#host.happened('ratechange');
  }

  /** @param {boolean} wanted */
  set loop(wanted) { this.#player.loop = wanted; }

  /**
   * @param {Trip} trip
   * @param {number | string | null} start seconds or a step id; null to stay at the present time
   * @param {boolean} playing it is about to play
   */
  open(trip, start, playing) {
    this.#trip = trip;
    this.held = false;
    this.#player.duration = trip.duration;
    this.#player.seek(start === null ? this.time : secondsOf(trip.steps, start, playing) ?? 0);
    this.#index = trip.stepAt(this.time);
    this.#host.changed(false);
  }

  /** The trip is gone; the time stays. */
  close() {
    this.#trip = NO_TRIP;
  }

  /** @param {boolean} byItself nobody has asked for it */
  play(byItself) {
    if (!this.paused) return;
    this.#player.play();
    if (byItself) this.#autoplay.start();
    else this.#autoplay.end();
    this.#changed();
    this.#host.happened('play');
  }

  pause() {
    if (this.paused) return;
    this.#player.pause();
    this.#autoplay.end();
    this.#changed();
    this.#host.happened('pause');
  }

  /** @param {number} seconds */
  seek(seconds) {
    this.#autoplay.end();
    this.#player.seek(seconds);
    this.#changed();
  }

  /** Time until the next tick does not count. */
  rest() { this.#player.rest(); }

  /** @param {number} now milliseconds @returns {boolean} whether the clock goes on */
  tick(now) {
    const wasPaused = this.paused;
    if (this.held || this.#autoplay.waits) this.#player.rest();
    else if (this.#player.tick(now)) this.#changed(true);
    if (this.paused && !wasPaused) {
      this.#host.happened('pause');
      this.#host.happened('ended');
    }
    return !this.paused && !this.#autoplay.waits;
  }

  /** By a tick, or by somebody. @param {boolean} [ticked] */
  #changed(ticked = false) {
    const index = this.#trip.stepAt(this.time);
    const step = this.steps[index];
    const stepped = index !== this.#index && step;
    this.#index = index;
    this.#host.changed(ticked && !stepped && !this.paused);
    if (stepped) this.#host.stepped(step);
  }
}
