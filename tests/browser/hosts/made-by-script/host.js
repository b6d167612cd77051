const make = () => {
  const map = document.createElement('trip-map');
  map.setAttribute('src', 'trips/kishida-2024-07.json');
  document.querySelector('main').append(map);
};
addEventListener('DOMContentLoaded', make);
window.done = customElements.whenDefined('trip-map').then(make);
