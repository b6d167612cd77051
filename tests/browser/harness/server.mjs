// A server of the built pages that can be told to misbehave. Each test has its own.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';

const www = new URL('../../../www/', import.meta.url);

const MIME = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.map': 'application/json',
};
/** The strictest policy the element promises to work under. */
export const CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; "
  + "connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'";
/** That of a page that is shown in sandboxed frames: there, `'self'` is nobody in WebKit (its bug 316847). `$site` is the server. */
const FRAMED = CSP.replaceAll("'self'", "'self' $site");

const parts = JSON.parse(await readFile(new URL('dist/manifest.json', www), 'utf8').catch(() => '{}'));
/** What a built file is called: `trip_map_bg.wasm` has a hash in its name. @param {string} name */
export const fileOf = (name) => parts[name]?.file ?? name;
/** And back. @param {string} file */
export const nameOf = (file) => Object.keys(parts).find((name) => parts[name].file === file) ?? file;

/** @param {string} path in www/dist, with or without the hash in its name */
export const built = (path) => readFile(new URL(`dist/${fileOf(path)}`, www));

/**
 * Serves www/dist on a free port. `answers` replaces single files, `{ 'bad.json': { body: '{' } }`, by what a function
 * says of each request, where it is one. In a policy, `$site` is the address of the server.
 * @typedef {{ status?: number, type?: string, body?: string | Buffer, csp?: string, cut?: boolean, headers?: Record<string, string> }} Answer
 * @param {Record<string, Answer | ((request: import('node:http').IncomingMessage) => Answer | Promise<Answer>)>} answers
 * @param {Record<string, string>} [headers] of every answer
 */
export async function serve(answers, headers = {}) {
  assert.ok(existsSync(new URL('dist/trip-map.js', www)), 'expected the built pages in www/dist: run `cargo xtask build`');
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname.slice(1);
    const replaced = answers[nameOf(path)] ?? {};
    const answer = typeof replaced === 'function' ? await replaced(request) : replaced;
    if (answer.cut) return response.destroy();
    const body = answer.body ?? await built(path).catch(() => null);
    response.writeHead(answer.status ?? (body === null ? 404 : 200), {
      'content-type': answer.type ?? MIME[extname(path)] ?? 'text/plain',
      'content-security-policy': (answer.csp ?? (path === 'embed.html' ? FRAMED : CSP)).replaceAll('$site', `http://${request.headers.host}`),
      ...headers,
      ...answer.headers,
    });
    response.end(body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}
