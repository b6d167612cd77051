// What readers cost, in docs/hosting.md, as www/dist weighs now.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

const dist = new URL('../../www/dist/', import.meta.url);
const DOC = new URL('../../docs/hosting.md', import.meta.url);
const VIEWS = 10_000_000;
/** What a server answers to who has the file already. */
const NOT_MODIFIED = 0;

const manifest = JSON.parse(await readFile(new URL('manifest.json', dist), 'utf8'));
/** @param {string} name without its hash */
async function weight(name) {
  const bytes = await readFile(new URL(manifest[name]?.file ?? name, dist));
  return brotliCompressSync(bytes).length;
}

const FIRST = ['trip-map.js', 'trip-map.css'];
const MAP = ['element.js', 'trip_map_bg.wasm', 'trips/kishida-2024-07.json'];
const READERS = [
  ['does not come near the map', FIRST],
  ['sees the map, for the first time', [...FIRST, ...MAP]],
  ['the same, and a city from close by', [...FIRST, ...MAP, 'land-50m.bin']],
  ['sees it in an iframe, for the first time', ['embed.html', 'embed.js', ...FIRST, ...MAP]],
  ['has seen a map in this week, and sees another trip', ['trips/kishida-2024-07.json']],
  ['comes back to the same article', []],
];

test('what ten million views cost is what the files weigh', async () => {
  const rows = await Promise.all(READERS.map(async ([reader, files]) => {
    const weights = await Promise.all(files.map(weight));
    return { reader, bytes: weights.reduce((sum, one) => sum + one, NOT_MODIFIED) };
  }));
  const text = await readFile(DOC, 'utf8');
  const [before, rest] = text.split('<!-- bytes -->\n');
  const [told, after] = rest.split('<!-- /bytes -->');
  if (process.env.ACCEPT) return writeFile(DOC, `${before}<!-- bytes -->\n${table(rows)}<!-- /bytes -->${after}`);
  for (const { reader, bytes } of rows) {
    const row = told.split('\n').find((line) => line.startsWith(`| ${reader} |`));
    assert.ok(row, `a row for a reader who ${reader}`);
    const said = Number(row.split('|')[2].replaceAll(/\D/g, ''));
    assert.ok(Math.abs(said - bytes) <= bytes / 20, `${reader}: ${bytes} bytes, and docs/hosting.md says ${said}: ACCEPT=1 writes it anew`);
  }
});

/** @param {{ reader: string, bytes: number }[]} rows */
function table(rows) {
  const line = ({ reader, bytes }) => `| ${reader} | ${bytes.toLocaleString('en')} | ${Math.round(bytes * VIEWS / 1e9).toLocaleString('en')} |\n`;
  return `| a reader who … | bytes | ten million such views, GB |\n| --- | ---: | ---: |\n${rows.map(line).join('')}`;
}
