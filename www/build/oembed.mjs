// What lets other sites make a map of a pasted address: for each trip a page of its own, and what oEmbed
// (https://oembed.com, version 1.0) says of it, as a file.
import { escape } from './html.mjs';

/** @typedef {{ id: string, lang: string, title: string, summary: string }} Trip in one language */

/** Where the files of dist will be, if nobody says: a name that no site can have. */
const EXAMPLE = 'https://maps.example.org/';

/** The box of the frame: at 680 px and on a phone, a closed itinerary ends within it. */
const SIZE = { width: 680, height: 920 };
/** The pictures of a trip, as marks.mjs has them drawn. */
const PICTURE = { name: 'wide-light.svg', width: 800, height: 450 };
/** Seconds. What may change about a frame is rare; the trip in it is asked for every time. */
const DAY = 86_400;

/**
 * The address of the folder that dist will be, with the slash at its end.
 * @param {string | undefined} written TRIP_MAP_BASE
 */
export function baseOf(written = EXAMPLE) {
  if (!/^https?:\/\/[^?#]+$/.test(written) || !URL.canParse(written)) {
    throw new Error(`expected TRIP_MAP_BASE to be like ${EXAMPLE}, found "${written}"`);
  }
  return new URL(written.endsWith('/') ? written : `${written}/`).href;
}

/**
 * @param {Trip} trip
 * @param {string} base
 */
export function oembed({ id, title }, base) {
  const frame = [
    `<iframe src="${base}embed.html?src=trips/${id}.json" title="${escape(title)}" width="100%" height="${SIZE.height}"`,
    'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" loading="lazy" frameborder="0" allowfullscreen></iframe>',
  ];
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'trip-map',
    provider_url: base,
    cache_age: DAY,
    html: frame.join(' '),
    ...SIZE,
    thumbnail_url: `${base}trips/${id}-${PICTURE.name}`,
    thumbnail_width: PICTURE.width,
    thumbnail_height: PICTURE.height,
  };
}

/**
 * The page of a trip, in trips/: for its address to be pasted, for readers without scripts, for search engines. Its
 * fallback is written by marks.mjs.
 * @param {Trip} trip
 * @param {string} base
 */
export function tripPage({ id, lang, title, summary }, base) {
  return `<!doctype html>
<html lang="${escape(lang)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escape(title)}</title>
    <meta name="description" content="${escape(summary)}">
    <link rel="canonical" href="${base}trips/${id}.html">
    <link rel="alternate" type="application/json+oembed" href="${base}oembed/${id}.json" title="${escape(title)}">
    <link rel="icon" href="../icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="../trip-map.css">
    <link rel="stylesheet" href="../site.css">
    <script type="module" src="../trip-map.js"></script>
  </head>
  <body class="tool">
    <main class="demo">
      <header>
        <h1>${escape(title)}</h1>
      </header>
      <div class="wide">
        <trip-map src="${id}.json" lang="">
          <!-- fallback: ${id} -->
        </trip-map>
      </div>
    </main>
  </body>
</html>
`;
}
