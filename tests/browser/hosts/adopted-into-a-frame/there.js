window.done = (async () => {
  await new Promise((loaded) => addEventListener('load', loaded));
  const map = parent.document.querySelector('trip-map');
  while (!map.shadowRoot?.querySelector('.shown')) await new Promise(requestAnimationFrame);
  document.body.append(map);
  window.claims['it has its style'] = () => getComputedStyle(map.shadowRoot.querySelector('.frame')).display === 'grid';
})();
