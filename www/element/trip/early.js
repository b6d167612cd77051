/**
 * What the stub asks for while the element is on its way, so that all of it travels at once.
 *
 * @typedef {Map<string, { response: Promise<Response>, stop: AbortController }>} Answers by URL
 */
import { addressOf } from '../address.js';

/**
 * @param {Answers} answers
 * @param {URL} url
 * @param {RequestInit} manner
 */
export function askEarly(answers, url, manner) {
  if (answers.has(url.href)) return;
  const stop = new AbortController();
  const response = fetch(url, { ...manner, signal: stop.signal });
  // Whoever takes the answer is told what is wrong with it.
  response.catch(() => {});
  answers.set(url.href, { response, stop });
}

/** @type {Answers} */
let expected = new Map();

/** @param {Answers} answers */
export function expectAnswers(answers) {
  expected = answers;
}

/**
 * Whether the trip of a map has been asked for: then it is near, or was wanted for another reason.
 * @param {string} src as written
 * @param {string} base URL it is relative to
 */
export const isExpected = (src, base) => expected.has(addressOf(src, base)?.href ?? '');

/**
 * `fetch`, with the answer to what was asked early, once.
 * @type {(url: URL, init?: RequestInit) => Promise<Response>}
 */
export function fetchOrTake(url, init) {
  const early = expected.get(url.href);
  if (!early) return fetch(url, init);
  expected.delete(url.href);
  init?.signal?.addEventListener('abort', () => early.stop.abort());
  return early.response;
}
