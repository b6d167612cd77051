/**
 * A native button that shows a picture and has a name, which its tooltip says.
 *
 * @import {Tooltip} from './tooltip.js'
 */
import { make, makeSvg, set } from '../dom.js';
import { explain } from './tooltip.js';

export class Button {
  #icon = makeSvg('path', { d: '' });

  /**
   * @param {string} name
   * @param {Tooltip} tooltip
   * @param {() => void} act
   */
  constructor(name, tooltip, act) {
    this.root = make('button', { type: 'button', class: name, part: `button ${name}` },
      makeSvg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, this.#icon));
    this.root.addEventListener('click', () => {
      if (this.root.getAttribute('aria-disabled') !== 'true') act();
    });
    explain(tooltip, this.root, () => [this.root.getAttribute('aria-label') ?? '']);
  }

  /** Still to be focused and explained. @param {boolean} disabled */
  set disabled(disabled) {
    set(this.root, 'aria-disabled', disabled ? 'true' : null);
  }

  /**
   * @param {string} label
   * @param {string} icon
   */
  show(label, icon) {
    set(this.root, 'aria-label', label);
    set(this.#icon, 'd', icon);
  }
}
