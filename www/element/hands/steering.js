/**
 * Where the reader's hands take the camera, and what goes on after them: it coasts, eases to where it was pushed, or
 * flies back to the play. It knows no DOM and owns no timer.
 *
 * @import {TripMap} from 'trip-map-glue'
 * @import {Picture} from './gaze.js'
 * @import {Point} from './gestures.js'
 */
import { Gaze } from './gaze.js';
import { Momentum } from './momentum.js';

/** Slower than this, in CSS px a millisecond, the map was put down, not thrown. */
const THROWN = 0.1;

export class Steering {
  #calm;
  #gaze;
  #momentum = new Momentum();

  /** @param {() => boolean} calm whether nothing is to move by itself */
  constructor(calm) {
    this.#calm = calm;
    this.#gaze = new Gaze(calm);
  }

  /** The reader has the camera. */
  get held() { return this.#gaze.held; }

  /** It is pushed or thrown, and not yet there. */
  get coasts() { return this.#momentum.moving; }

  /** Something moves without the reader. */
  get moving() { return this.#momentum.moving || this.#gaze.moving; }

  /** The reader takes the camera as it is. @param {Picture} picture */
  take(picture) {
    this.#momentum.stop();
    this.#gaze.take(picture);
  }

  /** @param {Picture} picture @param {Point | null} at where a hand has the ground @param {Point} by CSS px */
  drag(picture, at, by) { this.#gaze.drag(picture, at, by); }

  /** @param {Picture} picture @param {Point} at what stays @param {number} factor */
  zoom(picture, at, factor) { this.#gaze.zoom(picture, at, factor); }

  /** The hand lets go. @param {Picture} picture @param {Point} at where @param {Point} thrown CSS px a millisecond */
  release(picture, at, thrown) {
    if (Math.hypot(thrown.x, thrown.y) > THROWN && !this.#calm()) this.#momentum.throw(at, thrown);
    else this.#gaze.settle(picture);
  }

  /** @param {Point} by CSS px, in time */
  push(by) { this.#momentum.push(by); }

  /** @param {Point} at what stays @param {number} factor in time */
  zoomBy(at, factor) { this.#momentum.zoom(at, factor); }

  /** To where the play will be. @param {Picture} picture as it still is @param {boolean} playing */
  fly(picture, playing) {
    this.#momentum.stop();
    this.#gaze.fly(picture, playing);
  }

  /** The play has its camera at once. @param {TripMap | null} map */
  drop(map) {
    this.#momentum.stop();
    this.#gaze.clear(map);
  }

  /** Another map of the same trip is shown. @param {TripMap} map */
  follow(map) { this.#gaze.follow(map); }

  /** What coasts or is dragged stops where it is. @param {Picture} picture */
  stop(picture) {
    this.#momentum.stop();
    this.#gaze.settle(picture);
  }

  /** @param {number} now milliseconds @param {Picture} picture @returns {boolean} whether it changed */
  tick(now, picture) {
    const coasted = this.coasts;
    if (coasted) {
      const { from, by, at, factor } = this.#momentum.tick(now, this.#calm());
      this.drag(picture, from, by);
      if (factor !== 1) this.zoom(picture, at, factor);
      if (!this.coasts) this.#gaze.settle(picture);
    }
    return this.#gaze.tick(now, picture.map) || coasted;
  }

  /** Time until the next tick does not count. */
  rest() {
    this.#momentum.rest();
    this.#gaze.rest();
  }
}
