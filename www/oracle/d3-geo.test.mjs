// The numbers that tests/projection.rs compares with are those of d3-geo. `ACCEPT=1 npm test` writes them.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fixture } from './d3-geo.mjs';

const FILE = new URL('../../tests/camera/d3-geo.json', import.meta.url);

test('the committed numbers are what d3-geo says today', async () => {
  if (process.env.ACCEPT) await writeFile(FILE, fixture());
  assert.ok(await readFile(FILE, 'utf8') === fixture(), 'run ACCEPT=1 npm test in www, and cargo test --test projection');
});
