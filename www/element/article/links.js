/**
 * Links to a step, `#trip-map/washington`: by the browser's own navigation, so that the address is right, Back works,
 * and a page can be opened at a step.
 *
 * @import {Link} from './fragment.js'
 * @import {Host} from './maps.js'
 * @import {Step} from '../trip-map.js'
 */
import { isFor, readFragment } from './fragment.js';
import { knows, pageMaps } from './maps.js';
import { stepAt } from '../trip/place.js';
import { pageScroll } from './sight.js';

export class Links {
  #maps;
  #listening = false;
  /** The fragment the page was opened with, once it was one of ours. */
  #opened = '';
  /** @type {WeakMap<Host, string>} the fragment a map has been moved by: it moves it once */
  #followed = new WeakMap();
  /** Where the maps stood when the reader left an address for that of a step. */
  #left = { url: '', steps: /** @type {WeakMap<Host, string>} */ (new WeakMap()) };

  constructor(maps = pageMaps) {
    this.#maps = maps;
  }

  /**
   * @param {Host} host
   * @param {AbortSignal} until it has left the page
   */
  add(host, until) {
    this.#maps.add(host, until);
    this.#listen();
    const { hash } = location;
    const link = this.#linkOf(hash);
    if (!link || this.#opened === hash) return;
    this.#opened = hash;
    this.#ask(link, (knowing) => {
      // Who has read on meanwhile, or comes back to where they were, is not taken away.
      if (location.hash === hash && scrollY === 0) reveal(knowing);
    });
  }

  /**
   * Where a trip is to begin that is about to be shown.
   * @param {Host} host
   * @param {readonly Step[]} steps of the trip
   * @returns {string | null} a step; null where the address says nothing, or nothing new
   */
  begin(host, steps) {
    const { hash } = location;
    const link = this.#linkOf(hash);
    if (!link || !isFor(link)(host) || !knows({ steps }, link.step) || this.#followed.get(host) === hash) return null;
    this.#followed.set(host, hash);
    return link.step;
  }

  /** Whether the address names a step of this map, as far as can be said before it is loaded. @param {Host} host */
  static address(host) {
    const link = readFragment(location.hash);
    return link !== null && isFor(link)(host);
  }

  #listen() {
    if (this.#listening) return;
    this.#listening = true;
    window.addEventListener('hashchange', ({ oldURL, newURL }) => this.#navigate(oldURL, newURL));
    document.addEventListener('click', (event) => {
      // A link to where the page is already is no change of the address.
      const link = clickedLink(event);
      if (link?.href === location.href) this.#follow(link.hash);
    });
  }

  /**
   * @param {string} from
   * @param {string} to
   */
  #navigate(from, to) {
    const [before, after] = [from, to].map((url) => this.#linkOf(new URL(url).hash));
    if (after && !before) this.#leave(from);
    if (after) this.#follow(new URL(to).hash);
    else if (before && to === this.#left.url) this.#return();
  }

  /** @param {string} hash */
  #follow(hash) {
    const link = this.#linkOf(hash);
    if (!link) return;
    const moved = this.#maps.filter((host) => isFor(link)(host) && host.goTo(link.step));
    for (const host of moved) this.#followed.set(host, hash);
    if (moved.length > 0) reveal(moved);
    // A map that is still loading begins there.
    else this.#ask(link, reveal);
  }

  /** @param {string} url */
  #leave(url) {
    this.#left = { url, steps: new WeakMap() };
    for (const host of this.#maps.filter(() => true)) {
      const step = stepAt(host.steps, host.currentTime);
      if (step) this.#left.steps.set(host, step.id);
    }
  }

  #return() {
    for (const host of this.#maps.filter(() => true)) host.goTo(this.#left.steps.get(host) ?? '');
  }

  /**
   * @param {Link} link
   * @param {(knowing: Host[]) => void} found
   */
  #ask(link, found) {
    this.#maps.ask({
      step: link.step,
      asked: isFor(link),
      answer: (knowing) => {
        if (knowing.length > 0) found(knowing);
        else this.#maps.warn(`expected a step of a map of this page in the address, found "#${link.map}/${link.step}"`);
      },
    });
  }

  /** @param {string} hash @returns {Link | null} null for what is meant for no map of the page */
  #linkOf(hash) {
    const link = readFragment(hash);
    return link && this.#maps.filter(isFor(link)).length > 0 ? link : null;
  }
}

/** @param {Host[]} hosts of which one is enough */
function reveal(hosts) {
  const [first] = hosts;
  if (first && !hosts.some((host) => pageScroll.shows(host))) pageScroll.to(first);
}

/** @param {MouseEvent} event */
function clickedLink(event) {
  const { defaultPrevented, button, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (defaultPrevented || button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return null;
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  return link && ['', '_self'].includes(link.target) ? link : null;
}

/** The page's own. */
export const pageLinks = new Links();
