/**
 * One open trip on its stage: joins the play, the canvases, the frame and the reader's hands, and tells the element what
 * happened.
 *
 * @import {Opened} from './picture/canvases.js'
 * @import {Look} from './dress.js'
 * @import {Step} from './trip-map.js'
 */
import { Autoplay } from './play/autoplay.js';
import { Canvases } from './picture/canvases.js';
import { dress, magnificationOf } from './dress.js';
import { Frame } from './frame/frame.js';
import { secondsOf } from './trip/open.js';
import { Playback } from './play/playback.js';
import { Reader } from './hands/reader.js';
import { reducedMotion } from './theme.js';

/**
 * @typedef {object} Host
 * @property {(type: 'play' | 'pause' | 'ended' | 'ratechange') => void} happened
 * @property {(step: Step) => void} stepped
 * @property {(step: Step) => void} selected the reader chose it on the map
 * @property {(error: unknown) => void} trapped the core threw while drawing
 */

export class Presentation {
  frame = new Frame({
    toggle: () => this.toggle(),
    move: (by) => this.goTo(this.playback.steps[this.playback.index + by]?.id ?? ''),
    pan: (by) => this.#reader.pan(by),
    zoom: (by) => this.#reader.zoom(by),
    back: () => this.#reader.back(),
    scrub: (seconds) => {
      this.playback.held = true;
      this.seek(seconds);
    },
    release: () => (this.playback.held = false),
    goTo: (stepId) => this.goTo(stepId),
    speed: (rate) => (this.playback.rate = rate),
    resize: () => this.#show(false),
  });
  #host;
  /** @type {Opened | null} */
  #open = null;
  /** Seconds the canvas shows. */
  #drawn = NaN;
  playback = new Playback({
    happened: (type) => this.#host.happened(type),
    stepped: (step) => {
      this.#reader.stepped();
      this.#host.stepped(step);
    },
    changed: (onlyTime) => this.#show(onlyTime),
  }, new Autoplay(this.frame.root, () => this.#canvases.run()));
  #reader = new Reader(this.frame.map, {
    picture: () => this.#seen(),
    toggle: () => this.toggle(),
    pause: () => this.pause(),
    select: (step) => {
      this.#host.selected(step);
      this.goTo(step.id);
    },
    redraw: () => this.#canvases.redrawPicture(),
    run: () => this.#canvases.run(),
  });
  #canvases = new Canvases(this.frame, {
    tick: (now) => {
      const plays = this.playback.tick(now);
      return this.#reader.tick(now) || plays;
    },
    rest: () => {
      this.playback.rest();
      this.#reader.rest();
    },
    paint: (draw) => this.#paint(draw),
    drawn: () => {
      this.#drawn = this.playback.picture;
      this.frame.reveal();
    },
  });

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
  }

  /** The reader has the camera. */
  get held() { return this.#reader.held; }

  /** @param {AbortSignal} until the element has left the page; the same one again changes nothing */
  attach(until) {
    if (!this.#canvases.attach(until)) return;
    reducedMotion.addEventListener('change', () => this.#show(false), { signal: until });
    for (const part of [this.#reader, this.frame]) until.addEventListener('abort', () => part.leave());
  }

  /**
   * @param {Opened} opened owned from here on
   * @param {number | string | null} start seconds or a step id; null to stay at the present time
   * @param {boolean} playing it is about to play @param {boolean} [stays] the reader keeps the camera: it is the same trip
   */
  open(opened, start, playing, stays = start === null) {
    this.close();
    this.#open = opened;
    this.#drawn = NaN;
    const { map, story } = opened;
    this.frame.tell(story);
    this.#reader.tell(story);
    if (stays) this.#reader.follow();
    else this.#reader.drop();
    this.playback.open({ ...story, stepAt: (seconds) => map.stepAt(seconds) }, start, playing);
    if (!this.playback.paused) this.#canvases.run();
  }

  /** Frees the trip; the time stays. A trapped instance may trap again here, which changes nothing any more. */
  close() {
    this.playback.close();
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
    this.#canvases.redraw(paper, magnificationOf(this.frame.root));
  }

  toggle() {
    if (this.playback.paused) this.play();
    else this.pause();
  }

  /** @param {boolean} byItself nobody has asked for it */
  play(byItself = false) {
    if (!this.playback.paused) return;
    this.#reader.back();
    this.playback.play(byItself);
    this.#canvases.run();
  }

  pause() { this.playback.pause(); }

  /** At once, as a hand on the track wants it. @param {number} seconds */
  seek(seconds) {
    this.#reader.drop();
    this.playback.seek(seconds);
  }

  /**
   * In a flight, where somebody looks.
   * @param {number | string} position seconds or a step id
   * @returns {boolean} whether there is such a step
   */
  goTo(position) {
    const seconds = secondsOf(this.playback.steps, position, !this.playback.paused);
    if (seconds === null) return false;
    const picture = this.#seen();
    if (picture && this.#canvases.visible) this.#reader.fly(picture, !this.playback.paused);
    else this.#reader.drop();
    this.playback.seek(seconds);
    return true;
  }

  /** What is to be seen, and how large. */
  #seen() {
    const { size } = this.#canvases;
    if (!this.#open || !size) return null;
    const { picture, index, steps, paused } = this.playback;
    return { map: this.#open.map, ...size, seconds: picture, step: index, steps, plays: !paused };
  }

  /** @param {boolean} onlyTime within the step that is shown */
  #show(onlyTime) {
    if (!this.#open) return;
    const { shown, index, paused, ended, rate, picture } = this.playback;
    if (onlyTime) this.frame.move(shown);
    else this.frame.show({ time: shown, index, paused, ended, rate });
    if (picture !== this.#drawn) this.#canvases.redraw();
  }

  /** @param {(open: Opened, seconds: number) => void} draw */
  #paint(draw) {
    try {
      if (this.#open) draw(this.#open, this.playback.picture);
    } catch (error) {
      // What has trapped once is not asked again, by the other canvas either.
      this.close();
      this.#host.trapped(error);
    }
  }
}
