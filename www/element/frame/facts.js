/**
 * The facts of a step as elements, the same in the caption and in the itinerary.
 *
 * @import {About, Labels, Phrase, Status, Step} from '../trip-map.js'
 */
import { make } from '../dom.js';
import { elsewhere } from './times.js';

/** What will not take place as said is struck through, besides its word and symbol. */
const STRUCK = new Set(['postponed', 'cancelled']);

/**
 * @typedef {object} Language
 * @property {string} lang of the words around
 * @property {Labels} labels
 * @property {About['home']} home where the trip begins, for its clocks
 */

/**
 * The `lang` attribute a phrase needs: none where it is in the language around it.
 * @param {Phrase} phrase
 * @param {string} lang
 */
export const langOf = (phrase, lang) => (phrase.lang === lang ? null : phrase.lang);

/**
 * The words of a phrase as children: pieces in other languages, such as names that are not translated, say which.
 * @param {Phrase} phrase
 */
export const spell = ({ text, lang, parts }) =>
  parts?.map((part) => part.lang === lang ? part.text : make('span', { lang: part.lang }, part.text)) ?? [text];

/**
 * The title of a step, struck through if it will not take place as said.
 * @param {Step} step
 * @param {string} lang
 */
export function title(step, lang) {
  const struck = step.status !== null && STRUCK.has(step.status.code);
  return make(struck ? 's' : 'span', { lang: langOf(step.title, lang) }, ...spell(step.title));
}

/**
 * When, where and how certain: one line, left out where nothing is known.
 * @param {Step} step
 * @param {string} lang
 */
export function meta(step, lang) {
  const parts = [
    step.when && make('span', { class: 'when' }, step.when),
    step.place && make('span', { class: 'place', lang: langOf(step.place, lang) }, ...spell(step.place)),
    step.status && status(step.status),
  ].filter((part) => part !== null && part !== '');
  return parts.length > 0 ? make('p', { class: 'meta' }, ...parts) : null;
}

/** @param {Status} status */
function status(status) {
  return make('span', { class: 'status', part: 'status' },
    make('span', { class: 'symbol', 'aria-hidden': 'true' }, status.symbol),
    make('span', { class: 'word' }, status.label));
}

/**
 * What clocks show at home and where the reader is.
 * @param {Step} step
 * @param {Language} language
 */
export function clocks(step, language) {
  const rows = elsewhere(step, language.home, language);
  return rows.length > 0 ? make('dl', { class: 'details clocks', part: 'times' }, ...rows.map(({ name, times }) => make('div', {},
    make('dt', { lang: langOf(name, language.lang) }, name.text),
    ...times.map((time) => make('dd', {}, time))))) : null;
}

/**
 * With whom, about what, how far: terms and their items.
 * @param {Step} step
 * @param {string} lang
 */
export function details(step, lang) {
  if (step.details.length === 0) return null;
  return make('dl', { class: 'details' }, ...step.details.map(({ term, items }) => make('div', {},
    make('dt', {}, term),
    ...items.map((item) => make('dd', { lang: langOf(item, lang) }, ...spell(item))))));
}

/**
 * @param {Step} step
 * @param {Language} language
 */
export function sources(step, { lang, labels }) {
  if (step.sources.length === 0) return null;
  return make('div', { class: 'sources', part: 'sources' },
    make('span', { class: 'term' }, labels.sources),
    make('ul', {}, ...step.sources.map((source) => make('li', {}, sourceLink(source, lang)))));
}

/**
 * The core lets `https:` through and nothing else; this looks again, because a link is where data could act.
 * @param {Step['sources'][number]} source
 * @param {string} lang
 */
function sourceLink({ label, url }, lang) {
  const attributes = { lang: langOf(label, lang) };
  if (!url?.startsWith('https://')) return make('span', attributes, ...spell(label));
  return make('a', { ...attributes, href: url, rel: 'noopener nofollow' }, ...spell(label));
}
