/** The class of the element, which nothing has defined yet. */
export { TripMapElement } from './trip-map.js';
