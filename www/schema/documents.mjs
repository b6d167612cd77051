// The documents that schema and parser are compared on: the shipped trips, and the cases of tests/trips.
import { readFile, readdir } from 'node:fs/promises';

const trips = new URL('../trips/', import.meta.url);
const cases = new URL('../../tests/trips/', import.meta.url);

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {string} text
 * @property {string[]} errors codes of the problems that refuse it
 */

/** @returns {Promise<Case[]>} */
export async function shippedTrips() {
  const names = (await readdir(trips)).filter((name) => name.endsWith('.json') && name !== 'trip.schema.json');
  return Promise.all(names.sort().map(async (name) => {
    return { name, text: await readFile(new URL(name, trips), 'utf8'), errors: [] };
  }));
}

/** @returns {Promise<Case[]>} */
export async function fixtures() {
  const names = (await readdir(cases)).sort();
  return Promise.all(names.map(async (name) => {
    const said = await readFile(new URL(`${name}/expect.txt`, cases), 'utf8');
    const errors = [...said.matchAll(/^(?:\d+:\d+: )?error\[([a-z0-9-]+)\]/gm)].map(([, code]) => code ?? '');
    return { name, text: await readFile(new URL(`${name}/trip.json`, cases), 'utf8'), errors };
  }));
}

/**
 * The value of a text that is JSON; nothing of another.
 * @param {string} text
 * @returns {{document: unknown} | undefined}
 */
export function read(text) {
  try {
    return { document: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
