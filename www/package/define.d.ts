/** Defines the element at once. */
export type * from './trip-map.js';
