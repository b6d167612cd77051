import assert from 'node:assert/strict';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { baseOf, oembed, tripPage } from './oembed.mjs';

const BASE = 'https://maps.example.org/trip-map/';
const TRIP = { id: 'tokyo-2023', lang: 'en', title: 'Scholz & “the” <Tokyo> "talks"', summary: 'There "and" back & <there>' };

/** What oembed.com, version 1.0, demands of an answer of the type `rich` (sections 2.3.4 and 2.3.4.4). */
const RICH = {
  type: 'object',
  required: ['type', 'version', 'html', 'width', 'height'],
  properties: {
    type: { const: 'rich' },
    version: { const: '1.0' },
    title: { type: 'string' },
    author_name: { type: 'string' },
    author_url: { $ref: '#/$defs/url' },
    provider_name: { type: 'string' },
    provider_url: { $ref: '#/$defs/url' },
    cache_age: { type: 'integer', minimum: 0 },
    thumbnail_url: { $ref: '#/$defs/url' },
    thumbnail_width: { type: 'integer', minimum: 1 },
    thumbnail_height: { type: 'integer', minimum: 1 },
    html: { type: 'string', minLength: 1 },
    width: { type: 'integer', minimum: 1 },
    height: { type: 'integer', minimum: 1 },
  },
  // All three of a picture, or none.
  dependentRequired: {
    thumbnail_url: ['thumbnail_width', 'thumbnail_height'],
    thumbnail_width: ['thumbnail_url', 'thumbnail_height'],
    thumbnail_height: ['thumbnail_url', 'thumbnail_width'],
  },
  additionalProperties: false,
  $defs: { url: { type: 'string', pattern: '^https?://[^ ]+$' } },
};
const valid = new Ajv.default({ strictTypes: false }).compile(RICH);

test('what a trip says is oEmbed 1.0, through JSON and back', () => {
  const said = JSON.parse(JSON.stringify(oembed(TRIP, BASE)));
  assert.ok(valid(said), JSON.stringify(valid.errors));
  assert.equal(said.title, TRIP.title);
  for (const broken of [{ ...said, version: '1' }, { ...said, width: '680' }, { ...said, html: undefined }, { ...said, thumbnail_width: undefined }, { ...said, provider_url: '../' }]) {
    assert.equal(valid(JSON.parse(JSON.stringify(broken))), false, JSON.stringify(broken));
  }
});

test('the frame is sandboxed, named by the trip, and every address is a whole one', () => {
  const { html } = oembed(TRIP, BASE);
  assert.match(html, /^<iframe [^<>]*><\/iframe>$/);
  assert.match(html, / src="https:\/\/maps\.example\.org\/trip-map\/embed\.html\?src=trips\/tokyo-2023\.json" /);
  assert.match(html, / title="Scholz &amp; “the” &lt;Tokyo&gt; &quot;talks&quot;" /);
  assert.match(html, / sandbox="allow-scripts [a-z -]*" /);
  assert.doesNotMatch(html, /allow-same-origin|allow-top-navigation|style=|<script/);
});

test('the page of a trip leads to what is said of it, and its words stay words', () => {
  const page = tripPage(TRIP, BASE);
  assert.match(page, /<link rel="alternate" type="application\/json\+oembed" href="https:\/\/maps\.example\.org\/trip-map\/oembed\/tokyo-2023\.json" title="Scholz &amp; /);
  assert.match(page, /<link rel="canonical" href="https:\/\/maps\.example\.org\/trip-map\/trips\/tokyo-2023\.html">/);
  assert.doesNotMatch(page, /<Tokyo>|<there>/);
});

test('the base is a whole address, with or without its slash', () => {
  assert.equal(baseOf(undefined), 'https://maps.example.org/');
  assert.equal(baseOf('https://news.example/maps'), 'https://news.example/maps/');
  assert.equal(baseOf('http://127.0.0.1:8080/'), 'http://127.0.0.1:8080/');
  for (const bad of ['', 'maps/', '/maps/', '//news.example/', 'ftp://news.example/', 'https://news.example/?a', 'https://']) {
    assert.throws(() => baseOf(bad), /expected TRIP_MAP_BASE to be like https:.*found/);
  }
});
