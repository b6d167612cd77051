// Files that every `cargo xtask test` runs in every engine; the others it runs in Chromium alone, where what they test is ours more than
// the engine’s: words, facts, links, our own timing. docs/engines.md has all of them in all engines, from `cargo xtask engines`.
export const EVERYWHERE = [
];
