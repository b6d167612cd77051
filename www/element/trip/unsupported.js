/**
 * The element for browsers that lack what the map is made of: it shows the fallback, and says why it is all there is.
 */
import { make } from '../dom.js';
import { Failure, failureDetail, sentence, sentenceLang } from './failure.js';

/**
 * @param {Record<string, any>} scope a window
 * @returns {string | null} the first thing it lacks
 */
export function missingFeature(scope) {
  const there = {
    'adopted style sheets': 'adoptedStyleSheets' in (scope.Document?.prototype ?? {}) && 'replaceSync' in (scope.CSSStyleSheet?.prototype ?? {}),
    ResizeObserver: scope.ResizeObserver !== undefined,
    IntersectionObserver: scope.IntersectionObserver !== undefined,
  };
  return Object.entries(there).find(([, has]) => !has)?.[0] ?? null;
}

/**
 * @param {string} missing
 * @returns {CustomElementConstructor} made as late as that: some browsers have no `HTMLElement` to extend
 */
export function unsupportedElement(missing) {
  return class extends HTMLElement {
    #told = false;

    connectedCallback() {
      if (this.#told) return;
      this.#told = true;
      const lang = this.closest('[lang]')?.getAttribute('lang') ?? '';
      const message = make('p', { part: 'message', role: 'alert', lang: sentenceLang(lang) }, sentence('browser-too-old', lang));
      this.attachShadow({ mode: 'open' }).append(make('div', { class: 'failed' }, message, make('slot')));
      const detail = failureDetail(new Failure('browser-too-old', `expected ${missing}, found none`));
      console.error(`trip-map: ${detail.message}`);
      // Whoever listens has been given the time to.
      queueMicrotask(() => this.dispatchEvent(new CustomEvent('error', { detail })));
    }
  };
}
