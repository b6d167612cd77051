/**
 * Follows a trip that changes while it is read: asks for it while the page can be seen, and puts a newer version of it in
 * the place of the one that is shown.
 *
 * @import {Glue} from 'trip-map-glue'
 * @import {Opened} from '../picture/canvases.js'
 * @import {Core} from './core.js'
 * @import {Languages} from './languages.js'
 * @import {Story} from '../frame/frame.js'
 * @import {Options} from '../options.js'
 * @import {Presentation} from '../presentation.js'
 * @import {Answer} from './source.js'
 * @import {About, Step, UpdateDetail} from '../trip-map.js'
 */
import { Failure } from './failure.js';
import { keep } from './keep.js';
import { openTrip } from './open.js';
import { placeIn, stepAt } from './place.js';
import { Refresh, Refusal } from './refresh.js';
import { askAgain } from './source.js';

/**
 * @typedef {object} Host
 * @property {() => Options} options
 * @property {(answer: Answer, detail: UpdateDetail) => void} renewed a newer version is shown
 * @property {(step: Step) => void} stepped the step that was on is not in it
 */

export class Live {
  #core;
  #languages;
  #element;
  #presentation;
  #host;
  /** @type {AbortController | null} ends when the trip is no longer followed */
  #following = null;
  /** @type {string | null} what the core could not bear: it is not tried twice */
  #harmful = null;

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
  }

  stop() {
    this.#following?.abort();
  }

  /** From now on, if the page wants it and there is a place to ask. @param {Answer} held what is shown */
  follow(held) {
    this.stop();
    const { refresh, src } = this.#host.options();
    if (refresh === null || src === null) return;
    const { signal } = (this.#following = new AbortController());
    const polls = new Refresh(refresh, held, {
      ask: (etag, until) => askAgain(src, this.#element.baseURI, etag, until),
      accept: (answer) => this.#accept(answer, src, signal),
    });
    const look = () => {
      polls.awake = !document.hidden;
    };
    document.addEventListener('visibilitychange', look, { signal });
    signal.addEventListener('abort', () => polls.stop());
    look();
  }

  /**
   * @param {Answer} answer
   * @param {string} src
   * @param {AbortSignal} until
   * @returns {Promise<boolean>} false where it has to wait: the reader has a hand on the map, or it is not there
   */
  async #accept(answer, src, until) {
    const glue = await this.#core.load();
    await this.#languages.teach(glue, this.#host.options().lang, answer.text);
    const { frame, playback } = this.#presentation;
    const story = frame.story;
    if (until.aborted || !story || playback.held || frame.root.matches(':active') || answer.text === this.#harmful) return false;
    const opened = this.#open(glue, answer.text, src);
    try {
      checkIsNewer(story.about, opened.story.about);
    } catch (error) {
      opened.map.free();
      throw error;
    }
    this.#put(opened, story);
    this.#host.renewed(answer, { revision: opened.story.about.revision, steps: opened.story.steps });
    return true;
  }

  /**
   * The reader stays where they are.
   * @param {Opened} opened
   * @param {Story} before
   */
  #put(opened, before) {
    const { frame, playback } = this.#presentation;
    const { time } = playback;
    const restore = keep(frame.root);
    this.#presentation.open(opened, placeIn(before.steps, opened.story.steps, time), false, true);
    frame.announce(before);
    restore();
    const step = stepAt(opened.story.steps, playback.time);
    if (step && step.id !== stepAt(before.steps, time)?.id) this.#host.stepped(step);
  }

  /**
   * @param {Glue} glue
   * @param {string} text
   * @param {string} src
   */
  #open(glue, text, src) {
    try {
      return openTrip(glue, text, this.#host.options(), src);
    } catch (error) {
      if (!(error instanceof Failure)) {
        // After a trap the maps of the page need another instance, each for the trip it has.
        this.#harmful = text;
        this.#core.discard();
      }
      throw error;
    }
  }
}

/**
 * Throws a {@link Refusal} where one trip is not a newer version of another.
 * @param {About} old
 * @param {About} fresh
 */
function checkIsNewer(old, fresh) {
  if (fresh.id !== old.id) throw new Refusal('other-trip', `expected the trip "${old.id}", found "${fresh.id}"`);
  if (fresh.revision > old.revision) return;
  const kind = fresh.revision < old.revision ? 'older-revision' : 'same-revision';
  throw new Refusal(kind, `expected a revision above ${old.revision}, found ${fresh.revision}`);
}
