/**
 * What the reader points at, with the mouse or by the focus: a tooltip names it.
 *
 * @import {Host} from './reader.js'
 * @import {Point} from './gestures.js'
 * @import {Step} from '../trip-map.js'
 */
import { set } from '../dom.js';
import { Tooltip } from '../bar/tooltip.js';

/** Targets are at least 24 px wide for a mouse, and 44 for a finger. */
const MOUSE_REACH_PX = 12;
const FINGER_REACH_PX = 22;
/** Around what is named, so that its tooltip does not lie on it. */
const CLEAR_PX = 10;

export class Pointing {
  #map;
  #host;
  #tooltip;
  /** @type {Point | null} where the mouse has gone, until it was looked at */
  #moved = null;
  /** @type {string | null} the step that is named */
  #named = null;

  /**
   * @param {HTMLElement} map
   * @param {Host} host
   */
  constructor(map, host) {
    this.#map = map;
    this.#host = host;
    this.#tooltip = new Tooltip(map, () => this.hide());
    map.addEventListener('focus', () => this.nameCurrent());
    map.addEventListener('blur', () => this.hide());
  }

  /** The mouse is somewhere else, or has left. @param {Point | null} at */
  move(at) {
    this.#moved = at;
    if (at) this.#host.run();
    else this.hide();
  }

  /** Once a frame: names what the mouse has come to. */
  look() {
    if (!this.#moved) return;
    const hit = this.stepAt(this.#moved, false);
    this.#moved = null;
    if (hit) this.#name(hit.step, hit.at);
    else this.hide();
  }

  /** Whoever has the focus on the map points at the current step: it is named where it is, once it stays there. */
  nameCurrent() {
    const picture = this.#host.picture();
    if (!picture || picture.plays || !this.#map.matches(':focus-visible')) return;
    const { map, width, height, seconds, steps, step } = picture;
    const [x, y] = map.anchor(width, height, seconds);
    const current = steps[step];
    if (current && x !== undefined && y !== undefined) this.#name(current, { x, y });
    else this.hide();
  }

  hide() {
    this.#named = null;
    this.#tooltip.hide();
    set(this.#map, 'class', 'map');
  }

  /** @param {Point} at @param {boolean} touch @returns {{ step: Step, at: Point } | null} */
  stepAt({ x, y }, touch) {
    const picture = this.#host.picture();
    if (!picture) return null;
    const { map, width, height, seconds, steps } = picture;
    const [index, hitX, hitY] = map.hit(width, height, seconds, x, y, touch ? FINGER_REACH_PX : MOUSE_REACH_PX);
    const step = index === undefined ? undefined : steps[index];
    return step && hitX !== undefined && hitY !== undefined ? { step, at: { x: hitX, y: hitY } } : null;
  }

  /** @param {Step} step @param {Point} at */
  #name(step, at) {
    set(this.#map, 'class', 'map pointing');
    // A leg is named where the mouse is on it, a stop in one place.
    if (step.id === this.#named && step.kind !== 'leg') return;
    this.#named = step.id;
    const lines = [step.title.text, step.when].filter((line) => line !== null);
    const scale = this.#host.picture()?.scale ?? 1;
    const point = { x: at.x * scale, y: at.y * scale, clear: CLEAR_PX * scale };
    this.#tooltip.show(lines, point, sideOf(step, point.y < this.#map.clientHeight / 2));
  }
}

/**
 * Pins hang under their stop, and so does their number; anything else leaves the middle free.
 * @param {Step} step
 * @param {boolean} upper whether it is in the upper half
 */
function sideOf({ kind }, upper) {
  if (kind === 'stop') return 'above';
  if (kind === 'meeting') return 'below';
  return upper ? 'above' : 'below';
}
