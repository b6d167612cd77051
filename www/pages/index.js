/** The list of trips: pick one, and the map, the address and the snippet to paste follow. */

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} file
 * @property {string} month as in 2024-07
 * @property {string} lang
 * @property {string | Record<string, string>} title
 */

/**
 * @template {Element} E
 * @param {string} selector
 * @param {new () => E} kind
 * @returns {E}
 */
function find(selector, kind) {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`expected ${kind.name} at ${selector}, found ${found}`);
  return found;
}

const map = find('trip-map', HTMLElement);
const list = find('#trips', HTMLUListElement);
const snippet = find('#snippet', HTMLElement);

/** The attributes to choose from, each with its values; the first is the default. @type {Record<string, string[]>} */
const LOOKS = {
  theme: ['auto', 'light', 'dark'],
  view: ['auto', 'globe', 'flat', 'world'],
  borders: ['visited', 'none', 'all'],
};

/** The build writes them into the page. */
const LANGUAGES = [...document.querySelectorAll('input[name="lang"]')].map((input) => input.getAttribute('value') ?? '');

/** @type {Entry[]} */
const trips = await (await fetch('trips/index.json')).json();
/** @type {Record<string, { integrity: string }>} */
const files = await (await fetch('manifest.json')).json();

/** What the address says, each part with its default. */
function read() {
  const query = new URLSearchParams(location.search);
  const trip = trips.find(({ id }) => id === query.get('trip')) ?? trips.find(({ id }) => id === 'kishida-2024-07') ?? trips[0];
  const lang = LANGUAGES.find((value) => value === query.get('lang')) ?? 'en';
  const looks = Object.entries(LOOKS).map(([name, values]) => [name, values.find((value) => value === query.get(name)) ?? values[0]]);
  return { trip, lang, looks: Object.fromEntries(looks) };
}

/** @param {Record<string, string>} change */
function address(change) {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(change)) query.set(name, value);
  return `?${query}`;
}

/** Makes the page say what the address says. */
function show() {
  const { trip, lang, looks } = read();
  if (!trip) return;
  document.documentElement.dataset['theme'] = looks['theme'];
  const attributes = { src: `trips/${trip.file}`, lang, ...looks };
  for (const [name, value] of Object.entries(attributes)) {
    if (map.getAttribute(name) !== value) map.setAttribute(name, value);
  }
  for (const [name, value] of Object.entries({ lang, ...looks })) {
    find(`input[name="${name}"][value="${value}"]`, HTMLInputElement).checked = true;
  }
  list.replaceChildren(...trips.map((entry) => item(entry, lang, entry === trip)));
  snippet.textContent = [
    `<link rel="stylesheet" href="trip-map.css"${hash('trip-map.css')}>`,
    `<script type="module" src="trip-map.js"${hash('trip-map.js')}></script>`,
    `<trip-map src="${attributes.src}" lang="${lang}"${written(looks)}>`,
    '  <div>A picture or a list of the stops, for readers without scripts.</div>',
    '</trip-map>',
  ].join('\n');
}

/** With it, a page takes no other bytes than these. @param {string} file */
const hash = (file) => ` integrity="${files[file]?.integrity}" crossorigin="anonymous"`;

/** Attributes as they are written; defaults go unsaid. @param {Record<string, string>} looks */
function written(looks) {
  return Object.entries(looks).map(([name, value]) => value === LOOKS[name]?.[0] ? '' : ` ${name}="${value}"`).join('');
}

/**
 * @param {Entry} entry
 * @param {string} lang
 * @param {boolean} current
 */
function item({ id, title, lang: own, month }, lang, current) {
  const link = document.createElement('a');
  link.href = address({ trip: id });
  link.lang = typeof title === 'string' || !(lang in title) ? own : lang;
  const text = typeof title === 'string' ? title : title[link.lang] ?? id;
  const name = document.createElement('span');
  name.textContent = text;
  const when = document.createElement('small');
  when.lang = lang;
  when.textContent = new Intl.DateTimeFormat(lang, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(month));
  link.append(name, when);
  if (current) link.setAttribute('aria-current', 'true');
  const made = document.createElement('li');
  made.append(link);
  return made;
}

/** @param {string} url */
function go(url) {
  history.pushState(null, '', url);
  show();
}

list.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(link.href);
  list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  find('#trips a[aria-current]', HTMLAnchorElement).focus({ preventScroll: true });
});
for (const name of ['lang', ...Object.keys(LOOKS)]) {
  find(`#${name}`, HTMLFieldSetElement).addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement) go(address({ [name]: event.target.value }));
  });
}
window.addEventListener('popstate', show);
// Browsers give the clipboard to secure pages only.
find('#copy', HTMLButtonElement).hidden = !navigator.clipboard;
find('#copy', HTMLButtonElement).addEventListener('click', async () => {
  await navigator.clipboard.writeText(snippet.textContent ?? '');
  find('#copied', HTMLParagraphElement).textContent = 'Copied.';
});
show();
