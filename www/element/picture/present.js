/**
 * The present, on its way to the core: what the time is, and what clocks show where the trip goes.
 *
 * @import {TripMap} from 'trip-map-glue'
 */
import { offsetOf } from '../frame/times.js';

const MINUTE_MS = 60_000;

/**
 * @param {TripMap} map
 * @returns {boolean} whether the picture changes
 */
export function tellPresent(map) {
  const now = Date.now();
  for (const zone of map.zones()) {
    const minutes = offsetOf(zone, now);
    if (minutes !== null) map.setZoneOffset(zone, minutes);
  }
  return map.setNow(now / 1000);
}

/**
 * Calls at each full minute while somebody may be looking, and when they come back.
 * @param {() => void} tell
 * @param {AbortSignal} until
 */
export function everyMinute(tell, until) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const wait = () => {
    clearTimeout(timer);
    if (document.hidden || until.aborted) return;
    timer = setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS));
  };
  const tick = () => {
    if (!document.hidden) tell();
    wait();
  };
  document.addEventListener('visibilitychange', tick, { signal: until });
  until.addEventListener('abort', wait);
  wait();
}
