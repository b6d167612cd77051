const stamp = (how) => document.querySelector('main').append(how(document.querySelector('template').content));
addEventListener('DOMContentLoaded', () => stamp((content) => content.cloneNode(true)));
window.done = customElements.whenDefined('trip-map').then(() => stamp((content) => document.importNode(content, true)));
