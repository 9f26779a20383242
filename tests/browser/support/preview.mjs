// Runs `fagverk serve` on a copy of the fixture site, so that a test can change its files.

import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './site.mjs';

const fixture = fileURLToPath(new URL('../site/', import.meta.url));
const binary = process.env.FAGVERK_BIN ?? join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), 'release', 'fagverk');

/** A guide without a fault, to change. */
export const guide = (body, title = 'Prøvesiden') => `+++
title = "${title}"
summary = "Til å endre på."
themes = ["bolig"]
audience = ["staff"]
published = 2026-11-01
reviewed = 2026-11-01
review_every = "12m"
owner = "Redaksjonen"
+++

${body}
`;

/** A preview of a site of its own; `port` to start it where another was. */
export async function preview(...more) {
  const folder = mkdtempSync(join(tmpdir(), 'fagverk-preview-'));
  cpSync(fixture, folder, { recursive: true });
  const at = (path) => join(folder, path);
  const site = {
    read: (path) => readFileSync(at(path), 'utf8'),
    write: (path, text) => {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), text);
    },
    edit: (path, from, to) => {
      const text = site.read(path);
      if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
      site.write(path, text.replace(from, to));
    },
    remove: (path) => rmSync(at(path)),
  };
  let running = await start(folder, more);
  return {
    site,
    origin: running.origin,
    /** Stops the server and starts it again at the same address. */
    restart: async (between = () => {}) => {
      await running.stop();
      await between();
      running = await start(folder, [...more, '--port', new URL(running.origin).port]);
    },
    close: async () => {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function start(folder, more) {
  const given = ['serve', '--site', folder, '--lang', 'nb', '--today', process.env.FAGVERK_TODAY ?? '2026-11-21', ...more];
  const child = spawn(binary, given, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((done) => { child.once('exit', done); });
  const origin = await new Promise((done, fail) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
      const address = /http:\/\/[^/\s]+/.exec(said);
      if (address) done(address[0]);
    });
    ended.then(() => fail(new Error(said)));
  });
  return { origin, stop: () => { child.kill('SIGINT'); return ended; } };
}
