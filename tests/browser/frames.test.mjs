// Maps in iframes: frames that follow the height of what is in them, in three dialects, and whatever else may be said to them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIP, frames } from './harness.mjs';
import {
  ROGUE, ROOMY, SANDBOX, embedUrl, fits, follower, frameAt, frameIn, iframe, insert, mapSite, plain, policyFor, publisher, pym, watch,
} from './framed.mjs';

const summary = (frame) => frame.locator('trip-map summary');
const heard = (page, type) => page.evaluate((wanted) => window.heard.filter((data) => data?.type === wanted).map(({ height }) => height), type);

for (const [name, attributes] of [
  ['free', ''],
  ['sandboxed, with scripts', 'sandbox="allow-scripts"'],
  ['sandboxed, with scripts and links', `sandbox="${SANDBOX}"`],
  ['sandboxed, with an origin', 'sandbox="allow-scripts allow-same-origin"'],
]) {
  test(`a frame follows its map: ${name}`, async (t) => {
    const site = await mapSite(t);
    const page = await publisher(t, follower(site) + iframe(embedUrl(site), attributes), [site]);
    const frame = await frameAt(page, 'embed.html');
    const closed = await fits(frame);
    await summary(frame).click();
    await frame.waitForFunction((before) => innerHeight > before, closed);
    assert.ok(await fits(frame) > closed + 200, 'the itinerary is long');
    await summary(frame).click();
    await frame.waitForFunction((before) => innerHeight === before, closed);
    assert.deepEqual(await page.evaluate(() => window.diary.violations), []);
    assert.deepEqual(page.said, []);
  });
}

test('a frame follows its map when the page gets narrower, and wider', async (t) => {
  const site = await mapSite(t);
  const page = await publisher(t, `<link rel="stylesheet" href="fluid.css">${follower(site)}${iframe(embedUrl(site))}`, [site], {
    answers: { 'fluid.css': { body: 'body { margin: 0 } iframe { width: 100%; box-sizing: border-box; border: 3px solid }' } },
    context: { viewport: { width: 1000, height: 800 } },
  });
  const frame = await frameAt(page, 'embed.html');
  const wide = await fits(frame);
  const width = await frame.evaluate(() => innerWidth);
  await page.setViewportSize({ width: 360, height: 800 });
  await frame.waitForFunction(() => innerWidth < 500);
  assert.notEqual(await fits(frame), wide);
  await page.setViewportSize({ width: 1000, height: 800 });
  await frame.waitForFunction((before) => innerWidth === before, width);
  assert.equal(await fits(frame), wide);
});

test('the height of the frame is no part of the height of the page: nothing runs away', async (t) => {
  const site = await mapSite(t);
  const page = await publisher(t, iframe(embedUrl(site)), [site]);
  const frame = await frameAt(page, 'embed.html');
  await frame.waitForFunction(() => document.querySelector('trip-map')?.shadowRoot?.querySelector('.shown'));
  // Where scroll bars take room, the frame is narrower with one: only the width may make a difference.
  const heights = new Map();
  for (const given of [1200, 100, 3000, 1, 900, 4000, 100, 3000]) {
    await page.locator('iframe').evaluate((element, px) => (element.height = px), given);
    await frame.waitForFunction((px) => innerHeight === px, given);
    await frames(frame);
    const [width, height] = await frame.evaluate(() => [document.documentElement.clientWidth, document.documentElement.getBoundingClientRect().height]);
    assert.equal(heights.get(width) ?? height, height, `${given} px high, ${width} px wide`);
    heights.set(width, height);
  }
  const said = await heard(page, 'trip-map:height');
  assert.ok(said.length < 20 && [...heights.values()].map(Math.ceil).includes(said.at(-1)), `${said}`);
});

test('a frame that follows stays silent until something changes', async (t) => {
  const site = await mapSite(t);
  const page = await publisher(t, follower(site) + iframe(embedUrl(site)), [site]);
  const frame = await frameAt(page, 'embed.html');
  await fits(frame);
  const before = await heard(page, 'trip-map:height');
  await frame.getByRole('button', { name: 'Next step' }).click();
  await frame.waitForFunction(() => document.querySelector('trip-map').currentTime > 0);
  await frames(frame, 5);
  assert.deepEqual(await heard(page, 'trip-map:height'), before);
});

test('the height is said in three dialects, each in its own form', async (t) => {
  const site = await mapSite(t);
  const page = await publisher(t, iframe(embedUrl(site, `src=${TRIP}&childId=map-1&initialWidth=640`)), [site]);
  const frame = await frameAt(page, 'embed.html');
  await frame.waitForFunction(() => document.querySelector('trip-map')?.shadowRoot?.querySelector('.shown'));
  await summary(frame).click();
  const height = await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  await page.waitForFunction((px) => window.heard.some((data) => data.height === px), height);
  const last = await page.evaluate(() => window.heard.slice(-3));
  assert.deepEqual(last, [
    { type: 'trip-map:height', height }, { sentinel: 'amp', type: 'embed-size', height }, `pymxPYMxmap-1xPYMxheightxPYMx${height}`,
  ]);
});

test('a page of Pym.js follows with the script it has', async (t) => {
  const site = await mapSite(t);
  const page = await publisher(t, '<div id="map"></div><script src="pym.js"></script><script src="page.js"></script>', [site], {
    answers: { 'pym.js': { body: await pym() }, 'page.js': { body: `new pym.Parent('map', '${embedUrl(site)}')` } },
  });
  const frame = await frameAt(page, 'embed.html');
  const closed = await fits(frame);
  await summary(frame).click();
  await frame.waitForFunction((before) => innerHeight > before, closed);
  await fits(frame);
});

test('a script that comes late asks; twice it does no harm, and it knows frames that come later', async (t) => {
  const site = await mapSite(t);
  // What is put in by script is no matter of Trusted Types here.
  const csp = policyFor(site).replace(/require-trusted-types-for.*?; trusted-types 'none';/, '');
  const page = await publisher(t, iframe(embedUrl(site)), [site], { csp });
  const first = await frameAt(page, 'embed.html');
  await first.waitForFunction(() => document.querySelector('trip-map')?.shadowRoot?.querySelector('.shown'));
  assert.equal(await first.evaluate(() => innerHeight), 300, 'nobody follows yet');
  for (let i = 0; i < 2; i += 1) await insert(page, 'script', { src: `${site}/trip-map-frame.js?${i}` });
  await fits(first);
  await insert(page, 'iframe', { src: embedUrl(site, 'src=trips/scholz-2023-03.json'), title: 'Later' });
  await fits(await frameAt(page, 'scholz'));
  assert.deepEqual(page.said, []);
});

test('a frame of another site follows once it is marked as a map, and not before', async (t) => {
  const [site, elsewhere] = [await mapSite(t), await mapSite(t)];
  const unmarked = iframe(embedUrl(elsewhere, 'src=trips/scholz-2023-03.json'));
  const page = await publisher(t, follower(site) + iframe(embedUrl(elsewhere), 'data-trip-map') + unmarked, [site, elsewhere]);
  await fits(await frameAt(page, TRIP));
  const other = await frameAt(page, 'scholz');
  await other.waitForFunction(() => document.querySelector('trip-map')?.shadowRoot?.querySelector('.shown'));
  await page.waitForFunction(() => window.heard.filter(({ type }) => type === 'trip-map:height').length >= 2);
  await frames(page);
  assert.equal(await other.evaluate(() => innerHeight), 300);
});

test('two deep, the frame around the map follows, and the one around that does not', async (t) => {
  const site = await mapSite(t);
  const page = await publisher(t, `${follower(site)}<iframe src="middle.html" title="Middle" width="660" height="500" data-trip-map></iframe>`, [site], {
    answers: { 'middle.html': { body: plain(follower(site) + iframe(embedUrl(site))), csp: policyFor(site) } },
  });
  const frame = await frameIn(await frameAt(page, 'middle.html'), 'iframe');
  await fits(frame);
  await summary(frame).click();
  assert.ok(await fits(frame) > 800);
  assert.equal(await page.locator('iframe').evaluate(({ clientHeight }) => clientHeight), 500);
  assert.deepEqual(await page.evaluate(() => window.heard), [], 'an embed speaks to the page around it and to no other');
});

test('in a page that is in a sandbox itself, as a preview may be, the frame follows too', async (t) => {
  const site = await mapSite(t);
  const page = await publisher(t, '<iframe src="preview.html" title="Preview" width="660" height="500" sandbox="allow-scripts"></iframe>', [site], {
    answers: { 'preview.html': { body: plain(follower(site) + iframe(embedUrl(site), '')), csp: policyFor(site) } },
  });
  const preview = await frameAt(page, 'preview.html');
  await fits(await frameIn(preview, 'iframe'));
});

/** Has a frame say a height that would be believed, and waits until the page has heard it and drawn a frame. */
async function speak(page, frame) {
  const count = (await heard(page, 'trip-map:height')).length;
  await frame.evaluate(() => parent.postMessage({ type: 'trip-map:height', height: 1234 }, '*'));
  await page.waitForFunction((before) => window.heard.filter(({ type }) => type === 'trip-map:height').length > before, count);
  await frames(page);
}

/** Runs in the right frame: says whatever is wrong, and returns how much that is. Not all of it is JSON. */
function sayNonsense() {
  const height = (value) => ({ type: 'trip-map:height', height: value });
  const all = [
    ...[99, 4001, 1e9, 0, -500, 500.5, NaN, Infinity, -Infinity, '500', '500px', null, undefined, true, [500], { valueOf: 500 }, 500n,
      new Number(500), new Date(500)].map(height),
    { type: 'trip-map:height' }, { height: 500 }, { type: 'trip-map:resize', height: 500 }, { type: ['trip-map:height'], height: 500 },
    { sentinel: 'amp', type: 'embed-size', height: 500 }, { type: 'trip-map:height', width: 500 }, { type: 'trip-map:scroll', top: 500 },
    { type: 'trip-map:navigate', href: 'https://example.org/' }, { get type() { return 'trip-map:heigh' }, get height() { return 500 } },
    'trip-map:height', 'pymxPYMxmapxPYMxheightxPYMx500', '{"type":"trip-map:height","height":500}', 500, null, undefined, [], '', new Map([['type', 'trip-map:height']]),
    new Uint16Array([500]), new Error('trip-map:height'),
  ];
  for (const one of all) parent.postMessage(one, '*');
  return all.length;
}

test('what is no height, from the right frame, changes nothing', async (t) => {
  const site = await mapSite(t);
  const page = await publisher(t, follower(site) + iframe(embedUrl(site)), [site]);
  const frame = await frameAt(page, 'embed.html');
  await fits(frame);
  await watch(page);
  const count = await frame.evaluate(sayNonsense);
  assert.ok(count > 30);
  for (const height of [100, 4000]) {
    await frame.evaluate((px) => parent.postMessage({ type: 'trip-map:height', height: px, width: 10, scroll: 10, href: 'https://example.org/' }, '*'), height);
    await frame.waitForFunction((px) => innerHeight === px, height);
  }
  assert.deepEqual(await page.evaluate(() => window.heights), ['100px', '4000px'], 'the least and the most, and nothing before them');
  assert.equal(await page.locator('iframe').evaluate(({ style }) => style.length), 1, 'a height and nothing else');
  assert.deepEqual(page.said, []);
});

test('what others say of the height changes nothing', async (t) => {
  const [site, elsewhere] = [await mapSite(t), await mapSite(t, ROGUE)];
  const rogue = iframe(`${elsewhere}/rogue.html`, 'id="rogue"');
  const page = await publisher(t, follower(site) + iframe(embedUrl(site)) + rogue + iframe('rogue.html?own', 'id="own"'), [site, elsewhere], { answers: ROGUE });
  const frame = await frameAt(page, 'embed.html');
  await fits(frame);
  await watch(page, 'iframe[src*="embed.html"]');
  const [other, own] = [await frameAt(page, elsewhere), await frameAt(page, 'rogue.html?own')];
  const message = { type: 'trip-map:height', height: 1234 };
  await other.evaluate((data) => parent.postMessage(data, '*'), message);
  await own.evaluate((data) => parent.postMessage(data, '*'), message);
  await page.evaluate((data) => postMessage(data, '*'), message);
  await page.waitForFunction(() => window.heard.filter(({ height }) => height === 1234).length === 3);
  await frames(page);
  assert.deepEqual(await page.evaluate(() => window.heights), []);
  for (const id of ['rogue', 'own']) assert.equal(await page.locator(`#${id}`).evaluate(({ clientHeight }) => clientHeight), 300);
});

test('a frame that has gone to another site is not believed', async (t) => {
  const [site, elsewhere] = [await mapSite(t), await mapSite(t, ROGUE)];
  const page = await publisher(t, follower(site) + iframe(embedUrl(site), ''), [site, elsewhere]);
  const frame = await frameAt(page, 'embed.html');
  await fits(frame);
  await watch(page);
  await frame.evaluate((url) => (location.href = url), `${elsewhere}/rogue.html`);
  await frame.waitForURL('**/rogue.html');
  await speak(page, frame);
  assert.deepEqual(await page.evaluate(() => window.heights), []);
});

test('a frame that speaks from nowhere without a sandbox, or from somewhere in one, is not believed', async (t) => {
  const site = await mapSite(t);
  const page = await publisher(t, follower(site) + iframe(embedUrl(site), 'sandbox="allow-scripts"'), [site]);
  const frame = await frameAt(page, 'embed.html');
  await fits(frame);
  // What a frame may is decided when it is opened: from here on, this one is another than the one that speaks.
  await page.locator('iframe').evaluate((element) => element.removeAttribute('sandbox'));
  await watch(page);
  await speak(page, frame);
  await page.locator('iframe').evaluate((element) => element.setAttribute('sandbox', 'allow-scripts allow-same-origin'));
  await speak(page, frame);
  assert.deepEqual(await page.evaluate(() => window.heights.filter((height) => height === '1234px')), []);
});

test('ten thousand heights are one a frame, and the last is the one that stays', async (t) => {
  const site = await mapSite(t);
  const page = await publisher(t, follower(site) + iframe(embedUrl(site)), [site]);
  const frame = await frameAt(page, 'embed.html');
  await fits(frame);
  await watch(page);
  await page.evaluate(() => {
    window.painted = 0;
    const count = () => requestAnimationFrame(() => {
      window.painted += 1;
      count();
    });
    count();
  });
  await frame.evaluate(() => {
    for (let i = 0; i < 10_000; i += 1) parent.postMessage({ type: 'trip-map:height', height: 100 + (i % 3000) }, '*');
    parent.postMessage({ type: 'trip-map:height', height: 3456 }, '*');
  });
  await frame.waitForFunction(() => innerHeight === 3456);
  const { heights, painted } = await page.evaluate(() => ({ heights: window.heights, painted: window.painted }));
  assert.equal(heights.at(-1), '3456px');
  assert.ok(heights.length <= painted + 1, `${heights.length} heights in ${painted} frames`);
});

test('ten thousand questions get a handful of answers, from the page around only', async (t) => {
  const site = await mapSite(t);
  const page = await publisher(t, iframe(embedUrl(site), '', ROOMY) + iframe('rogue.html', 'id="own"'), [site], { answers: ROGUE });
  const frame = await frameAt(page, 'embed.html');
  await frame.waitForFunction(() => document.querySelector('trip-map')?.shadowRoot?.querySelector('.shown'));
  const before = (await heard(page, 'trip-map:height')).length;
  const neighbour = await frameAt(page, 'rogue.html');
  await neighbour.evaluate(() => parent.frames[0].postMessage({ type: 'trip-map:height' }, '*'));
  await frame.evaluate(() => {
    postMessage({ type: 'trip-map:height' }, '*');
    // A timer set after that of the answer ends after it.
    window.answered = new Promise((done) => {
      addEventListener('message', ({ data }) => data === 'that was all' && setTimeout(done, 16));
    });
  });
  await frames(page);
  assert.equal((await heard(page, 'trip-map:height')).length, before, 'nobody but the page around is answered');
  const start = await page.evaluate(() => {
    const now = performance.now();
    for (let i = 0; i < 10_000; i += 1) frames[0].postMessage({ type: 'trip-map:height' }, '*');
    frames[0].postMessage('that was all', '*');
    return now;
  });
  await frame.evaluate(() => window.answered);
  await page.waitForFunction((count) => window.heard.filter(({ type }) => type === 'trip-map:height').length > count, before);
  const took = await page.evaluate((since) => performance.now() - since, start);
  const answers = (await heard(page, 'trip-map:height')).length - before;
  assert.ok(answers <= took / 16 + 1, `${answers} answers in ${took} ms`);
});
