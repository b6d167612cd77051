// What `trip-map embed` writes, put into the pages at build time. A page says what it wants as it would be typed:
//
//   <!-- trip-map embed kishida-2024-07 --base ../ -->
import { tripMap } from './command.mjs';

const MARK = /<!-- trip-map embed ([a-z0-9-]+)((?: --[a-z]+ [^\s>]+)*) -->/g;
/** What stands inside the element of a page that writes the element itself: `<!-- fallback: kishida-2024-07 -->`. */
const FALLBACK = /<!-- fallback: ([a-z0-9-]+) -->/g;

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
