// Documents with one mistake each, or with none after all: every change of a list at every place of a document.

/** @typedef {(string | number)[]} Path */
/** @typedef {{at: string, document: unknown}} Mutant */

const LONG = 'x'.repeat(2001);

/** For any place: every kind of value. */
const VALUES = [
  null, true, 0, 1, -1, 1.5, 1e300, '', ' ', 'x', 'X y', '東京', '\u202e', LONG, [], {}, [null], [[]], { x: 1 }, { en: 'x' },
];

/** For texts: the forms of the grammar, and what only looks like them. */
const WORDS = [
  // Dates: each precision, each end of a range, and one step beyond.
  '2024', '0001', '0000', '9999', '02024', '-2024', '+2024', '2024-01', '2024-12', '2024-00', '2024-13', '2024-1', '2024-',
  '2024-01-31', '2024-01-32', '2024-04-30', '2024-04-31', '2024-11-31', '2024-12-31', '2024-07-00', '2024-07-1', '2024/07/10',
  '2024-02-29', '2023-02-29', '2000-02-29', '1900-02-29', '0004-02-29', '0000-02-29', '0400-02-29', '2024-02-30',
  '2024-07-10T', '2024-07-10T10', '2024-07-10T10:00', '2024-07-10T10:00Z', '2024-07-10T10:00z', '2024-07-10 10:00Z',
  '2024-07-10t10:00Z', '2024-07-10T00:00:59Z', '2024-07-10T00:00:60Z', '2024-07-10T23:59:00.5Z', '2024-07-10T24:00Z',
  '2024-07-10T23:60Z', '2024-07-10T10:00+14:00', '2024-07-10T10:00+14:01', '2024-07-10T10:00+13:59', '2024-07-10T10:00+13:60',
  '2024-07-10T10:00-12:00', '2024-07-10T10:00-12:01', '2024-07-10T10:00-11:59', '2024-07-10T10:00-00:00', '2024-07-10T10:00+0200',
  '2024-07-10T10:00+02', '2024-07-10T10:00Z02:00', '2024-07-10T10:00+02:00[Europe/Berlin]', '2024-07T10:00Z', '2024T10:00Z',
  '２０２４', '2024-02-29T10:00Z', '2023-02-29T10:00Z',
  // Addresses.
  'https://example.org', 'https://example.org/', 'https://example.org/a?b=c#d', 'https://example.org?b', 'https://example.org#d',
  'https://example.org/東京', 'https://東京.example/', 'https://xn--1lqs71d.example/', 'https://127.0.0.1/', 'https://[::1]/',
  'https://example.org:443/', 'https://example.org:0443/', 'https://example.org:65535', 'https://example.org:65536',
  'https://example.org:99999', 'https://example.org:100000', 'https://example.org:/', 'https://example.org:+443/',
  'https://example.org:-1/', 'https://example.org:x/', 'https://', 'https:///', 'https://.', 'https://example..org', 'https://example.org./',
  'https://user@example.org/', 'https://example.org/@user', 'https://example.org/a b', 'https://example.org/a\u00a0b',
  'https://example.org/a"b', 'https://example.org/a\\b', 'https://example.org/{a}', 'https://example.org/a|b^c', 'https://example.org/[a]',
  'https://example.org/a`b', 'https://example.org/<a>', 'https://example_a.org/', 'HTTPS://example.org/', 'Https://example.org/',
  'http://example.org/', '//example.org/', 'javascript:alert(1)', 'https://example.org/\u200b', `https://example.org/${'a'.repeat(1980)}`,
  `https://example.org/${'a'.repeat(1981)}`,
  // Ids, languages, countries, zones.
  'a', '-', '0', 'a-b', 'a_b', 'a.b', 'A', 'é', 'x'.repeat(64), 'x'.repeat(65), 'constructor', '__proto__', 'toString',
  'en', 'EN', 'de-CH-1996', 'zh-Hant', 'abcdefgh', 'abcdefghi', 'en-', 'en--US', 'en_US', 'en-abcdefghi', 'e1', 'x-private',
  `en${'-abcdefgh'.repeat(3)}-abcde`, `en${'-abcdefgh'.repeat(3)}-abcdef`, `en${'-abcdefgh'.repeat(4)}`,
  'JP', 'jp', 'J', 'JPN', 'J1', 'EU', 'UTC', 'utc', 'UTC/', 'Europe/Berlin', 'Europe/', '/Berlin', 'Europe//Berlin', 'Etc/GMT+9',
  'America/Port-au-Prince', 'America/North_Dakota/Center', '1a/b', 'a/1b', 'A/b.c', 'Europe/Zürich', `A/${'b'.repeat(62)}`, `A/${'b'.repeat(63)}`,
  // Words of a list, and near them.
  'air', 'Air', 'AIR', 'plane', 'rail', 'road', 'sea', 'foot', 'published', 'indicative', 'held', 'Held', 'planned', 'cancelled',
  'canceled', 'underway', 'arranging', 'confirmed', 'postponed', 'summit', 'bilateral', 'multilateral', 'consultations', 'meeting',
  'signing', 'speech', 'press', 'visit', 'ceremony', 'dinner', ' held', 'held ',
  // Characters at the borders of the classes.
  ...[
    0x00, 0x09, 0x0a, 0x0d, 0x1f, 0x20, 0x7e, 0x7f, 0x80, 0x85, 0x9f, 0xa0, 0xa1, 0xad, 0x115f, 0x1680, 0x180e, 0x1fff, 0x2000, 0x200a, 0x200b,
    0x200e, 0x200f, 0x2010, 0x2027, 0x2028, 0x2029, 0x202a, 0x202e, 0x202f, 0x2030, 0x205e, 0x205f, 0x2060, 0x2064, 0x2065, 0x2066, 0x2069,
    0x206a, 0x2800, 0x3000, 0x3001, 0x3164, 0xfe0f, 0xfefe, 0xfeff, 0xff00, 0xffff, 0x1f5fe, 0xe0001,
  ].flatMap((code) => [String.fromCodePoint(code), `a${String.fromCodePoint(code)}`, `${String.fromCodePoint(code)}a`]),
  '東'.repeat(2000), '東'.repeat(2001), '🗾'.repeat(2000), '🗾'.repeat(2001), `${' '.repeat(1999)}x`, ' '.repeat(2000),
];

/** For numbers: each end of a range, and one step beyond. */
const NUMBERS = [
  2, 0.5, 89.999, 90, 90.000001, -90, -90.000001, 91, 179.999999999, 180, 180.000001, -180, -180.000001, 181, 360, 1e9, 1e-300,
  1.0000000001, 4294967295, 4294967296, 9007199254740993, -0.5, -1e300, 2 ** 31, 1e21,
];

/** For the names of fields and the keys of objects. */
const KEYS = ['', 'x', 'X', 'a b', 'a-b', 'en', 'de-CH', 'en_US', 'note', '$comment', 'constructor', 'toString', '\u202e', 'x'.repeat(65), LONG];

/**
 * The mutants of documents, of one place of each kind: the legs of a trip are read alike.
 * @param {unknown[]} documents
 * @returns {Generator<Mutant>}
 */
export function* mutants(documents) {
  const seen = new Set();
  const met = fieldsMet(documents);
  for (const document of documents) {
    for (const [path, value] of places(document, [])) {
      const kind = kindOf(path, value);
      if (seen.has(kind)) continue;
      seen.add(kind);
      for (const other of [...VALUES, ...changes(value), ...withFields(value, met.get(fieldOf(path)))]) {
        yield { at: `${path.join('.')} = ${JSON.stringify(other).slice(0, 80)}`, document: put(document, path, other) };
      }
    }
  }
}

/**
 * What a value may turn into.
 * @param {unknown} value
 */
function changes(value) {
  if (Array.isArray(value)) return lists(value);
  if (value !== null && typeof value === 'object') return objects(Object.entries(value));
  if (typeof value === 'string') return [...WORDS, value.toUpperCase(), `${value} `, `${value}\n`, [value], { en: value }];
  return [...NUMBERS, String(value), [value]];
}

/**
 * Every value of a document with the way to it.
 * @param {unknown} value
 * @param {Path} path
 * @returns {Generator<[Path, unknown]>}
 */
function* places(value, path) {
  yield [path, value];
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* places(item, [...path, index]);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) yield* places(inner, [...path, key]);
  }
}

/**
 * Where a value is in any document, such as `legs.*.from`.
 * @param {Path} path
 */
function fieldOf(path) {
  const isId = (/** @type {number} */ index) => index === 1 && ['places', 'sources'].includes(String(path[0]));
  return path.map((step, index) => (typeof step === 'number' || isId(index) ? '*' : step)).join('.');
}

/**
 * The field that a value is of; of an object also which fields it has, of a list whether it has items.
 * @param {Path} path
 * @param {unknown} value
 */
function kindOf(path, value) {
  if (Array.isArray(value)) return `${fieldOf(path)}: ${value.length > 0}`;
  return `${fieldOf(path)}: ${typeof value === 'object' ? Object.keys(value ?? {}) : typeof value}`;
}

/**
 * For each kind of object the fields that one of them has somewhere, with up to three values each.
 * @param {unknown[]} documents
 */
function fieldsMet(documents) {
  /** @type {Map<string, [string, unknown][]>} */
  const met = new Map();
  for (const document of documents) {
    for (const [path, value] of places(document, [])) {
      const key = path.at(-1);
      if (typeof key !== 'string') continue;
      const owner = fieldOf(path.slice(0, -1));
      const fields = met.get(owner) ?? [];
      const same = fields.filter(([name]) => name === key).map(([, other]) => JSON.stringify(other));
      if (same.length < 3 && !same.includes(JSON.stringify(value))) fields.push([key, value]);
      met.set(owner, fields);
    }
  }
  return met;
}

/**
 * An object with a field that another of its kind has.
 * @param {unknown} value
 * @param {[string, unknown][]} [fields]
 */
function withFields(value, fields = []) {
  const isObject = value !== null && typeof value === 'object' && !Array.isArray(value);
  return isObject ? fields.map(([key, other]) => ({ ...value, [key]: other })) : [];
}

/**
 * A list with an item less, doubled, or of another kind.
 * @param {unknown[]} list
 */
function lists(list) {
  const without = list.map((_, index) => list.toSpliced(index, 1));
  const doubled = list.map((item, index) => list.toSpliced(index, 0, item));
  return [...without, ...doubled, [...list, null], [...list, 0], [...list, 'x'], [...list, {}], [...list, []], list.toReversed()];
}

/**
 * An object with a field less, under another name, or more.
 * @param {[string, unknown][]} fields
 */
function objects(fields) {
  const without = fields.map((_, index) => fields.toSpliced(index, 1));
  const renamed = fields.flatMap(([key, value], index) =>
    [...KEYS, key.toUpperCase(), `${key}s`, key.slice(1)].map((name) => fields.toSpliced(index, 1, [name, value])));
  const more = KEYS.flatMap((key) => [null, 'x'].map((value) => [...fields, [key, value]]));
  return [...without, ...renamed, ...more].map((/** @type {any} */ entries) => Object.fromEntries(entries));
}

/**
 * A copy with another value at a place; what lies beside the way is shared.
 * @param {any} value
 * @param {Path} path
 * @param {unknown} other
 * @returns {unknown}
 */
function put(value, [step, ...rest], other) {
  if (step === undefined) return other;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[step] = put(value[step], rest, other);
  return copy;
}
