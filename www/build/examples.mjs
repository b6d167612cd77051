// What programs between a newsroom and its readers make of an example page.
import { readFile, writeFile } from 'node:fs/promises';
import { JSDOM } from 'jsdom';
import { feed, feedReader } from '../filters/feed.mjs';
import { kses } from '../filters/kses.mjs';
import { readingMode } from '../filters/reader.mjs';

const dist = new URL('../dist/examples/', import.meta.url);
/** Where the article would stand: feeds and reading modes want to know. */
const LINK = 'https://news.example/world/vilnius.html';

/** Out of examples/plain.html, when it is in dist; nothing of it is written by hand. */
export async function filterExample() {
  const { document } = new JSDOM(await readFile(new URL('plain.html', dist), 'utf8')).window;
  const article = document.querySelector('article');
  const title = article?.querySelector('h1')?.textContent ?? '';
  // The note about this example is not part of the article.
  article?.querySelector(':scope > footer')?.remove();
  const html = article?.innerHTML.trim() ?? '';
  const read = readingMode(`<!doctype html><html lang="en"><title>${title}</title><body><article>${html}</article></body></html>`, LINK);
  const pages = {
    'stripped.html': { title: 'Where tags are stripped', html: kses(html) },
    'feed.html': { title: 'In a feed', html: feedReader(html) },
    'reader.html': { title: 'In a reading mode', html: `<h1>${title}</h1>${read.html}` },
  };
  for (const [file, { title: name, html: left }] of Object.entries(pages)) await writeFile(new URL(file, dist), bare(name, left));
  await writeFile(new URL('feed.xml', dist), feed({ title, link: LINK, html, date: new Date('2024-03-31T12:00:00Z') }));
}

/**
 * A page with no style but a readable measure.
 * @param {string} title
 * @param {string} html
 */
function bare(title, html) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · trip-map</title>
<link rel="icon" href="../icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="bare.css">
</head>
<body>
<nav><a href="index.html">Examples</a> · ${title}</nav>
<main>
${html}
</main>
</body>
</html>
`;
}
