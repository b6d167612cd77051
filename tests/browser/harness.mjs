// What every browser test needs: a server of the built pages that can be told to misbehave, a browser of the engine in
// TRIP_MAP_ENGINE, and a page that writes down what happens in it. Each test has its own server and page.
export { name as engineName, needs } from './engines/engine.mjs';
export * from './harness/map.mjs';
export { open } from './harness/open.mjs';
export { CSP, built, fileOf, nameOf, serve } from './harness/server.mjs';
export const TRIP = 'trips/kishida-2024-07.json';
