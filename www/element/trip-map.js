/**
 * All that a page loads at first: it looks out for maps, and brings the element when the first of them comes near the
 * viewport, or cannot wait until it does.
 */
import { addressOf } from './address.js';
import { isFor, readFragment } from './article/fragment.js';
import { files } from './files.js';
import { keepBoxes } from './boxes.js';
import { askEarly } from './trip/early.js';
import { isEager, watchNear } from './trip/near.js';

const TAG = 'trip-map';
/** By this the scripts of a page, of this version or another, know that one of them is at it already. */
const MARK = Symbol.for(TAG);

class Lookout {
  #near = watchNear((maps) => this.#bring(maps));
  #changes = new MutationObserver(() => this.#look());
  #stop = new AbortController();
  /** There is a script: it only waits. */
  #release = keepBoxes();

  constructor() {
    const { signal } = this.#stop;
    this.#changes.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['loading'] });
    window.addEventListener('hashchange', () => this.#look(), { signal });
    window.addEventListener('beforeprint', () => this.#bring(maps()), { signal });
    // By another script.
    customElements.whenDefined(TAG).then(() => this.#end());
    this.#look();
  }

  #look() {
    if (this.#stop.signal.aborted) return;
    const link = readFragment(location.hash);
    const found = maps();
    const urgent = found.filter((map) => !this.#near || isEager(map) || (link && isFor(link)(map)));
    if (urgent.length > 0) this.#bring(urgent);
    else for (const map of found) this.#near?.observe(map);
  }

  #end() {
    this.#stop.abort();
    this.#changes.disconnect();
    this.#near?.disconnect();
  }

  /** @param {Element[]} wanted the maps whose trips go with it */
  async #bring(wanted) {
    if (this.#stop.signal.aborted || wanted.length === 0) return;
    this.#end();
    preload(files['element.js']);
    const answers = new Map();
    const { url, integrity } = files['trip_map_bg.wasm'];
    askEarly(answers, url, { credentials: 'same-origin', integrity });
    for (const trip of wanted.map(tripOf)) if (trip) askEarly(answers, trip, { credentials: 'same-origin' });
    try {
      const { define } = await import('./define.js');
      define(answers);
    } catch (error) {
      this.#release();
      console.error(`trip-map: expected the script of the element, found: ${error}`);
    }
  }
}

const maps = () => [...document.getElementsByTagName(TAG)];

/** The file that the element will read, as trip/source.js finds it. @param {Element} map */
function tripOf(map) {
  const src = Object.hasOwn(map, 'trip') ? '' : map.getAttribute('src')?.trim() ?? '';
  return src === '' ? null : addressOf(src, map.baseURI);
}

/**
 * `import()` takes no hash; a link that has fetched the module before it does.
 * @param {import('./files.js').File | undefined} file none where a bundler of the page's has it
 */
function preload(file) {
  if (!file) return;
  const link = document.createElement('link');
  // A policy may ask of every script for the nonce that ours has.
  const own = [...document.scripts].find(({ src }) => src === import.meta.url);
  Object.assign(link, { rel: 'modulepreload', crossOrigin: 'anonymous', integrity: file.integrity, nonce: own?.nonce ?? '' });
  link.href = file.url.href;
  document.head.append(link);
}

if (!globalThis.customElements) {
  console.error('trip-map: expected custom elements, found none: the fallbacks stay');
} else if (!customElements.get(TAG) && !Object.hasOwn(window, MARK)) {
  Object.defineProperty(window, MARK, { value: true });
  new Lookout();
}
