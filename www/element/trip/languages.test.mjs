import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { Languages, sentencesOf } from './languages.js';

/** @import {Glue} from 'trip-map-glue' */

const file = (/** @type {string} */ lang) => readFileSync(new URL(`../../../src/words/languages/${lang}.json`, import.meta.url), 'utf8');
const english = sentencesOf(JSON.parse(file('en')));
const tags = readdirSync(new URL('../../../src/words/languages/', import.meta.url)).map((name) => name.replace('.json', ''));

/**
 * Languages whose files are answered by a function, and what was asked for.
 * @param {(lang: string) => Response | Promise<Response>} answer
 */
function languages(answer) {
  /** @type {string[]} */
  const asked = [];
  const fileOf = (/** @type {string} */ lang) =>
    lang !== 'en' && tags.includes(lang) ? { url: new URL(`https://example.org/words/${lang}.json`), integrity: '' } : undefined;
  const made = new Languages(english, fileOf, async (url) => {
    const lang = /(\w+)\.json$/.exec(String(url))?.[1] ?? '';
    asked.push(lang);
    return answer(lang);
  });
  return { made, asked };
}

/** The lines on the console meanwhile. @param {import('node:test').TestContext} t */
function warnings(t) {
  const warn = t.mock.method(console, 'warn', () => {});
  return () => warn.mock.calls.map(({ arguments: [line] }) => String(line));
}

test('a language is asked for once, by its primary tag, and English never', async () => {
  const { made, asked } = languages((lang) => new Response(file(lang)));
  const [one, other] = await Promise.all([made.load('de-AT'), made.load('DE')]);
  assert.equal(one, other);
  assert.deepEqual([one.lang, one.direction], ['de', 'ltr']);
  assert.match(one.sentences['trip-missing'], /nicht gefunden/);
  for (const tag of ['en', 'en-GB', 'sv', '', 'deu']) assert.equal((await made.load(tag)).lang, 'en', tag);
  assert.deepEqual(asked, ['de']);
});

test('every cause has its sentence in every file', () => {
  const causes = Object.keys(english).sort();
  const types = readFileSync(new URL('../trip-map.d.ts', import.meta.url), 'utf8');
  const declared = /type FailureCause =([^;]+);/.exec(types)?.[1]?.match(/(?<=')[a-z-]+(?=')/g) ?? [];
  assert.deepEqual(causes, declared.sort());
  for (const lang of tags) assert.deepEqual(Object.keys(sentencesOf(JSON.parse(file(lang)))).sort(), causes, lang);
});

test('without its file English stands in, with one line, and the next map tries again', async (t) => {
  const said = warnings(t);
  let broken = true;
  const { made, asked } = languages((lang) => broken ? new Response('', { status: 404 }) : new Response(file(lang)));
  assert.equal((await made.load('ja')).lang, 'en');
  assert.equal((await made.load('ja')).lang, 'en');
  broken = false;
  assert.equal((await made.load('ja')).lang, 'ja');
  assert.equal(asked.length, 3);
  assert.equal(said().length, 1);
  assert.match(said()[0] ?? '', /^trip-map: the words in "ja" [^\n]+404$/);
});

test('a file of another kind or another language is refused', async (t) => {
  const said = warnings(t);
  const { made } = languages((lang) => new Response(lang === 'de' ? '<!doctype html>' : file('en')));
  assert.equal((await made.load('de')).lang, 'en');
  assert.equal((await made.load('ja')).lang, 'en');
  assert.equal(said().length, 2);
});

test('an instance of the core learns a language once, by the wish or by the trip', async () => {
  const { made } = languages((lang) => new Response(file(lang)));
  /** @type {string[]} */
  const learned = [];
  const core = () => /** @type {Glue} */ (/** @type {unknown} */ ({ learn: (/** @type {string} */ text) => learned.push(JSON.parse(text).lang) }));
  const first = core();
  await made.teach(first, 'de', '{"lang": "ja"}');
  await made.teach(first, '', '{"lang": "ja"}');
  await made.teach(first, 'ja', '{}');
  await made.teach(first, '', 'no trip');
  await made.teach(first, 'en', '{}');
  assert.deepEqual(learned, ['de', 'ja']);
  await made.teach(core(), 'de', '{}');
  assert.deepEqual(learned, ['de', 'ja', 'de']);
});

test('a core that does not take a file speaks English', async (t) => {
  const said = warnings(t);
  const { made } = languages((lang) => new Response(file(lang)));
  const learn = () => {
    throw 'expected the words of a language, found none for label.new';
  };
  await made.teach(/** @type {Glue} */ (/** @type {unknown} */ ({ learn })), 'de', '{}');
  assert.equal(said().length, 1);
});
