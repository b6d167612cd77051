import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFor, readFragment } from './fragment.js';

test('a fragment names a map, or all of them, and a step', () => {
  assert.deepEqual(readFragment('#trip-map/washington'), { map: 'trip-map', step: 'washington' });
  assert.deepEqual(readFragment('#trip-map/berlin/scholz'), { map: 'trip-map', step: 'berlin/scholz' });
  assert.deepEqual(readFragment('#second/berlin'), { map: 'second', step: 'berlin' });
});

test('percent-encoding is read, and what is none stays as it is written', () => {
  assert.deepEqual(readFragment('#%E5%9C%B0%E5%9B%B3/berlin%2Fscholz'), { map: '地図', step: 'berlin/scholz' });
  assert.deepEqual(readFragment('#trip-map/100%'), { map: 'trip-map', step: '100%' });
  assert.deepEqual(readFragment('#trip-map/%E0%A4%A'), { map: 'trip-map', step: '%E0%A4%A' });
});

test('other forms are nobody\'s', () => {
  for (const hash of ['', '#', '#trip-map', '#trip-map/', '#/route', '#sources', '#trip-map%2Fberlin', 'trip-map/berlin']) {
    assert.equal(readFragment(hash), null, hash);
  }
});

test('a link is for the map of its id, or for every map', () => {
  assert.equal(isFor({ map: 'trip-map', step: 'berlin' })({ id: '' }), true);
  assert.equal(isFor({ map: 'second', step: 'berlin' })({ id: 'second' }), true);
  assert.equal(isFor({ map: 'second', step: 'berlin' })({ id: '' }), false);
});
