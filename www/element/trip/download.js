/**
 * Why a download failed, as well as a browser lets a page know: to scripts, most failures are one and the same `TypeError`.
 *
 * @import {FailureCause} from '../trip-map.js'
 */
import { Failure } from './failure.js';

/** The cause of each kind of failure, for what was asked for. */
export const TRIP = /** @type {const} */ ({ slow: 'trip-slow', unreachable: 'trip-unreachable', foreign: 'trip-not-shared', blocked: 'trip-blocked' });
export const WASM = /** @type {const} */ ({ slow: 'wasm-slow', unreachable: 'wasm-unreachable', foreign: 'wasm-unreachable', blocked: 'wasm-unreachable' });

/**
 * Downloads something and reads it, within a time; every error but the signal's own comes out as a {@link Failure}.
 * @template T
 * @param {URL} url
 * @param {{ causes: Record<'slow' | 'unreachable' | 'foreign' | 'blocked', FailureCause>, wait: number, signal?: AbortSignal | undefined }} terms `wait` in ms
 * @param {(signal: AbortSignal) => Promise<T>} act
 * @returns {Promise<T>}
 */
export async function download(url, { causes, wait, signal }, act) {
  const patience = new AbortController();
  const giveUp = () => patience.abort();
  const timer = setTimeout(giveUp, wait);
  signal?.addEventListener('abort', giveUp);
  const policy = watchPolicy(url);
  try {
    return await act(patience.signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Failure) throw error;
    if (patience.signal.aborted) throw new Failure(causes.slow, `${url}: expected an answer within ${wait / 1000} s`);
    if (url.protocol === 'file:') throw new Failure('opened-from-file', `expected http: or https:, found ${url}`);
    const hides = isForeign(url) && (await answers(url, patience.signal));
    if (await policy.blocked()) throw new Failure(causes.blocked, `${url}: expected its site in connect-src of the content policy`);
    if (globalThis.navigator?.onLine === false) throw new Failure('offline', `${url}: ${error}`);
    if (hides) throw new Failure(causes.foreign, `${url}: expected the header Access-Control-Allow-Origin, found ${error}`);
    throw new Failure(causes.unreachable, `${url}: ${error}`);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
    policy.stop();
  }
}

/**
 * Whether another site answers at all: then it was its answer that may not be read. It also brings out the refusal of a
 * policy, for what the stub had asked early.
 * @param {URL} url
 * @param {AbortSignal} signal
 */
function answers(url, signal) {
  return fetch(url, { mode: 'no-cors', credentials: 'omit', signal }).then(() => true, () => false);
}

/** @param {URL} url */
function isForeign({ origin }) {
  return globalThis.origin !== undefined && origin !== globalThis.origin;
}

/** Whether the page's content policy was what refused a URL: it tells the document, a little later than the failure. @param {URL} url */
function watchPolicy({ origin }) {
  let blocked = false;
  const stop = new AbortController();
  globalThis.document?.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    blocked ||= effectiveDirective === 'connect-src' && blockedURI.startsWith(origin);
  }, { signal: stop.signal });
  return {
    stop: () => stop.abort(),
    async blocked() {
      if (globalThis.document) await new Promise((next) => setTimeout(next));
      return blocked;
    },
  };
}

/** Whether what came is markup: the error page or the front page of a site, sent as if it were the file. @param {string} text */
export function isWebPage(text) {
  return /^[\s\ufeff]*<(!doctype|html|head|body|\?xml|!--)/i.test(text);
}
