/**
 * How sharp one open map is: asks for the finer base map when the picture wants it, and fades it in when it has come.
 *
 * @import {Detail, Glue, TripMap} from 'trip-map-glue'
 * @import {DetailSource} from './detail.js'
 */
import { pageDetail } from './detail.js';

const FADE_MS = 300;

/**
 * @typedef {object} Picture
 * @property {number} width CSS px
 * @property {number} height CSS px
 * @property {number} seconds
 * @property {boolean} calm nothing is to move by itself
 */

export class Focus {
  #glue;
  #map;
  #source;
  /** How far the finer map has come in, 0 to 1. */
  #share = 0;
  /** @type {number | null} ms, when it began to come in */
  #begun = null;
  #asked = false;
  /** The coarse map has been seen. */
  #seen = false;

  /**
   * @param {Glue} glue
   * @param {TripMap} map
   * @param {Pick<DetailSource, 'load' | 'of'>} [source]
   */
  constructor(glue, map, source = pageDetail) {
    this.#glue = glue;
    this.#map = map;
    this.#source = source;
  }

  /**
   * Before each picture.
   * @param {Picture} picture
   * @param {() => void} again another picture is needed, now or when the file has come
   */
  adjust({ width, height, seconds, calm }, again) {
    if (this.#share === 1) return;
    const detail = this.#source.of(this.#glue);
    if (detail) this.#bring(detail, calm, again);
    else if (!this.#asked && this.#map.wantsDetail(width, height, seconds)) this.#ask(again);
    this.#seen = true;
  }

  /** @param {() => void} again */
  async #ask(again) {
    this.#asked = true;
    await this.#source.load();
    // A picture that is out of sight meanwhile is sharp when it comes back.
    this.#begun ??= performance.now();
    again();
  }

  /**
   * @param {Detail} detail
   * @param {boolean} calm
   * @param {() => void} again
   */
  #bring(detail, calm, again) {
    const now = performance.now();
    this.#begun ??= now;
    this.#share = calm || !this.#seen ? 1 : Math.min((now - this.#begun) / FADE_MS, 1);
    this.#map.setDetail(detail, this.#share);
    if (this.#share < 1) again();
  }
}
