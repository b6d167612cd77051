window.done = (async () => {
  await customElements.whenDefined('trip-map');
  await new Promise((loaded) => document.querySelector('trip-map').addEventListener('load', loaded, { once: true }));
  document.querySelector('dialog').showModal();
})();
