/**
 * The finer base map: fetched when a map first comes so close that it is wanted, once a page. Without it the coarse one
 * stays, and nobody is told.
 *
 * @import {Detail, Glue} from 'trip-map-glue'
 */
export class DetailSource {
  #url;
  #fetch;
  /** @type {Promise<void> | null} */
  #loading = null;
  /** @type {Uint8Array | null} */
  #bytes = null;
  /** @type {WeakMap<Glue, Detail | null>} as each instance of the core has read it */
  #read = new WeakMap();

  /**
   * @param {URL} url
   * @param {typeof fetch} [fetcher]
   */
  constructor(url, fetcher = (input, init) => fetch(input, init)) {
    this.#url = url;
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
      const response = await this.#fetch(this.#url, { credentials: 'same-origin' });
      if (response.ok) this.#bytes = new Uint8Array(await response.arrayBuffer());
    } catch {
      // The coarse map stays.
    }
  }
}

/** The page's own. */
export const pageDetail = new DetailSource(new URL('land-50m.bin', import.meta.url));
