window.done = (async () => {
  await customElements.whenDefined('trip-map');
  const other = document.implementation.createHTMLDocument('');
  const map = other.createElement('trip-map');
  map.setAttribute('src', 'trips/kishida-2024-07.json');
  other.body.append(map);
  document.querySelector('main').append(map);
})();
