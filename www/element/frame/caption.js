/**
 * The card of the current step, and the voice that says it to those who cannot see it.
 *
 * @import {Step} from '../trip-map.js'
 * @import {Language} from './facts.js'
 */
import { make } from '../dom.js';
import { clocks, details, meta, sources, title } from './facts.js';
import { Voice } from './voice.js';

export class Caption {
  #language;

  /** @param {Language} language */
  constructor(language) {
    this.#language = language;
    /** Longer cards scroll inside: the page below does not jump from step to step. */
    this.card = make('div', { class: 'card', part: 'caption', tabindex: '0', role: 'group' });
    /** Polite, and fed only while the map stands still: a running commentary would drown the reader's own voice. */
    this.voice = new Voice();
  }

  /**
   * @param {Step} step
   * @param {boolean} aloud whether to announce it
   */
  show(step, aloud) {
    const { lang } = this.#language;
    // A link that goes with its step hands the focus on: else it would begin anew at the top of the page.
    const loses = this.card.matches(':focus-within:not(:focus)');
    this.card.replaceChildren(...[
      make('p', { class: 'title' }, title(step, lang)),
      meta(step, lang),
      clocks(step, this.#language),
      details(step, lang),
      sources(step, this.#language),
    ].filter((part) => part !== null));
    this.card.scrollTop = 0;
    if (loses) this.card.focus({ preventScroll: true });
    this.card.setAttribute('aria-label', step.title.text);
    if (aloud) this.voice.say(step.summary);
    else this.voice.hush();
  }
}
