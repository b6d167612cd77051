// Merges what the engines' runs have written into docs/engines.md: situations by engines.
//   node tests/browser/suite/matrix.mjs FOLDER           says whether the table is that of the runs
//   node tests/browser/suite/matrix.mjs FOLDER --write   writes it
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const NAMES = { chromium: 'Chromium', firefox: 'Firefox ESR', webkit: 'WebKitGTK' };
const TABLE = new URL('../../../docs/engines.md', import.meta.url);
const MARKS = { passed: '✓', unsteady: '✓', failed: '✗' };

/** What a test file is about: the comment that it begins with. */
async function aboutOf(file) {
  const [comment] = (await readFile(new URL(`../${file}`, import.meta.url), 'utf8')).match(/^(\/\/ .*\n)+/) ?? [''];
  return comment.replaceAll('// ', '').replaceAll('\n', ' ').trim();
}

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*').replaceAll('_', '\\_');

/** @param {{ engine: string, version: string, seconds: number, rows: object[] }[]} runs */
async function table(runs) {
  const reasons = [];
  const note = (reason) => {
    if (!reasons.includes(reason)) reasons.push(reason);
    return reasons.indexOf(reason) + 1;
  };
  const mark = (row) => {
    if (row === undefined) return '?';
    return row.outcome === 'skipped' ? `– <sup>${note(row.reason)}</sup>` : MARKS[row.outcome];
  };
  const head = `| | ${runs.map(({ engine }) => NAMES[engine]).join(' | ')} |\n|---|${runs.map(() => ':-:').join('|')}|\n`;
  const count = ({ rows }, ...outcomes) => rows.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const line = (title, value) => `| ${title} | ${runs.map(value).join(' | ')} |\n`;
  let sections = '';
  for (const file of new Set(runs.flatMap(({ rows }) => rows.map((row) => row.file)))) {
    const names = new Set(runs.flatMap(({ rows }) => rows.filter((row) => row.file === file).map(({ name }) => name)));
    sections += `\n## ${file.replace('.test.mjs', '')}\n\n${await aboutOf(file)}\n\n${head}`;
    for (const name of names) {
      sections += line(cell(name), ({ rows }) => mark(rows.find((row) => row.file === file && row.name === name)));
    }
  }
  return `# Situations and engines

Made by the browser tests: each row is a test, ✓ has passed, – is something the engine cannot do, with the reason below. A row that
fails, or that is in the tests and not here, fails \`cargo xtask test\`; \`cargo xtask engines\` writes this page from the last runs.

${head}${line('Version', ({ version }) => version)}${line('Seconds on two cores', ({ seconds }) => seconds)}${
    line('Situations', ({ rows }) => rows.length)}${line('✓', (run) => count(run, 'passed', 'unsteady'))}${
    line('–', (run) => count(run, 'skipped'))}
## What an engine cannot do

${reasons.map((reason, i) => `${i + 1}. ${reason}`).join('\n')}
${sections}`;
}

/** The page without what differs from one machine to the next. */
const lasting = (page) => page.split('\n').filter((line) => !/^\| (Version|Seconds)/.test(line)).join('\n');

const [folder, write] = process.argv.slice(2);
const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
const runs = await Promise.all(Object.keys(NAMES).filter((name) => files.includes(`${name}.json`))
  .map(async (name) => JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'))));
const missing = Object.keys(NAMES).filter((name) => !runs.some(({ engine }) => engine === name));
if (missing.length > 0) throw new Error(`no run of ${missing.join(', ')}: cargo xtask test --only browser`);
const page = await table(runs);
if (write === '--write') await writeFile(TABLE, page);
else if (lasting(await readFile(TABLE, 'utf8').catch(() => '')) !== lasting(page)) {
  console.error('docs/engines.md is not what the engines did: look at it, and write it again with `cargo xtask engines`');
  process.exitCode = 1;
}
