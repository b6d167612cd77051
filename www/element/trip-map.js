/** Defines `<trip-map>`, once a page: a second script, of this version or another, leaves the first in charge. */
import createGlue from 'trip-map-glue';
import { Core } from './trip/core.js';
import { TripMapElement } from './trip-map-element.js';

if (!customElements.get('trip-map')) {
  TripMapElement.core = new Core(createGlue, new URL('trip_map_bg.wasm', import.meta.url));
  customElements.define('trip-map', TripMapElement);
}

export { TripMapElement };
