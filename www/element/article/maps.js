/**
 * The maps of the page. A step that a link or an article names is unknown only once all maps it may be meant for have
 * loaded and none of them has it: then one line says so, however many maps there are.
 *
 * @import {Step} from '../trip-map.js'
 */

/**
 * @typedef {HTMLElement & {
 *   readonly steps: readonly Step[], readonly currentTime: number, readonly paused: boolean,
 *   pause(): void, seek(seconds: number): void, goTo(stepId: string): boolean,
 * }} Host a `<trip-map>`, as much of it as drives it
 */

/**
 * @typedef {object} Question
 * @property {string} step an id
 * @property {(host: Host) => boolean} asked whether it may be meant for this map
 * @property {(knowing: Host[]) => void} answer once all that are asked have loaded, or failed
 */

export class Maps {
  /** @type {Map<Host, boolean>} whether it has loaded, or failed */
  #hosts = new Map();
  /** @type {Set<Question>} */
  #open = new Set();
  /** @type {Set<string>} */
  #said = new Set();

  /**
   * @param {Host} host
   * @param {AbortSignal} until it has left the page
   */
  add(host, until) {
    this.#hosts.set(host, host.steps.length > 0);
    const settle = () => {
      this.#hosts.set(host, true);
      this.#answer();
    };
    for (const type of ['load', 'error']) host.addEventListener(type, settle, { signal: until });
    until.addEventListener('abort', () => {
      this.#hosts.delete(host);
      this.#answer();
    });
  }

  /** @param {(host: Host) => boolean} wanted */
  filter(wanted) {
    return [...this.#hosts.keys()].filter(wanted);
  }

  /** @param {Question} question dropped if nobody is asked */
  ask(question) {
    this.#open.add(question);
    this.#answer();
  }

  /** One line on the console, once. @param {string} line */
  warn(line) {
    if (this.#said.has(line)) return;
    this.#said.add(line);
    console.warn(`trip-map: ${line}`);
  }

  #answer() {
    for (const question of this.#open) {
      const hosts = this.filter(question.asked);
      if (hosts.some((host) => !this.#hosts.get(host))) continue;
      this.#open.delete(question);
      if (hosts.length > 0) question.answer(hosts.filter((host) => knows(host, question.step)));
    }
  }
}

/**
 * @param {Pick<Host, 'steps'>} host
 * @param {string} stepId
 */
export const knows = ({ steps }, stepId) => steps.some(({ id }) => id === stepId);

/** The page's own. */
export const pageMaps = new Maps();
