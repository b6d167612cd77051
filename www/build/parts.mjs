// The files a page loads, each under a name that changes with its content, so that a cache may keep it for ever. What is
// pasted into pages keeps its name.
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';

/** Hexadecimal digits of a name: two versions of one file never share them, by any luck. */
const DIGITS = 12;

/** @typedef {{ file: string, bytes: number, integrity: string }} Part its name in `dist`, and its hash as a page writes it */

export class Parts {
  #dist;
  /** @type {Map<string, Part>} by the names before they were hashed */
  #made = new Map();

  /** @param {URL} dist */
  constructor(dist) {
    this.#dist = dist;
  }

  /**
   * Writes a file under a name with its hash: `words/ja.json` as `words/ja-0123456789ab.json`.
   * @param {string} name
   * @param {string | Uint8Array} content
   */
  async hash(name, content) {
    return this.keep(name, content, this.nameOf(name, content));
  }

  /**
   * Writes a file under its own name, or one that it has from {@link nameOf}.
   * @param {string} name
   * @param {string | Uint8Array} content
   * @param {string} [file]
   */
  async keep(name, content, file = name) {
    const bytes = Buffer.from(content);
    const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
    const path = new URL(file, this.#dist);
    await mkdir(new URL('.', path), { recursive: true });
    await writeFile(path, bytes);
    const part = { file, bytes: bytes.length, integrity };
    this.#made.set(name, part);
    return part;
  }

  /**
   * @param {string} name
   * @param {string | Uint8Array} content
   */
  nameOf(name, content) {
    const dot = name.lastIndexOf('.');
    const hash = createHash('sha256').update(content).digest('hex').slice(0, DIGITS);
    return `${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
  }

  /** @param {string} name @returns {Part} */
  of(name) {
    const part = this.#made.get(name);
    if (!part) throw new Error(`expected ${name} to be built before it is named`);
    return part;
  }

  /** As they are called in `dist`. */
  get files() {
    return [...this.#made.values()].map(({ file }) => file).sort();
  }

  /** For whoever serves, pastes or tests them: `dist/manifest.json`. */
  async list() {
    const made = [...this.#made].sort(([one], [other]) => (one < other ? -1 : 1));
    await writeFile(new URL('manifest.json', this.#dist), `${JSON.stringify(Object.fromEntries(made), null, 2)}\n`);
  }
}
