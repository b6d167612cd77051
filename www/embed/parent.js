/**
 * Gives the frames of a page the height of the embeds in them. A page puts it in as a classic script: that kind needs no
 * CORS, and knows where it comes from, so that the embed beside it is known without any setting.
 */
import { HEIGHT, LEAST, MOST } from './height.js';

const script = document.currentScript;
const embed = script instanceof HTMLScriptElement ? new URL('embed.html', script.src).href : '';

/** What each window has said last since the last frame. @type {Map<unknown, { origin: string, height: number }>} */
const said = new Map();

// Frames that were there before this script spoke to nobody.
for (const frame of frames()) frame.contentWindow?.postMessage({ type: HEIGHT }, '*');

addEventListener('message', ({ source, origin, data }) => {
  const height = data?.type === HEIGHT && data.height;
  if (!Number.isInteger(height) || height < LEAST || height > MOST) return;
  // However much is said, once a frame something is done.
  if (said.size === 0) requestAnimationFrame(follow);
  said.set(source, { origin, height });
});

function follow() {
  for (const frame of frames()) {
    const { origin = '', height = 0 } = said.get(frame.contentWindow) ?? {};
    if (!height || !speaks(frame, origin)) continue;
    const edges = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${height + edges}px`;
  }
  said.clear();
}

function frames() {
  return [...document.querySelectorAll('iframe')].filter((frame) =>
    frame.src.split(/[?#]/)[0] === embed || frame.hasAttribute('data-trip-map'));
}

/**
 * Whether a frame speaks from where it was opened. In a sandbox it is from nowhere, and which window speaks has to do.
 * @param {HTMLIFrameElement} frame
 * @param {string} origin
 */
function speaks(frame, origin) {
  const nowhere = self.origin === 'null' || (frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin'));
  return nowhere ? origin === 'null' : frame.src.startsWith(`${origin}/`);
}
