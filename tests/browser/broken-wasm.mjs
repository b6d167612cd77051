// Modules of WebAssembly that a page cannot run: on a device that has no memory left, or beside a script of another version.

const MAGIC = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const MEMORY_SECTION = 5;

/** The same module with a memory that cannot grow. @param {Buffer} wasm */
export function capMemory(wasm) {
  let at = MAGIC.length;
  for (;;) {
    const id = wasm[at];
    const { value: length, end: start } = number(wasm, at + 1);
    if (id === MEMORY_SECTION) {
      const pages = wasm.subarray(start + 2, number(wasm, start + 2).end);
      const content = Buffer.concat([Buffer.from([1, 1]), pages, pages]);
      return Buffer.concat([wasm.subarray(0, at), Buffer.from([id, content.length]), content, wasm.subarray(start + length)]);
    }
    at = start + length;
  }
}

/** The same module, asking its script for a function that it does not have. @param {Buffer} wasm */
export function ofTomorrow(wasm) {
  const name = wasm.indexOf('__wbg_set_font');
  if (name < 0) throw new Error('expected a core that sets fonts');
  const other = Buffer.from(wasm);
  other.write('__wbg_set_gont', name);
  return other;
}

/** An unsigned LEB128. */
function number(bytes, at) {
  let [value, shift] = [0, 0];
  for (;; at += 1, shift += 7) {
    value |= (bytes[at] & 0x7f) << shift;
    if (bytes[at] < 0x80) return { value, end: at + 1 };
  }
}
