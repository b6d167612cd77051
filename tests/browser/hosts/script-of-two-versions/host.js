// Another element of this name, as an older version would have defined it.
class Older extends HTMLElement {}
customElements.define('trip-map', Older);
window.done = new Promise((loaded) => addEventListener('load', loaded));
addEventListener('DOMContentLoaded', () => {
  window.claims['the older one is in charge'] = () => customElements.get('trip-map') === Older;
});
