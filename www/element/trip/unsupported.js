/**
 * The element for browsers that lack what the map is made of: it shows the fallback, and says why it is all there is.
 *
 * @import {Languages} from './languages.js'
 */
import { make } from '../dom.js';
import { Failure, report } from './failure.js';

/**
 * @param {Record<string, any>} scope a window
 * @returns {string | null} the first thing it lacks
 */
export function missingFeature(scope) {
  const there = {
    'adopted style sheets': 'adoptedStyleSheets' in (scope.Document?.prototype ?? {}) && 'replaceSync' in (scope.CSSStyleSheet?.prototype ?? {}),
    ResizeObserver: scope.ResizeObserver !== undefined,
    IntersectionObserver: scope.IntersectionObserver !== undefined,
    // The colours of day and night are written with it.
    'light-dark()': scope.CSS?.supports?.('color', 'light-dark(red, red)') === true,
  };
  return Object.entries(there).find(([, has]) => !has)?.[0] ?? null;
}

/**
 * @param {string} missing
 * @param {Languages} languages
 * @returns {CustomElementConstructor} made as late as that: some browsers have no `HTMLElement` to extend
 */
export function unsupportedElement(missing, languages) {
  return class extends HTMLElement {
    #told = false;

    connectedCallback() {
      if (this.#told) return;
      this.#told = true;
      this.#tell();
    }

    async #tell() {
      const box = make('div', { class: 'failed' }, make('slot'));
      this.attachShadow({ mode: 'open' }).append(box);
      const readers = await languages.load(this.closest('[lang]')?.getAttribute('lang') ?? '');
      const detail = report(new Failure('browser-too-old', `expected ${missing}, found none`), { english: languages.english, readers }, {
        fail: (sentence, { lang, direction }) => box.prepend(make('p', { part: 'message', role: 'alert', lang, dir: direction }, sentence)),
      });
      this.dispatchEvent(new CustomEvent('error', { detail }));
    }
  };
}
