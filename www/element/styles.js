/** Constructed style sheets: shared by every map of the page, and allowed where `style-src` forbids the other kinds. */
import barCss from './bar/bar.css';
import factsCss from './frame/facts.css';
import frameCss from './frame/frame.css';
import mapCss from './hands/map.css';
import mediaCss from './frame/media.css';
import newsCss from './frame/news.css';
import storyCss from './article/story.css';
import boxCss from './trip-map.css';

const texts = [boxCss, frameCss, mapCss, barCss, factsCss, newsCss, storyCss, mediaCss];

/** A constructed sheet serves one document; an element may be moved to that of a frame. @type {WeakMap<Document, CSSStyleSheet[]>} */
const ofDocument = new WeakMap();

/** @param {ShadowRoot} root */
export function adoptStyles(root) {
  const page = root.ownerDocument;
  const view = page.defaultView;
  // A document of no window draws nothing.
  if (!view) return;
  const sheets = ofDocument.get(page) ?? texts.map((text) => sheetOf(text, view));
  ofDocument.set(page, sheets);
  root.adoptedStyleSheets = sheets;
}

/**
 * @param {string} text
 * @param {Window & typeof globalThis} view
 */
function sheetOf(text, view) {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
