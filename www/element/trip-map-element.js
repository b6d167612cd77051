/**
 * The life of a `<trip-map>`: connected, moved, changed, taken away; and what a page can ask of it. How a trip gets here is
 * in trip/load.js, what it looks like in frame/, where it stands and when it draws in presentation.js.
 *
 * @import {Core} from './trip/core.js'
 * @import {Languages} from './trip/languages.js'
 * @import {FailureDetail, LoadDetail, Step, UpdateDetail} from './trip-map.js'
 */
import { make } from './dom.js';
import { Links, pageLinks } from './article/links.js';
import { Loader } from './trip/load.js';
import { ATTRIBUTES, LOOKS, NAMES, readOptions } from './options.js';
import { Presentation } from './presentation.js';
import { Story } from './article/story.js';
import { adoptStyles } from './styles.js';
import { effectiveTheme, watchStyle } from './theme.js';
import { upgradeProperties } from './upgrade.js';

/** Changes that open the trip again, that make it follow another article, that show on it, and that are heard of it. */
const OPENS = ['connected', 'src', 'trip', 'lang', 'pace'];
const FOLLOWS = ['connected', 'story', 'scrub'];
const DRESSES = ['connected', ...LOOKS];
const CALLS = ['connected', ...NAMES];

export class TripMapElement extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  /** @type {Core} set by define.js before the element is defined */
  static core;
  /** @type {Languages} set by define.js, too */
  static languages;

  #presentation = new Presentation({
    happened: (type) => this.dispatchEvent(new Event(type)),
    stepped: (step) => this.#emit('stepchange', { step }),
    selected: (step) => this.#emit('select', { step }),
    trapped: (error) => this.#loader.fail(error),
  });
  #loader = new Loader(TripMapElement, this, this.#presentation, {
    options: () => this.#options(),
    urgent: () => this.#options().loading === 'eager' || Links.address(this),
    stay: () => this.#stay?.signal ?? null,
    begin: (steps) => {
      const read = this.#story.begin(steps);
      return pageLinks.begin(this, steps) ?? read;
    },
    loaded: (detail) => {
      this.#restyle();
      this.#emit('load', detail);
    },
    updated: (detail) => {
      this.#restyle();
      this.#emit('update', detail);
    },
    stepped: (step) => this.#emit('stepchange', { step }),
    failed: (detail) => this.#emit('error', detail),
  });
  #story = new Story(this, () => this.#presentation.held);
  #box = make('div', { class: 'box' }, this.#presentation.frame.root);
  /** @type {AbortController | null} ends when the element has left the page; null while it is not on one */
  #stay = null;
  /** @type {Set<string>} what changed since the last update */
  #changed = new Set();

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    adoptStyles(root);
    root.append(this.#box);
    this.#presentation.frame.told = (step) => this.#story.tells(step);
  }

  connectedCallback() {
    if (this.#stay) return;
    const { signal } = (this.#stay = new AbortController());
    upgradeProperties(this, ['trip', 'currentTime', 'playbackRate']);
    pageLinks.add(this, signal);
    watchStyle(this.#box, (paper) => this.#restyle(paper), signal);
    TripMapElement.core.addEventListener('discard', () => this.#loader.seen && this.#loader.load(), { signal });
    window.addEventListener('beforeprint', () => this.#loader.hurry(), { signal });
    this.#change('connected');
  }

  /** Moved to the document of a frame, a shadow root has lost its style sheets. */
  adoptedCallback() {
    if (this.shadowRoot) adoptStyles(this.shadowRoot);
  }

  /** A node that was only moved is back before the microtask, and has lost nothing. */
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#stay?.abort();
      this.#stay = null;
      this.#loader.stop();
      this.#presentation.pause();
      this.#presentation.close();
      this.#presentation.frame.wait();
    });
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    // A failed map whose `src` is set again is to try again, whatever it is.
    if (before === now && !(name === 'src' && this.#loader.failed)) return;
    if (name === 'src') this.#loader.forget();
    this.#change(name);
  }

  get trip() { return this.#loader.given; }

  set trip(trip) {
    this.#loader.given = trip ?? null;
    this.#loader.forget();
    this.#change('trip');
  }

  get currentTime() { return this.#presentation.playback.time; }
  set currentTime(seconds) { this.seek(seconds); }

  get playbackRate() { return this.#presentation.playback.rate; }
  set playbackRate(rate) { this.#presentation.playback.rate = typeof rate === 'number' ? rate : Number(rate || NaN); }

  get duration() { return this.#presentation.playback.duration; }
  get paused() { return this.#presentation.playback.paused; }
  get steps() { return this.#presentation.playback.steps; }

  play() {
    this.#loader.hurry();
    this.#presentation.play();
  }

  pause() { this.#presentation.pause(); }

  /** @param {number} seconds */
  seek(seconds) {
    this.#loader.hurry();
    this.#loader.beginAt(Number(seconds));
    this.#presentation.seek(Number(seconds));
  }

  /** @param {string} stepId */
  goTo(stepId) {
    this.#loader.hurry();
    return this.#presentation.goTo(String(stepId));
  }

  /** Many changes in a row, one update in a microtask. @param {string} what */
  #change(what) {
    if (this.#changed.size === 0) queueMicrotask(() => this.#update());
    this.#changed.add(what);
  }

  #update() {
    const changed = this.#changed;
    this.#changed = new Set();
    if (!this.#stay) return;
    const { loop, at, loading, ...options } = this.#options();
    const touches = (/** @type {string[]} */ kind) => kind.some((what) => changed.has(what));
    this.#presentation.playback.loop = loop;
    if (touches(FOLLOWS)) this.#story.follow(options, this.#stay.signal);
    if (touches(CALLS)) this.#presentation.frame.call(options);
    if (touches(DRESSES)) this.#restyle();
    if (touches(OPENS)) this.#loader.load();
    else if (changed.has('at')) this.#presentation.goTo(at);
    if (loading === 'eager') this.#loader.hurry();
    if (changed.has('refresh')) this.#loader.follow();
  }

  #options() {
    const page = (this.closest('[lang]') ?? document.documentElement).getAttribute('lang') ?? '';
    return readOptions((name) => this.getAttribute(name), page);
  }

  #restyle(paper = false) {
    const options = this.#options();
    this.#presentation.style({ ...options, theme: paper ? 'light' : effectiveTheme(options.theme, this) }, paper);
  }

  /**
   * @param {string} type
   * @param {LoadDetail | FailureDetail | UpdateDetail | { step: Step }} detail
   */
  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
