import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingFeature } from './unsupported.js';

const complete = () => ({
  Document: class { get adoptedStyleSheets() { return []; } },
  CSSStyleSheet: class { replaceSync() {} },
  ResizeObserver: class {},
  IntersectionObserver: class {},
  CSS: { supports: () => true },
});

test('a browser that has everything lacks nothing', () => assert.equal(missingFeature(complete()), null));

for (const name of Object.keys(complete())) {
  test(`one without ${name} is told what it lacks`, () => {
    assert.match(missingFeature({ ...complete(), [name]: undefined }) ?? '', /adopted style sheets|Observer|light-dark/);
  });
}
