// The table of situations and engines, docs/engines.md, kept true by the runs:
//   node tests/browser/suite/matrix.mjs FOLDER           says whether what has run is what the table says
//   node tests/browser/suite/matrix.mjs FOLDER --write   writes what has run into it
// What has not run stays as it is: a test of one file is in the table after a run of that file in every engine.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {{ file: string, name: string, outcome: string, reason?: string }} Row */
/** @typedef {{ engine: string, version: string, rows: Row[] }} Run */
/**
 * By engine its version, and by file and test (as it is written in a cell) how it went: a mark, or a reason why not.
 * @typedef {{ versions: Map<string, string>, files: Map<string, Map<string, Map<string, string>>> }} Table
 */

const NAMES = { chromium: 'Chromium', firefox: 'Firefox ESR', webkit: 'WebKitGTK' };
const ENGINES = Object.keys(NAMES);
const PAGE = new URL('../../../docs/engines.md', import.meta.url);
const MARKS = { passed: '✓', unsteady: '✓', failed: '✗' };
const UNKNOWN = '?';
const isReason = (said) => ![...Object.values(MARKS), UNKNOWN].includes(said);

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*').replaceAll('_', '\\_');
const cells = (line) => line.slice(2, -2).split(/(?<!\\)\s\|\s/);
const line = (...all) => `| ${all.join(' | ')} |\n`;

/** What a test file is about: the comment that it begins with. */
async function aboutOf(file) {
  const [comment] = (await readFile(new URL(`../${file}.test.mjs`, import.meta.url), 'utf8')).match(/^(\/\/ .*\n)+/) ?? [''];
  return comment.replaceAll('// ', '').replaceAll('\n', ' ').trim();
}

/** @param {string} page @returns {Table} */
function read(page) {
  const [head = '', ...sections] = page.split('\n## ');
  const table = { versions: new Map(), files: new Map() };
  const versions = head.split('\n').find((found) => found.startsWith('| Version |'));
  if (versions) cells(versions).slice(1).forEach((version, i) => table.versions.set(ENGINES[i], version));
  const [why = '', ...files] = sections;
  const reasons = new Map([...why.matchAll(/^(\d+)\. (.*)$/gm)].map(([, number, reason]) => [number, reason]));
  for (const section of files) {
    const [file, ...lines] = section.split('\n');
    const rows = lines.filter((found) => found.startsWith('| ') && !found.startsWith('| |')).map(cells);
    table.files.set(file, new Map(rows.map(([name, ...said]) => [name, new Map(said.map((mark, i) =>
      [ENGINES[i], reasons.get(/<sup>(\d+)<\/sup>/.exec(mark)?.[1]) ?? mark]))])));
  }
  return table;
}

/** Puts into a table what has run. @param {Table} table @param {Run[]} runs */
function update({ versions, files }, runs) {
  for (const { engine, version } of runs) versions.set(engine, version);
  for (const path of new Set(runs.flatMap(({ rows }) => rows.map(({ file }) => file)))) {
    const file = path.replace('.test.mjs', '');
    const ran = runs.map(({ engine, rows }) => ({ engine, rows: rows.filter((row) => row.file === path) })).filter(({ rows }) => rows.length > 0);
    const names = new Set(ran.flatMap(({ rows }) => rows.map(({ name }) => cell(name))));
    const said = (engine, name) => {
      const run = ran.find((one) => one.engine === engine);
      if (run === undefined) return files.get(file)?.get(name)?.get(engine) ?? UNKNOWN;
      const row = run.rows.find((one) => cell(one.name) === name);
      return row === undefined ? UNKNOWN : row.reason ?? MARKS[row.outcome];
    };
    files.set(file, new Map([...names].map((name) => [name, new Map(ENGINES.map((engine) => [engine, said(engine, name)]))])));
  }
}

/** @param {Table} table */
async function written({ versions, files }) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const all = ENGINES.map((engine) => sorted.flatMap(([, rows]) => [...rows.values()].map((row) => row.get(engine))));
  const reasons = [...new Set(all.flat().filter(isReason))];
  const head = line('', ...Object.values(NAMES)).replace('|  |', '| |') + `|---|${ENGINES.map(() => ':-:').join('|')}|\n`;
  const count = (is) => all.map((said) => said.filter(is).length);
  let sections = '';
  for (const [file, rows] of sorted) {
    sections += `\n## ${file}\n\n${await aboutOf(file)}\n\n${head}`;
    for (const [name, row] of rows) {
      const marks = ENGINES.map((engine) => row.get(engine)).map((said) => (isReason(said) ? `– <sup>${reasons.indexOf(said) + 1}</sup>` : said));
      sections += line(name, ...marks);
    }
  }
  return `# Situations and engines

Made by the browser tests: each row is a test, ✓ has passed, – is something the engine cannot do, with the reason below. \`cargo xtask test\`
runs every row in Chromium, and in each of the others a third of the files, which the hash of the commit tells; it fails where an engine
does what this page does not say. \`cargo xtask engines\` runs every row in every engine, or those of some files, and writes this page.

${head}${line('Version', ...ENGINES.map((engine) => versions.get(engine) ?? UNKNOWN))}${line('Situations', ...count(() => true))}${
    line('✓', ...count((said) => said === MARKS.passed))}${line('–', ...count(isReason))}
## What an engine cannot do

${reasons.map((reason, i) => `${i + 1}. ${reason}`).join('\n')}
${sections}`;
}

/** The page without what differs from one machine to the next. */
const lasting = (page) => page.split('\n').filter((found) => !found.startsWith('| Version')).join('\n');

const [folder, write] = process.argv.slice(2);
const results = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
const runs = await Promise.all(results.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
const before = await readFile(PAGE, 'utf8').catch(() => '');
const table = read(before);
update(table, runs);
for (const file of table.files.keys()) if (await aboutOf(file).catch(() => undefined) === undefined) table.files.delete(file);
const page = await written(table);
if (write === '--write') await writeFile(PAGE, page);
else if (lasting(before) !== lasting(page)) {
  const known = new Set(before.split('\n'));
  for (const found of page.split('\n').filter((one) => one.startsWith('| ') && !known.has(one))) console.error(found);
  console.error('docs/engines.md is not what the engines did: look at it, and write it again with `cargo xtask engines` and the files of these tests');
  process.exitCode = 1;
}
