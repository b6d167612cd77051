import assert from 'node:assert/strict';
import { test } from 'node:test';

import { countryName } from './countries.js';

test('names are in the language of the reader, short but no abbreviations', () => {
  assert.deepEqual(['US', 'GB', 'HK', 'XK', 'BA'].map((code) => countryName(code, 'en')), [
    'United States', 'United Kingdom', 'Hong Kong', 'Kosovo', 'Bosnia & Herzegovina',
  ]);
  assert.deepEqual(['US', 'DE'].map((code) => countryName(code, 'ja')), ['アメリカ', 'ドイツ']);
  assert.equal(countryName('JP', 'ar'), 'اليابان');
});

test('what has no name is left without one', () => {
  assert.equal(countryName('QX', 'en'), '');
  assert.equal(countryName('nonsense', 'en'), '');
  assert.equal(countryName('JP', 'no such language'), '');
});
