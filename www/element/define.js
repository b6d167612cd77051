/** The element as one module, and its definition: once a page, so that a second script leaves the first in charge. */
import createGlue from 'trip-map-glue';
import english from 'trip-map-words';
import { files } from './files.js';
import { Core } from './trip/core.js';
import { expectAnswers } from './trip/early.js';
import { Languages } from './trip/languages.js';
import { TripMapElement } from './trip-map-element.js';
import { missingFeature, unsupportedElement } from './trip/unsupported.js';

TripMapElement.core = new Core(createGlue, files['trip_map_bg.wasm']);
TripMapElement.languages = new Languages(english, (lang) => Object.entries(files).find(([name]) => name === `words/${lang}.json`)?.[1]);

/** @param {import('./trip/early.js').Answers} [answers] to what has been asked before this module was there */
export function define(answers) {
  if (customElements.get('trip-map')) return;
  const missing = missingFeature(globalThis);
  if (missing !== null) return customElements.define('trip-map', unsupportedElement(missing, TripMapElement.languages));
  if (answers) expectAnswers(answers);
  customElements.define('trip-map', TripMapElement);
}

export { TripMapElement };
