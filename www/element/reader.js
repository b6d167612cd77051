/**
 * The reader's hands on the map: joins gestures, keys and buttons with the camera.
 *
 * @import {Picture} from './gaze.js'
 * @import {Point} from './gestures.js'
 * @import {Labels, Step} from './trip-map.js'
 */
import { Gaze } from './gaze.js';
import { listen } from './gestures.js';
import { Momentum } from './momentum.js';
import { Overlay } from './overlay.js';
import { Pointing } from './pointing.js';
import { reducedMotion } from './theme.js';

/** A button, a key or a double tap zooms by this factor. */
const ZOOM_FACTOR = 1.6;
/** A key moves the map by this share of its shorter side. */
const PAN_SHARE = 0.25;
/** Slower than this, in CSS px a millisecond, the map was put down, not thrown. */
const THROWN = 0.1;

/**
 * @typedef {object} Host
 * @property {() => (Picture & { steps: readonly Step[] }) | null} picture what is shown; null while nothing is
 * @property {() => void} toggle play or pause
 * @property {() => void} pause
 * @property {(step: Step) => void} select
 * @property {() => void} redraw
 * @property {() => void} run ask for ticks, frame after frame
 */

export class Reader {
  #map;
  #host;
  #gaze = new Gaze(() => reducedMotion.matches);
  #momentum = new Momentum();
  #overlay;
  #pointing;

  /**
   * @param {HTMLElement} map has the pointers and the focus
   * @param {Host} host
   */
  constructor(map, host) {
    this.#map = map;
    this.#host = host;
    this.#overlay = new Overlay({ zoom: (by) => this.zoom(by), back: () => this.back() });
    map.append(this.#overlay.root);
    this.#pointing = new Pointing(map, host);
    listen(map, {
      grab: () => this.#take(),
      drag: (x, y) => this.#move((picture) => this.#gaze.drag(picture, x, y)),
      zoom: ({ x, y }, factor) => this.#move((picture) => this.#gaze.zoom(picture, x, y, factor)),
      release: (thrown) => this.#release(thrown),
      tap: (at, touch) => this.#onTap(at, touch),
      groundTap: (at) => this.#onGroundTap(at),
      doubleTap: (at) => this.#zoomAbout(at, ZOOM_FACTOR),
      point: (at) => this.#pointing.move(at),
      scrolled: (touch) => this.#overlay.explain(touch),
    });
    map.addEventListener('focus', () => map.matches(':focus-visible') && this.#pointing.nameCurrent());
    map.addEventListener('blur', () => this.#pointing.hide());
  }

  /** The reader has the camera. */
  get held() { return this.#gaze.held; }

  /** @param {Labels} labels */
  tell(labels) { this.#overlay.tell(labels); }

  /** The camera flies back to the trip. */
  back() {
    const picture = this.#host.picture();
    if (picture && this.#gaze.held) this.fly(picture, false);
  }

  /** The camera flies to where the play will be. @param {Picture} picture as it still is @param {boolean} playing */
  fly(picture, playing) {
    this.#momentum.stop();
    this.#gaze.fly(picture, playing);
    this.#changed();
  }

  /** The play has its camera at once: another trip, or a track that is dragged. */
  drop() {
    this.#momentum.stop();
    this.#gaze.clear(this.#host.picture()?.map ?? null);
    this.#overlay.hold(false, this.#map);
    this.#pointing.hide();
  }

  /** Another map of the same trip is shown. */
  follow() {
    const picture = this.#host.picture();
    if (picture) this.#gaze.follow(picture.map);
  }

  /** Another step is on. */
  stepped() {
    if (this.#map.matches(':focus-visible')) this.#pointing.nameCurrent();
    else this.#pointing.hide();
  }

  /** @param {number} now milliseconds @returns {boolean} whether something goes on moving */
  tick(now) {
    const picture = this.#host.picture();
    if (!picture) return false;
    if (this.#momentum.moving) {
      const { by, at, factor } = this.#momentum.tick(now, reducedMotion.matches);
      this.#gaze.drag(picture, by.x, by.y);
      if (factor !== 1) this.#gaze.zoom(picture, at.x, at.y, factor);
      if (!this.#momentum.moving) this.#gaze.settle(picture);
      this.#host.redraw();
    }
    if (this.#gaze.tick(now, picture.map)) this.#host.redraw();
    this.#pointing.look();
    return this.#momentum.moving || this.#gaze.moving;
  }

  /** Time until the next tick does not count. */
  rest() {
    this.#momentum.rest();
    this.#gaze.rest();
  }

  /** Moves the map by a share of its shorter side. @param {Point} by */
  pan(by) {
    const picture = this.#host.picture();
    const px = PAN_SHARE * Math.min(picture?.width ?? 0, picture?.height ?? 0);
    this.#push({ x: by.x * px, y: by.y * px });
  }

  /** @param {1 | -1} by a step closer or farther */
  zoom(by) { this.#zoomAbout(null, ZOOM_FACTOR ** by); }

  #take() {
    const picture = this.#host.picture();
    if (!picture) return;
    this.#momentum.stop();
    this.#pointing.hide();
    this.#overlay.understood();
    this.#host.pause();
    this.#gaze.take(picture);
    this.#changed();
  }

  /** @param {(picture: Picture) => void} move */
  #move(move) {
    this.#take();
    const picture = this.#host.picture();
    if (picture) move(picture);
    this.#host.redraw();
  }

  /** @param {Point} thrown CSS px a millisecond */
  #release(thrown) {
    const picture = this.#host.picture();
    if (!picture) return;
    if (Math.hypot(thrown.x, thrown.y) > THROWN && !reducedMotion.matches) this.#momentum.throw(thrown);
    else this.#gaze.settle(picture);
    this.#changed();
  }

  /** @param {Point} by CSS px */
  #push(by) {
    if (!this.#momentum.moving) this.#take();
    this.#momentum.push(by);
    this.#changed();
  }

  /** @param {Point | null} at null for the middle @param {number} factor */
  #zoomAbout(at, factor) {
    const picture = this.#host.picture();
    if (!picture) return;
    if (!this.#momentum.moving) this.#take();
    this.#momentum.zoom(at ?? { x: picture.width / 2, y: picture.height / 2 }, factor);
    this.#changed();
  }

  #changed() {
    this.#overlay.hold(this.#gaze.held, this.#map);
    this.#host.redraw();
    this.#host.run();
  }

  /** @param {Point} at @param {boolean} touch */
  #onTap(at, touch) {
    const hit = this.#pointing.stepAt(at, touch);
    if (hit) this.#host.select(hit.step);
    return hit !== null;
  }

  /** While the reader has the camera, a tap brings that ground to the middle; else it plays or pauses. @param {Point} at */
  #onGroundTap({ x, y }) {
    const picture = this.#host.picture();
    if (picture && this.#gaze.held) this.#push({ x: picture.width / 2 - x, y: picture.height / 2 - y });
    else this.#host.toggle();
  }
}
