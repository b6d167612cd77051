// The tables of docs/accessibility.md, from the rows and the titles of the tests that check them. Run as a program, it
// writes them into the page; rows.test.mjs holds the page to them.
import { readFile, readdir, writeFile } from 'node:fs/promises';

const here = new URL('./', import.meta.url);
export const PAGE = new URL('../../../docs/accessibility.md', here);
const read = async (name) => JSON.parse(await readFile(new URL(name, here), 'utf8'));

/** The titles of all tests here and the files they are in. A title begins with the rows that it checks. */
async function titles() {
  const files = (await readdir(here)).filter((name) => name.endsWith('.test.mjs')).sort();
  const found = await Promise.all(files.map(async (file) =>
    [...(await readFile(new URL(file, here), 'utf8')).matchAll(/^ *test\((['`])(.*?)\1, /gm)].map(([, , title]) => ({ file, title }))));
  return found.flat();
}

/** The rows that a title begins with: `2.5.1, 2.5.7 every …`, `page scroll: …`. */
const isOf = (title, sc) => (/^\d/.test(sc) ? title.match(/^[\d., ]+/)?.[0].split(/[, ]+/).includes(sc) : title.startsWith(sc)) ?? false;

/** Each row with the files of its tests and how many there are. */
export async function rows() {
  const all = await titles();
  return (await read('rows.json')).map((row) => {
    const tests = all.filter(({ title }) => isOf(title, row.sc));
    return { ...row, tests: tests.map(({ title }) => title), files: [...new Set(tests.map(({ file }) => file))] };
  });
}

const link = (file) => `[${file.replace('.test.mjs', '')}](../tests/browser/accessibility/${file})`;

/** The marked parts of the page, by their names. */
export async function tables() {
  const all = await rows();
  const fileOf = (sc) => all.find((row) => row.sc === sc).files.map(link).join(', ');
  const own = all.map(({ sc, level, asks, tests, files }) => `| ${[sc, level].join(' ').trim()} | ${asks} | ${tests.length} in ${files.map(link).join(', ')} |`);
  const others = (await read('others.json')).map(({ sc, name, failed, applicable, limit }) =>
    `| ${sc} ${name} | ${failed} of ${applicable} | ${limit ?? 'passes'} | ${fileOf(sc)} |`);
  return {
    rows: ['| row | what it asks of the map | tests |', '| --- | --- | --- |', ...own].join('\n'),
    others: ['| criterion | tools that failed | trip-map | tests |', '| --- | --- | --- | --- |', ...others].join('\n'),
  };
}

/** The page with its tables as they are now. @param {string} page */
export async function withTables(page) {
  return Object.entries(await tables()).reduce((text, [name, table]) =>
    text.replace(new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`), (_, from, to) => `${from}${table}\n${to}`), page);
}

if (process.argv[1] === new URL(import.meta.url).pathname) await writeFile(PAGE, await withTables(await readFile(PAGE, 'utf8')));
