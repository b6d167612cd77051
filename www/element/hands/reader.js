/**
 * The reader's hands on the map: joins gestures, keys and buttons with the camera.
 *
 * @import {Picture} from './gaze.js'
 * @import {Point} from './gestures.js'
 * @import {Labels, Step} from '../trip-map.js'
 */
import { listen } from './gestures.js';
import { Overlay } from './overlay.js';
import { Pointing } from './pointing.js';
import { Steering } from './steering.js';
import { reducedMotion } from '../theme.js';

/** A button, a key or a double tap zooms by this factor. */
const ZOOM_FACTOR = 1.6;
/** A key moves the map by this share of its shorter side. */
const PAN_SHARE = 0.25;

/**
 * @typedef {object} Host
 * @property {() => (Picture & { steps: readonly Step[], plays: boolean, scale: number }) | null} picture what is shown; null while nothing is. `scale`: CSS px a px
 * @property {() => void} toggle play or pause
 * @property {() => void} pause
 * @property {(step: Step) => void} select
 * @property {() => void} redraw
 * @property {() => void} run ask for ticks, frame after frame
 */

export class Reader {
  #map;
  #host;
  #steering = new Steering(() => reducedMotion.matches);
  #overlay;
  #pointing;
  #letGo;

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
    this.#letGo = listen(map, () => host.picture()?.scale ?? 1, {
      grab: () => this.#take(),
      drag: (at, by) => this.#move((picture) => this.#steering.drag(picture, at, by)),
      zoom: (at, factor) => this.#move((picture) => this.#steering.zoom(picture, at, factor)),
      wheel: (at, factor) => this.#zoomAbout(at, factor),
      release: (at, thrown) => this.#release(at, thrown),
      tap: (at, touch) => this.#onTap(at, touch),
      groundTap: (at) => this.#onGroundTap(at),
      doubleTap: (at) => this.#zoomAbout(at, ZOOM_FACTOR),
      point: (at) => this.#pointing.move(at),
      scrolled: (touch) => this.#overlay.explain(touch),
    });
  }

  /** The reader has the camera. */
  get held() { return this.#steering.held; }

  /** @param {{ labels: Labels, lang: string }} words */
  tell(words) { this.#overlay.tell(words); }

  /** The camera flies back to the trip. @returns {boolean} false where it has not been away */
  back() {
    this.#pointing.hide();
    const picture = this.#host.picture();
    if (!picture || !this.held) return false;
    this.fly(picture, false);
    return true;
  }

  /** The camera flies to where the play will be. @param {Picture} picture as it still is @param {boolean} playing */
  fly(picture, playing) {
    this.#pointing.hide();
    this.#steering.fly(picture, playing);
    this.#changed();
  }

  /** The play has its camera at once: another trip, or a track that is dragged. */
  drop() {
    this.#steering.drop(this.#host.picture()?.map ?? null);
    this.#overlay.hold(false, this.#map);
    this.#pointing.hide();
    this.#host.redraw();
  }

  /** Another map of the same trip is shown. */
  follow() {
    const picture = this.#host.picture();
    if (picture) this.#steering.follow(picture.map);
    // A flight goes on that the map was taken away in.
    this.#host.run();
  }

  /** The map is taken away. */
  leave() {
    const picture = this.#host.picture();
    this.#letGo();
    if (picture) this.#steering.stop(picture);
    this.#overlay.understood();
    this.#pointing.hide();
  }

  /** Another step is on. */
  stepped() {
    this.#pointing.hide();
    if (!this.#steering.moving) this.#pointing.nameCurrent();
  }

  /** @param {number} now milliseconds @returns {boolean} whether something goes on moving */
  tick(now) {
    const picture = this.#host.picture();
    if (!picture) return false;
    const changed = this.#steering.tick(now, picture);
    if (changed) this.#host.redraw();
    if (this.#steering.moving) return true;
    if (changed) this.#pointing.nameCurrent();
    this.#pointing.look();
    return false;
  }

  /** Time until the next tick does not count. */
  rest() { this.#steering.rest(); }

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
    this.#pointing.hide();
    this.#overlay.understood();
    this.#host.pause();
    this.#steering.take(picture);
    this.#changed();
  }

  /** @param {(picture: Picture) => void} move */
  #move(move) {
    this.#take();
    const picture = this.#host.picture();
    if (picture) move(picture);
  }

  /** @param {Point} at @param {Point} thrown px a millisecond */
  #release(at, thrown) {
    const picture = this.#host.picture();
    if (!picture) return;
    this.#steering.release(picture, at, thrown);
    this.#changed();
  }

  /** @param {Point} by px of the picture */
  #push(by) {
    if (!this.#steering.coasts) this.#take();
    this.#steering.push(by);
    this.#changed();
  }

  /** @param {Point | null} at null for the middle @param {number} factor */
  #zoomAbout(at, factor) {
    const picture = this.#host.picture();
    if (!picture) return;
    if (!this.#steering.coasts) this.#take();
    this.#steering.zoomBy(at ?? { x: picture.width / 2, y: picture.height / 2 }, factor);
    this.#changed();
  }

  #changed() {
    this.#overlay.hold(this.held, this.#map);
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
    if (!picture) return;
    if (this.held) this.#push({ x: picture.width / 2 - x, y: picture.height / 2 - y });
    else this.#host.toggle();
  }
}
