/**
 * The speed of the play as a native list of a few, which can show any other as well.
 *
 * @import {Labels} from '../trip-map.js'
 */
import { make } from '../dom.js';

const RATES = [0.5, 1, 1.5, 2, 4];

export class Speed {
  #intl;
  /** What a script has set and is not in the list. */
  #other = make('option');

  /**
   * @param {Pick<Labels, 'speed' | 'intl'>} labels
   * @param {(rate: number) => void} choose
   */
  constructor({ speed, intl }, choose) {
    this.#intl = intl;
    this.root = make('select', { class: 'speed', part: 'speed', 'aria-label': speed }, ...RATES.map((rate) => {
      const option = make('option', {}, words(rate, intl));
      option.value = String(rate);
      return option;
    }));
    this.root.addEventListener('change', () => choose(Number(this.root.value)));
  }

  /** @param {number} rate */
  show(rate) {
    if (this.root.value === String(rate)) return;
    this.#other.remove();
    if (!RATES.includes(rate)) {
      this.#other.value = String(rate);
      this.#other.textContent = words(rate, this.#intl);
      this.root.append(this.#other);
    }
    this.root.value = String(rate);
  }
}

/** @param {number} rate @param {string} intl */
const words = (rate, intl) => `${new Intl.NumberFormat(intl, { maximumFractionDigits: 2 }).format(rate)}×`;
