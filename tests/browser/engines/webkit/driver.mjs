// WebKitWebDriver with a screen, a shell and a session of its own, by WebDriver's own words.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PATIENCE = 120_000;
const shell = fileURLToPath(new URL('shell.py', import.meta.url));

/** Processes that are running. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));
// Also when a test file that hangs is ended from outside.
process.once('SIGTERM', () => process.exit(143));

function start(program, args, options) {
  const child = spawn(program, args, options);
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await once(child, 'exit');
  clearTimeout(timer);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** A screen that nobody sees, and its name. */
async function screen(width, height) {
  const xvfb = start('Xvfb', ['-displayfd', '1', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'pipe', 'ignore'] });
  const [display] = await once(xvfb.stdout, 'data');
  return { xvfb, display: `:${String(display).trim()}` };
}

/**
 * Starts a browser.
 * @param {object} wanted what the shell is told
 * @param {{ scale: number, timezone?: string, room: [number, number] }} surroundings
 */
export async function session(wanted, { scale, timezone, room: [width, height] }) {
  const { xvfb, display } = await screen(width * scale, height * scale);
  const runtime = await mkdtemp(join(tmpdir(), 'trip-map-webkit-'));
  const port = await freePort();
  const driver = start(process.env.TRIP_MAP_WEBKIT_DRIVER ?? 'WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', GDK_SCALE: String(scale), XDG_RUNTIME_DIR: runtime, XDG_CONFIG_HOME: runtime,
      LANG: 'C.UTF-8', NO_AT_BRIDGE: '1', ...(timezone && { TZ: timezone }),
    },
  });
  let root = '';
  /** @param {'GET' | 'POST' | 'DELETE'} method @param {string} path @param {object} [body] @param {number} [patience] in milliseconds */
  const call = async (method, path, body, patience = PATIENCE) => {
    const answer = await fetch(`http://127.0.0.1:${port}${root}${path}`, {
      method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(patience),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw Object.assign(new Error(`${path}: ${value.error}: ${value.message}`), { code: value.error });
    return value;
  };
  const close = async () => {
    await call('DELETE', '').catch(() => {});
    await Promise.all([driver, xvfb].map(end));
    await rm(runtime, { recursive: true, force: true });
  };
  try {
    await listening(port, driver);
    const options = { binary: '/usr/bin/python3', args: [shell, JSON.stringify(wanted)] };
    const { sessionId, capabilities } = await call('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
    root = `/session/${sessionId}`;
    // The driver would time a script by the page's own clock, which a test may set.
    await call('POST', '/timeouts', { script: null, pageLoad: PATIENCE });
    return { call, close, version: capabilities.browserVersion };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Waits until the driver answers. */
async function listening(port, driver) {
  while (!await fetch(`http://127.0.0.1:${port}/status`).then(({ ok }) => ok, () => false)) {
    if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${driver.exitCode}`);
    await new Promise((later) => setTimeout(later, 50));
  }
}
