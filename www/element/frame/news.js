/**
 * Says that a live trip has changed: seen on the map, and heard once, politely.
 *
 * @import {Story} from './frame.js'
 */
import { make } from '../dom.js';
import { langOf } from './facts.js';

/** A map that plays soon comes to another step: the news stays at least so long. */
const SHORTEST_MS = 6000;

export class News {
  /** Always there: a region that comes with its words is not listened to. */
  root = make('div', { class: 'news', role: 'status' });
  #since = 0;

  /**
   * @param {Story} before
   * @param {Story} story
   */
  tell(before, { lang, labels, about }) {
    const known = new Set(before.about.corrections.map(sign));
    const fresh = about.corrections.filter((correction) => !known.has(sign(correction)));
    this.#since = performance.now();
    this.root.replaceChildren(make('p', { part: 'news' },
      make('strong', {}, labels.updated), about.as_of && make('span', {}, ` · ${about.as_of}`),
      ...fresh.map(({ text }) => make('span', { class: 'correction' },
        `${labels.corrections}: `, make('span', { lang: langOf(text, lang) }, text.text)))));
  }

  /**
   * It lies on the map: whoever takes hold of that has read it, or wants it away.
   * @param {HTMLElement} map @param {HTMLElement} root around it
   */
  heed(map, root) {
    map.addEventListener('pointerdown', () => this.dismiss());
    root.addEventListener('keydown', ({ key }) => key === 'Escape' && this.dismiss());
  }

  /** The reader has gone on. */
  passed() {
    if (performance.now() - this.#since >= SHORTEST_MS) this.dismiss();
  }

  /** The reader wants the map. */
  dismiss() {
    this.root.replaceChildren();
  }
}

/** @param {Story['about']['corrections'][number]} correction */
const sign = ({ when, text }) => `${when} ${text.text}`;
