// Prints what countries are called, a line each: the code, and the name in each language of src/words/languages; the
// first line says which. They are the names that the element takes from a browser; Node has the same ones (Unicode CLDR).
import { readFileSync, readdirSync } from 'node:fs';

import { countryName } from '../../../www/element/trip/countries.js';

const codes = new URL('../../npm/node_modules/i18n-iso-countries/codes.json', import.meta.url);
const rows = JSON.parse(readFileSync(codes, 'utf8')).map(([code]) => code).sort();
const languages = new URL('../../../src/words/languages/', import.meta.url);
const langs = readdirSync(languages).sort().map((file) => file.replace('.json', ''));
console.log(['', ...langs].join('\t'));
for (const code of rows) console.log([code, ...langs.map((lang) => countryName(code, lang))].join('\t'));
