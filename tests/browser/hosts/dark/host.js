addEventListener('DOMContentLoaded', () => {
  window.claims['the map is dark too'] = () => document.querySelector('trip-map').shadowRoot.querySelector('.frame.dark') !== null;
});
