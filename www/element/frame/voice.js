/**
 * Says sentences to those who cannot see, politely and at most one a second: of many in a row the first and the last. Whoever
 * holds a key down would else hear the beginnings of all.
 */
import { make, say } from '../dom.js';

const PAUSE_MS = 1000;

export class Voice {
  root = make('p', { class: 'unseen', role: 'status' });
  /** Milliseconds, when the next sentence may begin. */
  #free = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {string} sentence */
  say(sentence) {
    clearTimeout(this.#timer);
    const wait = this.#free - performance.now();
    if (wait > 0) this.#timer = setTimeout(() => this.say(sentence), wait);
    else {
      this.#free = performance.now() + PAUSE_MS;
      say(this.root, sentence);
    }
  }

  /** What is not said is forgotten: the same sentence twice would be silent the second time. */
  hush() {
    clearTimeout(this.#timer);
    say(this.root, '');
  }
}
