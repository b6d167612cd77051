// A page in WebKitGTK: the part of Playwright's Page that the tests use.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { clock, half } from './half.mjs';
import { Keyboard, Mouse } from './input.mjs';
import { Frame, PATIENCE } from './frame.mjs';

const HALF = half(PATIENCE);

/** How GTK calls what readers set; the shell of a page that is open follows them. */
export const settingsOf = ({ colorScheme, reducedMotion, contrast }) => ({
  ...(colorScheme && { 'gtk-application-prefer-dark-theme': colorScheme === 'dark' }),
  ...(reducedMotion && { 'gtk-enable-animations': reducedMotion !== 'reduce' }),
  ...(contrast && { 'gtk-theme-name': contrast === 'more' ? 'HighContrast' : 'Adwaita' }),
});

/** Runs in the page: a part of a picture, as the picture is told. */
async function crop([shot, { x, y, width, height }]) {
  const bytes = Uint8Array.from(atob(shot), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const scale = image.width / innerWidth;
  const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(width * scale), height: Math.round(height * scale) });
  canvas.getContext('2d').drawImage(image, -x * scale, -y * scale);
  return canvas.toDataURL('image/png').split(',')[1];
}

export class Page extends Frame {
  #viewport;
  #scripts;
  #keyboard;
  #mouse;
  requested = [];
  clock = {
    install: ({ time = Date.now() } = {}) => this.addInitScript(clock(Number(new Date(time)))),
    fastForward: (milliseconds) => this.evaluate((ticks) => globalThis.__pwClock.controller.fastForward(ticks), milliseconds),
    runFor: (milliseconds) => this.evaluate((ticks) => globalThis.__pwClock.controller.runFor(ticks), milliseconds),
  };

  /** @param {boolean} scripts whether the page's own run; ours do in any case */
  constructor({ call, close }, viewport, scripts) {
    super({ call });
    this.#scripts = scripts;
    this.#viewport = viewport;
    this.leave = close;
    const act = (actions) => this.in((call) => call('POST', '/actions', { actions }));
    this.#keyboard = new Keyboard(act);
    this.#mouse = new Mouse(this, act);
  }

  /** Makes a page ready to be opened. */
  async prepare() {
    if (this.#scripts) await this.addInitScript(HALF);
    await this.#resize();
    return this;
  }

  get keyboard() {
    return this.#keyboard;
  }
  get mouse() {
    return this.#mouse;
  }
  #tell(method, path, body) {
    return this.in((call) => call(method, path, body));
  }
  /** Tells the shell something. The answer comes by the same way as the message goes, so it has been told when this resolves. */
  shell(told) {
    return this.execute('webkit.messageHandlers.shell.postMessage(arguments[0])', JSON.stringify(told));
  }
  addInitScript(script, argument) {
    const source = typeof script === 'string' ? script : `(${script})(${JSON.stringify(argument)})`;
    return this.shell({ script: { source } });
  }

  async goto(url) {
    await this.#tell('POST', '/url', { url });
    if (!this.#scripts) await this.evaluate(HALF);
  }
  reload() {
    return this.#tell('POST', '/refresh', {});
  }
  goBack() {
    return this.#tell('POST', '/back', {});
  }
  goForward() {
    return this.#tell('POST', '/forward', {});
  }
  mainFrame() {
    return this;
  }

  /**
   * The window, or a part of it, as PNG. The driver's own pictures would do, but after some ten of them it waits for ever.
   * @param {{ clip?: { x: number, y: number, width: number, height: number } }} [options] in CSS px
   * @returns {Promise<Buffer>}
   */
  async screenshot({ clip } = {}) {
    const shot = await this.#fileOf('picture');
    return clip ? Buffer.from(await this.evaluate(crop, [shot.toString('base64'), clip]), 'base64') : shot;
  }
  /** @returns {Promise<Buffer>} */
  pdf() {
    return this.#fileOf('pdf');
  }
  /** A file that the shell makes of the page. @param {'picture' | 'pdf'} act */
  async #fileOf(act) {
    const folder = await mkdtemp(join(tmpdir(), 'trip-map-page-'));
    const path = join(folder, act);
    await this.shell({ [act]: { path } });
    for (const deadline = Date.now() + PATIENCE; !existsSync(path); await later(20)) {
      if (Date.now() > deadline) throw new Error(`waited ${PATIENCE} ms for the ${act} of the page`);
    }
    const file = await readFile(path);
    await rm(folder, { recursive: true });
    return file;
  }

  viewportSize() {
    return this.#viewport;
  }
  async setViewportSize(viewport) {
    this.#viewport = viewport;
    await this.#resize();
    await this.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, viewport);
  }
  #resize() {
    return this.#tell('POST', '/window/rect', { x: 0, y: 0, ...this.#viewport });
  }
  async emulateMedia({ colorScheme, reducedMotion, contrast }) {
    await this.shell({ settings: settingsOf({ colorScheme, reducedMotion, contrast }) });
    const wanted = Object.entries({ 'prefers-color-scheme': colorScheme, 'prefers-reduced-motion': reducedMotion, 'prefers-contrast': contrast })
      .filter(([, value]) => value !== undefined).map(([feature, value]) => `(${feature}: ${value})`);
    await this.waitForFunction((queries) => queries.every((query) => matchMedia(query).matches), wanted);
  }
}
