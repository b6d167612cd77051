// The command `trip-map`, for all that the build and its tests have it draw and write.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const CARGO = ['run', '--quiet', '--all-features', '--bin', 'trip-map', '--'];

/**
 * The command: as `cargo xtask build` names it, or else as cargo builds it.
 * @param {string[]} args
 */
export async function tripMap(...args) {
  const built = process.env['TRIP_MAP'];
  const [file, ...before] = built ? [built] : [process.env['CARGO'] ?? 'cargo', ...CARGO];
  const { stdout } = await run(file ?? '', [...before, ...args], { cwd: root, maxBuffer: 2 ** 26 });
  return stdout;
}
