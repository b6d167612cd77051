/** What a key means while the map has the focus. Up and down stay with the page, which they scroll. */

/** Where the map goes: the eye goes with the key, and the map against it. @type {Map<string, [number, number]>} */
const WAYS = new Map([['ArrowLeft', [1, 0]], ['ArrowRight', [-1, 0]], ['ArrowUp', [0, 1]], ['ArrowDown', [0, -1]]]);
/** @type {Map<string, 1 | -1>} */
const STEPS = new Map([['ArrowLeft', -1], ['ArrowRight', 1]]);
/** @type {Map<string, 1 | -1>} */
const MIRRORED_STEPS = new Map([['ArrowRight', -1], ['ArrowLeft', 1]]);
/** @type {Map<string, 1 | -1>} */
const ZOOMS = new Map([['+', 1], ['=', 1], ['-', -1], ['_', -1]]);

/**
 * @typedef {object} Wishes
 * @property {() => void} toggle play or pause
 * @property {(by: 1 | -1) => void} move a step back or on
 * @property {(by: { x: number, y: number }) => void} pan
 * @property {(by: 1 | -1) => void} zoom
 * @property {() => boolean} back to the trip; false where there is no way to go
 */

/**
 * @param {KeyboardEvent} event
 * @param {Wishes} wishes
 * @param {boolean} [mirrored] the track runs from right to left, and so do its steps
 */
export function obey(event, wishes, mirrored = false) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const wish = wishOf(event, wishes, mirrored);
  if (!wish) return;
  // Escape that has nothing to do here closes the dialog that the map is in.
  if (wish() !== false) event.preventDefault();
}

/**
 * @param {KeyboardEvent} event
 * @param {Wishes} wishes
 * @param {boolean} mirrored
 * @returns {(() => unknown) | null}
 */
function wishOf({ key, shiftKey, repeat }, { toggle, move, pan, zoom, back }, mirrored) {
  const way = WAYS.get(key);
  const step = (mirrored ? MIRRORED_STEPS : STEPS).get(key);
  const closer = ZOOMS.get(key);
  if (shiftKey && way) return () => pan({ x: way[0], y: way[1] });
  if (step) return () => move(step);
  if (closer) return () => zoom(closer);
  // A key that is held down presses once, as on a button.
  if (key === ' ') return repeat ? () => {} : toggle;
  if (key === 'Escape' || key === '0') return back;
  return null;
}
