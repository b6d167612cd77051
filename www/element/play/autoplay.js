/**
 * A map that plays by itself waits while a reader is at it, with the pointer over it or the focus inside it, and goes on
 * when both have left. Whoever presses play or pause or moves a step has taken it over, and it waits no more.
 */

export class Autoplay {
  #automatic = false;
  #hovered = false;
  #focused = false;
  /** The last press was a finger's: the focus that comes with it is no stay. */
  #touched = false;
  #root;
  #goOn;

  /**
   * @param {HTMLElement} root what the reader is at
   * @param {() => void} goOn the clock has waited, and need not any longer
   */
  constructor(root, goOn) {
    this.#root = root;
    this.#goOn = goOn;
    root.addEventListener('pointerenter', ({ pointerType }) => this.#come({ hovered: pointerType !== 'touch' }));
    root.addEventListener('pointerleave', () => this.#come({ hovered: false }));
    root.addEventListener('pointerdown', ({ pointerType }) => (this.#touched = pointerType === 'touch'), { capture: true });
    root.addEventListener('keydown', () => (this.#touched = false), { capture: true });
    root.addEventListener('focusin', () => this.#come({ focused: !this.#touched }));
    root.addEventListener('focusout', ({ relatedTarget }) => {
      if (!root.contains(/** @type {Node | null} */ (relatedTarget))) this.#come({ focused: false });
    });
  }

  /** Whether the clock has to wait. */
  get waits() {
    return this.#automatic && (this.#hovered || this.#focused);
  }

  /** The map plays by itself from now on. */
  start() {
    // Of a map that was taken from under the pointer nobody is told that the pointer has left.
    this.#hovered &&= this.#root.matches(':hover');
    this.#focused &&= this.#root.matches(':focus-within');
    this.#automatic = true;
  }

  /** Somebody has taken it over. */
  end() {
    const waited = this.waits;
    this.#automatic = false;
    if (waited) this.#goOn();
  }

  /** @param {{ hovered?: boolean, focused?: boolean }} now */
  #come({ hovered = this.#hovered, focused = this.#focused }) {
    const waited = this.waits;
    this.#hovered = hovered;
    this.#focused = focused;
    if (waited && !this.waits) this.#goOn();
  }
}
