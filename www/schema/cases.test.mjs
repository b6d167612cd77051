// Every case of tests/trips in WebAssembly: the same problems, word for word, as the native test accepted.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { loadParser } from './verdicts.mjs';

const CASES = new URL('../../tests/trips/', import.meta.url);

/** A file that is not UTF-8 never reaches the core: a browser's text is Unicode. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A problem as the command prints it. @param {import('../element/trip-map.js').Problem} problem */
const line = ({ line, column, severity, code, at, message }) =>
  `${line === null ? '' : `${line}:${column}: `}${severity}[${code}]${at ? ` at ${at}` : ''}: ${message}`;

const parser = await loadParser();

test('every case says in WebAssembly what it says natively', async () => {
  let compared = 0;
  for (const name of await readdir(CASES)) {
    const bytes = await readFile(new URL(`${name}/trip.json`, CASES));
    const expected = await readFile(new URL(`${name}/expect.txt`, CASES), 'utf8');
    const errors = expected.split('\n').filter((text) => /^(\d+:\d+: )?error\[/.test(text));
    let text;
    try {
      text = decoder.decode(bytes);
    } catch {
      assert.match(errors[0] ?? '', /not-utf8/, name);
      continue;
    }
    if (errors.some((problem) => problem.includes('error[not-utf8]'))) continue;
    assert.deepEqual(parser.errors(text).map(line), errors, name);
    compared += 1;
  }
  assert.ok(compared > 180, `only ${compared} cases compared`);
});
