/**
 * Brings a map into sight for a link.
 *
 * @import {Host} from './maps.js'
 */
import { seenShare } from './line.js';
import { reducedMotion } from '../theme.js';

/** With less of it than this share a map is out of sight. */
const SEEN_SHARE = 0.5;
/** A scroll that has not ended by then never began. */
const LONGEST_SCROLL_MS = 2000;
/** The observers tell of the last of a scroll in a frame after. */
const LAST_FRAMES = 3;

export class PageScroll {
  #underWay = 0;

  /** Whether the page is being scrolled to a map: what passes the reading line meanwhile nobody reads. */
  get active() {
    return this.#underWay > 0;
  }

  /** @param {Host} host */
  shows(host) {
    const { top, bottom } = picture(host).getBoundingClientRect();
    return seenShare(top, bottom, innerHeight) >= SEEN_SHARE;
  }

  /** @param {Host} host */
  async to(host) {
    // Where the end of a smooth scroll is not told, there is none.
    const smooth = 'onscrollend' in window && !reducedMotion.matches;
    this.#underWay += 1;
    const ended = new Promise((resolve) => {
      window.addEventListener('scrollend', resolve, { capture: true, once: true });
      setTimeout(resolve, smooth ? LONGEST_SCROLL_MS : 0);
    });
    picture(host).scrollIntoView({ block: 'nearest', behavior: smooth ? 'smooth' : 'instant' });
    await ended;
    for (let i = 0; i < LAST_FRAMES; i += 1) await new Promise(requestAnimationFrame);
    this.#underWay -= 1;
  }
}

/** The map itself: with its itinerary open the element is taller than the screen, and near everywhere. @param {Host} host */
const picture = (host) => host.shadowRoot?.querySelector('[part="map"]') ?? host;

/** The page's own. */
export const pageScroll = new PageScroll();
