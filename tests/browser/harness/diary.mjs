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
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) diary.shifts.push(entry.value);
  }).observe({ type: 'layout-shift', buffered: true });
  for (const name of ['fill', 'stroke', 'fillRect', 'fillText']) {
    const native = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (...args) {
      diary.strokes += 1;
      return native.apply(this, args);
    };
  }
}
