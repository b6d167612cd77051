/**
 * Where no script comes, trip-map.css gives a fallback its whole room after some seconds. One that is there, and waits for
 * its map to come near, keeps the fallback in the box: else the page would move twice.
 * @returns {() => void} lets go
 */
export function keepBoxes() {
  if (!('adoptedStyleSheets' in document)) return () => {};
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('trip-map:not(:defined) > * { animation: none }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet));
}
