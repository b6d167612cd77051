/**
 * Fingers, mouse and wheel on the map, told as what the reader means: drag, zoom, tap, point. One finger scrolls the
 * page unless it starts sideways, and the wheel always does unless a key is held: the style sheet says `touch-action:
 * pan-y`, and the browser takes a finger that goes up or down away from us.
 */
import { pointIn } from '../dom.js';
import { zoomOf } from './wheel.js';

/** A hand trembles by so many px before it drags. */
const TREMBLE_PX = 5;
/** Two taps this near in time and place are one double tap. */
const DOUBLE_TAP_MS = 300;
const DOUBLE_TAP_PX = 24;
/** The speed of a hand is that of its last moments. */
const AIMING_MS = 80;

/** @typedef {{ x: number, y: number }} Point px of the picture from the corner of the map */

/**
 * @typedef {object} Meanings
 * @property {() => void} grab the map is about to be dragged or pinched
 * @property {(at: Point, by: Point) => void} drag the ground that is there by so many px
 * @property {(at: Point, factor: number) => void} zoom while it is pinched
 * @property {(at: Point, factor: number) => void} wheel the same by a wheel, which is never let go
 * @property {(at: Point, thrown: Point) => void} release let go there, at a speed in px a millisecond
 * @property {(at: Point, touch: boolean) => boolean} tap whether it meant something there
 * @property {(at: Point) => void} groundTap one that meant nothing, and that no second one has followed
 * @property {(at: Point) => void} doubleTap
 * @property {(at: Point | null) => void} point the mouse is there, with no button down; null when it has left
 * @property {(touch: boolean) => void} scrolled the page was scrolled over the map
 */

/**
 * @param {HTMLElement} map @param {() => number} scale CSS px a px of the picture
 * @param {Meanings} means
 * @returns {() => void} takes all hands off the map
 */
export function listen(map, scale, means) {
  const pointOf = (/** @type {MouseEvent} */ { clientX, clientY }) => pointIn(map, clientX, clientY, scale());
  const hands = new Hands(map, pointOf, means);
  map.addEventListener('pointerdown', (event) => hands.down(event));
  map.addEventListener('pointermove', (event) => hands.move(event));
  map.addEventListener('pointerup', (event) => hands.up(event));
  map.addEventListener('pointercancel', (event) => hands.cancel(event));
  map.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && means.point(null));
  map.addEventListener('wheel', (event) => {
    const factor = zoomOf(event);
    if (factor === null) return means.scrolled(false);
    event.preventDefault();
    means.wheel(pointOf(event), factor);
  }, { passive: false });
  // A picture under the map is not to be picked up, nor a word to be marked, while it is dragged.
  map.addEventListener('dragstart', (event) => event.preventDefault());
  return () => hands.letGo();
}

class Hands {
  #map;
  #pointOf;
  #means;
  /** @type {Map<number, Point>} where each pointer is */
  #pointers = new Map();
  /** @type {Point | null} where the first one came down, while it may still be a tap */
  #tap = null;
  #dragging = false;
  /** @type {(Point & { time: number })[]} the latest places of a hand that drags */
  #trail = [];
  /** @type {(Point & { time: number }) | null} the tap before */
  #before = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} a tap that may become a double tap */
  #timer;

  /**
   * @param {HTMLElement} map
   * @param {(event: PointerEvent) => Point} pointOf
   * @param {Meanings} means
   */
  constructor(map, pointOf, means) {
    this.#map = map;
    this.#pointOf = pointOf;
    this.#means = means;
  }

  /** @param {PointerEvent} event */
  down(event) {
    if (event.button !== 0 || isIn(event, 'button')) return;
    // The first of its kind: what was down before has gone without a word, beyond the window or with the map.
    if (event.isPrimary) this.#lose();
    const at = this.#pointOf(event);
    this.#pointers.set(event.pointerId, at);
    this.#tap = this.#pointers.size === 1 ? at : null;
    this.#trail = [];
    if (this.#pointers.size === 2) this.#grab(event);
  }

  /** @param {PointerEvent} event */
  move(event) {
    if (event.buttons === 0 && this.#pointers.has(event.pointerId)) this.#lose();
    const at = this.#pointOf(event);
    if (!this.#pointers.has(event.pointerId)) {
      if (event.pointerType === 'mouse' && event.buttons === 0 && !isIn(event, 'button, .tip')) this.#means.point(at);
      return;
    }
    if (this.#tap && distance(at, this.#tap) > TREMBLE_PX) {
      const sideways = Math.abs(at.x - this.#tap.x) > Math.abs(at.y - this.#tap.y);
      this.#tap = null;
      if (sideways || event.pointerType === 'mouse') this.#grab(event);
    }
    if (!this.#dragging) return;
    const before = this.#grip();
    this.#pointers.set(event.pointerId, at);
    const { middle, spread } = this.#grip();
    this.#means.drag(before.middle, { x: middle.x - before.middle.x, y: middle.y - before.middle.y });
    if (spread > 0 && before.spread > 0) this.#means.zoom(middle, spread / before.spread);
    this.#trail.push({ ...middle, time: event.timeStamp });
  }

  /** @param {PointerEvent} event */
  up(event) {
    if (!this.#pointers.delete(event.pointerId)) return;
    const at = this.#pointOf(event);
    if (this.#tap) this.#onTap(at, event);
    this.#tap = null;
    if (this.#pointers.size === 0) this.#release(speedOf(this.#trail, event.timeStamp));
    // The fingers that stay are somewhere else than all were: nothing has moved there.
    this.#trail = [];
  }

  /** The browser has taken the finger to scroll the page. @param {PointerEvent} event */
  cancel(event) {
    if (!this.#pointers.has(event.pointerId)) return;
    if (!this.#dragging) this.#means.scrolled(true);
    this.#lose();
  }

  /** The map is going away. */
  letGo() {
    clearTimeout(this.#timer);
    this.#lose();
  }

  /** Nothing is down any more, and nothing was meant by it. */
  #lose() {
    this.#pointers.clear();
    this.#tap = null;
    this.#release({ x: 0, y: 0 });
  }

  /** @param {Point} thrown */
  #release(thrown) {
    if (this.#dragging) this.#means.release(this.#trail.at(-1) ?? { x: 0, y: 0 }, thrown);
    this.#dragging = false;
  }

  /** @param {PointerEvent} event */
  #grab(event) {
    this.#tap = null;
    // A tap before it is no tap on the ground any more: the map would run away under the hand.
    clearTimeout(this.#timer);
    // Nobody can hold on to a pointer that is gone already.
    if (this.#map.isConnected && event.isTrusted) this.#map.setPointerCapture(event.pointerId);
    if (!this.#dragging) this.#means.grab();
    this.#dragging = true;
  }

  /** The middle between the pointers, and how far apart they are. */
  #grip() {
    const [first = { x: 0, y: 0 }, second = first] = this.#pointers.values();
    return { middle: { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 }, spread: distance(first, second) };
  }

  /** @param {Point} at @param {PointerEvent} event */
  #onTap(at, event) {
    const before = this.#before;
    const again = before && event.timeStamp - before.time < DOUBLE_TAP_MS && distance(at, before) < DOUBLE_TAP_PX;
    this.#before = again ? null : { ...at, time: event.timeStamp };
    clearTimeout(this.#timer);
    if (again) this.#means.doubleTap(at);
    else if (this.#means.tap(at, event.pointerType !== 'mouse')) this.#before = null;
    else this.#timer = setTimeout(() => this.#means.groundTap(at), DOUBLE_TAP_MS);
  }
}

/**
 * @param {(Point & { time: number })[]} trail
 * @param {number} now
 */
export function speedOf(trail, now) {
  const last = trail.at(-1);
  const first = trail.find(({ time }) => now - time < AIMING_MS);
  if (!first || !last || last.time <= first.time) return { x: 0, y: 0 };
  const elapsed = last.time - first.time;
  return { x: (last.x - first.x) / elapsed, y: (last.y - first.y) / elapsed };
}

/** @param {Event} event @param {string} selector */
const isIn = ({ target }, selector) => target instanceof Element && target.closest(selector) !== null;

/** @param {Point} a @param {Point} b */
const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
