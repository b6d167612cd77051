// The page's half: what runs inside WebKit. It finds elements with the scripts that Playwright puts into pages itself, so that a
// selector, a role and "visible" mean the same in all engines.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const bundle = readFileSync(createRequire(new URL('../../../../www/package.json', import.meta.url)).resolve('playwright-core/lib/coreBundle'), 'utf8');

/** A script of Playwright's for pages, which lies in its bundle as a string literal. */
function script(name) {
  const [, literal] = bundle.match(new RegExp(`generated/${name}\\.ts"\\(\\) \\{\\s*"use strict";\\s*\\w+ = ('.*');`)) ?? [];
  assert.ok(literal, `expected ${name} in the bundle of this version of playwright-core`);
  return Function(`return ${literal}`)();
}

/** What the page's half does. Runs before everything else in a page: whatever it needs is there before a test replaces it. */
function hand(injected, patience) {
  const { requestAnimationFrame, performance } = window;
  const said = [];
  for (const type of ['log', 'info', 'debug', 'warn', 'error']) {
    const native = console[type];
    console[type] = (...words) => {
      said.push(`${type === 'warn' ? 'warning' : type}: ${words.join(' ')}`);
      native.apply(console, words);
    };
  }
  addEventListener('error', ({ error, message }) => said.push(`uncaught: ${error?.message ?? message}`));
  addEventListener('unhandledrejection', ({ reason }) => said.push(`uncaught: ${reason?.message ?? reason}`));

  const all = (selector) => injected.querySelectorAll(injected.parseSelector(selector), document);

  /** Asks frame by frame until the answer is something, or time is over, and returns it. */
  async function within(milliseconds, ask) {
    for (const start = performance.now(); ;) {
      const answer = await ask();
      if (answer || performance.now() - start > milliseconds) return answer;
      await new Promise((next) => requestAnimationFrame.call(window, next));
    }
  }

  async function until(ask, what) {
    const answer = await within(patience, ask);
    if (!answer) throw new Error(`waited ${patience} ms for ${what}`);
    return answer;
  }

  const one = (selector) => until(() => {
    const found = all(selector);
    if (found.length > 1) throw injected.strictModeViolationError(injected.parseSelector(selector), found);
    return found[0];
  }, selector);

  /** Where an element can be pressed, as soon as it can. */
  const point = (selector, states) => until(async () => {
    const element = await one(selector);
    if (await injected.checkElementStates(element, states)) return null;
    element.scrollIntoViewIfNeeded();
    const [{ left, top, right, bottom }] = element.getClientRects();
    const at = {
      x: (Math.max(left, 0) + Math.min(right, innerWidth)) / 2, y: (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
    };
    return states.length === 0 || injected.expectHitTarget(at, element) === 'done' ? at : null;
  }, `${selector} to be ${states.join(', ')}`);

  const { stringify } = JSON;
  /** JSON, whatever a page has taught its values to be in JSON. That has no word for what is no number, or nothing. */
  function written(value) {
    if (value === undefined || typeof value === 'function') return '{"not_json":"undefined"}';
    if (typeof value === 'number' && !Number.isFinite(value)) return `{"not_json":"${value}"}`;
    if (typeof value !== 'object' || value === null) return stringify(value);
    const isList = Array.isArray(value);
    let all = '';
    for (const key of Object.keys(value)) all += `${all && ','}${isList ? '' : `${stringify(key)}:`}${written(value[key])}`;
    return isList ? `[${all}]` : `{${all}}`;
  }

  /** Does something and reports what came of it, what was said since, and where we are. */
  async function run(act, argument) {
    let report = '';
    try {
      report = `"value":${written(await act(window.tripMapHand, argument))}`;
    } catch (error) {
      report = `"error":${written({ message: String(error?.message ?? error), stack: error?.stack })}`;
    }
    return `{${report},"said":${written(said.splice(0))},"url":${stringify(location.href)}}`;
  }

  window.tripMapHand = { injected, all, one, point, within, run };
}

const options = { isUnderTest: false, sdkLanguage: 'javascript', testIdAttributeName: 'data-testid', stableRafCount: 1, browserName: 'webkit', customEngines: [] };

/** @param {number} patience in milliseconds */
export const half = (patience) => `(() => {
  const module = {};
  ${script('injectedScriptSource')}
  (${hand})(new (module.exports.InjectedScript())(globalThis, ${JSON.stringify(options)}), ${patience});
})();`;

/** Playwright's clock for pages, begun at a time. */
export const clock = (milliseconds) => `(() => {
  const module = {};
  ${script('clockSource')}
  globalThis.__pwClock = module.exports.inject()(globalThis, 'webkit');
  globalThis.__pwClock.controller.log('install', ${Date.now()}, ${milliseconds});
})();`;
