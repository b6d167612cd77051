// Prints what countries are called, a line each: code, English, Japanese. They are the names that the element takes
// from a browser; Node has the same ones (Unicode CLDR).
import { readFileSync } from 'node:fs';

import { countryName } from '../../../www/element/trip/countries.js';

const codes = new URL('../../npm/node_modules/i18n-iso-countries/codes.json', import.meta.url);
const rows = JSON.parse(readFileSync(codes, 'utf8')).map(([code]) => code).sort();
for (const code of rows) console.log([code, countryName(code, 'en'), countryName(code, 'ja')].join('\t'));
