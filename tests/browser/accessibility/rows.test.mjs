// Every row of WCAG that a machine can check has a test, and docs/accessibility.md says which.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { PAGE, rows, withTables } from './tables.mjs';

test('every row has a test whose title begins with it', async () => {
  const all = await rows();
  assert.ok(all.length >= 30);
  assert.deepEqual(all.filter(({ tests }) => tests.length === 0).map(({ sc }) => sc), []);
});

test('the page on accessibility has the rows and their tests: `node tests/browser/accessibility/tables.mjs` writes them', async () => {
  const page = await readFile(PAGE, 'utf8');
  assert.equal(page, await withTables(page));
});
