/** Looks out for maps, and brings the element when one nears the viewport. */
export type * from './trip-map.js';
