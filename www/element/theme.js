/** What the reader prefers, and which of the two themes to draw: a canvas cannot ask the style sheet. */

export const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
export const forcedColors = matchMedia('(forced-colors: active)');

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

/**
 * Calls back when what decides on theme, colours and font may have changed: the reader's settings, the page's own
 * (frame.css says how `.box` notices), the medium.
 * @param {Element} box
 * @param {(paper: boolean) => void} changed
 * @param {AbortSignal} signal
 */
export function watchStyle(box, changed, signal) {
  let paper = false;
  const tell = () => changed(paper);
  /** @param {EventTarget} target @param {string} type @param {(event: Event) => void} [listener] */
  const on = (target, type, listener = tell) => target.addEventListener(type, listener, { signal });
  on(prefersDark, 'change');
  on(forcedColors, 'change');
  on(document.fonts, 'loadingdone');
  on(box, 'transitionrun', ({ target }) => target === box && tell());
  for (const type of ['beforeprint', 'afterprint']) {
    on(window, type, () => {
      paper = type === 'beforeprint';
      tell();
    });
  }
}
