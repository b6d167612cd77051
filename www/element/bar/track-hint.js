/**
 * What a place on the track is, said in the tooltip: to the pointer over it, and above the thumb while it is dragged,
 * with a finger too.
 *
 * @import {Step} from '../trip-map.js'
 * @import {Tooltip} from './tooltip.js'
 */
import { pointIn } from '../dom.js';
import { stepAt } from '../trip/place.js';

/** The width of the slider's thumb in CSS px, as in bar.css: its middle never comes nearer to an end than half of it. */
const THUMB = 20;

/**
 * @param {Tooltip} tooltip
 * @param {HTMLInputElement} slider
 * @param {readonly Step[]} steps
 */
export function explainTrack(tooltip, slider, steps) {
  /** @type {string | null} the kind of pointer that holds the thumb */
  let held = null;

  /** @param {number} share of the way @param {number} x of the window */
  const show = (share, x) => {
    const lines = linesAt(steps, share * Number(slider.max));
    tooltip.show(lines, pointIn(tooltip.parent, x, slider.getBoundingClientRect().top), 'above', slider);
  };
  /** @param {PointerEvent} event */
  const follow = ({ clientX, pointerType }) => {
    if (pointerType !== 'touch' && held === null) show(shareAt(clientX, slider), clientX);
  };
  slider.addEventListener('pointerenter', follow);
  slider.addEventListener('pointermove', follow);
  slider.addEventListener('pointerleave', ({ relatedTarget }) => held === null && tooltip.leave(slider, relatedTarget));

  slider.addEventListener('pointerdown', ({ pointerType }) => (held = pointerType));
  slider.addEventListener('input', () => {
    if (held !== null) show(slider.valueAsNumber / Number(slider.max), thumbX(slider));
  });
  for (const end of ['pointerup', 'pointercancel', 'change', 'blur']) {
    slider.addEventListener(end, (event) => {
      if (held === 'touch' || (held !== null && !isOver(event, slider))) tooltip.leave(slider);
      held = null;
    });
  }
}

/**
 * Title and date of the step that is on at a second.
 * @param {readonly Step[]} steps
 * @param {number} seconds
 */
export function linesAt(steps, seconds) {
  const step = stepAt(steps, seconds) ?? steps[0];
  return step ? [step.title.text, ...(step.when ? [step.when] : [])] : [];
}

/**
 * @param {number} x of the window
 * @param {HTMLInputElement} slider
 */
function shareAt(x, slider) {
  const { left, thumb, way, mirrored } = wayOf(slider);
  const share = Math.min(Math.max((x - left - thumb / 2) / way, 0), 1);
  return mirrored ? 1 - share : share;
}

/**
 * Whether the pointer is over the slider. Firefox believes that it is until it moves again after the thumb is let go.
 * @param {Event} event @param {HTMLInputElement} slider
 */
function isOver(event, slider) {
  if (!(event instanceof PointerEvent)) return slider.matches(':hover');
  const { left, right, top, bottom } = slider.getBoundingClientRect();
  return event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
}

/** @param {HTMLInputElement} slider @returns {number} the middle of its thumb in the window */
function thumbX(slider) {
  const { left, thumb, way, mirrored } = wayOf(slider);
  const share = slider.valueAsNumber / Number(slider.max);
  return left + thumb / 2 + way * (mirrored ? 1 - share : share);
}

/** @param {HTMLInputElement} slider */
function wayOf(slider) {
  const { left, width } = slider.getBoundingClientRect();
  const thumb = THUMB * (width / slider.offsetWidth || 1);
  return { left, thumb, way: Math.max(width - thumb, 1), mirrored: getComputedStyle(slider).direction === 'rtl' };
}
