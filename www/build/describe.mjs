// The element for editors and catalogues: the custom-elements manifest, from the comments in its public types.
import * as analyzer from '@custom-elements-manifest/analyzer';

// Its types leave out what it exports for this use.
const { create, ts } = /** @type {any} */ (analyzer);

/**
 * @param {string} types text of element/trip-map.d.ts
 * @param {string} script the module that defines the element, in the package
 * @returns {string} JSON
 */
export function describeElement(types, script) {
  const source = ts.createSourceFile('trip-map.d.ts', types, ts.ScriptTarget.ES2020, true);
  const { schemaVersion, modules } = create({ modules: [source], plugins: [], context: { dev: false } });
  const isElement = (/** @type {{ customElement?: boolean }} */ { customElement }) => customElement;
  const [element] = modules.flatMap((/** @type {any} */ { declarations }) => declarations).filter(isElement);
  const reference = { name: element.name, module: script };
  const exports = [
    { kind: 'js', name: element.name, declaration: reference },
    { kind: 'custom-element-definition', name: element.tagName, declaration: reference },
  ];
  // What the language gives every element is not news.
  element.members = element.members.filter((/** @type {{ name: string }} */ { name }) => name !== 'addEventListener');
  const module = { kind: 'javascript-module', path: script, declarations: [element], exports };
  return `${JSON.stringify({ schemaVersion, readme: 'README.md', modules: [module] }, null, 2)}\n`;
}
