/**
 * The WebAssembly core: fetched once a page, thrown away after a trap.
 *
 * @import {Glue} from 'trip-map-glue'
 * @import {File} from '../files.js'
 * @import {FailureCause} from '../trip-map.js'
 */
import { WASM, download, isWebPage } from './download.js';
import { fetchOrTake } from './early.js';
import { Failure } from './failure.js';

/** On the slowest of networks it is there by then. */
const LONGEST_WAIT_MS = 60_000;
/** The smallest valid module: if even this does not start, the page forbids WebAssembly. */
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
    return download(this.#file.url, { causes: WASM, wait: LONGEST_WAIT_MS }, async (signal) => {
      const response = await this.#download(signal);
      // Streaming insists on the MIME type; a server that does not know it costs a copy, not the map.
      const streams = response.headers.get('content-type')?.toLowerCase() === 'application/wasm';
      return this.#instantiate(streams ? response : await response.arrayBuffer());
    });
  }

  /** @param {Response | ArrayBuffer} module */
  async #instantiate(module) {
    const glue = this.#createGlue();
    try {
      await glue.default({ module_or_path: module });
    } catch (error) {
      // A download that was given up is no broken module.
      if (error instanceof DOMException) throw error;
      throw new Failure(await causeOf(error, module), `${this.#file.url}: ${error}`);
    }
    return glue;
  }

  /**
   * Of other bytes than were built, and of none, a browser says the same: without the hash the two can be told apart.
   * @param {AbortSignal} signal
   */
  async #download(signal) {
    const { url, integrity } = this.#file;
    const response = await this.#ask(integrity, signal).catch(async (error) => {
      const found = await this.#ask('', signal).catch(() => null);
      if (!found) throw error;
      if (!found.ok) return found;
      throw new Failure(isPage(await found.arrayBuffer()) ? 'wasm-web-page' : 'wasm-broken', `${url}: expected ${integrity}, found other bytes`);
    });
    if (!response.ok) throw new Failure('wasm-missing', `${url}: HTTP status ${response.status}`);
    return response;
  }

  /**
   * @param {string} integrity empty for any bytes
   * @param {AbortSignal} signal
   */
  #ask(integrity, signal) {
    return this.#fetch(this.#file.url, { credentials: 'same-origin', integrity, signal });
  }
}

/** @param {ArrayBuffer} bytes */
const isPage = (bytes) => isWebPage(new TextDecoder().decode(bytes.slice(0, 200)));

/**
 * @param {unknown} error
 * @param {Response | ArrayBuffer} module
 * @returns {Promise<FailureCause>}
 */
async function causeOf(error, module) {
  if (await isBlocked()) return 'wasm-blocked';
  if (error instanceof WebAssembly.LinkError) return 'wasm-mismatched';
  if (error instanceof RangeError) return 'no-memory';
  if (module instanceof ArrayBuffer && isPage(module)) return 'wasm-web-page';
  return 'wasm-broken';
}

async function isBlocked() {
  try {
    // WebKit compiles what it then refuses to start.
    await WebAssembly.instantiate(EMPTY_MODULE);
    return false;
  } catch {
    return true;
  }
}
