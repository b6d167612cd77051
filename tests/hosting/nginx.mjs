// Debian's nginx with our configuration, as it is but for the two lines it says to change.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const www = new URL('../../www/', import.meta.url);
const NGINX = process.env.TRIP_MAP_NGINX ?? '/usr/sbin/nginx';

/**
 * Serves a copy of www/dist, which a test may change, until the end of the test.
 * @param {import('node:test').TestContext} t
 * @returns {Promise<{ origin: string, root: string }>}
 */
export async function serve(t) {
  const home = await mkdtemp(join(tmpdir(), 'trip-map-nginx-'));
  const root = join(home, 'dist');
  await cp(new URL('dist/', www), root, { recursive: true });
  const port = await freePort();
  await writeFile(join(home, 'site.conf'), await site(root, port));
  await writeFile(join(home, 'nginx.conf'), main(home));
  const nginx = spawn(NGINX, ['-e', 'stderr', '-c', join(home, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'inherit'] });
  t.after(async () => {
    const ended = once(nginx, 'exit');
    nginx.kill('SIGQUIT');
    await ended;
    await rm(home, { recursive: true });
  });
  const origin = `http://127.0.0.1:${port}`;
  await answers(origin, nginx);
  return { origin, root };
}

/** @param {string} root @param {number} port */
async function site(root, port) {
  const text = await readFile(new URL('deploy/nginx.conf', www), 'utf8');
  const changed = text
    .replace(/^ *listen 8080;.*change:.*$/m, `listen 127.0.0.1:${port};`)
    .replace(/^ *root \S+;.*change:.*$/m, `root ${root};`);
  assert.equal(changed.includes('change:'), false, 'both lines to change were found');
  return changed;
}

/** What Debian's nginx.conf gives a file in conf.d, without its log files and its own sites. @param {string} home */
function main(home) {
  return `
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    include /etc/nginx/modules-enabled/*.conf;
    worker_processes 1;
    daemon off;
    pid ${home}/nginx.pid;
    error_log stderr warn;
    events { worker_connections 512; }
    http {
      include /etc/nginx/mime.types;
      default_type application/octet-stream;
      access_log off;
      sendfile on;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`).join('\n')}
      include ${home}/site.conf;
    }`;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** @param {string} origin @param {import('node:child_process').ChildProcess} nginx */
async function answers(origin, nginx) {
  while (nginx.exitCode === null) {
    const answer = await fetch(origin).catch(() => null);
    if (answer?.ok) return;
    await new Promise(setImmediate);
  }
  throw new Error(`expected nginx to answer, and it ended with ${nginx.exitCode}`);
}
