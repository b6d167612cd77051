// The page of one map: what its address may ask for, and what it leads to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CSP, TRIP, built, needs, onMap, open, shown } from './harness.mjs';
import { ROGUE, SANDBOX, embedUrl, fits, follower, frameAt, iframe, mapSite, policyFor, publisher } from './framed.mjs';

const REFUSED = [
  'https://evil.example/trips/a.json', '//evil.example/trips/a.json', '\\\\evil.example\\trips\\a.json', 'http://127.0.0.1:9/trips/a.json',
  'trips/../article.html', 'trips/..%2farticle.html', 'trips/%2e%2e/article.html', 'article.html', '/article.html',
  'javascript:alert(1)', 'data:application/json,{}', 'blob:null/1', 'https://me:secret@127.0.0.1/trips/a.json', 'file:///etc/passwd',
];

test('a trip from elsewhere is refused in a sentence, with a line on the console and without a request', async (t) => {
  const page = await open(t, { path: `embed.html?src=${encodeURIComponent(REFUSED[0])}&lang=en` });
  for (const src of REFUSED) {
    page.said.length = 0;
    page.requested.length = 0;
    await page.goto(`${page.origin}/embed.html?lang=en&src=${encodeURIComponent(src)}`);
    assert.match(await page.getByRole('alert').innerText(), /^This map is not shown: /, src);
    assert.equal(await page.locator('trip-map').count(), 0, src);
    assert.deepEqual(page.said, [`error: trip-map: expected a trip below trips/, or below a folder that trip-map-sources in embed.html names, found "${src}"`]);
    const own = ['embed.html', 'trip-map.css', 'embed.css', 'trip-map.js', 'embed.js', 'icon.svg'];
    const others = page.requested.map((url) => url.replace(`${page.origin}/`, '').split('?')[0]).filter((path) => !own.includes(path));
    assert.deepEqual(others, [], src);
  }
});

for (const [lang, words] of [['ja', /この地図/], ['de-AT', /^Diese Karte/], ['fr', /^Cette carte/], ['es', /^Este mapa/], ['ar', /الخريطة/], ['toString', /^This map/]]) {
  test(`the refusal in ${lang}`, async (t) => {
    const page = await open(t, { path: `embed.html?src=nowhere&lang=${lang}` });
    assert.match(await page.getByRole('alert').innerText(), words);
  });
}

test('without a trip the map says so itself', async (t) => {
  const page = await open(t, { path: 'embed.html?lang=en' });
  assert.match(await page.getByRole('alert').innerText(), /no trip to show/);
});

test('a folder that the host names is open, and its neighbour is not', async (t) => {
  const data = await mapSite(t, { 'desk/a.json': { body: await built(TRIP) }, 'desks/a.json': { body: await built(TRIP) } });
  const html = (await built('embed.html')).toString().replace('name="trip-map-sources" content=""', `name="trip-map-sources" content="${data}/desk"`);
  const answers = { 'embed.html': { body: html, csp: CSP.replace("connect-src 'self'", `connect-src 'self' ${data}`) } };
  const page = await open(t, { path: `embed.html?src=${data}/desk/a.json`, answers });
  await shown(page);
  await page.goto(`${page.origin}/embed.html?src=${data}/desks/a.json`);
  await page.locator('.refusal').waitFor();
  assert.deepEqual(page.requested.filter((url) => url.includes('/desks/a.json') && !url.includes('embed.html')), []);
});

test('the attributes of the map come from the address, by name; what is none of them does not', async (t) => {
  const asked = 'view=flat&theme=dark&lang=ja&at=washington&controls=none&chart=none&borders=all&pace=2&loop&refresh=60';
  const page = await open(t, { path: `embed.html?src=${TRIP}&${asked}&story=html&scrub&label=Lies&description=Lies&style=color:red&onload=alert(1)&class=a&id=b&hidden&bogus` });
  await shown(page);
  const attributes = await onMap(page, (map) => Object.fromEntries([...map.attributes].map(({ name, value }) => [name, value])));
  assert.deepEqual(attributes, {
    src: `${page.origin}/${TRIP}`, view: 'flat', theme: 'dark', lang: 'ja', at: 'washington', controls: 'none', chart: 'none', borders: 'all',
    pace: '2', loop: '', refresh: '60', loading: 'eager',
  });
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'dark');
  assert.deepEqual(page.said, []);
});

test('a value that is none reads as the default', async (t) => {
  const page = await open(t, { path: `embed.html?src=${TRIP}&view=cube&theme=purple&at=nowhere&controls=&pace=fast` });
  await shown(page);
  assert.equal(await onMap(page, ({ currentTime }) => currentTime), 0);
  assert.ok(await page.getByRole('button', { name: 'Play' }).isVisible());
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'light dark');
});

for (const [query, title, lang] of [
  ['', 'Kishida’s trip to Washington and Berlin', 'en'],
  ['&lang=ja', '岸田首相のワシントン・ベルリン訪問', 'ja'],
]) {
  test(`the page is called as its trip is, in its language: ${lang}`, async (t) => {
    const page = await open(t, { path: `embed.html?src=${TRIP}${query}` });
    await page.waitForFunction((wanted) => document.title === wanted, title);
    assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
  });
}

test('a trip in another language has it without being asked', async (t) => {
  const trip = { ...JSON.parse(await built(TRIP)), lang: 'ja' };
  const page = await open(t, { path: 'embed.html?src=trips/own.json', answers: { 'trips/own.json': { body: JSON.stringify(trip) } } });
  await page.waitForFunction(() => document.documentElement.lang === 'ja');
  await shown(page);
  assert.equal(await page.locator('trip-map [part=frame]').getAttribute('lang'), 'ja');
});

test('sources open beside the page, free of the sandbox; without a token for that they do not, and the map stays', needs('windows'), async (t) => {
  for (const sandbox of [SANDBOX, 'allow-scripts']) {
    const site = await mapSite(t, ROGUE);
    const page = await publisher(t, follower(site) + iframe(embedUrl(site), `sandbox="${sandbox}"`), [site]);
    const frame = await frameAt(page, 'embed.html');
    await fits(frame);
    await frame.locator('trip-map summary').click();
    // No test asks anybody else: the link as it is, to another place.
    const link = await frame.locator('trip-map a[href^="https:"]').first().elementHandle();
    await link.evaluate((anchor, href) => (anchor.href = href), `${site}/rogue.html`);
    if (sandbox === SANDBOX) {
      const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
      await opened.getByText('Rogue').waitFor();
      assert.deepEqual(await opened.evaluate(() => [self.origin === 'null', window.opener]), [false, null]);
    } else {
      await link.click();
      await frame.evaluate(() => new Promise(requestAnimationFrame));
      assert.equal(page.context().pages().length, 1);
    }
    assert.match(frame.url(), /embed\.html/);
  }
});

test('without scripts the page leads to every trip, and each of these has the picture, the stops and the sources', async (t) => {
  // As text: not every engine reads `noscript` as it does for readers without scripts when a test takes them away.
  const [, said] = /<noscript>(.*)<\/noscript>/s.exec((await built('embed.html')).toString());
  assert.match(said, /This map needs scripts/);
  const hrefs = [...said.matchAll(/<a href="([^"]+)">/g)].map(([, href]) => href);
  assert.equal(hrefs.length, JSON.parse(await built('trips/index.json')).length);
  const page = await open(t, { path: hrefs[0], context: { javaScriptEnabled: false } });
  for (const href of hrefs) {
    await page.goto(`${page.origin}/${href}`);
    assert.ok(await page.locator('trip-map img').evaluate(({ complete, naturalWidth }) => complete && naturalWidth > 0), href);
    assert.ok(await page.locator('trip-map ol > li').count() >= 2, href);
  }
});

test('the page of each trip leads to its oEmbed file, whose frame has room for the map at its width and on a phone', async (t) => {
  const page = await open(t, { path: 'embed.html?lang=en' });
  for (const { id } of JSON.parse(await built('trips/index.json'))) {
    await page.goto(`${page.origin}/trips/${id}.html`);
    const found = await page.locator('link[rel="alternate"][type="application/json+oembed"]').getAttribute('href');
    assert.equal(new URL(found).pathname, `/oembed/${id}.json`);
    const said = JSON.parse(await built(new URL(found).pathname.slice(1)));
    const src = new URL(/ src="([^"]+)"/.exec(said.html)[1]);
    for (const width of [said.width, 360]) {
      await page.setViewportSize({ width, height: said.height });
      await page.goto(`${page.origin}${src.pathname}${src.search}`);
      await shown(page);
      const height = await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
      assert.ok(height <= said.height, `${id} at ${width} px is ${height} px high, more than ${said.height}`);
    }
  }
});

test('the example page: the map in its frame, nothing violated, nobody else asked', async (t) => {
  const site = await mapSite(t, { 'examples/iframe.html': { csp: policyFor() } });
  for (const width of [360, 1200]) {
    const page = await open(t, { body: '', context: { viewport: { width, height: 900 } } });
    page.requested.length = 0;
    await page.goto(`${site}/examples/iframe.html`);
    await page.locator('iframe').scrollIntoViewIfNeeded();
    const frame = await frameAt(page, 'embed.html');
    await fits(frame);
    assert.deepEqual(await page.evaluate(() => window.diary.violations), []);
    assert.deepEqual(await frame.evaluate(() => window.diary.violations), []);
    assert.deepEqual(page.requested.filter((url) => !url.startsWith(site)), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    assert.deepEqual(page.said, []);
  }
});

test('a frame that nobody follows gets its scroll bar back, one that follows does without', async (t) => {
  const site = await mapSite(t);
  const page = await publisher(t, iframe(embedUrl(site)), [site]);
  const frame = await frameAt(page, 'embed.html');
  const bar = (where) => where.evaluate(() => getComputedStyle(document.documentElement).scrollbarWidth);
  await frame.waitForFunction(() => getComputedStyle(document.documentElement).scrollbarWidth === 'auto');
  await page.goto(embedUrl(site));
  await shown(page);
  assert.equal(await bar(page), 'auto', 'on its own it is a page like any other');
  const other = await publisher(t, follower(site) + iframe(embedUrl(site)), [site]);
  const followed = await frameAt(other, 'embed.html');
  await fits(followed);
  // A timer set after theirs, and as long, ends after it.
  await followed.evaluate(() => new Promise((over) => { setTimeout(over, 2000); }));
  assert.equal(await bar(followed), 'none');
});

test('the script for pages with a frame is at most 1 KB', async () => {
  const { length } = await built('trip-map-frame.js');
  assert.ok(length <= 1024, `${length} bytes`);
});
