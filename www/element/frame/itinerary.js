/**
 * The whole trip as a nested ordered list: every fact of the file, for reading, searching, printing and listening.
 *
 * @import {About, Step} from '../trip-map.js'
 * @import {Language} from './facts.js'
 */
import { make, say, set } from '../dom.js';
import { details, langOf, meta, sources, spell, title } from './facts.js';

export class Itinerary {
  #language;
  #goTo;
  /** @type {Map<string, HTMLButtonElement>} */
  #entries = new Map();
  #now = make('span', { class: 'now', part: 'now' });
  #corrections = make('p', { class: 'heading', id: 'corrections', tabindex: '-1' });

  /**
   * @param {readonly Step[]} steps
   * @param {About} about
   * @param {Language} language
   * @param {(stepId: string) => void} goTo
   */
  constructor(steps, about, language, goTo) {
    this.#language = language;
    this.#goTo = goTo;
    this.root = make('details', { class: 'itinerary', part: 'itinerary' },
      make('summary', { part: 'summary' }, language.labels.itinerary),
      this.#preamble(about),
      this.#route(steps),
      this.#legend(about));
  }

  /** @param {Step} step the current one */
  show(step) {
    for (const [id, entry] of this.#entries) set(entry, 'aria-current', id === step.id ? 'step' : null);
  }

  /** @param {string | null} stepId where the present lies */
  now(stepId) {
    const entry = stepId === null ? undefined : this.#entries.get(stepId);
    say(this.#now, this.#language.labels.now);
    if (!entry) this.#now.remove();
    else if (this.#now.parentElement !== entry) entry.append(this.#now);
  }

  /** Opens the list where it says what was wrong. */
  correct() {
    this.root.open = true;
    this.#corrections.focus({ preventScroll: true });
    // The heading alone at the lower edge would correct nothing.
    this.#corrections.scrollIntoView({ block: 'center' });
  }

  /** @param {About} about */
  #preamble({ title: name, summary, traveller, corrections }) {
    const { lang, labels } = this.#language;
    say(this.#corrections, labels.corrections);
    return make('div', { class: 'preamble' },
      make('p', { class: 'title', lang: langOf(name, lang) }, name.text),
      traveller && make('p', { lang: langOf(traveller, lang) }, ...spell(traveller)),
      summary && make('p', { lang: langOf(summary, lang) }, summary.text),
      corrections.length > 0 && this.#corrections,
      corrections.length > 0 && make('ul', { class: 'corrections', 'aria-labelledby': 'corrections' }, ...corrections.map(({ when, text }) => make('li', {},
        make('span', { class: 'when' }, when), ' ', make('span', { lang: langOf(text, lang) }, text.text)))));
  }

  /** @param {readonly Step[]} steps */
  #route(steps) {
    const byId = new Map(steps.map((step) => [step.id, step]));
    const outer = steps.filter(({ kind }) => kind === 'stop' || kind === 'leg');
    return make('ol', { class: 'route' }, ...outer.map((step) => {
      const meetings = step.children.map((id) => byId.get(id)).filter((child) => child !== undefined);
      return make('li', { class: step.kind }, ...this.#entry(step),
        meetings.length > 0 && make('ol', {}, ...meetings.map((meeting) =>
          make('li', { class: 'meeting' }, ...this.#entry(meeting)))));
    }));
  }

  /** @param {Step} step */
  #entry(step) {
    const { lang } = this.#language;
    const button = make('button', { type: 'button', class: 'entry', id: `step-${step.id}` }, title(step, lang));
    button.addEventListener('click', () => this.#goTo(step.id));
    this.#entries.set(step.id, button);
    // What a stop's details name, its meetings, follows right below, each in full.
    return [button, meta(step, lang), step.children.length === 0 && details(step, lang), sources(step, this.#language)];
  }

  /** @param {About} about */
  #legend({ legend }) {
    return legend.length > 0 && make('ul', { class: 'legend' }, ...legend.map(({ symbol, text }) => make('li', {},
      make('span', { class: 'symbol', 'aria-hidden': 'true' }, symbol), ' ', text)));
  }
}
