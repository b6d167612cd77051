addEventListener('DOMContentLoaded', () => {
  const forged = ['pymxheightx400', { type: 'trip-map', src: 'https://evil.example/' }, { sentinel: 'amp', type: 'embed-size', height: -1 }, null, '[]', 1e999];
  for (let i = 0; i < 6000; i += 1) window.postMessage(forged[i % forged.length], '*');
  const { src } = document.querySelector('trip-map').attributes;
  window.claims['nobody has told the map anything'] = () => src.value === 'trips/kishida-2024-07.json';
});
