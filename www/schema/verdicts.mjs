// Two verdicts on a document: the schema's, by a validator that knows nothing of us, and the parser's.
import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { loadCore } from '../build/core.mjs';

/** What editors show and validators pass over. */
const ANNOTATIONS = ['enumDescriptions', 'markdownDescription', 'patternErrorMessage'];

export const schema = JSON.parse(await readFile(new URL('../trips/trip.schema.json', import.meta.url), 'utf8'));

/** Strict: a misspelt keyword in the schema is an error. A text is a string or an object, which strict mode doubts. */
export const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
ajv.addVocabulary(ANNOTATIONS);

export const isValid = ajv.compile(schema);

/** What the schema has against a document, in one line. */
export function refusal() {
  return ajv.errorsText(isValid.errors, { dataVar: 'trip' });
}

/**
 * What only the parser can know, and why no schema can say it.
 * @type {Record<string, string>}
 */
export const BEYOND_A_SCHEMA = {
  'too-large': 'counts the bytes of the file',
  'not-utf8': 'is about the bytes of the file',
  'byte-order-mark': 'is about the bytes of the file',
  'not-json': 'is about the text of the file',
  'duplicate-key': 'is about the text of the file: a schema sees one of the two values',
  'duplicate-id': 'compares fields of the items of a list',
  'unknown-place': 'looks a word up among the keys of another object',
  'unknown-source': 'looks a word up among the keys of another object',
  'within-cycle': 'follows references',
  'leg-to-itself': 'compares two values, and follows references',
  'legs-do-not-join': 'compares a leg with the one before it',
  'arrive-before-depart': 'puts two dates in order',
  'depart-before-arrive': 'puts two dates in order',
  'until-before-when': 'puts two dates in order',
  'place-not-visited': 'follows references',
  'too-many-problems': 'says only that there are more errors',
};

/**
 * @typedef {object} Parser
 * @property {(text: string) => import('../element/trip-map.js').Problem[]} errors what refuses a text; nothing, if it is a trip
 * @property {(text: string) => string[]} refusals their codes
 */

/** @returns {Promise<Parser>} */
export async function loadParser() {
  const wasm = new URL('../pkg/trip_map_bg.wasm', import.meta.url);
  const core = await loadCore(await readFile(wasm).catch(() => {
    throw new Error('www/pkg is not built: see cargo xtask build');
  }));
  /** @type {Parser['errors']} */
  const errors = (text) => {
    try {
      core.TripMap.parse(text, '').free();
      return [];
    } catch (error) {
      /** @type {import('../element/trip-map.js').Problem[] | undefined} */
      const problems = /** @type {any} */ (error).problems;
      if (!problems) throw error;
      return problems.filter(({ severity }) => severity === 'error');
    }
  };
  return { errors, refusals: (text) => errors(text).map(({ code }) => code) };
}
