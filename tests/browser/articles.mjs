// Articles that drive a map: pages of our own, and a reader who scrolls through them.
import { TRIP } from './harness.mjs';

export const PHONE = { viewport: { width: 360, height: 740 } };
export const CALM = { reducedMotion: 'reduce' };

/** A page of our own: screens of text, with the map where it stays in sight. */
export const passage = (step, text = step) => `<p class="passage" data-trip-step="${step}">${text}</p>`;
export const gap = '<p class="gap">Between</p>';
export const host = (inner, map = 'story="#text"') => `<link rel="stylesheet" href="host.css"><div class="stage"><trip-map src="${TRIP}" ${map}><p>Fallback</p></trip-map></div>
  <div id="text">${gap}${inner}${gap}</div>`;
export const answers = {
  'host.css': { body: `body { margin: 0 } .stage { position: sticky; top: 0; width: 300px; height: 600px; float: right; overflow: hidden }
    p { margin: 0 } .passage { height: 400px } .gap { height: 900px }` },
};

/** Turns the wheel over the text, until a passage is in the line, or its top a share of its height above it. */
export async function wheelTo(page, selector, share = 0.5) {
  await page.mouse.move(20, page.viewportSize().height - 20);
  const distance = () => page.evaluate(([wanted, part]) => {
    const element = document.querySelector(wanted);
    const line = parseFloat(getComputedStyle(element).getPropertyValue('--trip-map-line') || '45') / 100;
    const { top, height } = element.getBoundingClientRect();
    return top + height * part - line * innerHeight;
  }, [selector, share]);
  for (let left = await distance(); Math.abs(left) > 2; left = await distance()) {
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, Math.round(left));
    await page.waitForFunction((y) => scrollY !== y, before);
    await settled(page);
  }
}

/** Resolves when a scroll has come to rest, and its last frame has been seen. */
export const settled = (page) => page.evaluate(async () => {
  for (let [same, y] = [0, NaN]; same < 4; same = scrollY === y ? same + 1 : 0, y = scrollY) await new Promise(requestAnimationFrame);
});

export const on = (step) => `[data-trip-step="${step}"]`;
export const current = (page) => page.locator('[data-trip-current]').evaluateAll((found) => found.map((element) => element.dataset.tripStep));
