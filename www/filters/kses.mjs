/**
 * What WordPress leaves of an article by an author who may not write every tag.
 *
 * A model: its lists are those of WordPress (kses.json), at work in sanitize-html. Like KSES, and unlike sanitize-html by
 * itself, it keeps the text of every tag it drops, of scripts and styles too. Not modelled are the checks on the values of
 * `style`, which what we write has none of, and `object`, which KSES allows for PDF only.
 */
import { readFileSync } from 'node:fs';
import sanitize from 'sanitize-html';

/** @type {{everywhere: string[], tags: Record<string, string[]>, protocols: string[]}} */
const { everywhere, tags, protocols } = JSON.parse(readFileSync(new URL('kses.json', import.meta.url), 'utf8'));

/** @param {string} html */
export function kses(html) {
  return sanitize(html, {
    allowedTags: Object.keys(tags),
    allowedAttributes: { '*': everywhere, ...tags },
    allowedSchemes: protocols,
    nonTextTags: [],
    allowVulnerableTags: true,
  });
}
