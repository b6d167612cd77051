window.done = (async () => {
  // No map is here yet that would bring the element.
  await import('./define.js');
  const other = document.implementation.createHTMLDocument('');
  const map = other.createElement('trip-map');
  map.setAttribute('src', 'trips/kishida-2024-07.json');
  other.body.append(map);
  document.querySelector('main').append(map);
})();
