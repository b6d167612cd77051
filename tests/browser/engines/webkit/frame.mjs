// A frame in WebKitGTK, or the page itself, which is one: the part of Playwright's Frame that the tests use.
import { setTimeout as later } from 'node:timers/promises';
import { Finder } from './locator.mjs';

export const PATIENCE = 60_000;
/** How long one look for something takes, and after how long without an answer to it the page must have gone, in milliseconds. */
const [LOOK, GONE] = [2_000, 15_000];

/** The words for what JSON cannot say, turned back. */
function revived(value) {
  if (typeof value !== 'object' || value === null) return value;
  if ('not_json' in value) return value.not_json === 'undefined' ? undefined : Number(value.not_json);
  if (Array.isArray(value)) return value.map(revived);
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, revived(held)]));
}
const plain = (_key, value) => (typeof value === 'number' && !Number.isFinite(value) ? { not_json: String(value) } : value);

/** Runs in the page: where the inside of its n-th frame begins. */
const corner = (index) => {
  const element = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === window[index]);
  const { left, top } = element.getBoundingClientRect();
  return { x: left + element.clientLeft, y: top + element.clientTop };
};

export class Frame extends Finder {
  #window;
  #parent;
  #index;
  #url = 'about:blank';

  /**
   * @param {{ call: Function, last?: Promise<unknown>, inside?: Frame, said?: string[] }} window what the frames of a page share
   * @param {Frame} [parent] @param {number} [index] among the frames of that one
   */
  constructor(window, parent, index) {
    super();
    this.#window = window;
    this.#parent = parent;
    this.#index = index;
    window.said ??= [];
  }
  /** What the console has said, in all the frames that were asked for something. */
  get said() {
    return this.#window.said;
  }

  /** Makes this frame the one that scripts run in. */
  async #enter() {
    const { call } = this.#window;
    if (this.#window.inside === this) return;
    if (this.#parent) await this.#parent.#enter();
    await call('POST', '/frame', { id: this.#index ?? null });
    this.#window.inside = this;
  }
  /** Does something in this frame, after everything that was begun before in any frame of the window. */
  in(act) {
    const turn = (async () => {
      await this.#window.last;
      try {
        await this.#enter();
        return await act(this.#window.call);
      } catch (error) {
        // Where a page has gone, so have its frames.
        this.#window.inside = undefined;
        throw error;
      }
    })();
    this.#window.last = turn.catch(() => {});
    return turn;
  }
  execute(script, ...args) {
    return this.in((call) => call('POST', '/execute/sync', { script, args }));
  }

  /** Runs a function of the page's half and an argument in the frame. @param {number} [patience] in milliseconds */
  async inside(act, argument, patience) {
    const script = `return window.tripMapHand.run(${act}, JSON.parse(arguments[0], (key, value) =>
      value?.not_json === undefined ? value : Number(value.not_json)))`;
    const body = { script, args: [JSON.stringify(argument ?? null, plain)] };
    const { value, error, said, url } = JSON.parse(await this.in((call) => call('POST', '/execute/sync', body, patience)));
    this.said.push(...said);
    this.#url = url;
    if (error) throw Object.assign(new Error(error.message), { inPage: error.stack });
    return revived(value);
  }
  /** Runs a function of the page's half until it returns something, also past the end of a page. */
  async patiently(act, argument, what) {
    const source = `({ within, ...hand }, [argument, milliseconds]) => within(milliseconds, async () => {
      const found = await (${act})(hand, argument);
      // JSON has no functions.
      return typeof found === 'function' || found;
    })`;
    for (const deadline = Date.now() + PATIENCE; ;) {
      try {
        // A script whose page goes meanwhile may never be answered.
        const found = await this.inside(source, [argument, LOOK], GONE);
        if (found) return found;
      } catch (error) {
        if (error.inPage !== undefined) throw error;
        await later(50);
      }
      if (Date.now() > deadline) throw new Error(`waited ${PATIENCE} ms for ${what}`);
    }
  }
  /** Learns what a click has led to; where that is another page, there is nothing to learn yet. */
  async settled() {
    await this.inside(() => {}).catch(() => {});
  }
  evaluate(act, argument) {
    return typeof act === 'string' ? this.execute(act) : this.inside(`(hand, argument) => (${act})(argument)`, argument);
  }
  waitForFunction(act, argument) {
    return this.patiently(`(hand, argument) => (${act})(argument)`, argument, String(act));
  }
  waitForLoadState() {
    return this.waitForFunction(() => document.readyState === 'complete');
  }
  /** @param {string} glob with `**` for anything */
  waitForURL(glob) {
    return this.waitForFunction((parts) => {
      let at = 0;
      return parts.every((part) => {
        const found = location.href.indexOf(part, at);
        at = found + part.length;
        return found >= 0;
      });
    }, glob.split('**'));
  }
  url() {
    return this.#url;
  }

  /** An element as soon as it is there, as far as it is asked for the frame in it. */
  async waitForSelector(selector) {
    const found = this.locator(selector);
    await found.waitFor({ state: 'attached' });
    const index = await found.first().evaluate(({ contentWindow }) => Array.from(window, (_, i) => window[i]).indexOf(contentWindow));
    return { contentFrame: async () => new Frame(this.#window, this, index) };
  }
  /** A point of this frame as one of the window. */
  async inWindow(point) {
    if (!this.#parent) return point;
    const { x, y } = await this.#parent.evaluate(corner, this.#index);
    return this.#parent.inWindow({ x: point.x + x, y: point.y + y });
  }
  get mouse() {
    return this.#parent.mouse;
  }
  get keyboard() {
    return this.#parent.keyboard;
  }
}
