// What d3-geo says of projections and their edges, as numbers for tests/projection.rs: an independent answer.
import { geoAzimuthalEqualArea, geoDistance, geoEqualEarth, geoInterpolate, geoOrthographic, geoPath } from 'd3-geo';
import { LINES, POLYGONS } from './shapes.mjs';

/** Where the maps are centred. A world map turns about the Earth's axis only. */
const CENTERS = [[0, 0], [137.3, 36.2], [-98.6, -41.7], [12.4, 78.9], [179.2, -17.5], [-179.6, 0]];
/** Flat maps end at one angle each. */
const EDGES_DEG = [90, 120, 100, 150, 135, 165];

/** Clipping is compared on maps of this radius: polygons finely resampled, lines in small steps. */
const RADIUS_PX = 1000;
const PRECISION_PX = 0.02;
const STEP_RADIANS = 0.001;

const NEAR_POLES_DEG = 89.9;
/** No meridian of the grid is the cut of a map: there d3-geo and we may choose different sides. */
const LONS_DEG = Array.from({ length: 12 }, (_, i) => i * 30 - 172.5);
const LATS_DEG = [-NEAR_POLES_DEG, -60, -45, -30, -15, 0, 15, 30, 45, 60, NEAR_POLES_DEG];
const GRID = LONS_DEG.flatMap((lon) => LATS_DEG.map((lat) => /** @type {[number, number]} */ ([lon, lat])));

/** Points of the plane, as shares of a map's reach to the right and down; all on the map, none at its rim. */
const PLANE = [-0.95, -0.6, -0.2, 0.1, 0.45, 0.8].flatMap((x) => [-0.9, -0.5, 0, 0.25, 0.7].map((y) => ({ x, y })));

/** @typedef {{ view: string, center: number[], edge?: number }} View */

/** @type {View[]} */
const VIEWS = CENTERS.flatMap((center, i) => [
  { view: 'globe', center },
  { view: 'flat', center, edge: EDGES_DEG[i] },
  { view: 'world', center: [center[0] ?? 0, 0] },
]);

/** @param {View} view */
function projection({ view, center: [lon = 0, lat = 0], edge = 90 }) {
  switch (view) {
    case 'globe': return geoOrthographic().rotate([-lon, -lat]).clipAngle(90);
    case 'flat': return geoAzimuthalEqualArea().rotate([-lon, -lat]).clipAngle(edge);
    default: return geoEqualEarth().rotate([-lon, 0]);
  }
}

/** @param {View} view The points of the plane that are safely on the map. */
function planePoints({ view, edge = 90 }) {
  if (view === 'world') return PLANE.filter(({ x, y }) => Math.abs(x) < 0.5 || Math.abs(y) < 0.6).map(({ x, y }) => [x * 2.6, y * 1.3]);
  const reach = view === 'globe' ? 1 : 2 * Math.sin(edge * Math.PI / 360);
  return PLANE.filter(({ x, y }) => Math.hypot(x, y) < 0.98).map(({ x, y }) => [x * reach, y * reach]);
}

/** @param {number} number */
const exact = (number) => Number(number.toFixed(11));

/** @param {View} view Forward and inverse, in Earth radii to the right and down, and degrees. */
function points(view) {
  const unit = projection(view).scale(1).translate([0, 0]);
  const forward = GRID.map((at) => unit(at)?.map(exact));
  const inverse = planePoints(view).map((at) => [...at.map(exact), ...unit.invert?.(/** @type {[number, number]} */ (at))?.map(exact) ?? []]);
  return { ...view, forward, inverse };
}

/**
 * A line in small steps: d3-geo's own resampling strays by two pixels where a line passes right over a pole.
 * @param {[number, number][]} points
 */
function finely(points) {
  const legs = points.slice(1).map((to, i) => {
    const from = /** @type {[number, number]} */ (points[i]);
    const steps = Math.ceil(geoDistance(from, to) / STEP_RADIANS);
    const at = geoInterpolate(from, to);
    return Array.from({ length: steps }, (_, step) => at(step / steps));
  });
  return [...legs.flat(), ...points.slice(-1)];
}

/** @param {View} view What is left of each shape, in Earth radii. */
function pieces(view) {
  const map = projection(view).scale(RADIUS_PX).translate([0, 0]).precision(PRECISION_PX);
  const path = geoPath(map);
  const short = (/** @type {number} */ number) => Number(number.toPrecision(7));
  return {
    ...view,
    areas: POLYGONS.map(({ rings }) => {
      // d3-geo has the inside on the right.
      const closed = rings.map((ring) => [...ring, /** @type {[number, number]} */ (ring[0])].reverse());
      const polygon = { type: /** @type {const} */ ('Polygon'), coordinates: closed };
      return [path.area(polygon) / RADIUS_PX ** 2, ...path.bounds(polygon).flat().map((px) => px / RADIUS_PX)].map(short);
    }),
    lengths: LINES.map(({ points }) => {
      const line = { type: /** @type {const} */ ('LineString'), coordinates: finely(points) };
      return short(geoPath(map.precision(0)).measure(line) / RADIUS_PX);
    }),
  };
}

/** The fixture's text: a row a map. */
export function fixture() {
  const rows = (/** @type {object[]} */ objects) => objects.map((object) => `    ${JSON.stringify(object)}`).join(',\n');
  const fields = [
    `  "grid": ${JSON.stringify(GRID)}`,
    `  "points": [\n${rows(VIEWS.map(points))}\n  ]`,
    `  "polygons": [\n${rows(POLYGONS)}\n  ]`,
    `  "lines": [\n${rows(LINES)}\n  ]`,
    `  "pieces": [\n${rows(VIEWS.map(pieces))}\n  ]`,
  ];
  return `{\n${fields.join(',\n')}\n}\n`;
}
