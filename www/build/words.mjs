// The languages of src/words/languages, a file each, for the pages that ask for them.
import { readFile, readdir } from 'node:fs/promises';
import { sentencesOf } from '../element/trip/languages.js';

/** @import {Parts} from './parts.mjs' */

const FOLDER = new URL('../../src/words/languages/', import.meta.url);
/** @param {string} lang */
const read = (lang) => readFile(new URL(`${lang}.json`, FOLDER), 'utf8');
const tags = async () => (await readdir(FOLDER)).sort().map((file) => file.replace('.json', ''));

/** Those that a page can ask for, as {@link Parts} knows them; English is in the core. */
export const wordFiles = async () => (await tags()).filter((lang) => lang !== 'en').map((lang) => `words/${lang}.json`);

/** @param {Parts} parts */
export async function copyWords(parts) {
  for (const name of await wordFiles()) {
    const text = await readFile(new URL(name.replace('words/', ''), FOLDER), 'utf8');
    await parts.hash(name, JSON.stringify(JSON.parse(text)));
  }
}

/** What scripts know of the languages without asking for a file. @type {Record<string, () => Promise<object>>} */
const KNOWN = {
  /** In English, what is said when the core is missing. */
  'trip-map-words': async () => sentencesOf(JSON.parse(await read('en'))),
  /** In every language, for a page that has no core. */
  'trip-map-refusals': async () => {
    const told = (await tags()).map(async (lang) => [lang, JSON.parse(await read(lang))['frame.refused']]);
    return Object.fromEntries(await Promise.all(told));
  },
};

/** @type {import('esbuild').Plugin} */
export const words = {
  name: 'words',
  setup(pass) {
    pass.onResolve({ filter: /^trip-map-(words|refusals)$/ }, ({ path }) => ({ path, namespace: 'words' }));
    pass.onLoad({ filter: /.*/, namespace: 'words' }, async ({ path }) => {
      return { contents: JSON.stringify(await KNOWN[path]?.()), loader: 'json' };
    });
  },
};

/** The languages to choose from, each by its own name, as HTML. */
export async function languageChoice() {
  return (await tags()).map((lang) => {
    const name = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
    const text = name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
    return `<label><input type="radio" name="lang" value="${lang}"${lang === 'en' ? ' checked' : ''}> <span lang="${lang}">${text}</span></label>`;
  }).join('\n            ');
}
