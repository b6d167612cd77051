/**
 * The two canvases of a map: the picture, which has the clock, and the chart.
 *
 * @import {Frame} from '../frame/frame.js'
 * @import {openTrip} from '../trip/open.js'
 * @import {Sheet} from './stage.js'
 */
import { everyMinute, tellPresent } from './present.js';
import { Stage } from './stage.js';
import { reducedMotion } from '../theme.js';

/** @typedef {ReturnType<typeof openTrip>} Opened */

/**
 * @typedef {object} Show
 * @property {(now: number) => boolean} tick as in {@link Stage}
 * @property {() => void} rest
 * @property {(draw: (open: Opened, seconds: number) => void) => void} paint calls back with what is to be drawn, if there is anything
 * @property {() => void} drawn the picture is on the canvas
 */

export class Canvases {
  #frame;
  #show;
  /** @type {Stage[]} */
  #stages = [];

  /**
   * @param {Frame} frame
   * @param {Show} show
   */
  constructor(frame, show) {
    this.#frame = frame;
    this.#show = show;
  }

  /** @param {AbortSignal} until the element has left the page @returns {boolean} false for the same one again */
  attach(until) {
    if (this.#stages[0]?.until === until) return false;
    const show = this.#show;
    const picture = new Stage(this.#frame.canvas, {
      tick: (now) => show.tick(now),
      paint: (...sheet) => show.paint(({ map, focus }, seconds) => {
        const [, width, height] = sheet;
        focus.adjust({ width, height, seconds, calm: reducedMotion.matches }, () => picture.invalidate());
        map.draw(...sheet, seconds);
        show.drawn();
      }),
      rest: () => show.rest(),
    }, until);
    const paint = (/** @type {Sheet} */ ...sheet) => show.paint(({ map }, seconds) => map.drawChart(...sheet, seconds));
    this.#stages = [picture, new Stage(this.#frame.chart, { clear: true, tick: () => false, paint, rest: () => {} }, until)];
    everyMinute(() => show.paint(({ map }) => {
      if (!tellPresent(map)) return;
      this.#frame.now(map.now());
      this.redraw();
    }), until);
    return true;
  }

  /** Of the picture, in its own px; null before it is on a page. */
  get size() { return this.#stages[0]?.size ?? null; }

  get visible() { return this.#stages[0]?.visible ?? false; }

  /** Ticks frame after frame, until a tick returns false. */
  run() { this.#stages[0]?.run(); }

  /** The camera moved: the chart stays as it is. */
  redrawPicture() { this.#stages[0]?.invalidate(); }

  /**
   * @param {boolean} [now] at once, for a printer
   * @param {number} [magnification] where it may be another
   */
  redraw(now, magnification) {
    for (const stage of this.#stages) {
      if (magnification !== undefined) stage.magnification = magnification;
      stage.invalidate(now);
    }
  }
}
