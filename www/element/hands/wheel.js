/** What a wheel means on the map: with Ctrl or ⌘ held it zooms, else it is the page's. */

/** A notch is about 100 px, or some lines or pages; a pinch on a touchpad comes as a wheel with Ctrl, a few px at a time. */
const LARGEST_NOTCH_PX = 120;
const PINCH_GAIN = 4;
const ZOOM_PER_PX = 0.0025;

/**
 * @param {Pick<WheelEvent, 'ctrlKey' | 'metaKey' | 'deltaY' | 'deltaMode'>} event
 * @returns {number | null} the factor, above 1 to see less, larger; null where the page is scrolled
 */
export function zoomOf({ ctrlKey, metaKey, deltaY, deltaMode }) {
  if (!ctrlKey && !metaKey) return null;
  const px = deltaY * (deltaMode === 0 ? PINCH_GAIN : LARGEST_NOTCH_PX);
  const notch = Math.min(Math.max(px, -LARGEST_NOTCH_PX), LARGEST_NOTCH_PX);
  return Math.exp(-notch * ZOOM_PER_PX);
}
