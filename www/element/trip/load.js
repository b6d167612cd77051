/**
 * Brings a trip to the stage: reads it, opens it, and opens it again in another language, after a return to the page, or
 * in a new instance of the core after a trap.
 *
 * @import {Core} from './core.js'
 * @import {Languages} from './languages.js'
 * @import {Options} from '../options.js'
 * @import {Presentation} from '../presentation.js'
 * @import {Answer} from './source.js'
 * @import {FailureDetail, LoadDetail, Step, UpdateDetail} from '../trip-map.js'
 */
import { isExpected } from './early.js';
import { Failure, report } from './failure.js';
import { Live } from './live.js';
import { nears } from './near.js';
import { openTrip } from './open.js';
import { readTrip } from './source.js';
import { reducedMotion } from '../theme.js';

/**
 * @typedef {object} Host
 * @property {() => Options} options
 * @property {() => boolean} urgent the trip is not to wait until the map nears the viewport
 * @property {() => AbortSignal | null} stay ends when the element has left the page; null while it is not on one
 * @property {(steps: readonly Step[]) => number | string | null} begin where a trip begins that is seen for the first time;
 *   null for `at`
 * @property {(detail: LoadDetail) => void} loaded
 * @property {(detail: UpdateDetail) => void} updated a newer version is shown
 * @property {(step: Step) => void} stepped it has not the step that was on
 * @property {(detail: FailureDetail) => void} failed
 */

export class Loader {
  #core;
  #languages;
  #element;
  #presentation;
  #host;
  /** @type {AbortController | null} the load under way */
  #job = null;
  #live;
  /** Ends the wait of a map that is far from the viewport. */
  #wait = new AbortController();
  #needed = false;
  /** @type {Answer | null} what was opened */
  #held = null;
  /** @type {number | string | null} where a trip not yet seen is to begin; null for `at` */
  #start = null;
  #seen = false;
  #failed = false;
  #traps = 0;
  /** @type {unknown} the `trip` property */
  given = null;

  /**
   * @param {{ core: Core, languages: Languages }} page what all its maps share
   * @param {Element} element
   * @param {Presentation} presentation
   * @param {Host} host
   */
  constructor({ core, languages }, element, presentation, host) {
    this.#core = core;
    this.#languages = languages;
    this.#element = element;
    this.#presentation = presentation;
    this.#host = host;
    this.#live = new Live({ core, languages }, element, presentation, {
      options: host.options,
      stepped: host.stepped,
      renewed: (answer, detail) => {
        this.#held = answer;
        host.updated(detail);
      },
    });
  }

  /** The trip has been shown. */
  get seen() { return this.#seen; }

  /** The reader has been told why there is none. */
  get failed() { return this.#failed; }

  /** Where a trip that is not seen yet is to begin. @param {number | string} position seconds, or the id of a step */
  beginAt(position) {
    if (!this.#seen) this.#start = position;
  }

  /** Another trip is coming: it begins where `at` says. */
  forget() {
    this.#held = null;
    this.#start = null;
    this.#seen = false;
    this.#needed = false;
    this.#traps = 0;
    this.#live.stop();
    this.#presentation.pause();
  }

  /** The trip is needed, however far the map is from the viewport. */
  hurry() {
    this.#needed = true;
    this.#wait.abort();
  }

  stop() {
    this.#job?.abort();
    this.#wait.abort();
    this.#live.stop();
  }

  /** Looks for newer versions from now on, as often as the page wants it; only a file can have one. */
  follow() {
    if (this.#held && this.given === null && this.#presentation.frame.story) this.#live.follow(this.#held);
  }

  async load() {
    this.stop();
    this.#failed = false;
    const { signal } = (this.#job = new AbortController());
    try {
      if (this.#waits) await nears(this.#element, (this.#wait = new AbortController()).signal);
      if (signal.aborted) return;
      const { src: from, lang: wish } = this.#host.options();
      const held = this.#held ?? readTrip(this.#element, this.given, from, signal);
      const [answer] = await Promise.all([held, this.#core.load(), this.#languages.load(wish)]);
      const glue = await this.#taught(wish, answer.text);
      const stay = this.#host.stay();
      if (signal.aborted || !stay) return;
      const { lang, at, autoplay, pace, src } = this.#host.options();
      this.#presentation.attach(stay);
      const opened = openTrip(glue, answer.text, { lang, pace }, src ?? '');
      this.#held = answer;
      const first = !this.#seen;
      const begin = first ? this.#host.begin(opened.story.steps) : null;
      this.#seen = true;
      const starts = first && autoplay && !reducedMotion.matches;
      this.#presentation.open(opened, first ? this.#start ?? begin ?? at : null, starts);
      this.#host.loaded({ steps: opened.story.steps });
      if (starts) this.#presentation.play(true);
      this.follow();
    } catch (error) {
      if (!signal.aborted) this.fail(error);
    }
  }

  /** An instance that has the words. While it was taught, another map may have trapped in it. @param {string} wish @param {string} trip */
  async #taught(wish, trip) {
    for (;;) {
      const glue = await this.#core.load();
      await this.#languages.teach(glue, wish, trip);
      if (glue === await this.#core.load()) return glue;
    }
  }

  /** What is in the page already costs nothing; what has to be fetched is fetched when it may be seen. */
  get #waits() {
    const { src } = this.#host.options();
    if (this.#held || this.given !== null || src === null || isExpected(src, this.#element.baseURI)) return false;
    return !this.#needed && !this.#host.urgent();
  }

  /** @param {unknown} error a {@link Failure}, or whatever a trapped core throws */
  async fail(error) {
    if (!(error instanceof Failure)) {
      this.#traps += 1;
      // The other maps of the page need a new instance each time; this one is given up with the second.
      if (this.#traps > 1) this.#seen = false;
      this.#core.discard();
      if (this.#traps === 1) return void this.load();
      error = new Failure('core-crashed', String(error));
    }
    this.#presentation.pause();
    this.#presentation.close();
    const job = this.#job;
    const readers = await this.#languages.load(this.#host.options().lang);
    // Meanwhile another trip may have been asked for.
    if (job !== this.#job || job?.signal.aborted) return;
    this.#failed = true;
    const words = { english: this.#languages.english, readers };
    this.#host.failed(report(/** @type {Failure} */ (error), words, this.#presentation.frame));
  }
}
