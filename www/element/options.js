/**
 * Loose attributes in, strict values out: the one home of every default of the element.
 *
 * @typedef {object} Options
 * @property {string | null} src URL as written; null without one
 * @property {string} lang BCP 47 wish; empty for the trip's own
 * @property {'light' | 'dark' | 'auto'} theme
 * @property {'auto' | 'globe' | 'flat' | 'world'} view
 * @property {'visited' | 'none' | 'all'} borders
 * @property {number | string} at seconds, or the id of a step
 * @property {number} pace the author's: 2 is twice as fast as usual
 * @property {'lazy' | 'eager'} loading lazy: its trip is fetched when the map nears the viewport
 * @property {boolean} autoplay
 * @property {boolean} loop
 * @property {'bar' | 'none'} controls
 * @property {string | null} story CSS selector of the article that drives the map; null without one
 * @property {boolean} scrub the play moves with the scroll, not from step to step
 * @property {string | null} label what the map is called by those who hear it; null for the title of the trip
 * @property {string | null} description the same for what the picture shows; null for the core's own
 * @property {number | null} refresh seconds between two looks for a newer version; null for never
 */

/** Those of the attributes that only change the picture. */
export const LOOKS = ['theme', 'view', 'borders'];
/** Those that only change what is heard of it. */
export const NAMES = ['label', 'description'];
/** The attributes the element listens to. */
export const ATTRIBUTES = [...LOOKS, ...NAMES, 'src', 'lang', 'loading', 'at', 'pace', 'autoplay', 'loop', 'controls', 'story', 'scrub', 'refresh'];

/** The slowest pace and the fastest. @type {[number, number]} */
const PACES = [0.25, 4];
/** What a server can bear, and a reader would notice. @type {[number, number]} */
const REFRESHES = [15, 86_400];

/**
 * @param {(name: string) => string | null} attribute reads an attribute, null where there is none
 * @param {string} pageLang language of the surrounding text, empty if it states none
 * @returns {Options}
 */
export function readOptions(attribute, pageLang) {
  const controls = word(attribute('controls'), ['bar', 'none'], 'bar');
  return {
    src: attribute('src')?.trim() || null,
    lang: attribute('lang')?.trim() || pageLang,
    theme: word(attribute('theme'), ['auto', 'light', 'dark'], 'auto'),
    view: word(attribute('view'), ['auto', 'globe', 'flat', 'world'], 'auto'),
    borders: word(attribute('borders'), ['visited', 'none', 'all'], 'visited'),
    at: position(attribute('at')),
    loading: word(attribute('loading'), ['lazy', 'eager'], 'lazy'),
    pace: number(attribute('pace'), PACES, 1),
    // Whatever moves by itself can be stopped (WCAG 2.2.2): without a bar there would be nothing to stop it with.
    autoplay: attribute('autoplay') !== null && controls === 'bar',
    loop: attribute('loop') !== null,
    controls,
    story: attribute('story')?.trim() || null,
    scrub: attribute('scrub') !== null,
    label: attribute('label')?.trim() || null,
    description: attribute('description')?.trim() || null,
    refresh: number(attribute('refresh'), REFRESHES, null),
  };
}

/**
 * @template {string} W
 * @param {string | null} value
 * @param {readonly W[]} words
 * @param {W} otherwise
 * @returns {W}
 */
function word(value, words, otherwise) {
  const wanted = value?.trim().toLowerCase();
  return words.find((known) => known === wanted) ?? otherwise;
}

/**
 * @template {number | null} N
 * @param {string | null} value
 * @param {[number, number]} range beyond which a number is none of ours
 * @param {N} otherwise
 * @returns {number | N}
 */
function number(value, [least, most], otherwise) {
  const found = Number(value?.trim() || NaN);
  return found >= least && found <= most ? found : otherwise;
}

/**
 * Seconds where it is a number, else a step id; the element goes to 0 for an id the trip does not have.
 * @param {string | null} value
 */
function position(value) {
  const text = value?.trim() ?? '';
  if (text === '') return 0;
  const seconds = Number(text);
  return Number.isFinite(seconds) ? Math.max(seconds, 0) : text;
}
