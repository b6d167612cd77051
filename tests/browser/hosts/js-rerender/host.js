addEventListener('DOMContentLoaded', () => {
  const map = document.querySelector('trip-map');
  window.done = (async () => {
    for (let i = 0; i < 120; i += 1) {
      map.setAttribute('src', 'trips/kishida-2024-07.json');
      map.setAttribute('class', `render-${i}`);
      map.removeAttribute('style');
      map.replaceChildren(Object.assign(document.createElement('p'), { textContent: `Fallback ${i}` }));
      await new Promise(requestAnimationFrame);
    }
  })();
});
