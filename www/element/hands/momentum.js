/**
 * What goes on after the hand: a thrown map coasts, a push and a step of the zoom ease out. It knows no DOM and owns no
 * timer.
 *
 * @import {Point} from './gestures.js'
 */
import { Ticks } from '../play/ticks.js';

/** What moves has done two thirds of its way, and lost as much of its speed, after this time. */
const COASTING_MS = 325;
const ZOOMING_MS = 110;
/** Nobody sees that the rest is done at once. */
const LEAST_PX = 0.5;
const LEAST_ZOOM = 0.002;

export class Momentum {
  /** The way that is left, in CSS px. */
  #way = { x: 0, y: 0 };
  /** @type {Point | null} where a hand threw it; a push has no such place */
  #from = null;
  /** The logarithm of the zoom that is left, and the point that stays. */
  #zoom = 0;
  #at = { x: 0, y: 0 };
  #ticks = new Ticks();

  get moving() {
    return this.#zoom !== 0 || this.#way.x !== 0 || this.#way.y !== 0;
  }

  /** @param {Point} from where the hand had it @param {Point} speed CSS px a millisecond */
  throw(from, speed) {
    this.push({ x: speed.x * COASTING_MS, y: speed.y * COASTING_MS });
    this.#from = from;
  }

  /** @param {Point} by CSS px, on top of the way that is left */
  push(by) {
    if (!this.moving) this.#ticks.rest();
    this.#from = null;
    this.#way = { x: this.#way.x + by.x, y: this.#way.y + by.y };
  }

  /** @param {Point} at @param {number} factor on top of the zoom that is left */
  zoom(at, factor) {
    if (!this.moving) this.#ticks.rest();
    this.#at = at;
    this.#zoom += Math.log(factor);
  }

  stop() {
    this.#way = { x: 0, y: 0 };
    this.#zoom = 0;
  }

  /** Time until the next tick does not count. */
  rest() {
    this.#ticks.rest();
  }

  /**
   * @param {number} now milliseconds
   * @param {boolean} calm all of it is done at once
   * @returns {{ from: Point | null, by: Point, at: Point, factor: number }} what is due
   */
  tick(now, calm) {
    const elapsed = 1000 * this.#ticks.tick(now);
    const way = due(elapsed / COASTING_MS, calm || Math.hypot(this.#way.x, this.#way.y) < LEAST_PX);
    const zoom = due(elapsed / ZOOMING_MS, calm || Math.abs(this.#zoom) < LEAST_ZOOM);
    const by = { x: this.#way.x * way, y: this.#way.y * way };
    const factor = Math.exp(this.#zoom * zoom);
    this.#way = way === 1 ? { x: 0, y: 0 } : { x: this.#way.x - by.x, y: this.#way.y - by.y };
    this.#zoom = zoom === 1 ? 0 : this.#zoom * (1 - zoom);
    return { from: this.#from, by, at: this.#at, factor };
  }
}

/** The share that is due. @param {number} times @param {boolean} all */
const due = (times, all) => (all ? 1 : 1 - Math.exp(-times));
