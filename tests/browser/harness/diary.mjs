/** Runs in every page before its own scripts: keeps a diary of what a newsroom's developer would look for. */
export function keepDiary() {
  const diary = { events: [], violations: [], shifts: [], strokes: 0 };
  window.diary = diary;
  for (const type of ['load', 'error', 'update', 'play', 'pause', 'ended', 'ratechange', 'stepchange', 'select']) {
    document.addEventListener(type, (event) => {
      if (event.target.localName === 'trip-map') diary.events.push({ type, detail: event.detail ?? null });
    }, true);
  }
  document.addEventListener('securitypolicyviolation', (event) => diary.violations.push(event.violatedDirective));
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) diary.shifts.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  } else {
    // An engine that does not tell: whatever moves in sight, or changes its size, from one frame to the next.
    const places = new Map();
    // A test may set the clock that its page has, frames and all.
    const nextFrame = window.requestAnimationFrame.bind(window);
    const look = () => {
      for (const part of document.querySelectorAll('body :is(h1, h2, p, figure, footer, trip-map):not(trip-map *)')) {
        const { top, bottom, width, height } = part.getBoundingClientRect();
        if (width === 0 || height === 0) continue;
        const stays = getComputedStyle(part).position === 'sticky';
        const place = [stays ? 0 : top + scrollY, width, height];
        const inSight = bottom > 0 && top < innerHeight;
        const before = places.get(part);
        // A page is scrolled by whole pixels, and its parts are where they are.
        const isElsewhere = before?.place.some((value, i) => Math.abs(value - place[i]) > 1.5);
        if (isElsewhere && (before.inSight || inSight)) diary.shifts.push(`${part.localName}: ${before.place}, then ${place}`);
        places.set(part, { place, inSight });
      }
      nextFrame(look);
    };
    nextFrame(look);
  }
  for (const name of ['fill', 'stroke', 'fillRect', 'fillText']) {
    const native = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (...args) {
      diary.strokes += 1;
      return native.apply(this, args);
    };
  }
}
