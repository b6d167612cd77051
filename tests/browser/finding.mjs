// Where on a map something is: its pixels tell, or the hand that meets it.
import assert from 'node:assert/strict';
import { onMap } from './harness.mjs';
import { rested } from './resting.mjs';

/** Where the marker of the current stop is: the one place that is thick with the accent. */
export async function disc(page) {
  const at = await onMap(page, (element) => {
    const canvas = element.shadowRoot.querySelector('canvas');
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
    const ratio = width / canvas.clientWidth;
    const reach = Math.round(12 * ratio);
    const isAccent = (x, y) => {
      const i = 4 * (y * width + x);
      return Math.abs(data[i] - 0xc7) + Math.abs(data[i + 1] - 0x32) + Math.abs(data[i + 2] - 0x1a) < 24 ? 1 : 0;
    };
    let best = { count: 0, x: 0, y: 0 };
    for (let top = 0; top < height - 2 * reach; top += 4) {
      for (let left = 0; left < width - 2 * reach; left += 4) {
        let [count, x, y] = [0, 0, 0];
        for (let dy = 0; dy < 2 * reach; dy += 2) {
          for (let dx = 0; dx < 2 * reach; dx += 2) {
            if (isAccent(left + dx, top + dy)) [count, x, y] = [count + 1, x + left + dx, y + top + dy];
          }
        }
        if (count > best.count) best = { count, x: x / count / ratio, y: y / count / ratio };
      }
    }
    return best;
  });
  assert.ok(at.count > 40, 'expected the marker of the current stop');
  return { x: page.box.x + at.x, y: page.box.y + at.y };
}

/** Where a hand meets a step, found by events that no reader would notice; the map is left at `id`. */
export async function find(page, hand, wanted, id) {
  const at = await onMap(page, (element, [pointerType, step, stay]) => {
    const canvas = element.shadowRoot.querySelector('canvas');
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const tap = (clientX, clientY) => ['pointerdown', 'pointerup'].forEach((type) => canvas.dispatchEvent(
      new PointerEvent(type, { bubbles: true, pointerId: 9, pointerType, clientX, clientY })));
    let found = null;
    const listen = ({ detail }) => { if (detail.step.id === step) found ??= point; };
    let point;
    element.addEventListener('select', listen);
    for (let y = 12; y < height && !found; y += 12) {
      for (let x = 12; x < width && !found; x += 12) {
        // Two taps near each other would be a double tap.
        tap(left + 1, top + 1);
        point = { x: left + x, y: top + y };
        tap(point.x, point.y);
        element.goTo(stay);
      }
    }
    element.removeEventListener('select', listen);
    window.diary.events.length = 0;
    return found;
  }, [hand, wanted, id]);
  assert.ok(at, `${wanted} is nowhere`);
  await rested(page);
  return at;
}
