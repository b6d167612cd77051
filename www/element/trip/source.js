/**
 * Where the text of a trip comes from: the `trip` property, `src`, or an inline script, in this order.
 *
 * @typedef {object} Answer
 * @property {string} text
 * @property {string | null} etag what its server calls this version of it
 */
import { addressOf } from '../address.js';
import { TRIP, download } from './download.js';
import { fetchOrTake } from './early.js';
import { Failure } from './failure.js';

/** Nothing larger is read; the core refuses it too. */
export const LARGEST_TRIP_BYTES = 1024 * 1024;
/** An answer that takes longer counts as none. */
const LONGEST_WAIT_MS = 30_000;

/**
 * @param {Element} element
 * @param {unknown} given the `trip` property, null without one
 * @param {string | null} src
 * @param {AbortSignal} signal
 * @returns {Promise<Answer>} rejects with a {@link Failure}, or with the signal's reason
 */
export async function readTrip(element, given, src, signal) {
  if (given !== null) return { text: tripText(given), etag: null };
  if (src !== null) return fetchTrip(src, element.baseURI, signal);
  return { text: await inlineTrip(element), etag: null };
}

/**
 * @param {unknown} trip an object, or JSON text
 * @returns {string}
 */
export function tripText(trip) {
  if (typeof trip === 'string') return trip;
  try {
    // Functions and symbols have no JSON: stringify gives undefined for them.
    const text = JSON.stringify(trip);
    if (typeof text === 'string') return text;
  } catch (error) {
    throw new Failure('trip-not-json', `the trip property: ${error}`);
  }
  throw new Failure('trip-not-json', `the trip property is a ${typeof trip}`);
}

/**
 * The text of the element's `<script type="application/json">` child. While the page is still arriving the
 * child may be yet to come.
 * @param {Element} element
 * @returns {Promise<string>}
 */
async function inlineTrip(element) {
  if (!inlineScript(element) && document.readyState === 'loading') {
    await new Promise((arrived) => document.addEventListener('DOMContentLoaded', arrived, { once: true }));
  }
  const text = inlineScript(element)?.textContent;
  if (!text) throw new Failure('no-trip', 'expected src, an inline script of type application/json, or the trip property');
  return text;
}

/** @param {Element} element */
function inlineScript(element) {
  return [...element.children].find((child) =>
    child.localName === 'script' && child.getAttribute('type') === 'application/json');
}

/**
 * @param {string} src as written
 * @param {string} base URL it is relative to
 * @param {AbortSignal} signal
 * @param {typeof fetchOrTake} [fetcher]
 * @returns {Promise<Answer>} rejects with a {@link Failure}, or with the signal's reason
 */
export async function fetchTrip(src, base, signal, fetcher = fetchOrTake) {
  const answer = await ask(src, base, signal, fetcher, () => ({}));
  return answer ?? { text: '', etag: null };
}

/**
 * Asks again for a trip that is held already.
 * @param {string} src as written
 * @param {string} base URL it is relative to
 * @param {string | null} etag of the version that is held
 * @param {AbortSignal} signal
 * @param {typeof fetch} [fetcher]
 * @returns {Promise<Answer | null>} null where the server has no other version; rejects as {@link fetchTrip}
 */
export function askAgain(src, base, etag, signal, fetcher = fetch) {
  return ask(src, base, signal, fetcher, ({ origin }) => {
    // Another site would have to allow the header first; there the browser's own cache asks with it.
    if (origin !== globalThis.origin) return { cache: 'no-cache' };
    return { cache: 'no-store', ...(etag !== null && { headers: { 'If-None-Match': etag } }) };
  });
}

/**
 * @param {string} src
 * @param {string} base
 * @param {AbortSignal} signal
 * @param {typeof fetchOrTake} fetcher
 * @param {(url: URL) => RequestInit} manner
 * @returns {Promise<Answer | null>}
 */
async function ask(src, base, signal, fetcher, manner) {
  const url = addressOf(src, base);
  if (!url) throw new Failure('trip-unreachable', `expected a URL in src, found "${src}"`);
  return download(url, { causes: TRIP, wait: LONGEST_WAIT_MS, signal }, async (patience) => {
    const response = await fetcher(url, { ...manner(url), credentials: 'same-origin', signal: patience });
    if (response.status === 304) return null;
    if (!response.ok) throw new Failure(isGone(response) ? 'trip-missing' : 'trip-refused', `${url}: HTTP status ${response.status}`);
    return { text: await readText(response, url), etag: response.headers.get('etag') };
  });
}

/** @param {Response} response */
function isGone({ status }) {
  return status === 404 || status === 410;
}

/**
 * Reads to the end or to the limit, whichever comes first: what a server sends must not fill the memory.
 * @param {Response} response
 * @param {URL} url
 */
async function readText(response, url) {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > LARGEST_TRIP_BYTES) {
      await reader.cancel();
      throw new Failure('trip-too-large', `${url}: more than ${LARGEST_TRIP_BYTES} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
