window.done = (async () => {
  await customElements.whenDefined('trip-map');
  const map = document.querySelector('trip-map');
  await new Promise((loaded) => map.addEventListener('load', loaded, { once: true }));
  const clone = map.cloneNode(true);
  document.querySelector('main').append(clone);
  await new Promise((loaded) => clone.addEventListener('load', loaded, { once: true }));
  clone.seek(5);
  window.claims['the original stays where it was'] = () => map.currentTime !== clone.currentTime;
})();
