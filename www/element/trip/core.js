/**
 * The WebAssembly core: fetched once a page, thrown away after a trap.
 *
 * @import {Glue} from 'trip-map-glue'
 * @import {File} from '../files.js'
 */
import { fetchOrTake } from './early.js';
import { Failure } from './failure.js';

/** The smallest valid module: if even this does not compile, the page forbids WebAssembly. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * Fires `discard` when an instance has trapped: one instance serves every map of a page, and after a trap
 * none of its answers can be relied on.
 */
export class Core extends EventTarget {
  #createGlue;
  #file;
  #fetch;
  /** @type {Promise<Glue> | null} */
  #glue = null;

  /**
   * @param {() => Glue} createGlue makes the JavaScript side of a fresh instance
   * @param {File} file the wasm
   * @param {typeof fetchOrTake} [fetcher]
   */
  constructor(createGlue, file, fetcher = fetchOrTake) {
    super();
    this.#createGlue = createGlue;
    this.#file = file;
    this.#fetch = fetcher;
  }

  /**
   * The same promise for every caller, until the load fails or the instance is discarded.
   * @returns {Promise<Glue>} rejects with a {@link Failure}
   */
  load() {
    if (this.#glue === null) {
      const loading = this.#start();
      this.#glue = loading;
      loading.catch(() => {
        if (this.#glue === loading) this.#glue = null;
      });
    }
    return this.#glue;
  }

  /** Gives up the instance; the next `load` starts a new one. */
  discard() {
    this.#glue = null;
    this.dispatchEvent(new Event('discard'));
  }

  async #start() {
    if (typeof WebAssembly === 'undefined') throw new Failure('wasm-unsupported');
    const response = await this.#download();
    const glue = this.#createGlue();
    try {
      // Streaming insists on the MIME type; a server that does not know it costs a copy, not the map.
      const streams = response.headers.get('content-type')?.toLowerCase() === 'application/wasm';
      await glue.default({ module_or_path: streams ? response : await response.arrayBuffer() });
    } catch (error) {
      throw new Failure((await isBlocked()) ? 'wasm-blocked' : 'wasm-broken', `${this.#file.url}: ${error}`);
    }
    return glue;
  }

  async #download() {
    const { url, integrity } = this.#file;
    const response = await this.#ask(integrity).catch(async (error) => {
      // Of other bytes than were built, and of none, a browser says the same: without the hash the two can be told apart.
      const found = await this.#ask('').catch(() => null);
      if (!found) throw new Failure('wasm-missing', `${url}: ${error}`);
      if (found.ok) throw new Failure('wasm-broken', `${url}: expected ${integrity}, found other bytes`);
      return found;
    });
    if (!response.ok) throw new Failure('wasm-missing', `${url}: HTTP status ${response.status}`);
    return response;
  }

  /** @param {string} integrity empty for any bytes */
  #ask(integrity) {
    return this.#fetch(this.#file.url, { credentials: 'same-origin', integrity });
  }
}

async function isBlocked() {
  try {
    await WebAssembly.compile(EMPTY_MODULE);
    return false;
  } catch {
    return true;
  }
}
