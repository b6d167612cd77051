// The article drives the map: what a reader sees who scrolls, goes back, plays, or reads without scripts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIP, built, button, events, frames, loaded, nth, onMap, open, reaches, shown, stepOf } from './harness.mjs';
import { CALM, PHONE, answers, current, gap, host, on, passage, settled, wheelTo } from './articles.mjs';

test('the article leads the map from step to step, and back', async (t) => {
  const page = await open(t, { path: 'story.html' });
  await loaded(page);
  for (const step of ['tokyo-washington', 'washington/nato-summit', 'berlin/scholz', 'washington/yoon', 'opening']) {
    await wheelTo(page, on(step));
    await reaches(page, step);
    assert.deepEqual(await current(page), [step]);
    assert.equal(await onMap(page, (map) => map.paused), true);
  }
  const told = (await events(page, 'stepchange')).map(({ detail }) => detail.step.id);
  for (const step of ['berlin/scholz', 'opening']) assert.ok(told.includes(step), `${step} in ${told}`);
  assert.deepEqual(page.said, []);
});

test('the keyboard scrolls as well, past many passages at once', async (t) => {
  const page = await open(t, { path: 'story.html' });
  await loaded(page);
  // While a page is laid out, Chromium lets a press go by.
  for (let y = 0; y === 0; y = await page.evaluate(() => scrollY)) {
    await page.keyboard.press('End');
    await settled(page);
  }
  await reaches(page, 'closing');
  // The line is below the last one.
  await page.waitForFunction(() => !document.querySelector('[data-trip-current]'));
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await reaches(page, 'opening');
  let step;
  for (let i = 0; i < 9 && !step; i += 1) {
    await page.keyboard.press('PageDown');
    await settled(page);
    [step] = await current(page);
  }
  assert.ok(step);
  await reaches(page, step);
});

test('passages that are jumped over have been read, and are before the reader again', async (t) => {
  const page = await open(t, { body: host(passage('washington') + passage('berlin') + gap), answers });
  await loaded(page);
  const jump = (y) => page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);
  await jump(99_999);
  await reaches(page, 'berlin');
  assert.ok(await page.locator(on('berlin')).evaluate((element) => element.getBoundingClientRect().bottom < 0), 'it is out of sight');
  await jump(0);
  await reaches(page, 'washington');
});

test('reduced motion has the same steps', async (t) => {
  const page = await open(t, { path: 'story.html', context: CALM });
  await loaded(page);
  await wheelTo(page, on('berlin/steinmeier'));
  await reaches(page, 'berlin/steinmeier');
  assert.match(await page.locator('trip-map [part=caption]').innerText(), /Steinmeier/);
});

test('a reader who plays is not disturbed until the next passage, which pauses', async (t) => {
  for (const attributes of ['story="#text"', 'story="#text" scrub']) {
    const page = await open(t, { body: host(passage('washington') + passage('berlin'), attributes), answers });
    await loaded(page);
    await wheelTo(page, on('washington'), 0.2);
    await reaches(page, 'washington');
    await button(page, 'Play').click();
    const time = await onMap(page, (map) => map.currentTime);
    await wheelTo(page, on('washington'), 0.6);
    await page.waitForFunction((seconds) => document.querySelector('trip-map').currentTime > seconds, time);
    assert.equal(await onMap(page, (map) => map.paused), false, attributes);
    await wheelTo(page, on('berlin'), 0.2);
    await reaches(page, 'berlin');
    assert.equal(await onMap(page, (map) => map.paused), true, attributes);
  }
});

test('above the first passage a reader may play as well, until they come to it', async (t) => {
  const page = await open(t, { body: host(passage('washington')), answers });
  await loaded(page);
  await wheelTo(page, on('washington'));
  await reaches(page, 'washington');
  await wheelTo(page, on('washington'), -0.5);
  await button(page, 'Play').click();
  await wheelTo(page, on('washington'), -0.25);
  assert.equal(await onMap(page, (map) => map.paused), false);
  await wheelTo(page, on('washington'));
  await page.waitForFunction(() => document.querySelector('trip-map').paused);
  await reaches(page, 'washington');
});

test('passages that come later count, and those that go are forgotten', async (t) => {
  const page = await open(t, { body: host(passage('washington')), answers });
  await loaded(page);
  await page.locator(on('washington')).evaluate((element) => {
    const made = element.cloneNode(true);
    made.dataset.tripStep = 'berlin';
    element.after(made);
  });
  await wheelTo(page, on('berlin'));
  await reaches(page, 'berlin');
  await page.locator(on('berlin')).evaluate((element) => element.remove());
  await reaches(page, 'washington');
  await page.locator(on('washington')).evaluate((element) => (element.dataset.tripStep = 'tokyo'));
  await reaches(page, 'tokyo');
});

test('several passages may tell one step', async (t) => {
  const page = await open(t, { body: host(`${passage('washington', 'one')}${passage('washington', 'two')}`), answers });
  await loaded(page);
  await wheelTo(page, `${on('washington')}:nth-of-type(2)`);
  await reaches(page, 'washington');
  await onMap(page, (map) => map.goTo('berlin'));
  await wheelTo(page, `${on('washington')}:nth-of-type(3)`);
  await reaches(page, 'washington');
});

test('steps that the trip does not have are passed over, with one line each', async (t) => {
  const page = await open(t, { body: host(passage('washington') + passage('atlantis') + passage('atlantis') + passage('')), answers });
  await loaded(page);
  const lines = ['warning: trip-map: expected a step of the trip in data-trip-step, found "atlantis"',
    'warning: trip-map: expected a step of the trip in data-trip-step, found ""'];
  assert.deepEqual(page.said, lines);
  await wheelTo(page, on('washington'));
  await reaches(page, 'washington');
  await wheelTo(page, `${on('atlantis')}:nth-of-type(3)`);
  await wheelTo(page, `${on('atlantis')}:nth-of-type(4)`);
  assert.equal(await stepOf(page), 'washington');
  assert.deepEqual(page.said, lines);
});

test('a story that is nowhere is told once, and the map works without', async (t) => {
  for (const selector of ['#nowhere', '##', '']) {
    const page = await open(t, { body: `<trip-map src="${TRIP}" story="${selector}"><p>Fallback</p></trip-map>` });
    await shown(page);
    assert.deepEqual(page.said, selector === '' ? []
      : [`warning: trip-map: expected a selector of an element of the page in story, found "${selector}"`]);
    await button(page, 'Next step').click();
    assert.equal(await stepOf(page), 'tokyo');
  }
});

/** Makes the browser tell of one intersection observer of the article after the other, as Chromium may. @param {RegExp} late its margins */
const oneAfterTheOther = (late) => `{
  const Native = IntersectionObserver;
  window.IntersectionObserver = class extends Native {
    #kept = [];
    constructor(tell, options) {
      super((entries, self) => {
        if (!${late}.test(options?.rootMargin)) return tell(entries, self);
        self.#kept.push(...entries);
        setTimeout(() => {
          const kept = self.takeRecords();
          if (kept.length > 0) tell(kept, self);
        });
      }, options);
    }
    takeRecords() {
      return [...this.#kept.splice(0), ...super.takeRecords()];
    }
  };
}`;

for (const [order, prepare] of [
  ['at once', () => {}],
  ['whatever the browser tells of first: what has begun', (page) => page.addInitScript(oneAfterTheOther(/^-/))],
  ['whatever the browser tells of first: what is being read', (page) => page.addInitScript(oneAfterTheOther(/^9{7}/))],
]) {
  test(`a page opened in the middle shows the step at the reading line, ${order}`, async (t) => {
    // In the head: only there is a page as high as it will be before its scripts run.
    const css = await built('trip-map.css') + answers['host.css'].body;
    const page = await open(t, {
      body: host(passage('washington') + passage('berlin')),
      answers: { ...answers, 'trip-map.css': { body: css } },
      before: () => addEventListener('DOMContentLoaded', () => scrollTo(0, 1100)),
      prepare,
    });
    await loaded(page);
    assert.ok(await nth(page, 'load'));
    assert.equal(await stepOf(page), 'berlin');
    await frames(page, 5);
    assert.deepEqual((await events(page, 'stepchange')).map(({ detail }) => detail.step.id), [], 'it began there');
  });
}

test('two maps follow one story; one that is taken away does not, and leaves the marks to the other', async (t) => {
  const page = await open(t, {
    body: host(passage('washington') + passage('berlin')).replace('</trip-map>', `</trip-map><trip-map id="second" src="${TRIP}" story="#text" view="flat" loading="eager"></trip-map>`),
    answers,
  });
  await loaded(page);
  await wheelTo(page, on('washington'));
  await reaches(page, 'washington', '#second');
  await reaches(page, 'washington');
  await page.evaluate(() => {
    window.taken = document.querySelector('trip-map');
    window.asked = [];
    window.taken.goTo = (step) => window.asked.push(step);
    window.taken.remove();
  });
  await frames(page);
  assert.deepEqual(await current(page), ['washington']);
  await wheelTo(page, on('berlin'));
  await reaches(page, 'berlin', '#second');
  assert.deepEqual(await page.evaluate(() => window.asked), []);
  await page.evaluate(() => document.querySelector('#second').remove());
  await frames(page);
  assert.deepEqual(await current(page), [], 'nobody reads any more');
  assert.deepEqual(page.said, []);
});

test('a story taken off or changed is followed at once', async (t) => {
  const page = await open(t, { body: host(`${passage('washington')}<div id="other">${passage('berlin')}</div>`, 'story="#other"'), answers });
  await loaded(page);
  await wheelTo(page, on('washington'));
  assert.equal(await stepOf(page), 'opening');
  await onMap(page, (map) => map.setAttribute('story', '#text'));
  await reaches(page, 'washington');
  await onMap(page, (map) => map.removeAttribute('story'));
  await wheelTo(page, on('berlin'));
  assert.deepEqual(await current(page), []);
  assert.equal(await stepOf(page), 'washington');
});

test('without scripts the article is all there, and the map lies in it', async (t) => {
  for (const context of [PHONE, {}]) {
    const page = await open(t, { path: 'story.html', context: { ...context, javaScriptEnabled: false } });
    const passages = page.locator('[data-trip-step]');
    assert.ok(await passages.count() >= 8);
    for (const one of await passages.all()) assert.ok(await one.isVisible());
    assert.equal(await page.locator('trip-map').evaluate((map) => getComputedStyle(map).position), 'static');
    const map = await page.locator('trip-map').innerText();
    for (const { title } of JSON.parse(await built(TRIP)).meetings) assert.ok(map.includes(title.en), title.en);
  }
});

test('what the article tells is not said aloud on top; what the reader goes to is', async (t) => {
  const page = await open(t, { body: host(passage('washington') + passage('berlin')), answers });
  await loaded(page);
  const voice = () => page.locator('trip-map .unseen[role=status]').textContent();
  await wheelTo(page, on('washington'));
  await reaches(page, 'washington');
  assert.equal(await voice(), '');
  await button(page, 'Next step').click();
  assert.notEqual(await voice(), '');
  await button(page, 'Previous step').click();
  assert.match(await voice(), /Washington/);
  await wheelTo(page, on('berlin'));
  await reaches(page, 'berlin');
  assert.equal(await voice(), '');
});
