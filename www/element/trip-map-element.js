/**
 * The life of a `<trip-map>`: connected, moved, changed, taken away, failed. What it looks like is in
 * frame.js; where it stands and when it draws is in presentation.js.
 *
 * @import {Core} from './core.js'
 * @import {FailureDetail, LoadDetail, Step} from './trip-map.js'
 */
import { make } from './dom.js';
import { Failure, report } from './failure.js';
import { openTrip } from './open.js';
import { ATTRIBUTES, LOOKS, readOptions } from './options.js';
import { Presentation } from './presentation.js';
import { readTrip } from './source.js';
import { adoptStyles } from './styles.js';
import { effectiveTheme, reducedMotion, watchStyle } from './theme.js';
import { upgradeProperties } from './upgrade.js';

export class TripMapElement extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  /** @type {Core} set by trip-map.js before the element is defined */
  static core;

  #presentation = new Presentation({
    happened: (type) => this.dispatchEvent(new Event(type)),
    stepped: (step) => this.#emit('stepchange', { step }),
    trapped: (error) => this.#fail(error),
  });
  #box = make('div', { class: 'box' }, this.#presentation.frame.root);
  /** @type {AbortController | null} ends when the element has left the page; null while it is not on one */
  #stay = null;
  /** @type {AbortController | null} the load under way */
  #job = null;
  /** @type {unknown} the `trip` property */
  #given = null;
  /** @type {string | null} the text that was opened, to open it again in another language or after a trap */
  #text = null;
  /** @type {number | string | null} where a trip not yet seen is to begin; null for `at` */
  #start = null;
  #seen = false;
  #traps = 0;
  /** @type {Set<string>} what changed since the last update */
  #changed = new Set();

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    adoptStyles(root);
    root.append(this.#box);
  }

  connectedCallback() {
    if (this.#stay) return;
    const { signal } = (this.#stay = new AbortController());
    upgradeProperties(this, ['trip', 'currentTime']);
    watchStyle(this.#box, (paper) => this.#restyle(paper), signal);
    TripMapElement.core.addEventListener('discard', () => this.#seen && this.#load(), { signal });
    this.#change('connected');
  }

  /** A node that was only moved is back before the microtask, and has lost nothing. */
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#stay?.abort();
      this.#stay = null;
      this.#job?.abort();
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
    if (before === now) return;
    if (name === 'src') this.#forget();
    this.#change(name);
  }

  get trip() { return this.#given; }

  set trip(trip) {
    this.#given = trip ?? null;
    this.#forget();
    this.#change('trip');
  }

  get currentTime() { return this.#presentation.time; }
  set currentTime(seconds) { this.seek(seconds); }

  get duration() { return this.#presentation.duration; }
  get paused() { return this.#presentation.paused; }
  get steps() { return this.#presentation.steps; }

  play() { this.#presentation.play(); }

  pause() { this.#presentation.pause(); }

  /** @param {number} seconds */
  seek(seconds) {
    if (!this.#seen) this.#start = Number(seconds);
    this.#presentation.seek(Number(seconds));
  }

  /** @param {string} stepId */
  goTo(stepId) {
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
    const { loop, at } = this.#options();
    this.#presentation.loop = loop;
    if (LOOKS.some((what) => changed.has(what))) this.#restyle();
    if (['connected', 'src', 'trip', 'lang'].some((what) => changed.has(what))) this.#load();
    else if (changed.has('at')) this.#presentation.goTo(at);
  }

  #options() {
    const page = (this.closest('[lang]') ?? document.documentElement).getAttribute('lang') ?? '';
    return readOptions((name) => this.getAttribute(name), page);
  }

  #restyle(paper = false) {
    const options = this.#options();
    this.#presentation.style({ ...options, theme: paper ? 'light' : effectiveTheme(options.theme, this) }, paper);
  }

  /** Another trip is coming: it begins where `at` says. */
  #forget() {
    this.#text = null;
    this.#start = null;
    this.#seen = false;
    this.#traps = 0;
    this.#presentation.pause();
  }

  async #load() {
    this.#job?.abort();
    const { signal } = (this.#job = new AbortController());
    try {
      const text = this.#text ?? readTrip(this, this.#given, this.#options().src, signal);
      const [glue, json] = await Promise.all([TripMapElement.core.load(), text]);
      if (signal.aborted || !this.#stay) return;
      const { lang, at, autoplay, src } = this.#options();
      this.#presentation.attach(this.#stay.signal);
      const opened = openTrip(glue, json, lang, src ?? '');
      this.#text = json;
      const first = !this.#seen;
      this.#seen = true;
      const starts = first && autoplay && !reducedMotion.matches;
      this.#presentation.open(opened, first ? this.#start ?? at : null, starts);
      this.#restyle();
      this.#emit('load', { steps: opened.story.steps });
      if (starts) this.play();
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** @param {unknown} error a {@link Failure}, or whatever a trapped core throws */
  #fail(error) {
    if (!(error instanceof Failure)) {
      this.#traps += 1;
      if (this.#traps === 1) {
        // A new instance may do better; the other maps of the page need it as well.
        TripMapElement.core.discard();
        this.#load();
        return;
      }
      error = new Failure('core-crashed', String(error));
    }
    this.#presentation.pause();
    this.#presentation.close();
    const detail = report(/** @type {Failure} */ (error), this.#options().lang, this.#presentation.frame);
    this.#emit('error', detail);
  }

  /**
   * @param {string} type
   * @param {LoadDetail | FailureDetail | { step: Step }} detail
   */
  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
