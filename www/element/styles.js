/** Constructed style sheets: shared by every map of the page, and allowed where `style-src` forbids the other kinds. */
import barCss from './bar/bar.css';
import factsCss from './frame/facts.css';
import frameCss from './frame/frame.css';
import mapCss from './hands/map.css';
import mediaCss from './frame/media.css';
import newsCss from './frame/news.css';
import storyCss from './article/story.css';
import boxCss from './trip-map.css';

const sheets = [boxCss, frameCss, mapCss, barCss, factsCss, newsCss, storyCss, mediaCss].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});

/** @param {ShadowRoot} root */
export function adoptStyles(root) {
  root.adoptedStyleSheets = sheets;
}
