/** Makes elements from fixed names and text: nothing a trip says can become markup, an attribute name or a style. */

/** Every attribute the element ever sets. `style`, `src`, `on…` and `srcdoc` are not among them. */
const ATTRIBUTES = new Set([
  'aria-current', 'aria-describedby', 'aria-disabled', 'aria-hidden', 'aria-label', 'aria-labelledby',
  'aria-roledescription', 'aria-valuetext', 'class', 'd', 'data-trip-current', 'dir', 'height', 'hidden', 'href', 'id', 'lang', 'max', 'min', 'part',
  'rel', 'role', 'step', 'tabindex', 'type', 'viewBox', 'width', 'x',
]);

/** @typedef {string | Element | null | undefined | false} Child falsy children are left out */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | null>} [attributes] null leaves one out
 * @param {...Child} children text or elements
 */
export function make(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/**
 * @param {'svg' | 'path' | 'rect' | 'text'} tag
 * @param {Record<string, string>} attributes
 * @param {...Child} children
 */
export function makeSvg(tag, attributes, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

/**
 * @template {Element} E
 * @param {E} element
 * @param {Record<string, string | null>} attributes
 * @param {Child[]} children
 */
function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/**
 * Sets an attribute if it is a known one and not so set already.
 * @param {Element} element
 * @param {string} name
 * @param {string | null} value null removes it
 */
export function set(element, name, value) {
  if (!ATTRIBUTES.has(name)) throw new TypeError(`expected one of the attributes of dom.js, found "${name}"`);
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/**
 * Replaces the text only if it differs: a live region speaks at every write.
 * @param {Element} element
 * @param {string} text
 */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * A point of the window as one of an element, in the element's CSS px, also where the page has scaled it.
 * @param {HTMLElement} element
 * @param {number} clientX
 * @param {number} clientY
 * @param {number} [unit] CSS px, to measure in others
 */
export function pointIn(element, clientX, clientY, unit = 1) {
  const { left, top, width } = element.getBoundingClientRect();
  const scale = (width / element.offsetWidth || 1) * unit;
  return { x: (clientX - left) / scale, y: (clientY - top) / scale };
}

/**
 * Puts children in their order without moving those that are there already: what is moved loses its focus and its voice.
 * @param {Element} parent
 * @param {...Element} children all it is to have
 */
export function arrange(parent, ...children) {
  let next = parent.firstElementChild;
  for (const child of children) {
    while (next && !children.includes(next)) next = next.nextElementSibling;
    if (next === child) next = child.nextElementSibling;
    else parent.insertBefore(child, next);
  }
  const gone = [...parent.children].filter((child) => !children.includes(child));
  // Where the focus is in what goes, WebKit lays the page out without what has come, unless that has its place already: on a page
  // that is shorter for a moment, the reader is scrolled back.
  if (gone.some((child) => child.matches(':focus-within'))) parent.getBoundingClientRect();
  gone.forEach((child) => child.remove());
}
