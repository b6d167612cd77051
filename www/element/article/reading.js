/**
 * Where the reader is in an article: which of its passages (`data-trip-step`) have passed the reading line, and which one
 * the line is in. One for an article, however many maps follow it.
 *
 * @import {Host} from './maps.js'
 */
import { set } from '../dom.js';
import { readLine } from './line.js';
import { pageMaps } from './maps.js';

const STEP = 'data-trip-step';
const CURRENT = 'data-trip-current';
/** Farther above the screen than any article is long; browsers calculate with less than 2^24 px. */
const FAR = '9999999px';
/** Per cent of the height of the screen: a line without any height would slip through the browser's rounding. */
const LINE_THICKNESS = 0.1;

/**
 * @typedef {object} Follower
 * @property {Host} host
 * @property {() => void} read the reader has moved on, or back
 */

export class Reading {
  /** @type {WeakMap<Element, Reading>} */
  static #all = new WeakMap();
  #article;
  /** @type {Set<Follower>} */
  #followers = new Set();
  /** @type {Element[]} in the order of the article */
  #passages = [];
  /** @type {Set<Element>} whose top has passed the line */
  #begun = new Set();
  /** @type {Set<Element>} that the line crosses */
  #crossed = new Set();
  /** @type {Element | undefined} */
  #current;
  #line = NaN;
  /** What each has found. @type {Map<IntersectionObserver, Set<Element>>} */
  #observers = new Map();
  /** @type {Set<string>} the steps whose maps have been asked for them */
  #asked = new Set();
  /** Whether the observers have told where the reader is. */
  #told = false;
  #changes = new MutationObserver(() => this.#gather());
  #resized = () => this.#place();

  /** @param {Element} article */
  static of(article) {
    const reading = Reading.#all.get(article) ?? new Reading(article);
    Reading.#all.set(article, reading);
    return reading;
  }

  /** @param {Element} article */
  constructor(article) {
    this.#article = article;
  }

  /**
   * @param {Follower} follower
   * @param {AbortSignal} until
   */
  join(follower, until) {
    this.#followers.add(follower);
    if (this.#followers.size === 1) this.#start();
    else if (this.#told) follower.read();
    until.addEventListener('abort', () => {
      this.#followers.delete(follower);
      if (this.#followers.size === 0) this.#stop();
    });
  }

  get passages() {
    return this.#passages;
  }

  /** @param {Element} passage @returns whether its top has passed the line */
  begun(passage) {
    return this.#begun.has(passage);
  }

  /** The same, measured: a map that is about to be shown does not wait for the observers. @param {Element} passage */
  isAbove(passage) {
    return passage.getClientRects().length > 0 && passage.getBoundingClientRect().top <= this.linePx;
  }

  /** Pixels from the top of the window. */
  get linePx() {
    return (this.#line / 100) * innerHeight;
  }

  /** @param {Element} passage */
  crosses(passage) {
    return this.#crossed.has(passage);
  }

  #start() {
    this.#gather();
    this.#place();
    this.#changes.observe(this.#article, { childList: true, subtree: true, attributes: true, attributeFilter: [STEP] });
    window.addEventListener('resize', this.#resized);
  }

  #stop() {
    this.#changes.disconnect();
    window.removeEventListener('resize', this.#resized);
    this.#unobserve();
    this.#line = NaN;
    this.#passages = [];
    for (const found of [this.#begun, this.#crossed, this.#asked]) found.clear();
    this.#tell();
    this.#told = false;
  }

  /** The style sheet says where the line is, and says something else on a phone. */
  #place() {
    const style = getComputedStyle(this.#passages[0] ?? this.#article);
    const line = readLine(style.getPropertyValue('--trip-map-line'));
    if (line === this.#line) return;
    this.#line = line;
    this.#unobserve();
    const below = `${line + LINE_THICKNESS - 100}%`;
    this.#observe(this.#begun, FAR, below);
    this.#observe(this.#crossed, `${-line}%`, below);
  }

  /**
   * @param {Set<Element>} found
   * @param {string} above
   * @param {string} below margins of the window
   */
  #observe(found, above, below) {
    const observer = new IntersectionObserver((entries) => {
      note(entries, found);
      // Chromium tells of observers in any order. Half of what a frame has brought would be another place in the article.
      for (const [other, its] of this.#observers) note(other.takeRecords(), its);
      this.#told = true;
      this.#tell();
    }, { rootMargin: `${above} 0px ${below} 0px` });
    for (const passage of this.#passages) observer.observe(passage);
    this.#observers.set(observer, found);
  }

  #unobserve() {
    for (const observer of this.#observers.keys()) observer.disconnect();
    this.#observers.clear();
  }

  #gather() {
    const before = new Set(this.#passages);
    this.#passages = [...this.#article.querySelectorAll(`[${STEP}]`)];
    for (const passage of this.#passages) {
      this.#ask(stepOf(passage));
      if (!before.delete(passage)) for (const observer of this.#observers.keys()) observer.observe(passage);
    }
    for (const gone of before) {
      for (const observer of this.#observers.keys()) observer.unobserve(gone);
      this.#begun.delete(gone);
      this.#crossed.delete(gone);
    }
    this.#tell();
  }

  /** @param {string} step */
  #ask(step) {
    if (this.#asked.has(step)) return;
    this.#asked.add(step);
    pageMaps.ask({
      step,
      asked: (asked) => [...this.#followers].some(({ host }) => host === asked),
      answer: ({ length }) => length > 0 || pageMaps.warn(`expected a step of the trip in ${STEP}, found "${step}"`),
    });
  }

  #tell() {
    if (!this.#told) return;
    const current = this.#passages.findLast((passage) => this.#crossed.has(passage));
    if (current !== this.#current) {
      if (this.#current) set(this.#current, CURRENT, null);
      if (current) set(current, CURRENT, '');
      this.#current = current;
    }
    for (const follower of this.#followers) follower.read();
  }
}

/**
 * @param {IntersectionObserverEntry[]} entries
 * @param {Set<Element>} found
 */
function note(entries, found) {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) found.add(target);
    else found.delete(target);
  }
}

/** @param {Element} passage @returns {string} the id it names */
export const stepOf = (passage) => passage.getAttribute(STEP)?.trim() ?? '';
