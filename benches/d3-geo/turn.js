// In the page: the same frames of a turning globe by both, on the same canvas, in the order A B B A.
import { draw, prepare } from './page.js';

const RATIO = 2;
const ROUNDS = 4;

async function json(path) {
  return (await fetch(path)).json();
}

/** A frame's time in milliseconds: of the script alone, or until the pixels are there. */
function time(context, paint, isToPixels) {
  const start = performance.now();
  paint();
  // Reading a pixel makes the browser rasterise what was drawn.
  if (isToPixels) context.getImageData(0, 0, 1, 1);
  return performance.now() - start;
}

const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];

/** @param {string} detail the topology and our base map */
export async function compare(detail) {
  const globe = await json('/turning-globe.json');
  const { default: init, Detail, TripMap } = await import('/pkg/trip_map.js');
  await init({ module_or_path: '/pkg/trip_map_bg.wasm' });
  const map = TripMap.parse(globe.trip, 'en');
  if (detail === '50m') {
    const file = await (await fetch('/land-50m.bin')).arrayBuffer();
    map.setDetail(Detail.decode(new Uint8Array(file)), 1);
    // All of them would take minutes.
    globe.frames = globe.frames.filter((_, i) => i % 4 === 0);
  }
  const scene = prepare(await json(`/${detail}.json`), globe);

  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = globe.side * RATIO;
  document.body.append(canvas);
  const context = canvas.getContext('2d', { alpha: false });
  const painters = {
    ours: ({ seconds }) => map.draw(context, globe.side, globe.side, RATIO, seconds),
    d3: (frame) => draw(context, RATIO, scene, frame),
  };
  const times = { ours: [], d3: [], oursPixels: [], d3Pixels: [] };
  const pictures = {};
  for (const isToPixels of [false, true]) {
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const name of ['ours', 'd3', 'd3', 'ours']) {
        for (const frame of globe.frames) {
          const took = time(context, () => painters[name](frame), isToPixels);
          // The first round warms up.
          if (round > 0) times[isToPixels ? `${name}Pixels` : name].push(took);
        }
        // The last frame of each, so that a person can see that both draw the same.
        painters[name](globe.frames[Math.floor(globe.frames.length / 2)]);
        pictures[name] ??= canvas.toDataURL();
        await new Promise(requestAnimationFrame);
      }
    }
  }
  return {
    frames: globe.frames.length,
    script: { ours: median(times.ours), d3: median(times.d3) },
    pixels: { ours: median(times.oursPixels), d3: median(times.d3Pixels) },
    pictures,
  };
}
