/**
 * The article drives the map: as its passages cross the reading line, the map goes to their steps. Whoever moves the map
 * otherwise, the reader, a link, the page, keeps it until the next passage.
 *
 * @import {Host} from './maps.js'
 * @import {Step} from '../trip-map.js'
 */
import { secondsAt } from './line.js';
import { knows } from './maps.js';
import { Reading, stepOf } from './reading.js';
import { pageScroll } from './sight.js';
import { reducedMotion } from '../theme.js';

export class Story {
  host;
  #held;
  /** @type {Reading | null} */
  #reading = null;
  /** @type {AbortController | null} ends with the article that is followed */
  #stay = null;
  /** @type {AbortController | null} while the play moves with the scroll */
  #scrolls = null;
  /** @type {number | null} */
  #frame = null;
  #scrub = false;
  /** @type {Element | undefined} the passage that moved the map, or would have */
  #passage;
  /** The step it names. */
  #step = '';
  /** Its top has passed the line. */
  #entered = false;
  /** Seconds where the article has put the map. Anywhere else somebody else has. */
  #put = NaN;
  /** The step the article has moved the map to, until another comes. */
  #told = '';

  /**
   * @param {Host} host
   * @param {() => boolean} held whether the reader has the camera
   */
  constructor(host, held) {
    this.host = host;
    this.#held = held;
  }

  /**
   * @param {{ story: string | null, scrub: boolean }} options
   * @param {AbortSignal} until the map has left the page
   */
  follow({ story, scrub }, until) {
    this.#stay?.abort();
    this.#reading = null;
    this.#passage = undefined;
    this.#scrub = scrub;
    if (story === null) return;
    const article = find(story, this.host);
    if (!article && document.readyState === 'loading') {
      const again = () => this.follow({ story, scrub }, until);
      document.addEventListener('DOMContentLoaded', again, { once: true, signal: this.#until(until) });
    } else if (!article) {
      console.warn(`trip-map: expected a selector of an element of the page in story, found "${story}"`);
    } else {
      this.#reading = Reading.of(article);
      this.#reading.join(this, this.#until(until));
    }
  }

  /**
   * Where a trip is to begin that is about to be shown.
   * @param {readonly Step[]} steps of the trip
   * @returns {number | string | null} null where nothing of the article has been read
   */
  begin(steps) {
    const reading = this.#reading;
    this.#note(reading?.passages.findLast((passage) => knows({ steps }, stepOf(passage)) && reading.isAbove(passage)));
    this.#put = this.#seconds(steps) ?? NaN;
    return this.#passage ? (this.#scrubs ? this.#put : this.#step) : null;
  }

  /** The reader has moved on, or back. */
  read() {
    const reading = this.#reading;
    if (!reading || this.host.steps.length === 0) return;
    const known = reading.passages.filter((passage) => knows(this.host, stepOf(passage)));
    const begun = known.findLast((passage) => reading.begun(passage));
    // Whoever goes back to above the first passage has it before them again.
    const passage = begun ?? (this.#passage && known[0]);
    // What is left behind stands at its end, or at its beginning.
    if (this.#scrubs) this.#move();
    const same = passage === this.#passage && (!passage || stepOf(passage) === this.#step);
    const entered = begun !== undefined && !this.#entered;
    this.#note(passage, begun !== undefined);
    if (passage && (!same || entered) && !pageScroll.active) this.#take();
    this.#listen(this.#scrubs && passage !== undefined && reading.crosses(passage));
  }

  get #scrubs() {
    return this.#scrub && !reducedMotion.matches;
  }

  /**
   * Whether the article tells this step, and the map need not say it aloud.
   * @param {Step} step the map has come to
   */
  tells({ id }) {
    if (id !== this.#told) this.#told = '';
    return id === this.#told;
  }

  /**
   * @param {Element | undefined} passage
   * @param {boolean} entered
   */
  #note(passage, entered = passage !== undefined) {
    this.#passage = passage;
    this.#step = passage ? stepOf(passage) : '';
    this.#entered = entered;
  }

  #take() {
    if (!this.host.paused) this.host.pause();
    this.#told = this.#step;
    if (this.#scrubs) this.#seek();
    else this.host.goTo(this.#step);
  }

  /** The play moves with the passage, unless somebody else has moved it. */
  #move() {
    if (this.host.currentTime === this.#put && !this.#held()) this.#seek();
  }

  #seek() {
    const seconds = this.#seconds();
    if (seconds === null) return;
    this.host.seek(seconds);
    this.#put = this.host.currentTime;
  }

  /** Seconds of the play, by the share of the passage that is above the line. */
  #seconds(steps = this.host.steps) {
    const step = steps.find(({ id }) => id === this.#step);
    if (!step || !this.#reading || !this.#passage?.isConnected) return null;
    return secondsAt(step, this.#passage.getBoundingClientRect(), this.#reading.linePx);
  }

  /** @param {boolean} wanted */
  #listen(wanted) {
    if (wanted === (this.#scrolls !== null)) return;
    this.#scrolls?.abort();
    this.#scrolls = wanted ? new AbortController() : null;
    if (!this.#scrolls) return;
    const { signal } = this.#scrolls;
    document.addEventListener('scroll', () => {
      this.#frame ??= requestAnimationFrame(() => {
        this.#frame = null;
        if (!signal.aborted) this.#move();
      });
    }, { capture: true, passive: true, signal });
  }

  /** @param {AbortSignal} until @returns {AbortSignal} ends with it, or when another article is followed */
  #until(until) {
    const stay = (this.#stay = new AbortController());
    until.addEventListener('abort', () => stay.abort(), { signal: stay.signal });
    stay.signal.addEventListener('abort', () => this.#listen(false));
    return stay.signal;
  }
}

/**
 * @param {string} selector
 * @param {Element} host
 */
function find(selector, host) {
  try {
    return /** @type {ParentNode & Node} */ (host.getRootNode()).querySelector(selector);
  } catch {
    return null;
  }
}
