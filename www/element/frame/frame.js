/**
 * Everything inside the element: the map, its bar, the card, the credit, the itinerary, and the fallback that
 * stands in for all of them before the first picture and after a failure.
 *
 * @import {Present} from 'trip-map-glue'
 * @import {About, Labels, Step} from '../trip-map.js'
 * @import {Actions} from '../bar/controls.js'
 * @import {Wishes} from '../hands/keys.js'
 * @import {Words} from '../trip/languages.js'
 */
import { Caption } from './caption.js';
import { Controls } from '../bar/controls.js';
import { credit } from './credit.js';
import { obey } from '../hands/keys.js';
import { arrange, make, say, set } from '../dom.js';
import { langOf } from './facts.js';
import { FullScreen } from '../bar/fullscreen.js';
import { Handover } from './handover.js';
import { Itinerary } from './itinerary.js';
import { News } from './news.js';
import { Tooltip } from '../bar/tooltip.js';

/**
 * @typedef {object} Story what the core says about a trip, once
 * @property {string} lang of its words
 * @property {readonly Step[]} steps
 * @property {number} duration seconds
 * @property {About} about
 * @property {Labels} labels
 * @property {Present | null} now where the present lies
 */

/**
 * @typedef {object} State
 * @property {number} time seconds
 * @property {number} index of the current step
 * @property {boolean} paused
 * @property {boolean} ended
 * @property {number} rate
 */

export class Frame {
  canvas = make('canvas', { part: 'canvas', role: 'img' });
  /** The chart, where there is room and the trip has dates. */
  chart = make('canvas', { class: 'chart', part: 'chart', role: 'img' });
  /** Has the focus and the pointers. */
  map = make('div', { class: 'map', part: 'map', role: 'group', tabindex: '0', 'aria-describedby': 'keys' }, this.canvas);
  #message = make('p', { class: 'message', part: 'message', role: 'alert' });
  #fallback = make('div', { class: 'fallback' }, this.#message, make('slot'));
  #news = new News();
  #handover = new Handover(this.map);
  #actions;
  #fullScreen;
  /** @type {{ story: Story, controls: Controls, caption: Caption, itinerary: Itinerary } | null} */
  #told = null;
  #index = -1;
  /** The author's own words, before those of the trip. @type {{ label: string | null, description: string | null }} */
  #own = { label: null, description: null };
  /** @type {'loading' | 'shown' | 'failed'} */
  #state = 'loading';
  /** @type {'light' | 'dark'} */
  #theme = 'light';
  /** Most trips have a chart: until it is known, its room is not the map's. */
  #charted = true;
  /** Whether somebody else tells a step: then the voice is silent. @type {(step: Step) => boolean} */
  told = () => false;

  /** @param {Actions & Wishes & { goTo: (stepId: string) => void, resize: () => void }} actions `resize`: to the full screen, or back */
  constructor(actions) {
    this.#actions = actions;
    this.root = make('div', { class: 'frame loading light charted', part: 'frame' }, this.map, this.chart, this.#news.root, this.#fallback);
    this.tooltip = new Tooltip(this.root);
    this.#fullScreen = new FullScreen(this.root, () => actions.resize());
    this.map.addEventListener('keydown', (event) => event.target === this.map && obey(event, actions, this.root.dir === 'rtl'));
    this.#news.heed(this.map, this.root);
  }

  /** @param {Story} story replaces the one before */
  tell(story) {
    const { steps, about, labels, lang } = story;
    const language = { lang, labels, home: about.home };
    const controls = new Controls(story, this.#actions, { tooltip: this.tooltip, fullScreen: this.#fullScreen });
    const caption = new Caption(language);
    const itinerary = new Itinerary(steps, about, language, (stepId) => {
      this.#actions.goTo(stepId);
      // The map, not the frame: an open itinerary makes that one taller than the screen, and near everywhere.
      this.map.scrollIntoView({ block: 'nearest' });
    });
    itinerary.root.open = this.#told?.itinerary.root.open ?? false;
    this.#told = { story, controls, caption, itinerary };
    this.#index = -1;
    set(this.root, 'lang', lang || null);
    set(this.map, 'aria-roledescription', labels.map);
    this.#name(story);
    set(this.chart, 'aria-label', about.chart);
    this.#charted = about.chart !== null;
    this.#look(this.#state, this.#theme);
    this.tooltip.hide();
    if (this.#state === 'failed') this.wait();
    arrange(this.root, this.map, controls.root, this.chart, caption.card, caption.voice.root,
      make('div', { class: 'foot' }, credit(about, labels, itinerary), itinerary.root), this.#news.root, this.#fallback);
    this.now(story.now);
  }

  /** @param {{ label: string | null, description: string | null }} own what the author calls it; null for the trip's own words */
  call(own) {
    this.#own = own;
    if (this.story) this.#name(this.story);
  }

  /** @param {Story} story */
  #name({ about, lang }) {
    const { label, description } = this.#own;
    set(this.map, 'aria-label', label ?? about.title.text);
    set(this.map, 'lang', label === null ? langOf(about.title, lang) : null);
    set(this.canvas, 'aria-label', description ?? about.description);
  }

  get story() { return this.#told?.story ?? null; }

  /** What is told now is a newer version of what was. @param {Story} before */
  announce(before) {
    if (this.story) this.#news.tell(before, this.story);
  }

  /** @param {Present | null} now where the present lies */
  now(now) {
    this.#told?.controls.now(now?.seconds ?? null);
    this.#told?.itinerary.now(now?.step ?? null);
  }

  /** @param {State} state */
  show(state) {
    if (!this.#told) return;
    const { story, controls, caption, itinerary } = this.#told;
    controls.show(state);
    const step = story.steps[state.index];
    if (state.index === this.#index || !step) return;
    const first = this.#index === -1;
    this.#index = state.index;
    const told = this.told(step);
    caption.show(step, state.paused && !first && !controls.speaks && !told);
    itinerary.show(step);
    if (!first) this.#news.passed();
  }

  /** The next frame of the step that is shown. @param {number} time seconds */
  move(time) {
    this.#told?.controls.move(time);
  }

  /** The first picture is there: the fallback has done its work. Whoever was in it with the focus goes on in the map. */
  reveal() {
    // Each picture says so.
    if (this.#state !== 'shown') this.#handover.keep(() => this.#look('shown', this.#theme));
  }

  /** The element has left the page: what waits to be said would hold it. */
  leave() {
    this.#told?.caption.voice.hush();
  }

  /** The trip is being replaced: the fallback stands in again, in the same space. */
  wait() {
    this.#handover.leave();
    this.#look('loading', this.#theme);
    this.tooltip.hide();
    say(this.#message, '');
  }

  /**
   * The fallback stays, under a sentence that says why.
   * @param {string} sentence
   * @param {Pick<Words, 'lang' | 'direction'>} words that it is in
   */
  fail(sentence, { lang, direction }) {
    this.#told = null;
    this.tooltip.hide();
    arrange(this.root, this.map, this.#news.root, this.#fallback);
    this.#look('failed', this.#theme);
    set(this.#message, 'lang', lang);
    set(this.#message, 'dir', direction);
    say(this.#message, sentence);
  }

  /** @param {'light' | 'dark'} theme */
  set theme(theme) { this.#look(this.#state, theme); }

  /**
   * @param {'loading' | 'shown' | 'failed'} state
   * @param {'light' | 'dark'} theme
   */
  #look(state, theme) {
    this.#state = state;
    this.#theme = theme;
    // The fallback is the page's, and runs as the page does.
    set(this.root, 'dir', state === 'shown' ? this.story?.labels.direction ?? null : null);
    set(this.root, 'class', `frame ${state} ${theme}${this.#charted ? ' charted' : ''}`);
  }
}
