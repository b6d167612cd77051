// The AMP example, by AMP's own validator: `amphtml-validator` with the rules of its WebAssembly build.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const require = createRequire(import.meta.url);
const validator = await require('amphtml-validator').getInstance(require.resolve('next/dist/compiled/amphtml-validator/validator_wasm.js'));
const page = await readFile(new URL('../../www/pages/examples/amp.html', import.meta.url), 'utf8');

/** What the validator says of a page, errors and warnings. @param {string} html */
const said = (html) => validator.validateString(html).errors.map(({ line, message }) => `${line}: ${message}`);

test('the AMP example is valid AMP', () => {
  assert.deepEqual(said(page), []);
  assert.equal(validator.validateString(page).status, 'PASS');
});

for (const [what, from, to] of [
  ['a script of ours', '</body>', '<script src="trip-map-frame.js"></script></body>'],
  ['an iframe that is not AMP’s', '<amp-iframe ', '<iframe src="https://maps.example.org/"></iframe><amp-iframe '],
  ['a layout that AMP does not know', 'width="680" height="920" layout="responsive"', 'layout="everywhere"'],
  ['no boilerplate', '8s steps(1,end)', '9s steps(1,end)'],
]) {
  test(`the validator refuses ${what}`, () => {
    const broken = page.replace(from, to);
    assert.notEqual(broken, page);
    assert.notDeepEqual(said(broken), []);
  });
}
