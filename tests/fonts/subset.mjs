// Cuts the fonts of the accepted pictures down to the letters that can be in one: `cargo xtask fonts` runs it. The same
// letters give the same bytes.
import { copyFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subset from 'subset-font';

const here = new URL('./', import.meta.url);
const root = new URL('../../', here);
const require = createRequire(import.meta.url);

/** Where a picture's letters come from: the trips, and the core with its words. */
const SOURCES = ['www/trips/', 'tests/pictures/trips/', 'src/'];

/** Each family has its own letters. Japanese needs no joining and no variants: without them its files are half as large. */
const FAMILIES = [
  { name: 'arimo', file: 'Arimo', letters: /[\u0020-\u02ff\u1e00-\u1eff\u2000-\u22ff]/u, italic: '400Regular_Italic' },
  { name: 'noto-sans-jp', file: 'NotoSansJP', letters: /[\u2190-\u27bf\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u, features: [] },
  { name: 'noto-sans-arabic', file: 'NotoSansArabic', letters: /[\u0020-\u007e\u0600-\u06ff]/u },
];
const WEIGHTS = { regular: '400Regular', bold: '700Bold' };

/** Latin letters are measured, too (src/scene/text.rs): all of Latin-1 and Latin Extended-A. */
function latin() {
  const codes = [...Array(0x180).keys()].filter((code) => code >= 0x20 && (code < 0x7f || code >= 0xa0));
  return String.fromCodePoint(...codes);
}

async function letters() {
  const used = new Set(latin());
  for (const folder of SOURCES) {
    for (const name of await readdir(new URL(folder, root), { recursive: true })) {
      if (!/\.(rs|json|tsv)$/.test(name)) continue;
      for (const letter of await readFile(new URL(name, new URL(folder, root)), 'utf8')) used.add(letter);
    }
  }
  return [...used].sort();
}

const all = await letters();
for (const { name, file, letters, features, italic } of FAMILIES) {
  const own = all.filter((letter) => letters.test(letter)).join('');
  const packageName = `@expo-google-fonts/${name}`;
  for (const [weight, folder] of Object.entries(italic ? { ...WEIGHTS, italic } : WEIGHTS)) {
    const source = await readFile(require.resolve(`${packageName}/${folder}/${file}_${folder}.ttf`));
    const cut = await subset(source, own, { targetFormat: 'truetype', noHinting: true, keepFeatures: features });
    await writeFile(new URL(`${name}-${weight}.ttf`, here), cut);
    console.log(`tests/fonts/${name}-${weight}.ttf: ${cut.length} bytes`);
  }
  await copyFile(require.resolve(`${packageName}/LICENSE_FONT`), new URL(`${name}-LICENSE.txt`, here));
}
