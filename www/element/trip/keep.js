/**
 * Keeps the reader's focus, and how far parts are scrolled, while what they look at is built anew.
 *
 * @param {HTMLElement} root
 * @returns {() => void} finds them again in what stands there now; what is gone is left alone
 */
export function keep(root) {
  const tree = /** @type {ShadowRoot} */ (root.getRootNode());
  const focused = tree.activeElement;
  const focus = focused && root.contains(focused) ? place(root, focused) : null;
  const scrolled = [...root.querySelectorAll('[part~=caption]')].map((part) => ({ at: place(root, part), top: part.scrollTop }));
  return () => {
    for (const { at, top } of scrolled) {
      const part = find(root, at);
      if (part) part.scrollTop = top;
    }
    const again = focus && find(root, focus);
    if (again instanceof HTMLElement && again !== tree.activeElement) again.focus({ preventScroll: true });
  };
}

/** @typedef {{ sign: string, index: number }} Place what an element is, and the how manieth of its kind */

/**
 * @param {HTMLElement} root
 * @param {Element} element
 * @returns {Place}
 */
function place(root, element) {
  const sign = signOf(element);
  return { sign, index: alike(root, element.localName, sign).indexOf(element) };
}

/** @param {HTMLElement} root @param {Place} place */
function find(root, { sign, index }) {
  return alike(root, sign.split(' ', 1)[0] ?? '', sign)[index] ?? null;
}

/** @param {HTMLElement} root @param {string} name @param {string} sign */
function alike(root, name, sign) {
  return [...root.querySelectorAll(name)].filter((other) => signOf(other) === sign);
}

/** @param {Element} element */
function signOf(element) {
  return [element.localName, element.id, element.getAttribute('part'), element.getAttribute('href')].join(' ');
}
