// A page with d3-geo up to its first frame: the trip and the world are fetched at once, and drawn when both are there.
import { draw, prepare } from './page.js';

const canvas = document.querySelector('canvas');
const json = async (path) => (await fetch(path)).json();
const [globe, topology] = await Promise.all([json('/turning-globe.json'), json('/110m.json')]);
canvas.width = canvas.height = globe.side * devicePixelRatio;
const context = canvas.getContext('2d', { alpha: false });
draw(context, devicePixelRatio, prepare(topology, globe), globe.frames[0]);
