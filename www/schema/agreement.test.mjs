import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixtures, shippedTrips } from './documents.mjs';
import { mutants } from './mutations.mjs';
import { BEYOND_A_SCHEMA, isValid, loadParser, refusal } from './verdicts.mjs';

const parser = await loadParser();

/**
 * Why schema and parser disagree on a document, if they do.
 * @param {unknown} document
 */
function disagreement(document) {
  const errors = parser.refusals(JSON.stringify(document));
  const accepts = isValid(document);
  if (!accepts && errors.length === 0) return `only the schema refuses it: ${refusal()}`;
  const shape = errors.filter((code) => !(code in BEYOND_A_SCHEMA));
  return accepts && shape.length > 0 ? `only the parser refuses it: ${shape.join(', ')}` : undefined;
}

test('schema and parser agree on documents with a mistake each', async (t) => {
  const good = (await fixtures()).filter(({ errors }) => errors.length === 0);
  const documents = [...good, ...await shippedTrips()].map(({ text }) => JSON.parse(text));
  const found = [];
  let compared = 0;
  let valid = 0;
  for (const { at, document } of mutants(documents)) {
    const sentence = disagreement(document);
    if (sentence) found.push(`${at}: ${sentence}`);
    compared += 1;
    valid += Number(isValid(document));
  }
  t.diagnostic(`${compared} documents, ${valid} of them valid by the schema, ${found.length} disagreements`);
  assert.ok(valid > 1000 && compared - valid > 10_000, 'both verdicts are common');
  assert.equal(found.length, 0, found.slice(0, 40).join('\n'));
});

test('schema and parser agree on the limits of lists', () => {
  const place = (/** @type {string} */ name) => ({ name, lon: 0, lat: name.length });
  const leg = (/** @type {number} */ i) => ({ ...i % 2 ? { from: 'rome', to: 'basel' } : { from: 'basel', to: 'rome' }, mode: 'rail', status: 'held' });
  const meeting = (/** @type {number} */ i) => ({ id: `m${i}`, at: 'rome', title: 'Tea', status: 'held' });
  for (const [legs, meetings, allowed] of /** @type {[number, number, boolean][]} */ ([
    [0, 0, false], [1, 0, true], [500, 2000, true], [501, 0, false], [1, 2001, false],
  ])) {
    const trip = {
      format: 1, id: 'shuttle', lang: 'en', title: 'Shuttle', places: { basel: place('Basel'), rome: place('Rome') },
      legs: Array.from({ length: legs }, (_, i) => leg(i)), meetings: Array.from({ length: meetings }, (_, i) => meeting(i)),
    };
    assert.equal(isValid(trip), allowed, `${legs} legs, ${meetings} meetings`);
    assert.equal(parser.refusals(JSON.stringify(trip)).length === 0, allowed, `${legs} legs, ${meetings} meetings`);
  }
});
