// What programs between a newsroom and its readers leave of an embed: every fact, and no word that makes no sense there.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import createPurifier from 'dompurify';
import { JSDOM } from 'jsdom';
import sanitizeHtml from 'sanitize-html';
import { tripMap } from '../build/command.mjs';
import { feed, feedReader } from './feed.mjs';
import { kses } from './kses.mjs';
import { readingMode } from './reader.mjs';

const { window } = new JSDOM('');
const purifier = createPurifier(window);

const PARAGRAPHS = '<p>An article has sentences, with commas in them, and many of them. They go on for a while, as they do.</p>'.repeat(12);

/** @param {string} html */
const inPage = (html) => `<!doctype html><html lang="en"><title>A visit · The Meridian</title><body><nav><a href="/">Home</a></nav>
  <article><h1>The news of the day</h1>${PARAGRAPHS}<figure>${html}</figure>${PARAGRAPHS}</article></body></html>`;

/** Each program, and what it leaves. @type {Record<string, (html: string) => string>} */
const FILTERS = {
  'DOMPurify as it comes': (html) => purifier.sanitize(html),
  'sanitize-html as it comes': (html) => sanitizeHtml(html),
  'a model of the KSES of WordPress': kses,
  'a strict feed reader': feedReader,
  'the reading mode of Firefox': (html) => readingMode(inPage(html), 'https://news.example/visit').html.replaceAll(PARAGRAPHS.slice(0, PARAGRAPHS.length / 12), ''),
};

const TRIPS = (await readdir(new URL('../trips/', import.meta.url))).filter((file) => !file.endsWith('schema.json'));

/** @param {string} html */
function text(html) {
  const { document } = new JSDOM(`<body>${html}`).window;
  // Lines of a page are words apart.
  for (const line of document.querySelectorAll('br, p, li, div, summary')) line.append(' '), line.before(' ');
  return plain(document.body.textContent ?? '');
}

/** @param {string} words */
const plain = (words) => words.replaceAll(/\s+/g, ' ').trim();

/** @param {string} file @param {string[]} options */
const embed = (file, ...options) => tripMap('embed', `www/trips/${file}`, ...options);

/**
 * Everything a reader must find: what the file itself says, and what the command makes of its dates and statuses.
 * @param {string} file
 * @param {string} lang
 */
async function facts(file, lang) {
  const trip = JSON.parse(await readFile(new URL(`../trips/${file}`, import.meta.url), 'utf8'));
  const told = JSON.parse(await tripMap('describe', '--json', '--lang', lang, `www/trips/${file}`));
  /** @param {any} words */
  const own = (words) => (typeof words === 'object' ? words?.[lang] ?? words?.[trip.lang] ?? Object.values(words)[0] : words);
  const used = new Set([...trip.legs, ...trip.meetings].flatMap(({ from, to, at, via = [] }) => [from, to, at, ...via]));
  const cited = new Set([...trip.legs, ...trip.meetings].flatMap(({ sources = [] }) => sources));
  const sources = [...cited].map((key) => trip.sources[key]);
  const words = [
    own(trip.title), own(trip.summary), own(trip.traveller?.name), told.about.as_of, told.about.credit,
    ...[...used].filter(Boolean).map((id) => own(trip.places[id].name)),
    ...trip.meetings.flatMap((/** @type {any} */ meeting) => [
      own(meeting.title), own(meeting.outcome), ...(meeting.topics ?? []).map(own),
      ...(meeting.with ?? []).flatMap((/** @type {any} */ person) => [own(person.name), own(person.role)]),
    ]),
    ...sources.map(({ publisher, title }) => own(publisher ?? title)),
    ...(trip.corrections ?? []).map((/** @type {any} */ correction) => own(correction.text)),
    ...told.steps.flatMap((/** @type {any} */ step) => [step.when, step.status && `${step.status.symbol} ${step.status.label}`]),
    ...told.steps.filter((/** @type {any} */ { kind }) => kind === 'leg' || kind === 'meeting')
      .flatMap((/** @type {any} */ { details }) => details.flatMap((/** @type {any} */ { items }) => items.map((/** @type {any} */ item) => item.text))),
  ];
  return {
    words: new Set(words.filter(Boolean).map(plain)),
    urls: new Set(sources.map(({ url }) => url).filter(Boolean)),
  };
}

/** The sentences of a picture: what the same picture has as its alternative text in a file. @param {string} file @param {string} lang */
async function sentences(file, lang) {
  const { document } = new JSDOM(await embed(file, '--lang', lang, '--mode', 'fallback', '--picture', 'img:a.svg')).window;
  return plain(document.querySelector('img')?.alt ?? '');
}

for (const file of TRIPS) {
  for (const lang of ['en', 'ja']) {
    test(`${file} in ${lang} keeps its facts, and gains no stray words`, async () => {
      const { words, urls } = await facts(file, lang);
      assert.ok(words.size > 10);
      const html = await embed(file, '--lang', lang);
      const bare = await embed(file, '--lang', lang, '--picture', 'none');
      const picture = await sentences(file, lang);
      for (const [name, filter] of Object.entries(FILTERS)) {
        const left = filter(html);
        const found = text(left);
        for (const fact of words) assert.ok(found.includes(fact), `${name}: expected "${fact}" in: ${found}`);
        for (const url of urls) assert.ok(left.includes(`href="${url}"`), `${name}: expected ${url}`);
        assert.ok(!/<script|<link|<iframe|onload|style=/.test(left), name);
        // Without the sentences of the picture, it is word for word what it is without a picture.
        const said = text(left.replace(/<title[^]*?<\/title>/, '')).replace(/(Route|経路): ?/, '');
        const squeezed = (/** @type {string} */ sentence) => sentence.replaceAll(' ', '');
        assert.equal(squeezed(said).split(squeezed(picture)).length, 2, `${name}: expected once "${picture}" in: ${said}`);
        assert.equal(squeezed(said).replace(squeezed(picture), ''), squeezed(text(filter(bare))), name);
      }
    });
  }
}

test('a picture that a filter keeps still has its name and its description', async () => {
  const { document } = new JSDOM(purifier.sanitize(await embed('kishida-2024-07.json'))).window;
  const svg = document.querySelector('svg');
  assert.equal(svg?.getAttribute('role'), 'img');
  const ids = (svg?.getAttribute('aria-labelledby') ?? '').split(' ');
  assert.equal(ids.length, 4);
  for (const id of ids) assert.ok(document.getElementById(id)?.textContent, id);
  // The band around the letters would cover them if it were painted last.
  assert.ok([...document.querySelectorAll('text[stroke]')].every((name) => name.getAttribute('paint-order') === 'stroke'));
  assert.ok([...document.querySelectorAll('text')].some((hidden) => hidden.getAttribute('display') === 'none'));
});

test('a picture in a file survives where SVG does not', async () => {
  const html = await embed('kishida-2024-07.json', '--picture', 'img:https://news.example/visit.svg');
  for (const filter of [kses, feedReader, FILTERS['the reading mode of Firefox'] ?? kses]) {
    const { document } = new JSDOM(filter(html)).window;
    const image = document.querySelector('img');
    assert.equal(image?.src, 'https://news.example/visit.svg');
    assert.match(image?.alt ?? '', /^Tokyo – Washington, D\.C\. – Berlin – Tokyo\. 10–14 July 2024/);
  }
});

test('a frame that is dropped leaves the same', async () => {
  const html = await embed('kishida-2024-07.json', '--mode', 'iframe');
  const fallback = await embed('kishida-2024-07.json', '--mode', 'fallback');
  for (const [name, filter] of Object.entries(FILTERS)) {
    assert.equal(text(filter(html)).replace('Itinerary ', ''), text(filter(fallback)), name);
  }
});

test('in a feed it is well-formed, and comes out as it went in', async () => {
  const html = await embed('kishida-2024-07.json');
  const xml = feed({ title: 'A & B', link: 'https://news.example/?a=1&b=2', html, date: new Date(0) });
  const { document } = new JSDOM(xml, { contentType: 'text/xml' }).window;
  assert.equal(document.querySelector('parsererror'), null);
  assert.equal(document.getElementsByTagName('content:encoded')[0]?.textContent, html);
  assert.equal(document.querySelector('item title')?.textContent, 'A & B');
});

test('the model of KSES keeps the text of what it drops, and no script runs', () => {
  assert.equal(kses('<svg><text>A</text></svg><script>b()</script><p onclick="c()">D</p>'), 'Ab()<p>D</p>');
  assert.equal(kses('<a href="javascript:e()">E</a><img src="data:image/svg+xml,x" alt="F">'), '<a>E</a><img alt="F" />');
});
