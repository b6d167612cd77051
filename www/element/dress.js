/**
 * How the map looks, on its way to the core: the attributes, the page's font, and the colours that the page asks for
 * (`--trip-map-accent` …) or, where they are forced, the reader's. The core draws what can be read; the bar and the card
 * follow it.
 *
 * @import {TripMap} from 'trip-map-glue'
 * @import {Options} from './options.js'
 */
import { make } from './dom.js';
import { forcedColors } from './theme.js';

/** @typedef {Pick<Options, 'view' | 'borders'> & { theme: 'light' | 'dark' }} Look */

/** In the order of the core's `Role::ALL`. */
const ROLES = ['accent', 'surface', 'sea', 'land', 'visited', 'quiet', 'text'];
/** The reader's colours for them; the visited land follows from land and accent. */
const SYSTEM = ['Highlight', 'Canvas', 'Canvas', 'color-mix(in srgb, Canvas 85%, CanvasText)', '', 'CanvasText', 'CanvasText'];
/** In place of a highlight that does not stand out. */
const PLAIN = { '--accent': 'CanvasText', '--on-accent': 'Canvas' };

/** The font size for which pictures are made, and how many times larger one they follow. */
const USUAL_FONT_PX = 16;
const LARGEST_MAGNIFICATION = 2;

/** The frames whose colours have been spoken of: once is enough. @type {WeakSet<HTMLElement>} */
const warned = new WeakSet();

/**
 * @param {HTMLElement} frame
 * @param {TripMap} map
 * @param {Look} look
 * @param {boolean} paper about to be printed: the page's colours, and nobody is warned
 */
export function dress(frame, map, { theme, view, borders }, paper) {
  const own = getComputedStyle(frame);
  map.setFont(own.fontFamily);
  map.setView(view);
  map.setBorders(borders);
  const forced = forcedColors.matches && !paper;
  const probe = make('i', { hidden: '' });
  frame.append(probe);
  const wishes = ROLES.map((role, at) => forced ? SYSTEM[at] ?? '' : own.getPropertyValue(`--trip-map-${role}`));
  const asked = wishes.map((wish) => hexOf(wish, probe));
  probe.remove();
  const changed = map.setTheme(forced ? themeOf(asked) : theme, asked);
  const drawn = map.colors().split(' ');
  // The number on the accent comes last, and follows the accent. A wish that is no colour is covered as well.
  [...ROLES, 'on-accent'].forEach((role, at) => {
    const wanted = !forced && wishes[at % ROLES.length];
    frame.style.setProperty(`--${role}`, wanted ? drawn[at] ?? '' : '');
  });
  // Around the picture only words for colours are left alone where colours are forced. A highlight too close to the ground is none.
  if (forced && changed) Object.entries(PLAIN).forEach(([name, color]) => frame.style.setProperty(name, color));
  if (!changed || forced || paper || warned.has(frame)) return;
  warned.add(frame);
  console.warn(`trip-map: colours changed to be readable (WCAG 2.2): ${changed}`);
}

/**
 * How much larger the letters on the map are to be: they follow those of the page (WCAG 1.4.4), and never become smaller.
 * @param {HTMLElement} frame
 */
export function magnificationOf(frame) {
  const share = parseFloat(getComputedStyle(frame).fontSize) / USUAL_FONT_PX;
  return Math.min(Math.max(share, 1), LARGEST_MAGNIFICATION);
}

/**
 * Any colour of CSS as 0xRRGGBB; −1 for what is none, or clear. Mixed with itself it is told in sRGB, and no canvas is
 * read: browsers that resist fingerprinting let it lie.
 * @param {string} color
 * @param {HTMLElement} probe
 */
function hexOf(color, probe) {
  const { style } = probe;
  style.forcedColorAdjust = 'none';
  style.color = '';
  style.color = `color-mix(in srgb, ${color}, ${color})`;
  const told = style.color && getComputedStyle(probe).color.match(/-?[\d.]+(e-?\d+)?/g);
  if (!told) return -1;
  const [red, green, blue, alpha = 1] = told.map((share) => Math.round(Math.min(Math.max(Number(share), 0), 1) * 255));
  return alpha ? ((red ?? 0) << 16) | ((green ?? 0) << 8) | (blue ?? 0) : -1;
}

/** Light text is on dark; green is most of what makes a colour light. @param {number[]} asked */
function themeOf(asked) {
  const green = (/** @type {string} */ role) => (asked[ROLES.indexOf(role)] ?? 0) & 0xff00;
  return green('text') > green('surface') ? 'dark' : 'light';
}
