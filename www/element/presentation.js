/**
 * One open trip on its stage: joins the clock, the canvases and the frame, and tells the element what happened.
 *
 * @import {Look} from './dress.js'
 * @import {openTrip} from './open.js'
 * @import {Sheet} from './stage.js'
 * @import {Step} from './trip-map.js'
 */
import { dress } from './dress.js';
import { Frame } from './frame.js';
import { secondsOf } from './open.js';
import { Player } from './player.js';
import { Stage } from './stage.js';
import { reducedMotion } from './theme.js';

/**
 * @typedef {object} Host
 * @property {(type: 'play' | 'pause' | 'ended') => void} happened
 * @property {(step: Step) => void} stepped
 * @property {(error: unknown) => void} trapped the core threw while drawing
 */

export class Presentation {
  frame = new Frame({
    toggle: () => (this.paused ? this.play() : this.pause()),
    move: (by) => this.goTo(this.steps[this.#index + by]?.id ?? ''),
    scrub: (seconds) => {
      this.#held = true;
      this.seek(seconds);
    },
    release: () => {
      this.#held = false;
    },
    goTo: (stepId) => this.goTo(stepId),
  });
  #host;
  #player = new Player();
  /** @type {Stage[]} the map's, which has the clock, and the chart's */
  #stages = [];
  /** @type {ReturnType<typeof openTrip> | null} */
  #open = null;
  #index = 0;
  /** The reader holds the track: the clock waits. */
  #held = false;
  /** Seconds the canvas shows. */
  #drawn = NaN;

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
  }

  get time() { return this.#player.time; }
  get paused() { return this.#player.paused; }
  get duration() { return this.#open?.story.duration ?? 0; }

  /** @returns {readonly Step[]} */
  get steps() { return this.#open?.story.steps ?? []; }

  /** @param {boolean} wanted */
  set loop(wanted) { this.#player.loop = wanted; }

  /** @param {AbortSignal} until the element has left the page; the same one again changes nothing */
  attach(until) {
    if (this.#stages[0]?.until === until) return;
    const globe = new Stage(this.frame.canvas, {
      tick: (now) => this.#tick(now),
      paint: (...sheet) => this.#paint(({ map, focus }, seconds) => {
        const [, width, height] = sheet;
        focus.adjust({ width, height, seconds, calm: reducedMotion.matches }, () => globe.invalidate());
        map.draw(...sheet, seconds);
        this.#drawn = seconds;
        this.frame.reveal();
      }),
      rest: () => this.#player.rest(),
    }, until);
    const paint = (/** @type {Sheet} */ ...sheet) => this.#paint(({ map }, seconds) => map.drawChart(...sheet, seconds));
    const chart = new Stage(this.frame.chart, { tick: () => false, paint, rest: () => {} }, until);
    this.#stages = [globe, chart];
    reducedMotion.addEventListener('change', () => this.#show(), { signal: until });
  }

  /**
   * @param {ReturnType<typeof openTrip>} opened owned from here on
   * @param {number | string | null} start seconds or a step id; null to stay at the present time
   * @param {boolean} playing it is about to play
   */
  open(opened, start, playing) {
    this.close();
    this.#open = opened;
    this.#held = false;
    this.#player.duration = opened.story.duration;
    this.#player.seek(start === null ? this.time : secondsOf(opened.story.steps, start, playing) ?? 0);
    this.#index = opened.map.stepAt(this.time);
    this.#drawn = NaN;
    this.frame.tell(opened.story);
    this.#show();
    if (!this.paused) this.#stages[0]?.run();
  }

  /** Frees the trip; the time stays. A trapped instance may trap again here, which changes nothing any more. */
  close() {
    try {
      this.#open?.map.free();
    } catch {
      // The instance is being discarded with everything in it.
    }
    this.#open = null;
  }

  /**
   * @param {Look} look
   * @param {boolean} paper about to be printed
   */
  style(look, paper) {
    this.frame.theme = look.theme;
    if (this.#open) dress(this.frame.root, this.#open.map, look, paper);
    this.#drawn = NaN;
    this.#invalidate(paper);
  }

  play() {
    if (!this.paused) return;
    this.#player.play();
    this.#show();
    this.#stages[0]?.run();
    this.#host.happened('play');
  }

  pause() {
    if (this.paused) return;
    this.#player.pause();
    this.#show();
    this.#host.happened('pause');
  }

  /** @param {number} seconds */
  seek(seconds) {
    this.#player.seek(seconds);
    this.#show();
  }

  /** @param {number | string} position seconds or a step id @returns {boolean} whether there is such a step */
  goTo(position) {
    const seconds = secondsOf(this.steps, position, !this.paused);
    if (seconds === null) return false;
    this.#player.seek(seconds);
    this.#show();
    return true;
  }

  /** @param {number} now milliseconds */
  #tick(now) {
    if (this.#held) this.#player.rest();
    const wasPaused = this.paused;
    if (!this.#held && this.#player.tick(now)) this.#show();
    if (this.paused && !wasPaused) {
      this.#host.happened('pause');
      this.#host.happened('ended');
    }
    return !this.paused;
  }

  #show() {
    if (!this.#open) return;
    const { map, story } = this.#open;
    const { time, paused, ended } = this.#player;
    const index = map.stepAt(time);
    const step = story.steps[index];
    // Under reduced motion the track moves with the stills, not between them.
    const shown = reducedMotion.matches && !paused && step ? step.still_s : time;
    this.frame.show({ time: shown, index, paused, ended });
    if (this.#picture(index) !== this.#drawn) this.#invalidate();
    if (index === this.#index || !step) return;
    this.#index = index;
    this.#host.stepped(step);
  }

  /** @param {number} index @returns {number} the second to draw: under reduced motion a step is one still */
  #picture(index) {
    const step = this.steps[index];
    return step && reducedMotion.matches ? step.still_s : this.time;
  }

  #invalidate(now = false) {
    for (const stage of this.#stages) stage.invalidate(now);
  }

  /** @param {(open: ReturnType<typeof openTrip>, seconds: number) => void} draw */
  #paint(draw) {
    try {
      if (this.#open) draw(this.#open, this.#picture(this.#index));
    } catch (error) {
      // What has trapped once is not asked again, by the other canvas either.
      this.close();
      this.#host.trapped(error);
    }
  }
}
