// The shapes that break maps: rings counter-clockwise as seen from outside, lines as they go; longitude and latitude.

/** @typedef {[number, number]} Position */
/** @typedef {{ name: string, rings: Position[][] }} Polygon */
/** @typedef {{ name: string, points: Position[] }} Line */

/**
 * A ring around a place, wavy so that nothing is symmetric, counter-clockwise.
 * @param {Position} middle
 * @param {number} radius degrees
 * @param {number} wave degrees
 * @returns {Position[]}
 */
function around([lon, lat], radius, wave) {
  const [φ, radians] = [lat * Math.PI / 180, Math.PI / 180];
  return Array.from({ length: 72 }, (_, i) => {
    const azimuth = -i * 5 * radians;
    const c = (radius + wave * Math.sin(5 * azimuth)) * radians;
    const sin = Math.sin(φ) * Math.cos(c) + Math.cos(φ) * Math.sin(c) * Math.cos(azimuth);
    const east = Math.atan2(Math.sin(azimuth) * Math.sin(c) * Math.cos(φ), Math.cos(c) - Math.sin(φ) * sin);
    return [round((lon + east / radians + 540) % 360 - 180), round(Math.asin(sin) / radians)];
  });
}

/** @param {number} degrees */
const round = (degrees) => Math.round(degrees * 1e4) / 1e4;

/** @type {Polygon[]} */
export const POLYGONS = [
  { name: 'like Antarctica, around the South Pole', rings: [around([20, -88], 20, 3)] },
  { name: 'like Russia, across the antimeridian', rings: [[
    [30, 60], [40, 45], [60, 52], [90, 50], [130, 43], [142, 53], [160, 52], [178, 62], [-170, 66], [178, 70], [140, 73], [100, 77], [68, 69], [32, 70],
  ]] },
  { name: 'like Fiji, small and across the antimeridian', rings: [around([179.9, -17], 1, 0.2)] },
  { name: 'a ring around the North Pole, with a hole around it', rings: [around([-40, 84], 25, 4), around([-40, 84], 12, 1).reverse()] },
  { name: 'like Australia, over the horizon of some', rings: [around([134, -25], 18, 3)] },
  { name: 'nearly a hemisphere', rings: [around([-30, 25], 80, 6)] },
  { name: 'with an edge along the antimeridian', rings: [[[170, -10], [180, -10], [180, 15], [172, 14]]] },
];

/** @type {Line[]} */
export const LINES = [
  { name: 'over the North Pole', points: [[18.96, 69.65], [-161.04, 66.9]] },
  { name: 'nearly over the South Pole', points: [[-70, -60], [111, -60]] },
  { name: 'along the antimeridian', points: [[180, 71], [180, -17], [-180, -66]] },
  { name: 'from a place to its antipode, by the pole', points: [[-3.7, 40.4], [-3.7, 90], [176.3, -40.4]] },
  { name: 'over the Pacific', points: [[139.78, 35.55], [-76.87, 38.81]] },
  { name: 'around the Earth', points: [[0, 51], [77, 28], [151, -34], [-71, -33], [0, 51]] },
  { name: 'there and back over the antimeridian', points: [[175, -10], [-175, 5], [175, 20], [-175, 35]] },
];
