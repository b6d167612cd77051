/**
 * A property set on an element before it was defined hides the accessor of its class: take it off and set it again.
 * @template {HTMLElement} E
 * @param {E} element
 * @param {(keyof E)[]} names
 */
export function upgradeProperties(element, names) {
  for (const name of names) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
