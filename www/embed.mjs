// What `trip-map embed` writes, put into the pages at build time. A page says what it wants as it would be typed:
//
//   <!-- trip-map embed kishida-2024-07 --base ../ -->
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const MARK = /<!-- trip-map embed ([a-z0-9-]+)((?: --[a-z]+ [^\s>]+)*) -->/g;
/** What stands inside the element of a page that writes the element itself: `<!-- fallback: kishida-2024-07 -->`. */
const FALLBACK = /<!-- fallback: ([a-z0-9-]+) -->/g;

const run = promisify(execFile);
const here = new URL('./', import.meta.url);
const CARGO = ['run', '--quiet', '--workspace', '--all-features', '--bin', 'trip-map', '--'];

/**
 * The command: as `cargo xtask build` names it, or else as cargo builds it.
 * @param {string[]} args
 */
export async function tripMap(...args) {
  const built = process.env['TRIP_MAP'];
  const [file, ...before] = built ? [built] : [process.env['CARGO'] ?? 'cargo', ...CARGO];
  const { stdout } = await run(file ?? '', [...before, ...args], { cwd: fileURLToPath(new URL('../', here)), maxBuffer: 2 ** 26 });
  return stdout;
}

/**
 * Puts the HTML in the place of the marks of a page.
 * @param {string} page
 */
export async function writeEmbeds(page) {
  const lang = /<html lang="([^"]+)">/.exec(page)?.[1] ?? '';
  for (const [mark, id] of page.matchAll(FALLBACK)) {
    const html = await tripMap('embed', `www/trips/${id}.json`, '--lang', lang, '--mode', 'fallback',
      '--picture', `set:trips/${id}`, '--pictures', 'www/dist/trips');
    page = page.replace(mark, () => html.trimEnd());
  }
  for (const [mark, id, options = ''] of page.matchAll(MARK)) {
    const html = await tripMap('embed', `www/trips/${id}.json`, ...options.split(' ').filter(Boolean));
    page = page.replace(mark, () => html.trimEnd());
  }
  return page;
}
