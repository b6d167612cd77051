/** What countries are called on the map: the core knows their codes, the browser their names. */

/**
 * The name for readers of a language, the shorter one where there are two: "Hong Kong", "Palestine". Two letters
 * ("US", "UK") say too little on a map, and "Bosnia" leaves out Herzegovina: there it is the longer one. Empty when the
 * browser knows none.
 * @param {string} code ISO 3166-1 alpha-2
 * @param {string} lang BCP 47
 */
export function countryName(code, lang) {
  /** @param {'short' | 'long'} style */
  const name = (style) => new Intl.DisplayNames([lang], { type: 'region', style, fallback: 'none' }).of(code);
  try {
    const short = name('short') ?? '';
    return /^[A-Z]{2}$/.test(short) || code === 'BA' ? name('long') ?? '' : short;
  } catch {
    // A code or a tag of no form, or a browser without Intl.DisplayNames.
    return '';
  }
}
