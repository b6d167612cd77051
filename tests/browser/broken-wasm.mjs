// A module of WebAssembly on a device that has no memory left.

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

/** An unsigned LEB128. */
function number(bytes, at) {
  let [value, shift] = [0, 0];
  for (;; at += 1, shift += 7) {
    value |= (bytes[at] & 0x7f) << shift;
    if (bytes[at] < 0x80) return { value, end: at + 1 };
  }
}
