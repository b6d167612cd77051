// What tests ask of the track, and of the bubbles over it and over the buttons.
import { onMap } from './harness.mjs';

/** The bubble's lines; none while there is no bubble. */
export const bubble = (page) => page.locator('trip-map .tip span').allTextContents();
export const noBubble = (page) => page.locator('trip-map .tip').waitFor({ state: 'detached' });
export const slider = (page) => page.getByRole('slider');
/** Where the middle of the thumb is, as a share of its way. */
export const thumbShare = (page) => onMap(page, ({ shadowRoot }) => {
  const [thumb, track] = ['.thumb', '.track'].map((part) => shadowRoot.querySelector(part).getBoundingClientRect());
  return (thumb.left + thumb.width / 2 - track.left - 10) / (track.width - 20);
});
/** A place on the track, in the window, by the second of the trip it stands for. */
export async function placeOf(page, seconds) {
  const { x, y, width, height } = await slider(page).boundingBox();
  const share = seconds / await onMap(page, (map) => map.duration);
  return [x + 10 + share * (width - 20), y + height / 2];
}
export const stepAt = (page, seconds) => onMap(page, ({ steps }, at) => steps.findLast(({ start_s }) => start_s <= at), seconds);
