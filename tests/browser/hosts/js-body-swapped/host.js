// As Turbolinks: the old body is kept whole, and put back when the reader goes back.
window.done = (async () => {
  await customElements.whenDefined('trip-map');
  const map = document.querySelector('trip-map');
  await new Promise((loaded) => map.addEventListener('load', loaded, { once: true }));
  map.seek(7);
  const before = document.body;
  document.documentElement.replaceChild(document.createElement('body'), before);
  for (let i = 0; i < 5; i += 1) await new Promise(requestAnimationFrame);
  document.documentElement.replaceChild(before, document.body);
  window.claims['it is as far as it was'] = () => at === 7;
  await new Promise((loaded) => map.addEventListener('load', loaded, { once: true }));
  const at = map.currentTime;
})();
