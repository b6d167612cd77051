// A map that rests at a stop, on a page that scrolls: what tests of the reader's hands begin with.
import { TRIP, frames, onMap, open, picture, shown } from './harness.mjs';

export const BODY = `<p>Above</p><trip-map src="${TRIP}" theme="light" at="washington"><p>Fallback</p></trip-map>
  <p>${'Below. '.repeat(2000)}</p>`;

export const TOUCH = { viewport: { width: 390, height: 800 }, hasTouch: true };

/** Opens the page; it knows the `box` of the picture and its `middle`. */
export async function map(t, options = {}) {
  const page = await open(t, { body: BODY, ...options });
  await shown(page);
  page.box = await page.locator('trip-map canvas').first().boundingBox();
  page.middle = { x: page.box.x + page.box.width / 2, y: page.box.y + page.box.height / 2 };
  await rested(page);
  return page;
}

/** Waits until the picture has stayed the same for some frames. */
export async function rested(page) {
  for (let before = await picture(page), same = 0; same < 4;) {
    await frames(page, 4);
    const now = await picture(page);
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

/** Tells the map of pointers in one turn, each 8 ms after the one before: a slow machine would make other gestures of them. */
export const tell = (page, pointerType, ...told) => onMap(page, (element, [type, all]) => {
  const frame = element.shadowRoot.querySelector('.map');
  const { left, top } = frame.getBoundingClientRect();
  window.clock ??= 1000;
  for (const [what, pointerId, x] of all) {
    window.clock += 8;
    const event = new PointerEvent(what, {
      pointerId, pointerType: type, isPrimary: pointerId === 1, buttons: what === 'pointerup' ? 0 : 1, clientX: left + x, clientY: top + 12,
    });
    Object.defineProperty(event, 'timeStamp', { value: window.clock });
    frame.dispatchEvent(event);
  }
}, [pointerType, told]);

/** Lets the page keep every picture from here on: on a slow machine a flight is over before we could ask for one of it. */
export const keepPictures = (page) => onMap(page, (element) => {
  const canvas = element.shadowRoot.querySelector('canvas');
  window.kept = new Set();
  const look = () => {
    window.kept.add(canvas.toDataURL());
    requestAnimationFrame(look);
  };
  look();
});

/** How many pictures there have been since, the one of that moment included, once the map is at rest. */
export async function picturesKept(page) {
  await rested(page);
  return page.evaluate(() => window.kept.size);
}
