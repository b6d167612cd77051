/**
 * Looks at intervals whether a trip has changed on its server. It knows no DOM: whoever owns it says when the page can be
 * seen, and takes what has come.
 *
 * @import {Answer} from './source.js'
 */
import { Failure } from './failure.js';

/** After failures it waits longer and longer, up to so many intervals. */
const LONGEST_BACK_OFF = 10;

/**
 * @typedef {object} Source
 * @property {(etag: string | null, signal: AbortSignal) => Promise<Answer | null>} ask null where nothing has changed; rejects
 * with a {@link Failure}
 * @property {(answer: Answer) => Promise<boolean>} accept false where it cannot be shown just now; rejects with a {@link Refusal}
 * or a {@link Failure} where it is not to be shown
 */

/** A trip that can be read and still does not replace the one that is shown. */
export class Refusal extends Error {
  /**
   * @param {string} kind
   * @param {string} message
   */
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

export class Refresh {
  #source;
  #interval;
  #now;
  /** @type {Answer} what is shown */
  #held;
  /** @type {string | null} what was last refused: to be told once */
  #refused = null;
  /** Intervals until the next question. */
  #patience = 1;
  /** Milliseconds, of the end of the last question. */
  #asked;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #awake = false;
  /** Milliseconds, since when nobody has looked. */
  #hidden = 0;
  /** @type {AbortController | null} of the question under way */
  #asking = null;
  /** @type {Set<string>} the kinds of trouble that have been told, until it works again */
  #told = new Set();

  /**
   * @param {number} interval seconds
   * @param {Answer} held what is shown
   * @param {Source} source
   * @param {() => number} [now] milliseconds
   */
  constructor(interval, held, source, now = () => Date.now()) {
    this.#interval = interval * 1000;
    this.#held = held;
    this.#source = source;
    this.#now = now;
    this.#asked = now();
  }

  /** Whether somebody may be looking; nothing is asked while nobody is. @param {boolean} awake */
  set awake(awake) {
    if (awake === this.#awake) return;
    this.#awake = awake;
    clearTimeout(this.#timer);
    const now = this.#now();
    if (!awake) {
      this.#hidden = now;
      return;
    }
    // Whoever comes back after a while is not to look at what is old, whatever went wrong before.
    const isLate = this.#hidden > 0 && now - this.#hidden >= this.#interval;
    this.#schedule(isLate ? 0 : this.#asked + this.#patience * this.#interval - now);
  }

  /** For good. */
  stop() {
    this.awake = false;
    this.#asking?.abort();
  }

  /** @param {number} wait milliseconds; never longer than the longest, even if somebody has set the clock back */
  #schedule(wait) {
    if (!this.#awake || this.#asking) return;
    const longest = this.#patience * this.#interval;
    this.#timer = setTimeout(() => this.#ask(), Math.min(Math.max(wait, 0), longest));
  }

  async #ask() {
    const asking = (this.#asking = new AbortController());
    try {
      const answer = await this.#source.ask(this.#held.etag, asking.signal);
      if (asking.signal.aborted) return;
      this.#patience = 1;
      if (answer) await this.#take(answer);
      else this.#works();
    } catch (error) {
      if (asking.signal.aborted) return;
      this.#patience = Math.min(this.#patience * 2, LONGEST_BACK_OFF);
      this.#trouble(error);
    } finally {
      this.#asking = null;
      this.#asked = this.#now();
      if (!asking.signal.aborted) this.#schedule(this.#patience * this.#interval);
    }
  }

  /** @param {Answer} answer */
  async #take(answer) {
    if (answer.text === this.#refused) return;
    if (answer.text !== this.#held.text) {
      try {
        if (!(await this.#source.accept(answer))) return;
      } catch (error) {
        this.#refused = answer.text;
        this.#trouble(error);
        return;
      }
    }
    this.#held = answer;
    this.#works();
  }

  #works() {
    this.#refused = null;
    this.#told.clear();
  }

  /** @param {unknown} error */
  #trouble(error) {
    const kind = error instanceof Failure ? error.reason : error instanceof Refusal ? error.kind : String(error);
    if (this.#told.has(kind)) return;
    this.#told.add(kind);
    console.warn(`trip-map: the trip was not refreshed: ${words(error)}`);
  }
}

/** @param {unknown} error */
function words(error) {
  if (!(error instanceof Failure)) return error instanceof Error ? error.message : String(error);
  const problem = error.problems[0]?.message;
  return [error.reason, error.message, problem].filter(Boolean).join(' · ');
}
