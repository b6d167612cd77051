/** What the build puts in for imports that are not JavaScript. */

declare module '*.css' {
  const text: string;
  export default text;
}

/** What is said in English when the core is missing, from src/words/languages/en.json. */
declare module 'trip-map-words' {
  import type { Sentences } from './trip/languages.js';
  const english: Sentences;
  export default english;
}

/** What embed.html says of a trip it may not show, in every language. */
declare module 'trip-map-refusals' {
  const byLanguage: Record<string, string>;
  export default byLanguage;
}

/** wasm-bindgen's glue as a function: each call is an instance of its own (build.mjs says why). */
declare module 'trip-map-glue' {
  import type { About, Labels, Step } from './trip-map.js';

  /** A finer base map, read once by an instance for all its maps. */
  export interface Detail {
    free(): void;
  }
  /** Where the present lies in the play. */
  export interface Present {
    /** The id of a leg, a stop or a meeting. */
    step: string;
    seconds: number;
  }
  export interface TripMap {
    free(): void;
    readonly duration: number;
    readonly lang: string;
    setTheme(theme: string, asked: number[]): string;
    colors(): string;
    setView(view: string): void;
    setBorders(borders: string): void;
    readonly readersLang: string;
    countries(): string[];
    setCountryName(code: string, name: string): void;
    setFont(family: string): void;
    setPace(factor: number): void;
    setGaze(aim: ArrayLike<number>, step: number, from: ArrayLike<number>, hold: ArrayLike<number>, share: number): void;
    aim(width: number, height: number, seconds: number): Float64Array;
    dragged(width: number, height: number, aim: ArrayLike<number>, at: ArrayLike<number>, x: number, y: number): Float64Array;
    zoomed(width: number, height: number, aim: ArrayLike<number>, x: number, y: number, factor: number): Float64Array;
    hit(width: number, height: number, seconds: number, x: number, y: number, reach: number): Float64Array;
    anchor(width: number, height: number, seconds: number): Float64Array;
    setDetail(detail: Detail, share: number): void;
    wantsDetail(width: number, height: number, seconds: number): boolean;
    zones(): string[];
    setZoneOffset(zone: string, minutes: number): void;
    setNow(seconds?: number): boolean;
    now(): Present | null;
    steps(): Step[];
    stepAt(seconds: number): number;
    about(): About;
    labels(): Labels;
    draw(context: CanvasRenderingContext2D, width: number, height: number, pixelRatio: number, seconds: number): void;
    drawChart(context: CanvasRenderingContext2D, width: number, height: number, pixelRatio: number, seconds: number): boolean;
    svg(width: number, height: number, seconds: number): string;
  }
  export interface Glue {
    default(options: { module_or_path: Response | BufferSource }): Promise<unknown>;
    Detail: { decode(bytes: Uint8Array): Detail | undefined };
    TripMap: { parse(json: string, lang: string): TripMap };
    learn(words: string): void;
  }
  export default function createGlue(): Glue;
}
