// The pages as a reader gets them from nginx, under the policy it sends, and a site of another origin that embeds the map.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { launchChromium } from '../browser/engines/playwright.mjs';
import { serve } from './nginx.mjs';

const browser = await launchChromium();
after(() => browser.close());

/** Opens a page and writes down what it complains of. */
async function open(t, url) {
  const page = await browser.newPage();
  t.after(() => page.close());
  const said = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  const answers = [];
  page.on('response', (response) => answers.push(response));
  await page.goto(url);
  await page.locator('trip-map').first().scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector('trip-map')?.shadowRoot?.querySelector('.shown'));
  return { page, said, answers };
}

for (const path of ['', 'article.html', 'story.html', 'embed.html?src=trips/kishida-2024-07.json']) {
  test(`/${path} shows its map under its policy`, async (t) => {
    const { origin } = await serve(t);
    const { said, answers } = await open(t, `${origin}/${path}`);
    assert.deepEqual(said, []);
    assert.deepEqual(answers.filter((answer) => answer.status() >= 400).map((answer) => answer.url()), []);
    assert.deepEqual(answers.filter((answer) => !answer.url().startsWith(origin)).map((answer) => answer.url()), []);
    const wasm = answers.find((answer) => answer.url().endsWith('.wasm'));
    assert.equal((await wasm.allHeaders())['content-encoding'], 'br');
  });
}

test('a page of another origin shows the map from there', async (t) => {
  const { origin } = await serve(t);
  const publisher = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    response.end(`<!doctype html><html lang="en"><title>Article</title>
      <link rel="stylesheet" href="${origin}/trip-map.css" crossorigin><script type="module" src="${origin}/trip-map.js"></script>
      <link rel="icon" href="data:,"><trip-map src="${origin}/trips/kishida-2024-07.json"><p>Fallback</p></trip-map>`);
  }).listen(0, '127.0.0.1');
  await once(publisher, 'listening');
  t.after(() => {
    publisher.closeAllConnections();
    publisher.close();
  });
  const { said } = await open(t, `http://localhost:${publisher.address().port}/`);
  assert.deepEqual(said, []);
});
