/**
 * A canvas: its size in device pixels, and the one loop that draws it. It draws only when it is
 * in sight and something changed.
 */
import { Failure } from '../trip/failure.js';

/** More than two device pixels a CSS pixel nobody sees, and everybody pays for. */
const LARGEST_PIXEL_RATIO = 2;
/** Canvases beyond this fail or evict each other on phones. */
const LARGEST_AREA_PX = 8_000_000;
/** A picture is made for so many px at least: magnified for large letters, it still has as many. */
const LEAST_WIDTH_PX = 320;

/** @typedef {[context: CanvasRenderingContext2D, width: number, height: number, pixelRatio: number]} Sheet in px of the picture */

/**
 * @typedef {object} Show
 * @property {(now: number) => boolean} tick moves the picture to `now` (ms); true asks for another frame
 * @property {(...sheet: Sheet) => void} paint
 * @property {boolean} [clear] until it is drawn the page shows through; else it is black
 * @property {() => void} rest the loop has stopped: time until the next tick does not count
 */

export class Stage {
  #canvas;
  #context;
  #show;
  #size = { width: 0, height: 0, ratio: 1, scale: 1 };
  #magnification = 1;
  #inView = false;
  /** The page has been left, and may come back as it was (the back/forward cache). */
  #left = false;
  #stale = true;
  #running = false;
  /** @type {number | null} */
  #frame = null;
  #resize = new ResizeObserver(() => this.#measure());
  #sight = new IntersectionObserver((entries) => {
    this.#inView = entries.at(-1)?.isIntersecting ?? false;
    this.#seen();
  });

  /**
   * @param {HTMLCanvasElement} canvas laid out by its parent
   * @param {Show} show
   * @param {AbortSignal} until
   */
  constructor(canvas, show, until) {
    const context = canvas.getContext('2d', { alpha: show.clear ?? false });
    if (!context) throw new Failure('no-canvas');
    this.#canvas = canvas;
    this.#context = context;
    this.#show = show;
    this.until = until;
    this.#resize.observe(canvas);
    this.#sight.observe(canvas);
    document.addEventListener('visibilitychange', () => this.#seen(), { signal: until });
    window.addEventListener('pagehide', () => this.#leave(), { signal: until });
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.#comeBack(), { signal: until });
    // What draws for the browser has crashed, or was needed elsewhere: the canvas is back, empty.
    canvas.addEventListener('contextrestored', () => this.invalidate(), { signal: until });
    // Firefox tells of the size on paper, and not that the one on the screen is back.
    window.addEventListener('afterprint', () => {
      this.#resize.unobserve(canvas);
      this.#resize.observe(canvas);
    }, { signal: until });
    this.#watchRatio();
    until.addEventListener('abort', () => this.#release());
  }

  /**
   * In px of the picture, of which each is `scale` CSS px; to whole device pixels: half of one at an edge would stay half
   * black.
   */
  get size() {
    const { ratio, scale } = this.#size;
    return { width: this.#canvas.width / ratio / scale, height: this.#canvas.height / ratio / scale, scale };
  }

  /** How much larger than usual the letters are to be, and all that is around them. @param {number} wanted */
  set magnification(wanted) {
    this.#magnification = wanted;
    this.#measure();
  }

  /** Whether it is laid out, in sight, and the page is. */
  get visible() {
    return this.#seeable && this.#size.width > 0;
  }

  get #seeable() {
    return this.#inView && !this.#left && !document.hidden;
  }

  /** Stops everything and gives the pixels back: a canvas that waits for the garbage collector keeps them. */
  #release() {
    this.#resize.disconnect();
    this.#sight.disconnect();
    this.#inView = false;
    this.#seen();
    this.#canvas.width = 1;
    this.#canvas.height = 1;
  }

  /**
   * The picture has changed: draw it once, in the next frame; or at once and even out of sight, for a printer waits for
   * no frame.
   */
  invalidate(now = false) {
    this.#stale = true;
    if (now) this.#draw();
    this.#schedule();
  }

  /** Ticks frame after frame, until a tick returns false. */
  run() {
    this.#running = true;
    this.#schedule();
  }

  #schedule() {
    if ((this.#stale || this.#running) && this.visible) this.#frame ??= requestAnimationFrame((now) => this.#onFrame(now));
  }

  /** @param {number} now */
  #onFrame(now) {
    this.#frame = null;
    if (this.#running) this.#running = this.#show.tick(now);
    this.#draw();
    this.#schedule();
  }

  #draw() {
    if (!this.#stale || this.#size.width === 0) return;
    this.#stale = false;
    const { width, height } = this.size;
    this.#show.paint(this.#context, width, height, this.#size.ratio * this.#size.scale);
  }

  /** Not every browser says of a page that is being left that it is hidden. */
  #leave() {
    this.#left = true;
    this.#seen();
  }

  /** From the cache: the clock goes on where it was, and the pixels may be gone. */
  #comeBack() {
    this.#left = false;
    this.#stale = true;
    this.#seen();
  }

  #seen() {
    if (this.#seeable) {
      this.#schedule();
    } else {
      if (this.#frame !== null) cancelAnimationFrame(this.#frame);
      this.#frame = null;
      this.#show.rest();
    }
  }

  /** A change of the ratio (another screen, a zoom) is told by a query that stops being true. */
  #watchRatio() {
    this.#measure();
    const ratio = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    ratio.addEventListener('change', () => this.#watchRatio(), { once: true, signal: this.until });
  }

  #measure() {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    const ratio = pixelRatio(width, height, devicePixelRatio);
    const scale = Math.min(this.#magnification, Math.max(width / LEAST_WIDTH_PX, 1));
    const before = this.#size;
    if (width === before.width && height === before.height && ratio === before.ratio && scale === before.scale) return;
    this.#size = { width: height > 0 ? width : 0, height, ratio, scale };
    this.#canvas.width = Math.max(1, Math.round(width * ratio));
    this.#canvas.height = Math.max(1, Math.round(height * ratio));
    this.#stale = true;
    // Sizing has emptied the canvas; drawn at once, the empty one is never shown.
    if (this.#seeable) this.#draw();
  }
}

/**
 * Device pixels a CSS pixel, within the limits.
 * @param {number} width CSS px
 * @param {number} height CSS px
 * @param {number} wanted the screen's own
 */
export function pixelRatio(width, height, wanted) {
  const affordable = Math.sqrt(LARGEST_AREA_PX / Math.max(width * height, 1));
  return Math.min(Math.max(wanted, 1), LARGEST_PIXEL_RATIO, affordable);
}
