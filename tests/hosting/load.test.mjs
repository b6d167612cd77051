// A crowd, for two seconds a file: wrk's own lines are printed, and no request may fail. How many a second is told, not asked.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { serve } from './nginx.mjs';

const WRK = process.env.TRIP_MAP_WRK ?? '/usr/bin/wrk';
const run = promisify(execFile);

test('nothing fails under load', async (t) => {
  const { origin, root } = await serve(t);
  const manifest = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
  for (const path of ['trip-map.js', manifest['trip_map_bg.wasm'].file, 'trips/kishida-2024-07.json', 'article.html']) {
    const { stdout } = await run(WRK, ['--threads', '1', '--connections', '64', '--duration', '2s', '--header', 'Accept-Encoding: br, gzip',
      `${origin}/${path}`]);
    t.diagnostic(`${path}: ${/Requests\/sec: *(\S+)/.exec(stdout)?.[1]} requests a second, ${/Transfer\/sec: *(\S+)/.exec(stdout)?.[1]} a second`);
    assert.doesNotMatch(stdout, /Socket errors|Non-2xx/, stdout);
    assert.ok(Number(/(\d+) requests in/.exec(stdout)?.[1]) > 64, stdout);
  }
});
