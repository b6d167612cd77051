// A map that rests at a stop, on a page that scrolls: what tests of the reader's hands begin with.
import { TRIP, frames, open, picture, shown } from './harness.mjs';

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
