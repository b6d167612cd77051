addEventListener("DOMContentLoaded", () => {
window.claims['its canvas is within what browsers bear'] = () => {
  const { width, height } = document.querySelector('trip-map').shadowRoot.querySelector('canvas');
  return width * height < 8_100_000;
};
});
