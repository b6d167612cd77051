// The mouse and the keyboard, by WebDriver's actions.

/** The keys that WebDriver has code points for. */
const KEYS = {
  Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Backspace: '\uE003', Delete: '\uE017', Space: ' ', Home: '\uE011', End: '\uE010',
  PageUp: '\uE00E', PageDown: '\uE00F', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015',
  Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Meta: '\uE03D',
};
/** The bits of keys that are held while the wheel turns, as GTK has them. */
const HELD = { Shift: 1, Control: 4, Alt: 8 };

export class Keyboard {
  #perform;
  held = new Set();
  /** @param {(sources: object[]) => Promise<void>} perform WebDriver's actions */
  constructor(perform) {
    this.#perform = perform;
  }
  #act(...actions) {
    return this.#perform([{ type: 'key', id: 'keyboard', actions }]);
  }
  async down(key) {
    this.held.add(key);
    await this.#act({ type: 'keyDown', value: KEYS[key] ?? key });
  }
  async up(key) {
    this.held.delete(key);
    await this.#act({ type: 'keyUp', value: KEYS[key] ?? key });
  }
  /** @param {string} chord `Shift+ArrowLeft` */
  async press(chord) {
    const keys = chord === '+' ? ['+'] : chord.split('+');
    for (const key of keys) await this.down(key);
    for (const key of keys.reverse()) await this.up(key);
  }
  async type(text) {
    for (const letter of text) await this.press(letter);
  }
}

export class Mouse {
  #page;
  #perform;
  #at = { x: 0, y: 0 };
  /** @param {import('./page.mjs').Page} page @param {(sources: object[]) => Promise<void>} perform WebDriver's actions */
  constructor(page, perform) {
    this.#page = page;
    this.#perform = perform;
  }
  #act(...actions) {
    return this.#perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  }
  async move(x, y, { steps = 1 } = {}) {
    const from = this.#at;
    this.#at = { x, y };
    await this.#act(...Array.from({ length: steps }, (_, i) => ({
      type: 'pointerMove', duration: 0, x: from.x + ((x - from.x) * (i + 1)) / steps, y: from.y + ((y - from.y) * (i + 1)) / steps,
    })));
  }
  down() {
    return this.#act({ type: 'pointerDown', button: 0 });
  }
  up() {
    return this.#act({ type: 'pointerUp', button: 0 });
  }
  async click(x, y, { clickCount = 1 } = {}) {
    await this.move(x, y);
    for (let i = 0; i < clickCount; i += 1) await this.#act({ type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 });
  }
  dblclick(x, y) {
    return this.click(x, y, { clickCount: 2 });
  }
  wheel(by_x, by_y) {
    const state = [...this.#page.keyboard.held].reduce((bits, key) => bits | (HELD[key] ?? 0), 0);
    return this.#page.shell({ wheel: { ...this.#at, by_x, by_y, state } });
  }
}
