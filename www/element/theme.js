/** What the reader prefers, and which of the two themes to draw: a canvas cannot ask the style sheet. */

export const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
export const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/**
 * `auto` is dark where the page supports dark and the reader prefers it: the `color-scheme` of the element says
 * the one, the browser the other. A page that knows only light does not get a dark map in it.
 * @param {'light' | 'dark' | 'auto'} theme
 * @param {Element} element
 * @returns {'light' | 'dark'}
 */
export function effectiveTheme(theme, element) {
  if (theme !== 'auto') return theme;
  const supported = getComputedStyle(element).colorScheme.split(' ');
  if (!supported.includes('dark')) return 'light';
  return prefersDark.matches || !supported.includes('light') ? 'dark' : 'light';
}
