/**
 * The words of the languages: English comes with the script and the core, each other one is fetched when a map asks for it,
 * once a page.
 *
 * @import {Glue} from 'trip-map-glue'
 * @import {File} from '../files.js'
 * @import {FailureCause} from '../trip-map.js'
 */

/** @typedef {Record<FailureCause, string>} Sentences what is said when the core is what is missing */
/** @typedef {{ lang: string, direction: string, sentences: Sentences, text: string }} Words `text` is the file, for the core */

/** A file that takes longer than this comes too late: the map is shown in English. */
const LONGEST_WAIT_MS = 10_000;

export class Languages {
  /** @type {Words} */
  english;
  #fileOf;
  #fetch;
  /** By language. @type {Map<string, Promise<Words | null>>} */
  #words = new Map();
  /** What an instance of the core has learned. @type {WeakMap<Glue, Set<string>>} */
  #learned = new WeakMap();
  /** One line a language is enough. @type {Set<string>} */
  #warned = new Set();

  /**
   * @param {Sentences} english
   * @param {(lang: string) => File | undefined} fileOf the file of a language that is spoken
   * @param {typeof fetch} [fetcher]
   */
  constructor(english, fileOf, fetcher = (input, init) => fetch(input, init)) {
    this.english = { lang: 'en', direction: 'ltr', sentences: english, text: '' };
    this.#fileOf = fileOf;
    this.#fetch = fetcher;
  }

  /**
   * The words for a language, or English where it is not spoken, or its file cannot be had.
   * @param {string} tag BCP 47
   * @returns {Promise<Words>} never rejects
   */
  async load(tag) {
    const lang = primary(tag);
    const file = this.#fileOf(lang);
    if (!file) return this.english;
    const loading = this.#words.get(lang) ?? this.#start(lang, file);
    this.#words.set(lang, loading);
    const words = await loading;
    // Another map, or the same one later, may be luckier.
    if (!words && this.#words.get(lang) === loading) this.#words.delete(lang);
    return words ?? this.english;
  }

  /**
   * Tells the core the words that a trip will be shown in.
   * @param {Glue} glue
   * @param {string} wish BCP 47; empty for the trip's own
   * @param {string} trip its text
   */
  async teach(glue, wish, trip) {
    const { lang, text } = await this.load(wish || langOf(trip));
    const learned = this.#learned.get(glue) ?? new Set();
    this.#learned.set(glue, learned);
    if (text === '' || learned.has(lang)) return;
    learned.add(lang);
    try {
      glue.learn(text);
    } catch (error) {
      // A core or a file of another version: English is in every core.
      this.#warn(lang, error);
    }
  }

  /** @param {string} lang @param {File} file */
  async #start(lang, { url, integrity }) {
    try {
      const signal = AbortSignal.timeout(LONGEST_WAIT_MS);
      const response = await this.#fetch(url, { credentials: 'same-origin', integrity, signal });
      if (!response.ok) throw new Error(`HTTP status ${response.status}`);
      return wordsOf(lang, await response.text());
    } catch (error) {
      this.#warn(lang, error);
      return null;
    }
  }

  /** @param {string} lang @param {unknown} error */
  #warn(lang, error) {
    if (this.#warned.has(lang)) return;
    this.#warned.add(lang);
    console.warn(`trip-map: the words in "${lang}" could not be loaded, and English stands in: ${this.#fileOf(lang)?.url}: ${error}`);
  }
}

/**
 * @param {string} lang
 * @param {string} text of its file
 * @returns {Words}
 */
function wordsOf(lang, text) {
  /** @type {Record<string, unknown>} */
  const catalogue = JSON.parse(text);
  if (catalogue['lang'] !== lang) throw new Error(`expected the words in "${lang}", found "${catalogue['lang']}"`);
  return { lang, direction: String(catalogue['label.direction']), sentences: sentencesOf(catalogue), text };
}

/**
 * The sentences of a catalogue, by their causes.
 * @param {Record<string, unknown>} catalogue
 */
export function sentencesOf(catalogue) {
  const told = Object.entries(catalogue).filter(([key]) => key.startsWith('failure.'));
  return /** @type {Sentences} */ (Object.fromEntries(told.map(([key, text]) => [key.slice('failure.'.length), String(text)])));
}

/** The language that a trip says it is in; none where it is no trip. @param {string} trip */
function langOf(trip) {
  try {
    return String(JSON.parse(trip).lang);
  } catch {
    return '';
  }
}

/** `de` of `de-AT`. @param {string} tag */
const primary = (tag) => tag.split('-', 1)[0]?.toLowerCase() ?? '';
