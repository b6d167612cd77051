/**
 * The clock of a map: seconds of the trip, moved by the time a page gives it. It knows no DOM and owns no timer.
 */
import { Ticks } from './ticks.js';

const SLOWEST = 0.5;
const FASTEST = 4;

export class Player {
  /** Seconds. */
  duration = 0;
  /** Starts again at the end instead of stopping. */
  loop = false;
  paused = true;
  #rate = 1;
  #time = 0;
  #ticks = new Ticks();

  /** Seconds, always within 0 and `duration`. */
  get time() {
    return this.#time;
  }

  /** Seconds of the trip in a second of the clock, within 0.5 and 4. */
  get rate() {
    return this.#rate;
  }

  /** Clamped; anything that is not a number reads as 1. */
  set rate(rate) {
    const wanted = Number.isNaN(rate) ? 1 : rate;
    this.#rate = Math.min(Math.max(wanted, SLOWEST), FASTEST);
  }

  get ended() {
    return this.duration > 0 && this.#time >= this.duration;
  }

  /** Runs from here, or from the beginning after the end. */
  play() {
    if (this.ended) this.#time = 0;
    this.paused = false;
    this.#ticks.rest();
  }

  pause() {
    this.paused = true;
  }

  /** @param {number} seconds clamped to the trip; anything that is not a number reads as 0 */
  seek(seconds) {
    const wanted = Number.isNaN(seconds) ? 0 : seconds;
    this.#time = Math.min(Math.max(wanted, 0), this.duration);
  }

  /** The time until the next tick does not count. */
  rest() {
    this.#ticks.rest();
  }

  /**
   * Moves the clock to `now`.
   * @param {number} now milliseconds, on any clock that only goes forward
   * @returns {boolean} whether the time changed
   */
  tick(now) {
    const elapsed = this.#ticks.tick(now);
    if (this.paused || this.duration <= 0) return false;
    const before = this.#time;
    const next = before + elapsed * this.#rate;
    if (next < this.duration) {
      this.#time = next;
    } else if (this.loop) {
      this.#time = next % this.duration;
    } else {
      this.#time = this.duration;
      this.paused = true;
    }
    return this.#time !== before;
  }
}
