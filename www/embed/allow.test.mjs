import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowedTrip } from './allow.js';

const PAGE = 'https://maps.example.org/embed/embed.html?src=whatever#anything';
const FOLDERS = ' https://trips.example.org/2024  https://data.example.org\nhttp://[ https://me:secret@other.example.org/ ';

/** @type {[string, string][]} */
const ALLOWED = [
  ['trips/a.json', 'https://maps.example.org/embed/trips/a.json'],
  ['./trips/a.json', 'https://maps.example.org/embed/trips/a.json'],
  ['/embed/trips/2024/a.json', 'https://maps.example.org/embed/trips/2024/a.json'],
  ['https://maps.example.org/embed/trips/a.json', 'https://maps.example.org/embed/trips/a.json'],
  ['https://maps.example.org:443/embed/trips/a.json', 'https://maps.example.org/embed/trips/a.json'],
  ['HTTPS://MAPS.EXAMPLE.ORG/embed/trips/a.json', 'https://maps.example.org/embed/trips/a.json'],
  ['trips/b/../a.json', 'https://maps.example.org/embed/trips/a.json'],
  ['trips/旅.json', 'https://maps.example.org/embed/trips/%E6%97%85.json'],
  ['trips/a.json?v=2', 'https://maps.example.org/embed/trips/a.json?v=2'],
  ['trips/a.json#step', 'https://maps.example.org/embed/trips/a.json'],
  ['https://trips.example.org/2024/a.json', 'https://trips.example.org/2024/a.json'],
  ['https://data.example.org/deep/er/a.json', 'https://data.example.org/deep/er/a.json'],
];
for (const [written, expected] of ALLOWED) {
  test(`allowed: ${written}`, () => assert.equal(allowedTrip(written, PAGE, FOLDERS), expected));
}

for (const written of [
  // Out of the folder.
  '', '.', 'embed.html', 'trips', 'trips.json', 'trips-of-others/a.json', 'Trips/a.json',
  '../trips/a.json', '/trips/a.json', 'trips/../a.json', 'trips/../../embed/a.json', 'trips/b/../../a.json',
  'trips\\..\\a.json', 'trips/..\\a.json', 'trips/%2e%2e/a.json', 'trips/.%2E/a.json', 'trips/..\t/a.json', 'trips/.\n./a.json',
  // Out of it for a server that decodes more than a browser does.
  'trips/..%2fa.json', 'trips/..%2F..%2Fa.json', 'trips/..%5ca.json', 'trips/%252e%252e/a.json', 'trips/%252e%252e%252fa.json', 'trips/a.json%00.html',
  // Elsewhere.
  'https://evil.example/trips/a.json', '//evil.example/embed/trips/a.json', '\\\\evil.example/embed/trips/a.json', '/\\evil.example/embed/trips/a.json',
  'https:evil.example/embed/trips/a.json', 'http://maps.example.org/embed/trips/a.json', 'https://maps.example.org:8443/embed/trips/a.json',
  'https://maps.example.org.evil.example/embed/trips/a.json', 'https://evil.example/?https://maps.example.org/embed/trips/a.json',
  'https://evil.example#https://maps.example.org/embed/trips/a.json', 'https://mаps.example.org/embed/trips/a.json',
  'https://trips.example.org/a.json', 'https://trips.example.org/20245/a.json', 'https://trips.example.org/2024',
  'https://trips.example.org/2024/../a.json', 'https://data.example.org.evil.example/a.json', 'https://other.example.org/a.json',
  // With somebody's name.
  'https://maps.example.org@evil.example/embed/trips/a.json', 'https://me:secret@maps.example.org/embed/trips/a.json', 'https://me@maps.example.org/embed/trips/a.json',
  // Not even an address on a server.
  'javascript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'data:application/json,{}', 'blob:https://maps.example.org/embed/trips/1',
  'file:///embed/trips/a.json', 'ftp://maps.example.org/embed/trips/a.json', 'about:blank', 'view-source:https://maps.example.org/embed/trips/a.json',
  'filesystem:https://maps.example.org/embed/trips/a.json', 'http://[', 'https://',
]) {
  test(`refused: ${JSON.stringify(written)}`, () => assert.equal(allowedTrip(written, PAGE, FOLDERS), null));
}

test('without folders of the host only its own trips are allowed', () => {
  assert.equal(allowedTrip('https://data.example.org/a.json', PAGE, ''), null);
  assert.equal(allowedTrip('trips/a.json', PAGE, ''), 'https://maps.example.org/embed/trips/a.json');
});

test('a folder may be written as it lies from the page', () => {
  assert.equal(allowedTrip('/desk/2024/a.json', PAGE, '../desk'), 'https://maps.example.org/desk/2024/a.json');
  assert.equal(allowedTrip('/desks/a.json', PAGE, '../desk'), null);
});

test('a page on a disk has its trips beside it', () => {
  assert.equal(allowedTrip('trips/a.json', 'file:///home/me/dist/embed.html', ''), 'file:///home/me/dist/trips/a.json');
  assert.equal(allowedTrip('../a.json', 'file:///home/me/dist/embed.html', ''), null);
});
