window.done = (async () => {
  await customElements.whenDefined('trip-map');
  const map = document.querySelector('trip-map');
  for (let i = 0; i < 100; i += 1) {
    map.setAttribute('src', `trips/kishida-2024-07.json?${i}`);
    await new Promise((next) => setTimeout(next, 10));
  }
  map.setAttribute('src', 'trips/scholz-2023-03.json');
  window.claims['the last one is shown'] = () => map.steps.some(({ id }) => id === 'berlin-tokyo');
  while (!map.steps.some(({ id }) => id === 'berlin-tokyo')) await new Promise(requestAnimationFrame);
})();
