window.done = (async () => {
  await customElements.whenDefined('trip-map');
  const map = document.querySelector('trip-map');
  for (let i = 0; i < 20; i += 1) {
    document.querySelectorAll('section')[i % 2].append(map);
    await new Promise((next) => setTimeout(next));
  }
})();
