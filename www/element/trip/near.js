/**
 * How near a map comes before anything is fetched for it.
 */

/** Shares of the viewport around it: a reader who scrolls finds the map there. */
const MARGIN = { rootMargin: '150% 100%' };

/**
 * @param {(near: Element[]) => void} came
 * @returns {IntersectionObserver | null} null where the browser has none
 */
export function watchNear(came) {
  if (typeof IntersectionObserver === 'undefined') return null;
  return new IntersectionObserver((entries) => {
    const near = entries.filter(({ isIntersecting }) => isIntersecting);
    if (near.length > 0) came(near.map(({ target }) => target));
  }, MARGIN);
}

/**
 * @param {Element} element
 * @param {AbortSignal} until
 * @returns {Promise<void>} resolves when it is near, or the signal is aborted
 */
export function nears(element, until) {
  return new Promise((resolve) => {
    const observer = watchNear(() => end());
    const end = () => {
      observer?.disconnect();
      resolve();
    };
    if (!observer || until.aborted) return end();
    until.addEventListener('abort', end, { once: true });
    observer.observe(element);
  });
}

/** @param {Element} map whose `loading` says that it does not wait */
export const isEager = (map) => map.getAttribute('loading')?.trim().toLowerCase() === 'eager';
