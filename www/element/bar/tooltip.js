/**
 * A bubble of a few words over the map or its bar, one at a time. It can be dismissed with Escape, the pointer may move
 * onto it, and it stays until it is no longer asked for (WCAG 1.4.13). It only repeats what has a name or a place to be
 * read elsewhere, so it is hidden from those who listen.
 */
import { make, pointIn } from '../dom.js';

/** CSS px between the bubble and what it explains; `.tip::before` in bar.css bridges it for the pointer. */
const GAP = 6;
/** The least CSS px between the bubble and the edge of its parent. */
const EDGE = 4;

/** @typedef {{ x: number, y: number, clear?: number }} Point in the parent's CSS px; `clear`: so much around it stays in sight */
/** @typedef {'above' | 'below'} Placement the side it goes to where there is room for it */

export class Tooltip {
  /** The one that is shown, on whatever map. @type {Tooltip | null} */
  static #shown = null;
  #replaced;
  #bubble = make('div', { class: 'tip', part: 'tooltip', 'aria-hidden': 'true' });
  #text = '';
  /** @type {Element | null} what is being explained, if the bubble was told */
  #target = null;
  /** @type {Element | null} what the reader does not want explained, until they come to it anew */
  #dismissed = null;
  /** @type {AbortController | null} ends when it hides; null while it is hidden */
  #stay = null;

  /**
   * @param {HTMLElement} parent positioned; the bubble stays within its box
   * @param {() => void} [replaced] another one is shown instead
   */
  constructor(parent, replaced = () => {}) {
    this.parent = parent;
    this.#replaced = replaced;
    this.#bubble.addEventListener('pointerleave', () => this.hide());
  }

  /**
   * @param {readonly string[]} lines the first one is the strongest
   * @param {Point} point
   * @param {Placement} [placement]
   * @param {Element | null} [target] what it explains: not shown again there after Escape, until {@link leave}
   */
  show(lines, point, placement = 'above', target = null) {
    if (target && target === this.#dismissed) return;
    const text = lines.join('\n');
    if (text !== this.#text) this.#bubble.replaceChildren(...lines.map((line) => make('span', {}, line)));
    this.#text = text;
    this.#target = target;
    this.#listen();
    this.#put(point, placement);
  }

  hide() {
    if (Tooltip.#shown === this) Tooltip.#shown = null;
    this.#stay?.abort();
    this.#stay = null;
    this.#target = null;
    this.#bubble.remove();
  }

  /**
   * The pointer or the focus has left the target; on its way onto the bubble the pointer has not.
   * @param {Element} target
   * @param {EventTarget | null} to
   */
  leave(target, to = null) {
    if (this.#bubble.contains(/** @type {Node | null} */ (to))) return;
    if (this.#dismissed === target) this.#dismissed = null;
    if (this.#target === target) this.hide();
  }

  #listen() {
    if (this.#stay) return;
    this.#stay = new AbortController();
    const before = Tooltip.#shown;
    Tooltip.#shown = this;
    if (before) {
      before.hide();
      before.#replaced();
    }
    this.parent.append(this.#bubble);
    // One press does one thing: what else Escape would close stays open.
    window.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#bubble.isConnected) return;
      event.preventDefault();
      event.stopPropagation();
      this.#dismissed = this.#target;
      this.hide();
    }, { capture: true, signal: this.#stay.signal });
  }

  /**
   * @param {Point} point
   * @param {Placement} placement
   */
  #put(point, placement) {
    const { offsetWidth: width, offsetHeight: height } = this.#bubble;
    const room = { width: this.parent.clientWidth, height: this.parent.clientHeight };
    const { x, y } = cornerOf(point, placement, { width, height }, room);
    this.#bubble.style.transform = `translate(${x}px, ${y}px)`;
  }
}

/**
 * Where the upper left corner of a bubble goes: over or under the point, on the other side where there is no room, and never
 * out of the parent.
 * @param {Point} point
 * @param {Placement} placement
 * @param {{ width: number, height: number }} bubble
 * @param {{ width: number, height: number }} room
 * @returns {Point}
 */
export function cornerOf({ x, y, clear = 0 }, placement, { width, height }, room) {
  const above = y - clear - GAP - height;
  const below = y + clear + GAP;
  const fits = placement === 'above' ? above >= EDGE : below + height <= room.height - EDGE;
  const top = (placement === 'above') === fits ? above : below;
  return { x: within(x - width / 2, room.width - width), y: within(top, room.height - height) };
}

/**
 * A whole pixel, for sharp letters, and off the edges if there is room.
 * @param {number} wanted
 * @param {number} most
 */
const within = (wanted, most) => Math.round(Math.max(Math.min(wanted, most - EDGE), Math.min(EDGE, most / 2)));

/**
 * Explains a control to the pointer over it and to the keyboard's focus on it; not to a finger, which would cover it.
 * @param {Tooltip} tooltip
 * @param {HTMLElement} control
 * @param {() => readonly string[]} lines
 */
export function explain(tooltip, control, lines) {
  const show = () => {
    const { left, top, width } = control.getBoundingClientRect();
    tooltip.show(lines(), pointIn(tooltip.parent, left + width / 2, top), 'above', control);
  };
  control.addEventListener('pointerenter', ({ pointerType }) => pointerType !== 'touch' && show());
  control.addEventListener('pointerleave', ({ relatedTarget }) => tooltip.leave(control, relatedTarget));
  control.addEventListener('focus', () => control.matches(':focus-visible') && show());
  control.addEventListener('blur', () => tooltip.leave(control));
  // Pressed, it does what the bubble has said, and may be called something else from now on.
  for (const type of ['pointerdown', 'click']) control.addEventListener(type, () => tooltip.leave(control));
}
