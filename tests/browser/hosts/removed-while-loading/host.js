window.done = (async () => {
  await customElements.whenDefined('trip-map');
  const map = document.querySelector('trip-map');
  map.remove();
  for (let i = 0; i < 10; i += 1) await new Promise(requestAnimationFrame);
  window.claims['no trip was opened without a page'] = () => early === 0;
  const early = map.steps.length;
  document.querySelector('main').append(map);
})();
