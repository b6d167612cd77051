// What is pasted is HTML by the standard, whatever the trip says.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { JSDOM } from 'jsdom';
import { tripMap } from '../build/command.mjs';

const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'], elements: ['html5'] }));
const FORMS = [
  [], ['--mode', 'iframe'], ['--picture', 'img:a.svg'], ['--picture', 'set:a'],
  ['--attribute', 'at=opening', '--attribute', 'autoplay', '--lang', 'ja'],
];

/** @param {string} html */
async function problems(html) {
  const page = `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>A</title></head><body>\n${html}\n</body></html>\n`;
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`));
}

test('every form of every shipped trip is valid HTML', async () => {
  const files = (await readdir(new URL('../trips/', import.meta.url))).filter((file) => !file.endsWith('schema.json'));
  assert.ok(files.length >= 6);
  for (const file of files) {
    for (const form of FORMS) {
      assert.deepEqual(await problems(await tripMap('embed', `www/trips/${file}`, ...form)), [], `${file} ${form.join(' ')}`);
    }
  }
});

test('maps of several trips, or of one in several languages, have no id in common', async () => {
  const embed = (/** @type {string[]} */ ...args) => tripMap('embed', ...args, '--mode', 'fallback');
  const [first, second, third] = await Promise.all([
    embed('www/trips/kishida-2024-07.json'), embed('www/trips/kishida-2024-07.json', '--lang', 'ja'), embed('www/trips/putin-2024-06.json'),
  ]);
  assert.deepEqual(await problems(first + second + third), []);
  assert.match((await problems(first + first)).join(), /no-dup-id/, 'one map twice is noticed');
});

const EVIL = ['</script><script>alert(1)</script>', '<img src=x onerror=alert(1)>', '" onload="alert(1)', "' onload='x", '</title></desc></svg><b>', '&lt;b&gt;', ']]>-->'];

test('a hostile trip becomes text, in every form', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'trip-map-'));
  t.after(() => rm(folder, { recursive: true }));
  const trip = JSON.parse(await readFile(new URL('../trips/kishida-2024-07.json', import.meta.url), 'utf8'));
  for (const [index, evil] of EVIL.entries()) {
    const text = { en: evil };
    const hostile = {
      ...trip, title: text, summary: text, traveller: { name: text, role: text },
      corrections: [{ on: '2024-07-12', text }],
      places: Object.fromEntries(Object.entries(trip.places).map(([id, place]) => [id, { ...place, name: text }])),
      sources: Object.fromEntries(Object.entries(trip.sources).map(([id, source]) => [id, { ...source, title: text, publisher: text }])),
      meetings: trip.meetings.map((/** @type {object} */ meeting) => ({ ...meeting, title: text, topics: [text], outcome: text, with: [{ name: text }] })),
    };
    const file = join(folder, `${index}.json`);
    await writeFile(file, JSON.stringify(hostile));
    for (const form of FORMS.slice(0, 4)) {
      const html = await tripMap('embed', file, ...form);
      const { document } = new JSDOM(html).window;
      assert.deepEqual(await problems(html), [], `${evil} ${form}`);
      assert.equal(document.querySelectorAll('script:not([src])').length, 0);
      assert.equal(document.querySelectorAll('[onerror], [onload], b').length, 0);
      assert.equal(document.querySelectorAll('strong')[0]?.textContent, evil);
      assert.equal(document.querySelector('[lang][title]')?.getAttribute('title') ?? evil, evil);
    }
  }
});
