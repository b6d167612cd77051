/** What a browser's reading mode shows of a page: Firefox's own library. */
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';

/**
 * @param {string} page
 * @param {string} url
 */
export function readingMode(page, url) {
  const { window } = new JSDOM(page, { url });
  const article = new Readability(window.document).parse();
  if (!article?.content) throw new Error(`expected an article at ${url}, found none`);
  return { title: article.title ?? '', html: article.content };
}
