/**
 * The focus of a reader who goes by keyboard. Where the fallback and the map change places, whatever has the focus is hidden, and
 * browsers differ in where Tab goes on then; Firefox comes to nothing more in a dialog.
 */
export class Handover {
  #map;
  /** Whether the focus was in the map when its trip went. */
  #wasInside = false;

  /** @param {HTMLElement} map takes the focus over */
  constructor(map) {
    this.#map = map;
  }

  /** The map is about to be hidden. */
  leave() {
    this.#wasInside ||= this.#host?.shadowRoot?.activeElement != null;
  }

  /** @param {() => void} reveal shows the map in the place of the fallback */
  keep(reveal) {
    const { activeElement, body } = this.#map.ownerDocument;
    const isFree = activeElement === null || activeElement === body || activeElement === this.#host;
    const isOurs = (this.#wasInside && isFree) || this.#host?.querySelector(':focus') != null;
    this.#wasInside = false;
    reveal();
    if (isOurs) this.#map.focus({ preventScroll: true });
  }

  /** The element around the map. */
  get #host() {
    const root = this.#map.getRootNode();
    return root instanceof ShadowRoot ? root.host : null;
  }
}
