/** The time from tick to tick, as far as it counts. */

/** The most one tick may move, in seconds: after a hidden tab or a stalled frame the map goes on, it does not leap. */
export const LONGEST_TICK_S = 0.25;

export class Ticks {
  /** @type {number | null} milliseconds of the tick before; null after a rest */
  #last = null;

  /**
   * @param {number} now milliseconds, on any clock that only goes forward
   * @returns {number} seconds since the tick before; none after a rest
   */
  tick(now) {
    const elapsed = this.#last === null ? 0 : (now - this.#last) / 1000;
    this.#last = now;
    return Math.min(Math.max(elapsed, 0), LONGEST_TICK_S);
  }

  /** The time until the next tick does not count. */
  rest() {
    this.#last = null;
  }
}
