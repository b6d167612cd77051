// Runs the browser tests in the engine of TRIP_MAP_ENGINE, two files at once, and writes what came of each test:
//   node tests/browser/suite/run.mjs [--shard=1/3] [RESULTS.json [FILE…]]   a file as docs/engines.md calls it, `accessibility/axe`
// A file with a failure runs once more, alone. A test that passes then is loudly called unsteady, and forgiven: only the load of
// the machine differs between the two.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** A file that takes longer hangs. */
const LIMIT_MS = 15 * 60_000;
const folder = fileURLToPath(new URL('../', import.meta.url));
const engine = process.env.TRIP_MAP_ENGINE ?? 'chromium';

/** @typedef {{ file: string, name: string, outcome: 'passed' | 'skipped' | 'failed' | 'unsteady', reason?: string, error?: string, seconds: number }} Row */

/**
 * Runs files and tells of them as they go.
 * @param {string[]} files @param {number} concurrency
 * @returns {Promise<Row[]>} in the order of the files and of the tests in them
 */
async function rowsOf(files, concurrency) {
  const rows = [];
  const tests = run({ files: files.map((file) => folder + file), concurrency, timeout: LIMIT_MS });
  const known = (path) => relative(folder, path).replaceAll('\\', '/');
  const row = (outcome, { file, name, nesting, skip, details }) => {
    if (nesting > 0) return;
    const seconds = Math.round(details.duration_ms / 100) / 10;
    // A file that ends before its tests do is told of under its own name.
    rows.push({ file: known(file ?? name), name, outcome: skip === undefined ? outcome : 'skipped', reason: skip, error: details.error?.message, seconds });
  };
  tests.on('test:pass', (data) => row('passed', data));
  tests.on('test:fail', (data) => row('failed', data));
  const report = tests.compose(spec);
  report.pipe(process.stdout, { end: false });
  await new Promise((end, fail) => report.on('end', end).on('error', fail));
  return files.flatMap((file) => rows.filter((one) => one.file === file));
}

/** Runs the files of failed tests again, one by one. @param {Row[]} rows */
async function again(rows) {
  const files = new Set(rows.filter(({ outcome }) => outcome === 'failed').map(({ file }) => file));
  for (const file of files) {
    console.log(`\n${file} has failed beside others: once more, alone.`);
    const alone = await rowsOf([file], 1);
    const first = rows.filter((row) => row.file === file);
    const unsteady = alone.map((row) => {
      const before = first.find(({ name }) => name === row.name);
      if (row.outcome !== 'passed' || before?.outcome === 'passed') return row;
      console.log(`\nUNSTEADY: ${file}: “${row.name}” failed beside others, passed alone: ${before?.error ?? 'its file ended early'}`);
      return { ...row, outcome: 'unsteady', error: before?.error };
    });
    rows = [...rows.filter((row) => row.file !== file), ...unsteady];
  }
  return rows;
}

/** The version of the engine, from itself. */
async function versionOf() {
  const { version, close } = await import(`../engines/${engine}.mjs`);
  try {
    return await version();
  } finally {
    await close();
  }
}

/**
 * The files that are to run.
 * @param {string[]} chosen as docs/engines.md calls them; none for all
 * @param {string} shard `2/3`: every third file, from the second
 */
async function filesOf(chosen, shard) {
  const all = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.test.mjs')).sort();
  const wanted = chosen.map((name) => `${name}.test.mjs`);
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`expected files of tests/browser, found ${unknown.join(', ')}`);
  const [index, count] = shard.split('/').map(Number);
  if (!(index >= 1 && index <= count)) throw new Error(`expected a shard such as 2/3, found ${shard}`);
  return (wanted.length > 0 ? wanted : all).filter((_, i) => i % count === index - 1);
}

const { values: { shard }, positionals: [results, ...chosen] } = parseArgs({
  allowPositionals: true, options: { shard: { type: 'string', default: '1/1' } },
});
const files = await filesOf(chosen, shard);
const start = Date.now();
const rows = await again(await rowsOf(files, 2));
const count = (outcome) => rows.filter((row) => row.outcome === outcome).length;
const seconds = Math.round((Date.now() - start) / 1000);
const part = shard === '1/1' ? '' : ` (shard ${shard})`;
console.log(`\n${engine}${part}: ${count('passed')} passed, ${count('skipped')} it cannot do, ${count('unsteady')} unsteady, ${count('failed')} failed, in ${seconds} s`);
for (const { file, name } of rows.filter(({ outcome }) => outcome === 'failed')) console.log(`FAILED: ${file}: ${name}`);
if (results) {
  await mkdir(dirname(results), { recursive: true });
  await writeFile(results, JSON.stringify({ engine, version: await versionOf(), seconds, rows }, null, 1));
}
process.exitCode = count('failed') > 0 ? 1 : 0;
