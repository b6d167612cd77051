/**
 * The camera away from the play's own: in the reader's hands, or flying to where the play is. It knows no DOM and owns
 * no timer; the core knows how to move a camera.
 *
 * @import {TripMap} from 'trip-map-glue'
 * @import {Point} from './gestures.js'
 */
import { Ticks } from '../play/ticks.js';

/** A camera as the core writes it: longitude, latitude, span; empty for the play's. @typedef {ArrayLike<number>} Aim */

/** Back to the trip, or from one step to another. */
const FLIGHT_MS = 1100;
/** The same while the play goes on: as long as the longest of its own flights (timeline/pace.rs), which this one stands in for. */
const PLAYING_FLIGHT_MS = 2300;
/** Names fade out at the old places and in at the new ones. */
const FADE_MS = 300;

/**
 * @typedef {object} Picture what is shown, and how large
 * @property {TripMap} map
 * @property {number} width px of the picture
 * @property {number} height px of the picture
 * @property {number} seconds
 * @property {number} step index of the step that is on
 */

export class Gaze {
  #calm;
  /** @type {{ aim: Aim, step: number, from: Aim, hold: Aim, share: number, length: number } | null} */
  #state = null;
  #ticks = new Ticks();
  /** @type {TripMap | null} the map that has been told */
  #told = null;

  /** @param {() => boolean} calm whether nothing is to move by itself: flights and fades are cuts */
  constructor(calm) {
    this.#calm = calm;
  }

  /** The reader has the camera. */
  get held() {
    return (this.#state?.hold.length ?? 0) > 0;
  }

  /** Something moves without the reader. */
  get moving() {
    return this.#state !== null && this.#state.share < 1;
  }

  /** The reader takes the camera as it is. @param {Picture} picture */
  take(picture) {
    if (this.held) return;
    const aim = aimOf(picture);
    this.#set({ aim, step: picture.step, from: this.#state?.from ?? [], hold: aim, length: FADE_MS }, picture.map);
  }

  /**
   * @param {Picture} picture
   * @param {Point | null} at where a hand has the ground, or had it; null for the picture as a whole
   * @param {Point} by px of the picture
   */
  drag({ map, width, height }, at, { x, y }) {
    if (this.#state) this.#look(map, map.dragged(width, height, this.#state.aim, at ? [at.x, at.y] : [], x, y));
  }

  /** @param {Picture} picture @param {Point} at what stays @param {number} factor above 1 to see less, larger */
  zoom({ map, width, height }, { x, y }, factor) {
    if (this.#state) this.#look(map, map.zoomed(width, height, this.#state.aim, x, y, factor));
  }

  /** The reader's hand rests: names are placed for what is seen now. @param {Picture} picture */
  settle({ map, step }) {
    if (!this.#state || !this.held) return;
    const { aim, hold } = this.#state;
    if (aim !== hold) this.#set({ aim, step, from: hold, hold: aim, length: FADE_MS }, map);
  }

  /**
   * The camera sets out to where the play is, or will be after a jump: called before it.
   * @param {Picture} picture
   * @param {boolean} playing
   */
  fly(picture, playing) {
    const from = this.#state?.hold ?? [];
    const length = playing ? PLAYING_FLIGHT_MS : FLIGHT_MS;
    if (this.#calm()) this.clear(picture.map);
    else this.#set({ aim: aimOf(picture), step: picture.step, from, hold: [], length }, picture.map);
  }

  /** The play has its camera back at once. @param {TripMap | null} map */
  clear(map) {
    this.#state = null;
    if (map) this.#tell(map);
  }

  /**
   * @param {number} now milliseconds
   * @param {TripMap} map
   * @returns {boolean} whether the picture changed
   */
  tick(now, map) {
    const state = this.#state;
    if (!state || state.share >= 1) return false;
    const elapsed = 1000 * this.#ticks.tick(now);
    state.share = this.#calm() ? 1 : Math.min(state.share + elapsed / state.length, 1);
    if (state.share === 1 && !this.held) this.#state = null;
    this.#tell(map);
    return true;
  }

  /** Time until the next tick does not count. */
  rest() {
    this.#ticks.rest();
  }

  /** Another map of the same trip is shown now. @param {TripMap} map */
  follow(map) {
    if (map !== this.#told) this.#tell(map);
  }

  /**
   * @param {{ aim: Aim, step: number, from: Aim, hold: Aim, length: number }} state
   * @param {TripMap} map
   */
  #set(state, map) {
    this.#state = { ...state, share: this.#calm() ? 1 : 0 };
    this.#ticks.rest();
    this.#tell(map);
  }

  /** @param {TripMap} map @param {Aim} aim */
  #look(map, aim) {
    if (!this.#state || aim.length === 0) return;
    this.#state.aim = aim;
    this.#tell(map);
  }

  /** @param {TripMap} map */
  #tell(map) {
    this.#told = map;
    const { aim = [], step = 0, from = [], hold = [], share = 1 } = this.#state ?? {};
    map.setGaze(aim, step, from, hold, share);
  }
}

/** @param {Picture} picture */
function aimOf({ map, width, height, seconds }) {
  return map.aim(width, height, seconds);
}
