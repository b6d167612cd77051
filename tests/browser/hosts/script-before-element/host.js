// Written bit by bit, as a slow server sends a page: the parser makes the element when it is defined already, without any child.
window.done = (async () => {
  await import('./define.js');
  const trip = await (await fetch('trips/scholz-2023-03.json')).text();
  await new Promise((loaded) => (document.readyState === 'complete' ? loaded() : addEventListener('load', loaded)));
  const turn = () => new Promise((next) => setTimeout(next));
  document.open();
  document.write('<!doctype html><link rel="stylesheet" href="trip-map.css"><trip-map>');
  await turn();
  document.write(`<script type="application/json">${trip.slice(0, 400)}`);
  await turn();
  document.write(`${trip.slice(400)}</script><p>Fallback</p></trip-map>`);
  document.close();
})();
