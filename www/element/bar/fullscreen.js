/** The whole element on the whole screen: not offered where the browser or the page around a frame does not allow it. */
import { make } from '../dom.js';

export class FullScreen {
  #root;
  #changed;
  /** @type {Element | null} the box that is listened to */
  #box = null;
  /** Stands where the box stood, so that the page behind keeps its length, and the reader their place in it. */
  #room = make('div', { class: 'room' });

  /**
   * @param {HTMLElement} root of the frame, in a box by which it is measured
   * @param {() => void} changed by the reader or the browser
   */
  constructor(root, changed) {
    this.#root = root;
    this.#changed = changed;
  }

  get possible() {
    return document.fullscreenEnabled;
  }

  get active() {
    return this.#box?.matches(':fullscreen') ?? false;
  }

  async toggle() {
    try {
      if (this.active) await document.exitFullscreen();
      else await this.#enter();
    } catch {
      // A browser that refuses leaves everything as it is.
    }
  }

  /** The box inside and not the element around it: there the page's styles cannot reach it. */
  #enter() {
    if (!this.#box) {
      this.#box = this.#root.parentElement;
      this.#box?.addEventListener('fullscreenchange', () => this.#changed());
      this.#box?.after(this.#room);
    }
    this.#room.style.blockSize = `${this.#root.offsetHeight}px`;
    return this.#box?.requestFullscreen();
  }
}
