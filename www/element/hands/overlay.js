/**
 * What lies on the map: buttons to zoom and to give the camera back, and a hint for readers whose wheel or finger
 * scrolls the page.
 *
 * @import {Labels} from '../trip-map.js'
 */
import { make, makeSvg, say, set } from '../dom.js';

/** Long enough to read a short sentence. */
const HINT_MS = 2500;

/**
 * @typedef {object} Wishes
 * @property {(by: 1 | -1) => void} zoom a step closer or farther
 * @property {() => void} back to the trip
 */

export class Overlay {
  #closer;
  #farther;
  #back;
  #hint = make('p', { class: 'hint', 'aria-hidden': 'true' });
  /** What the keys do, for those who hear it. */
  #keys = make('p', { id: 'keys', hidden: '' });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** The hints that have been given: each once. @type {Set<string>} */
  #given = new Set();
  /** @type {Labels | null} */
  #labels = null;

  /** @param {Wishes} wishes */
  constructor(wishes) {
    this.#closer = button('closer', 'M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z', () => wishes.zoom(1));
    this.#farther = button('farther', 'M5 11h14v2H5z', () => wishes.zoom(-1));
    this.#back = make('button', { type: 'button', class: 'back', part: 'back', hidden: '' });
    this.#back.addEventListener('click', () => wishes.back());
    this.root = make('div', { class: 'overlay', part: 'overlay' },
      make('div', { class: 'zoom', part: 'zoom' }, this.#closer, this.#farther), this.#back, this.#hint, this.#keys);
  }

  /** @param {{ labels: Labels, lang: string }} words whose language may be another than that of the map's name */
  tell({ labels, lang }) {
    this.#labels = labels;
    set(this.root, 'lang', lang || null);
    set(this.#closer, 'aria-label', labels.zoom_in);
    set(this.#farther, 'aria-label', labels.zoom_out);
    say(this.#back, labels.back);
    say(this.#keys, labels.keys);
  }

  /**
   * Whether the reader has the camera. The button that goes away hands the focus on.
   * @param {boolean} held
   * @param {HTMLElement} map
   */
  hold(held, map) {
    if (this.#back.hidden !== held) return;
    const focused = this.#back.matches(':focus');
    this.#back.hidden = !held;
    set(this.root, 'class', held ? 'overlay held' : 'overlay');
    if (focused && !held) map.focus({ preventScroll: true });
  }

  /** Says once how the map is moved where the wheel or a finger scrolls the page. @param {boolean} touch */
  explain(touch) {
    const text = touch ? this.#labels?.touch_hint : this.#labels?.wheel_hint;
    if (!text || this.#given.has(text)) return;
    this.#given.add(text);
    say(this.#hint, text);
    set(this.#hint, 'class', 'hint given');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.understood(), HINT_MS);
  }

  /** The reader moves the map, or it is gone: the hint has nothing more to say. */
  understood() {
    clearTimeout(this.#timer);
    set(this.#hint, 'class', 'hint');
  }
}

/**
 * @param {string} name
 * @param {string} d
 * @param {() => void} act
 */
function button(name, d, act) {
  const made = make('button', { type: 'button', class: name, part: `button ${name}` },
    makeSvg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, makeSvg('path', { d })));
  made.addEventListener('click', act);
  return made;
}
