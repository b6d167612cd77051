/**
 * The finer base map: fetched when a map first comes so close that it is wanted, once a page. Without it the coarse one
 * stays, and nobody is told.
 *
 * @import {Detail, Glue} from 'trip-map-glue'
 * @import {File} from '../files.js'
 */
import { files } from '../files.js';

export class DetailSource {
  #file;
  #fetch;
  /** @type {Promise<void> | null} */
  #loading = null;
  /** @type {Uint8Array | null} */
  #bytes = null;
  /** @type {WeakMap<Glue, Detail | null>} as each instance of the core has read it */
  #read = new WeakMap();

  /**
   * @param {File} file
   * @param {typeof fetch} [fetcher]
   */
  constructor(file, fetcher = (input, init) => fetch(input, init)) {
    this.#file = file;
    this.#fetch = fetcher;
  }

  /** @returns {Promise<void>} the same for every caller; resolves, with or without the file */
  load() {
    return (this.#loading ??= this.#download());
  }

  /**
   * @param {Glue} glue
   * @returns {Detail | null} null while there is no file, and when it is damaged
   */
  of(glue) {
    if (!this.#bytes) return null;
    // After a trap there is a new instance, and it reads the same bytes again.
    if (!this.#read.has(glue)) this.#read.set(glue, glue.Detail.decode(this.#bytes) ?? null);
    return this.#read.get(glue) ?? null;
  }

  async #download() {
    try {
      const { url, integrity } = this.#file;
      const response = await this.#fetch(url, { credentials: 'same-origin', integrity });
      if (response.ok) this.#bytes = new Uint8Array(await response.arrayBuffer());
    } catch {
      // The coarse map stays.
    }
  }
}

/** The page's own. */
export const pageDetail = new DetailSource(files['land-50m.bin']);
