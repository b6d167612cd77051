/** The article as an item of an RSS feed, and what a strict reader of feeds shows of it. */
import sanitize from 'sanitize-html';

/** What feed readers agree on: text, lists, links and pictures; no scripts, styles, frames, SVG, ids or classes. */
const STRICT = {
  allowedTags: ['p', 'br', 'a', 'img', 'ul', 'ol', 'li', 'em', 'strong', 'b', 'i', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'pre', 'code'],
  allowedAttributes: { a: ['href'], img: ['src', 'alt', 'width', 'height'] },
  allowedSchemes: ['https', 'http'],
};

/** @param {string} html */
export function feedReader(html) {
  return sanitize(html, STRICT);
}

/**
 * @param {{title: string, link: string, html: string, date: Date}} article
 * @returns {string} RSS 2.0 with one item, its text in `content:encoded`
 */
export function feed({ title, link, html, date }) {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>The Meridian</title>
<link>${escaped(link)}</link>
<description>An invented newspaper: one article with a map</description>
<item>
<title>${escaped(title)}</title>
<link>${escaped(link)}</link>
<guid isPermaLink="true">${escaped(link)}</guid>
<pubDate>${date.toUTCString()}</pubDate>
<content:encoded>${escaped(html)}</content:encoded>
</item>
</channel>
</rss>
`;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
