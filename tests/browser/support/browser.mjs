// Starts the system's own Chromium with a fresh profile, and writes down what a page does that it should not.
// Never downloads a browser.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { pageKinds, readKinds } from './kinds.mjs';
import { serve } from './server.mjs';
import { buildSites } from './site.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

function findBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs);
  if (!found) throw new Error(`no browser: none of ${names.join(', ')} is in PATH`);
  return found;
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A browser of its own; each of its contexts starts with an empty profile. */
export function launch() {
  return chromium.launch({ executablePath: findBrowser(), args: quiet });
}

/** All that a test file needs: both sites built and served (as `how` says), a browser. */
export async function stage(how) {
  const sites = buildSites();
  const servers = { own: await serve(sites.own.folder, how), fixture: await serve(sites.fixture.folder, how) };
  const browser = await launch();
  const address = (page) => servers[page.site].address + page.path;
  const close = async () => {
    await browser.close();
    await Promise.all(Object.values(servers).map((server) => server.close()));
  };
  return { sites, servers, browser, address, close };
}

// The names of tests must be known before any test runs, so the kinds are found once when a test file is read.
const named = buildSites();

/** Every kind of page, for naming tests. */
export const kinds = pageKinds(named);

/** Every kind of page but the redirect, for naming tests. */
export const readable = readKinds(named);

/** Opens a page; a redirect is held where it is, so that it can be looked at. */
export async function open(context, stage, kind) {
  const page = await context.newPage();
  await visit(page, stage, kind);
  return page;
}

/** Brings an open page to another kind: a browser makes a page in half the time that it takes to make a new tab for it. */
export async function visit(page, stage, kind) {
  const address = stage.address(kind);
  await page.unrouteAll();
  if (kind.name === 'redirect') {
    // 204 is what makes a browser stay where it is.
    await page.route((url) => url.href !== address && !/\.(css|js|svg)$/.test(url.pathname), (route) => route.fulfill({ status: 204 }));
  }
  await page.goto(address, { waitUntil: 'load' });
}

/**
 * What the page says to the console, throws and asks for, from now on. `atRest` waits for the answers to what it has asked
 * for: a page that is left before (its icon comes after the load) has its requests cut short, which is nobody's fault.
 */
export function listen(page, origin) {
  const heard = { complaints: [], requests: [], elsewhere: [], atRest: () => atRest(underWay) };
  const underWay = new Set();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.complaints.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    heard.requests.push(request.url());
    underWay.add(request);
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) heard.elsewhere.push(request.url());
  });
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => {
    underWay.delete(request);
    // A page's icon comes after its load; who goes on to another page by then cuts it short.
    if (request.failure()?.errorText === 'net::ERR_ABORTED' && /\/favicon\.[^/]*$/.test(request.url())) return;
    heard.complaints.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  return heard;
}

async function atRest(underWay) {
  const end = Date.now() + 10_000;
  while (underWay.size) {
    if (Date.now() > end) throw new Error(`no answer to ${[...underWay].map((request) => request.url()).join(', ')}`);
    await delay(10);
  }
}

/** Adds a style sheet of the reader's own; through the object model, since the page's policy rightly refuses a `<style>`. */
export function addReaderStyle(page, css) {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);
}
