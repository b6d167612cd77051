addEventListener('DOMContentLoaded', () => {
  window.claims['the map is as wide as on any page'] = () => document.querySelector('trip-map').shadowRoot.querySelector('canvas').clientWidth > 280;
  window.claims['its lines run from left to right'] = () =>
    getComputedStyle(document.querySelector('trip-map').shadowRoot.querySelector('.card')).writingMode === 'horizontal-tb';
});
