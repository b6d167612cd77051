import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tripMap } from '../build/command.mjs';
import { readOptions } from './options.js';

/**
 * @param {Record<string, string>} attributes
 * @param {string} [pageLang]
 */
const read = (attributes, pageLang = '') => readOptions((name) => attributes[name] ?? null, pageLang);

test('no attributes give the defaults', () => {
  assert.deepEqual(read({}), {
    src: null, lang: '', theme: 'auto', view: 'auto', borders: 'visited', loading: 'lazy', at: 0, pace: 1, autoplay: false, loop: false, controls: 'bar',
    story: null, scrub: false, label: null, description: null, refresh: null,
  });
});

test('each attribute is read', () => {
  assert.deepEqual(
    read({
      src: 'a.json', lang: 'ja', theme: 'dark', view: 'flat', borders: 'all', loading: 'eager', at: 'berlin', pace: '0.5', autoplay: '', loop: '', controls: 'bar',
      story: '#article', scrub: '', label: ' A trip ', description: 'Over land', refresh: ' 60 ',
    }),
    {
      src: 'a.json', lang: 'ja', theme: 'dark', view: 'flat', borders: 'all', loading: 'eager', at: 'berlin', pace: 0.5, autoplay: true, loop: true, controls: 'bar',
      story: '#article', scrub: true, label: 'A trip', description: 'Over land', refresh: 60,
    },
  );
});

test('a bad value reads as its default', () => {
  assert.equal(read({ theme: 'red;background:url(x)' }).theme, 'auto');
  assert.equal(read({ borders: 'true' }).borders, 'visited');
  assert.equal(read({ view: 'mercator' }).view, 'auto');
  assert.equal(read({ controls: 'true' }).controls, 'bar');
  assert.equal(read({ loading: 'now' }).loading, 'lazy');
  assert.equal(read({ src: '   ' }).src, null);
  assert.equal(read({ label: ' ' }).label, null);
  for (const pace of ['', 'slow', '0', '0.2', '5', 'NaN', '1e999', '-1']) assert.equal(read({ pace }).pace, 1, pace);
  assert.equal(read({ at: '' }).at, 0);
  assert.equal(read({ at: '-3' }).at, 0);
});

test('words forgive case and spaces', () => {
  assert.equal(read({ theme: ' Dark ' }).theme, 'dark');
});

test('at is seconds or a step', () => {
  assert.equal(read({ at: '12.5' }).at, 12.5);
  assert.equal(read({ at: 'washington/nato-summit' }).at, 'washington/nato-summit');
  assert.equal(read({ at: 'Infinity' }).at, 'Infinity');
});

test('the language is the element\'s, then the page\'s', () => {
  assert.equal(read({ lang: 'ja' }, 'en').lang, 'ja');
  assert.equal(read({}, 'en').lang, 'en');
  assert.equal(read({ lang: '' }, 'en').lang, 'en');
});

test('refresh is a number of seconds that a server can bear', () => {
  for (const value of ['', 'often', '0', '-60', '14.9', '86401', 'Infinity', 'NaN']) assert.equal(read({ refresh: value }).refresh, null, value);
  assert.equal(read({ refresh: '15' }).refresh, 15);
  assert.equal(read({ refresh: '86400' }).refresh, 86_400);
});

test('nothing autoplays that has no pause button', () => {
  assert.equal(read({ autoplay: '', controls: 'none' }).autoplay, false);
});

test('`trip-map embed` writes what the element takes, to the last number, and refuses what it does not', async () => {
  /** @type {Record<string, string[]>} */
  const values = {
    theme: ['auto', 'light', 'dark', 'red'], view: ['auto', 'globe', 'flat', 'world', 'mercator'], borders: ['visited', 'none', 'all', 'true'],
    controls: ['bar', 'none', 'off'], pace: ['0.25', '4', '0.24', '4.01'], refresh: ['15', '86400', '14.9', '86401'], at: ['berlin', '3.5'],
  };
  for (const [name, value] of Object.entries(values).flatMap(([key, all]) => all.map((one) => [key, one]))) {
    const taken = String(/** @type {Record<string, unknown>} */ ({ ...read({ [name ?? '']: value ?? '' }) })[name ?? '']) === value;
    const written = await tripMap('embed', 'www/trips/kishida-2024-07.json', '--picture', 'none', '--attribute', `${name}=${value}`)
      .then((html) => html.includes(` ${name}="${value}"`), ({ stderr }) => !/expected/.test(stderr));
    assert.equal(written, taken, `${name}=${value}`);
  }
});
